import type { KeyObject } from 'node:crypto';
import * as z from 'zod';
import type { HttpRequest, HttpResponse } from '../../ports.ts';
import { ask, askOnce } from './ask.ts';
import { toNotaryError } from './failure.ts';
import type { ApiKey, NotaryEndpoints } from './identity.ts';
import { type NotaryContext, type NotaryService, submissionStates } from './service.ts';
import { createToken, parseApiKey } from './token.ts';
import { upload } from './upload.ts';

const idleMs = 60_000;

const idSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

const newSubmissionSchema = z.object({
  data: z.object({
    id: idSchema,
    attributes: z.object({
      awsAccessKeyId: z.string().min(1),
      awsSecretAccessKey: z.string().min(1),
      awsSessionToken: z.string().min(1),
      bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
      object: z.string().min(1),
    }),
  }),
});

const stateSchema = z.object({
  data: z.object({ attributes: z.object({ status: z.enum(submissionStates) }) }),
});

const logSchema = z.object({
  data: z.object({ attributes: z.object({ developerLogUrl: z.url() }) }),
});

function parseAnswer<T>(schema: z.ZodType<T>, { body }: HttpResponse, what: string): T {
  const text = Buffer.from(body).toString('utf8');
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    // The text can have credentials of an upload.
    throw toNotaryError(
      `${what}: the answer is not one that the notary API is documented to give`,
      'check APPLE_NOTARY_URL, and that no proxy answers in place of the service',
      error instanceof z.ZodError ? z.prettifyError(error) : undefined,
    );
  }
}

/** The private key of an identity. @throws {PipelineError} notarization-failed (environment) */
export async function readApiKey(
  ctx: Pick<NotaryContext, 'fs'>,
  { file, keyId }: ApiKey,
): Promise<KeyObject> {
  try {
    return parseApiKey(await ctx.fs.readText(file));
  } catch (error) {
    throw toNotaryError(
      `the key ${keyId} of APPLE_API_KEY cannot be used: ${error instanceof Error ? error.message : error}`,
      'set it to the file AuthKey_<id>.p8 that App Store Connect gave',
    );
  }
}

/** The log has an address of its own, which needs no token. */
function toLogAddress(text: string, api: string): string {
  const url = new URL(text);
  if (url.protocol === 'https:' || url.origin === new URL(api).origin) return text;
  throw toNotaryError(
    `the notary service names ${url.origin} as the place of the log, which is not one with https`,
    'check APPLE_NOTARY_URL',
  );
}

/**
 * Apple's notary service by its web API, for every system.
 * https://developer.apple.com/documentation/notaryapi/submitting-software-for-notarization-over-the-web
 * @throws {PipelineError} notarization-failed (environment) for a key that cannot be used
 */
export async function openNotaryApi(
  ctx: NotaryContext,
  credential: ApiKey,
  endpoints: NotaryEndpoints,
): Promise<NotaryService> {
  const key = await readApiKey(ctx, credential);
  const toRequest = (method: HttpRequest['method'], path: string, body?: object) => async () => ({
    method,
    url: `${endpoints.api}${path}`,
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${createToken(key, credential, ctx.clock.now())}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    idleMs,
  });
  const pathOf = (submission: string) => `/submissions/${encodeURIComponent(submission)}`;
  return {
    submit: async (file) => {
      const what = `the submission of ${file.name}`;
      const body = { submissionName: file.name, sha256: file.sha256 };
      const answer = await ask(ctx, what, toRequest('POST', '/submissions', body));
      const { id, attributes } = parseAnswer(newSubmissionSchema, answer, what).data;
      await upload(ctx, attributes, endpoints.upload, file);
      return id;
    },
    readState: async (submission) => {
      const what = `the state of submission ${submission}`;
      const answer = await askOnce(ctx, what, toRequest('GET', pathOf(submission)));
      return parseAnswer(stateSchema, answer, what).data.attributes.status;
    },
    readLog: async (submission) => {
      const what = `the log of submission ${submission}`;
      const answer = await ask(ctx, what, toRequest('GET', `${pathOf(submission)}/logs`));
      const { developerLogUrl } = parseAnswer(logSchema, answer, what).data.attributes;
      const url = toLogAddress(developerLogUrl, endpoints.api);
      return parseAnswer(
        z.unknown(),
        await ask(ctx, what, async () => ({ method: 'GET', url, idleMs })),
        what,
      );
    },
  };
}
