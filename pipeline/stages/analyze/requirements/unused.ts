import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { withoutComments } from '../../../shared/env-reads/env-reads.ts';
import { serviceConfigPath } from '../../../shared/scenario/layout.ts';
import type { Dependency } from '../config/model.ts';
import { quote } from '../findings.ts';
import { listCode, maxFiles } from '../skeleton/list-code.ts';
import type { ScenarioSource } from '../skeleton/source.ts';
import type { Workspace } from '../workspace.ts';
import { toResourceSigns, toScenarioSigns } from './signs.ts';
import type { Settled } from './without.ts';

/** Whether a bundle has the resource, or the app reaches it on a network: then it stays required. */
function isProvided(name: string, catalogue: ResourceCatalogue): boolean {
  const entry = catalogue.get(name);
  if (entry === undefined || entry.embedded === true) return true;
  if (catalogue.swapsOf(name).some((swap) => swap.shipped && swap.kind === 'drop-in')) return true;
  return !entry.offline && entry.requirements?.network === 'required';
}

const toCode = (text: string): string => withoutComments(text).replaceAll(/[ \t]\/\/ .*$/gm, '');

/** Code in languages that are not read may use anything. */
const unreadCode = ['api/Cargo.toml', 'Cargo.toml', 'api/pom.xml', 'api/Gemfile', 'api/composer.json'];

async function readSources(source: ScenarioSource): Promise<string[] | undefined> {
  if ((await source.firstFile(unreadCode)) !== undefined) return undefined;
  const files: string[] = [];
  await listCode(source, '.', files);
  if (files.length === 0 || files.length >= maxFiles) return undefined;
  return Promise.all(files.map(async (path) => toCode((await source.text(path)) ?? '')));
}

/** A requirement without which no bundle can be made, as the graph names it. */
interface Open {
  kind: Dependency['kind'];
  name: string;
}

/** A requirement that no bundle contains; undefined for one that is provided, or that the catalogue and the repository do not know. */
async function toOpen(
  { kind, name, required, enabled }: Dependency,
  { folder }: ScenarioSource,
  workspace: Workspace,
): Promise<Open | undefined> {
  if (!required || !enabled) return undefined;
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
  open: Open,
  { folder }: ScenarioSource,
  workspace: Workspace,
): Promise<RegExp> {
  if (open.kind === 'resource') return toResourceSigns(open.name, one.name);
  return toScenarioSigns(one.name, await listPortVariables(one.name, folder, workspace));
}

/**
 * Makes required resources and scenarios optional that no bundle contains and that no source of the scenario names: the app starts
 * without them. Where not every source can be read, nothing is changed.
 */
export async function demoteUnused(
  source: ScenarioSource,
  settled: Settled,
  workspace: Workspace,
): Promise<Settled> {
  const opens = await Promise.all(settled.dependencies.map((one) => toOpen(one, source, workspace)));
  if (opens.every((open) => open === undefined)) return settled;
  const texts = await readSources(source);
  if (texts === undefined) return settled;
  const leftOut = [...settled.leftOut];
  const dependencies: Dependency[] = [];
  for (const [at, one] of settled.dependencies.entries()) {
    const open = opens[at];
    const signs = open === undefined ? undefined : await toSigns(one, open, source, workspace);
    if (open === undefined || signs === undefined || texts.some((text) => signs.test(text))) {
      dependencies.push(one);
      continue;
    }
    // Without its line: the order of keys in a file has no effect on a finding about an entry.
    source.findings.add({
      code: open.kind === 'resource' ? 'resource-unused' : 'scenario-unused',
      message: `${open.kind === 'resource' ? '' : 'scenario '}${open.name} is declared as required, but no source of the scenario names it; it is treated as optional`,
      file: source.path(serviceConfigPath),
      pointer: one.pointer,
      remedy: `remove it, or declare ${quote(open.name)} with "required": false`,
    });
    leftOut.push({ ...open, reason: 'unused' });
    dependencies.push({ ...one, required: false });
  }
  return { dependencies, leftOut };
}
