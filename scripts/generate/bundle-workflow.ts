import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listSettings } from '../../pipeline/signing/list-settings.ts';
import { targets } from '../../schema/vocabulary.ts';

const file = '.github/workflows/bundle.yml';
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const secrets = () => listSettings().filter(({ secret }) => secret);

/** The secrets of signers that a caller can pass on. */
const toSecrets = () =>
  secrets()
    .map(({ name }) => `      ${name}:\n        required: false\n`)
    .join('');

/** The settings of signers, as variables of one step: secrets of the caller, and variables of the repository. */
const toVariables = () =>
  listSettings()
    .map(({ name, secret }) => `          ${name}: \${{ ${secret ? 'secrets' : 'vars'}.${name} }}\n`)
    .join('');

/**
 * The workflow as it is, with the list of targets and the settings of signers from here; the rest of it is written by hand.
 * @throws {Error} when one of the places is not in the text
 */
export function toBundleWorkflow(text: string): string {
  const places: [pattern: RegExp, replacement: string][] = [
    [
      /(?<=\n {6}targets:\n(?: {8}.*\n)*? {8}default: ).*/,
      `'${JSON.stringify(targets).replaceAll(',', ', ')}'`,
    ],
    [/(?<=\n {4}secrets:\n)(?: {6}.*\n)*/, toSecrets()],
    [/(?<=# Settings of signers\.\n {8}env:\n)(?: {10}.*\n)*/, toVariables()],
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
