import { chmod, chown, mkdir, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PipelineError } from '../../pipeline/errors.ts';
import type { Sandbox, SandboxRequest } from '../../pipeline/ports.ts';
import { viewPage } from '../browser/view-page.ts';
import { nodeFileSystem } from '../fs.ts';
import { openNetwork } from './network.ts';
import { listProcessesOf } from './processes.ts';
import { sendRequest } from './request.ts';
import { type Surroundings, startProgram } from './start-program.ts';
import { chooseUser } from './user.ts';

/** Folders, so that the current user cannot add files to them, as in an installation that the system owns. */
async function setFolderModes(root: string, mode: number): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  await chmod(root, mode);
  for (const { parentPath, name } of folders) await chmod(join(parentPath, name), mode);
}

/** Ends what is left of the sandbox, and removes its folder. */
async function removeSandbox(base: string, holder: number | undefined): Promise<void> {
  for (const { pid } of await listProcessesOf(base, holder)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  if (process.platform !== 'win32') await setFolderModes(join(base, 'app'), 0o755).catch(ignoreMissing);
  await rm(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** The copy is not there when it could not be made. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** A folder below the temporary one that other users can enter. Its path is short: socket files in it have a limit of about 100 bytes. */
async function makeBase(): Promise<string> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'rehearsal-')));
  await chmod(base, 0o755);
  return base;
}

async function makeOwn(path: string, id: number | undefined): Promise<string> {
  await mkdir(path, { mode: 0o700 });
  if (id !== undefined) await chown(path, id, id);
  return path;
}

/** @throws {PipelineError} sandbox-unusable when the user of the sandbox cannot run a program of the copy */
async function assertUsable(around: Surroundings, runtime: string): Promise<void> {
  const program = startProgram(around, [runtime, '--version']);
  while (program.end === undefined) await pause(10);
  const { exitCode } = program.end;
  // 126 and 127: the program was found and could not be run, or was not found.
  if (exitCode !== 126 && exitCode !== 127) return;
  throw new PipelineError({
    code: 'sandbox-unusable',
    blame: 'environment',
    message: `the user ${around.user.name} cannot run programs of ${tmpdir()}: ${program.output().trim()}`,
    remedy: 'set TMPDIR to a folder that every user can enter and where programs can be run',
  });
}

/** Opens a sandbox; `relay` is the path of relay.mjs. @throws {PipelineError} sandbox-unusable (environment) */
export async function openSandbox(relay: string, request: SandboxRequest): Promise<Sandbox> {
  const base = await makeBase();
  const user = chooseUser();
  const socketPath = join(base, 'relay.sock');
  const network = request.isolateNetwork
    ? await openNetwork(relay, socketPath)
    : { facts: { isolated: false as const, why: 'the app needs the network' }, namespace: undefined };
  const { namespace, facts } = network;
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= removeSandbox(base, namespace?.pid).finally(() => namespace?.end());
    return closed;
  };
  try {
    const app = join(base, 'app');
    await nodeFileSystem.copy(request.payload, app);
    if (process.platform !== 'win32') await setFolderModes(app, user.id === undefined ? 0o555 : 0o755);
    const home = await makeOwn(join(base, 'home'), user.id);
    const temp = await makeOwn(join(base, 'tmp'), user.id);
    const around: Surroundings = { user, namespace, home, temp, confinement: request.confinement };
    await assertUsable(around, join(app, process.platform === 'win32' ? 'runtime.exe' : 'runtime'));
    return {
      app,
      home,
      user: user.name,
      network: facts,
      start: (program, args) => startProgram(around, [program, ...args]),
      request: (sent) => sendRequest(sent, namespace === undefined ? undefined : socketPath),
      view: (browser, url, timeoutMs) => viewPage(around, browser, url, timeoutMs),
      listProcesses: () => listProcessesOf(base, namespace?.pid),
      pause: async (ms) => {
        await pause(ms);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
