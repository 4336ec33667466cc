import { Command } from 'commander';
import { createContext } from '../../host/context.ts';
import { nodeFileSystem } from '../../host/fs.ts';
import type { PreparedBundle } from '../../pipeline/compose/prepare-bundle.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import { writeRehearsal } from '../../pipeline/rehearsal/report.ts';
import type { RequestedSwap } from '../../pipeline/shared/options/requested-swap.ts';
import type { StagingResult } from '../../pipeline/stages/package-desktop/index.ts';
import { omitUndefined } from '../../schema/omit-undefined.ts';
import type { Tier } from '../../schema/vocabulary.ts';
import { withInterrupt } from '../interrupt.ts';
import { locateScenario, shared } from '../options.ts';
import {
  concludePackage,
  concludeStaging,
  type OutOption,
  outDir,
  type PackagingOptions,
  packaging,
  stagedOnly,
  toPublisher,
  toRequest,
  toStageRequest,
} from '../packaging.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

interface Options extends PackagingOptions, OutOption {
  root?: string;
  tier: Tier;
  withSwap?: RequestedSwap[];
  without?: string[];
  withScenario?: string[];
  documents?: string;
}

/** Reports the findings and writes the documents that --documents asks for. */
async function conclude(
  session: Session,
  { documents }: Options,
  { diagnostics, analysis, secretPlan, rehearsal, screenshots }: PreparedBundle & StagingResult,
): Promise<void> {
  for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
  if (documents === undefined) return;
  const folder = toPath(session, documents);
  const write = (name: string, document: unknown) =>
    nodeFileSystem.write(`${folder}/${name}`, `${JSON.stringify(document, undefined, 2)}\n`);
  await write('analysis.json', analysis);
  await write('secret-plan.json', secretPlan);
  await writeRehearsal(nodeFileSystem, folder, rehearsal, screenshots);
}

async function build(session: Session, context: BuildContext, dir: string, options: Options): CommandResult {
  const place = await locateScenario(session, dir, options.root);
  const { tier, withSwap, without, withScenario } = options;
  const { buildScenario, stageScenario } = await import('../../pipeline/compose/build-scenario.ts');
  const toGiven = async () => {
    const { asked, owner } = await toPublisher(context, options, place.scenarioDir);
    return {
      ...place,
      tier,
      ...omitUndefined({ withSwaps: withSwap, without, withScenarios: withScenario, vendor: asked ?? owner }),
    };
  };
  if (options.stagedOnly === true) {
    const request = await toStageRequest(session, context, options, place.scenarioDir);
    const staged = await stageScenario(context, { ...request, ...(await toGiven()) });
    await conclude(session, options, staged);
    concludeStaging(session, staged, options.out);
    return 0;
  }
  const request = await toRequest(session, context, options, place.scenarioDir);
  const result = await buildScenario(context, { ...request, ...(await toGiven()) });
  await conclude(session, options, result);
  concludePackage(session, result, options.out);
  return 0;
}

/** The command `build`: runs every stage from the analysis to the installers. */
export function buildCommand(session: Session, finish: Finish): Command {
  const command = new Command('build')
    .description('analyze, plan-secrets, assemble and package in one go')
    .argument('<scenario-dir>')
    .addOption(shared.root())
    .addOption(shared.tier())
    .addOption(shared.withSwap())
    .addOption(shared.without())
    .addOption(shared.withScenario())
    .option(
      '--documents <dir>',
      'also write analysis.json, secret-plan.json, rehearsal.json and the screenshots of the rehearsal there',
    );
  for (const option of [...packaging(), stagedOnly(), outDir()]) command.addOption(option);
  return command.action((dir: string, options: Options) => {
    const context = createContext(import.meta.url, session.log, session.io.env);
    context.buildVariables = options.buildEnv ?? [];
    return finish(withInterrupt(session, context, (guarded) => build(session, guarded, dir, options)));
  });
}
