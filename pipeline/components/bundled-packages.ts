import * as z from 'zod';
import type { Component } from './component.ts';
import { toHashes } from './integrity.ts';
import { toNpmUrl } from './package-url.ts';

/** dist/<part>/packages.json: the packages of npm in the bundles of a part of this product. The build writes it. */
const packagesSchema = z.array(
  z.strictObject({
    name: z.string(),
    version: z.string(),
    license: z.string().optional(),
    integrity: z.string().optional(),
  }),
);

/** The packages in a part of this product. `licensePath`: where the texts of all of them are in the payload. */
export function parseBundledPackages(text: string, licensePath: string): Component[] {
  return packagesSchema.parse(JSON.parse(text)).map(({ name, version, license, integrity }) => ({
    id: toNpmUrl(name, version),
    kind: 'library',
    name,
    version,
    purl: toNpmUrl(name, version),
    ...(license === undefined ? {} : { license }),
    hashes: toHashes(integrity),
    evidence: 'pinned',
    dependsOn: [],
    paths: [],
    texts: [],
    licensePath,
  }));
}
