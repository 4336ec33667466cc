import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { DiagnosticCode } from '../../../schema/errors/codes.ts';
import type { JsonDocument } from '../../shared/document/parse-json.ts';

/** Largest number of listed findings; the rest is only counted, so that a hostile input cannot produce a huge document. */
const maxFindings = 500;
const maxQuoted = 80;
const maxPointer = 1000;
/** Largest number of findings with a position: each look-up reads the whole file. */
const maxLocated = 100;

export interface Finding {
  severity?: Diagnostic['severity'];
  code: DiagnosticCode;
  message: string;
  remedy: string;
  pointer?: string;
}

/** A name or value of an input for a message: quoted, without control characters, and shortened. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const short = text.length > maxQuoted ? `${text.slice(0, maxQuoted)}… (${text.length} characters)` : text;
  const clean = short
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]|[\ud800-\udfff](?![\udc00-\udfff])/gu, '\ufffd')
    .toWellFormed();
  return typeof value === 'string' ? `"${clean}"` : clean;
}

/** A key can be megabytes long; then the pointer ends at the parent object. */
function toShortPointer(pointer: string): string {
  return pointer.length <= maxPointer ? pointer : pointer.slice(0, pointer.lastIndexOf('/', maxPointer));
}

/** Collects the findings of one run without duplicates, with file and position. */
export class Findings {
  readonly #list: Diagnostic[] = [];
  readonly #seen = new Set<string>();
  #dropped = 0;

  /** Adds a finding about a file (relative to the repository root); the default severity is warning. */
  add(finding: Finding & { file?: string; locate?: JsonDocument['locate'] }): void {
    const { severity = 'warning', locate, ...rest } = finding;
    const pointer = rest.pointer === undefined ? {} : { pointer: toShortPointer(rest.pointer) };
    const place =
      pointer.pointer === undefined || this.#list.length >= maxLocated ? {} : locate?.(pointer.pointer);
    this.#keep({ severity, ...rest, ...pointer, ...place });
  }

  #keep(found: Diagnostic): void {
    const key = [found.file, found.pointer, found.code, found.message].join('\u0000');
    if (this.#seen.has(key)) return;
    if (this.#list.length >= (found.severity === 'error' ? 2 * maxFindings : maxFindings)) {
      this.#dropped += 1;
      return;
    }
    this.#seen.add(key);
    this.#list.push(found);
  }

  /** Adds the diagnostics of a reader. */
  addAll(diagnostics: readonly Diagnostic[]): void {
    for (const found of diagnostics) this.#keep(found);
  }

  /** All findings, in an order that does not depend on the order of keys in the input. */
  toDiagnostics(): Diagnostic[] {
    const rank = { error: 0, warning: 1, info: 2 };
    const key = (found: Diagnostic) =>
      [found.file ?? '', found.pointer ?? '', found.code, found.message].join('\u0000');
    const sorted = this.#list
      .map((found) => ({ found, key: key(found) }))
      .sort((a, b) => rank[a.found.severity] - rank[b.found.severity] || byCodeUnit(a.key, b.key))
      .map(({ found }) => found);
    if (this.#dropped > 0) {
      sorted.push({
        severity: 'warning',
        code: 'findings-too-many',
        message: `${this.#dropped} more findings are not listed`,
        remedy: 'correct the ones above first',
      });
    }
    return sorted;
  }
}
