import { join } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { toTail } from '../../shared/npm/npm-pack.ts';
import type { FileSet } from '../file-set.ts';
import type { MakeRequest } from '../format.ts';
import { makeWindowsFiles } from '../windows/files.ts';
import { formatIco, readIconImages } from '../windows/icon-images.ts';
import { placeInstallation } from '../windows/place.ts';
import { planScriptFacts, type ScriptFacts, uninstaller } from './facts.ts';
import { formatInstallerScript, type ScriptFile } from './installer-script.ts';
import { layoutNsis, scriptFile, stubFile } from './layout.ts';
import { openNsis } from './open.ts';
import { formatUninstallerScript } from './uninstaller-script.ts';

/** Runs makensis on a script in `work`, without the configuration of this machine. */
async function runMakensis(ctx: BuildContext, work: string, script: string): Promise<void> {
  const { exitCode, stdout, stderr } = await ctx.exec.run(
    'makensis',
    ['-NOCONFIG', '-V2', '-INPUTCHARSET', 'UTF8', script],
    {
      cwd: work,
      env: {
        SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch),
        LC_ALL: 'C.UTF-8',
        TZ: 'UTC',
        NSISDIR: undefined,
        NSISCONFDIR: undefined,
      },
    },
  );
  if (exitCode === 0) return;
  throw new PipelineError({
    code: 'installer-failed',
    blame: 'environment',
    message: `makensis failed with exit code ${exitCode}:\n${toTail(`${stdout}${stderr}`)}`,
    remedy: 'check the free space, that NSIS is at least version 3.08, and that the app has less than 2 GB',
  });
}

/** The program that removes the app, made alone so that it is signed before it is packed. */
async function makeUninstaller(
  ctx: BuildContext,
  { work, sign }: MakeRequest,
  facts: ScriptFacts,
): Promise<string> {
  await ctx.fs.write(join(work, 'uninstaller.nsi'), formatUninstallerScript(facts));
  await runMakensis(ctx, work, 'uninstaller.nsi');
  const path = join(work, uninstaller);
  await sign({ path, kind: 'program' });
  return path;
}

/**
 * Makes an .exe that installs the app for its user: a script, and each file compressed alone. Reproducible: times come from SOURCE_DATE_EPOCH.
 * After an error no file is left at `request.to`. Returns the layout with every content.
 * @throws {PipelineError} tool-missing without makensis, installer-failed
 */
export async function makeNsis(ctx: BuildContext, request: MakeRequest): Promise<FileSet> {
  const { work, about, to } = request;
  const facts = planScriptFacts(request, about);
  const planned = await makeWindowsFiles(ctx, request);
  await ctx.fs.write(join(work, 'app.ico'), formatIco(await readIconImages(ctx, request.icons)));
  const remover = await makeUninstaller(ctx, request, facts);
  const beside = {
    ...planned,
    files: [...planned.files, { path: uninstaller, mode: 0o644, content: { copyOf: remover } }],
  };
  const placed = await placeInstallation(ctx, request, beside);
  const files: ScriptFile[] = [];
  // makensis takes a name for a pattern: it gets plain ones.
  for (const [index, { path, from }] of placed.entries()) {
    const source = `f${index + 1}`;
    await ctx.fs.link(from, join(work, source));
    files.push({ path, source });
  }
  const kilobytes = Math.ceil(placed.reduce((sum, { size }) => sum + size, 0) / 1024);
  if (about.license !== undefined)
    await ctx.fs.write(join(work, 'license.txt'), `\ufeff${toLines(about.license)}`);
  await ctx.fs.write(join(work, 'installer.nsi'), formatInstallerScript(facts, files, kilobytes));
  try {
    await runMakensis(ctx, work, 'installer.nsi');
    await ctx.fs.copy(join(work, 'installer.exe'), `${to}.partial`);
    await ctx.fs.chmod(`${to}.partial`, 0o644);
    const { stub, script } = await openNsis(ctx.fs, `${to}.partial`);
    await ctx.fs.rename(`${to}.partial`, to);
    const parts = new Map<string, FileSet['files'][number]['content']>([
      [stubFile, stub],
      [scriptFile, script],
      ...beside.files.map(({ path, content }) => [path, content] as const),
    ]);
    const { payload, files: listed } = layoutNsis(request);
    return { payload, files: listed.map((file) => ({ ...file, content: parts.get(file.path) })) };
  } finally {
    await ctx.fs.remove(`${to}.partial`);
  }
}

/** Line ends of Windows. */
const toLines = (text: string): string => text.replaceAll(/\r?\n/g, '\r\n');
