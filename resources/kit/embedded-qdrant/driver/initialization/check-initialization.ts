import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from '../../../../driver-sdk/run-driver.ts';
import { parseQdrantSettings } from '../settings.ts';
import { openStore } from '../store/open-store.ts';
import { applyFiles } from './apply-initialization.ts';

/** Makes the collections of the initialization files in a temporary folder, as a first start does, and prints the report as JSON on stdout; the build runs it. */
export async function checkInitialization({ env }: Driver): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-qdrant-check-'));
  try {
    const given = { QDRANT_PORT: '1', QDRANT_API_KEY: '-', QDRANT_DATA_DIR: folder };
    const { initialization, vectorMemoryMb } = parseQdrantSettings({ ...env, ...given });
    const collections = openStore(folder, vectorMemoryMb);
    try {
      process.stdout.write(`${JSON.stringify(applyFiles(collections, initialization))}\n`);
    } finally {
      collections.db.close();
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
