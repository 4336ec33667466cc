import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillDefaults } from '../../../schema/bundle/fill-defaults.ts';
import { formatRuntimeDefaults, runtimeDefaults } from '../../../schema/bundle/defaults.ts';
import { toPointer } from '../../../schema/bundle/pointer.ts';
import type { Fault } from '../../../schema/diagnostic.ts';
import { defaultConfigFile } from '../../../schema/installed-app.ts';
import { isSystemError, toMessage } from '../../errors.ts';

/**
 * The manifest with the defaults of the installation's config/default.json, which an administrator may have changed. A folder without this file
 * or with a file of another format, as programs have for themselves, has the runtime's own defaults.
 */
export async function withInstalledDefaults(
  manifest: unknown,
  bundleRoot: string,
): Promise<{ manifest: unknown; faults: Fault[] }> {
  const read = readConfig(join(bundleRoot, defaultConfigFile));
  if ('fault' in read) return { manifest, faults: [toFault(`${defaultConfigFile} ${read.fault}`)] };
  if (!isOurs(read.value)) return { manifest, faults: [] };
  const { runtimeConfigSchema } = await import('../../../schema/runtime-config.ts');
  const parsed = runtimeConfigSchema.safeParse(read.value);
  if (parsed.success) return { manifest: fillDefaults(manifest, parsed.data), faults: [] };
  const faults = parsed.error.issues.map(({ path, message }) =>
    toFault(`${defaultConfigFile}#${toPointer(path)}: ${message}`),
  );
  return { manifest, faults };
}

const toFault = (message: string): Fault => ({
  code: 'runtime-config-invalid',
  pointer: '',
  message,
  remedy: 'correct it, or install again',
});

/** The content of the file; without a value where there is nothing to change. */
function readConfig(path: string): { value?: unknown } | { fault: string } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR', 'EISDIR'].some((code) => isSystemError(error, code));
    return isAbsent ? {} : { fault: `cannot be read: ${toMessage(error)}` };
  }
  if (text === formatRuntimeDefaults()) return {};
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return text.includes(runtimeDefaults.schema_version) ? { fault: `is not JSON: ${toMessage(error)}` } : {};
  }
}

const isOurs = (value: unknown): boolean =>
  (value as { schema_version?: unknown } | null | undefined)?.schema_version ===
  runtimeDefaults.schema_version;
