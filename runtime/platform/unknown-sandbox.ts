import type { LimitProvider } from './limit-provider.ts';

/** Reports a requested sandbox that this machine does not have; empty without a request. */
export function unknownSandbox(name: string | undefined): LimitProvider[] {
  if (name === undefined) return [];
  const missing = name === 'firejail' ? 'it is not installed' : 'unknown sandbox; supported: firejail';
  return [toMissingSandbox(name, missing)];
}

/** A provider that enforces nothing and reports why the sandbox is not used. */
export function toMissingSandbox(name: string, missing: string): LimitProvider {
  return { offers: [], apply: () => ({ taken: {}, notes: [`sandbox ${name}: not used (${missing})`] }) };
}
