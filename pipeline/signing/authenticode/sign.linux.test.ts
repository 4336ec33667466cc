import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { createTestContext, rejection } from '../../../test/packaging/context.ts';
import { needs } from '../../../test/support/needs.ts';
import { createCa, issue, type ThrowawayCa, toPkcs12 } from '../../../test/support/signing/throwaway-ca.ts';
import {
  type Manner,
  startTimestampServer,
  type TimestampServer,
} from '../../../test/support/signing/timestamp-server.ts';
import type { SignableFile } from '../signer.ts';
import type { AuthenticodeIdentity } from './identity.ts';
import { authenticode } from './index.ts';
import { judgeValidity } from './inspect.ts';
import { signInto } from './sign.ts';
import { addTimestamp } from './timestamp.ts';
import { createTrialProgram } from './trial-program.ts';

jest.setTimeout(120_000);

const { describe } = needs('osslsigncode', 'openssl');
const dir = join(tmpdir(), `authenticode-${process.pid}`);
const ctx = createTestContext(dir);
const servers = new Map<Manner, TimestampServer>();
let ca: ThrowawayCa;
let identity: AuthenticodeIdentity;

const url = (manner: Manner) => servers.get(manner)?.url ?? '';

async function identityOf(name: string, validity?: { before: number; after: number }) {
  const subject = '/C=DE/O=Acme GmbH/CN=Acme GmbH';
  const file = toPkcs12(ca, issue(ca, name, subject, 'codeSigning', validity), 'pass word');
  const password = join(dir, `${name}.password`);
  await writeFile(password, 'pass word');
  return {
    key: { store: 'pkcs12', file, password },
    timestamping: { servers: [url('stamps')], pauses: [] },
    jsignJar: undefined,
    label: 'the certificate of WIN_CSC_LINK',
  } satisfies AuthenticodeIdentity;
}

async function program(name: string): Promise<SignableFile> {
  const path = join(dir, name);
  await writeFile(path, createTrialProgram(), { mode: 0o755 });
  return { path, target: 'win-x64', kind: 'program', signing: 'embedded' };
}

describe('Authenticode', () => {
  beforeAll(async () => {
    await mkdir(dir, { recursive: true });
    ca = createCa(join(dir, 'ca'), 'Throw-away root');
    for (const manner of ['stamps', 'fails', 'garbage', 'hangs', 'other'] as const)
      servers.set(manner, await startTimestampServer(ca, manner));
    identity = await identityOf('app');
  });

  afterAll(async () => {
    for (const server of servers.values()) await server.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('signs a program with a time stamp, keeps its mode, and leaves its other names alone', async () => {
    const file = await program('app.exe');
    await link(file.path, join(dir, 'cached.exe'));
    await authenticode.sign(ctx, identity, file);
    expect((await stat(file.path)).mode & 0o777).toBe(0o755);
    expect(await readFile(join(dir, 'cached.exe'))).toEqual(Buffer.from(createTrialProgram()));
    const by = 'CN=Acme GmbH, O=Acme GmbH, C=DE';
    expect(await authenticode.verify(ctx, file, { roots: ca.root })).toEqual({
      signed: true,
      by,
      chain: 'trusted',
      timestamped: true,
    });
    expect(await authenticode.verify(ctx, file, {})).toMatchObject({
      by,
      chain: 'not-judged',
      timestamped: true,
    });
  });

  it('signs scripts of PowerShell, and refuses a changed line, another root and a text behind the signature', async () => {
    const text = "#Requires -Version 5.1\r\nWrite-Output 'one'\r\n";
    for (const name of ['module.psm1', 'script.ps1']) {
      const file = { ...(await program(name)), path: join(dir, name) };
      await writeFile(file.path, text);
      expect(await authenticode.verify(ctx, file, {})).toMatchObject({ signed: false });
      await authenticode.sign(ctx, identity, file);
      const signed = await readFile(file.path, 'utf8');
      expect(signed.startsWith(`${text}\r\n# SIG # Begin signature block\r\n`)).toBe(true);
      expect(await authenticode.verify(ctx, file, { roots: ca.root })).toMatchObject({
        signed: true,
        chain: 'trusted',
        timestamped: true,
      });
      const { root } = createCa(join(dir, `foreign-${name}`), 'Another root');
      expect(await authenticode.verify(ctx, file, { roots: root })).toMatchObject({
        signed: false,
        why: expect.stringContaining('none of the given roots'),
      });
      const check = async (changed: string) => {
        await writeFile(file.path, changed);
        return authenticode.verify(ctx, file, {});
      };
      expect(await check(signed.replace('one', 'two'))).toEqual({
        signed: false,
        why: 'its Authenticode signature is of other bytes',
      });
      expect(await check(`${signed}Remove-Item C:\\\r\n`)).toMatchObject({
        signed: false,
        why: expect.stringContaining('does not end the script'),
      });
      expect(await check(signed.replace('# MII', '# mII'))).toMatchObject({ signed: false });
      await writeFile(file.path, signed);
      await authenticode.sign(ctx, identity, file);
      expect((await readFile(file.path, 'utf8')).split('# SIG # Begin')).toHaveLength(2);
    }
  });

  it('says that an old osslsigncode signs no scripts', async () => {
    const old = (version: string) => ({
      ...ctx,
      exec: {
        ...ctx.exec,
        run: async () => ({ exitCode: 0, stdout: `osslsigncode ${version}, using:`, stderr: '' }),
      },
    });
    const file = await program('old.ps1');
    expect(await authenticode.findRefusal?.(old('2.7'), file)).toBe(
      'osslsigncode 2.7 signs no scripts, 2.8 and later do',
    );
    expect(await authenticode.findRefusal?.(old('2.10'), file)).toBeUndefined();
    expect(await authenticode.findRefusal?.(old('2.5'), await program('old.exe'))).toBeUndefined();
  });

  it('replaces an earlier signature', async () => {
    const file = await program('twice.exe');
    await authenticode.sign(ctx, identity, file);
    const { size } = await stat(file.path);
    await authenticode.sign(ctx, identity, file);
    expect(Math.abs((await stat(file.path)).size - size)).toBeLessThan(64);
  });

  it('refuses another root, an unsigned program, and one byte that was changed: in the program, in the signature', async () => {
    const file = await program('changed.exe');
    expect(await authenticode.verify(ctx, file, {})).toMatchObject({ signed: false });
    await authenticode.sign(ctx, identity, file);
    const foreign = createCa(join(dir, 'foreign'), 'Another root');
    expect(await authenticode.verify(ctx, file, { roots: foreign.root })).toMatchObject({
      signed: false,
      why: expect.stringContaining('none of the given roots'),
    });
    const bytes = await readFile(file.path);
    const change = async (at: number) => {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      await writeFile(file.path, changed);
      return authenticode.verify(ctx, file, {});
    };
    expect(await change(0x210)).toEqual({
      signed: false,
      why: 'its Authenticode signature is of other bytes',
    });
    for (const at of [0x480, 0x600, 0x800, bytes.length - 400])
      expect(await change(at)).toMatchObject({ signed: false });
  });

  it('names the wrong password as the cause, and repeats no password', async () => {
    const password = join(dir, 'wrong.password');
    await writeFile(password, 'hunter2');
    const wrong = { ...identity, key: { ...identity.key, password } } as AuthenticodeIdentity;
    const error = await rejection(authenticode.sign(ctx, wrong, await program('wrong.exe')));
    expect(error).toMatchObject({ code: 'signing-failed', blame: 'environment' });
    expect(error.message).toContain('the password or PIN is wrong');
    expect(error.message).not.toContain('hunter2');
    const [fault] = await authenticode.inspect(ctx, wrong);
    expect(fault).toMatchObject({ severity: 'error', code: 'signing-failed' });
  });

  it('finds an expired certificate, and one that soon expires, before anything is built', async () => {
    expect(await authenticode.inspect(ctx, identity)).toEqual([]);
    const expired = await identityOf('expired', { before: 400, after: -3 });
    expect(await authenticode.inspect(ctx, expired)).toMatchObject([
      { severity: 'error', code: 'certificate-expired', message: expect.stringContaining('Acme GmbH') },
    ]);
    const soon = await identityOf('soon', { before: 400, after: 30 });
    expect(await authenticode.inspect(ctx, soon)).toMatchObject([
      {
        severity: 'warning',
        code: 'certificate-expires',
        message: expect.stringMatching(/for (29|30) more days/),
      },
    ]);
  });

  describe('time stamps', () => {
    const sign = (servers: Manner[], pauses: number[] = []) => ({ servers: servers.map(url), pauses });

    it.each(['fails', 'garbage', 'other'] as const)('asks the next server when one %s', async (manner) => {
      const file = await program(`${manner}.exe`);
      await authenticode.sign(ctx, { ...identity, timestamping: sign([manner, 'stamps']) }, file);
      expect(await authenticode.verify(ctx, file, { roots: ca.root })).toMatchObject({ timestamped: true });
    });

    it('asks the next server when one does not answer', async () => {
      const file = await program('hangs.exe');
      const signed = join(dir, 'hangs-signed.exe');
      await signInto(ctx, identity, file.path, signed);
      const stamped = await addTimestamp(ctx, sign(['hangs', 'stamps']), signed, 'hangs.exe', 1500);
      expect(await authenticode.verify(ctx, { ...file, path: stamped }, { roots: ca.root })).toMatchObject({
        timestamped: true,
      });
    });

    it('asks again after a pause, and reports the reason of each server', async () => {
      const before = servers.get('fails')?.asked() ?? 0;
      const file = await program('never.exe');
      const never = { ...identity, timestamping: sign(['fails', 'garbage'], [10, 10]) };
      const error = await rejection(authenticode.sign(ctx, never, file));
      expect(error.message).toContain(url('fails'));
      expect(error.message).toContain(url('garbage'));
      expect((servers.get('fails')?.asked() ?? 0) - before).toBe(3);
      // The program stays as it was.
      expect(await readFile(file.path)).toEqual(Buffer.from(createTrialProgram()));
    });
  });
});

it('judges the validity of a certificate', () => {
  const validity = { from: new Date('2026-01-01'), to: new Date('2027-01-01') };
  const codes = (now: string) =>
    judgeValidity('Acme', validity, Date.parse(now)).map(({ severity, code }) => `${severity} ${code}`);
  expect(codes('2025-12-31')).toEqual(['error certificate-expired']);
  expect(codes('2026-06-01')).toEqual([]);
  expect(codes('2026-12-01')).toEqual(['warning certificate-expires']);
  expect(codes('2027-01-02')).toEqual(['error certificate-expired']);
});
