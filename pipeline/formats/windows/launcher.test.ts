import { describe, expect, it } from '@jest/globals';
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { createTestContext, withTempDir } from '../../../test/packaging/context.ts';
import { about } from '../../../test/packaging/release.ts';
import { formatIco, readIconImages } from './icon-images.ts';
import { makeLauncher } from './launcher.ts';

const facts = {
  app: { name: 'Tiny App', version: '1.2.3-beta.4', vendor: 'octo' },
  target: 'win-x64',
  shell: 'browser',
  icons: [],
  epoch: 0,
} as const;

const make = (kind: 'window' | 'terminal') =>
  withTempDir(async (dir) => {
    const ctx = createTestContext(dir);
    const images = await readIconImages(ctx, []);
    return { images, bytes: await makeLauncher(ctx, facts, about, { kind, name: 'Tiny App.exe', images }) };
  });

describe('the launcher of an app', () => {
  it('has its icon, its texts and what it starts', async () => {
    const { bytes, images } = await make('window');
    const { entries } = NtExecutableResource.from(NtExecutable.from(bytes));
    const [group] = Resource.IconGroupEntry.fromEntries(entries);
    expect(group?.icons.map(({ width }) => width || 256)).toEqual(images.map(({ size }) => size));
    const [version] = Resource.VersionInfo.fromEntries(entries);
    expect(version?.getStringValues({ lang: 0x409, codepage: 1200 })).toMatchObject({
      CompanyName: 'octo',
      FileDescription: 'Tiny App',
      OriginalFilename: 'Tiny App.exe',
      ProductVersion: '1.2.3-beta.4',
    });
    expect(version?.fixedInfo).toMatchObject({ fileVersionMS: 0x10002, fileVersionLS: 0x30000 });
    const launch = entries.find(({ id }) => id === 'LAUNCH')?.bin ?? new ArrayBuffer(0);
    expect(Buffer.from(launch).toString('utf16le')).toContain(
      '.\\app\\runtime.exe\texec\t.\\app\\shell\\browser.cjs',
    );
    const manifest = entries.find(({ type }) => type === 24)?.bin ?? new ArrayBuffer(0);
    expect(Buffer.from(manifest).toString()).toContain('longPathAware');
  });

  it('is small, the same each time, and without a console window except for terminals', async () => {
    const [{ bytes }, second, terminal] = [
      await make('window'),
      await make('window'),
      await make('terminal'),
    ];
    expect(Buffer.from(bytes).equals(second.bytes)).toBe(true);
    expect(bytes.length).toBeLessThan(64 * 1024);
    const subsystemOf = (program: Uint8Array) =>
      NtExecutable.from(program).newHeader.optionalHeader.subsystem;
    expect([bytes, terminal.bytes].map(subsystemOf)).toEqual([2, 3]);
  });

  it('has an icon that an .ico file has too', async () => {
    const { images } = await make('window');
    const { icons } = Data.IconFile.from(Uint8Array.from(formatIco(images)).buffer);
    expect(icons.map(({ width }) => width || 256)).toEqual([16, 32, 48, 64, 128, 256]);
  });
});
