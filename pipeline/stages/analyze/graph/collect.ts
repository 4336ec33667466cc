import type { GraphEdge } from '../../../../schema/analysis.ts';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import { toCanonicalName } from '../../../shared/catalogue/canonical-name.ts';
import type { DeclaredDependency, Dependency, ScenarioConfig } from '../config/model.ts';
import { type Findings, quote } from '../findings.ts';
import type { LoadedScenario } from '../load-scenario.ts';
import { suggestName } from '../names.ts';
import type { ResourceConfig } from '../resource-config.ts';
import { scenariosFolder, type Workspace } from '../workspace.ts';

/** A node of the graph during collection. */
export interface CollectedNode {
  id: string;
  kind: 'resource' | 'scenario';
  name: string;
  known: boolean;
  scenario?: LoadedScenario;
  resource?: ResourceConfig;
  /** The first declaration about it: the root's own, else that of the nearest scenario. */
  declared?: DeclaredDependency;
}

export interface CollectedGraph {
  rootId: string;
  nodes: Map<string, CollectedNode>;
  edges: GraphEdge[];
}

const maxSuggestions = 50;

/** Requirements of a resource that are not resources: programs and hardware of a server, which a bundle cannot contain. */
const hostRequirement =
  /^(?:docker(?:-compose)?|podman|kubernetes|nodejs|npm|python3?|pip|systemd|.*-(?:gpu|toolkit|subscription|connection|adapter|certificates|storage))$/;

class Collector {
  readonly nodes = new Map<string, CollectedNode>();
  readonly #edges = new Map<string, GraphEdge>();
  readonly #expanded = new Set<string>();
  readonly #workspace: Workspace;
  readonly #findings: Findings;
  readonly #root: LoadedScenario;
  readonly rootId: string;
  #suggested = 0;

  readonly #settled: ReadonlyMap<string, LoadedScenario>;

  constructor(
    workspace: Workspace,
    findings: Findings,
    root: LoadedScenario,
    config: ScenarioConfig,
    settled: ReadonlyMap<string, LoadedScenario>,
  ) {
    this.#settled = settled;
    this.#workspace = workspace;
    this.#findings = findings;
    this.#root = root;
    this.rootId = `scenario:${toCanonicalName(config.name)}`;
    this.nodes.set(this.rootId, {
      id: this.rootId,
      kind: 'scenario',
      name: config.name,
      known: true,
      scenario: root,
    });
  }

  get edges(): GraphEdge[] {
    const key = (edge: GraphEdge) => `${edge.from}\u0000${edge.to}\u0000${edge.source}`;
    return [...this.#edges.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  async run(): Promise<void> {
    const waiting = [this.rootId];
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (this.#expanded.has(id)) continue;
      this.#expanded.add(id);
      const node = this.nodes.get(id);
      if (node?.kind === 'scenario') waiting.push(...(await this.#expandScenario(node)));
      else if (node !== undefined) waiting.push(...(await this.#expandResource(node)));
    }
  }

  async #expandScenario(node: CollectedNode): Promise<string[]> {
    const { scenario } = node;
    if (scenario?.config === undefined) return [];
    if (scenario !== this.#root) this.#findings.addAll(scenario.findings.toDiagnostics());
    const next: string[] = [];
    for (const dependency of scenario.config.dependencies) {
      const target = await this.#resolve(scenario, dependency);
      const declared = scenario.config.deployment.dependencies.get(`${target.kind}:${target.name}`);
      if (declared !== undefined) target.declared ??= declared;
      this.#connect(node.id, target.id, dependency.required, dependency.enabled, 'declared');
      if (dependency.enabled) next.push(target.id);
    }
    return next;
  }

  async #expandResource(node: CollectedNode): Promise<string[]> {
    const { resource } = node;
    if (resource === undefined) return [];
    this.#findings.addAll(resource.findings.toDiagnostics());
    const next: string[] = [];
    for (const need of resource.needs) {
      const name = this.#workspace.catalogue.toName(need);
      const config = await this.#workspace.resource(name);
      if (
        hostRequirement.test(name) ||
        (this.#workspace.catalogue.get(name) === undefined && !config.found)
      ) {
        this.#reportHostRequirement(node, need);
        continue;
      }
      const target = this.#addResource(name, config);
      this.#connect(node.id, target.id, true, true, 'resource-config');
      next.push(target.id);
    }
    return next;
  }

  async #resolve(from: LoadedScenario, dependency: Dependency): Promise<CollectedNode> {
    const { catalogue } = this.#workspace;
    const name = catalogue.toName(dependency.name);
    const config = dependency.kind === 'resource' ? await this.#workspace.resource(name) : undefined;
    const isResource = catalogue.get(name) !== undefined || config?.found === true;
    if (dependency.kind === 'resource' && isResource) return this.#addResource(name, config);

    const folder = await this.#workspace.findScenario(dependency.name, from.folder);
    if (folder !== undefined || this.#isRoot(dependency.name)) {
      if (dependency.stated === 'resource') this.#reportReclassified(from, dependency, 'scenario');
      return this.#addScenario(dependency.name, folder);
    }
    if (dependency.kind === 'scenario' && (isResource || (await this.#workspace.resource(name)).found)) {
      this.#reportReclassified(from, dependency, 'resource');
      return this.#addResource(name, await this.#workspace.resource(name));
    }
    if (dependency.kind === 'scenario' || dependency.name.startsWith('scenario-')) {
      if (dependency.stated === 'resource') this.#reportReclassified(from, dependency, 'scenario');
      await this.#reportUnresolved(from, dependency);
      return this.#add({
        id: `scenario:${dependency.name}`,
        kind: 'scenario',
        name: dependency.name,
        known: false,
      });
    }
    this.#reportUnknown(from, dependency, name);
    return this.#addResource(name, config);
  }

  #isRoot(name: string): boolean {
    return `scenario:${name}` === this.rootId;
  }

  #add(node: CollectedNode): CollectedNode {
    const known = this.nodes.get(node.id);
    if (known !== undefined) return known;
    this.nodes.set(node.id, node);
    return node;
  }

  #addResource(name: string, resource: ResourceConfig | undefined): CollectedNode {
    const known = this.#workspace.catalogue.get(name) !== undefined;
    return this.#add({
      id: `resource:${name}`,
      kind: 'resource',
      name,
      known,
      ...omitUndefined({ resource }),
    });
  }

  async #addScenario(name: string, folder: string | undefined): Promise<CollectedNode> {
    const scenario =
      folder === undefined
        ? undefined
        : (this.#settled.get(folder) ?? (await this.#workspace.scenario(folder)));
    if (scenario === undefined || scenario.folder === this.#root.folder)
      return this.nodes.get(this.rootId) as CollectedNode;
    if (scenario.config === undefined) this.#findings.addAll(scenario.findings.toDiagnostics());
    return this.#add({
      id: `scenario:${name}`,
      kind: 'scenario',
      name,
      known: scenario.config !== undefined,
      scenario,
    });
  }

  /** Merges two edges between the same nodes; the stronger one counts. */
  #connect(from: string, to: string, required: boolean, enabled: boolean, source: GraphEdge['source']): void {
    const key = `${from}\u0000${to}\u0000${source}`;
    const known = this.#edges.get(key);
    this.#edges.set(key, {
      from,
      to,
      required: required || known?.required === true,
      enabled: enabled || known?.enabled === true,
      source,
    });
  }

  #reportReclassified(from: LoadedScenario, dependency: Dependency, kind: 'resource' | 'scenario'): void {
    const other = kind === 'scenario' ? 'resource' : 'scenario';
    this.#findings.add({
      code: kind === 'scenario' ? 'scenario-among-resources' : 'resource-among-scenarios',
      message: `${quote(dependency.name)} is listed under ${other}s but is a ${kind}; it is treated as one`,
      file: from.file,
      pointer: dependency.pointer,
      locate: from.locate,
      remedy: `move it to dependencies.${kind}s`,
    });
  }

  /** Each suggestion compares a name with all known ones, so their number is limited. */
  #suggest(name: string, known: readonly string[]): string | undefined {
    this.#suggested += 1;
    return this.#suggested > maxSuggestions ? undefined : suggestName(name, known);
  }

  /** For a resource of the catalogue, the catalogue lists its requirements. */
  #reportHostRequirement(node: CollectedNode, need: string): void {
    if (node.known) return;
    this.#findings.add({
      severity: 'info',
      code: 'resource-host-need',
      message: `resource ${quote(node.name)} needs ${quote(need)} on the machine it runs on`,
      file: `resources/${node.name}/config`,
      remedy: 'a bundle cannot contain it: make the resource optional or describe a swap',
    });
  }

  async #reportUnresolved(from: LoadedScenario, dependency: Dependency): Promise<void> {
    const index = await this.#workspace.index(scenariosFolder);
    const close = this.#suggest(dependency.name, [...index.keys()]);
    this.#findings.add({
      code: 'scenario-unresolved',
      message: `scenario ${quote(from.config?.name ?? from.folder)} depends on scenario ${quote(dependency.name)}, which is not in the repository${close === undefined ? '' : `; did you mean ${quote(close)}?`}`,
      file: from.file,
      pointer: dependency.pointer,
      locate: from.locate,
      remedy:
        close === undefined
          ? 'add the scenario, or remove the dependency'
          : `write "${close}", or add the scenario`,
    });
  }

  #reportUnknown(from: LoadedScenario, dependency: Dependency, name: string): void {
    const close = this.#suggest(name, this.#workspace.catalogue.names());
    this.#findings.add({
      code: 'resource-unknown',
      message: `resource ${quote(name)} is not known${close === undefined ? '' : `; did you mean ${quote(close)}?`}`,
      file: from.file,
      pointer: dependency.pointer,
      locate: from.locate,
      remedy: `${close === undefined ? '' : `write "${close}", `}describe it under deployment.dependencies.resources.${name}, or remove the dependency`,
    });
  }
}

/**
 * Follows the dependencies of a scenario through the repository: each scenario and resource once, an edge for each declaration.
 * Disabled dependencies are nodes that are not followed. `settled`: scenarios with other dependencies than their files state, by folder.
 */
export async function collectGraph(
  workspace: Workspace,
  findings: Findings,
  root: LoadedScenario,
  config: ScenarioConfig,
  settled: ReadonlyMap<string, LoadedScenario> = new Map(),
): Promise<CollectedGraph> {
  const collector = new Collector(workspace, findings, root, config, settled);
  await collector.run();
  return { rootId: collector.rootId, nodes: collector.nodes, edges: collector.edges };
}
