import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { actions } from './registry.ts';

const folder = dirname(fileURLToPath(import.meta.url));

describe('the registry of actions', () => {
  it('has every folder with an entry, and no other', () => {
    const folders = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'main.ts')));
    expect(Object.keys(actions).sort()).toEqual(folders.sort());
  });

  it.each(Object.entries(actions))('describes every input and output of %s', (name, action) => {
    const described = [
      ...Object.values(action.inputs).map((input) => input.description),
      ...Object.values(action.outputs),
    ];
    for (const description of described) expect(description).toMatch(/^\S.*\.$/);
    for (const input of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      expect(input).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(existsSync(join(folder, name, 'README.md')) || name === 'bundle').toBe(true);
  });
});
