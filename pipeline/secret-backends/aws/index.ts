import { AwsV4Signer } from 'aws4fetch';
import * as z from 'zod';
import type { BackendContext, SecretBackend } from '../backend.ts';
import { parseReply, pickFromText } from '../pick.ts';
import { requireSetting, toBackendError } from '../refuse.ts';

const title = 'AWS Secrets Manager';
/** A secret has a text or bytes, these in base64. */
const secretSchema = z.union([
  z.object({ SecretString: z.string() }).transform(({ SecretString }) => SecretString),
  z.object({ SecretBinary: z.string() }).transform(({ SecretBinary }) => SecretBinary),
]);
const faultSchema = z.object({ __type: z.string() });

function toRegion(get: BackendContext['get'], id: string | undefined): string {
  const ofArn = /^arn:[\w-]+:secretsmanager:([\w-]+):/.exec(id ?? '')?.[1];
  return ofArn ?? requireSetting(get, title, 'AWS_REGION', 'AWS_DEFAULT_REGION');
}

function refuse(type: string) {
  const name = type.replace(/^.*[#.]/, '');
  if (name === 'ResourceNotFoundException')
    return toBackendError(
      'secret-backend-not-found',
      `${title} has no such secret`,
      'check the name or ARN in the reference, and the region',
      'usage',
    );
  if (
    /^(?:AccessDenied|UnrecognizedClient|InvalidSignature|ExpiredToken|InvalidClientTokenId|IncompleteSignature)/.test(
      name,
    )
  )
    return toBackendError(
      'secret-backend-denied',
      `${title} refused the credentials or the access`,
      'check the credentials of the step, and that they may call secretsmanager:GetSecretValue',
    );
  return toBackendError(
    'secret-backend-failed',
    `${title} refused the call`,
    'check the reference and the region',
  );
}

async function call(ctx: BackendContext, action: string, fields: object, id?: string): Promise<unknown> {
  const { get } = ctx;
  const region = toRegion(get, id);
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const url =
    get('AWS_ENDPOINT_URL_SECRETS_MANAGER') ??
    get('AWS_ENDPOINT_URL') ??
    `https://secretsmanager.${region}.${domain}/`;
  const sessionToken = get('AWS_SESSION_TOKEN');
  const signer = new AwsV4Signer({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `secretsmanager.${action}` },
    body: JSON.stringify(fields),
    accessKeyId: requireSetting(get, title, 'AWS_ACCESS_KEY_ID'),
    secretAccessKey: requireSetting(get, title, 'AWS_SECRET_ACCESS_KEY'),
    ...(sessionToken === undefined ? {} : { sessionToken }),
    service: 'secretsmanager',
    region,
    datetime: new Date(ctx.now()).toISOString().replaceAll(/[:-]|\.\d{3}/g, ''),
  });
  const signed = await signer.sign();
  const { status, json } = await ctx.send({
    title,
    method: 'POST',
    url: signed.url.toString(),
    headers: Object.fromEntries([...signed.headers].filter(([name]) => name !== 'host')),
    body: JSON.stringify(fields),
    accept: [400],
  });
  if (status === 200) return json;
  throw refuse(parseReply(title, faultSchema, json).__type);
}

/** AWS Secrets Manager: names and ARNs of secrets. */
export const aws: SecretBackend = {
  id: 'aws',
  title,
  schemes: ['aws-sm'],
  form: 'aws-sm://<name or ARN>[#<field of JSON>]',
  settings: {
    AWS_REGION: { description: 'Region of the secrets; an ARN has its own.', secret: false },
    AWS_ACCESS_KEY_ID: {
      description: 'Credentials, such as those of aws-actions/configure-aws-credentials.',
      secret: true,
    },
    AWS_SECRET_ACCESS_KEY: { description: 'The secret part of the credentials.', secret: true },
    AWS_SESSION_TOKEN: { description: 'Token of temporary credentials.', secret: true },
    AWS_ENDPOINT_URL_SECRETS_MANAGER: { description: 'Another address of the service.', secret: false },
  },
  findFault: () => undefined,
  async read(ctx, reference) {
    const id = reference.path.join('/');
    const value = parseReply(title, secretSchema, await call(ctx, 'GetSecretValue', { SecretId: id }, id));
    return pickFromText(title, value, reference);
  },
  async probe(ctx) {
    await call(ctx, 'ListSecrets', { MaxResults: 1 });
    return `the credentials may list secrets in ${toRegion(ctx.get, undefined)}`;
  },
};
