import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getAssetKeys, getRawAsset, isSea } from 'node:sea';
import { Script } from 'node:vm';
import type * as supervise from '../supervise.ts';
import type { CodeCache } from './code-cache.ts';
import type { StartTrick } from './switches.ts';

type Supervisor = typeof supervise;

const program = 'supervisor.cjs';
const codeCacheAsset = 'supervisor.cache';

/**
 * Loads the supervisor, which most entry points of the executable need. It is a script of its own, an asset of the
 * executable or a file beside this one, so that its code cache can hold the functions that a start calls: compiling them
 * anew would take a quarter of the start, and `exec` needs none of it.
 */
export function loadSupervisor(without: ReadonlySet<StartTrick>): {
  supervisor: Supervisor;
  codeCache: CodeCache;
  script: Script;
} {
  const cachedData = without.has('code-cache') ? undefined : readCodeCache();
  const script = new Script(readProgram(), {
    filename: program,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  const isUsed = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    supervisor: module.exports as Supervisor,
    codeCache: isUsed ? 'used' : cachedData === undefined ? 'none' : 'rejected',
    script,
  };
}

/** Writes the code cache for the next build of the executable, with the functions that `warmUp` has called. */
export async function writeCodeCache(path: string): Promise<void> {
  const { supervisor, script } = loadSupervisor(new Set());
  await supervisor.warmUp();
  writeFileSync(path, script.createCachedData());
}

function readProgram(): string {
  // All ASCII (script-format.ts): nothing has to be decoded.
  return isSea()
    ? Buffer.from(getRawAsset(program)).toString('latin1')
    : readFileSync(join(__dirname, program), 'latin1');
}

function readCodeCache(): Buffer | undefined {
  if (!isSea() || !getAssetKeys().includes(codeCacheAsset)) return undefined;
  return Buffer.from(getRawAsset(codeCacheAsset));
}
