import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest } from '@jest/globals';
import { nodeFileSystem } from '../../../../host/fs.ts';
import { withTempDir } from '../../../../test/packaging/context.ts';
import { needs } from '../../../../test/support/needs.ts';
import { createCa, issue } from '../../../../test/support/signing/throwaway-ca.ts';
import { openCompound } from './open.ts';

jest.setTimeout(60_000);

const wxs = `<?xml version="1.0"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi"><Product Name="A" Id="*" Language="1033" Version="1.0.0" Manufacturer="M"
 UpgradeCode="12345678-1234-1234-1234-123456789012"><Package Compressed="yes"/><Media Id="1" Cabinet="a.cab" EmbedCab="yes"/>
<Directory Id="TARGETDIR" Name="SourceDir"><Directory Id="ProgramFilesFolder"><Directory Id="I" Name="A">
<Component Id="C" Guid="12345678-1234-1234-1234-123456789013"><File Id="F" Name="a.bin" DiskId="1" Source="a.bin" KeyPath="yes"/></Component>
</Directory></Directory></Directory><Feature Id="Z" Level="1"><ComponentRef Id="C"/></Feature></Product></Wix>`;

async function countBytes(path: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const [name, stream] of await openCompound(nodeFileSystem, path)) {
    let size = 0;
    for await (const chunk of stream.read()) size += chunk.length;
    sizes.set(name, size);
  }
  return sizes;
}

needs('wixl', 'osslsigncode', 'openssl').it('reads a large package that osslsigncode has rewritten', () =>
  withTempDir(async (dir) => {
    await writeFile(join(dir, 'a.bin'), randomBytes(9_000_000));
    await writeFile(join(dir, 'a.wxs'), wxs);
    const run = (file: string, ...args: string[]) => execFileSync(file, args, { cwd: dir, stdio: 'pipe' });
    run('wixl', '-o', 'a.msi', 'a.wxs');
    const { certificate, key } = issue(createCa(join(dir, 'ca'), 'Root'), 'app', '/CN=Acme', 'codeSigning');
    run(
      'osslsigncode',
      'sign',
      '-certs',
      certificate,
      '-key',
      key,
      '-h',
      'sha256',
      '-in',
      'a.msi',
      '-out',
      'b.msi',
    );
    const [plain, signed] = [join(dir, 'a.msi'), join(dir, 'b.msi')];
    expect((await readFile(plain)).readUInt16LE(26)).toBe(3);
    expect((await readFile(signed)).readUInt16LE(26)).toBe(4);
    const [before, after] = [await countBytes(plain), await countBytes(signed)];
    expect(after.size).toBe(before.size + 1);
    for (const [name, size] of before) expect(after.get(name)).toBe(size);
    const changed = await readFile(signed);
    changed.writeUInt8(1, 2000);
    await writeFile(signed, changed);
    await expect(openCompound(nodeFileSystem, signed)).rejects.toThrow('bytes after the header');
  }),
);
