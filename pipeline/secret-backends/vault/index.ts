import * as z from 'zod';
import type { BackendContext, SecretBackend } from '../backend.ts';
import { parseReply, pickField } from '../pick.ts';
import { findToken, title, toServer } from './login.ts';

const secretSchema = z.object({ data: z.record(z.string(), z.unknown()) });
const mountSchema = z.object({
  data: z.object({ path: z.string(), options: z.record(z.string(), z.unknown()).nullish() }),
});
const selfSchema = z.object({ data: z.object({ display_name: z.string(), policies: z.array(z.string()) }) });

async function call(ctx: BackendContext, path: string, accept: readonly number[] = []) {
  const { address, headers, ...tls } = await toServer(ctx);
  const token = await findToken(ctx);
  const url = `${address}/v1/${path}`;
  return await ctx.send({
    title,
    method: 'GET',
    url,
    headers: { ...headers, 'x-vault-token': token },
    accept,
    ...tls,
  });
}

const join = (parts: readonly string[]) => parts.map(encodeURIComponent).join('/');

/** Whether the mount keeps versions, and its path, as the command `vault kv get` asks for it. A mount can have several parts. */
async function findMount(ctx: BackendContext, path: readonly string[]) {
  const { status, json } = await call(ctx, `sys/internal/ui/mounts/${join(path)}`, [403, 404]);
  // A token may read a secret without the right to ask about its mount: versions are the default of new mounts.
  if (status !== 200) return { parts: 1, isVersioned: true };
  const { data } = parseReply(title, mountSchema, json);
  return {
    parts: data.path.split('/').filter(Boolean).length,
    isVersioned: data.options?.['version'] === '2',
  };
}

/** HashiCorp Vault and OpenBao: the key-value engine, version 1 and 2. */
export const vault: SecretBackend = {
  id: 'vault',
  title: 'HashiCorp Vault, OpenBao',
  schemes: ['vault', 'openbao'],
  form: 'vault://<mount>/<path>#<field>',
  settings: {
    VAULT_ADDR: { description: 'Address of the server; BAO_ADDR counts too.', secret: false },
    VAULT_TOKEN: { description: 'Token that reads secrets; BAO_TOKEN counts too.', secret: true },
    VAULT_ROLE_ID: { description: 'AppRole to log in with, in place of a token.', secret: true },
    VAULT_SECRET_ID: { description: 'Secret of the AppRole.', secret: true },
    VAULT_JWT_ROLE: {
      description: 'Role to log in with by the identity of the job, in place of a token.',
      secret: false,
    },
    VAULT_NAMESPACE: { description: 'Namespace.', secret: false },
    VAULT_CACERT: { description: 'File of PEM certificates that the server is checked with.', secret: false },
  },
  findFault: ({ path, key }) =>
    path.length < 2
      ? 'it does not name a mount and a path'
      : key === undefined
        ? 'it does not name a field behind #'
        : undefined,
  async read(ctx, { path, key = '' }) {
    const { parts, isVersioned } = await findMount(ctx, path);
    const [mount, rest] = [path.slice(0, parts), path.slice(parts)];
    const { json } = await call(ctx, join(isVersioned ? [...mount, 'data', ...rest] : path));
    const { data } = parseReply(title, secretSchema, json);
    const fields = isVersioned ? parseReply(title, secretSchema, data).data : data;
    return pickField(title, fields, key);
  },
  async probe(ctx) {
    const { json } = await call(ctx, 'auth/token/lookup-self');
    const { display_name, policies } = parseReply(title, selfSchema, json).data;
    return `the token is that of ${display_name} with the policies ${policies.join(', ')}`;
  },
};
