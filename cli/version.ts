import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPackageRoot } from '../host/package-root.ts';

/** The version of this product, from its package.json. */
export function readVersion(): string {
  const text = readFileSync(join(findPackageRoot(import.meta.url), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
