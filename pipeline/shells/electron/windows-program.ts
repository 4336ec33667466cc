import { readIconImages } from '../../formats/windows/icon-images.ts';
import { toVersionNumber } from '../../formats/windows/version-number.ts';
import type { BuildContext } from '../../ports.ts';
import type { ShellBuild } from '../shell.ts';
import type { Asar } from './asar.ts';

/** English of the United States, and Unicode: what Electron's own resources have. */
const language = { lang: 0x0409, codepage: 1200 };

const toBuffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/**
 * Gives Electron's program for Windows the app's icon and texts, and the digest of the only archive that it accepts. The program is held in memory:
 * the library that writes resources needs all of it.
 */
export async function setProgramTexts(
  ctx: Pick<BuildContext, 'fs' | 'log' | 'packageRoot'>,
  path: string,
  { title, version, vendor, slug, icons }: ShellBuild,
  { headerHash }: Pick<Asar, 'headerHash'>,
): Promise<void> {
  const { NtExecutable, NtExecutableResource, Data, Resource } = await import('resedit');
  const executable = NtExecutable.from(await ctx.fs.readBytes(path), { ignoreCert: true });
  const resources = NtExecutableResource.from(executable);
  const images = await readIconImages(ctx, icons);
  const [group] = Resource.IconGroupEntry.fromEntries(resources.entries);
  Resource.IconGroupEntry.replaceIconsForResource(
    resources.entries,
    group?.id ?? 1,
    group?.lang ?? language.lang,
    images.map(({ size, bytes }) => Data.RawIconItem.from(toBuffer(bytes), size, size, 32)),
  );
  const info = Resource.VersionInfo.fromEntries(resources.entries)[0] ?? Resource.VersionInfo.createEmpty();
  for (const { lang, codepage } of info.getAllLanguagesForStringValues())
    info.removeAllStringValues({ lang, codepage });
  info.lang = language.lang;
  info.setStringValues(language, {
    ...(vendor === undefined ? {} : { CompanyName: vendor }),
    FileDescription: title,
    FileVersion: version,
    InternalName: slug,
    OriginalFilename: `${slug}.exe`,
    ProductName: title,
    ProductVersion: version,
  });
  const [major, minor, patch, revision] = toVersionNumber(version);
  Object.assign(info.fixedInfo, {
    fileVersionMS: ((major << 16) | minor) >>> 0,
    fileVersionLS: ((patch << 16) | revision) >>> 0,
    productVersionMS: ((major << 16) | minor) >>> 0,
    productVersionLS: ((patch << 16) | revision) >>> 0,
  });
  info.outputToResourceEntries(resources.entries);
  const integrity = [{ file: 'resources\\app.asar', alg: 'SHA256', value: headerHash }];
  resources.entries.push({
    type: 'INTEGRITY',
    id: 'ELECTRONASAR',
    lang: language.lang,
    codepage: language.codepage,
    bin: toBuffer(Buffer.from(JSON.stringify(integrity))),
  });
  resources.outputResource(executable);
  await ctx.fs.write(path, new Uint8Array(executable.generate()), 0o755);
}
