import { createContext } from '../../host/context.ts';
import { listFindings, writeRehearsal } from '../../pipeline/rehearsal/report.ts';
import { readBundle } from '../../pipeline/shared/document/read-document.ts';
import { withVendor } from '../../pipeline/shared/options/vendor.ts';
import { packageDesktop } from '../../pipeline/stages/package-desktop/index.ts';
import { annotate } from '../shared/annotate.ts';
import { guardCommandFiles } from '../shared/command-files.ts';
import { setOutputs } from '../shared/define-action.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { createActionsLog } from '../shared/log.ts';
import { toDocumentsDir, toOutDir, toProvenance } from '../shared/packaging-inputs.ts';
import { toPackagingOutputs } from '../shared/packaging-outputs.ts';
import { renderRehearsalSection } from '../shared/rehearsal-summary.ts';
import { writeSummary } from '../shared/write-summary.ts';
import { type PackageDesktopInputs, packageDesktopAction } from './inputs.ts';

/** Builds the services of a bundle and writes the installers of one target. */
export async function runPackageDesktop(
  environment: RunnerEnvironment,
  inputs: PackageDesktopInputs,
): Promise<void> {
  const { bundle: file, sourceDateEpoch, vendor: asked, buildVariables, leftOut, ...request } = inputs;
  const context = createContext(import.meta.url, createActionsLog(), environment.all);
  if (sourceDateEpoch !== undefined) context.sourceDateEpoch = sourceDateEpoch;
  context.buildVariables = buildVariables;
  const { value, warnings } = await readBundle(context.fs, file);
  const bundle = withVendor(value, { asked, owner: environment.owner });
  annotate([...leftOut, ...warnings]);
  const outDir = toOutDir(inputs, environment, bundle.app.name);
  const { manifest, rehearsal, screenshots } = await guardCommandFiles(environment.all, () =>
    packageDesktop(context, {
      ...request,
      outDir,
      bundle,
      provenance: toProvenance(environment),
      onDiagnostic: (found) => annotate([found]),
    }),
  );
  annotate(listFindings(rehearsal, inputs.rehearsal.mode));
  const documentsDir = toDocumentsDir(inputs, environment, bundle.app.name);
  await writeRehearsal(context.fs, documentsDir, rehearsal, screenshots);
  await writeSummary(environment, renderRehearsalSection(rehearsal));
  setOutputs(packageDesktopAction.outputs, toPackagingOutputs(outDir, documentsDir, manifest));
}
