import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it as plainIt, jest } from '@jest/globals';
import { rejection } from '../../../test/packaging/context.ts';
import { withGoMember } from '../../../test/support/go-member.ts';
import { needs } from '../../../test/support/needs.ts';
import { toBuildHost } from '../../stages/package-desktop/executable/base-node.ts';
import { buildGoProgram, parseToolchain } from './build-go-program.ts';
import { stageKit } from './stage-kit.ts';

jest.setTimeout(400_000);

const { it } = needs('go', 'python3');
const source = { program: 'db' };

describe('a program in Go', () => {
  it('is built for every target, with the same bytes each time, and once for the same sources', () =>
    withGoMember(async ({ ctx, toMember, program, countBuilds }, dir) => {
      const host = toBuildHost(ctx.host);
      const digests: Record<string, string> = {};
      for (const target of [host, 'win-x64'] as const) {
        const built = await buildGoProgram(
          ctx,
          { member: { name: 'tiny-db' }, source, target },
          join(dir, target),
        );
        digests[target] = await ctx.fs.sha256(built);
      }
      const member = toMember(digests);
      const stage = (target: 'win-x64' | typeof host, to: string) =>
        stageKit(ctx, member, target, { to: join(dir, to), licenses: join(dir, 'licenses') });
      await stage(host, 'payload');
      expect(execFileSync(join(dir, 'payload/bin/db'), { encoding: 'utf8', stdio: 'pipe' })).toBe('');
      expect(statSync(join(dir, 'payload/bin/db')).mode & 0o777).toBe(0o755);
      await stage('win-x64', 'windows');
      expect(readdirSync(join(dir, 'windows/bin'))).toEqual(['db.exe']);
      expect(readFileSync(join(dir, 'windows/bin/db.exe')).subarray(0, 2).toString()).toBe('MZ');
      expect(countBuilds()).toBe(4);
      await stage(host, 'again');
      expect(countBuilds()).toBe(4);
      writeFileSync(join(program, 'main.go'), 'package main\n\nfunc main() { println("changed") }\n');
      expect(await rejection(stage(host, 'changed'))).toMatchObject({
        code: 'package-digest-mismatch',
        remedy: expect.stringContaining('npm run kit:pin -- tiny-db'),
      });
    }));

  it('is refused when a module differs from go.sum, without a toolchain, and without go', () =>
    withGoMember(async ({ ctx, toMember, program }, dir) => {
      const member = toMember({ 'linux-x64': '0'.repeat(64) });
      const stage = (from = ctx) =>
        rejection(
          stageKit(from, member, 'linux-x64', { to: join(dir, 'to'), licenses: join(dir, 'licenses') }),
        );
      const none = { ...ctx, exec: { ...ctx.exec, which: async () => undefined } };
      expect(await stage(none)).toMatchObject({
        code: 'tool-missing',
        message: expect.stringContaining('db of the resource "tiny-db"'),
        remedy: expect.stringContaining('https://go.dev/dl'),
      });
      const sums = readFileSync(join(program, 'go.sum'), 'utf8');
      writeFileSync(join(program, 'go.sum'), sums.replaceAll(/h1:[^=]{8}/g, 'h1:AAAAAAAA'));
      expect(await stage()).toMatchObject({
        code: 'download-failed',
        message: expect.stringContaining('checksum mismatch'),
      });
      writeFileSync(join(program, 'go.sum'), '');
      expect(await stage()).toMatchObject({
        code: 'download-failed',
        message: expect.stringContaining('missing go.sum entry'),
      });
      writeFileSync(join(program, 'go.mod'), 'module example.com/tiny-db\n\ngo 1.21\n');
      expect(await stage()).toMatchObject({
        code: 'kit-invalid',
        message: expect.stringContaining('does not name an exact toolchain'),
      });
    }));

  plainIt('is built with the toolchain of go.mod', () => {
    expect(parseToolchain('module a\n\ngo 1.25.0\n\ntoolchain go1.26.8 // newest\n')).toBe('go1.26.8');
    expect(parseToolchain('module a\n\ngo 1.26.8\n')).toBe('go1.26.8');
    expect(parseToolchain('module a\n\ngo 1.26\n')).toBeUndefined();
    expect(parseToolchain('module a\n\ngo 1.26\ntoolchain default\n')).toBeUndefined();
  });
});
