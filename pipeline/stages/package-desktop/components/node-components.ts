import * as z from 'zod';
import { toExecutableSuffix } from '../../../builders/placeholders.ts';
import type { Component } from '../../../components/component.ts';
import { type NodeVersions, toNodeComponents } from '../../../components/node-components.ts';
import type { TreeEntry } from '../../../shared/archive/tree.ts';
import { listOlderNodes } from '../executable/older-nodes.ts';
import { type BuildState, requireResult } from '../state.ts';

const versionsSchema = z.looseObject({ node: z.string() });

/** What the Node at a path of this machine states about itself; undefined when it is of another version. */
async function readVersions(
  { ctx }: BuildState,
  node: string,
  version: string,
): Promise<NodeVersions | undefined> {
  const { exitCode, stdout } = await ctx.exec.run(node, ['-p', 'JSON.stringify(process.versions)'], {
    env: { NODE_OPTIONS: undefined },
  });
  if (exitCode !== 0) return undefined;
  const versions = versionsSchema.parse(JSON.parse(stdout));
  if (versions.node !== version) return undefined;
  return Object.fromEntries(
    Object.entries(versions).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
  );
}

/** The Node in the runtime, and those beside it for programs that ask for another version. `id` is that of the first. */
export async function describeNodes(
  state: BuildState,
  tree: readonly TreeEntry[],
): Promise<{ components: Component[]; id: string }> {
  const { table, bases, host, request, nodes } = state;
  const has = (path: string) => tree.some((entry) => entry.path === path);
  const toLicense = (path: string) => (has(path) ? path : undefined);
  const base = requireResult(bases.get(host), 'the base Node of this machine').executable;
  const own = toNodeComponents({
    version: table.version,
    sha256: table.targets[request.target].sha256,
    versions: await readVersions(state, base, table.version),
    paths: [],
    licensePath: toLicense('licenses/node/LICENSE'),
  });
  const components = [...own];
  for (const { version, targets } of listOlderNodes(table, request.target)) {
    const path = `node/${version}/node${toExecutableSuffix(request.target)}`;
    if (!has(path)) continue;
    const local = await nodes?.find(version);
    components.push(
      ...toNodeComponents({
        version,
        sha256: targets[request.target]?.sha256 ?? '',
        versions: local === undefined ? undefined : await readVersions(state, local, version),
        paths: [`node/${version}`],
        licensePath: toLicense(`node/${version}/LICENSE`),
      }),
    );
  }
  return { components, id: own[0]?.id ?? '' };
}
