import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { findProgram, readTools } from './tools.ts';

const root = mkdtempSync(join(tmpdir(), 'tools-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the programs of .ci/tools', () => {
  mkdirSync(join(root, '.ci'));
  writeFileSync(
    join(root, '.ci/tools'),
    '# a comment\n\nlinter  go   example.org/linter@v1.2.3\nspeller pip  speller==4.5\n',
  );
  const env = { BUNDLE_ACTION_TOOLS: join(root, 'kept') };

  it('are kept by name and version', () => {
    expect([...readTools(root, env)]).toEqual([
      ['linter', join(root, 'kept/linter/v1.2.3/bin/linter')],
      ['speller', join(root, 'kept/speller/4.5/bin/speller')],
    ]);
  });

  it('are found only when they are installed; npm programs and Node always', () => {
    const tools = readTools(root, env);
    expect(findProgram(root, tools, 'linter')).toBeUndefined();
    const file = join(root, 'kept/linter/v1.2.3/bin/linter');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
    expect(findProgram(root, tools, 'linter')).toBe(file);
    expect(findProgram(root, tools, 'tsc')).toBe(join(root, 'node_modules/.bin/tsc'));
    expect(findProgram(root, tools, 'node')).toBe(process.execPath);
  });
});
