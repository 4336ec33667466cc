import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext } from '../../host/context.ts';
import { silentLog } from '../../host/log.ts';
import {
  copyBaseNode,
  fetchBaseNode,
  readBaseNodeTable,
} from '../../pipeline/stages/package-desktop/executable/base-node.ts';
import {
  type ExecutableTable,
  executableTable,
  executableTablePath,
  toInputsDigest,
} from '../../pipeline/stages/package-desktop/executable/compiled.ts';
import { compileRuntime } from '../../pipeline/stages/package-desktop/executable/runtime.ts';
import { targets } from '../../schema/vocabulary.ts';

/** The machine whose executables are listed: that of this project's CI. */
const host = 'linux-x64';

/**
 * Writes dist/runtime/executables.json below `out`: the digest of each target's executable as a Linux machine compiles it. The committed
 * digest is kept while the inputs are the same, unless `again`. Other systems keep the committed file, for they compile other executables.
 */
export async function pinExecutables(
  root: string,
  out: string,
  { again }: { again: boolean },
): Promise<void> {
  const path = join(out, executableTablePath);
  const committed = readCommitted(root);
  const isHost = `${process.platform}-${process.arch}` === host;
  const table = isHost ? await compileAll(root, out, again ? [] : committed) : committed;
  await writeFile(path, `${JSON.stringify(table, null, 2)}\n`);
}

function readCommitted(root: string): ExecutableTable {
  const path = join(root, executableTablePath);
  return existsSync(path) ? executableTable.parse(JSON.parse(readFileSync(path, 'utf8'))) : [];
}

async function compileAll(root: string, out: string, committed: ExecutableTable): Promise<ExecutableTable> {
  const product = createContext(pathToFileURL(join(root, 'scripts')).href, silentLog, process.env);
  const ctx = { ...product, packageRoot: out };
  const bases = await readBaseNodeTable(product);
  const compiler = (await fetchBaseNode(product, bases, host)).executable;
  const dir = await mkdtemp(join(tmpdir(), 'bundle-executables-'));
  try {
    const table: ExecutableTable = [];
    for (const target of targets) {
      const { sha256: baseDigest } = bases.targets[target];
      const native = target === host;
      const inputs = await toInputsDigest(ctx, { baseDigest, native });
      const known = committed.find((entry) => entry.inputs === inputs);
      if (known !== undefined) {
        table.push(known);
        continue;
      }
      const base = await fetchBaseNode(product, bases, target);
      const to = join(dir, target);
      const copyBase = (copy: string) => copyBaseNode(product, bases, target, base, copy);
      await compileRuntime(ctx, { compiler, copyBase, baseDigest, to, native });
      table.push({ target, native, inputs, sha256: await ctx.fs.sha256(to) });
      await rm(to);
    }
    return table;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
