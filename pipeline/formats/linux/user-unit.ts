import type { About } from '../format.ts';

/** A unit for `systemctl --user`: an app without a window runs while its user is logged in. `command` is in systemd's own quoting. */
export function formatUserUnit(command: string, about: About): string {
  return [
    '[Unit]',
    `Description=${about.displayName.replaceAll('%', '%%').replace(/\\+$/, '')}`,
    '',
    '[Service]',
    `ExecStart=${command}`,
    'Restart=on-failure',
    'TimeoutStopSec=30',
    '',
    '[Install]',
    'WantedBy=default.target',
    '',
  ].join('\n');
}
