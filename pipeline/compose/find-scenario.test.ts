import { describe, expect, it } from '@jest/globals';
import type { FileStat } from '../ports.ts';
import { findScenario } from './find-scenario.ts';

const treeOf = (...dirs: string[]) => ({
  stat: async (path: string): Promise<FileStat | undefined> =>
    dirs.some((dir) => path === `${dir}/.vrooli/service.json`)
      ? { kind: 'file', size: 1, mode: 0o644 }
      : undefined,
});

describe('findScenario', () => {
  it('prefers the current folder', async () => {
    const fs = treeOf('/repo/scenarios/notes', '/repo/elsewhere');
    expect(await findScenario(fs, { name: 'notes', cwd: '/repo/elsewhere', root: '/repo' })).toBe(
      '/repo/elsewhere',
    );
  });

  it('finds the scenario by its name in the repository', async () => {
    expect(
      await findScenario(treeOf('/repo/scenarios/notes'), { name: 'notes', cwd: '/', root: '/repo' }),
    ).toBe('/repo/scenarios/notes');
    expect(
      await findScenario(treeOf('/repo/notes', '/repo'), { name: 'notes', cwd: '/', root: '/repo' }),
    ).toBe('/repo/notes');
    expect(await findScenario(treeOf('/repo'), { name: 'notes', cwd: '/', root: '/repo' })).toBe('/repo');
  });

  it('ignores a current folder outside the repository and a name that leads out of it', async () => {
    const fs = treeOf('/other', '/repo/scenarios/notes', '/secret');
    expect(await findScenario(fs, { name: 'notes', cwd: '/other', root: '/repo' })).toBe(
      '/repo/scenarios/notes',
    );
    expect(await findScenario(fs, { name: '../../secret', cwd: '/tmp', root: '/repo' })).toBe('/tmp');
  });
});
