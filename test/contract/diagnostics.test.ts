import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extract } from 'tar-stream';
import { cleanUp, createApp } from './support/app.ts';
import type { Answer } from './support/http.ts';
import { script } from './support/programs.ts';
import type { Running } from './support/running.ts';

let running: Running;
let answer: Answer;
const files = new Map<string, string>();
const value = 'hidden-value-99182';

beforeAll(async () => {
  const app = await createApp(
    [
      script(
        'chatty',
        `console.log('value ' + process.env.PASS + ' in a log'); console.log(Buffer.from(process.env.PASS).toString('base64')); setInterval(() => {}, 1000); console.log('up');`,
        { secrets: ['pass'], readiness: { type: 'log_match', pattern: '^up$', timeout_ms: 20_000 } },
      ),
    ],
    {
      secrets: [
        {
          id: 'pass',
          class: 'user_prompt',
          prompt: { label: 'Pass' },
          target: { type: 'env', name: 'PASS' },
        },
      ],
    },
  );
  running = await app.start({ env: { MY_API_TOKEN: 'environment-token-5521', TZ: 'UTC' } });
  await running.post('/secrets', { secrets: { pass: value } });
  await running.ready();
  answer = await running.get('/diagnostics');
  await new Promise<void>((resolve, reject) => {
    const tar = extract();
    tar.on('entry', (header, stream, next) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk as Buffer));
      stream.on('end', () => {
        files.set(header.name, Buffer.concat(chunks).toString());
        next();
      });
    });
    tar.on('finish', () => resolve());
    tar.on('error', reject);
    tar.end(gunzipSync(answer.bytes));
  });
});
afterAll(cleanUp);

describe('GET /diagnostics: a .tar.gz', () => {
  it('is sent as an attachment', () => {
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/gzip|x-tar|octet-stream/);
    expect(answer.headers['content-disposition']).toMatch(/attachment;.*\.tar\.gz/);
  });

  it.each(['status', 'env', 'log', 'telemetry'])('has %s', (word) => {
    expect([...files.keys()].filter((name) => name.includes(word))).not.toEqual([]);
  });

  it("names stay inside the archive's folder", () => {
    for (const name of files.keys()) expect(name).not.toMatch(/^\/|(^|\/)\.\.(\/|$)/);
  });

  it('has the log of the service, with secrets masked', () => {
    const logs = [...files]
      .filter(([name]) => name.includes('log'))
      .map(([, text]) => text)
      .join('\n');
    expect(logs).toMatch(/value .* in a log/);
    expect(logs).not.toContain(value);
  });

  it('has an environment snapshot without secrets, and no token anywhere', () => {
    const all = [...files.values()].join('\n');
    for (const secret of [value, 'environment-token-5521', running.token]) expect(all).not.toContain(secret);
  });
});
