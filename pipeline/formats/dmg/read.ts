import type { BuildContext } from '../../ports.ts';
import type { ArchiveLimits } from '../../shared/archive/tar-frames.ts';
import type { InstallerContent } from '../content.ts';
import type { ReadLimits } from '../file-tap.ts';
import type { FileIdentity } from '../format.ts';
import { BundleCollector } from '../macos/collect.ts';
import { readPayloadFile } from '../payload-file.ts';
import { readHfs } from './hfs.ts';
import { openUdif } from './open-udif.ts';

type Ports = Pick<BuildContext, 'fs'>;

/** Reads a `.dmg` in chunks: nothing is mounted and nothing unpacked to disk. @throws {Error} for bytes that no image of this product has */
export async function readDmg(
  ctx: Ports,
  path: string,
  name: string,
  { app }: Pick<FileIdentity, 'app'>,
  limits: ReadLimits,
): Promise<InstallerContent> {
  const volume = await openUdif(ctx.fs, path, limits.bytes);
  const collector = new BundleCollector(name, app, '', limits.tap);
  await readHfs(volume, limits, (entry) => collector.take(entry));
  const content = collector.finish();
  const { isSigned, hasTicket } = volume;
  return { ...content, isSigned, hasTicket, folders: ['', ...content.folders] };
}

/** The text of the bundle.json in the bundle, whatever it is called; undefined when there is none. */
export async function readDmgBundle(
  ctx: Ports,
  path: string,
  limits: ArchiveLimits,
): Promise<string | undefined> {
  let text: string | undefined;
  const volume = await openUdif(ctx.fs, path, limits.bytes);
  await readHfs(volume, limits, async (entry) => {
    if (entry.type === 'file' && /^[^/]+\.app\/Contents\/Resources\/payload\/bundle\.json$/.test(entry.path))
      text = (await readPayloadFile(entry, 'bundle.json', ['sha256'])).text;
  });
  return text;
}
