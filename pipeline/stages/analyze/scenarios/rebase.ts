import type { PlannedArtifact } from '../../../../schema/analysis.ts';
import { toScenarioPath } from '../../../../schema/bundle/scenario.ts';
import { servicesFolder } from '../../../../schema/bundle/working-tree.ts';
import type { SkeletonPlan } from '../skeleton/plan-skeleton.ts';

type JsonObject = Record<string, unknown>;

/** Where the plan of a scenario that is not the app's own goes. */
export interface NewPlace {
  /** Name of the scenario. */
  name: string;
  /** New ids by the scenario's own ids of services. */
  ids: ReadonlyMap<string, string>;
}

/** `services/api/main.js` as `scenarios/<name>/api/main.js`; another path stays. */
function toPayloadPath(path: string, name: string): string {
  if (path === servicesFolder) return toScenarioPath(name, '.');
  return path.startsWith(`${servicesFolder}/`)
    ? toScenarioPath(name, path.slice(servicesFolder.length + 1))
    : path;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]));
}

/** The folders `data/<id>` and `logs/<id>` belong to the service, others to the scenario. */
function toOwnFolder(path: string, id: string, newId: string): string {
  return path === `data/${id}` || path === `logs/${id}` ? path.replace(/[^/]+$/, newId) : path;
}

function rebaseBinaries(binaries: JsonObject, name: string): JsonObject {
  return Object.fromEntries(
    Object.entries(binaries).map(([platform, binary]) => {
      const { path, ...rest } = binary as JsonObject;
      return [platform, { path: toPayloadPath(String(path), name), ...rest }];
    }),
  );
}

function rebaseMigration(migration: JsonObject, name: string): JsonObject {
  const [program, ...args] = migration['command'] as string[];
  return { ...migration, command: [toPayloadPath(String(program), name), ...args] };
}

/** Templates with the ports of the scenario's services, under their new ids. */
function renamePorts<Value>(value: Value, ids: ReadonlyMap<string, string>): Value {
  const rename = (text: string) =>
    text.replaceAll(/\$\{([^.}]+)\.([^}]+)\}/g, (whole, id: string, port: string) =>
      ids.has(id) ? `\${${ids.get(id)}.${port}}` : whole,
    );
  return mapTexts(value, rename) as Value;
}

function rebaseService(service: JsonObject, { name, ids }: NewPlace): JsonObject {
  const id = String(service['id']);
  const newId = ids.get(id) ?? id;
  const { build, binaries, migrations, data_dirs, log_dir, dependencies, ...rest } = renamePorts(
    service,
    ids,
  );
  const source = (build as JsonObject | undefined)?.['source_dir'];
  const own = (path: unknown) => toOwnFolder(String(path), id, newId);
  return {
    ...rest,
    id: newId,
    scenario: name,
    binaries: rebaseBinaries(binaries as JsonObject, name),
    build: { ...(build as JsonObject), source_dir: toScenarioPath(name, String(source)) },
    ...(Array.isArray(migrations)
      ? { migrations: migrations.map((one: JsonObject) => rebaseMigration(one, name)) }
      : {}),
    ...(Array.isArray(data_dirs) ? { data_dirs: data_dirs.map(own) } : {}),
    log_dir: own(log_dir),
    dependencies: Array.isArray(dependencies) ? dependencies.map((one) => ids.get(String(one)) ?? one) : [],
  };
}

function rebaseArtifact(artifact: PlannedArtifact, { name, ids }: NewPlace): PlannedArtifact {
  if (artifact.kind === 'download') return artifact;
  const isOfService = artifact.kind === 'build' || artifact.loaded_by === undefined;
  return {
    ...artifact,
    service: isOfService ? (ids.get(artifact.service) ?? artifact.service) : artifact.service,
    path: toScenarioPath(name, artifact.path),
    scenario: name,
  };
}

/** The services of a scenario in the bundle of another one: under their new ids, with paths below `scenarios/<name>`. Pure. */
export function rebasePlan(plan: SkeletonPlan, place: NewPlace): SkeletonPlan {
  const { services, working_tree: tree } = plan.skeleton;
  const own = Array.isArray(services) ? (services as JsonObject[]) : [];
  return {
    skeleton: {
      ...plan.skeleton,
      services: own.map((service) => rebaseService(service, place)),
      ...(tree === undefined
        ? {}
        : {
            working_tree: {
              ...(tree as JsonObject),
              source: toPayloadPath(String((tree as JsonObject)['source']), place.name),
            },
          }),
    },
    artifacts: plan.artifacts.map((artifact) => rebaseArtifact(artifact, place)),
  };
}
