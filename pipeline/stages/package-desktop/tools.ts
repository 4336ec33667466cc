import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
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

const remedies: Record<string, string> = {
  npm: 'install Node with npm (https://nodejs.org)',
  go: 'install Go (https://go.dev/dl)',
  cargo: 'install Rust with cargo (https://rustup.rs)',
  'dpkg-deb':
    'install dpkg (part of Debian and Ubuntu; `dnf install dpkg`, `brew install dpkg`), or leave out the format deb',
};

/** Throws `tool-missing` naming every program that a plan needs and this machine lacks, before anything is built. */
export async function assertTools(ctx: Pick<BuildContext, 'exec'>, names: readonly string[]): Promise<void> {
  const missing: Diagnostic[] = [];
  for (const name of names) {
    if ((await ctx.exec.which(name)) !== undefined) continue;
    const remedy = remedies[name] ?? `install ${name}`;
    missing.push({ severity: 'error', code: 'tool-missing', message: `${name} is not on PATH`, remedy });
  }
  if (missing.length === 0) return;
  throw new PipelineError({
    code: 'tool-missing',
    blame: 'environment',
    message: missing.map(({ message }) => message).join('; '),
    remedy: missing.map(({ remedy }) => remedy).join('; '),
    diagnostics: missing,
  });
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
