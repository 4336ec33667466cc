import { findPathFault, normalizePath } from '../../../../schema/bundle/path.ts';
import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { serviceConfigPath } from '../../../shared/scenario/layout.ts';
import type { Dependency } from '../config/model.ts';
import { type Finding, quote } from '../findings.ts';
import { listCode, maxFiles } from '../skeleton/list-code.ts';
import type { ScenarioSource } from '../skeleton/source.ts';
import type { Workspace } from '../workspace.ts';
import { toCode } from './code-text.ts';
import { usesSigns } from './names-only.ts';
import { toResourceSigns, toScenarioSigns } from './signs.ts';

/** Whether a bundle has the resource, or the app reaches it on a network: then it stays required. */
function isProvided(name: string, catalogue: ResourceCatalogue): boolean {
  const entry = catalogue.get(name);
  if (entry === undefined || entry.embedded === true) return true;
  if (catalogue.swapsOf(name).some((swap) => swap.shipped && swap.kind === 'drop-in')) return true;
  return !entry.offline && entry.requirements?.network === 'required';
}

/** Code in languages that are not read may use anything. */
const unreadCode = ['api/Cargo.toml', 'Cargo.toml', 'api/pom.xml', 'api/Gemfile', 'api/composer.json'];

async function readSources(source: ScenarioSource): Promise<string[] | undefined> {
  if ((await source.firstFile(unreadCode)) !== undefined) return undefined;
  const files: string[] = [];
  await listCode(source, '.', files);
  if (files.length === 0 || files.length >= maxFiles) return undefined;
  return Promise.all(files.map(async (path) => toCode((await source.text(path)) ?? '')));
}

/** A requirement that could be left out, as the graph names it. */
export interface Demotion {
  kind: Dependency['kind'];
  name: string;
}

/** A requirement that no bundle contains; undefined for one that is provided, or that the catalogue and the repository do not know. */
async function toOpen(
  { kind, name, required, enabled, isAsked }: Dependency,
  { folder }: ScenarioSource,
  workspace: Workspace,
): Promise<Demotion | undefined> {
  if (!required || !enabled || isAsked === true) return undefined;
  const { catalogue } = workspace;
  const resource = catalogue.toName(name);
  const isHere = (await workspace.findScenario(name, folder)) !== undefined;
  if (kind === 'resource' && catalogue.get(resource) !== undefined)
    return isProvided(resource, catalogue) ? undefined : { kind, name: resource };
  return isHere ? { kind: 'scenario', name } : undefined;
}

/** Variables with the ports of another scenario, without those that every scenario has. */
async function listPortVariables(name: string, folder: string, workspace: Workspace): Promise<string[]> {
  const place = await workspace.findScenario(name, folder);
  const other = place === undefined ? undefined : await workspace.scenario(place);
  return (other?.config?.ports ?? []).flatMap(({ envVar }) =>
    envVar === undefined || /^(?:API_|UI_|WS_)?PORT$/.test(envVar) ? [] : envVar,
  );
}

async function toSigns(
  one: Dependency,
  open: Demotion,
  { folder }: ScenarioSource,
  workspace: Workspace,
): Promise<RegExp> {
  if (open.kind === 'resource')
    return toResourceSigns(open.name, one.name, workspace.catalogue.get(open.name)?.signs ?? []);
  return toScenarioSigns(one.name, await listPortVariables(one.name, folder, workspace));
}

/** Whether files prepare the requirement: then something uses it, whatever the sources name. */
async function isPrepared({ initialization }: Dependency, source: ScenarioSource): Promise<boolean> {
  for (const { file } of initialization) {
    if (findPathFault(file) !== undefined) continue;
    const path = normalizePath(file);
    if ((await source.hasFile(path)) || (await source.hasFolder(path))) return true;
  }
  return false;
}

/** What speaks against the need for a requirement. */
type Doubt = 'not named' | 'a setting only' | 'nothing to run';

/** Servers that run only what their initialization files contain. */
const runsFiles = new Set(['workflow-automation']);

/** Why the scenario probably runs without the requirement, which no file prepares; undefined when its sources use it. */
function findDoubt(
  { initialization }: Dependency,
  { kind, name }: Demotion,
  texts: readonly string[],
  { signs, catalogue }: { signs: RegExp; catalogue: ResourceCatalogue },
): Doubt | undefined {
  if (!texts.some((text) => signs.test(text))) return 'not named';
  if (kind === 'scenario') return undefined;
  if (!texts.some((text) => usesSigns(text, signs))) return 'a setting only';
  const isEmpty = initialization.length > 0 && runsFiles.has(catalogue.get(name)?.class ?? '');
  return isEmpty ? 'nothing to run' : undefined;
}

function toFinding(one: Dependency, { kind, name }: Demotion, doubt: Doubt): Finding {
  const count = one.initialization.length;
  const files = count === 0 ? '' : `, and none of its ${count} initialization files exists`;
  const still = 'a library or another program of the scenario can still use it';
  const why: Record<Doubt, string> = {
    'not named': `no source of the scenario names it${files}; ${still}`,
    'a setting only': `the sources only read its address into a setting that none of them uses${files}; ${still}`,
    'nothing to run': `it runs the workflows of its initialization files, and none of the ${count} declared files exists: what the sources call there is missing too`,
  };
  return {
    code: kind === 'resource' ? 'resource-unused' : 'scenario-unused',
    message: `${kind === 'resource' ? '' : 'scenario '}${name} is declared as required, but ${why[doubt]}`,
    pointer: one.pointer,
    remedy: `if the app runs without it, leave it out with --with-swap ${name}=none (input with-swaps), or declare ${quote(name)} with "required": false`,
  };
}

/**
 * Finds required resources and scenarios that no bundle contains, that no existing file prepares, and that no source of the scenario uses
 * (see `Doubt`): the app probably runs without them. Nothing is changed: the user asks for it. Where not every source can be read, nothing is found.
 */
export async function findUnused(
  source: ScenarioSource,
  dependencies: readonly Dependency[],
  workspace: Workspace,
): Promise<Demotion[]> {
  const opens = await Promise.all(dependencies.map((one) => toOpen(one, source, workspace)));
  if (opens.every((open) => open === undefined)) return [];
  const texts = await readSources(source);
  if (texts === undefined) return [];
  const found: Demotion[] = [];
  for (const [at, one] of dependencies.entries()) {
    const open = opens[at];
    if (open === undefined || (await isPrepared(one, source))) continue;
    const signs = await toSigns(one, open, source, workspace);
    const doubt = findDoubt(one, open, texts, { signs, catalogue: workspace.catalogue });
    if (doubt === undefined) continue;
    // Without its line: the order of keys in a file has no effect on a finding about an entry.
    source.findings.add({ ...toFinding(one, open, doubt), file: source.path(serviceConfigPath) });
    found.push(open);
  }
  return found;
}
