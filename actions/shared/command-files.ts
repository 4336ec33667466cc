import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { PipelineError } from '../../pipeline/errors.ts';

/** The variables that name files which steer later steps of the job. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#environment-files */
const names = ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;

interface CommandFile {
  name: string;
  path: string;
  /** Undefined when it is not a regular file. */
  content: Buffer | undefined;
}

function read(path: string): Buffer | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : undefined;
}

function listFiles(env: NodeJS.ProcessEnv): CommandFile[] {
  return names.flatMap((name) => {
    const path = env[name] ?? '';
    return path === '' ? [] : [{ name, path, content: read(path) }];
  });
}

const hasSameContent = ({ path, content }: CommandFile): boolean => {
  const now = read(path);
  return now === undefined || content === undefined ? now === content : now.equals(content);
};

function restore({ path, content }: CommandFile): void {
  rmSync(path, { recursive: true, force: true });
  if (content !== undefined) writeFileSync(path, content);
}

/**
 * Runs the builds of a scenario. Their environment does not name the runner's command files, but they can find them: a file that they have
 * changed gets its content back, and the step fails.
 * @throws {PipelineError} command-files-changed; else what `body` throws
 */
export async function guardCommandFiles<T>(env: NodeJS.ProcessEnv, body: () => Promise<T>): Promise<T> {
  const files = listFiles(env);
  const [outcome] = await Promise.allSettled([body()]);
  const changed = files.filter((file) => !hasSameContent(file));
  for (const file of changed) restore(file);
  if (changed.length > 0) {
    throw new PipelineError({
      code: 'command-files-changed',
      blame: 'input',
      message: `while the services were built, a program changed ${changed.map(({ name }) => name).join(', ')}, which steers later steps of the job; the earlier content is back`,
      remedy:
        'find the program among the build scripts of the scenario and the install scripts of its packages; what a build should pass on belongs into its output files',
      cause: outcome.status === 'rejected' ? outcome.reason : undefined,
    });
  }
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
