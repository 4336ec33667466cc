import type { FileSet, LayoutFile } from '../file-set.ts';
import type { AppIdentity, MakeRequest, PayloadFacts } from '../format.ts';
import type { BuildContext } from '../../ports.ts';
import { isScript } from '../../shared/unsigned/script.ts';
import { toAppSlug } from '../../shared/archive/naming.ts';
import { formatDpapiScript } from './dpapi-script.ts';
import { readIconImages } from './icon-images.ts';
import { makeLauncher } from './launcher.ts';
import { payloadFolder, toCommandPath, toLauncherPath, toNoun, toolsFolder } from './names.ts';
import { formatPowerShellModule } from './powershell-module.ts';
import { formatWslCheck } from './wsl-check.ts';
import { formatWslScript } from './wsl-script.ts';

/** The programs of an installation that are made with the app's icon and texts. */
function planLaunchers({ name }: AppIdentity): { path: string; kind: 'window' | 'terminal' }[] {
  return [
    { path: toLauncherPath(name), kind: 'window' },
    { path: toCommandPath(name), kind: 'terminal' },
  ];
}

/**
 * The files of every Windows package beside its payload, relative to the installation: `<App>.exe`, the command, the PowerShell module and the
 * scripts for DPAPI and WSL. The content of the programs is computed by `makeWindowsFiles`. Pure.
 */
export function planWindowsFiles({ app }: Pick<PayloadFacts, 'app'>): FileSet {
  const slug = toAppSlug(app.name);
  const noun = toNoun(app.name);
  const script = (path: string, content: string): LayoutFile => ({
    path: `${toolsFolder}/${path}`,
    mode: 0o644,
    content,
  });
  return {
    payload: payloadFolder,
    files: [
      ...planLaunchers(app).map(({ path }): LayoutFile => ({ path, mode: 0o755, content: undefined })),
      script(`${noun}/${noun}.psm1`, formatPowerShellModule(app)),
      script(`${slug}-dpapi.ps1`, formatDpapiScript(app)),
      script(`${slug}-wsl-check.ps1`, formatWslCheck()),
      { ...script(`${slug}-wsl.sh`, formatWslScript(app)), mode: 0o755 },
    ],
  };
}

/**
 * The contents of the programs of an installation, by their path in it: with the app's icon and texts, and signed where the build signs.
 * @throws {PipelineError} installer-failed (environment) when this product lacks its launchers, and the errors of signing
 */
async function makeWindowsPrograms(
  ctx: Pick<BuildContext, 'fs' | 'log' | 'packageRoot'>,
  request: MakeRequest,
): Promise<ReadonlyMap<string, { copyOf: string }>> {
  const images = await readIconImages(ctx, request.icons);
  const made = new Map<string, { copyOf: string }>();
  for (const { path, kind } of planLaunchers(request.app)) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const copyOf = `${request.work}/launchers/${path}`;
    await ctx.fs.write(
      copyOf,
      await makeLauncher(ctx, request, request.about, { kind, name, images }),
      0o755,
    );
    await request.sign({ path: copyOf, kind: 'program' });
    made.set(path, { copyOf });
  }
  return made;
}

/** The scripts of PowerShell, which Windows can refuse without a signature, by their path in the installation. */
async function makeWindowsScripts(
  ctx: Pick<BuildContext, 'fs'>,
  request: MakeRequest,
): Promise<ReadonlyMap<string, { copyOf: string }>> {
  const made = new Map<string, { copyOf: string }>();
  for (const { path, content } of planWindowsFiles(request).files) {
    if (!isScript(path) || typeof content !== 'string') continue;
    const copyOf = `${request.work}/scripts/${path}`;
    await ctx.fs.write(copyOf, content);
    await request.sign({ path: copyOf, kind: 'program' });
    made.set(path, { copyOf });
  }
  return made;
}

/**
 * The contents of the programs and scripts of an installation, by their path in it.
 * @throws {PipelineError} as `makeWindowsPrograms`
 */
export async function makeWindowsSigned(
  ctx: Pick<BuildContext, 'fs' | 'log' | 'packageRoot'>,
  request: MakeRequest,
): Promise<ReadonlyMap<string, { copyOf: string }>> {
  return new Map([...(await makeWindowsPrograms(ctx, request)), ...(await makeWindowsScripts(ctx, request))]);
}

/** The files of every Windows package with the content of each. @throws {PipelineError} as `makeWindowsPrograms` */
export async function makeWindowsFiles(
  ctx: Pick<BuildContext, 'fs' | 'log' | 'packageRoot'>,
  request: MakeRequest,
): Promise<FileSet> {
  const made = await makeWindowsSigned(ctx, request);
  const { payload, files } = planWindowsFiles(request);
  return { payload, files: files.map((file) => ({ ...file, content: made.get(file.path) ?? file.content })) };
}
