import { join } from 'node:path/posix';
import { payloadListFile } from '../../../../schema/installed-app.ts';
import { PipelineError } from '../../../errors.ts';
import { describePayload, writePayloadList } from '../payload.ts';
import { listBeside } from '../payload-beside.ts';
import type { BuildState } from '../state.ts';

/**
 * Writes payload.json, the last file of a payload, and keeps the list of all files.
 * @throws {PipelineError} installer-failed (input) when the payload already has a file of this name, payload-link-escapes
 */
export async function describeFinishedPayload(state: BuildState): Promise<void> {
  const { ctx, request, workspace, about, icons, origins } = state;
  if ((await ctx.fs.stat(join(workspace.payload, payloadListFile))) !== undefined) {
    throw new PipelineError({
      code: 'installer-failed',
      blame: 'input',
      message: `the scenario has a file ${payloadListFile}, which is the name of a document of the payload`,
      remedy: `give the asset ${payloadListFile} another name`,
    });
  }
  const files = await describePayload(ctx, workspace.payload, state.sha1);
  const { app } = request.bundle;
  const { target, shell } = request;
  const beside = await listBeside(ctx, { app, target, shell }, about, icons);
  const list = { app, target, files, beside };
  state.payloadEntries = await writePayloadList(ctx, workspace.payload, list, state.sha1);
  origins.add(payloadListFile, 'product');
}
