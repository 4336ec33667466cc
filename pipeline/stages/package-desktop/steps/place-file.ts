import { join } from 'node:path/posix';
import type { Origin } from '../../../shared/staged-file.ts';
import { assertPlaceFree } from '../packaging/claim-place.ts';
import type { BuildState } from '../state.ts';

/** A file for the payload; `to` is relative to it, `from` absolute, `what` names its origin in messages. */
export interface NewFile {
  to: string;
  content: string | { from: string };
  what: string;
  origin: Origin;
}

/** Puts a file into the payload, at a place that nothing else has. @throws {PipelineError} payload-name-clash (input) */
export async function placeFile(
  { ctx, workspace, origins }: BuildState,
  { to, content, what, origin }: NewFile,
): Promise<void> {
  await assertPlaceFree(ctx.fs, workspace.payload, to, what);
  const path = join(workspace.payload, to);
  if (typeof content === 'string') await ctx.fs.write(path, content, 0o644);
  else await ctx.fs.copy(content.from, path);
  origins.add(to, origin);
}
