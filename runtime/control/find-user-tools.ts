import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import type { UserTool } from '../../schema/bundle/user-tool.ts';
import type { UserTools } from '../../schema/control/user-tools.ts';
import { listProgramPaths } from '../../schema/find-program.ts';
import { thisMachine } from '../platform/this-machine.ts';

/** Places on PATH that are looked at for one program. */
const maxPaths = 200;
const maxTools = 50;
/** A bare name: it cannot lead out of the folders of PATH. */
const bareName = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
/** A folder on a disk that does not answer would hold the request. */
const timeLimitMs = 1_000;
async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function isOnPath(program: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (!bareName.test(program)) return false;
  const paths = listProgramPaths(program, { PATH: env['PATH'], PATHEXT: env['PATHEXT'] }, thisMachine.system);
  for (const path of paths.slice(0, maxPaths)) if (await isProgram(path)) return true;
  return false;
}

type State = UserTools[number]['state'];

/** Looks for each program on PATH, and starts none. */
export async function findUserTools(
  tools: readonly UserTool[],
  env: NodeJS.ProcessEnv,
  limitMs = timeLimitMs,
): Promise<UserTools> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<State>((resolve) => {
    timer = setTimeout(() => resolve('unknown'), limitMs);
  });
  const look = async (program: string): Promise<State> =>
    (await isOnPath(program, env)) ? 'found' : 'not-found';
  try {
    return await Promise.all(
      tools.slice(0, maxTools).map(async ({ name, program, description }) => ({
        name,
        program,
        ...(description === undefined ? {} : { description }),
        state: await Promise.race([look(program), late]),
      })),
    );
  } finally {
    clearTimeout(timer);
  }
}
