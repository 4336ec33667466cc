import { JsonNode } from '../../../schema/bundle/json-node.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import { parseYamlText } from '../../shared/document/parse-yaml.ts';
import { type Candidate, textOf, toSecretId } from './candidate.ts';
import type { Declarations } from './declared.ts';

interface Scope {
  resource: string;
  /** Whether the scenario requires the resource. */
  required: boolean;
  file: string;
  services: string[];
}

function namesIn(list: JsonNode): Set<string> {
  return new Set(list.items.flatMap((item) => item.text ?? item.at('name').text ?? []));
}

/** One secret in a list of a category: `{name, default_env, description, required, validation.pattern, documentation}`. */
function fromListed(root: JsonNode, category: string, item: JsonNode, scope: Scope): Candidate[] {
  const name = textOf(item.at('name').value) ?? textOf(item.value);
  if (name === undefined) return [];
  const env =
    textOf(item.at('default_env').value) ?? textOf(item.at('env').value) ?? envOf(scope.resource, name);
  const documentation = textOf(item.at('documentation').value);
  const description = [textOf(item.at('description').value), documentation].filter(Boolean).join(' – ');
  const format = textOf(item.at('validation', 'pattern').value);
  const isGenerated = namesIn(root.at('initialization', 'auto_generate')).has(name);
  const isPrompted = namesIn(root.at('initialization', 'prompt_user')).has(name);
  const isInfrastructure = /^(?:database|db|vault|mqtt|broker|infrastructure)$/i.test(category);
  const found = isInfrastructure
    ? 'infrastructure'
    : isGenerated
      ? 'per_install_generated'
      : isPrompted
        ? 'user_prompt'
        : undefined;
  return [
    {
      origin: 'resource',
      resource: scope.resource,
      isOptional: !scope.required,
      target: { type: 'env', name: env },
      services: scope.services,
      required: scope.required && item.at('required').value === true,
      source: `${scope.file}#${item.pointer}`,
      ...omitUndefined({ class: found }),
      ...(description === '' ? {} : { description }),
      ...omitUndefined({ format }),
    },
  ];
}

function envOf(resource: string, name: string): string {
  const id = toSecretId(name, '');
  const prefix = toSecretId(resource, '');
  return (id.startsWith(`${prefix}_`) ? id : `${prefix}_${id}`).toUpperCase();
}

/** The older form: a group with a path in the vault and the keys below it. */
function fromKeys(group: string, entry: JsonNode, scope: Scope): Candidate[] {
  const description = textOf(entry.at('description').value);
  return entry.at('keys').items.flatMap((key): Candidate[] => {
    const name = textOf(key.value);
    if (name === undefined) return [];
    return [
      {
        origin: 'resource',
        resource: scope.resource,
        isOptional: !scope.required,
        target: { type: 'env', name: envOf(group, name) },
        services: scope.services,
        required: false,
        source: `${scope.file}#${key.pointer}`,
        ...omitUndefined({ description }),
      },
    ];
  });
}

/**
 * The secrets in a resource's config/secrets.yaml: lists by category, or groups of keys. Of a file with faults the valid part is
 * read, with a warning.
 */
export function readResourceSecrets(text: string, scope: Scope): Declarations {
  const diagnostics: Diagnostic[] = [];
  const { value, fault } = parseYamlText(text);
  if (fault !== undefined) {
    const { message, ...place } = fault;
    diagnostics.push({
      severity: 'warning',
      code: 'yaml-syntax',
      message: `${message}; what can be read is used`,
      file: scope.file,
      ...place,
      remedy: 'correct the line',
    });
  }
  const root = new JsonNode(value);
  const candidates = root.at('secrets').entries.flatMap(([category, entry]) => {
    const listed = entry.items.flatMap((item) => fromListed(root, category, item, scope));
    return [...listed, ...fromKeys(category, entry, scope)];
  });
  return { candidates, diagnostics };
}
