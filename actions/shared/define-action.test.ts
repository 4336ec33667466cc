import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { setOutputs } from './define-action.ts';

const folder = mkdtempSync(join(tmpdir(), 'outputs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('setOutputs', () => {
  it('sets what is declared, and compiles only with every declared name and no other', () => {
    const file = join(folder, 'output');
    writeFileSync(file, '');
    process.env['GITHUB_OUTPUT'] = file;
    const declared = { plan: 'Path of the plan.', size: 'Its size.' };
    setOutputs(declared, { plan: '/plan.json', size: '7' });
    // @ts-expect-error: "size" is declared and missing.
    setOutputs(declared, { plan: '/plan.json' });
    // @ts-expect-error: "colour" is not declared.
    setOutputs(declared, { plan: '', size: '', colour: '' });
    delete process.env['GITHUB_OUTPUT'];
    expect(readFileSync(file, 'utf8')).toMatch(/^plan<<(\S+)\n\/plan\.json\n\1\nsize<<(\S+)\n7\n\2\n/);
  });
});
