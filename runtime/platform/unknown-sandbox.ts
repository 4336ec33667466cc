import type { LimitProvider } from './limit-provider.ts';

/** Reports a sandbox that a service asks for and this machine cannot give; none where it asks for none. */
export function unknownSandbox(name: string | undefined): LimitProvider[] {
  if (name === undefined) return [];
  const missing = name === 'firejail' ? 'it is not installed' : 'only firejail is known here';
  return [toMissingSandbox(name, missing)];
}

export function toMissingSandbox(name: string, missing: string): LimitProvider {
  return { offers: [], apply: () => ({ taken: {}, notes: [`sandbox ${name}: not used (${missing})`] }) };
}
