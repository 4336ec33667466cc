import { JsonNode } from '../../../schema/bundle/json-node.ts';
import { generatorSchema } from '../../../schema/bundle/secret.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { type Tier, toTier } from '../../../schema/vocabulary.ts';
import { type Candidate, type Classification, textOf, toSecretId } from './candidate.ts';
import type { SecretRules } from './rules.ts';

export interface Declarations {
  candidates: Candidate[];
  diagnostics: Diagnostic[];
}

interface Scope {
  rules: SecretRules;
  scenario: string;
  file: string;
}

/** The lists of secrets for a tier, for every shape of `deployment.tiers`. */
function listsOf(config: unknown, tier: Tier): JsonNode[] {
  const deployment = new JsonNode(config).at('deployment');
  const tiers = deployment.at('tiers');
  const named = tiers.entries.filter(([key]) => toTier(key) === tier).map(([, place]) => place);
  const listed = tiers.items.filter((item) =>
    ['tier', 'name', 'id'].some((key) => toTier(item.at(key).text ?? '') === tier),
  );
  return [...[...named, ...listed].map((place) => place.at('secrets')), deployment.at('secrets')];
}

function entriesOf(list: JsonNode): { entry: JsonNode; key: string | undefined }[] {
  const items = list.items.map((entry) => ({ entry, key: undefined }));
  return items.length > 0 ? items : list.entries.map(([key, entry]) => ({ entry, key }));
}

function toClass(entry: JsonNode, scope: Scope, diagnostics: Diagnostic[]): Classification | undefined {
  const place = ['class', 'classification', 'strategy']
    .map((key) => entry.at(key))
    .find((field) => field.isPresent);
  const word = textOf(place?.value);
  if (place === undefined || word === undefined || word === 'service') return undefined;
  const known = scope.rules.declared_classes[word.toLowerCase()];
  if (known === undefined) {
    diagnostics.push({
      severity: 'warning',
      code: 'secret-class-unknown',
      message: `${JSON.stringify(word.slice(0, 80))} is not a class of secrets; the class is derived from the name instead`,
      file: scope.file,
      pointer: place.pointer,
      remedy: 'use per_install_generated, user_prompt, remote_fetch or infrastructure',
    });
  }
  return known;
}

function toTarget(entry: JsonNode, id: string): Candidate['target'] {
  const file =
    entry.at('target', 'type').text === 'file' ? textOf(entry.at('target', 'name').value) : undefined;
  if (file !== undefined) return { type: 'file', name: file };
  const spoken = ['env', 'env_var', 'environment_variable'].map((key) => textOf(entry.at(key).value));
  const given = spoken.find((name) => name !== undefined) ?? textOf(entry.at('target', 'name').value);
  return { type: 'env', name: given ?? id.toUpperCase() };
}

function toCandidate(
  entry: JsonNode,
  key: string | undefined,
  scope: Scope,
  diagnostics: Diagnostic[],
): Candidate[] {
  const spoken = ['secret_id', 'id', 'name', 'key'].map((field) => textOf(entry.at(field).value));
  const name =
    textOf(entry.value) ??
    spoken.find((field) => field !== undefined) ??
    key ??
    textOf(entry.at('env').value);
  if (name === undefined || toSecretId(name, scope.scenario) === '') {
    diagnostics.push({
      severity: 'error',
      code: 'secret-unnamed',
      message: 'a declared secret has no secret_id',
      file: scope.file,
      pointer: entry.pointer,
      remedy: 'add secret_id, and env with the name of its environment variable',
    });
    return [];
  }
  const id = /^[a-z0-9_.-]+$/i.test(name) ? name : toSecretId(name, scope.scenario);
  const generator = generatorSchema.safeParse(entry.at('generator').value);
  if (entry.at('generator').isPresent && !generator.success) {
    diagnostics.push({
      severity: 'error',
      code: 'secret-generator-invalid',
      message: `the generator of ${id} is not understood`,
      file: scope.file,
      pointer: entry.at('generator').pointer,
      remedy: 'write {"type": "random", "length": 32, "charset": "alnum|hex|base64"} or {"type": "uuid"}',
    });
  }
  const declaredClass = toClass(entry, scope, diagnostics);
  const optional = {
    class: declaredClass,
    description: textOf(entry.at('description').value),
    format:
      entry.at('format').text ??
      textOf(entry.at('validation', 'pattern').value) ??
      textOf(entry.at('pattern').value),
    required:
      typeof entry.at('required').value === 'boolean' ? (entry.at('required').value as boolean) : undefined,
    generator: generator.success ? generator.data : undefined,
    remote: remoteOf(entry),
  };
  const prompt = {
    label:
      textOf(entry.at('prompt', 'label').value) ??
      textOf(entry.at('label').value) ??
      textOf(entry.at('prompt').value),
    description: textOf(entry.at('prompt', 'description').value),
    hint: textOf(entry.at('prompt', 'hint').value) ?? textOf(entry.at('hint').value),
  };
  return [
    {
      origin: 'declared',
      target: toTarget(entry, toSecretId(name, scope.scenario)),
      id,
      services: entry.at('services').items.flatMap((item) => item.text ?? []),
      source: `${scope.file}#${entry.pointer}`,
      ...defined(optional),
      prompt: defined(prompt),
    },
  ];
}

function remoteOf(entry: JsonNode): Record<string, unknown> | undefined {
  const remote = entry.at('remote').value;
  if (remote !== null && typeof remote === 'object') return remote as Record<string, unknown>;
  const url = textOf(entry.at('url').value);
  return url === undefined ? undefined : { url };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The object without the keys that are undefined. */
function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Defined<T>;
}

/** Candidates from the declarations of a service.json under `deployment.tiers.<tier>.secrets` and `deployment.secrets`. */
export function readDeclared(config: unknown, tier: Tier, scope: Scope): Declarations {
  const diagnostics: Diagnostic[] = [];
  const candidates = listsOf(config, tier)
    .flatMap(entriesOf)
    .flatMap(({ entry, key }) => toCandidate(entry, key, scope, diagnostics))
    .map((candidate, position) => ({ ...candidate, position }));
  return { candidates, diagnostics };
}
