import { Command } from 'commander';
import { createContext } from '../../host/context.ts';
import { nodeFileSystem } from '../../host/fs.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import { writeRehearsal } from '../../pipeline/rehearsal/report.ts';
import type { RequestedSwap } from '../../pipeline/shared/options/requested-swap.ts';
import { omitUndefined } from '../../schema/omit-undefined.ts';
import type { Tier } from '../../schema/vocabulary.ts';
import { withInterrupt } from '../interrupt.ts';
import { locateScenario, shared } from '../options.ts';
import {
  concludePackage,
  type OutOption,
  outDir,
  type PackagingOptions,
  packaging,
  toPublisher,
  toRequest,
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

async function build(session: Session, context: BuildContext, dir: string, options: Options): CommandResult {
  const place = await locateScenario(session, dir, options.root);
  const request = await toRequest(session, context, options, place.scenarioDir);
  const { asked, owner } = await toPublisher(context, options, place.scenarioDir);
  const vendor = asked ?? owner;
  const { buildScenario } = await import('../../pipeline/compose/build-scenario.ts');
  const { tier, withSwap, without, withScenario } = options;
  const result = await buildScenario(context, {
    ...request,
    ...place,
    tier,
    ...omitUndefined({ withSwaps: withSwap, without, withScenarios: withScenario, vendor }),
  });
  for (const diagnostic of result.diagnostics) session.reporter.diagnostic(diagnostic);
  if (options.documents !== undefined) {
    const folder = toPath(session, options.documents);
    const write = (name: string, document: unknown) =>
      nodeFileSystem.write(`${folder}/${name}`, `${JSON.stringify(document, undefined, 2)}\n`);
    await write('analysis.json', result.analysis);
    await write('secret-plan.json', result.secretPlan);
    await writeRehearsal(nodeFileSystem, folder, result.rehearsal, result.screenshots);
  }
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
  for (const option of [...packaging(), outDir()]) command.addOption(option);
  return command.action((dir: string, options: Options) => {
    const context = createContext(import.meta.url, session.log, session.io.env);
    context.buildVariables = options.buildEnv ?? [];
    return finish(withInterrupt(session, context, (guarded) => build(session, guarded, dir, options)));
  });
}
