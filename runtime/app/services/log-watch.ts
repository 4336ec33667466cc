import type { Service } from '../../../schema/bundle/service.ts';
import type { UntimedEvent } from '../../core/protocol.ts';
import type { ServiceLog } from '../../interfaces.ts';
import { toLinePattern } from '../../probes/log-lines.ts';
import { toReadyPattern } from './service-probe.ts';

/** Characters of a line that becomes part of a message. */
const maxNotice = 1_000;

export interface LogWatchOptions {
  service: Service;
  log: Pick<ServiceLog, 'onLine' | 'tail'>;
  emit: (event: UntimedEvent) => void;
}

/** Reads the log of a service for what its manifest looks for there: readiness, notices, and the reason of a final end. */
export class LogWatch {
  readonly #options: LogWatchOptions;
  readonly #finalExitCodes: readonly number[];
  #hasSpoken = false;
  #stop: () => void = () => undefined;

  constructor(options: LogWatchOptions) {
    this.#options = options;
    this.#finalExitCodes = options.service.restart?.final_exit_codes ?? [];
  }

  /** Reads the lines of a new start. */
  start(run: number): void {
    const { service, log, emit } = this.#options;
    this.#stop();
    this.#hasSpoken = false;
    const pattern = toReadyPattern(service);
    const { notice_pattern: noticePattern } = service.readiness;
    const hasFinal = this.#finalExitCodes.length > 0;
    if (pattern === undefined && noticePattern === undefined && !hasFinal) return;
    const readyLine = pattern === undefined ? undefined : toLinePattern(pattern);
    const noticeLine = noticePattern === undefined ? undefined : toLinePattern(noticePattern);
    let isReady = false;
    const stop = log.onLine((line) => {
      this.#hasSpoken = true;
      if (isReady) return;
      const notice = noticeLine?.find(line)?.slice(0, maxNotice);
      if (notice !== undefined) emit({ type: 'noticed', service: service.id, run, notice });
      if (readyLine?.matches(line) !== true) return;
      isReady = true;
      // Not removed while the log is calling its listeners.
      queueMicrotask(stop);
      emit({ type: 'log-matched', service: service.id, run });
    });
    this.#stop = stop;
  }

  stop(): void {
    this.#stop();
  }

  /** The last line of a service that ended with a final exit code; undefined for any other end. Secrets are masked. */
  async findReason(exitCode: number | undefined): Promise<string | undefined> {
    if (exitCode === undefined || !this.#finalExitCodes.includes(exitCode) || !this.#hasSpoken)
      return undefined;
    const [line] = await this.#options.log.tail(1);
    return line?.slice(0, maxNotice);
  }
}
