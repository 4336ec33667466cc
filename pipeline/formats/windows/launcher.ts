import { join } from 'node:path/posix';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import type { About, PayloadFacts } from '../format.ts';
import type { IconImage } from './icon-images.ts';
import { formatLaunch } from './launch.ts';
import { toVersionNumber } from './version-number.ts';

/** English of the United States, and Unicode: the language and code page of the version information. */
const language = { lang: 0x0409, codepage: 1200 };

/** Kinds of resources. https://learn.microsoft.com/windows/win32/menurc/resource-types */
const rawData = 10;
const manifestKind = 24;

/** `<App>.exe` and the command for terminals. */
export type LauncherKind = 'window' | 'terminal';

async function readShipped(ctx: Pick<BuildContext, 'fs' | 'packageRoot'>, path: string): Promise<Uint8Array> {
  const full = join(ctx.packageRoot, path);
  if ((await ctx.fs.stat(full)) === undefined) {
    throw new PipelineError({
      code: 'installer-failed',
      blame: 'environment',
      message: `${path} is missing from this product`,
      remedy: 'run `npm run build`, or install the product again',
    });
  }
  return ctx.fs.readBytes(full);
}

/** The values that Explorer shows in the properties of a program. */
function toVersionTexts({ app }: PayloadFacts, about: About, name: string): Record<string, string> {
  return {
    ...(app.vendor === undefined ? {} : { CompanyName: app.vendor }),
    FileDescription: about.displayName,
    FileVersion: app.version,
    InternalName: name,
    OriginalFilename: name,
    ProductName: about.displayName,
    ProductVersion: app.version,
  };
}

/**
 * The program that starts an app: the launcher of this product for the target, with the app's icon, its texts and what it starts as resources.
 * `name` is its file name.
 * @throws {PipelineError} installer-failed (environment) when this product lacks its launcher
 */
export async function makeLauncher(
  ctx: Pick<BuildContext, 'fs' | 'packageRoot'>,
  facts: PayloadFacts,
  about: About,
  { kind, name, images }: { kind: LauncherKind; name: string; images: readonly IconImage[] },
): Promise<Uint8Array> {
  const { NtExecutable, NtExecutableResource, Data, Resource } = await import('resedit');
  const program = await readShipped(ctx, `dist/launcher/${toProgramName(facts.target, kind)}`);
  const manifest = await readShipped(ctx, 'shell/launcher/windows/launcher.manifest');
  const executable = NtExecutable.from(program);
  const resources = NtExecutableResource.from(executable);
  const launch = formatLaunch(about.displayName, facts, kind === 'window' ? '.' : '..');
  const add = (type: number, id: string | number, bytes: Uint8Array) =>
    resources.entries.push({
      type,
      id,
      lang: language.lang,
      codepage: language.codepage,
      bin: toBuffer(bytes),
    });
  add(rawData, 'LAUNCH', Buffer.from(launch, 'utf16le'));
  add(manifestKind, 1, manifest);
  Resource.IconGroupEntry.replaceIconsForResource(
    resources.entries,
    1,
    language.lang,
    images.map(({ size, bytes }) => Data.RawIconItem.from(toBuffer(bytes), size, size, 32)),
  );
  const version = Resource.VersionInfo.createEmpty();
  version.lang = language.lang;
  version.setStringValues(language, toVersionTexts(facts, about, name));
  const [major, minor, patch, revision] = toVersionNumber(facts.app.version);
  Object.assign(version.fixedInfo, {
    fileVersionMS: ((major << 16) | minor) >>> 0,
    fileVersionLS: ((patch << 16) | revision) >>> 0,
    productVersionMS: ((major << 16) | minor) >>> 0,
    productVersionLS: ((patch << 16) | revision) >>> 0,
    fileFlagsMask: 0x3f,
    fileOS: 0x40004,
    fileType: 1,
  });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  return new Uint8Array(executable.generate());
}

const toProgramName = (target: Target, kind: LauncherKind): string =>
  `${target}${kind === 'window' ? '' : '-console'}.exe`;

function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
