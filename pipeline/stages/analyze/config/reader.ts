import { toPointer } from '../../../../schema/bundle/pointer.ts';
import type { JsonDocument } from '../../../shared/document/parse-json.ts';
import type { Finding, Findings } from '../findings.ts';

/** Reports findings about one file with their position. */
export class Reader {
  readonly file: string;
  readonly #findings: Findings;
  readonly #locate: JsonDocument['locate'];

  constructor(findings: Findings, file: string, locate: JsonDocument['locate'] = () => undefined) {
    this.file = file;
    this.#findings = findings;
    this.#locate = locate;
  }

  report(path: readonly (string | number)[], finding: Omit<Finding, 'pointer'>): void {
    this.#findings.add({ ...finding, file: this.file, pointer: toPointer(path), locate: this.#locate });
  }

  /** Reports a shape or value that is not understood; the caller treats it as absent or unknown. */
  odd(path: readonly (string | number)[], message: string, remedy: string): void {
    this.report(path, { code: 'config-not-understood', message, remedy });
  }
}
