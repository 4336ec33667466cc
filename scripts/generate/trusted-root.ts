import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as z from 'zod';

const seedsSchema = z.record(
  z.string(),
  z.looseObject({ targets: z.looseObject({ 'trusted_root.json': z.string() }) }),
);

/** The trusted root of the public Sigstore, as the package that updates it carries it, as a module. */
export function toTrustedRootFile(): readonly [string, string] {
  const path = createRequire(import.meta.url).resolve('@sigstore/tuf/seeds.json');
  const [seed] = Object.values(seedsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))));
  if (seed === undefined) throw new Error('@sigstore/tuf has no seed');
  const root: unknown = JSON.parse(Buffer.from(seed.targets['trusted_root.json'], 'base64').toString('utf8'));
  const text = JSON.stringify(root, undefined, 1);
  return [
    'pipeline/signing/documents/sigstore/public-trusted-root.ts',
    `/** Generated from @sigstore/tuf by \`npm run generate\`: keys and certificates of the public Sigstore. */\nexport const publicTrustedRoot = \`${text}\`;\n`,
  ];
}
