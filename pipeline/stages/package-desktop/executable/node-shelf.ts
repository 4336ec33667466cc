import { join } from 'node:path/posix';
import type { Target } from '../../../../schema/vocabulary.ts';
import type { NodeShelf } from '../../../builders/builder.ts';
import { toExecutableSuffix } from '../../../builders/placeholders.ts';
import type { BuildState } from '../state.ts';
import { copyBaseNode, fetchBaseNode, type NodeRelease } from './base-node.ts';
import { trimElf } from './elf.ts';
import { listOlderNodes } from './older-nodes.ts';

function requireVersion(releases: readonly NodeRelease[], version: string): NodeRelease {
  const release = releases.find((one) => one.version === version);
  if (release === undefined) throw new Error(`Node ${version} is not in the table`);
  return release;
}

/**
 * The Node on this machine that runs what a service's packages run at their installation: the version itself, or where the tables of two
 * systems differ the one of the same line.
 */
function findSameLine(releases: readonly NodeRelease[], version: string): NodeRelease | undefined {
  const toLine = (text: string) => text.split('.')[0];
  return releases.find((one) => toLine(one.version) === toLine(version));
}

async function stage(state: BuildState, release: NodeRelease, target: Target): Promise<string> {
  const { ctx, workspace, origins } = state;
  const base = await fetchBaseNode(ctx, release, target);
  const { license } = base;
  const folder = `node/${release.version}`;
  const to = `${folder}/node${toExecutableSuffix(target)}`;
  const copy = join(workspace.dir, `node-${release.version}`);
  await copyBaseNode(ctx, release, target, base, copy);
  await ctx.fs.write(join(workspace.payload, to), trimElf(ctx.fs, copy), 0o755);
  await ctx.fs.remove(copy);
  if (license !== undefined) await ctx.fs.write(join(workspace.payload, folder, 'LICENSE'), license);
  origins.add(folder, 'product');
  return to;
}

/** The versions of Node beside the one in the runtime, for the target of a build. Each is fetched and staged once. */
export function openNodeShelf(state: BuildState): NodeShelf {
  const { ctx, host, request, table } = state;
  const releases = listOlderNodes(table, request.target);
  const local = listOlderNodes(table, host);
  const staged = new Map<string, Promise<string>>();
  return {
    shipped: table.version,
    older: releases.map(({ version }) => version),
    find: async (version) => {
      const release = findSameLine(local, version);
      return release && (await fetchBaseNode(ctx, release, host)).executable;
    },
    stage: (version) => {
      const work = staged.get(version) ?? stage(state, requireVersion(releases, version), request.target);
      staged.set(version, work);
      return work;
    },
  };
}
