import * as z from 'zod';
import type { BackendContext } from '../backend.ts';
import { parseReply } from '../pick.ts';
import { requireSetting } from '../refuse.ts';

export const title = 'Vault';

const loginSchema = z.object({ auth: z.object({ client_token: z.string().min(1) }) });

/** The address of the server without a slash at its end, and what each call needs. */
export async function toServer(ctx: BackendContext) {
  const address = requireSetting(ctx.get, title, 'VAULT_ADDR', 'BAO_ADDR').replace(/\/+$/, '');
  const namespace = ctx.get('VAULT_NAMESPACE') ?? ctx.get('BAO_NAMESPACE');
  const caFile = ctx.get('VAULT_CACERT') ?? ctx.get('BAO_CACERT');
  return {
    address,
    headers: {
      'x-vault-request': 'true',
      ...(namespace === undefined ? {} : { 'x-vault-namespace': namespace }),
    },
    ...(caFile === undefined ? {} : { ca: await ctx.readText(caFile) }),
  };
}

async function login(ctx: BackendContext, method: string, fields: Record<string, string>): Promise<string> {
  const { address, headers, ...tls } = await toServer(ctx);
  const { json } = await ctx.send({
    title,
    method: 'POST',
    url: `${address}/v1/auth/${encodeURIComponent(method)}/login`,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(fields),
    ...tls,
  });
  const token = parseReply(title, loginSchema, json).auth.client_token;
  ctx.mask(token);
  return token;
}

/**
 * The token that reads secrets: that of VAULT_TOKEN, or one that the server gives an AppRole, or the identity of the job.
 * @throws {PipelineError} secret-backend-unset (usage) without any of these
 */
export async function findToken(ctx: BackendContext): Promise<string> {
  const token = ctx.get('VAULT_TOKEN') ?? ctx.get('BAO_TOKEN');
  if (token !== undefined) return token;
  const [role, secret, jwtRole] = [
    ctx.get('VAULT_ROLE_ID'),
    ctx.get('VAULT_SECRET_ID'),
    ctx.get('VAULT_JWT_ROLE'),
  ];
  if (role !== undefined && secret !== undefined)
    return await login(ctx, ctx.get('VAULT_APPROLE_PATH') ?? 'approle', { role_id: role, secret_id: secret });
  if (jwtRole !== undefined && ctx.fetchIdentityToken !== undefined) {
    const jwt = await ctx.fetchIdentityToken(
      ctx.get('VAULT_JWT_AUDIENCE') ?? requireSetting(ctx.get, title, 'VAULT_ADDR'),
    );
    return await login(ctx, ctx.get('VAULT_JWT_PATH') ?? 'jwt', { role: jwtRole, jwt });
  }
  return requireSetting(
    ctx.get,
    title,
    'VAULT_TOKEN',
    'VAULT_ROLE_ID with VAULT_SECRET_ID',
    'VAULT_JWT_ROLE with "id-token: write"',
  );
}
