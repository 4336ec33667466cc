import {
  type BundleFiles,
  bundleFiles,
  type Env,
  optionalText,
  parseSettings,
  port,
  type Setting,
  text,
} from '../../../driver-sdk/settings.ts';
import * as z from 'zod';
import { type NameMap, nameMapSchema } from './models/name-map.ts';
import { type ModelList, modelListSchema } from './models/read-models.ts';
import { parseKeepAlive } from './api/ollama/options.ts';

export interface Settings {
  port: number;
  /** The 0700 folder of the Unix socket, which takes the place of TCP; undefined where the server listens on loopback. */
  socketDir: string | undefined;
  /** The models of the member. */
  models: ModelList;
  /** Which of them answers to other names. */
  names: NameMap;
  /** Names that the scenario lists. */
  declared: readonly string[];
  /** Model files of the app's author. */
  files: BundleFiles;
  /** Bytes for all models in memory; undefined for what the computer has. */
  memoryBytes: number | undefined;
  keepAliveMs: number;
}

function json<T>(name: string, schema: z.ZodType<T>, form: string): Setting<T> {
  return (env, report) => {
    const value = text(name)(env, report);
    if (value === undefined) return undefined;
    try {
      return schema.parse(JSON.parse(value));
    } catch {
      report(`${name} must be ${form} as JSON`);
      return undefined;
    }
  };
}

/** Names of `models` of service.json, and of variables; other members of the list are of another resource's form. */
const declaredSchema = z
  .array(z.unknown())
  .transform((list) => list.filter((name) => typeof name === 'string'));

function keepAlive(name: string): Setting<number> {
  return (env, report) => {
    try {
      return parseKeepAlive(env[name] ?? '', 5 * 60_000);
    } catch (error) {
      report(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };
}

function megabytes(name: string): Setting<number | undefined> {
  return (env, report) => {
    const value = env[name] ?? '';
    if (value === '' || /^[1-9]\d{0,8}$/.test(value))
      return value === '' ? undefined : Number(value) * 1024 * 1024;
    report(`${name} "${value}" must be a positive integer`);
    return undefined;
  };
}

/**
 * Reads the service's environment (LOCAL_MODEL_*, OLLAMA_PORT, and BUNDLE_ROOT and BUNDLE_SOCKET_DIR, which the runtime sets).
 * @throws {DriverError} one error that lists every fault
 */
export function parseOllamaSettings(env: Env): Settings {
  return parseSettings(
    env,
    {
      port: port('OLLAMA_PORT'),
      socketDir: optionalText('BUNDLE_SOCKET_DIR'),
      models: json('LOCAL_MODELS', modelListSchema, 'a list of models'),
      names: json('LOCAL_MODEL_NAMES', nameMapSchema, 'an object of names'),
      declared: (all, report) =>
        json(
          'LOCAL_MODELS_DECLARED',
          declaredSchema,
          'a list of names',
        )({ LOCAL_MODELS_DECLARED: '[]', ...all }, report),
      files: bundleFiles('LOCAL_MODEL_FILES'),
      memoryBytes: megabytes('LOCAL_MODEL_MEMORY_MB'),
      keepAliveMs: keepAlive('LOCAL_MODEL_KEEP_ALIVE'),
    },
    'correct the env of the embedded-ollama service in bundle.json',
  );
}
