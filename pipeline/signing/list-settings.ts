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

/** Every setting of every signer, each once, in the order of the registry. */
export function listSettings(): ListedSetting[] {
  const found = new Map<string, ListedSetting>();
  for (const id of signerIds) {
    for (const [name, setting] of Object.entries<Setting>(signerById[id].settings)) {
      const earlier = found.get(name);
      const signers = [...(earlier?.signers ?? []), signerById[id].title];
      const input = name.toLowerCase().replaceAll('_', '-');
      found.set(name, { ...(earlier ?? setting), name, input, signers });
    }
  }
  return [...found.values()];
}
