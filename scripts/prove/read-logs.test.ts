import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { readServiceLogs } from './read-logs.ts';

const root = mkdtempSync(join(tmpdir(), 'logs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('shows the end of each service log, and nothing before there is one', async () => {
  expect(await readServiceLogs(root)).toBe('');
  mkdirSync(join(root, 'logs/api'), { recursive: true });
  writeFileSync(
    join(root, 'logs/api/b.log'),
    Array.from({ length: 40 }, (_, line) => `line ${line}\n`).join(''),
  );
  writeFileSync(join(root, 'logs/a.log'), 'one\n');
  const text = await readServiceLogs(root);
  expect(text).toMatch(/^--- a\.log\none\n--- api\/b\.log\nline 10\n/);
  expect(text).toMatch(/line 39$/);
});
