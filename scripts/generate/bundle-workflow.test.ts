import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { listSettings } from '../../pipeline/signing/list-settings.ts';
import { targets } from '../../schema/vocabulary.ts';
import { toBundleWorkflow } from './bundle-workflow.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const text = readFileSync(join(root, '.github/workflows/bundle.yml'), 'utf8');
const workflow = parse(text);

describe('the workflow that bundles each target on its own system', () => {
  it('is up to date', () => {
    expect(toBundleWorkflow(text)).toBe(text);
  });

  it('gets every target and every setting of a signer, whatever was there', () => {
    const other = text
      .replace(/default: '\["[^\n]*/, "default: '[]'")
      .replaceAll(/ +CSC_LINK: .*\n/g, '')
      .replaceAll(/ +GPG_PASSPHRASE:\n +required: false\n/g, '');
    expect(other).not.toBe(text);
    expect(toBundleWorkflow(other)).toBe(text);
    expect(JSON.parse(workflow.on.workflow_call.inputs.targets.default)).toEqual([...targets]);
    const secrets = listSettings().filter(({ secret }) => secret);
    expect(Object.keys(workflow.on.workflow_call.secrets)).toEqual(secrets.map(({ name }) => name));
  });

  it('gives credentials to the one step that signs, and to no job that runs code of the scenario', () => {
    const steps = Object.entries<{ env?: object; steps: { name?: string; env?: object }[] }>(
      workflow.jobs,
    ).flatMap(([job, { env, steps: own }]) => {
      expect(JSON.stringify(env ?? {})).not.toContain('{{ secrets.');
      return own
        .filter((step) => JSON.stringify(step).includes('{{ secrets.'))
        .map(({ name }) => `${job}: ${name}`);
    });
    expect(steps).toEqual(['sign: Sign and make the installers']);
  });

  it('is refused when a place is not found', () => {
    expect(() => toBundleWorkflow('on: push\n')).toThrow('bundle.yml');
  });
});
