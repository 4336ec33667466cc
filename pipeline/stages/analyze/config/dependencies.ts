import { byCodeUnit } from '../../../../schema/by-code-unit.ts';
import { toCanonicalName } from '../../../shared/catalogue/canonical-name.ts';
import { quote } from '../findings.ts';
import { isUsableName } from '../names.ts';
import { readInitialization } from './initialization.ts';
import type { Dependency } from './model.ts';
import type { Reader } from './reader.ts';
import { asFlag, asText, child, isRecord, kindOf, sortedEntries } from './values.ts';

const maxDependencies = 1000;
const groups = { required: true, optional: false } as const;
const descriptorKeys = ['enabled', 'required', 'optional', 'type', 'name', 'version'];

type Path = readonly (string | number)[];
type Kind = Dependency['kind'];

interface Entry {
  name: string;
  value: unknown;
  path: Path;
  /** The flag of the group; undefined outside of groups. */
  required: boolean | undefined;
}

/** A resource can have the name "required"; then its value is its description, not a list. */
function isGroup(key: string, value: unknown): key is keyof typeof groups {
  if (!Object.hasOwn(groups, key)) return false;
  if (Array.isArray(value) || typeof value === 'string') return true;
  return (
    isRecord(value) &&
    !descriptorKeys.some(
      (name) => asFlag(value[name]) !== undefined || (name === 'type' && asText(value[name]) !== undefined),
    )
  );
}

function readItem(reader: Reader, item: unknown, path: Path, required: boolean | undefined): Entry[] {
  if (typeof item === 'string') return [{ name: item, value: undefined, path, required }];
  if (isRecord(item)) {
    for (const key of ['name', 'id', 'resource', 'scenario']) {
      const name = asText(child(item, key));
      if (name !== undefined) return [{ name, value: item, path, required }];
    }
    const only = Object.entries(item);
    if (only.length === 1 && only[0] !== undefined && isRecord(only[0][1])) {
      return [{ name: only[0][0], value: only[0][1], path: [...path, only[0][0]], required }];
    }
    const type = asText(child(item, 'type'));
    if (type !== undefined) return [{ name: type, value: item, path, required }];
  }
  reader.odd(
    path,
    `a dependency is expected to be a name or an object with a name, not ${kindOf(item)}`,
    'write its name',
  );
  return [];
}

/** The entries of one list or object, groups and their details included. */
function readEntries(reader: Reader, value: unknown, path: Path, required?: boolean): Entry[] {
  if (typeof value === 'string')
    return readEntries(
      reader,
      value.split(',').map((name) => name.trim()),
      path,
      required,
    );
  if (Array.isArray(value)) {
    return value
      .slice(0, maxDependencies + 1)
      .flatMap((item, index) => readItem(reader, item, [...path, index], required));
  }
  if (!isRecord(value)) {
    reader.odd(
      path,
      `dependencies are expected to be an object or an array, not ${kindOf(value)}`,
      'write {"postgres": {"required": true}}',
    );
    return [];
  }
  const entries: Entry[] = [];
  const hasGroups = Object.entries(value).some(([key, inner]) => isGroup(key, inner));
  for (const [key, inner] of sortedEntries(value).slice(0, maxDependencies + 1)) {
    const below = [...path, key];
    if (required === undefined && isGroup(key, inner))
      entries.push(...readEntries(reader, inner, below, groups[key]));
    else if (hasGroups && key === 'details' && isRecord(inner)) continue;
    else entries.push({ name: key, value: inner, path: below, required });
  }
  return entries;
}

/** The flags of an entry; the default is required and enabled. */
function readFlags(reader: Reader, entry: Entry): { required: boolean; enabled: boolean } {
  const { value, path } = entry;
  if (isRecord(value)) {
    const flag = (key: string) => {
      const raw = child(value, key);
      const read = asFlag(raw);
      if (raw !== undefined && raw !== null && read === undefined) {
        reader.odd([...path, key], `${quote(raw)} is neither true nor false`, 'write true or false');
      }
      return read;
    };
    const optional = flag('optional');
    const own = flag('required') ?? (optional === undefined ? undefined : !optional);
    if (entry.required !== undefined && own !== undefined && own !== entry.required) {
      reader.report(path, {
        code: 'dependency-contradiction',
        message: `${quote(entry.name)} is listed as ${entry.required ? 'required' : 'optional'} but declares "required": ${own}; the list is used`,
        remedy: 'move it to the other group or drop the flag',
      });
    }
    return { required: entry.required ?? own ?? true, enabled: flag('enabled') ?? true };
  }
  const flag = asFlag(value);
  if (typeof value === 'boolean') return { required: entry.required ?? value, enabled: value };
  if (value !== undefined && value !== null && typeof value !== 'string') {
    reader.odd(
      path,
      `${quote(entry.name)} is expected to be an object, not ${kindOf(value)}`,
      'write {"required": true}',
    );
  }
  return { required: entry.required ?? flag ?? true, enabled: true };
}

function toDependency(reader: Reader, entry: Entry, kind: Kind): Dependency | undefined {
  const name = toCanonicalName(entry.name.slice(0, 1000));
  if (!isUsableName(name) || entry.name.length > 1000) {
    reader.report(entry.path, {
      severity: 'error',
      code: 'dependency-name-refused',
      message: `${quote(entry.name)} cannot be the name of a ${kind}`,
      remedy: 'use letters, digits, dots and hyphens; a name is one folder, never a path',
    });
    return undefined;
  }
  const type = asText(child(entry.value, 'type'))?.trim().toLowerCase();
  const stated = type === 'scenario' ? 'scenario' : type === 'resource' ? 'resource' : kind;
  const pointerPath = entry.path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'));
  const pointer = `/${pointerPath.join('/')}`;
  return {
    kind: stated,
    stated: kind,
    name,
    ...readFlags(reader, entry),
    pointer,
    initialization: readInitialization(entry.value, pointer),
    declarations: entry.value === undefined ? [] : [entry.value],
    isStrict: asFlag(child(entry.value, 'initialization_strict')) ?? false,
  };
}

/** One dependency for each name; of two declarations the stronger one counts. */
function mergeDependencies(reader: Reader, list: Dependency[]): Dependency[] {
  const byId = new Map<string, Dependency>();
  for (const dependency of list) {
    const id = `${dependency.kind}:${dependency.name}`;
    const known = byId.get(id);
    if (known === undefined) {
      byId.set(id, dependency);
      continue;
    }
    if (known.required !== dependency.required || known.enabled !== dependency.enabled) {
      reader.report(
        dependency.pointer
          .slice(1)
          .split('/')
          .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')),
        {
          code: 'dependency-duplicate',
          message: `${quote(dependency.name)} is declared twice, once as ${toWords(known)} and once as ${toWords(dependency)}; the stronger one counts`,
          remedy: 'keep one declaration',
        },
      );
    }
    byId.set(id, {
      ...known,
      required: (known.required && known.enabled) || (dependency.required && dependency.enabled),
      enabled: known.enabled || dependency.enabled,
      initialization: [...known.initialization, ...dependency.initialization],
      declarations: [...known.declarations, ...dependency.declarations],
      isStrict: known.isStrict || dependency.isStrict,
    });
  }
  return [...byId.values()].sort((a, b) => byCodeUnit(a.kind, b.kind) || byCodeUnit(a.name, b.name));
}

function toWords(dependency: Dependency): string {
  return dependency.enabled ? (dependency.required ? 'required' : 'optional') : 'disabled';
}

/** Every shape of `dependencies` that occurs, as one sorted list. `config` is the whole service.json. */
export function readDependencies(reader: Reader, config: unknown): Dependency[] {
  const found: Dependency[] = [];
  const section = (value: unknown, path: Path, kind: Kind) => {
    if (value === undefined || value === null) return;
    const entries = readEntries(reader, value, path);
    if (entries.length > maxDependencies) {
      reader.report(path, {
        severity: 'error',
        code: 'dependencies-too-many',
        message: `more than ${maxDependencies} dependencies are listed; the rest is not read`,
        remedy: 'list only what the scenario needs',
      });
    }
    for (const entry of entries.slice(0, maxDependencies)) {
      const dependency = toDependency(reader, entry, kind);
      if (dependency !== undefined) found.push(dependency);
    }
  };
  const dependencies = child(config, 'dependencies');
  if (Array.isArray(dependencies) || typeof dependencies === 'string') {
    section(dependencies, ['dependencies'], 'resource');
  } else if (isRecord(dependencies)) {
    section(child(dependencies, 'resources'), ['dependencies', 'resources'], 'resource');
    section(child(dependencies, 'scenarios'), ['dependencies', 'scenarios'], 'scenario');
  } else if (dependencies !== undefined && dependencies !== null) {
    reader.odd(
      ['dependencies'],
      `dependencies are expected to be an object, not ${kindOf(dependencies)}`,
      'write {"resources": {}, "scenarios": {}}',
    );
  }
  section(child(config, 'resources'), ['resources'], 'resource');
  return mergeDependencies(reader, found);
}
