import { spawn } from 'node:child_process';
import { isMarkOfService, markVariable, toMark } from '../marks.ts';
import type { ProcessOwner, ServiceOwner, Signaller } from '../process-owner.ts';
import { toJobProvider } from './job/job-provider.ts';
import type { AppJobs, ServiceJob } from './job/service-job.ts';
import { windowsSignaller } from './signaller.ts';

/**
 * Keeps processes in job objects, which Windows ends together with the runtime. Without job objects (`jobs` is
 * undefined) taskkill ends the descendants of the started processes.
 */
export function createWindowsOwner(instance: string, jobs: AppJobs | undefined): ProcessOwner {
  return {
    watch: () => Promise.resolve(),
    openService: (service) => openService(instance, service, jobs?.open()),
    stop: () => Promise.resolve(),
  };
}

/** Creates the owner of one service's processes; `job` is undefined without job objects. */
export function openService(
  instance: string,
  service: { id: string; index: number },
  job: ServiceJob | undefined,
  signaller: Signaller = windowsSignaller,
): ServiceOwner {
  return {
    start(request, stdio) {
      const [file = '', ...args] = request.command;
      const env = { ...request.env, [markVariable]: toMark(instance, service.id) };
      const child = spawn(file, args, { cwd: request.cwd, env, windowsHide: true, stdio });
      if (child.pid !== undefined) job?.adopt(child.pid);
      return child;
    },
    isMarked: (mark) => isMarkOfService(mark, instance, service),
    members: () => job?.members(),
    terminate: signaller.terminate,
    kill(leaders, members) {
      if (!job?.kill()) signaller.kill(leaders, members);
    },
    killOne: (pid) => signaller.kill([pid], []),
    limits: job === undefined ? undefined : toJobProvider(job),
    ...(job === undefined ? {} : { findExceeded: () => job.findExceeded() }),
  };
}
