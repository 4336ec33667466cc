import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { issue, type ThrowawayCa } from './throwaway-ca.ts';

const openssl = promisify(execFile);

/** How a server of time stamps answers. `other`: with the time stamp of other bytes. */
export type Manner = 'stamps' | 'fails' | 'garbage' | 'hangs' | 'other';

export interface TimestampServer {
  url: string;
  /** Requests so far. */
  asked(): number;
  close(): Promise<void>;
}

async function writeConfig(ca: ThrowawayCa, manner: Manner): Promise<string> {
  const name = `tsa-${manner}`;
  const { certificate, key } = issue(ca, name, '/CN=Throw-away TSA', 'critical,timeStamping');
  const file = join(ca.dir, `${name}.ts.cnf`);
  const lines = [
    '[tsa]',
    'default_tsa = own',
    '[own]',
    `serial = ${join(ca.dir, `${name}.serial`)}`,
    `signer_cert = ${certificate}`,
    `certs = ${ca.root}`,
    `signer_key = ${key}`,
    'signer_digest = sha256',
    'default_policy = 1.2.3.4.1',
    'digests = sha256, sha384, sha512',
    'ess_cert_id_chain = no',
    'ess_cert_id_alg = sha256',
  ];
  await writeFile(file, lines.join('\n'));
  return file;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function stamp(config: string, query: Buffer | undefined, dir: string): Promise<Buffer> {
  const name = join(dir, randomBytes(6).toString('hex'));
  const files = [`${name}.tsq`, `${name}.tsr`] as const;
  if (query === undefined) {
    const digest = ['-digest', '0'.repeat(64), '-sha256', '-cert', '-no_nonce'];
    await openssl('openssl', ['ts', '-query', ...digest, '-out', files[0]]);
  } else await writeFile(files[0], query);
  await openssl('openssl', ['ts', '-reply', '-config', config, '-queryfile', files[0], '-out', files[1]]);
  const answer = await readFile(files[1]);
  for (const file of files) await rm(file);
  return answer;
}

/** A server of time stamps (RFC 3161) on loopback, whose certificate the CA issues. */
export async function startTimestampServer(ca: ThrowawayCa, manner: Manner): Promise<TimestampServer> {
  const config = await writeConfig(ca, manner);
  let asked = 0;
  // openssl keeps the serial number in a file.
  let queue: Promise<unknown> = Promise.resolve();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    asked += 1;
    const query = await readBody(request);
    if (manner === 'hangs') return;
    if (manner === 'fails') {
      response.writeHead(500).end('out of order');
      return;
    }
    const made =
      manner === 'garbage'
        ? Buffer.from('<html>')
        : stamp(config, manner === 'other' ? undefined : query, ca.dir);
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(await made);
  };
  const server = createServer((request, response) => {
    queue = queue
      .then(() => answer(request, response))
      .catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
