import { basename } from 'node:path/posix';
import { targets } from '../../../schema/vocabulary.ts';
import { toReleaseStem } from '../../shared/archive/naming.ts';
import type { InstallerFormat } from '../format.ts';
import { layoutArchive, listBeside } from './layout.ts';
import { makeTarZst } from './make.ts';
import { extension, identifyArchive, toArchiveName } from './names.ts';
import { readTarZst, readTarZstBundle } from './read.ts';

/** An archive with the payload below one folder, for any location, and what starts and installs it. */
export const tarZst: InstallerFormat<'tar.zst'> = {
  id: 'tar.zst',
  title: 'archive to unpack, with a script that starts it',
  extension,
  targets,
  limits: [],
  signing: 'detached',
  buildableOn: () => true,
  tools: () => [],
  fileName: toArchiveName,
  magic: '\x28\xb5\x2f\xfd',
  identify: identifyArchive,
  layout: layoutArchive,
  make: async (ctx, request) => {
    const layout = layoutArchive(request, request.about);
    await makeTarZst(ctx, request.payload, layout, request.to);
    return [{ path: request.to, layout }];
  },
  readBundle: readTarZstBundle,
  read: (ctx, path, { app }, limits) =>
    readTarZst(
      ctx,
      path,
      basename(path),
      { top: toReleaseStem(app.name, app.version), beside: listBeside(app) },
      limits,
    ),
};
