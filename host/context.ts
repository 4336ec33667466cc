import { PipelineError } from '../pipeline/errors.ts';
import type { BuildContext, Effort, Log } from '../pipeline/ports.ts';
import { toCacheDir } from './cache-dir.ts';
import { nodeExec } from './exec.ts';
import { nodeFileSystem } from './fs.ts';
import { nodeHttp } from './http.ts';
import { systemClock } from './log.ts';
import { findPackageRoot } from './package-root.ts';
import { createSandboxes } from './sandbox/sandboxes.ts';

/**
 * Seconds since the epoch from SOURCE_DATE_EPOCH, undefined when it is not set.
 * https://reproducible-builds.org/specs/source-date-epoch/
 * @throws {PipelineError} source-date-epoch-invalid (usage) unless it is a whole number
 */
export function parseSourceDateEpoch(env: NodeJS.ProcessEnv): number | undefined {
  const text = env['SOURCE_DATE_EPOCH'];
  if (text === undefined || text === '') return undefined;
  if (!/^\d{1,12}$/.test(text)) {
    throw new PipelineError({
      code: 'source-date-epoch-invalid',
      blame: 'usage',
      message: `SOURCE_DATE_EPOCH is "${text}"`,
      remedy: 'set it to whole seconds since 1970-01-01, such as the output of `git log -1 --format=%ct`',
    });
  }
  return Number(text);
}

/**
 * How installers are compressed, from VROOLI_BUNDLE_COMPRESSION; an empty variable is unset.
 * @throws {PipelineError} compression-invalid (usage) unless it is small or fast
 */
export function parseEffort(env: NodeJS.ProcessEnv): Effort {
  const text = env['VROOLI_BUNDLE_COMPRESSION'] || 'small';
  if (text === 'small' || text === 'fast') return text;
  throw new PipelineError({
    code: 'compression-invalid',
    blame: 'usage',
    message: `VROOLI_BUNDLE_COMPRESSION is "${text}"`,
    remedy: 'set it to small, which is the default, or to fast',
  });
}

/** The ports of this machine. Without SOURCE_DATE_EPOCH times are 1980-01-01, the earliest that every archive format can store. */
export function createContext(moduleUrl: string, log: Log, env: NodeJS.ProcessEnv): BuildContext {
  const packageRoot = findPackageRoot(moduleUrl);
  return {
    fs: nodeFileSystem,
    exec: nodeExec,
    log,
    clock: systemClock,
    http: nodeHttp,
    host: { platform: process.platform, arch: process.arch },
    sandboxes: createSandboxes(packageRoot),
    packageRoot,
    buildVariables: [],
    cacheDir: toCacheDir(env),
    effort: parseEffort(env),
    sourceDateEpoch: parseSourceDateEpoch(env) ?? 315_532_800,
  };
}
