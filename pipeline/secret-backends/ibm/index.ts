import * as z from 'zod';
import type { BackendContext, SecretBackend } from '../backend.ts';
import { parseReply, pickField } from '../pick.ts';
import { requireSetting } from '../refuse.ts';

const title = 'IBM Secrets Manager';
const tokenSchema = z.object({ access_token: z.string().min(1) });
const secretSchema = z.looseObject({
  secret_type: z.string(),
  data: z.record(z.string(), z.unknown()).optional(),
});

/** The field that has the value of a secret of a type. */
const fieldOf: Readonly<Record<string, string>> = {
  arbitrary: 'payload',
  username_password: 'password',
  iam_credentials: 'api_key',
};

async function findToken(ctx: BackendContext): Promise<string> {
  const iam = (ctx.get('IBM_IAM_URL') ?? 'https://iam.cloud.ibm.com').replace(/\/+$/, '');
  const { json } = await ctx.send({
    title: 'IBM Cloud IAM',
    method: 'POST',
    url: `${iam}/identity/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'urn:ibm:params:oauth:grant-type:apikey',
      apikey: requireSetting(ctx.get, title, 'IBM_CLOUD_API_KEY', 'IBMCLOUD_API_KEY'),
    }).toString(),
  });
  const token = parseReply('IBM Cloud IAM', tokenSchema, json).access_token;
  ctx.mask(token);
  return token;
}

/** IBM Cloud Secrets Manager, API version 2. */
export const ibm: SecretBackend = {
  id: 'ibm',
  title,
  schemes: ['ibm-sm'],
  form: 'ibm-sm://<id of the secret>[#<field>]',
  settings: {
    IBM_SECRETS_MANAGER_URL: { description: 'Address of the instance.', secret: false },
    IBM_CLOUD_API_KEY: { description: 'Key of the IBM Cloud API.', secret: true },
    IBM_IAM_URL: { description: 'Another address of IAM.', secret: false },
  },
  findFault: ({ path }) => (path.length === 1 ? undefined : 'it does not name the id of one secret'),
  async read(ctx, { path, key }) {
    const base = requireSetting(ctx.get, title, 'IBM_SECRETS_MANAGER_URL').replace(/\/+$/, '');
    const headers = { authorization: `Bearer ${await findToken(ctx)}` };
    const url = `${base}/api/v2/secrets/${encodeURIComponent(path[0] ?? '')}`;
    const { json } = await ctx.send({ title, method: 'GET', url, headers });
    const secret = parseReply(title, secretSchema, json);
    // Secrets of the type kv have their fields in `data`, others beside their metadata.
    const fields = secret.data ?? secret;
    return pickField(title, fields, key ?? fieldOf[secret.secret_type] ?? 'payload');
  },
  async probe(ctx) {
    requireSetting(ctx.get, title, 'IBM_SECRETS_MANAGER_URL');
    await findToken(ctx);
    return 'IBM Cloud IAM gave a token';
  },
};
