import { posix } from 'node:path';
import { createContext } from '../../host/context.ts';
import { hasProgram } from '../../host/exec.ts';
import { listenForInterrupt } from '../../host/interrupt.ts';
import { runInterruptible } from '../../pipeline/compose/interruptible.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import { planDefaultFormats } from '../../pipeline/formats/default-formats.ts';
import type { FormatId } from '../../pipeline/formats/registry.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import type { DocumentFile } from '../../pipeline/shared/document/read-document.ts';
import { toHostTarget } from '../../pipeline/shared/options/target.ts';
import { type MadeRelease, makeStaged } from '../../pipeline/stages/package-desktop/make-staged.ts';
import type { StagedDocument } from '../../schema/staged-payload.ts';
import type { Target } from '../../schema/vocabulary.ts';
import { annotate } from '../shared/annotate.ts';
import { setOutputs } from '../shared/define-action.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { renderInstallersSection } from '../shared/installers-section.ts';
import { createActionsLog } from '../shared/log.ts';
import { toBuildName } from '../shared/packaging-inputs.ts';
import { listInstallers } from '../shared/packaging-outputs.ts';
import { escapeMarkdown } from '../shared/markdown.ts';
import { writeSummary } from '../shared/write-summary.ts';
import { findStaged } from './find-staged.ts';
import { type SignInputs, signAction } from './inputs.ts';

function toDefaultFormats(target: Target): readonly FormatId[] {
  const { formats, leftOut } = planDefaultFormats(
    target,
    toHostTarget(process.platform, process.arch),
    hasProgram,
  );
  annotate(leftOut);
  return formats;
}

/** Names the folder of each payload. @throws {PipelineError} staged-payload-twice (usage) for a second one of an app and target */
function createFolders(): (document: StagedDocument) => string {
  const taken = new Set<string>();
  return ({ app, target }) => {
    const name = toBuildName(app.name, target);
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
    throw new PipelineError({
      code: 'staged-payload-twice',
      blame: 'usage',
      message: `two staged payloads are of ${app.name} for ${target}`,
      remedy: 'name one of them, or sign them in two steps with an out-dir of their own',
    });
  };
}

async function makeAll(
  context: BuildContext,
  { outDir, formats, signing }: SignInputs,
  files: readonly DocumentFile[],
): Promise<MadeRelease[]> {
  const toFolder = createFolders();
  const made: MadeRelease[] = [];
  for (const file of files) {
    const request = {
      ...{ file, outDir, formats, signing, toFolder, toDefaultFormats },
      onDiagnostic: (found: Parameters<typeof annotate>[0][number]) => annotate([found]),
    };
    made.push(await context.log.group(file.name, () => makeStaged(context, request)));
  }
  return made;
}

const describe = ({ outDir, document, manifest }: MadeRelease) => ({
  'app-name': document.app.name,
  'app-version': document.app.version,
  target: document.target,
  'out-dir': outDir,
  metadata: posix.join(outDir, 'metadata.json'),
  bundle: posix.join(outDir, 'bundle.json'),
  'bundle-sha256': manifest.bundle_checksum.replace(/^sha256:/, ''),
});

/** Signs staged payloads and writes their installers and documents. */
export async function runSign(environment: RunnerEnvironment, inputs: SignInputs): Promise<void> {
  const context = createContext(import.meta.url, createActionsLog(), environment.all);
  const files = await findStaged(context.fs, inputs.staged);
  const interrupt = listenForInterrupt();
  try {
    const made = await runInterruptible(context, interrupt.signal, (ctx) => makeAll(ctx, inputs, files));
    setOutputs(signAction.outputs, {
      installers: JSON.stringify(made.flatMap(({ outDir, manifest }) => listInstallers(outDir, manifest))),
      releases: JSON.stringify(made.map(describe)),
      'out-dir': inputs.outDir,
    });
    const sections = made.map(({ document: { app, target }, manifest }) =>
      renderInstallersSection(
        manifest,
        `${escapeMarkdown(app.name)} ${escapeMarkdown(app.version)}, ${target}`,
      ),
    );
    await writeSummary(environment, sections.join(''));
  } finally {
    interrupt.release();
  }
}
