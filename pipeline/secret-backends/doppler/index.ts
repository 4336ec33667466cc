import * as z from 'zod';
import type { SecretBackend } from '../backend.ts';
import { parseReply, pickFromText } from '../pick.ts';
import { requireSetting } from '../refuse.ts';

const title = 'Doppler';
const secretSchema = z.object({ value: z.object({ computed: z.string() }) });
const meSchema = z.object({ type: z.string().optional(), name: z.string().optional() });

/** Doppler: the value with references to other secrets replaced. */
export const doppler: SecretBackend = {
  id: 'doppler',
  title,
  schemes: ['doppler'],
  form: 'doppler://<project>/<config>/<name>[#<field of JSON>]',
  settings: {
    DOPPLER_TOKEN: { description: 'Service token or token of a service account.', secret: true },
    DOPPLER_API_HOST: { description: 'Another address of the service.', secret: false },
  },
  findFault: ({ path }) =>
    path.length === 3 ? undefined : 'it does not name a project, a config and a secret',
  async read(ctx, reference) {
    const [project = '', config = '', name = ''] = reference.path;
    const base = (ctx.get('DOPPLER_API_HOST') ?? 'https://api.doppler.com').replace(/\/+$/, '');
    const headers = { authorization: `Bearer ${requireSetting(ctx.get, title, 'DOPPLER_TOKEN')}` };
    const query = new URLSearchParams({ project, config, name });
    const { json } = await ctx.send({
      title,
      method: 'GET',
      url: `${base}/v3/configs/config/secret?${query}`,
      headers,
    });
    return pickFromText(title, parseReply(title, secretSchema, json).value.computed, reference);
  },
  async probe(ctx) {
    const base = (ctx.get('DOPPLER_API_HOST') ?? 'https://api.doppler.com').replace(/\/+$/, '');
    const headers = { authorization: `Bearer ${requireSetting(ctx.get, title, 'DOPPLER_TOKEN')}` };
    const { json } = await ctx.send({ title, method: 'GET', url: `${base}/v3/me`, headers });
    const { type = 'token', name = 'without a name' } = parseReply(title, meSchema, json);
    return `the ${type.replaceAll('_', ' ')} is "${name}"`;
  },
};
