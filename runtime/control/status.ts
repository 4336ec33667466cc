import type { Status } from '../../schema/control/status.ts';
import { toEpoch } from '../clock/wall-clock.ts';
import { thisMachine } from '../platform/this-machine.ts';
import { type Call, requirePart } from './context.ts';
import { requireApp } from './masked.ts';
import { toCounters, toPorts, toRestartNeeded } from './views.ts';

/** GET /status. `uptime` is in seconds, `memory` in bytes. */
export function toStatus(call: Call): Status {
  const { bundle, runtimeVersion, codeCache, parts } = call.options;
  const { instance, manifestSha256 } = requirePart(call, 'installation');
  const app = requireApp(parts).snapshot();
  const uptime = performance.now() - call.startedAt;
  const { rss, heapUsed, external } = process.memoryUsage();
  const logProblems = app.services.flatMap(({ id }) => {
    const problem = parts.log?.(id)?.problem();
    return problem === undefined ? [] : [`log of ${id}: ${problem}`];
  });
  return {
    instance,
    app: bundle.app.name,
    version: bundle.app.version,
    runtime: {
      version: runtimeVersion,
      node: process.version,
      pid: process.pid,
      platform: toPlatform(),
      code_cache: codeCache,
    },
    manifest_sha256: manifestSha256,
    phase: app.phase,
    ready: app.ready,
    message: app.message,
    started_at: new Date(toEpoch(call.startedAt)).toISOString(),
    uptime: uptime / 1000,
    memory: { rss, heap_used: heapUsed, external },
    control_port: call.port,
    ports: toPorts(app),
    services: Object.fromEntries(app.services.map((service) => [service.id, toCounters(service)])),
    gpu: app.gpu,
    ...toRestartNeeded(app),
    secrets: parts.secrets === undefined ? 'not opened' : parts.secrets.describe(),
    // A part and the start that opened it may report the same problem.
    problems: [
      ...new Set([...(parts.problems?.() ?? []), ...(parts.secrets?.problems() ?? []), ...logProblems]),
    ],
  };
}

function toPlatform(): string {
  return `${thisMachine.system}-${thisMachine.architecture}`;
}
