import { AwsV4Signer } from 'aws4fetch';
import type { HttpRequest } from '../../ports.ts';
import { ask } from './ask.ts';
import { toNotaryError } from './failure.ts';
import type { NotaryContext, SubmittedFile } from './service.ts';

/** Where Apple wants a file, and the credentials for this one upload. */
export interface UploadPlace {
  awsAccessKeyId: string;
  awsSecretAccessKey: string;
  awsSessionToken: string;
  bucket: string;
  object: string;
}

/** The region of Apple's buckets. */
const region = 'us-west-2';

/** What Amazon S3 takes in one request. */
const maxUploadBytes = 5 * 1024 ** 3;

const idleMs = 120_000;

function toAddress({ bucket, object }: UploadPlace, base: string | undefined): string {
  const path = object.split('/').map(encodeURIComponent).join('/');
  return base === undefined
    ? `https://${bucket}.s3.${region}.amazonaws.com/${path}`
    : `${base}/${bucket}/${path}`;
}

/** The signed request of an upload. The storage compares the bytes with the digest that is part of the signature. */
export async function planUpload(
  place: UploadPlace,
  base: string | undefined,
  { path, sha256 }: Pick<SubmittedFile, 'path' | 'sha256'>,
  now: number,
): Promise<HttpRequest> {
  const signer = new AwsV4Signer({
    method: 'PUT',
    url: toAddress(place, base),
    headers: { 'x-amz-content-sha256': sha256 },
    service: 's3',
    region,
    accessKeyId: place.awsAccessKeyId,
    secretAccessKey: place.awsSecretAccessKey,
    sessionToken: place.awsSessionToken,
    datetime: new Date(now).toISOString().replaceAll(/[:-]|\.\d{3}/g, ''),
  });
  const { url, headers } = await signer.sign();
  return {
    method: 'PUT',
    url: url.toString(),
    headers: Object.fromEntries(headers.entries()),
    body: { file: path },
    idleMs,
  };
}

/** Uploads a file. @throws {PipelineError} notarization-failed (environment) */
export async function upload(
  ctx: NotaryContext,
  place: UploadPlace,
  base: string | undefined,
  file: SubmittedFile,
): Promise<void> {
  if (file.size > maxUploadBytes)
    throw toNotaryError(
      `${file.name} has ${file.size} bytes; at most ${maxUploadBytes} can be uploaded`,
      'make the app smaller, or notarize the file with Xcode',
    );
  await ask(ctx, `the upload of ${file.name}`, () => planUpload(place, base, file, ctx.clock.now()));
}
