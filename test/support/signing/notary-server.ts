import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportPKCS8, exportSPKI, generateKeyPair, importSPKI, jwtVerify } from 'jose';

const keyId = 'ABCDE12345';
const issuer = '57246542-96fe-1a63-e053-0824d011072a';
const awsSecret = 'a temporary secret';
const awsToken = 'a temporary token';
const bucket = 'notary-submissions-prod';

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const digest = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

/** A submission as the service keeps it. */
interface Submission {
  name: string;
  sha256: string;
  uploaded: boolean;
}

/** What the service answers; tests change it. */
export interface NotaryBehaviour {
  /** States of a submission, one for each question; the last one stays. */
  states: string[];
  /** Issues in the log. */
  issues: object[];
  /** Statuses that are answered in place of the next requests, with their headers. */
  failures: { status: number; headers?: Record<string, string> }[];
  /** Whether tickets are there. */
  hasTickets: boolean;
}

export interface NotaryServer {
  settings: Record<string, string>;
  behaviour: NotaryBehaviour;
  submissions: Map<string, Submission>;
  /** Method and path of each request, in order. */
  requests: string[];
  close(): Promise<void>;
}

type Answer = [status: number, content: object | string];

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The signature of version 4 that the headers must have. https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
function signV4({ method = '', url = '', headers }: IncomingMessage, names: string): string {
  const canonical = [
    method,
    url,
    '',
    ...names.split(';').map((name) => `${name}:${headers[name]}`),
    '',
    names,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const date = String(headers['x-amz-date']);
  const scope = `${date.slice(0, 8)}/us-west-2/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', date, scope, digest(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((one, part) => hmac(one, part), `AWS4${awsSecret}`);
  return hmac(key, text).toString('hex');
}

/** The fault of an upload as S3 names it; undefined for a right one. */
function findUploadFault(request: IncomingMessage, body: Buffer): string | undefined {
  const [, names = '', signature] =
    /SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(String(request.headers.authorization)) ?? [];
  if (request.headers['content-length'] === undefined) return 'MissingContentLength';
  if (request.headers['x-amz-security-token'] !== awsToken) return 'InvalidToken';
  if (signature !== signV4(request, names)) return 'SignatureDoesNotMatch';
  return request.headers['x-amz-content-sha256'] === digest(body) ? undefined : 'XAmzContentSHA256Mismatch';
}

/**
 * A server that answers what Apple publishes about the notary API, the storage of its uploads and its tickets. It checks the signature of each token, of
 * each upload, and the digest of the uploaded bytes.
 */
export async function startNotaryServer(): Promise<NotaryServer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = await importSPKI(await exportSPKI(publicKey), 'ES256');
  const behaviour: NotaryBehaviour = { states: ['Accepted'], issues: [], failures: [], hasTickets: true };
  const submissions = new Map<string, Submission>();
  const requests: string[] = [];
  let origin = '';

  async function isAuthorized({ headers }: IncomingMessage): Promise<boolean> {
    const token = /^Bearer (.+)$/.exec(String(headers.authorization))?.[1] ?? '';
    const options = { issuer, audience: 'appstoreconnect-v1', algorithms: ['ES256'], maxTokenAge: '20m' };
    try {
      const { payload, protectedHeader } = await jwtVerify(token, key, options);
      const lifetime = (payload.exp ?? Infinity) - (payload.iat ?? 0);
      return protectedHeader.kid === keyId && protectedHeader.typ === 'JWT' && lifetime <= 1200;
    } catch {
      return false;
    }
  }

  const toId = () => `2efe2717-52ef-43a5-96dc-${String(submissions.size).padStart(12, '0')}`;

  function submit(body: Buffer): object {
    const { submissionName, sha256 } = JSON.parse(body.toString());
    const id = toId();
    submissions.set(id, { name: submissionName, sha256, uploaded: false });
    const attributes = {
      awsAccessKeyId: 'ASIAEXAMPLE',
      awsSecretAccessKey: awsSecret,
      awsSessionToken: awsToken,
      bucket,
      object: `prod/AAA 1/${id}`,
    };
    return { data: { id, type: 'newSubmissions', attributes }, meta: {} };
  }

  function describe(id: string, submission: Submission, what: string | undefined): object {
    if (what === 'logs')
      return {
        data: { id, type: 'submissionsLog', attributes: { developerLogUrl: `${origin}/log/${id}` } },
        meta: {},
      };
    const [first = 'In Progress', ...rest] = behaviour.states;
    if (rest.length > 0) behaviour.states = rest;
    const status = submission.uploaded ? first : 'In Progress';
    const attributes = { createdDate: '2026-01-02T03:04:05.678Z', name: submission.name, status };
    return { data: { id, type: 'submissions', attributes }, meta: {} };
  }

  function storeUpload(request: IncomingMessage, path: string, body: Buffer): Answer {
    const id = decodeURIComponent(path).split('/').at(-1) ?? '';
    const submission = submissions.get(id);
    const fault = findUploadFault(request, body) ?? (submission === undefined ? 'NoSuchKey' : undefined);
    if (submission === undefined || fault !== undefined) return [403, `<Error><Code>${fault}</Code></Error>`];
    submissions.set(id, { ...submission, uploaded: digest(body) === submission.sha256 });
    return [200, ''];
  }

  function findTicket(body: Buffer): Answer {
    const [{ recordName }] = JSON.parse(body.toString()).records;
    const value = Buffer.from(`s8ch ticket of ${recordName}`).toString('base64');
    const found = behaviour.hasTickets
      ? { recordName, recordType: 'DeveloperIDTicket', fields: { signedTicket: { type: 'BYTES', value } } }
      : { recordName, reason: 'Record not found', serverErrorCode: 'NOT_FOUND' };
    return [200, { records: [found] }];
  }

  function toLog(id: string, { name, sha256 }: Submission): Answer {
    const { issues, states } = behaviour;
    const statusSummary =
      issues.length === 0 ? 'Ready for distribution' : 'Archive contains critical validation errors';
    const status = states[0];
    const facts = { logFormatVersion: 1, jobId: id, status, statusSummary, archiveFilename: name, sha256 };
    return [200, { ...facts, issues: issues.length === 0 ? null : issues }];
  }

  async function answerApi(request: IncomingMessage, path: string, body: Buffer): Promise<Answer> {
    if (!(await isAuthorized(request)))
      return [401, { errors: [{ status: '401', code: 'NOT_AUTHORIZED', title: 'Provide a valid token.' }] }];
    const [, id = '', what] = /^\/notary\/v2\/submissions(?:\/([^/]+))?(?:\/(\w+))?$/.exec(path) ?? [];
    if (request.method === 'POST' && id === '') return [200, submit(body)];
    const submission = submissions.get(id);
    if (submission !== undefined) return [200, describe(id, submission, what)];
    return [
      404,
      { errors: [{ status: '404', code: 'NOT_FOUND', title: 'There is no resource of that id.' }] },
    ];
  }

  async function answer(request: IncomingMessage, body: Buffer): Promise<Answer> {
    const [path = ''] = (request.url ?? '').split('?');
    if (path.startsWith(`/upload/${bucket}/`)) return storeUpload(request, path, body);
    if (path === '/tickets') return findTicket(body);
    const id = path.startsWith('/log/') ? path.slice('/log/'.length) : '';
    const logged = submissions.get(id);
    return logged === undefined ? answerApi(request, path, body) : toLog(id, logged);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requests.push(`${request.method} ${request.url}`);
    const body = await readBody(request);
    const failure = behaviour.failures.shift();
    if (failure !== undefined) {
      response.writeHead(failure.status, failure.headers).end('busy');
      return;
    }
    const [status, content] = await answer(request, body);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof content === 'string' ? content : JSON.stringify(content));
  }

  const server: Server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: {
      APPLE_API_KEY: Buffer.from(await exportPKCS8(privateKey)).toString('base64'),
      APPLE_API_KEY_ID: keyId,
      APPLE_API_ISSUER: issuer,
      APPLE_NOTARY_URL: `${origin}/notary/v2`,
      APPLE_NOTARY_UPLOAD_URL: `${origin}/upload`,
      APPLE_NOTARY_TICKET_URL: `${origin}/tickets`,
    },
    behaviour,
    submissions,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
