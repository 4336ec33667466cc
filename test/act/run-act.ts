import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { toolPath } from '../support/installed-tools.ts';
import { projectRoot } from '../packaging/context.ts';

export interface ActRun {
  code: number | null;
  log: string;
}

const banner = [
  "import { createRequire as createRequire_ } from 'node:module';",
  "import { fileURLToPath as fileURLToPath_ } from 'node:url';",
  "import { dirname as dirname_ } from 'node:path';",
  'const require = createRequire_(import.meta.url);',
  'const __filename = fileURLToPath_(import.meta.url);',
  'const __dirname = dirname_(__filename);',
].join('\n');

/** This product as a checkout has it, with actions that are bundled from the sources: without minifying, in a few seconds. */
export async function createProduct(to: string): Promise<void> {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8' }).split('\0');
  for (const file of files.filter(
    (one) => one !== '' && !/^(?:test|docs|actions\/[^/]+\/dist)\//.test(one),
  )) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(projectRoot, file), join(to, file));
  }
  const names = readdirSync(join(to, 'actions')).filter((name) =>
    existsSync(join(to, 'actions', name, 'action.yml')),
  );
  await build({
    entryPoints: Object.fromEntries(
      names.map((name) => [`${name}/dist/index`, join(projectRoot, 'actions', name, 'main.ts')]),
    ),
    outdir: join(to, 'actions'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    // Optional parts of a library that this product does not use.
    external: ['xmlbuilder2', 'libxmljs2', 'ajv-formats-draft2019'],
    banner: { js: banner },
    logLevel: 'error',
  });
}

/** A repository with git's own folder, which act asks for the commit. Returns the commit. */
export function createRepository(dir: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  const git = (...args: string[]) => execFileSync('git', ['-C', dir, ...args], { encoding: 'utf8' });
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', 'https://github.com/owner/app');
  git('add', '-A');
  git('-c', 'user.name=tester', '-c', 'user.email=tester@example.org', 'commit', '-q', '-m', 'one');
  return git('rev-parse', 'HEAD').trim();
}

/** The pinned actions of other repositories that a workflow uses, each with the folder that takes its place. */
function toReplacements(workflows: string): string[] {
  const replaced = readdirSync(join(projectRoot, 'test/act'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const texts = readdirSync(workflows).map((name) => readFileSync(join(workflows, name), 'utf8'));
  const uses = new Set(
    texts.flatMap((text) => [...text.matchAll(/uses: (actions\/[\w-]+@\w+)/g)].map(([, one = '']) => one)),
  );
  return [...uses].flatMap((one) => {
    const name = one.split(/[/@]/)[1] ?? '';
    return replaced.includes(name)
      ? ['--local-repository', `${one}=${join(projectRoot, 'test/act', name)}`]
      : [];
  });
}

export interface ActCall {
  /** Folder with a repository that has the workflow. */
  repository: string;
  workflow: string;
  event: string;
  /** An empty folder of act's own. */
  home: string;
  env: Record<string, string>;
  secrets?: Record<string, string>;
  /** Inputs of workflow_dispatch. */
  inputs?: Record<string, string>;
}

/** Runs a workflow on this machine, without containers. */
export async function runAct({
  repository,
  workflow,
  event,
  home,
  env,
  secrets = {},
  inputs = {},
}: ActCall): Promise<ActRun> {
  mkdirSync(join(home, '.config/act'), { recursive: true });
  writeFileSync(join(home, '.config/act/actrc'), '');
  const pairs = (option: string, values: Record<string, string>) =>
    Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
  const args = [
    event,
    ...['--workflows', `.github/workflows/${workflow}`, '--platform', 'ubuntu-24.04=-self-hosted'],
    ...['--no-skip-checkout', '--container-daemon-socket', '-', '--concurrent-jobs', '1'],
    ...toReplacements(join(repository, '.github/workflows')),
    ...pairs('--env', { ...env, ACT_MODULES: join(projectRoot, 'node_modules') }),
    ...pairs('--secret', secrets),
    ...pairs('--input', inputs),
  ];
  const child = spawn(toolPath('act'), args, {
    cwd: repository,
    env: { ...process.env, HOME: home, CI: '' },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  rmSync(join(home, '.cache/act'), { recursive: true, force: true });
  return { code, log };
}
