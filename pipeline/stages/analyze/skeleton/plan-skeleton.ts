import type { Graph, PlannedArtifact, ProposedSwap } from '../../../../schema/analysis.ts';
import type { Build } from '../../../../schema/bundle/service.ts';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { apiFolders } from '../../../shared/scenario/layout.ts';
import { quote } from '../findings.ts';
import { planInitialization } from './initialization.ts';
import { reportUnjoined, withJoined } from './joined.ts';
import { findMigrations } from './migrations.ts';
import { withBuildEnv } from './plan-build-env.ts';
import { preferPagePort } from './page-port.ts';
import { planStart, planUiStart } from './plan-start.ts';
import { planWorkingTree } from './plan-working-tree.ts';
import { type PortPlan, planPorts } from './ports.ts';
import type { Program } from './program.ts';
import { findProgram } from './programs.ts';
import { findUsedResources } from './resource-uses.ts';
import { findServedPage } from './served-page.ts';
import { toApiService, toBinaryPath, toUiServerService, toUiService, toWorkerService } from './services.ts';
import type { ScenarioSource } from './source.ts';
import { findUserInterface, type UserInterface } from './ui.ts';
import { reportUndeclared } from './undeclared.ts';
import { findWorkers } from './workers.ts';

export interface SkeletonPlan {
  /** bundle.json without secrets and without the additions of the swaps. */
  skeleton: Record<string, unknown>;
  artifacts: PlannedArtifact[];
}

/** What of a scenario is planned, and which resources its programs use. */
export interface SkeletonScope {
  /** Names of the resources of its API. */
  resources: readonly string[];
  /** Resources that the kit replaces for it. */
  kits: readonly string[];
  /** False for the programs alone: another scenario is the app. */
  hasPages: boolean;
}

async function findApi(source: ScenarioSource): Promise<Program | undefined> {
  for (const folder of apiFolders) {
    const program = await findProgram(source, 'api', folder);
    if (program !== undefined) return program;
  }
  const rootStarts = source.commandsIn('.').some(({ program }) => ['go', 'node', 'cargo'].includes(program));
  return rootStarts ? await findProgram(source, 'api', '.') : undefined;
}

async function reportCommandLine(source: ScenarioSource): Promise<void> {
  if (!(await source.hasFolder('cli'))) return;
  const compilable =
    (await source.firstFile(['cli/go.mod', 'cli/main.go', 'cli/package.json'])) !== undefined;
  source.report({
    severity: 'info',
    code: 'cli-not-bundled',
    message: compilable
      ? 'the command-line tool in cli can be compiled, but a bundle has no place for it: the runtime brings its own'
      : 'the command-line tool in cli is a shell script and stays out of the bundle: the runtime brings its own',
    remedy: 'use `vrooli status|port|logs|health` of the installed app',
  });
}

function reportMissing(
  source: ScenarioSource,
  api: Program | undefined,
  ui: UserInterface | undefined,
): void {
  if (api === undefined && source.config.ports.some((port) => port.name === 'api')) {
    source.report({
      code: 'api-source-missing',
      message:
        'a port for an API is declared, but no sources were found: no go.mod, package.json, pyproject.toml, requirements.txt or Cargo.toml in api',
      pointer: '/ports/api',
      remedy: 'add the API to the folder api, or remove the port',
    });
  }
  if (ui === undefined && source.config.ports.some((port) => port.name === 'ui')) {
    source.report({
      code: 'ui-source-missing',
      message:
        'a port for a user interface is declared, but no sources were found: no build script and no index.html in ui',
      pointer: '/ports/ui',
      remedy: 'add the interface to the folder ui, or remove the port',
    });
  }
  if (api === undefined && ui === undefined) {
    source.report({
      code: 'skeleton-empty',
      message: `nothing in ${quote(source.folder)} can be built into a service, so no bundle can be assembled`,
      remedy: 'add an api or a ui folder with sources',
    });
  }
}

/** The programs and pages of a scenario, with their ports. */
interface Parts {
  api: Program | undefined;
  workers: readonly Program[];
  ui: UserInterface | undefined;
  ports: PortPlan;
}

async function planServices(
  source: ScenarioSource,
  { api, workers, ui, ports }: Parts,
  resources: readonly string[],
  ofApi: Record<string, unknown>,
): Promise<Record<string, unknown>[]> {
  const { config } = source;
  const withEnv = async <Part extends { build: Build }>(part: Part): Promise<Part> => ({
    ...part,
    build: await withBuildEnv(source, part.build, ports),
  });
  const toProgram = async (program: Program) => withJoined(source, program.id, await withEnv(program));
  const services: Record<string, unknown>[] = [];
  if (api !== undefined) {
    const start = await planStart(source, api, ports.env);
    services.push(toApiService(await toProgram(api), config, ports, start, ofApi));
  }
  for (const worker of workers) {
    const start = await planStart(source, worker, ports.env);
    services.push(toWorkerService(await toProgram(worker), config, ports, start, resources));
  }
  if (ui?.server !== undefined) {
    const start = await planUiStart(source, ui.server, ports.env);
    services.push(
      toUiServerService(
        { ...withJoined(source, 'ui', await withEnv(ui)), server: ui.server },
        config,
        ports,
        start,
        { api, resources: await findUsedResources(source, ui.folder, resources) },
      ),
    );
  } else if (ui !== undefined) services.push(toUiService(await withEnv(ui), config, ports, api));
  reportUnjoined(source, services);
  return services;
}

/** The API's port as the page of an app without another user interface, where the API serves one. */
async function planServedPage(
  source: ScenarioSource,
  api: Program | undefined,
  ui: UserInterface | undefined,
): Promise<{ page_port?: string }> {
  const place = api === undefined || ui !== undefined ? undefined : await findServedPage(source, api);
  if (place === undefined) return {};
  source.report({
    severity: 'info',
    code: 'ui-served-by-api',
    message: `the app shows the page that the API serves at its own port: ${place}`,
    remedy: 'nothing to do',
  });
  return { page_port: 'api' };
}

function listBuilds({ api, workers, ui }: Parts): PlannedArtifact[] {
  const programs = [
    ...(api === undefined ? [] : [api]),
    ...workers,
    ...(ui === undefined ? [] : [{ id: 'ui', folder: ui.folder, how: ui.how }]),
  ];
  return programs.map(({ id, folder, how }) => ({ service: id, path: folder, kind: 'build', how }));
}

/** Drafts the manifest from the existing sources. Reports declared parts without sources. */
export async function planSkeleton(
  source: ScenarioSource,
  graph: Graph,
  swaps: readonly ProposedSwap[],
  catalogue: ResourceCatalogue,
  { resources, kits, hasPages }: SkeletonScope,
): Promise<SkeletonPlan> {
  const { config } = source;
  const [api, ui, workers] = [
    await findApi(source),
    hasPages ? await findUserInterface(source) : undefined,
    await findWorkers(source),
  ];
  if (hasPages) reportMissing(source, api, ui);
  await reportUndeclared(source, api === undefined ? workers : [api, ...workers], catalogue);
  if (hasPages) await reportCommandLine(source);
  const ports = planPorts(config.ports, {
    api: api !== undefined,
    ui: ui !== undefined,
    workers: workers.map(({ id }) => id),
  });
  await preferPagePort(source, ui, ports);
  const needsGpu = graph.nodes.some((node) => node.required && node.enabled && node.gpu === 'required');

  const parts: Parts = { api, workers, ui, ports };
  const migrations = api === undefined ? [] : await findMigrations(source, api, toBinaryPath(api));
  const services = await planServices(source, parts, resources, {
    ...(migrations.length > 0 ? { migrations } : {}),
    ...(needsGpu ? { gpu: { requirement: 'required' } } : {}),
    metadata: {
      resources,
      ...omitUndefined({ package_manager: api?.packageManager }),
      ...(hasPages ? await planServedPage(source, api, ui) : {}),
    },
  });
  const artifacts = listBuilds(parts);
  for (const swap of swaps.filter((one) => one.applied && one.shipped && kits.includes(one.original))) {
    artifacts.push({
      service: swap.replacement,
      path: `resources/${swap.replacement}`,
      kind: 'download',
      how: `resource kit, in place of ${swap.original}`,
    });
  }
  const initialization = await planInitialization(source, swaps, catalogue, migrations.length > 0);
  artifacts.push(...initialization);
  const programs = api === undefined ? workers : [api, ...workers];
  const hasProgram = programs.length > 0 || ui?.server !== undefined;
  const planned = hasProgram ? await planWorkingTree(source, programs, ui) : undefined;
  const known = new Set(artifacts.map(({ path }) => path));
  artifacts.push(...(planned?.artifacts ?? []).filter(({ path }) => !known.has(path)));
  return {
    skeleton: {
      schema_version: 'v0.1',
      target: 'desktop',
      app: {
        name: config.name,
        version: config.version,
        ...omitUndefined({ display_name: config.displayName, description: config.description }),
      },
      ipc: { mode: 'loopback-http', host: '127.0.0.1', port: 47_710, auth_token_path: 'runtime/auth-token' },
      telemetry: { file: 'telemetry/deployment-telemetry.jsonl' },
      ports: { default_range: { min: 47_000, max: 47_999 }, reserved: [] },
      services,
      ...omitUndefined({ working_tree: planned?.tree }),
    },
    artifacts,
  };
}
