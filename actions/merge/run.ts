import { posix } from 'node:path';
import { createContext } from '../../host/context.ts';
import { mergeRelease } from '../../pipeline/stages/release/merge-release.ts';
import { setOutputs } from '../shared/define-action.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { renderInstallersSection } from '../shared/installers-section.ts';
import { createActionsLog } from '../shared/log.ts';
import { escapeMarkdown } from '../shared/markdown.ts';
import { listInstallers } from '../shared/packaging-outputs.ts';
import { writeSummary } from '../shared/write-summary.ts';
import { choosePlans, chooseParts } from './choose.ts';
import { type MergeInputs, mergeAction } from './inputs.ts';

/** Makes one release of the parts of a matrix. */
export async function runMerge(environment: RunnerEnvironment, inputs: MergeInputs): Promise<void> {
  const context = createContext(import.meta.url, createActionsLog(), environment.all);
  const { outDir } = inputs;
  const parts = await chooseParts(context.fs, inputs.parts, inputs.app);
  const plans = await choosePlans(context.fs, inputs.plans, inputs.app);
  const { app, metadata } = await mergeRelease(context, { parts, plans, outDir });
  setOutputs(mergeAction.outputs, {
    'out-dir': outDir,
    'app-name': app.name,
    'app-version': app.version,
    checksums: posix.join(outDir, 'SHA256SUMS'),
    installers: JSON.stringify(listInstallers(outDir, metadata)),
  });
  const title = `${escapeMarkdown(app.name)} ${escapeMarkdown(app.version)}`;
  await writeSummary(environment, renderInstallersSection(metadata, title));
}
