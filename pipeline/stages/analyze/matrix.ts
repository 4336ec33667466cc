import { type Matrix, type MatrixJob, maxMatrixJobs } from '../../../schema/matrix.ts';
import { type Target, targets } from '../../../schema/vocabulary.ts';

/** The runner that builds a target natively. https://docs.github.com/en/actions/reference/runners/github-hosted-runners */
const runners: Record<Target, string> = {
  'win-x64': 'windows-2025',
  'linux-x64': 'ubuntu-24.04',
  'linux-arm64': 'ubuntu-24.04-arm',
  'darwin-arm64': 'macos-15',
  'darwin-x64': 'macos-15-intel',
};

/** One job for each scenario and target, in chunks that GitHub accepts. */
export function planMatrix(
  scenarios: readonly { scenario: string; path: string }[],
  size = maxMatrixJobs,
): Matrix {
  const jobs = scenarios.flatMap(({ scenario, path }) =>
    targets.map((target): MatrixJob => ({ scenario, path, target, runner: runners[target] })),
  );
  const chunks: Matrix['chunks'] = [];
  for (let start = 0; start < jobs.length; start += size)
    chunks.push({ include: jobs.slice(start, start + size) });
  return { schema_version: 'matrix.v1', jobs: jobs.length, chunks };
}
