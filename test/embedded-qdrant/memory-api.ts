import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerRequest } from '../../resources/kit/embedded-qdrant/driver/server/answer-request.ts';
import type { Collections } from '../../resources/kit/embedded-qdrant/driver/store/collections.ts';
import { openStore } from '../../resources/kit/embedded-qdrant/driver/store/open-store.ts';

export interface Answer {
  status: number;
  result: unknown;
  error: string | undefined;
}

export interface Api {
  collections: Collections;
  /** Lines of the log: faults of the server itself. */
  logged: string[];
  call(method: string, url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a body as it is, and returns the status and text of the answer. */
  send(method: string, url: string, body: Uint8Array): Promise<{ status: number; text: string }>;
  close(): void;
}

export const apiKey = 'k'.repeat(32);

/** The server without a socket, on a new folder; `vectorMemoryMb` bounds the vectors in memory. */
export function openApi(vectorMemoryMb = 64): Api {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-qdrant-'));
  const collections = openStore(folder, vectorMemoryMb);
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const request = async (method: string, url: string, body: Uint8Array, headers: Record<string, string>) =>
    await answerRequest({ method, url, headers, readBody: async () => body }, { collections, apiKey, log });
  return {
    collections,
    logged,
    call: async (method, url, body, headers = {}) => {
      const bytes = body === undefined ? new Uint8Array(0) : Buffer.from(JSON.stringify(body));
      const page = await request(method, url, bytes, headers);
      const json = page.type === 'application/json' ? (JSON.parse(page.body) as Record<string, unknown>) : {};
      const error = (json['status'] as { error?: string } | undefined)?.error;
      return { status: page.status, result: json['result'] ?? page.body, error };
    },
    send: async (method, url, body) => {
      const page = await request(method, url, body, {});
      return { status: page.status, text: page.body };
    },
    close: () => {
      collections.db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
