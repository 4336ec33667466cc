import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { needs } from '../../../test/support/needs.ts';
import { type GoBuildInfo, parseModules, readGoBuildInfo } from './build-info.ts';

jest.setTimeout(400_000);

const withGo = needs('go');
const magic = '\xff Go buildinf:';

/** A file with the header of the linker at an offset, read in small chunks. */
function toReader(file: Buffer, size = 7) {
  return async function* (start: number) {
    for (let at = start; at < file.length; at += size) yield file.subarray(at, at + size);
  };
}

function toHeader(version: string, modules: string): Buffer {
  const marked = `${'<'.repeat(16)}${modules}${'>'.repeat(16)}`;
  const length = (text: string) => [(text.length & 0x7f) | 0x80, text.length >> 7];
  return Buffer.concat([
    Buffer.from(`${magic}\x08\x02`.padEnd(32, '\0'), 'latin1'),
    Buffer.from(length(version)),
    Buffer.from(version),
    Buffer.from(length(marked)),
    Buffer.from(marked),
  ]);
}

describe('readGoBuildInfo', () => {
  const text =
    'path\texample.org/app\nmod\texample.org/app\t(devel)\t\ndep\texample.org/x\tv1.2.3\th1:abc=\n';

  it('finds the header at a multiple of 16 bytes, across chunks, and not in the data of a program', async () => {
    const file = Buffer.concat([
      Buffer.from(`${magic}${'x'.repeat(33)}`, 'latin1'),
      Buffer.alloc(16),
      toHeader('go1.26.8', text),
    ]);
    expect(file.indexOf(magic, 1, 'latin1') % 16).not.toBe(0);
    expect(await readGoBuildInfo(toReader(file))).toBeUndefined();
    const aligned = Buffer.concat([Buffer.alloc(64, 'x'), toHeader('go1.26.8', text)]);
    expect(await readGoBuildInfo(toReader(aligned))).toMatchObject({
      version: 'go1.26.8',
      path: 'example.org/app',
      dependencies: [{ path: 'example.org/x', version: 'v1.2.3', sum: 'h1:abc=' }],
    });
  });

  it('finds nothing in other files, and in a header that is cut off or states an absurd length', async () => {
    expect(await readGoBuildInfo(toReader(Buffer.alloc(100)))).toBeUndefined();
    expect(await readGoBuildInfo(toReader(toHeader('go1.26.8', text).subarray(0, 60)))).toBeUndefined();
    const absurd = Buffer.concat([
      toHeader('', '').subarray(0, 32),
      Buffer.from([0xff, 0xff, 0xff, 0xff, 0x7f]),
    ]);
    expect(await readGoBuildInfo(toReader(absurd))).toBeUndefined();
  });

  it('takes the replacement of a module', () => {
    const replaced = 'dep\texample.org/x\tv1.0.0\n=>\t../x\t(devel)\t\ndep\texample.org/y\tv2.0.0\th1:y=';
    expect(parseModules('go1.26.8', replaced).dependencies.map(({ path }) => path)).toEqual([
      '../x',
      'example.org/y',
    ]);
  });
});

withGo.describe('programs of the Go linker', () => {
  let dir: string;
  const files = {
    'app/go.mod':
      'module example.org/app\n\ngo 1.18\n\nrequire example.org/x v1.0.0\n\nreplace example.org/x => ../x\n',
    'app/main.go': 'package main\n\nimport "example.org/x"\n\nfunc main() { println(x.Name) }\n',
    'x/go.mod': 'module example.org/x\n\ngo 1.18\n',
    'x/x.go': 'package x\n\nconst Name = "x"\n',
  };
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'go-info-'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), text);
    }
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  const go = (args: string[], env = {}) =>
    execFileSync('go', args, {
      cwd: join(dir, 'app'),
      encoding: 'utf8',
      env: { ...process.env, GOFLAGS: '', GOPROXY: 'off', ...env },
    });

  it.each(['linux/amd64', 'windows/amd64', 'darwin/arm64'])(
    'states of %s what `go version -m` states',
    async (system) => {
      const [GOOS, GOARCH] = system.split('/');
      const output = join(dir, system.replace('/', '-'));
      const flags = ['-trimpath', '-buildvcs=false', '-ldflags=-s -w -buildid='];
      go(['build', ...flags, '-o', output, '.'], { GOOS, GOARCH, CGO_ENABLED: '0' });
      const [first = '', ...lines] = go(['version', '-m', output]).trimEnd().split('\n');
      const expected: GoBuildInfo = parseModules(
        first.split(' ').at(-1) ?? '',
        lines.map((line) => line.slice(1)).join('\n'),
      );
      expect(expected.dependencies).toHaveLength(1);
      expect(await readGoBuildInfo((start) => nodeFileSystem.read(output, { start, end: 1e9 }))).toEqual(
        expected,
      );
    },
  );
});
