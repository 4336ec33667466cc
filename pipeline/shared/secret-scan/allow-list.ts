import { toPointer } from '../../../schema/bundle/pointer.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { type AllowEntry, allowListSchema } from '../../../schema/secret-allow-list.ts';
import { parseJsonText } from '../document/parse-json.ts';

export const allowListPath = '.vrooli/secret-scan-allow.json';

export interface AllowList {
  entries: AllowEntry[];
  diagnostics: Diagnostic[];
}

/** Reads the allow-list. An invalid list allows nothing and returns diagnostics; every entry needs a reason and a last day. */
export function parseAllowList(text: string, file: string): AllowList {
  const document = parseJsonText(text, { file });
  if (!document.ok) return { entries: [], diagnostics: document.diagnostics };
  const parsed = allowListSchema.safeParse(document.value);
  if (parsed.success) return { entries: parsed.data.allow, diagnostics: document.diagnostics };
  const faults = parsed.error.issues.map((issue): Diagnostic => {
    const pointer = toPointer(issue.path);
    const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
    return {
      severity: 'error',
      code: 'secret-allow-list-invalid',
      message: `${pointer === '' ? 'the list' : pointer}${isMissing ? ' is required' : `: ${issue.message}`}`,
      file,
      pointer,
      ...document.locate(pointer),
      remedy: 'write {"allow": [{"file", "rule", "reason", "expires": "YYYY-MM-DD"}]}',
    };
  });
  return { entries: [], diagnostics: [...document.diagnostics, ...faults] };
}

function covers(entry: AllowEntry, file: string, rule: string, line: number): boolean {
  const isFile = entry.file.endsWith('/**') ? file.startsWith(entry.file.slice(0, -2)) : entry.file === file;
  return isFile && entry.rule === rule && (entry.line === undefined || entry.line === line);
}

/** The entry that allows a finding, and whether it is still valid at a time (milliseconds since the epoch). */
export function findAllowance(
  entries: readonly AllowEntry[],
  place: { file: string; rule: string; line: number },
  now: number,
): { entry: AllowEntry; isValid: boolean } | undefined {
  const matching = entries.filter((entry) => covers(entry, place.file, place.rule, place.line));
  const isValid = (entry: AllowEntry) => now < Date.parse(`${entry.expires}T00:00:00Z`) + 86_400_000;
  const entry = matching.find(isValid) ?? matching[0];
  return entry === undefined ? undefined : { entry, isValid: isValid(entry) };
}
