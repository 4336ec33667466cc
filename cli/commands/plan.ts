import { Command } from 'commander';
import { createContext } from '../../host/context.ts';
import type { RequestedSwap } from '../../pipeline/shared/options/requested-swap.ts';
import { omitUndefined } from '../../schema/omit-undefined.ts';
import type { Tier } from '../../schema/vocabulary.ts';
import { locateScenario, shared } from '../options.ts';
import { concludePlan, type PackagingOptions, packaging, toChoice, toPublisher } from '../packaging.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

interface Options extends PackagingOptions {
  root?: string;
  tier: Tier;
  withSwap?: RequestedSwap[];
  without?: string[];
  withScenario?: string[];
  out?: string;
}

async function plan(session: Session, dir: string, options: Options): CommandResult {
  const place = await locateScenario(session, dir, options.root);
  const { planScenario } = await import('../../pipeline/compose/plan-scenario.ts');
  const { tier, withSwap, without, withScenario, out } = options;
  const context = createContext(import.meta.url, session.log, session.io.env);
  const { asked, owner } = await toPublisher(context, options, place.scenarioDir);
  const found = await planScenario(context, {
    ...toChoice(session, options),
    ...place,
    tier,
    ...omitUndefined({
      withSwaps: withSwap,
      without,
      withScenarios: withScenario,
      vendor: asked ?? owner,
      outDir: out === undefined ? undefined : toPath(session, out),
    }),
  });
  for (const diagnostic of found.diagnostics) session.reporter.diagnostic(diagnostic);
  return concludePlan(session, found.plan);
}

/** The command `plan`: prints the plan of a build and writes nothing. */
export function planCommand(session: Session, finish: Finish): Command {
  const command = new Command('plan')
    .description('prints what "build" would do, as JSON, and writes nothing')
    .argument('<scenario-dir>')
    .addOption(shared.root())
    .addOption(shared.tier())
    .addOption(shared.withSwap())
    .addOption(shared.without())
    .addOption(shared.withScenario())
    .option('--out <dir>', 'folder that the build would write to; it is checked and not created');
  for (const option of packaging()) command.addOption(option);
  return command.action((dir: string, options: Options) => finish(plan(session, dir, options)));
}
