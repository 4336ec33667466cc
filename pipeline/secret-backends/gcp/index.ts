import * as z from 'zod';
import type { SecretBackend } from '../backend.ts';
import { parseReply, pickFromText } from '../pick.ts';
import { findToken, title } from './token.ts';

const secretSchema = z.object({ payload: z.object({ data: z.base64() }) });

/** Google Secret Manager. */
export const gcp: SecretBackend = {
  id: 'gcp',
  title,
  schemes: ['gcp-sm'],
  form: 'gcp-sm://<project>/<secret>[/<version>][#<field of JSON>]',
  settings: {
    GOOGLE_OAUTH_ACCESS_TOKEN: {
      description: 'Token, such as the output of google-github-actions/auth.',
      secret: true,
    },
    GOOGLE_APPLICATION_CREDENTIALS: {
      description: 'JSON file of a service account, in place of a token.',
      secret: false,
    },
    CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER: {
      description: 'Another address of the service.',
      secret: false,
    },
  },
  findFault: ({ path }) =>
    path.length < 2 || path.length > 3 ? 'it does not name a project and a secret' : undefined,
  async read(ctx, reference) {
    const [project = '', secret = '', version = 'latest'] = reference.path.map(encodeURIComponent);
    const base =
      ctx.get('CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER') ?? 'https://secretmanager.googleapis.com/';
    const url = `${base.replace(/\/+$/, '')}/v1/projects/${project}/secrets/${secret}/versions/${version}:access`;
    const headers = { authorization: `Bearer ${await findToken(ctx)}` };
    const { json } = await ctx.send({ title, method: 'GET', url, headers });
    const { data } = parseReply(title, secretSchema, json).payload;
    return pickFromText(title, Buffer.from(data, 'base64').toString('utf8'), reference);
  },
  async probe(ctx) {
    await findToken(ctx);
    return 'there is a token for Google Cloud';
  },
};
