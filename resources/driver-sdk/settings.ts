import { DriverError } from './driver-error.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** Reads one setting. Reports a fault instead of throwing, so that all faults are found; returns undefined then. */
export type Setting<T> = (env: Env, report: (fault: string) => void) => T | undefined;

type Values<Settings> = { [Key in keyof Settings]: Settings[Key] extends Setting<infer T> ? T : never };

/**
 * Reads the settings of a driver from its environment. `remedy` says where to correct them.
 * @throws {DriverError} one error that lists every fault
 */
export function parseSettings<Settings extends Record<string, Setting<unknown>>>(
  env: Env,
  settings: Settings,
  remedy: string,
): Values<Settings> {
  const faults: string[] = [];
  const report = (fault: string) => void faults.push(fault);
  const values = Object.entries(settings).map(([key, read]) => [key, read(env, report)]);
  if (faults.length > 0) throw new DriverError('settings-invalid', faults.join('; '), remedy);
  // Without a fault, each setting has returned a value of its type.
  return Object.fromEntries(values) as Values<Settings>;
}

/** Any text. Messages never contain it, since it can be a secret. */
export function text(name: string): Setting<string> {
  return (env, report) => {
    const value = env[name] ?? '';
    if (value !== '') return value;
    report(`${name} is not set`);
    return undefined;
  };
}

/** Any text; undefined when the variable is not set or empty. */
export function optionalText(name: string): Setting<string | undefined> {
  return (env) => env[name] || undefined;
}

/** A text in a form that the server accepts. `rule` completes the sentence "NAME must …"; `reserved` values are refused. */
export function matching(
  name: string,
  form: { pattern: RegExp; rule: string; reserved?: RegExp },
): Setting<string> {
  return (env, report) => {
    const value = text(name)(env, report);
    if (value === undefined) return undefined;
    if (!form.pattern.test(value)) report(`${name} "${value}" must ${form.rule}`);
    if (form.reserved?.test(value)) report(`${name} "${value}" is reserved`);
    return value;
  };
}

/** A decimal integer, both limits included. */
export function integer(name: string, { min, max }: { min: number; max: number }): Setting<number> {
  return (env, report) => {
    const value = text(name)(env, report);
    if (value === undefined) return undefined;
    const number = Number(value);
    if (/^-?\d+$/.test(value) && number >= min && number <= max) return number;
    report(`${name} "${value}" must be an integer from ${min} to ${max}`);
    return undefined;
  };
}

/** `true` or `false`; a variable that is not set is false. */
export function flag(name: string): Setting<boolean> {
  return (env, report) => {
    const value = env[name] ?? 'false';
    if (value !== 'true' && value !== 'false') report(`${name} "${value}" must be true or false`);
    return value === 'true';
  };
}

/** A TCP port that the runtime assigned. */
export function port(name: string): Setting<number> {
  return integer(name, { min: 1, max: 65_535 });
}

/** Files of the bundle: `names` as in bundle.json, relative to `root`. */
export interface BundleFiles {
  root: string;
  names: string[];
}

function isNameList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string' && name !== '');
}

function parseNames(json: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isNameList(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The files that kit.json's `initialization` passes to the driver: a JSON array, because a path can contain any character. The runtime
 * sets BUNDLE_ROOT, which is required for a non-empty array. A variable that is not set is an empty array.
 */
export function bundleFiles(name: string): Setting<BundleFiles> {
  return (env, report) => {
    const names = parseNames(env[name] ?? '[]');
    if (names === undefined) report(`${name} must be a JSON array of file names`);
    if (names === undefined || names.length === 0) return { root: '', names: [] };
    const root = text('BUNDLE_ROOT')(env, report);
    return root === undefined ? undefined : { root, names };
  };
}
