import type { BuildContext } from '../ports.ts';
import type { Plan } from './plan.ts';

const questions: Record<string, readonly string[]> = {
  npm: ['--version'],
  go: ['env', 'GOVERSION'],
  cargo: ['--version'],
  'dpkg-deb': ['--version'],
};

/** Programs of this machine that take part in a plan. */
export function listTools(plan: Plan): string[] {
  const names = plan.steps.flatMap((step): string[] => {
    if (step.kind === 'make-installer') return step.format === 'deb' ? ['dpkg-deb'] : [];
    if (step.kind !== 'build-service') return [];
    return { npm: ['npm'], go: ['go'], rust: ['cargo'], python: [], custom: [] }[step.build.type];
  });
  return [...new Set(names)].sort();
}

/** Their versions, for metadata.json. One that does not answer is left out. */
export async function readToolVersions(
  ctx: Pick<BuildContext, 'exec'>,
  names: readonly string[],
): Promise<Record<string, string>> {
  const versions: Record<string, string> = {};
  for (const name of names) {
    if ((await ctx.exec.which(name)) === undefined) continue;
    const { exitCode, stdout } = await ctx.exec.run(name, questions[name] ?? ['--version']);
    const version = /\d+(?:\.\d+)+/.exec(stdout)?.[0];
    if (exitCode === 0 && version !== undefined) versions[name] = version;
  }
  return versions;
}
