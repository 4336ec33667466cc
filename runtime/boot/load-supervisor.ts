import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getAssetKeys, getRawAsset, isSea } from 'node:sea';
import { Script } from 'node:vm';
import type * as supervise from '../supervise.ts';
import type { CodeCache } from './code-cache.ts';

type Supervisor = typeof supervise;

const program = 'supervisor.cjs';
const codeCacheAsset = 'supervisor.cache';

/**
 * The supervisor proper, which most doors of the executable lead to. It is a script of its own, an asset of the executable
 * or a file beside this one, so that its code cache can hold the functions that a start calls: compiling them anew
 * would take a quarter of the start, and `exec` needs none of it.
 */
export function loadSupervisor(): { supervisor: Supervisor; codeCache: CodeCache; script: Script } {
  const cachedData = readCodeCache();
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

/** Writes the code cache for the next build of the executable: what `warmUp` called is in it. */
export async function writeCodeCache(path: string): Promise<void> {
  const { supervisor, script } = loadSupervisor();
  await supervisor.warmUp();
  writeFileSync(path, script.createCachedData());
}

function readProgram(): string {
  // It is all ASCII, as the build sees to: nothing has to be decoded.
  return isSea()
    ? Buffer.from(getRawAsset(program)).toString('latin1')
    : readFileSync(join(__dirname, program), 'latin1');
}

function readCodeCache(): Buffer | undefined {
  if (!isSea() || !getAssetKeys().includes(codeCacheAsset)) return undefined;
  return Buffer.from(getRawAsset(codeCacheAsset));
}
