import { notarySettings } from './notary/settings.ts';
import { signerById, signerIds } from './registry.ts';
import type { Setting } from './settings.ts';

/** A setting of the signers, with those that read it. */
export interface ListedSetting extends Setting {
  /** The variable. */
  name: string;
  /** The input of an action. */
  input: string;
  signers: readonly string[];
}

/** Every setting of every signer, each once, in the order of the registry, then those of notarization. */
export function listSettings(): ListedSetting[] {
  const found = new Map<string, ListedSetting>();
  const add = (title: string, settings: Readonly<Record<string, Setting>>) => {
    for (const [name, setting] of Object.entries(settings)) {
      const earlier = found.get(name);
      const signers = [...(earlier?.signers ?? []), title];
      const input = name.toLowerCase().replaceAll('_', '-');
      found.set(name, { ...(earlier ?? setting), name, input, signers });
    }
  };
  for (const id of signerIds) add(signerById[id].title, signerById[id].settings);
  add('Apple notarization', notarySettings);
  return [...found.values()];
}
