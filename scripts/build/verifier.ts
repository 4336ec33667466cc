import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeLicenses } from './licenses.ts';

/** dist/verify: the command `verify` as one file for any Node from 20 on, which is attached to each release of this product. */
export async function bundleVerifier(root: string, out: string): Promise<string> {
  const outfile = join(out, 'dist/verify/vrooli-bundle-verify.mjs');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { metafile } = await build({
    bundle: true,
    metafile: true,
    platform: 'node',
    target: 'node20',
    // jsonc-parser loads its parts with a require of its own in its `main`.
    mainFields: ['module', 'main'],
    format: 'esm',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    absWorkingDir: root,
    entryPoints: [join(root, 'cli/verify-alone.ts')],
    outfile,
    banner: {
      js: [
        '#!/usr/bin/env node',
        `// vrooli-bundle-verify ${version}. Licenses: licenses.txt in the folder dist/verify of the repository.`,
        // Packages in CommonJS call it.
        'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
      ].join('\n'),
    },
  });
  writeLicenses(root, [metafile], join(out, 'dist/verify'));
  return 'dist/verify';
}
