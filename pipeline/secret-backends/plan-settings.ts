import { listSettings } from '../signing/list-settings.ts';
import type { NamedSetting } from './plaintext.ts';
import { isReference } from './schemes.ts';

/** The settings of a build that are references, and those that hold no secret. */
export interface SettingsPlan {
  references: NamedSetting[];
  others: NamedSetting[];
}

/**
 * The variables of a build that are read from backends: settings of signers and the named variables of the build. `toNames` gives the names
 * under which a setting can be set.
 */
export function planSettings(
  env: Readonly<Record<string, string | undefined>>,
  buildVariables: readonly string[],
  toNames: (setting: { name: string; input: string }) => readonly string[],
): SettingsPlan {
  const references = new Map<string, string>();
  const others = new Map<string, string>();
  const add = (name: string, isSecret: boolean) => {
    const text = env[name];
    if (text === undefined || text === '') return;
    if (isReference(text)) references.set(name, text);
    else if (!isSecret) others.set(name, text);
  };
  for (const setting of listSettings()) for (const name of toNames(setting)) add(name, setting.secret);
  for (const name of buildVariables) add(name, true);
  const toList = (map: Map<string, string>) => [...map].map(([name, text]) => ({ name, text }));
  return { references: toList(references), others: toList(others) };
}
