import { join } from 'node:path/posix';
import * as z from 'zod';
import type { BuildContext } from '../../ports.ts';

/** This product in documents. */
export const productName = 'vrooli-bundle';

const packageSchema = z.looseObject({ version: z.string() });

/** This product as documents name it. */
export interface Product {
  name: string;
  version: string;
}

/** Name and version of this product, from its package.json. */
export async function readProduct({
  fs,
  packageRoot,
}: Pick<BuildContext, 'fs' | 'packageRoot'>): Promise<Product> {
  const { version } = packageSchema.parse(JSON.parse(await fs.readText(join(packageRoot, 'package.json'))));
  return { name: productName, version };
}
