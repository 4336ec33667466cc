import { join } from 'node:path/posix';
import type { Component } from '../../../components/component.ts';
import { formatNotice } from '../../../components/notice.ts';
import { placeTexts } from '../../../components/place-texts.ts';
import { PipelineError } from '../../../errors.ts';
import { isInside } from '../../../shared/sources/source-links.ts';
import { listComponents } from '../components/list-components.ts';
import { describeLockfiles, findLockfiles } from '../components/lockfiles.ts';
import { readProduct } from '../product.ts';
import type { BuildState } from '../state.ts';

const noticeFile = 'NOTICE';

function reportMissing(state: BuildState, components: readonly Component[]): void {
  const missing = components.filter(
    ({ id, licensePath }) => licensePath === undefined && id !== 'app' && !id.startsWith('service:'),
  );
  if (missing.length === 0) return;
  const names = missing.map(
    ({ name, version, license }) => `${name} ${version} (${license ?? 'no license is stated'})`,
  );
  state.request.onDiagnostic?.({
    severity: 'warning',
    code: 'license-text-missing',
    message: `${names.length === 1 ? 'a component has' : `${names.length} components have`} no license text that could be shipped: ${names.join(', ')}`,
    remedy:
      'read whether its license asks for the text; add the text to the package, or to the LICENSE of the scenario',
  });
}

/**
 * Lists the components of the payload and puts their licenses into it: the texts below licenses/, and NOTICE with all of them.
 * @throws {PipelineError} dist-missing, installer-failed (input) when the payload already has a file NOTICE
 */
export async function stageNotices(state: BuildState): Promise<void> {
  const { ctx, workspace, origins, source, request } = state;
  const { payload } = workspace;
  const { version } = await readProduct(ctx);
  const sources = source?.repository.dir;
  const copies = sources === undefined ? [] : await findLockfiles(ctx, sources);
  if ((await ctx.fs.stat(join(payload, noticeFile))) !== undefined) {
    throw new PipelineError({
      code: 'installer-failed',
      blame: 'input',
      message: `the scenario has a file ${noticeFile}, which is the name of the list of licenses in a payload`,
      remedy: `give the asset ${noticeFile} another name`,
    });
  }
  const components = await placeTexts(ctx, payload, await listComponents(state, version, copies));
  await ctx.fs.write(join(payload, noticeFile), formatNotice(ctx, payload, components), 0o644);
  for (const folder of ['npm', 'go', 'rust']) origins.add(`licenses/${folder}`, 'package');
  for (const path of ['licenses/parts', noticeFile]) origins.add(path, 'product');
  reportMissing(state, components);
  state.components = components;
  if (sources === undefined) return;
  const { scenarioDir, root = scenarioDir } = request;
  const repository = isInside(scenarioDir, root) ? root : scenarioDir;
  state.lockfiles = await describeLockfiles(ctx, { copies, sources, root: repository });
}
