import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { KeychainUnavailable, type RunCommand } from './keychain.ts';
import { createLibsecret, findLinuxKeychain } from './linux/libsecret.ts';
import { createMacosKeychain, findMacosKeychain } from './macos/keychain.ts';
import { createRunCommand } from './run-command.ts';
import { createDpapi, findWindowsKeychain, toDpapiScript } from './windows/dpapi.ts';

const key = Buffer.alloc(32, 0xab);
const hex = key.toString('hex');

/** A RunCommand that returns fixed results and records its calls. */
function script(...answers: { code: number; stdout?: string }[]) {
  const asked: { line: string; input: string }[] = [];
  const run: RunCommand = async (command, args, input) => {
    asked.push({ line: [command, ...args].join(' '), input });
    const { code, stdout = '' } = answers.shift() ?? { code: 0 };
    return { code, stdout };
  };
  return { run, asked };
}

describe('libsecret', () => {
  it('looks up and stores, the key on stdin only', async () => {
    const { run, asked } = script({ code: 0, stdout: hex }, { code: 0 });
    const keychain = createLibsecret(run, '/usr/bin/secret-tool', 'acc');
    expect(await keychain.load()).toEqual(key);
    await keychain.save(key);
    expect(asked).toEqual([
      { line: '/usr/bin/secret-tool lookup application vrooli-runtime account acc', input: '' },
      { line: '/usr/bin/secret-tool store --label=acc application vrooli-runtime account acc', input: hex },
    ]);
  });

  it('distinguishes a missing key from a locked keyring and a missing service', async () => {
    const { run, asked } = script({ code: 1 }, { code: 0 });
    expect(await createLibsecret(run, 's', 'acc').load()).toBeUndefined();
    expect(asked[1]?.line).toBe('s search application vrooli-runtime account acc');
    const listed = '[/1]\nlabel = acc\ncreated = 2026-11-21 13:27:15\n';
    const locked = createLibsecret(script({ code: 1 }, { code: 0, stdout: listed }).run, 's', 'acc');
    await expect(locked.load()).rejects.toThrow(KeychainUnavailable);
    const dead = createLibsecret(script({ code: 1 }, { code: 1 }).run, 's', 'acc');
    await expect(dead.load()).rejects.toThrow(KeychainUnavailable);
    await expect(createLibsecret(script({ code: 1 }).run, 's', 'a').save(key)).rejects.toThrow(
      KeychainUnavailable,
    );
  });
});

describe('the macOS keychain', () => {
  it('finds and adds a generic password, the key on stdin only', async () => {
    const { run, asked } = script({ code: 0, stdout: `${hex}\n` }, { code: 0 });
    const keychain = createMacosKeychain(run, 'acc');
    expect(await keychain.load()).toEqual(key);
    await keychain.save(key);
    expect(asked).toEqual([
      { line: '/usr/bin/security find-generic-password -s vrooli-runtime -a acc -w', input: '' },
      { line: '/usr/bin/security -i', input: `add-generic-password -U -s vrooli-runtime -a acc -w ${hex}\n` },
    ]);
  });

  it('knows the code for "not found"', async () => {
    expect(await createMacosKeychain(script({ code: 44 }).run, 'acc').load()).toBeUndefined();
    await expect(createMacosKeychain(script({ code: 36 }).run, 'acc').load()).rejects.toThrow(
      KeychainUnavailable,
    );
  });
});

describe('Windows DPAPI', () => {
  it('keeps a blob that the system protects, the key on stdin and stdout only', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dpapi-'));
    const file = join(folder, 'secret-key.dpapi');
    const { run, asked } = script(
      { code: 0, stdout: 'QkxPQg==\r\n' },
      { code: 0, stdout: key.toString('base64') },
    );
    const keychain = createDpapi(run, 'powershell.exe', file);
    expect(await keychain.load()).toBeUndefined();
    await keychain.save(key);
    expect(readFileSync(file, 'utf8')).toBe('QkxPQg==');
    expect(await keychain.load()).toEqual(key);
    const line = (verb: 'Protect' | 'Unprotect') =>
      `powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command ${toDpapiScript(verb)}`;
    expect(asked).toEqual([
      { line: line('Protect'), input: key.toString('base64') },
      { line: line('Unprotect'), input: 'QkxPQg==' },
    ]);
    rmSync(folder, { recursive: true });
  });

  it('uses one line of PowerShell without double quotes', () => {
    expect(toDpapiScript('Protect')).toContain(
      "[Security.Cryptography.ProtectedData]::Protect($bytes, $null, 'CurrentUser')",
    );
    expect(toDpapiScript('Unprotect')).not.toMatch(/["\n]/);
  });
});

describe('running a keychain command', () => {
  it('passes input and output, and kills a command after the time limit', async () => {
    const run = createRunCommand(process.env, 5000);
    const echo =
      "process.stdin.on('data', (d) => process.stdout.write('got ' + d)).on('end', () => process.exit(3))";
    expect(await run(process.execPath, ['-e', echo], 'text')).toEqual({ code: 3, stdout: 'got text' });
    const hasty = createRunCommand(process.env, 50);
    await expect(hasty(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], '')).rejects.toThrow(
      KeychainUnavailable,
    );
    await expect(run('/nonexistent/tool', [], '')).rejects.toThrow(KeychainUnavailable);
  });
});

describe('finding a keychain', () => {
  it('finds one on Linux only in a session with the tool', () => {
    const folder = mkdtempSync(join(tmpdir(), 'path-'));
    const bus = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/bus' };
    expect(findLinuxKeychain('/data', { PATH: folder, ...bus })).toBeUndefined();
    writeFileSync(join(folder, 'secret-tool'), '#!/bin/sh\n', { mode: 0o755 });
    expect(findLinuxKeychain('/data', { PATH: folder })).toBeUndefined();
    expect(findLinuxKeychain('/data', { PATH: folder, ...bus })?.name).toContain('libsecret');
    rmSync(folder, { recursive: true });
    expect(findMacosKeychain('/data', {}).name).toContain('macOS');
    expect(findWindowsKeychain('/data', {}).name).toContain('DPAPI');
  });
});
