import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readCases } from './case.ts';

const cases = join(dirname(fileURLToPath(import.meta.url)), '../../test/fixtures/differential');
const scratch = mkdtempSync(join(tmpdir(), 'differential-case-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function write(name: string, text: object): void {
  mkdirSync(join(scratch, name), { recursive: true });
  writeFileSync(join(scratch, name, 'case.json'), JSON.stringify(text));
  writeFileSync(
    join(scratch, name, 'package.json'),
    JSON.stringify({ scripts: { start: 'node server.js' } }),
  );
}

describe('readCases', () => {
  it('reads every case of the suite; each pins its packages and has a lockfile without addresses', () => {
    for (const one of readCases(cases, [])) {
      const versions = Object.values({ ...one.manifest.dependencies, ...one.manifest.devDependencies });
      expect(versions.filter((version) => !/^(?:\d+\.\d+\.\d+|file:\.\/)/.test(version))).toEqual([]);
      const locks = readdirSync(one.folder).filter((file) =>
        /^(package-lock\.json|pnpm-lock\.yaml|yarn\.lock)$/.test(file),
      );
      expect([one.name, locks.length]).toEqual([one.name, 1]);
      expect(readFileSync(join(one.folder, locks[0] ?? ''), 'utf8')).not.toMatch(/"resolved": "\w+:/);
    }
  });

  it('takes a text as the path of a GET', () => {
    write('one', { shows: 'x', requests: ['/a', { method: 'POST', path: '/b', body: 'c' }] });
    expect(readCases(scratch, ['one'])[0]?.requests).toEqual([
      { method: 'GET', path: '/a', headers: {} },
      { method: 'POST', path: '/b', headers: {}, body: 'c' },
    ]);
  });

  it('refuses an unknown name and an unknown field, and says where', () => {
    write('two', { shows: 'x', request: [] });
    expect(() => readCases(scratch, ['three'])).toThrow(/no case three .*cases: one, two/);
    expect(() => readCases(scratch, ['two'])).toThrow(/two\/case\.json: .*Unrecognized key: "request"/);
  });
});
