import { delimiter, join } from 'node:path';
import { thisMachine } from '../../platform/this-machine.ts';
import type { Installation } from './installation.ts';

/** The command `vrooli` in a payload. */
const shim = thisMachine.system === 'win32' ? 'vrooli.cmd' : 'vrooli';

/**
 * The inherited environment with the folder of `vrooli` first on PATH, in an app of several scenarios: their code asks `vrooli scenario port`
 * where another scenario is. Unchanged in any other app, and where the payload has no such command.
 */
export function withShim({
  bundle,
  bundleRoot,
  inherited,
  exists,
}: Pick<Installation, 'bundle' | 'bundleRoot' | 'inherited' | 'exists'>): Record<string, string> {
  if ((bundle.scenarios ?? []).length === 0 || !exists(join(bundleRoot, shim))) return inherited;
  const name = Object.keys(inherited).find((one) => one.toUpperCase() === 'PATH') ?? 'PATH';
  const before = inherited[name];
  return { ...inherited, [name]: [bundleRoot, ...(before ? [before] : [])].join(delimiter) };
}
