import { Command } from 'commander';
import { createContext } from '../../host/context.ts';
import { analysisSchema } from '../../schema/analysis.ts';
import { concludeDocument, readDocument } from '../documents.ts';
import { locateNamedScenario, shared } from '../options.ts';
import type { CommandResult, Finish, Session } from '../session.ts';

interface Options {
  analysis: string;
  scenario?: string;
  root?: string;
  out?: string;
}

async function plan(session: Session, options: Options): CommandResult {
  const { planSecrets } = await import('../../pipeline/stages/plan-secrets/index.ts');
  const analysis = await readDocument(
    session,
    options.analysis,
    analysisSchema,
    'write it with "vrooli-bundle analyze"',
  );
  const place = await locateNamedScenario(session, analysis.scenario, options);
  const secretPlan = await planSecrets(createContext(import.meta.url, session.log, session.io.env), {
    analysis,
    ...place,
  });
  const text = `${JSON.stringify(secretPlan, undefined, 2)}\n`;
  return await concludeDocument(session, text, secretPlan.diagnostics, options.out);
}

/** The command `plan-secrets`: writes secret-plan.json from an analysis. */
export function planSecretsCommand(session: Session, finish: Finish): Command {
  return new Command('plan-secrets')
    .description('plans which secrets the bundle generates, asks for or leaves out; never reads a value')
    .requiredOption('--analysis <file>', 'what "analyze" wrote')
    .option(
      '--scenario <dir>',
      "the scenario's folder (default: the current folder, or the scenario's folder in --root)",
    )
    .addOption(shared.root())
    .addOption(shared.out('secret-plan.json'))
    .action((options: Options) => finish(plan(session, options)));
}
