import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ActionRun {
  code: number | null;
  /** Standard output and standard error, in order of arrival. */
  log: string;
  outputs: Record<string, string>;
  summary: string;
}

export interface ActionCall {
  /** Path of the action's bundle. */
  main: string;
  inputs: Record<string, string>;
  workspace: string;
  temp: string;
  /** The results service's variables, and further variables of a test. */
  env?: Record<string, string>;
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#multiline-strings */
function parseOutputs(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 0) {
    const [, name, delimiter] = /^([^=]+?)<<(.+)$/.exec(lines.shift() ?? '') ?? [];
    if (name === undefined || delimiter === undefined) continue;
    found[name] = lines.splice(0, lines.indexOf(delimiter)).join('\n');
    lines.shift();
  }
  return found;
}

/** Runs a JavaScript action as a runner does: its environment contains only its inputs, files and basic variables. */
export async function runAction({ main, inputs, workspace, temp, env }: ActionCall): Promise<ActionRun> {
  const files = join(temp, '_runner', randomUUID());
  await mkdir(files, { recursive: true });
  const outputFile = join(files, 'output');
  const summaryFile = join(files, 'summary');
  for (const file of [outputFile, summaryFile]) await writeFile(file, '');
  // The machine's own settings of npm lie beside another Node than the one of the tests.
  const kept = [
    'PATH',
    'HOME',
    'LANG',
    'TMPDIR',
    'VROOLI_BUNDLE_CACHE',
    'npm_config_registry',
    'npm_config_globalconfig',
  ];
  const child = spawn(process.execPath, [main], {
    cwd: workspace,
    env: {
      ...Object.fromEntries(kept.map((name) => [name, process.env[name]])),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      GITHUB_REPOSITORY: 'octo/field-notes',
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_RUN_ID: '4711',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_ACTOR: 'octocat',
      RUNNER_TEMP: temp,
      RUNNER_OS: 'Linux',
      VROOLI_BUNDLE_COMPRESSION: 'fast',
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return {
    code,
    log,
    outputs: parseOutputs(await readFile(outputFile, 'utf8')),
    summary: await readFile(summaryFile, 'utf8'),
  };
}
