import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { isLoopbackHost } from '../../schema/loopback.ts';
import { RuntimeError, toMessage } from '../errors.ts';

const timeoutMs = 15_000;

export interface SendOptions {
  attempts: number;
  firstPauseMs: number;
}

/** Parses the upload URL: https, or http on loopback. @throws {RuntimeError} `telemetry-url-invalid` (409) */
export function toUploadUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const loopback = url !== undefined && isLoopbackHost(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback)) return url;
  const message = `telemetry.upload_url is not an https URL: ${text}`;
  throw new RuntimeError('telemetry-url-invalid', message, 'set telemetry.upload_url in bundle.json', 409);
}

/**
 * Posts one batch of JSON Lines; retries on network errors, 408, 429 and 5xx. `key` identifies the batch (header
 * Idempotency-Key), so that a receiver whose response was lost can discard the second delivery.
 * @throws {RuntimeError} `telemetry-upload-failed` (502)
 */
export async function sendBatch(
  url: URL,
  body: Uint8Array,
  key: string,
  options: SendOptions,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await post(url, body, key);
    if (outcome === 'taken') return;
    if (!outcome.again || attempt >= options.attempts) {
      const remedy = 'try again later; lines that were not uploaded stay on this machine';
      throw new RuntimeError('telemetry-upload-failed', `the upload failed: ${outcome.reason}`, remedy, 502);
    }
    await sleep(options.firstPauseMs * 2 ** (attempt - 1));
  }
}

function post(
  url: URL,
  body: Uint8Array,
  key: string,
): Promise<'taken' | { again: boolean; reason: string }> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = {
    'content-type': 'application/x-ndjson',
    'content-length': body.length,
    'idempotency-key': key,
  };
  return new Promise((resolve) => {
    const call = request(url, { method: 'POST', headers, signal: AbortSignal.timeout(timeoutMs) });
    call.on('error', (error) => resolve({ again: true, reason: toMessage(error) }));
    call.on('response', (response) => {
      const status = response.statusCode ?? 0;
      response.on('error', () => undefined).resume();
      if (status >= 200 && status < 300) resolve('taken');
      else {
        const again = status === 408 || status === 429 || status >= 500;
        resolve({ again, reason: `the receiver returned status ${status}` });
      }
    });
    call.end(body);
  });
}
