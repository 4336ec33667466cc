import { readOwnCommit } from '../../../shared/sources/read-commit.ts';
import { readProduct } from '../product.ts';
import type { BuildState } from '../state.ts';
import { listBuildTools, readToolVersions } from '../tools.ts';

/**
 * Reads the version and the commit of this product, and the versions of the programs that the builds used. The runner knows the commit of an
 * action; a checkout states its own.
 */
export async function readOrigins(state: BuildState): Promise<void> {
  const { ctx, request, plan, table } = state;
  const [product, commit, tools] = await Promise.all([
    readProduct(ctx),
    request.provenance.builder_commit ?? readOwnCommit(ctx, ctx.packageRoot),
    readToolVersions(ctx, listBuildTools(plan, request)),
  ]);
  state.buildOrigins = { product: { ...product, commit }, tools: { node: table.version, ...tools } };
}
