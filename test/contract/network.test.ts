import { afterEach, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { script } from './support/programs.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy'];

/** A program that notes its proxy settings. */
const noting = (id: string, fields: object) =>
  script(
    id,
    `note('${id}.env', JSON.stringify(${JSON.stringify(names)}.map((name) => process.env[name] ?? ''))); setInterval(() => {}, 1000);`,
    {
      health: { type: 'log_match', pattern: 'x' },
      readiness: { type: 'dependencies_ready' },
      ...fields,
    },
  );

it('a service that needs the network gets the proxy of the user, past loopback, and no other service does', async () => {
  const app = await createApp([noting('far', { network: true }), noting('near', {})]);
  await app.startReady({
    env: {
      HTTP_PROXY: 'http://proxy.example:3128',
      https_proxy: 'http://proxy.example:3129',
      NO_PROXY: 'a.example, localhost',
    },
  });
  const seen = async (id: string) => {
    await until(`${id} has started`, () => app.notes(`${id}.env`).length > 0);
    return JSON.parse(app.notes(`${id}.env`)[0] ?? '');
  };
  const [http, https, none] = [
    'http://proxy.example:3128',
    'http://proxy.example:3129',
    'a.example,localhost,127.0.0.1,::1',
  ];
  expect(await seen('far')).toEqual([http, http, https, https, none, none]);
  expect(await seen('near')).toEqual(names.map(() => ''));
});
