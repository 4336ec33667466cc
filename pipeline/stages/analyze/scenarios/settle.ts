import { toCanonicalName } from '../../../shared/catalogue/canonical-name.ts';
import type { LeftOut } from '../../../../schema/left-out.ts';
import { PipelineError } from '../../../errors.ts';
import type { Dependency, ScenarioConfig } from '../config/model.ts';
import { type Findings, quote } from '../findings.ts';
import type { LoadedScenario } from '../load-scenario.ts';
import { type Demotion, findUnused } from '../requirements/unused.ts';
import { type AskedOut, assertLeftOut, leaveOut, type Settled } from '../requirements/without.ts';
import { ScenarioSource } from '../skeleton/source.ts';
import type { Workspace } from '../workspace.ts';

/** What the user of the command changes about the dependencies in service.json. */
export interface Wishes {
  /** Resources and scenarios to leave out. */
  out: readonly AskedOut[];
  /** Scenarios to include that service.json does not require, by name. */
  withScenarios: readonly string[];
}

/** A scenario that was read without a fault of its file. */
export interface ReadScenario extends LoadedScenario {
  config: ScenarioConfig;
}

/** A scenario whose programs may be in the bundle, with the dependencies that the bundle is made with. */
export interface SettledScenario extends Settled {
  scenario: ReadScenario;
  /** Requirements that it could be made without. */
  demotions: readonly Demotion[];
}

export function isRead(loaded: LoadedScenario | undefined): loaded is ReadScenario {
  return loaded?.config !== undefined;
}

/** The scenarios that an asked name can mean. */
class Asked {
  readonly #names: ReadonlySet<string>;
  readonly #known = new Set<string>();
  readonly #found = new Set<string>();

  constructor(words: readonly string[]) {
    this.#names = new Set(words.map(toCanonicalName));
  }

  /** Requires a scenario that was asked for. */
  apply(dependency: Dependency): Dependency {
    this.#known.add(dependency.name);
    if (!this.#names.has(dependency.name)) return dependency;
    this.#found.add(dependency.name);
    return { ...dependency, required: true, enabled: true, isAsked: true };
  }

  /** @throws {PipelineError} with-scenario-unknown (usage) */
  assertFound(): void {
    for (const name of this.#names) {
      if (this.#found.has(name)) continue;
      throw new PipelineError({
        code: 'with-scenario-unknown',
        blame: 'usage',
        message: `--with-scenario ${quote(name)}: the scenario does not depend on a scenario of this name in the repository`,
        remedy: `choose from ${[...this.#known].sort().join(', ') || 'none: it depends on no other scenario'}`,
      });
    }
  }
}

async function settleOne(
  workspace: Workspace,
  scenario: ReadScenario,
  findings: Findings,
  wishes: { out: readonly AskedOut[]; asked: Asked },
): Promise<SettledScenario> {
  const { repository, catalogue } = workspace;
  const dependencies: Dependency[] = [];
  for (const one of scenario.config.dependencies) {
    const isHere = (await workspace.findDependency(one, scenario.folder)) !== undefined;
    dependencies.push(isHere ? wishes.asked.apply(one) : one);
  }
  const source = new ScenarioSource(repository, findings, scenario, scenario.config);
  const settled = leaveOut(dependencies, wishes.out, catalogue, findings, scenario);
  const demotions = await findUnused(source, settled.dependencies, workspace);
  const config = { ...scenario.config, dependencies: settled.dependencies };
  return { ...settled, demotions, scenario: { ...scenario, config } };
}

/** The folders of the scenarios that a scenario requires. */
async function findRequired(workspace: Workspace, { scenario }: SettledScenario): Promise<string[]> {
  const folders: string[] = [];
  for (const one of scenario.config.dependencies) {
    if (!one.enabled || !one.required) continue;
    const folder = await workspace.findDependency(one, scenario.folder);
    if (folder !== undefined) folders.push(folder);
  }
  return folders;
}

/**
 * The scenario and those that it requires, directly or not, by folder, each with the dependencies that the bundle is made with: without what
 * the user leaves out, with the scenarios that the user asks for. A scenario whose file cannot be read is not among them.
 * @throws {PipelineError} without-unknown, swap-unknown, with-scenario-unknown (usage)
 */
export async function settleScenarios(
  workspace: Workspace,
  root: ReadScenario,
  findings: Findings,
  { out, withScenarios }: Wishes,
): Promise<Map<string, SettledScenario>> {
  const settled = new Map<string, SettledScenario>();
  const asked = new Asked(withScenarios);
  const waiting: ReadScenario[] = [root];
  for (let scenario = waiting.shift(); scenario !== undefined; scenario = waiting.shift()) {
    if (settled.has(scenario.folder)) continue;
    const one = await settleOne(workspace, scenario, findings, { out, asked });
    settled.set(scenario.folder, one);
    for (const folder of await findRequired(workspace, one)) {
      const required = await workspace.scenario(folder);
      if (isRead(required)) waiting.push(required);
    }
  }
  assertLeftOut(out, [...settled.values()], workspace.catalogue);
  asked.assertFound();
  return settled;
}

/** What the bundle is made without, that of the scenario in `folder` first. */
export function listLeftOut(settled: ReadonlyMap<string, SettledScenario>, folder: string): LeftOut[] {
  return [...settled].flatMap(([place, { leftOut, scenario }]) =>
    leftOut.map((one) => (place === folder ? one : { ...one, scenario: scenario.config.name })),
  );
}
