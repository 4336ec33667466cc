import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { AllowEntry } from '../../../schema/secret-allow-list.ts';
import type { FileSystem } from '../../ports.ts';
import { findAllowance } from './allow-list.ts';
import { type LiteralPattern, loadPatterns } from './patterns.ts';
import { readPieces } from './read-pieces.ts';
import { type Literal, maxFindings, scanText } from './scan-text.ts';

export interface ScanTarget {
  /** Absolute path. */
  path: string;
  /** The name that diagnostics and the allow-list use. */
  name: string;
}

/** A finding that the allow-list covers. */
export type AllowedLiteral = {
  file: string;
  line: number;
  rule: string;
  reason: string;
  expires: string;
};

export interface ScanReport {
  /** Findings that are not allowed are errors or warnings with `file`, `line` and the rule; never the value. */
  diagnostics: Diagnostic[];
  allowed: AllowedLiteral[];
  scanned: number;
}

export interface ScanOptions {
  allow?: readonly AllowEntry[];
  /** Prefix that makes `file` in diagnostics relative to the repository root. */
  prefix?: string;
  /** Whether a file, by its name, never ships: a finding in it is a warning. */
  isUnshipped?: (name: string) => boolean;
}

const kinds = {
  shipped: { severity: 'error', code: 'literal-secret', where: '' },
  local: { severity: 'warning', code: 'literal-secret-local', where: ' of a local or example service' },
  test: { severity: 'warning', code: 'literal-secret-test', where: ', in a test that never ships' },
} as const;

function toDiagnostic(
  file: string,
  rule: string,
  place: { line: number; column: number },
  kind: keyof typeof kinds,
): Diagnostic {
  const { severity, code, where } = kinds[kind];
  return {
    severity,
    code,
    message: `line ${place.line} looks like a secret (${rule})${where}`,
    file,
    ...place,
    rule,
    remedy:
      'remove it, revoke it if it was ever real, and read it from the environment; or allow it in .vrooli/secret-scan-allow.json',
  };
}

/** The literals of a file with their places in the whole file, each once; undefined for a binary file. */
async function scanPieces(
  fs: FileSystem,
  path: string,
  patterns: readonly LiteralPattern[],
): Promise<Literal[] | undefined> {
  if ((await fs.stat(path))?.kind !== 'file') return undefined;
  let found: Map<string, Literal> | undefined;
  for await (const { text, line: start } of readPieces(fs, path)) {
    found ??= new Map();
    for (const literal of await scanText(path, text, patterns)) {
      const line = start + literal.line - 1;
      const key = `${line} ${literal.rule}`;
      if (found.size < maxFindings && !found.has(key)) found.set(key, { ...literal, line });
    }
  }
  return found === undefined ? undefined : [...found.values()];
}

/**
 * Looks for literal secrets in files: a scenario's own, or what is about to be staged. Binary files are skipped; other files
 * of any size are read in pieces. Findings covered by the allow-list are listed; those whose entry has expired are errors again.
 */
export async function scanFiles(
  ctx: { fs: FileSystem; packageRoot: string; clock: { now(): number } },
  targets: readonly ScanTarget[],
  options: ScanOptions = {},
): Promise<ScanReport> {
  const patterns = await loadPatterns(ctx);
  const report: ScanReport = { diagnostics: [], allowed: [], scanned: 0 };
  for (const target of targets) {
    const literals = await scanPieces(ctx.fs, target.path, patterns);
    if (literals === undefined) continue;
    report.scanned += 1;
    for (const { rule, line, column, isLocal } of literals) {
      const allowance = findAllowance(
        options.allow ?? [],
        { file: target.name, rule, line },
        ctx.clock.now(),
      );
      if (allowance?.isValid) {
        const { reason, expires } = allowance.entry;
        report.allowed.push({ file: target.name, line, rule, reason, expires });
        continue;
      }
      const kind = isLocal ? 'local' : options.isUnshipped?.(target.name) === true ? 'test' : 'shipped';
      const found = toDiagnostic(`${options.prefix ?? ''}${target.name}`, rule, { line, column }, kind);
      if (allowance !== undefined) found.message += `; its allowance ended on ${allowance.entry.expires}`;
      report.diagnostics.push(found);
    }
  }
  return report;
}
