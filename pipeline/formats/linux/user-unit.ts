import { toShell } from '../../shells/registry.ts';
import type { About, PayloadFacts } from '../format.ts';

/** `dir` is the folder of the payload. A unit for `systemctl --user`: an app without a window runs while its user is logged in. */
export function formatUserUnit(dir: string, shell: PayloadFacts['shell'], about: About): string {
  const command = toShell(shell).launch({ dir, runtime: `${dir}/runtime` });
  return [
    '[Unit]',
    `Description=${about.displayName.replaceAll('%', '%%')}`,
    '',
    '[Service]',
    `ExecStart=${command.join(' ')}`,
    'Restart=on-failure',
    'TimeoutStopSec=30',
    '',
    '[Install]',
    'WantedBy=default.target',
    '',
  ].join('\n');
}
