import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { withoutComments } from '../../../shared/env-reads/env-reads.ts';
import { serviceConfigPath } from '../../../shared/scenario/layout.ts';
import type { Dependency } from '../config/model.ts';
import { quote } from '../findings.ts';
import { listCode, maxFiles } from '../skeleton/list-code.ts';
import type { ScenarioSource } from '../skeleton/source.ts';
import type { Settled } from './without.ts';

/** Other signs of a resource than its name: the ports on which servers usually listen, and names of their protocols. */
const otherSigns: Readonly<Record<string, readonly string[]>> = {
  minio: ['9000', 's3'],
  mongodb: ['mongo', '27017'],
  mosquitto: ['mqtt', '1883'],
  n8n: ['5678', 'webhook/'],
  ollama: ['11434'],
  qdrant: ['6333', '6334'],
  rabbitmq: ['amqp', '5672'],
  redis: ['6379'],
};

const toPattern = (sign: string): string =>
  sign
    .split(/[-_. ]/)
    .map((word) => word.replaceAll(/[*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('[-_. ]?');

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

/**
 * Makes required resources optional that no bundle contains and that no source of the scenario names: the app starts without them.
 * Where not every source can be read, nothing is changed.
 */
export async function demoteUnused(
  source: ScenarioSource,
  settled: Settled,
  catalogue: ResourceCatalogue,
): Promise<Settled> {
  const isOpen = (one: Dependency) =>
    one.kind === 'resource' &&
    one.required &&
    one.enabled &&
    !isProvided(catalogue.toName(one.name), catalogue);
  if (!settled.dependencies.some(isOpen)) return settled;
  const texts = await readSources(source);
  if (texts === undefined) return settled;
  const leftOut = [...settled.leftOut];
  const dependencies = settled.dependencies.map((one): Dependency => {
    const name = catalogue.toName(one.name);
    const signs = [name, one.name, ...(otherSigns[name] ?? [])];
    const pattern = new RegExp(signs.map(toPattern).join('|'), 'i');
    if (!isOpen(one) || texts.some((text) => pattern.test(text))) return one;
    // Without its line: the order of keys in a file has no effect on a finding about an entry.
    source.findings.add({
      code: 'resource-unused',
      message: `${name} is declared as required, but no source of the scenario names it; it is treated as optional`,
      file: source.path(serviceConfigPath),
      pointer: one.pointer,
      remedy: `remove it, or declare ${quote(name)} with "required": false`,
    });
    leftOut.push({ kind: 'resource', name, reason: 'unused' });
    return { ...one, required: false };
  });
  return { dependencies, leftOut };
}
