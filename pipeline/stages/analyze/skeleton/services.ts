import { posix } from 'node:path';
import type { Build } from '../../../../schema/bundle/service.ts';
import { byCodeUnit } from '../../../../schema/by-code-unit.ts';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import { targets } from '../../../../schema/vocabulary.ts';
import type { HealthCheck, ScenarioConfig } from '../config/model.ts';
import { type StartPlan, toLifecycleEnv } from './plan-start.ts';
import type { PortPlan } from './ports.ts';
import { toPortRequest } from './ports.ts';
import type { Program } from './program.ts';
import type { UiServer, UserInterface } from './ui.ts';
import { checkoutMarks, toTreeFolder, toTreePath } from './working-tree.ts';

type JsonObject = Record<string, unknown>;

const readinessTimeoutMs = 30_000;
const retries = 3;
/** The probe interval is shorter than that of a server's monitor: the supervisor runs on the same machine. */
const longestIntervalMs = 10_000;

function toHealth(
  check: HealthCheck | undefined,
  port: string,
): { health: JsonObject; readiness: JsonObject } {
  if (check === undefined) {
    return {
      health: { type: 'tcp', port_name: port, retries },
      readiness: { type: 'port_open', port_name: port, timeout_ms: readinessTimeoutMs },
    };
  }
  return {
    health: {
      type: 'http',
      path: check.path,
      port_name: port,
      ...(check.intervalMs === undefined
        ? {}
        : { interval_ms: Math.min(check.intervalMs, longestIntervalMs) }),
      ...omitUndefined({ timeout_ms: check.timeoutMs }),
      retries,
    },
    readiness: { type: 'health_success', timeout_ms: readinessTimeoutMs },
  };
}

/** `services/api/src/server.js`, or `services/api/api.exe` for each platform. */
export function toBinaryPath(program: Program): string {
  return program.universalPath ?? `services/${program.id}/${program.id}`;
}

/** With `node_args` the start is known here, and the builder does not read it from package.json again. */
function toBuild(build: Build, { args, nodeArgs }: StartPlan): Build {
  return build.type === 'npm' && args.length + nodeArgs.length > 0
    ? { ...build, node_args: nodeArgs }
    : build;
}

/** Programs run in the working tree, where the lifecycle starts them. */
function toBinaries(program: Program, start: StartPlan, name: string): JsonObject {
  const how = {
    ...(start.args.length === 0 ? {} : { args: start.args }),
    cwd: toTreeFolder(name, start.cwd),
  };
  if (program.universalPath !== undefined) return { universal: { path: program.universalPath, ...how } };
  return Object.fromEntries(
    targets.map((target) => [
      target,
      { path: `${toBinaryPath(program)}${target.startsWith('win-') ? '.exe' : ''}`, ...how },
    ]),
  );
}

/** Folders in app data that exist before a program starts. */
function toDataDirs(id: string, start: StartPlan, name: string): string[] {
  const tree = toTreePath(name);
  const folders = [start.cwd, ...start.folders].map((folder) => posix.join(tree, folder));
  return [`data/${id}`, ...checkoutMarks, ...folders];
}

/** The environment of a scenario's program: the declared ports, its own port as PORT too, and what the lifecycle gives it. */
function toEnv(
  program: Pick<Program, 'id' | 'language'>,
  config: ScenarioConfig,
  ports: PortPlan,
  port: string | undefined,
  start: StartPlan,
): Record<string, string> {
  return {
    ...(port === undefined ? {} : { PORT: `\${${program.id}.${port}}` }),
    ...toLifecycleEnv(config.name),
    ...(program.language === 'npm' ? { NODE_ENV: 'production' } : {}),
    ...start.env,
    ...ports.env,
  };
}

function sorted(env: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).sort(([a], [b]) => byCodeUnit(a, b)));
}

/** The service of an API in the skeleton. */
export function toApiService(
  program: Program,
  config: ScenarioConfig,
  ports: PortPlan,
  start: StartPlan,
  extra: JsonObject,
): JsonObject {
  const { health, readiness } = toHealth(config.health.get('api'), 'api');
  const grace = Math.max(readinessTimeoutMs, config.startupGraceMs ?? 0);
  return {
    id: program.id,
    type: 'api-binary',
    description: `API of ${config.name}`,
    binaries: toBinaries(program, start, config.name),
    build: toBuild(program.build, start),
    env: sorted(toEnv(program, config, ports, 'api', start)),
    data_dirs: toDataDirs(program.id, start, config.name),
    log_dir: `logs/${program.id}`,
    ports: { requested: ports.api.map(toPortRequest) },
    health,
    readiness: { ...readiness, timeout_ms: grace },
    dependencies: [],
    ...extra,
    critical: true,
  };
}

/** The runtime serves the pages itself and answers /health for them. */
export function toUiService(
  ui: UserInterface,
  config: ScenarioConfig,
  ports: PortPlan,
  api: Program | undefined,
): JsonObject {
  const { health, readiness } = toHealth({ ...config.health.get('ui'), path: '/health' }, 'ui');
  return {
    id: 'ui',
    type: 'ui-bundle',
    description: `User interface of ${config.name}`,
    binaries: { universal: { path: 'services/ui' } },
    build: ui.build,
    env: ports.env,
    log_dir: 'logs/ui',
    ports: { requested: ports.ui === undefined ? [] : [toPortRequest(ports.ui)] },
    ...(api === undefined || ui.proxy.length === 0 ? {} : { proxy: ui.proxy }),
    health,
    readiness,
    dependencies: api === undefined ? [] : [api.id],
    critical: true,
    metadata: omitUndefined({ package_manager: ui.packageManager }),
  };
}

/** The user interface's own server, a Node program that answers on the user interface's port. `resources`: those that it uses itself. */
export function toUiServerService(
  ui: UserInterface & { server: UiServer },
  config: ScenarioConfig,
  ports: PortPlan,
  start: StartPlan,
  { api, resources }: { api: Program | undefined; resources: readonly string[] },
): JsonObject {
  const check = config.health.get('ui');
  const isAnswered = check !== undefined && ui.server.text.includes(check.path);
  const { health, readiness } = toHealth(isAnswered ? check : undefined, 'ui');
  return {
    id: 'ui',
    type: 'ui-bundle',
    description: `User interface of ${config.name}`,
    binaries: toBinaries({ ...ui.server.program, id: 'ui' }, start, config.name),
    build: toBuild(ui.build, start),
    env: sorted(toEnv({ id: 'ui', language: 'npm' }, config, ports, 'ui', start)),
    data_dirs: toDataDirs('ui', start, config.name),
    log_dir: 'logs/ui',
    ports: { requested: ports.ui === undefined ? [] : [toPortRequest(ports.ui)] },
    health,
    readiness: { type: 'port_open', port_name: 'ui', timeout_ms: readiness['timeout_ms'] },
    dependencies: api === undefined ? [] : [api.id],
    critical: true,
    metadata: {
      ...(resources.length === 0 ? {} : { resources }),
      ...omitUndefined({ package_manager: ui.packageManager }),
    },
  };
}

/** A worker that listens on no port is ready once it runs, and healthy as long as it does. */
const portless = { health: { type: 'log_match', pattern: '.' }, readiness: { type: 'dependencies_ready' } };

/** The service of a worker in the skeleton; it uses the resources that the API uses. */
export function toWorkerService(
  program: Program,
  config: ScenarioConfig,
  ports: PortPlan,
  start: StartPlan,
  resources: readonly string[],
): JsonObject {
  const port = ports.workers.get(program.id);
  const probes = port === undefined ? portless : toHealth(config.health.get(program.id), port.name);
  const isDriver = program.id.includes('playwright');
  return {
    id: program.id,
    type: 'worker',
    description: `${program.id} of ${config.name}`,
    binaries: toBinaries(program, start, config.name),
    build: toBuild(program.build, start),
    env: sorted(toEnv(program, config, ports, port?.name, start)),
    data_dirs: toDataDirs(program.id, start, config.name),
    log_dir: `logs/${program.id}`,
    ...(port === undefined ? {} : { ports: { requested: [toPortRequest(port)] } }),
    ...probes,
    dependencies: [],
    critical: false,
    ...(program.schedule === undefined ? {} : { schedule: program.schedule }),
    metadata: {
      ...(resources.length === 0 ? {} : { resources }),
      ...(isDriver ? { role: 'playwright-driver' } : {}),
      ...omitUndefined({ package_manager: program.packageManager }),
    },
  };
}
