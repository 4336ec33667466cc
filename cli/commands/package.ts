import { Command } from 'commander';
import { createContext } from '../../host/context.ts';
import { nodeFileSystem } from '../../host/fs.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import { listFindings, writeRehearsal } from '../../pipeline/rehearsal/report.ts';
import { withVendor } from '../../pipeline/shared/options/vendor.ts';
import { readBundle } from '../documents.ts';
import { withInterrupt } from '../interrupt.ts';
import { locateScenario, shared } from '../options.ts';
import {
  concludePackage,
  concludePlan,
  type OutOption,
  outDir,
  type PackagingOptions,
  packaging,
  toChoice,
  toPublisher,
  toRequest,
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
  const request = await toRequest(session, context, options, place.scenarioDir);
  const { packageDesktop } = await import('../../pipeline/stages/package-desktop/index.ts');
  const result = await packageDesktop(context, {
    ...request,
    ...place,
    bundle,
    onDiagnostic: (found) => session.reporter.diagnostic(found),
  });
  for (const finding of listFindings(result.rehearsal, options.rehearse))
    session.reporter.diagnostic(finding);
  if (options.documents !== undefined) {
    await writeRehearsal(
      nodeFileSystem,
      toPath(session, options.documents),
      result.rehearsal,
      result.screenshots,
    );
  }
  concludePackage(session, result, options.out);
  return 0;
}

/** The command `package`: makes installers from a bundle.json. */
export function packageCommand(session: Session, finish: Finish): Command {
  const command = new Command('package')
    .description('builds the services of a bundle and makes installers for one target')
    .requiredOption('--bundle <file>', 'what "assemble" wrote')
    .option('--scenario <dir>', "the scenario's folder", '.')
    .addOption(shared.root())
    .option('--documents <dir>', 'write rehearsal.json and the screenshots of the rehearsal there')
    .option('--dry-run', 'print the plan as JSON and write nothing');
  for (const option of [...packaging(), outDir()]) command.addOption(option);
  return command.action((options: Options) => {
    const context = createContext(import.meta.url, session.log, session.io.env);
    context.buildVariables = options.buildEnv ?? [];
    return finish(withInterrupt(session, context, (guarded) => packageBundle(session, guarded, options)));
  });
}
