import { spawn } from 'node:child_process';
import { isMarkOfService, markVariable, toMark } from '../marks.ts';
import type { OwnerOptions, ProcessOwner, ServiceOwner } from '../process-owner.ts';
import { planCommand, type Wrapper } from './plan-command.ts';
import { posixSignaller } from './signaller.ts';
import { Watchdog } from './watchdog.ts';

/** Runs `start` and sets a mark outside the environment of the process that it starts. */
export type Marker = <Result>(mark: { instance: string; index: number }, start: () => Result) => Result;

/** Optional functions that only some systems have. */
export interface PosixExtensions {
  wrapper?: Wrapper | undefined;
  marker?: Marker | undefined;
}

/** Tracks processes by session, group, descent and marks; a watchdog ends them when the runtime dies. */
export function createPosixOwner(
  { instance, reap }: Pick<OwnerOptions, 'instance' | 'reap'>,
  findMeans: () => Promise<PosixExtensions>,
): ProcessOwner {
  const watchdog = new Watchdog(reap);
  let means: PosixExtensions = {};
  return {
    async watch() {
      watchdog.start();
      means = await findMeans();
    },
    openService: (service) => openService(instance, service, () => means),
    stop: () => watchdog.stop(),
  };
}

function openService(
  instance: string,
  { id, index }: { id: string; index: number },
  means: () => PosixExtensions,
): ServiceOwner {
  return {
    start(request, stdio) {
      const { wrapper, marker } = means();
      const [file = '', ...args] = planCommand(request, wrapper);
      const env = { ...request.env, [markVariable]: toMark(instance, id) };
      const start = () => spawn(file, args, { cwd: request.cwd, env, detached: true, stdio });
      return marker === undefined ? start() : marker({ instance, index }, start);
    },
    isMarked: (mark) => isMarkOfService(mark, instance, { id, index }),
    members: () => undefined,
    terminate: posixSignaller.terminate,
    kill: posixSignaller.kill,
    killOne: (pid) => posixSignaller.kill([pid], []),
    limits: undefined,
  };
}
