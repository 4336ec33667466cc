import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { readAtMost } from '../../shared/archive/chunks.ts';
import { toTail } from '../../shared/npm/npm-pack.ts';
import type { FileSet } from '../file-set.ts';
import type { MakeRequest } from '../format.ts';
import { makeWindowsFiles } from '../windows/files.ts';
import { formatIco, readIconImages } from '../windows/icon-images.ts';
import { toInstallFolder } from '../windows/install-folder.ts';
import { type PlacedFile, placeInstallation } from '../windows/place.ts';
import { toPublisher } from '../windows/publisher.ts';
import { codePageText, formatArchiveText, formatSummary } from './archive-text.ts';
import { maxFolderBytes } from './cabinet/structure.ts';
import { writeCabinet } from './cabinet/write.ts';
import { openCompound } from './compound/open.ts';
import { formatTable } from './database/tables.ts';
import { toGuid } from './guid.ts';
import { toMsiIdentity } from './identity.ts';
import { iconFile, layoutMsi, summaryFile } from './layout.ts';
import { iconName, planAppTables } from './plan-app.ts';
import { cabinetName, planCabinet, planFileTables } from './plan-files.ts';

/** The stream of the summary. */
export const summaryStream = '\u0005SummaryInformation';

function assertFits(files: readonly PlacedFile[]): void {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= maxFolderBytes) return;
  throw new PipelineError({
    code: 'installer-failed',
    blame: 'input',
    message: `the files of the app have ${bytes.toLocaleString('en-US')} bytes; an .msi holds at most ${maxFolderBytes.toLocaleString('en-US')} (the number of blocks of a cabinet)`,
    remedy: 'make the app smaller, or choose the format zip',
  });
}

/** A code that changes with every byte of the package, and with nothing else. */
async function toPackageCode(ctx: BuildContext, cabinet: string, texts: readonly string[]): Promise<string> {
  const digest = createHash('sha256').update(await ctx.fs.sha256(cabinet));
  for (const text of texts) digest.update(text);
  return toGuid(`package ${digest.digest('hex')}`);
}

/** Runs msibuild in `work`, which has the texts of the tables and the streams. */
async function runMsibuild(ctx: BuildContext, work: string, args: readonly string[]): Promise<void> {
  const { exitCode, stdout, stderr } = await ctx.exec.run('msibuild', args, {
    cwd: work,
    env: { LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  });
  if (exitCode === 0) return;
  throw new PipelineError({
    code: 'installer-failed',
    blame: 'environment',
    message: `msibuild failed with exit code ${exitCode}:\n${toTail(`${stdout}${stderr}`)}`,
    remedy: 'check the free space, and that msitools is at least version 0.101',
  });
}

/**
 * Makes an .msi: tables as data, a cabinet with the files, put together by msibuild. Reproducible: identifiers come from names and contents,
 * times from SOURCE_DATE_EPOCH. After an error no file is left at `request.to`. Returns the layout with every content.
 * @throws {PipelineError} tool-missing without msibuild, installer-failed
 */
export async function makeMsi(ctx: BuildContext, request: MakeRequest): Promise<FileSet> {
  const { work, app, about, epoch, to } = request;
  const files = await placeInstallation(ctx, request, await makeWindowsFiles(ctx, request));
  assertFits(files);
  const { upgradeCode } = toMsiIdentity(app);
  const cabinet = join(work, cabinetName);
  const packed = planCabinet(files).map((file, index) => ({ ...file, from: files[index]?.from ?? '' }));
  await writeCabinet(ctx.fs, packed, { epoch, work, to: cabinet, effort: ctx.effort });
  const icon = formatIco(await readIconImages(ctx, request.icons));
  await ctx.fs.write(join(work, 'Icon', iconName), icon);
  const tables = [
    ...planAppTables(request, about),
    ...planFileTables(files, upgradeCode, toInstallFolder(app)),
  ];
  const packageCode = await toPackageCode(ctx, cabinet, tables.map(formatTable));
  const summary = formatSummary({
    title: 'Installation Database',
    subject: about.displayName,
    author: toPublisher(app, about),
    epoch,
    packageCode,
  });
  const texts = [
    ['_ForceCodepage', codePageText],
    ...tables.map((table) => [table.name, formatArchiveText(table)]),
    ['_SummaryInformation', summary],
  ] as const;
  for (const [name = '', text = ''] of texts) await ctx.fs.write(join(work, `${name}.idt`), text);
  const imports = texts.flatMap(([name]) => ['-i', `${name}.idt`]);
  try {
    await runMsibuild(ctx, work, ['package.msi', ...imports, '-a', cabinetName, cabinet]);
    await ctx.fs.copy(join(work, 'package.msi'), `${to}.partial`);
    const layout = await withComputed(ctx, request, `${to}.partial`, icon, files);
    await ctx.fs.rename(`${to}.partial`, to);
    return layout;
  } finally {
    await ctx.fs.remove(`${to}.partial`);
  }
}

/** The layout with what only the made package has. */
async function withComputed(
  ctx: BuildContext,
  request: MakeRequest,
  path: string,
  icon: Uint8Array,
  placed: readonly PlacedFile[],
): Promise<FileSet> {
  const planned = layoutMsi(request, request.about);
  const stream = (await openCompound(ctx.fs, path)).get(summaryStream);
  if (stream === undefined) throw new Error('msibuild wrote no summary');
  const summary = await readAtMost(stream.read(), stream.size, 'the summary');
  const sources = new Map(placed.map(({ path: at, from }) => [at, from]));
  const toContent = (at: string): FileSet['files'][number]['content'] => {
    if (at === iconFile) return icon;
    if (at === summaryFile) return summary;
    const copyOf = sources.get(at);
    return copyOf === undefined ? undefined : { copyOf };
  };
  return {
    payload: planned.payload,
    files: planned.files.map((file) => ({ ...file, content: toContent(file.path) ?? file.content })),
  };
}
