import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { AllowEntry } from '../../../schema/secret-allow-list.ts';
import type { FileSystem } from '../../ports.ts';
import { findAllowance } from './allow-list.ts';
import { loadPatterns } from './patterns.ts';
import { scanText } from './scan-text.ts';

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

/** Larger files are data and are not scanned. */
const maxBytes = 2 * 1024 * 1024;

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

async function readText(fs: FileSystem, path: string): Promise<string | undefined> {
  const stat = await fs.stat(path);
  if (stat?.kind !== 'file' || stat.size > maxBytes || stat.size === 0) return undefined;
  const bytes = await fs.readBytes(path);
  return bytes.subarray(0, 8192).includes(0) ? undefined : new TextDecoder().decode(bytes);
}

/**
 * Looks for literal secrets in files: a scenario's own, or what is about to be staged. Binary files and files above 2 MiB are
 * skipped. Findings covered by the allow-list are listed; those whose entry has expired are errors again.
 */
export async function scanFiles(
  ctx: { fs: FileSystem; packageRoot: string; clock: { now(): number } },
  targets: readonly ScanTarget[],
  options: ScanOptions = {},
): Promise<ScanReport> {
  const patterns = await loadPatterns(ctx);
  const report: ScanReport = { diagnostics: [], allowed: [], scanned: 0 };
  for (const target of targets) {
    const text = await readText(ctx.fs, target.path);
    if (text === undefined) continue;
    report.scanned += 1;
    for (const { rule, line, column, isLocal } of await scanText(target.path, text, patterns)) {
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
