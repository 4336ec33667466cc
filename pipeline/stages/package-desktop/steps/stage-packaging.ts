import { join } from 'node:path/posix';
import { assertNotReserved } from '../packaging/claim-place.ts';
import { findSource, listEntry, type Sources } from '../packaging/list-entry.ts';
import { readPolicy, toPolicyPlace } from '../packaging/policy.ts';
import { isFor } from '../packaging/with-hooks.ts';
import type { BuildState } from '../state.ts';
import type { StepOf } from '../step.ts';
import { placeFile } from './place-file.ts';

const toSources = ({ request: { scenarioDir, root = scenarioDir } }: BuildState): Sources => ({
  scenarioDir,
  root: scenarioDir.startsWith(`${root}/`) ? root : scenarioDir,
});

/**
 * Copies what the packaging manifest of the repository names for the target into the payload.
 * @throws {PipelineError} packaged-file-refused, payload-name-clash, shipped-file-refused (input)
 */
export async function stagePackagedFiles(
  state: BuildState,
  { file, files }: StepOf<'stage-packaged-files'>,
): Promise<void> {
  const { ctx, request, workspace } = state;
  for (const [index, entry] of files.entries()) {
    if (!isFor(request.target)(entry)) continue;
    const place = `${file} files[${index}]`;
    assertNotReserved(entry.to, place);
    for (const { from, to } of await listEntry(ctx.fs, toSources(state), entry, place)) {
      await placeFile(state, { to, content: { from }, what: place, origin: 'scenario' });
      if (entry.executable !== undefined)
        await ctx.fs.chmod(join(workspace.payload, to), entry.executable ? 0o755 : 0o644);
    }
  }
}

/**
 * Copies the policies of the repository whose digest or signature is right below policies/ of the payload.
 * @throws {PipelineError} policy-not-verified, packaged-file-refused, payload-name-clash, shipped-file-refused (input)
 */
export async function stagePolicies(
  state: BuildState,
  { file, policies }: StepOf<'stage-policies'>,
): Promise<void> {
  const { ctx, request } = state;
  for (const [index, policy] of policies.entries()) {
    if (!isFor(request.target)(policy)) continue;
    const place = `${file} policies[${index}]`;
    const { from } = await findSource(ctx.fs, toSources(state), policy.path, place);
    const signed = policy.minisign?.signature;
    const signature =
      signed === undefined ? undefined : (await findSource(ctx.fs, toSources(state), signed, place)).from;
    const content = await readPolicy(ctx.fs, { policy, from, signature, place });
    await placeFile(state, { to: toPolicyPlace(policy), content, what: place, origin: 'scenario' });
  }
}
