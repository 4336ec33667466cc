import type { LimitProvider } from '../../limit-provider.ts';
import { toSystemdProperties, toTaken } from './kernel.ts';

/** Starts a service in a transient scope of the user's systemd (systemd-run(1)). */
export const systemdProvider: LimitProvider = {
  offers: ['memory_mb', 'cpu', 'threads'],
  apply({ limits, kinds }) {
    const properties = toSystemdProperties(limits, kinds);
    if (properties.length === 0) return { taken: {} };
    const flags = properties.flatMap(({ property }) => ['-p', property]);
    return {
      taken: toTaken(
        properties.map(({ kind }) => kind),
        'systemd',
      ),
      prefix: ['systemd-run', '--user', '--scope', '--quiet', '--collect', ...flags, '--'],
      killCauseUnknown: kinds.has('memory_mb'),
    };
  },
};
