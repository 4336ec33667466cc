import { rm } from 'node:fs/promises';
import { posix } from 'node:path';
import { createContext } from '../host/context.ts';
import { silentLog } from '../host/log.ts';
import { readAtMost } from '../pipeline/shared/archive/chunks.ts';
import { fetchSource } from '../pipeline/shared/kit/fetch-source.ts';
import { toGlobMatcher } from '../pipeline/shared/kit/glob.ts';
import { planKitParts, toKitTargets } from '../pipeline/shared/kit/kit-sources.ts';
import { findKitMember } from '../pipeline/shared/kit/read-kit.ts';
import { readSource } from '../pipeline/shared/kit/read-source.ts';
import { findTrusted } from '../resources/kit/embedded-postgres/driver/trusted-extensions.ts';
import type { KitMember } from '../schema/kit.ts';
import type { Target } from '../schema/vocabulary.ts';

const name = 'embedded-postgres';
const ctx = createContext(import.meta.url, silentLog, process.env);
const maxControl = 64 * 1024;

/** The extensions of the packages of one target that the app's role can create, sorted. */
async function listExtensions(member: KitMember, target: Target): Promise<string[]> {
  const controls = new Map<string, string>();
  const libraries = new Set<string>();
  const dir = await ctx.fs.makeTempDir('vrooli-extensions-');
  try {
    for (const [index, { part, source }] of planKitParts(member, target).entries()) {
      const fetched = await fetchSource(ctx, member, source, target, posix.join(dir, String(index)));
      const isExcluded = toGlobMatcher(part.exclude);
      await readSource(ctx.fs, source, fetched, async ({ path, content }) => {
        const inside = posix.relative(part.root ?? '', path);
        if (inside.startsWith('..') || isExcluded(inside)) return;
        const { base, name: stem, ext } = posix.parse(posix.join(part.to ?? '', inside));
        if (ext === '.control')
          controls.set(stem, new TextDecoder().decode(await readAtMost(content, maxControl, base)));
        else if (['.so', '.dll', '.dylib'].includes(ext)) libraries.add(stem);
      });
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
  return findTrusted(controls, libraries);
}

const member = await findKitMember(ctx, name);
if (member === undefined) throw new Error(`resources/kit/${name}/kit.json is missing`);
const recorded = [...(member.initialization?.extensions ?? [])].sort();
for (const target of toKitTargets(member)) {
  const found = await listExtensions(member, target);
  const isSame = JSON.stringify(found) === JSON.stringify(recorded);
  process.stdout.write(
    `${target}: ${found.length} extensions${isSame ? '' : `, not those of kit.json: ${found.join(', ')}`}\n`,
  );
  if (!isSame) process.exitCode = 1;
}
