import { execFileSync } from 'node:child_process';
import { describe, expect, jest } from '@jest/globals';
import { within } from '../../../test/packaging/build-files.ts';
import { rejection } from '../../../test/packaging/context.ts';
import { needs } from '../../../test/support/needs.ts';

jest.setTimeout(180_000);

const withC = needs('go', 'gcc').it;

const go = { becomes: 'program' as const, build: { type: 'go' as const } };
const main = (imports: string, body: string) => `package main\n\n${imports}\nfunc main() { ${body} }\n`;
const cPackage = '// static int add(int a, int b) { return a + b; }\nimport "C"\n';
const files = {
  'go.mod': 'module example.org/app\n\ngo 1.20\n',
  'main.go': main('import "example.org/app/sum"\n', 'println(sum.Add(40, 2))'),
};
const inC = `${cPackage}\nfunc Add(a, b int) int { return int(C.add(C.int(a), C.int(b))) }\n`;
const runs = (program: string) =>
  execFileSync('sh', ['-c', '"$0" 2>&1', program], { encoding: 'utf8' }).trim();
const isStatic = (program: string) =>
  !execFileSync('readelf', ['-l', program], { encoding: 'utf8' }).includes('program interpreter');

describe('a Go program with C code', () => {
  withC(
    'in a package that has nothing else is built with cgo, and refused by name for another system',
    within(async (build) => {
      const sources = { ...files, 'sum/sum.go': `package sum\n\n${inC}` };
      expect(runs(await build(sources, go))).toBe('42');
      const error = await rejection(build(sources, { ...go, target: 'win-x64' }));
      expect(error).toMatchObject({
        code: 'cgo-unavailable',
        blame: 'input',
        message: expect.stringContaining('example.org/app/sum is C code'),
        remedy: expect.stringContaining('windows-2025'),
      });
    }),
  );

  withC(
    'with an alternative in plain Go is built without cgo, for every system',
    within(async (build) => {
      const sources = {
        ...files,
        'sum/c.go': `//go:build cgo\n\npackage sum\n\n${inC}`,
        'sum/plain.go': '//go:build !cgo\n\npackage sum\n\nfunc Add(a, b int) int { return a + b }\n',
      };
      const program = await build(sources, go);
      expect(runs(program)).toBe('42');
      expect(isStatic(program)).toBe(true);
      await build(sources, { ...go, target: 'win-x64' });
    }),
  );

  withC(
    'whose alternative only says that it needs cgo is built with it',
    within(async (build) => {
      const sources = {
        ...files,
        'sum/c.go': `//go:build cgo\n\npackage sum\n\n${inC}`,
        'sum/stub.go':
          '//go:build !cgo\n\npackage sum\n\nfunc Add(a, b int) int { panic("built with CGO_ENABLED=0: this is a stub") }\n',
      };
      expect(runs(await build(sources, go))).toBe('42');
    }),
  );

  withC(
    'is built without cgo when build.env says so, and refused when it asks for cgo and the target is another',
    within(async (build) => {
      const sources = {
        ...files,
        'sum/sum.go': 'package sum\n\nfunc Add(a, b int) int { return a + b }\n',
      };
      const asking = (value: string) => ({ type: 'go' as const, env: { CGO_ENABLED: value } });
      expect(isStatic(await build(sources, { ...go, build: asking('0') }))).toBe(true);
      const error = await rejection(build(sources, { ...go, build: asking('1'), target: 'linux-arm64' }));
      expect(error.message).toContain('build.env asks for cgo');
    }),
  );
});
