import type { Limits } from '../../../../schema/bundle/service.ts';
import type { JobKernel } from './kernel.ts';
import {
  informationClass,
  parseProcessIds,
  processIdListSize,
  toCpuRate,
  toExceeded,
  toExtendedLimits,
  toPortAssociation,
} from './layouts.ts';

type Limit = 'memory_mb' | 'cpu' | 'processes';

/** The job object with all processes of one service. */
export interface ServiceJob {
  /** Assigns a process that was just started; Windows adds its descendants itself. */
  adopt(pid: number): void;
  /** The living processes; undefined when a process of the service may be outside the job. */
  members(): number[] | undefined;
  /** Ends all processes at once; false when the caller must use another way. */
  kill(): boolean;
  /** Sets limits and returns those that Windows has accepted. */
  limit(limits: Limits, cores: number): Set<Limit>;
  /** The limit exceeded since the last call, as text; undefined when none was. */
  findExceeded(): string | undefined;
}

export interface AppJobs {
  open(): ServiceJob;
}

const mebibyte = 1024 * 1024;
const killedExitCode = 1;
/** A console program has a console host, which the job counts too. */
const hostsPerProcess = 2;

/**
 * Opens one job object for the app, which Windows ends together with the runtime, and one nested job object for each
 * service. Undefined, after reporting the reason, when job objects cannot be used; `taskkill` is then the fallback.
 */
export function openJobs(
  kernel: JobKernel | undefined,
  report: (problem: string) => void,
): AppJobs | undefined {
  if (kernel === undefined) return undefined;
  try {
    const app = kernel.createJob();
    kernel.setInformation(app, informationClass.extendedLimits, toExtendedLimits({ killOnClose: true }));
    return { open: () => openServiceJob(kernel, app, report) };
  } catch (error) {
    report(`job objects cannot be used: ${(error as Error).message}`);
    return undefined;
  }
}

/** The extended limits of a job: its memory in bytes and its processes, console hosts included. */
function toJobLimits({ memory_mb, processes }: Limits): Buffer {
  return toExtendedLimits({
    ...(memory_mb === undefined ? {} : { memoryBytes: memory_mb * mebibyte }),
    ...(processes === undefined ? {} : { processes: processes * hostsPerProcess }),
  });
}

function openServiceJob(kernel: JobKernel, app: bigint, report: (problem: string) => void): ServiceJob {
  let job: bigint | undefined;
  let port: bigint | undefined;
  let isWhole = true;

  function attempt<Result>(what: string, action: () => Result): Result | undefined {
    try {
      return action();
    } catch (error) {
      report(`${what}: ${(error as Error).message}`);
      return undefined;
    }
  }

  function open(): bigint {
    job ??= kernel.createJob();
    return job;
  }

  function listen(): void {
    if (port !== undefined) return;
    port = kernel.createPort();
    kernel.setInformation(open(), informationClass.completionPort, toPortAssociation(port));
  }

  return {
    adopt(pid) {
      const isIn = attempt(`process ${pid} cannot be assigned to a job object`, () => {
        kernel.assign(app, pid);
        kernel.assign(open(), pid);
        return true;
      });
      if (!isIn) isWhole = false;
    },
    members() {
      if (!isWhole) return undefined;
      if (job === undefined) return [];
      const of = job;
      return attempt('the processes of a job object cannot be listed', () =>
        parseProcessIds(kernel.queryInformation(of, informationClass.processIdList, processIdListSize)),
      );
    },
    kill() {
      if (job === undefined) return isWhole;
      const of = job;
      const isDone = attempt('a job object cannot be ended', () => {
        kernel.terminate(of, killedExitCode);
        return true;
      });
      return isDone === true && isWhole;
    },
    limit(limits, cores) {
      const taken = new Set<Limit>();
      attempt('a job object cannot enforce limits', () => {
        const ofJob = (['memory_mb', 'processes'] as const).filter((name) => limits[name] !== undefined);
        if (ofJob.length > 0) {
          listen();
          kernel.setInformation(open(), informationClass.extendedLimits, toJobLimits(limits));
          for (const name of ofJob) taken.add(name);
        }
        const { cpu } = limits;
        if (cpu !== undefined && cpu < cores) {
          kernel.setInformation(open(), informationClass.cpuRate, toCpuRate(cpu, cores));
          taken.add('cpu');
        }
      });
      return taken;
    },
    findExceeded() {
      let exceeded: string | undefined;
      if (port === undefined) return exceeded;
      for (let next = kernel.nextMessage(port); next !== undefined; next = kernel.nextMessage(port)) {
        exceeded ??= toExceeded(next);
      }
      return exceeded;
    },
  };
}
