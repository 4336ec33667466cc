import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from './client.ts';
import type { Script } from './initialization.ts';
import { ReplyError } from './resp/reply.ts';

const reportName = 'initialization.json';

interface ScriptReport {
  faults: string[];
}

/**
 * Runs the scripts of the scenario when no earlier start has finished them, and returns their faults, also on later starts. What a failing
 * script has written before its error stays, as with `redis-cli --eval`. A start that was interrupted is repeated on an empty database: no
 * client was connected before.
 */
export async function runScripts(
  dataDir: string,
  scripts: readonly Script[],
  connect: () => Promise<Client>,
): Promise<string[]> {
  if (scripts.length === 0) return [];
  const path = join(dataDir, reportName);
  if (existsSync(path)) return (JSON.parse(await readFile(path, 'utf8')) as ScriptReport).faults;
  const client = await connect();
  const faults: string[] = [];
  try {
    await client.call('FLUSHALL');
    for (const { file, text } of scripts) {
      const reply = await client.call('EVAL', text, '0');
      if (reply instanceof ReplyError) faults.push(`${file}: ${reply.message}`);
    }
  } finally {
    client.close();
  }
  await writeFile(`${path}.new`, `${JSON.stringify({ faults })}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return faults;
}
