import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { needs } from '../../../test/support/needs.ts';
import { type ElfNeeds, readElfNeeds } from './read-needs.ts';

async function readNeeds(path: string): Promise<ElfNeeds | undefined> {
  return readElfNeeds(async (range) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of nodeFileSystem.read(path, range)) chunks.push(chunk);
    return Buffer.concat(chunks);
  });
}

const withReadelf = needs('readelf').it;

describe('readElfNeeds', () => {
  withReadelf.each([process.execPath, '/bin/sh', '/usr/bin/dpkg-deb'])(
    'finds in %s what readelf finds',
    async (path) => {
      const text = execFileSync('readelf', ['-dVW', path], { encoding: 'utf8' });
      const libraries = [...text.matchAll(/\(NEEDED\).*\[(.+)\]/g)].map(([, name]) => name);
      const needs = await readNeeds(path);
      expect(needs?.libraries).toEqual(libraries);
      const [, section = ''] = text.split(".gnu.version_r'");
      const names = [...section.matchAll(/Name: (\S+) /g)].map(([, name]) => name);
      expect([...(needs?.versions.values() ?? [])].flat().sort()).toEqual(names.sort());
      expect(names.length).toBeGreaterThan(0);
    },
  );

  it('finds the soname of a library', async () => {
    const library = execFileSync('sh', ['-c', 'ls -d /lib/*/libc.so.6'], { encoding: 'utf8' }).trim();
    expect((await readNeeds(library))?.soname).toBe('libc.so.6');
  });

  it('does not fail for a damaged file', async () => {
    const bytes = await nodeFileSystem.readBytes('/bin/sh');
    for (let at = 0x10; at < 0x400; at++) {
      const damaged = Uint8Array.from(bytes);
      damaged.fill(0xff, at, at + 8);
      await readElfNeeds(async ({ start, end }) => damaged.subarray(start, end));
      await readElfNeeds(async ({ start, end }) => bytes.subarray(0, at).subarray(start, end));
    }
  });

  it('is undefined for a script', async () => {
    expect(await readNeeds(new URL(import.meta.url).pathname)).toBeUndefined();
  });
});
