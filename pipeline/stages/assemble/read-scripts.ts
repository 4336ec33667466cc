import { isUtf8 } from 'node:buffer';
import type { Diagnostic, Fault } from '../../../schema/diagnostic.ts';
import type { KitMember } from '../../../schema/kit.ts';
import {
  findMissingExtensions,
  toExtensionRemedy,
  toMissingExtensionText,
} from '../../../schema/sql/missing-extensions.ts';
import { parseScript, type Script } from '../../../schema/sql/parse-script.ts';
import { toScriptFiles } from '../../../schema/sql/script-files.ts';
import type { AppliedSwap } from './apply-swaps.ts';
import { findInSources, type Scope, toRepositoryPath } from './fill-files.ts';

type Syntax = NonNullable<NonNullable<KitMember['initialization']>['syntax']>;

/** How each script syntax is read. */
const parsers: Readonly<Record<Syntax, (text: string) => Script>> = { postgresql: parseScript };

/** What the scripts of a kit member need besides themselves, and what of them cannot be run. */
export interface ScriptsOfSwap {
  /** Files of the scenario that the scripts include or copy; they ship too. */
  included: string[];
  faults: Fault[];
  /** Parts of a script that are left out; in strict mode they are faults. */
  warnings: Diagnostic[];
}

/** Scripts of one scenario; `base` is its folder in the bundle, empty for the app's own. */
type Scripts = Pick<AppliedSwap, 'kit' | 'files' | 'isStrict'> & { base: string };

/** Reads the scripts of one swap, and the files that they include. */
class ScriptsReader {
  readonly found: ScriptsOfSwap = { included: [], faults: [], warnings: [] };
  readonly #swap: Scripts;
  readonly #scope: Scope;
  readonly #read = new Set<string>();

  constructor(swap: Scripts, scope: Scope) {
    this.#swap = swap;
    this.#scope = scope;
  }

  async read(path: string): Promise<void> {
    const syntax = this.#swap.kit?.initialization?.syntax;
    if (syntax === undefined || this.#read.has(path)) return;
    this.#read.add(path);
    const found = await findInSources(this.#scope, path);
    // A missing file is reported elsewhere.
    if (found?.kind !== 'file') return;
    const bytes = await this.#scope.fs.readBytes(found.path);
    if (!isUtf8(bytes)) {
      this.found.faults.push({
        code: 'sql-not-utf8',
        file: toRepositoryPath(this.#scope, path),
        pointer: '',
        message: `${path} is not UTF-8`,
        remedy: 'save it as UTF-8',
      });
      return;
    }
    const text = new TextDecoder().decode(bytes);
    const script = parsers[syntax](text);
    for (const { line, message } of script.faults)
      this.#report('sql-needs-psql', path, line, message, 'write it in plain SQL, or leave it out');
    this.#reportExtensions(path, text);
    for (const item of script.files) await this.#include(path, item);
  }

  async #include(script: string, item: Script['files'][number]): Promise<void> {
    const candidates = toScriptFiles(script, item.path, {
      isRelative: item.kind === 'include' && item.isRelative,
      base: this.#swap.base,
    });
    for (const path of candidates) {
      if ((await findInSources(this.#scope, path))?.kind !== 'file') continue;
      if (!this.#swap.files.includes(path) && !this.found.included.includes(path))
        this.found.included.push(path);
      if (item.kind === 'include') await this.read(path);
      return;
    }
    this.#report(
      'sql-include-missing',
      script,
      item.line,
      `${item.path} is not a file of the scenario`,
      'add the file, or correct its path: \\ir is relative to the script, \\i and \\copy to the scenario',
    );
  }

  #reportExtensions(path: string, text: string): void {
    const { kit } = this.#swap;
    const available = kit?.initialization?.extensions;
    if (kit === undefined || available === undefined) return;
    for (const missing of findMissingExtensions(text, available))
      this.#report(
        'sql-extension-missing',
        path,
        missing.line,
        toMissingExtensionText(missing, kit.name),
        toExtensionRemedy(available),
      );
  }

  #report(
    code: 'sql-extension-missing' | 'sql-needs-psql' | 'sql-include-missing',
    path: string,
    line: number,
    text: string,
    remedy: string,
  ): void {
    const file = toRepositoryPath(this.#scope, path);
    const fault = { code, file, line, message: `${path}:${line}: ${text}`, remedy };
    if (this.#swap.isStrict) this.found.faults.push({ ...fault, pointer: '' });
    else this.found.warnings.push({ severity: 'warning', ...fault });
  }
}

/**
 * Reads the files that a kit member loads on the end user's computer, by the syntax in its kit.json: finds what else has to ship, and what
 * cannot be run. Missing files are reported elsewhere.
 */
export async function readScripts(swap: Scripts, scope: Scope): Promise<ScriptsOfSwap> {
  const reader = new ScriptsReader(swap, scope);
  for (const path of swap.files) await reader.read(path);
  return reader.found;
}
