import { createHash } from 'node:crypto';
import type { DifferentialCase } from './case.ts';

/** The name of the app that a case becomes: letters, digits and dashes. */
export const toAppName = (name: string): string => `differential-${name.replaceAll(/[^a-z0-9]+/g, '-')}`;

/** Twenty ports for a case, so that apps that are built at the same time do not compete: how apps share ports is tested elsewhere. */
function toPortRange(name: string): string {
  const slot = createHash('sha256').update(name).digest().readUInt32BE() % 240;
  const first = 15_000 + slot * 20;
  return `${first}-${first + 19}`;
}

const quote = (value: string): string => (/^[\w.:/-]+$/.test(value) ? value : `'${value}'`);

/** The .vrooli/service.json that a developer would write for the program of a case, which is in the folder `api`. */
export function toServiceConfig(one: DifferentialCase): object {
  const { manifest, manager, health } = one;
  const install = manager === 'npm' ? 'npm ci' : `${manager} install`;
  const variables = Object.entries(one.environment).map(([name, value]) => `${name}=${quote(value)} `);
  const hasBuild = manifest.scripts.build !== undefined;
  return {
    version: '2.0.0',
    service: {
      name: toAppName(one.name),
      displayName: `Differential: ${one.name}`,
      description: one.shows,
      version: '1.0.0',
      maintainers: [{ name: 'Differential suite', email: 'suite@differential.example' }],
    },
    ports: { api: { env_var: 'API_PORT', range: toPortRange(one.name) } },
    lifecycle: {
      version: '2.0.0',
      health: { endpoints: { api: health } },
      setup: {
        steps: [
          { name: 'install-api-deps', run: `cd api && ${install}` },
          ...(hasBuild ? [{ name: 'build-api', run: `cd api && ${manager} run build` }] : []),
        ],
      },
      develop: {
        steps: [
          {
            name: 'start-api',
            run: `cd api && ${variables.join('')}${one.step ?? manifest.scripts.start}`,
            background: true,
          },
        ],
      },
    },
  };
}
