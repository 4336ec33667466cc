import * as z from 'zod';
import type { BackendContext, SecretBackend } from '../backend.ts';
import { parseReply, pickFromText } from '../pick.ts';
import { requireSetting } from '../refuse.ts';

const title = 'Azure Key Vault';
const secretSchema = z.object({ value: z.string() });
const tokenSchema = z.object({ access_token: z.string().min(1) });
const apiVersion = '7.4';

/** What proves the application to Microsoft Entra: its secret, or the identity of the job. */
async function toProof(ctx: BackendContext): Promise<Record<string, string>> {
  const secret = ctx.get('AZURE_CLIENT_SECRET');
  if (secret !== undefined) return { client_secret: secret };
  const file = ctx.get('AZURE_FEDERATED_TOKEN_FILE');
  const token =
    file !== undefined
      ? (await ctx.readText(file)).trim()
      : ctx.fetchIdentityToken === undefined
        ? requireSetting(ctx.get, title, 'AZURE_CLIENT_SECRET')
        : await ctx.fetchIdentityToken('api://AzureADTokenExchange');
  return {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: token,
  };
}

async function findToken(ctx: BackendContext): Promise<string> {
  const given = ctx.get('AZURE_ACCESS_TOKEN');
  if (given !== undefined) return given;
  const authority = (ctx.get('AZURE_AUTHORITY_HOST') ?? 'https://login.microsoftonline.com').replace(
    /\/+$/,
    '',
  );
  const tenant = requireSetting(ctx.get, title, 'AZURE_TENANT_ID');
  const { json } = await ctx.send({
    title: 'Microsoft Entra',
    method: 'POST',
    url: `${authority}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: requireSetting(ctx.get, title, 'AZURE_CLIENT_ID'),
      scope: `https://${ctx.get('AZURE_KEYVAULT_DNS_SUFFIX') ?? 'vault.azure.net'}/.default`,
      ...(await toProof(ctx)),
    }).toString(),
  });
  const token = parseReply('Microsoft Entra', tokenSchema, json).access_token;
  ctx.mask(token);
  return token;
}

/** A name of a vault is a label of a host name, so that no reference sends the token to another host. */
const vaultName = /^[a-z0-9](?:[a-z0-9-]{1,22}[a-z0-9])$/i;

function toUrl({ get }: BackendContext, [vault = '', name = '', version = '']: readonly string[]): string {
  const base =
    get('AZURE_KEYVAULT_URL') ?? `https://${vault}.${get('AZURE_KEYVAULT_DNS_SUFFIX') ?? 'vault.azure.net'}`;
  return `${base.replace(/\/+$/, '')}/secrets/${encodeURIComponent(name)}/${encodeURIComponent(version)}?api-version=${apiVersion}`;
}

/** Azure Key Vault: secrets, not keys or certificates. */
export const azure: SecretBackend = {
  id: 'azure',
  title,
  schemes: ['azure-kv'],
  form: 'azure-kv://<vault>/<name>[/<version>][#<field of JSON>]',
  settings: {
    AZURE_TENANT_ID: { description: 'Tenant of the application.', secret: false },
    AZURE_CLIENT_ID: { description: 'Application that reads secrets.', secret: false },
    AZURE_CLIENT_SECRET: {
      description: 'Secret of the application; without it the identity of the job is used.',
      secret: true,
    },
    AZURE_ACCESS_TOKEN: { description: 'Token for Key Vault, in place of the application.', secret: true },
    AZURE_AUTHORITY_HOST: { description: 'Address of Microsoft Entra in another cloud.', secret: false },
    AZURE_KEYVAULT_DNS_SUFFIX: {
      description: 'Domain of vaults in another cloud, such as vault.azure.cn.',
      secret: false,
    },
    AZURE_KEYVAULT_URL: { description: 'Address of the one vault, in place of its name.', secret: false },
  },
  findFault: ({ path }) =>
    path.length < 2 || path.length > 3
      ? 'it does not name a vault and a secret'
      : vaultName.test(path[0] ?? '') && /^[\w-]{1,127}$/.test(path[1] ?? '')
        ? undefined
        : 'names of vaults and secrets have letters, digits and hyphens',
  async read(ctx, reference) {
    const headers = { authorization: `Bearer ${await findToken(ctx)}` };
    const { json } = await ctx.send({ title, method: 'GET', url: toUrl(ctx, reference.path), headers });
    return pickFromText(title, parseReply(title, secretSchema, json).value, reference);
  },
  async probe(ctx) {
    await findToken(ctx);
    return 'Microsoft Entra gave a token for Key Vault';
  },
};
