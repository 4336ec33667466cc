import { parseFormats, parseShell } from '../../pipeline/shared/options/packaging-options.ts';
import { parseTarget, toHostTarget } from '../../pipeline/shared/options/target.ts';
import type { Provenance } from '../../pipeline/stages/package-desktop/request.ts';
import { makers } from '../../pipeline/stages/package-desktop/request.ts';
import type { Format, Shell } from '../../schema/artifact-manifest.ts';
import type { Target } from '../../schema/vocabulary.ts';
import { type RunnerEnvironment, toPath } from './environment.ts';
import type { InputReader } from './inputs.ts';

/** What the root action and package-desktop are both told. */
export interface PackagingInputs {
  target: Target;
  shell: Shell;
  formats: readonly Format[];
  outDir: string;
  sourceDateEpoch: number | undefined;
}

/** Call assertValid of the reader before the result is used: what could not be read stands as a default in it. */
export function readPackaging(reader: InputReader, { workspace, temp }: RunnerEnvironment): PackagingInputs {
  const target =
    reader.word('target', parseTarget, () => toHostTarget(process.platform, process.arch)) ?? 'linux-x64';
  const out = reader.text('out-dir');
  return {
    target,
    shell: reader.word('shell', parseShell, () => 'browser') ?? 'browser',
    formats: reader.word('formats', parseFormats, () => [...makers[target]]) ?? [],
    outDir: out === '' ? toPath(temp, 'vrooli-bundle', target) : toPath(workspace, out),
    sourceDateEpoch: reader.whole('source-date-epoch', 0, 999_999_999_999),
  };
}

/** Where a runner says the sources come from. */
export function toProvenance({ commit, ref, runId, runAttempt }: RunnerEnvironment): Provenance {
  return {
    ...(commit === undefined ? {} : { commit }),
    ...(ref === undefined ? {} : { ref }),
    ...(runId === undefined ? {} : { run_id: runId }),
    ...(runAttempt === undefined ? {} : { run_attempt: runAttempt }),
  };
}
