import type * as z from 'zod';
import type { Fault } from '../diagnostic.ts';
import { toPlatform } from '../vocabulary.ts';
import { JsonNode, toDotted } from './json-node.ts';
import { findNearest } from './nearest.ts';
import { toPointer } from './pointer.ts';

type Issue = z.core.$ZodIssue;
type Finding = Omit<Fault, 'pointer'>;

/** The path in the document as written: a platform alias keeps its own name there. */
function toWrittenPath(root: JsonNode, path: readonly PropertyKey[]): (string | number)[] {
  const written: (string | number)[] = [];
  for (const part of path) {
    const key = typeof part === 'symbol' ? String(part) : part;
    // Of several names of one platform the last one is used
    const alias =
      written.at(-1) === 'binaries'
        ? root.at(...written).entries.findLast(([name]) => toPlatform(name) === key)?.[0]
        : undefined;
    written.push(alias ?? key);
  }
  return written;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function describeMissing(name: string): Finding {
  return { code: 'missing-field', message: `${name} is required`, remedy: `add ${name}` };
}

function describeChoice(name: string, value: unknown, options: readonly string[]): Finding {
  const shown = JSON.stringify(value)?.slice(0, 80);
  const near = typeof value === 'string' ? findNearest(value, options) : undefined;
  const choices = options.map((option) => JSON.stringify(option)).join(', ');
  return {
    code: 'value-unknown',
    message: `${name} is ${shown}, which is none of ${choices}`,
    remedy: near === undefined ? `use one of ${choices}` : `did you mean ${JSON.stringify(near)}?`,
  };
}

/** Messages for specific values. */
function describeSpecial(path: readonly PropertyKey[], value: unknown): Finding | undefined {
  if (path.length === 1 && path[0] === 'schema_version' && typeof value === 'string') {
    const isNewer = /^v\d+\.\d+$/.test(value) && value !== 'v0.0';
    return {
      code: 'schema-version-unsupported',
      message: `schema_version is ${JSON.stringify(value.slice(0, 80))}; this program reads only "v0.1"${
        isNewer ? ' and does not guess what a newer field means' : ''
      }`,
      remedy: isNewer
        ? 'use the release of this program that wrote the bundle, or assemble the bundle again with this one'
        : 'set schema_version to "v0.1"',
    };
  }
  if (path.length === 3 && path[0] === 'secrets' && path[2] === 'class' && value === 'infrastructure') {
    return {
      code: 'secret-infrastructure',
      message: `${toDotted(path)} is "infrastructure": such a credential must never be in a bundle`,
      remedy: 'remove the secret and swap the resource it belongs to for one that the bundle brings along',
    };
  }
  return undefined;
}

function describe(issue: Issue, path: readonly PropertyKey[], value: unknown): Finding {
  const name = path.length === 0 ? 'the document' : toDotted(path);
  if (value === undefined && issue.code !== 'custom') return describeMissing(name);
  switch (issue.code) {
    case 'invalid_value':
      return describeSpecial(path, value) ?? describeChoice(name, value, issue.values.map(String));
    case 'invalid_union':
      return describeChoice(name, value, 'options' in issue ? (issue.options as unknown[]).map(String) : []);
    case 'invalid_type': {
      const expected = issue.expected === 'int' ? 'a whole number' : `of type ${issue.expected}`;
      return {
        code: 'value-type-invalid',
        message: `${name} must be ${expected}, not ${typeName(value)}`,
        remedy: `give ${name} a value that is ${expected}`,
      };
    }
    case 'too_small':
    case 'too_big': {
      const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      const isCount = issue.origin === 'array' || issue.origin === 'string';
      const what = issue.origin === 'array' ? ' entries' : issue.origin === 'string' ? ' characters' : '';
      return {
        code: isCount && issue.code === 'too_small' ? 'value-empty' : 'value-out-of-range',
        message: `${name} must ${isCount ? 'have' : 'be'} ${bound}${what}`,
        remedy: `give ${name} ${bound}${what}`,
      };
    }
    case 'invalid_format':
      return {
        code: 'value-form-invalid',
        message: `${name} is not ${issue.format === 'url' ? 'an https URL' : `in the form ${issue.format}`}`,
        remedy: `correct ${name}`,
      };
    default:
      return { code: 'value-invalid', message: `${name}: ${issue.message}`, remedy: `correct ${name}` };
  }
}

/** The issues of a document's zod schema as faults, one for each position. */
export function toShapeFaults(error: z.ZodError, value: unknown, platforms: readonly string[]): Fault[] {
  const root = new JsonNode(value);
  return error.issues.flatMap((issue) => {
    const path = toWrittenPath(root, issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        ...describeChoice(`the platform in ${toDotted(path)}`, key, platforms),
        code: 'platform-unknown',
        pointer: toPointer([...path, key]),
      }));
    }
    return [{ ...describe(issue, path, root.at(...path).value), pointer: toPointer(path) }];
  });
}
