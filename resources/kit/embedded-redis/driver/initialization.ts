import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DriverError } from '../../../driver-sdk/driver-error.ts';
import type { BundleFiles } from '../../../driver-sdk/settings.ts';
import { type ConfigurationFile, parseRedisConf, toPlace } from './redis-conf.ts';

/** A Lua script of the scenario, which runs once. */
export interface Script {
  file: string;
  text: string;
}

export interface Initialization extends ConfigurationFile {
  scripts: Script[];
}

/** Reads the files of the scenario. @throws {DriverError} `initialization-failed` when one cannot be read */
export function readInitialization({ root, names }: BundleFiles): Initialization {
  const found: Initialization = { kept: [], replaced: [], refused: [], scripts: [] };
  for (const name of names) {
    const text = readText(join(root, name), name);
    if (name.toLowerCase().endsWith('.lua')) {
      found.scripts.push({ file: name, text });
      continue;
    }
    const { kept, replaced, refused } = parseRedisConf(name, text);
    found.kept.push(...kept);
    found.replaced.push(...replaced);
    found.refused.push(...refused);
  }
  return found;
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new DriverError(
      'initialization-failed',
      `${name} cannot be read: ${String(cause)}`,
      'reinstall the app',
      {
        cause,
      },
    );
  }
}

const maxNamed = 5;

/** What the app does without, in one line; undefined when nothing was left out. */
export function toRefusedNotice({ refused }: ConfigurationFile): string | undefined {
  if (refused.length === 0) return undefined;
  const named = refused.slice(0, maxNamed).map(toPlace).join(', ');
  const more = refused.length > maxNamed ? ` and ${refused.length - maxNamed} more` : '';
  return `directives that are not used: ${named}${more}`;
}
