import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Target, targets } from '../../schema/vocabulary.ts';

const file = '.github/workflows/bundle.yml';
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** GitHub's runner for each target: its own operating system and processor. */
export const runners: Record<Target, string> = {
  'linux-x64': 'ubuntu-24.04',
  'linux-arm64': 'ubuntu-24.04-arm',
  'win-x64': 'windows-2025',
  'darwin-arm64': 'macos-15',
  'darwin-x64': 'macos-15-intel',
};

/** An expression of GitHub Actions: the runner of `matrix.target`. */
function toRunsOn(): string {
  const [first = '', ...rest] = targets.map(
    (target) => `matrix.target == '${target}' && '${runners[target]}'`,
  );
  return [first, ...rest.map((line) => `|| ${line}`)].map((line) => `        ${line}\n`).join('');
}

/**
 * The workflow as it is, with the list of targets and the runner of each from here; the rest of it is written by hand.
 * @throws {Error} when one of the two places is not in the text
 */
export function toBundleWorkflow(text: string): string {
  const places: [pattern: RegExp, replacement: string][] = [
    [
      /(?<=\n {6}targets:\n(?: {8}.*\n)*? {8}default: ).*/,
      `'${JSON.stringify(targets).replaceAll(',', ', ')}'`,
    ],
    [/(?<=\n {4}runs-on: >-\n {6}\$\{\{\n)[^}]*(?= {6}\}\})/, toRunsOn()],
  ];
  return places.reduce((result, [pattern, replacement]) => {
    if (!pattern.test(result)) throw new Error(`${file}: ${pattern} is not found`);
    return result.replace(pattern, () => replacement);
  }, text);
}

/** The workflow by its path from the root. */
export function toBundleWorkflowFile(): [file: string, text: string] {
  return [file, toBundleWorkflow(readFileSync(join(root, file), 'utf8'))];
}
