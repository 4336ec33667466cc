import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { targets } from '../../schema/vocabulary.ts';
import { runners, toBundleWorkflow } from './bundle-workflow.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const text = readFileSync(join(root, '.github/workflows/bundle.yml'), 'utf8');

describe('the workflow that bundles each target on its own system', () => {
  it('is up to date', () => {
    expect(toBundleWorkflow(text)).toBe(text);
  });

  it('gets every target and a runner for each, whatever was there', () => {
    const other = text
      .replace(/default: '\["[^\n]*/, "default: '[]'")
      .replaceAll(/matrix\.target == '.*\n/g, 'true\n');
    expect(other).not.toBe(text);
    expect(toBundleWorkflow(other)).toBe(text);
    const workflow = parse(text);
    expect(JSON.parse(workflow.on.workflow_call.inputs.targets.default)).toEqual([...targets]);
    for (const target of targets) {
      expect(workflow.jobs.bundle['runs-on']).toContain(
        `matrix.target == '${target}' && '${runners[target]}'`,
      );
    }
  });

  it('is refused when a place is not found', () => {
    expect(() => toBundleWorkflow('on: push\n')).toThrow('bundle.yml');
  });
});
