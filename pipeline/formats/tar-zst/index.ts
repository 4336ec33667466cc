import { basename } from 'node:path/posix';
import { targets } from '../../../schema/vocabulary.ts';
import { toReleaseStem } from '../../shared/archive/naming.ts';
import type { InstallerFormat } from '../format.ts';
import { makeTarZst } from './make.ts';
import { extension, identifyArchive, toArchiveName } from './names.ts';
import { readTarZst, readTarZstBundle } from './read.ts';

/** An archive with the payload below one folder, for any location. */
export const tarZst: InstallerFormat<'tar.zst'> = {
  id: 'tar.zst',
  title: 'archive to unpack',
  extension,
  targets,
  limits: [],
  signing: 'detached',
  buildableOn: () => true,
  tools: () => [],
  fileName: toArchiveName,
  magic: '\x28\xb5\x2f\xfd',
  identify: identifyArchive,
  layout: ({ app }) => ({ payload: toReleaseStem(app.name, app.version), files: [] }),
  make: async (ctx, { app, payload, to }) => {
    await makeTarZst(ctx, payload, toReleaseStem(app.name, app.version), to);
    return [{ path: to }];
  },
  readBundle: readTarZstBundle,
  read: (ctx, path, { app }) => readTarZst(ctx, path, basename(path), toReleaseStem(app.name, app.version)),
};
