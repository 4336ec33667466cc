import { createHash, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  fulcioHandler,
  type HandlerFn,
  initializeCA,
  initializeCTLog,
  initializeTLog,
  initializeTSA,
  rekorHandler,
  tsaHandler,
} from '@sigstore/mock';

/** A certificate authority, a certificate log, a transparency log and a time stamping authority on one port of loopback. */
export interface LocalSigstore {
  url: string;
  /** Its trusted root as JSON. */
  trustedRoot: string;
  close(): Promise<void>;
}

/** A token as GitHub Actions gives it to a job of a workflow; it is not signed, which the authority here does not ask for. */
export function createToken(
  workflow: string,
  issuer = 'https://token.actions.githubusercontent.com',
): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iss: issuer,
    sub: 'repo:owner/app:ref:refs/tags/v1.0.0',
    aud: 'sigstore',
    job_workflow_ref: workflow,
    workflow_url: `https://github.com/${workflow}`,
    repository: 'owner/app',
  };
  return `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}.${Buffer.from('none').toString('base64url')}`;
}

const toBase64 = (bytes: ArrayBufferView | Buffer) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

/** Starts a Sigstore whose keys are thrown away. */
export async function startLocalSigstore(): Promise<LocalSigstore> {
  const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const handlers = new Map<string, HandlerFn>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const answer = await handlers.get(request.url ?? '')?.(Buffer.concat(chunks).toString('utf8'));
      response.writeHead(answer?.statusCode ?? 404, { 'content-type': answer?.contentType ?? 'text/plain' });
      response.end(answer?.response ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ctlog = await initializeCTLog(newKey());
  const ca = await initializeCA(newKey(), ctlog);
  const tlog = await initializeTLog(url, newKey());
  const tsa = await initializeTSA(newKey());
  for (const { path, fn } of [
    fulcioHandler(ca, { strict: true, subjectClaim: 'workflow_url' }),
    rekorHandler(tlog, { strict: true }),
    tsaHandler(tsa, { strict: true }),
  ])
    handlers.set(path, fn);
  const validFor = { start: '2020-01-01T00:00:00Z' };
  const toLog = (publicKey: Buffer) => ({
    baseUrl: url,
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: toBase64(publicKey), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor },
    logId: { keyId: createHash('sha256').update(publicKey).digest('base64') },
  });
  const toAuthority = (...certificates: ArrayBufferView[]) => ({
    subject: { organization: 'local', commonName: 'local' },
    uri: url,
    certChain: { certificates: certificates.map((rawBytes) => ({ rawBytes: toBase64(rawBytes) })) },
    validFor,
  });
  const trustedRoot = JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [toLog(tlog.publicKey)],
    certificateAuthorities: [toAuthority(ca.rootCertificate)],
    ctlogs: [toLog(ctlog.publicKey)],
    timestampAuthorities: [toAuthority(tsa.intCertificate, tsa.rootCertificate)],
  });
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url, trustedRoot, close };
}
