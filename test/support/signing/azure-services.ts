import { constants, privateEncrypt, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Issued } from './throwaway-ca.ts';

/** DigestInfo of SHA-256 up to the digest. https://www.rfc-editor.org/rfc/rfc8017#section-9.2 */
const digestInfo = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** The interfaces of Azure Key Vault and Azure Artifact Signing, with one key, on loopback. */
export interface AzureServices {
  url: string;
  /** The credential of each request so far. */
  seen: readonly string[];
  close(): Promise<void>;
}

async function readJson(request: IncomingMessage): Promise<Record<string, string>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : JSON.parse(text);
}

/** https://learn.microsoft.com/rest/api/keyvault and the interface that Jsign speaks to Artifact Signing. */
export async function startAzureServices(
  { certificate, key }: Issued,
  token: string,
): Promise<AzureServices> {
  const { raw } = new X509Certificate(readFileSync(certificate));
  const privateKey = readFileSync(key);
  const seen: string[] = [];
  const sign = (digest: string) =>
    privateEncrypt(
      { key: privateKey, padding: constants.RSA_PKCS1_PADDING },
      Buffer.concat([digestInfo, Buffer.from(digest, 'base64')]),
    );
  let signature = Buffer.alloc(0);
  const answer = async (request: IncomingMessage, base: string): Promise<object | undefined> => {
    const { value, digest } = await readJson(request);
    const path = request.url ?? '';
    if (path.startsWith('/certificates/app?'))
      return {
        cer: raw.toString('base64'),
        kid: `${base}/keys/app/1`,
        policy: { key_props: { kty: 'RSA' } },
      };
    if (path.startsWith('/keys/app/1/sign')) return { value: sign(value ?? '').toString('base64url') };
    const profile = '/codesigningaccounts/acme/certificateprofiles/app/sign';
    if (path.startsWith(`${profile}?`)) {
      signature = sign(digest ?? '');
      return { operationId: 'one' };
    }
    if (!path.startsWith(`${profile}/one?`)) return undefined;
    const chain = Buffer.from(raw.toString('base64')).toString('base64');
    return { status: 'Succeeded', signature: signature.toString('base64'), signingCertificate: chain };
  };
  const server = createServer((request, response) => {
    const { authorization = '' } = request.headers;
    seen.push(authorization);
    const base = `http://${request.headers.host}`;
    const found = authorization === `Bearer ${token}` ? answer(request, base) : Promise.resolve(undefined);
    found.then(
      (body) =>
        response
          .writeHead(body === undefined ? 401 : 200)
          .end(JSON.stringify(body ?? { error: { code: 'refused' } })),
      (error: unknown) => response.destroy(error as Error),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
