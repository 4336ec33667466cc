import { posix } from 'node:path';
import { createContext } from '../../host/context.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import { listFindings, writeRehearsal } from '../../pipeline/rehearsal/report.ts';
import { readBundle } from '../../pipeline/shared/document/read-document.ts';
import { withVendor } from '../../pipeline/shared/options/vendor.ts';
import {
  packageDesktop,
  type StagingResult,
  stageDesktop,
} from '../../pipeline/stages/package-desktop/index.ts';
import type { StageRequest } from '../../pipeline/stages/package-desktop/request.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
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

type Outputs = Record<keyof typeof packageDesktopAction.outputs, string>;

/** Builds, and writes the staged payload or the installers; the outputs follow from what was written. */
async function make(
  context: BuildContext,
  { formats, namedFormats, signing, stagedOnly }: PackageDesktopInputs,
  request: Omit<StageRequest, 'formats'>,
): Promise<StagingResult & { toOutputs(documentsDir: string): Outputs }> {
  const { outDir, bundle } = request;
  if (!stagedOnly) {
    const made = await packageDesktop(context, { ...request, formats, signing });
    return {
      ...made,
      toOutputs: (documentsDir) => ({
        ...toPackagingOutputs(outDir, documentsDir, made.manifest),
        staged: '',
      }),
    };
  }
  const signingRequired = signing.mode === 'require';
  const made = await stageDesktop(context, { ...request, formats: namedFormats, signingRequired });
  return {
    ...made,
    toOutputs: (documentsDir) => ({
      installers: '[]',
      'out-dir': outDir,
      metadata: '',
      bundle: '',
      'bundle-sha256': '',
      rehearsal: posix.join(documentsDir, 'rehearsal.json'),
      'app-name': bundle.app.name,
      'app-version': bundle.app.version,
      staged: posix.join(outDir, made.name),
    }),
  };
}

/** Builds the services of a bundle and writes the installers of one target, or the staged payload that they are made from. */
export async function runPackageDesktop(
  environment: RunnerEnvironment,
  inputs: PackageDesktopInputs,
): Promise<void> {
  const {
    bundle: file,
    vendor: asked,
    target,
    shell,
    electronDist,
    rehearsal: wanted,
    scenarioDir,
    root,
  } = inputs;
  const context = createContext(import.meta.url, createActionsLog(), environment.all);
  if (inputs.sourceDateEpoch !== undefined) context.sourceDateEpoch = inputs.sourceDateEpoch;
  context.buildVariables = inputs.buildVariables;
  const { value, warnings } = await readBundle(context.fs, file);
  const bundle = withVendor(value, { asked, owner: environment.owner });
  annotate([...(inputs.stagedOnly ? [] : inputs.leftOut), ...warnings]);
  const request = {
    ...{ scenarioDir, root, target, shell, electronDist, bundle },
    rehearsal: wanted,
    outDir: toOutDir(inputs, environment, bundle.app.name),
    provenance: toProvenance(environment),
    onDiagnostic: (found: Diagnostic) => annotate([found]),
  };
  const { rehearsal, screenshots, toOutputs } = await guardCommandFiles(environment.all, () =>
    make(context, inputs, request),
  );
  annotate(listFindings(rehearsal, wanted.mode));
  const documentsDir = toDocumentsDir(inputs, environment, bundle.app.name);
  await writeRehearsal(context.fs, documentsDir, rehearsal, screenshots);
  await writeSummary(environment, renderRehearsalSection(rehearsal));
  setOutputs(packageDesktopAction.outputs, toOutputs(documentsDir));
}
