import { join } from 'node:path/posix';
import { payloadListFile } from '../../../../schema/installed-app.ts';
import type { PayloadList } from '../../../../schema/payload-list.ts';
import { PipelineError } from '../../../errors.ts';
import { describeBeside } from '../../../formats/file-set.ts';
import type { PayloadFacts } from '../../../formats/format.ts';
import { formatIds, toFormat } from '../../../formats/registry.ts';
import { measureIcons } from '../icons.ts';
import { describePayload, writePayloadList } from '../payload.ts';
import type { BuildState } from '../state.ts';

/**
 * The files that an archive has in the folder of the payload. Every format is asked, so that the payload does not depend on the formats of
 * a build.
 */
async function listBeside({ ctx, request, about, icons }: BuildState): Promise<PayloadList['beside']> {
  const facts: PayloadFacts = {
    app: request.bundle.app,
    target: request.target,
    shell: request.shell,
    icons: await measureIcons(ctx, icons),
    epoch: ctx.sourceDateEpoch,
  };
  const beside: PayloadList['beside'] = [];
  for (const format of formatIds.map(toFormat)) {
    if (!format.targets.includes(request.target)) continue;
    const { payload, files } = format.layout(facts, about);
    const inside = files.filter(({ path }) => path.startsWith(`${payload}/`));
    for (const entry of await describeBeside(ctx, { payload, files: inside })) {
      if (entry.type !== 'file') continue;
      const { owner: _, ...file } = entry;
      beside.push({ ...file, path: entry.path.slice(payload.length + 1) });
    }
  }
  return beside;
}

/**
 * Writes payload.json, the last file of a payload, and keeps the list of all files for manifest.json.
 * @throws {PipelineError} installer-failed (input) when the payload already has a file of this name, payload-link-escapes
 */
export async function describeFinishedPayload(state: BuildState): Promise<void> {
  const { ctx, request, workspace, origins } = state;
  if ((await ctx.fs.stat(join(workspace.payload, payloadListFile))) !== undefined) {
    throw new PipelineError({
      code: 'installer-failed',
      blame: 'input',
      message: `the scenario has a file ${payloadListFile}, which is the name of a document of the payload`,
      remedy: `give the asset ${payloadListFile} another name`,
    });
  }
  const files = await describePayload(ctx, workspace.payload, state.sha1);
  const beside = await listBeside(state);
  const { app } = request.bundle;
  const { target } = request;
  const list = { app, target, files, beside };
  state.payloadEntries = await writePayloadList(ctx, workspace.payload, list, state.sha1);
  origins.add(payloadListFile, 'product');
}
