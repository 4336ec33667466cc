import type { KitDatabases } from '../../../../schema/kit.ts';
import { type BundleFiles, type Setting, text } from '../../../driver-sdk/settings.ts';

/** The database of a scenario that is not the app's own. */
export interface FurtherDatabase {
  name: string;
  /** Folder of the scenario's files below the bundle root. */
  base: string;
  /** SQL files that fill it, in order. */
  initialization: BundleFiles;
  /** Whether a failing statement of them ends the start, instead of being reported. */
  isStrict: boolean;
}

/** At most 59 characters, so that the name under which it is filled has place. */
const pattern = /^(?!pg_|postgres$)[a-z_][a-z0-9_]{0,58}$/;

function isDatabase(value: unknown): value is KitDatabases[number] {
  const { name, base, initialization, is_strict } = (value ?? {}) as Partial<KitDatabases[number]>;
  return (
    typeof name === 'string' &&
    pattern.test(name) &&
    typeof base === 'string' &&
    typeof is_strict === 'boolean' &&
    Array.isArray(initialization) &&
    initialization.every((file) => typeof file === 'string' && file !== '')
  );
}

function parseDatabases(json: string): KitDatabases | undefined {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) && list.every(isDatabase) ? list : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The databases that kit.json's `databases` passes to the driver: a JSON array of {name, base, initialization, is_strict}. A variable that is not
 * set is an empty array; files need BUNDLE_ROOT.
 */
export function furtherDatabases(name: string): Setting<FurtherDatabase[]> {
  return (env, report) => {
    const list = parseDatabases(env[name] ?? '[]');
    const isDistinct = list !== undefined && new Set(list.map((one) => one.name)).size === list.length;
    if (!isDistinct) {
      report(
        `${name} must be a JSON array of {"name", "base", "initialization", "is_strict"} with distinct names that match [a-z_][a-z0-9_]*`,
      );
      return undefined;
    }
    const hasFiles = list.some(({ initialization }) => initialization.length > 0);
    const root = hasFiles ? text('BUNDLE_ROOT')(env, report) : '';
    if (root === undefined) return undefined;
    return list.map((one) => ({
      name: one.name,
      base: one.base,
      initialization: { root, names: one.initialization },
      isStrict: one.is_strict,
    }));
  };
}
