import { isRecord } from './config/values.ts';

const mebi = 1024 * 1024;

/** Megabytes (2^20 bytes) of one unit. Docker's lower-case single letters and the decimal units are read as the binary ones. */
const unitsInMb: Record<string, number> = { k: 1 / 1024, m: 1, g: 1024, t: 1024 * 1024 };
const unitWord =
  /^([kmgt])(?:|i|b|ib|bytes?|igs?|egs?|ilo(?:bytes?)?|ega(?:bytes?)?|iga(?:bytes?)?|era(?:bytes?)?|[iea]bi(?:bytes?)?)$/;

const unknownWords = /^(?:|unknown|varies|variable|n\/?a|tbd|none|unlimited|-)$/i;
const amount = /(\d[\d,_]*(?:\.\d+)?|\.\d+)\s*([a-z]+)?/i;

function toUnit(word: string | undefined): number | undefined {
  const lower = word?.toLowerCase() ?? '';
  if (/^(?:b|bytes?)$/.test(lower)) return 1 / mebi;
  return unitsInMb[unitWord.exec(lower)?.[1] ?? ''];
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(/[,_]/g, ''));
}

/** Rounded to three decimals; undefined for an amount that no machine has. */
function toAmount(value: number): number | undefined {
  return value >= 0 && value < 1e12 ? Math.round(value * 1000) / 1000 : undefined;
}

/** The minimum in an object such as {minimum, recommended}. */
function pickLeast(value: Record<string, unknown>): unknown {
  for (const key of [
    'minimum',
    'min',
    'required',
    'request',
    'requests',
    'value',
    'size',
    'recommended',
    'limit',
  ]) {
    if (value[key] !== undefined && typeof value[key] !== 'boolean') return value[key];
  }
  return undefined;
}

/**
 * Megabytes (2^20 bytes) of a size in every known spelling: 512, "2Gi", "512m", "1.5 GB", ">=512MB", "8GB+",
 * "100-200MB" (the lower bound), "4GB minimum, 8GB recommended" (the first), {minimum, recommended}. A bare number is
 * megabytes, or bytes from 2^20 on; below 16 it is ambiguous. Undefined when it cannot be read.
 */
export function parseSizeMb(value: unknown): number | undefined {
  if (isRecord(value)) return parseSizeMb(pickLeast(value));
  if (typeof value === 'number') {
    if (value > 0 && value < 16) return undefined;
    return toAmount(value >= mebi ? value / mebi : value);
  }
  if (typeof value !== 'string' || value.length > 200 || unknownWords.test(value.trim())) return undefined;
  if (/^\s*-\s*\d/.test(value)) return undefined;
  const found = amount.exec(value);
  if (found === null) return undefined;
  const digits = toNumber(found[1] ?? '');
  let unit = toUnit(found[2]);
  if (unit === undefined) {
    const range = /^\s*(?:-|–|to)\s*\d[\d,_.]*\s*([a-z]+)/i.exec(
      value.slice(found.index + (found[1] ?? '').length),
    );
    unit = toUnit(range?.[1]);
  }
  if (unit !== undefined) return toAmount(digits * unit);
  return found[2] === undefined && /^\s*\d+\s*$/.test(value) ? parseSizeMb(digits) : undefined;
}

/** Cores, possibly fractional: 2, "2 cores", "8+ cores", "500m" (thousandths), "0.5", "2-4 cores" (the lower bound). */
export function parseCpuCores(value: unknown): number | undefined {
  if (isRecord(value)) return parseCpuCores(pickLeast(value));
  if (typeof value === 'number') return toAmount(value);
  if (typeof value !== 'string' || value.length > 200 || /^\s*-\s*\d/.test(value)) return undefined;
  const found = amount.exec(value);
  if (found === null) return undefined;
  const digits = toNumber(found[1] ?? '');
  const word = found[2]?.toLowerCase();
  if (word === 'm' || word === 'millicores') return toAmount(digits / 1000);
  if (word === undefined) return /%/.test(value) ? toAmount(digits / 100) : toAmount(digits);
  return /^(?:v?cpus?|v?cores?|threads?|x|to)$/.test(word) ? toAmount(digits) : undefined;
}

export type RequirementLevel = 'none' | 'optional' | 'required';

/** The level of a requirement from true, "required", "optional" or {required, recommended}. Undefined when it cannot be read. */
export function parseRequirementLevel(value: unknown): RequirementLevel | undefined {
  if (isRecord(value)) {
    if (value['required'] === true) return 'required';
    if (value['recommended'] === true || value['optional'] === true || value['required'] === false) {
      return value['recommended'] === true || value['optional'] === true ? 'optional' : 'none';
    }
    return parseRequirementLevel(value['requirement']);
  }
  if (typeof value === 'boolean') return value ? 'required' : 'none';
  if (typeof value === 'number') return value > 0 ? 'required' : 'none';
  if (typeof value !== 'string') return undefined;
  const word = value.trim().toLowerCase();
  if (/^(?:none|no|false|not required|unused|offline)$/.test(word)) return 'none';
  if (/^(?:optional|recommended|preferred|optional[_ -].*|intermittent)$/.test(word)) return 'optional';
  if (/^(?:required|yes|true|gpu_required|always|online)$/.test(word)) return 'required';
  return undefined;
}
