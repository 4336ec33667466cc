import { toShell } from '../../shells/registry.ts';
import type { PayloadFacts } from '../format.ts';
import { toInstallDir } from './install-dir.ts';

/** The script in /usr/bin that starts the app. */
export function formatLauncher(slug: string, shell: PayloadFacts['shell']): string {
  const dir = toInstallDir(slug);
  const command = toShell(shell).launch({ dir, runtime: `${dir}/runtime` });
  return `#!/bin/sh\nexec ${command.join(' ')} "$@"\n`;
}
