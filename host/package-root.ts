import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageName = 'bundle-action';

/**
 * The folder of this product: the nearest one above a module (`import.meta.url`) whose package.json has the name of this product. The same call
 * works from the sources and from a bundle in dist/.
 * @throws {Error} when no such folder exists
 */
export function findPackageRoot(moduleUrl: string): string {
  for (let dir = dirname(fileURLToPath(moduleUrl)); ; dir = dirname(dir)) {
    const file = join(dir, 'package.json');
    if (
      existsSync(file) &&
      (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === packageName
    ) {
      return dir;
    }
    if (dir === dirname(dir)) throw new Error(`no package.json named "${packageName}" above ${moduleUrl}`);
  }
}
