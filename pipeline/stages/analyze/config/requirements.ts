import { quote } from '../findings.ts';
import { parseCpuCores, parseRequirementLevel, parseSizeMb, type RequirementLevel } from '../sizes.ts';
import type { Reader } from './reader.ts';
import { child, isRecord } from './values.ts';

export interface PartialRequirements {
  ram_mb?: number;
  disk_mb?: number;
  cpu_cores?: number;
  gpu?: RequirementLevel;
  network?: RequirementLevel;
}

type Key = keyof PartialRequirements;

/** The fields of each requirement, in order; a suffix is the unit of a bare number. */
const spellings: Record<Key, readonly string[]> = {
  ram_mb: ['ram_mb', 'memory_mb', 'ram_gb', 'memory_gb', 'ram', 'memory', 'mem'],
  disk_mb: ['disk_mb', 'storage_mb', 'disk_gb', 'storage_gb', 'disk', 'storage', 'disk_space'],
  cpu_cores: ['cpu_cores', 'cpus', 'cores', 'cpu'],
  gpu: ['gpu', 'gpu_required'],
  network: ['network', 'internet'],
};

function parseAmount(key: Key, spelling: string, value: unknown): number | RequirementLevel | undefined {
  if (key === 'gpu' || key === 'network') return parseRequirementLevel(value);
  if (key === 'cpu_cores') return parseCpuCores(value);
  const plain = typeof value === 'string' && /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;
  if (typeof plain === 'number' && Number.isFinite(plain) && plain >= 0) {
    if (spelling.endsWith('_mb')) return plain;
    if (spelling.endsWith('_gb')) return plain * 1024;
  }
  return parseSizeMb(plain);
}

/** `{minimum: {memory, cpu}}` beside `{memory: {minimum}}`: the block that contains the amounts. */
function toBlock(value: Record<string, unknown>): { block: Record<string, unknown>; under: string[] } {
  for (const key of ['minimum', 'min', 'requests', 'recommended', 'limits']) {
    const inner = child(value, key);
    if (isRecord(inner)) return { block: inner, under: [key] };
  }
  return { block: value, under: [] };
}

/** The amount of one requirement, from the first existing spelling. */
function readAmount(
  reader: Reader,
  block: Record<string, unknown>,
  path: readonly string[],
  key: Key,
): number | RequirementLevel | undefined {
  for (const name of spellings[key]) {
    const raw = child(block, name);
    if (raw === undefined || raw === null) continue;
    const amount = parseAmount(key, name, raw);
    if (amount === undefined && isVague(key, raw)) continue;
    if (amount === undefined) {
      reader.odd(
        [...path, name],
        `${quote(raw)} cannot be read as ${key} and is left out`,
        key === 'gpu' || key === 'network'
          ? 'write "none", "optional" or "required"'
          : 'write a number with a unit, such as "512MB" or "2 cores"',
      );
    }
    return amount;
  }
  return undefined;
}

/** Reads a block of requirements in every known shape. An unreadable value is omitted and reported, never read as 0. */
export function readRequirements(
  reader: Reader,
  value: unknown,
  path: readonly string[],
): PartialRequirements {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) {
    reader.odd(
      path,
      `requirements are expected to be an object, not ${quote(value)}`,
      'write {"ram_mb": 512, …}',
    );
    return {};
  }
  const { block, under } = toBlock(value);
  const found: Record<string, number | RequirementLevel> = {};
  for (const key of Object.keys(spellings) as Key[]) {
    const amount = readAmount(reader, block, [...path, ...under], key);
    if (amount !== undefined) found[key] = amount;
  }
  return found;
}

/** A network block of a capabilities file describes bandwidth, not whether a network is needed. */
function isVague(key: Key, raw: unknown): boolean {
  return key === 'network' && isRecord(raw);
}
