import { describe, expect, it } from '@jest/globals';
import type { Exec } from '../../ports.ts';
import { findDebNameFaults } from './name-faults.ts';

const lines = {
  'gnome-calendar':
    ' gnome-calendar | 43.1-2 | http://mirror.example/debian bookworm/main amd64 Packages\n gnome-calendar |     43.1-2 | http://mirror.example/debian bookworm/main Sources\n',
  'octo-notes': 'octo-notes | 1.0.0 | https://packages.octo.example/apt stable/main amd64 Packages\n',
};

/** A machine whose package lists have these packages. */
const exec = (known: Record<string, string>): Exec => ({
  which: async (name) => (name === 'apt-cache' ? '/usr/bin/apt-cache' : undefined),
  run: async (_file, [, name = '']) => ({ exitCode: 0, stdout: known[name] ?? '', stderr: '' }),
});

const codesFor = async (vendor: string, name: string, ports = exec(lines)) =>
  (await findDebNameFaults({ exec: ports }, { name, version: '1', vendor })).map(({ code }) => code);

describe('the name of a package', () => {
  it('is refused when the distribution has it', async () => {
    expect(await codesFor('gnome', 'Calendar')).toEqual(['package-name-taken']);
    expect(await codesFor('util', 'linux', exec({}))).toEqual(['package-name-taken']);
  });

  it('is free when nobody or the vendor itself has it', async () => {
    expect(await codesFor('octo', 'calendar')).toEqual([]);
    expect(await codesFor('octo', 'notes')).toEqual([]);
    const none: Exec = { ...exec({}), which: async () => undefined };
    expect(await codesFor('gnome', 'calendar', none)).toEqual([]);
  });
});
