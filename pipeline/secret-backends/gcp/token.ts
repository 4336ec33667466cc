import { createSign } from 'node:crypto';
import * as z from 'zod';
import type { BackendContext } from '../backend.ts';
import { parseReply } from '../pick.ts';
import { requireSetting, toBackendError } from '../refuse.ts';

export const title = 'Google Secret Manager';

const accountSchema = z.object({
  client_email: z.string(),
  private_key: z.string(),
  token_uri: z.string().default('https://oauth2.googleapis.com/token'),
});
const tokenSchema = z.object({ access_token: z.string().min(1) });

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function readAccount(text: string): z.output<typeof accountSchema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const parsed = accountSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw toBackendError(
    'secret-backend-unset',
    `${title}: the file of GOOGLE_APPLICATION_CREDENTIALS is not a key of a service account`,
    'name the JSON file of a service account, or set GOOGLE_OAUTH_ACCESS_TOKEN',
    'usage',
  );
}

/** A statement that the account signs: RFC 7523. */
function toAssertion(
  { client_email, private_key, token_uri }: z.output<typeof accountSchema>,
  now: number,
): string {
  const seconds = Math.floor(now / 1000);
  const claims = {
    iss: client_email,
    scope: 'https://www.googleapis.com/auth/cloud-platform',
    aud: token_uri,
    iat: seconds,
    exp: seconds + 600,
  };
  const text = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  try {
    return `${text}.${createSign('RSA-SHA256').update(text).sign(private_key, 'base64url')}`;
  } catch {
    throw toBackendError(
      'secret-backend-unset',
      `${title}: the key of the service account cannot be used`,
      'create another key of the service account',
      'usage',
    );
  }
}

/** The token of GOOGLE_OAUTH_ACCESS_TOKEN, or one for the service account. */
export async function findToken(ctx: BackendContext): Promise<string> {
  const given = ctx.get('GOOGLE_OAUTH_ACCESS_TOKEN');
  if (given !== undefined) return given;
  const file = requireSetting(ctx.get, title, 'GOOGLE_OAUTH_ACCESS_TOKEN', 'GOOGLE_APPLICATION_CREDENTIALS');
  const account = readAccount(await ctx.readText(file));
  const { json } = await ctx.send({
    title: 'Google OAuth',
    method: 'POST',
    url: account.token_uri,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: toAssertion(account, ctx.now()),
    }).toString(),
  });
  const token = parseReply('Google OAuth', tokenSchema, json).access_token;
  ctx.mask(token);
  return token;
}
