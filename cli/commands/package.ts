import { Command, Option } from 'commander';
import { createContext } from '../../host/context.ts';
import { nodeFileSystem } from '../../host/fs.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import { listFindings, writeRehearsal } from '../../pipeline/rehearsal/report.ts';
import { withVendor } from '../../pipeline/shared/options/vendor.ts';
import type { StagingResult } from '../../pipeline/stages/package-desktop/index.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { readBundle } from '../documents.ts';
import { withInterrupt } from '../interrupt.ts';
import { locateScenario, shared } from '../options.ts';
import {
  concludePackage,
  concludePlan,
  concludeStaging,
  type OutOption,
  outDir,
  type PackagingOptions,
  packaging,
  stagedOnly,
  toChoice,
  toPublisher,
  toRequest,
  toStageRequest,
} from '../packaging.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

interface Options extends PackagingOptions, OutOption {
  bundle: string;
  scenario: string;
  root?: string;
  dryRun?: boolean;
  documents?: string;
}

async function packageBundle(session: Session, context: BuildContext, options: Options): CommandResult {
  const place = await locateScenario(session, options.scenario, options.root);
  const bundle = withVendor(
    await readBundle(session, options.bundle),
    await toPublisher(context, options, place.scenarioDir),
  );
  if (options.dryRun === true) {
    const { planBundle } = await import('../../pipeline/compose/plan-scenario.ts');
    return concludePlan(
      session,
      await planBundle(context, bundle, {
        ...toChoice(session, options),
        ...place,
        outDir: toPath(session, options.out),
      }),
    );
  }
  const { packageDesktop, stageDesktop } = await import('../../pipeline/stages/package-desktop/index.ts');
  const given = {
    ...place,
    bundle,
    onDiagnostic: (found: Diagnostic) => session.reporter.diagnostic(found),
  };
  if (options.stagedOnly === true) {
    const request = await toStageRequest(session, context, options, place.scenarioDir);
    const staged = await stageDesktop(context, { ...request, ...given });
    await reportRehearsal(session, options, staged);
    concludeStaging(session, staged, options.out);
    return 0;
  }
  const request = await toRequest(session, context, options, place.scenarioDir);
  const result = await packageDesktop(context, { ...request, ...given });
  await reportRehearsal(session, options, result);
  concludePackage(session, result, options.out);
  return 0;
}

async function reportRehearsal(
  session: Session,
  { rehearse, documents }: Pick<Options, 'rehearse' | 'documents'>,
  { rehearsal, screenshots }: StagingResult,
): Promise<void> {
  for (const finding of listFindings(rehearsal, rehearse)) session.reporter.diagnostic(finding);
  if (documents === undefined) return;
  await writeRehearsal(nodeFileSystem, toPath(session, documents), rehearsal, screenshots);
}

/** The command `package`: makes installers from a bundle.json. */
export function packageCommand(session: Session, finish: Finish): Command {
  const command = new Command('package')
    .description('builds the services of a bundle and makes installers for one target')
    .requiredOption('--bundle <file>', 'what "assemble" wrote')
    .option('--scenario <dir>', "the scenario's folder", '.')
    .addOption(shared.root())
    .option('--documents <dir>', 'write rehearsal.json and the screenshots of the rehearsal there')
    .addOption(new Option('--dry-run', 'print the plan as JSON and write nothing').conflicts('stagedOnly'));
  for (const option of [...packaging(), stagedOnly(), outDir()]) command.addOption(option);
  return command.action((options: Options) => {
    const context = createContext(import.meta.url, session.log, session.io.env);
    context.buildVariables = options.buildEnv ?? [];
    return finish(withInterrupt(session, context, (guarded) => packageBundle(session, guarded, options)));
  });
}
