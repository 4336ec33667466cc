import { Command } from 'commander';
import { createContext } from '../../host/context.ts';
import { analysisSchema } from '../../schema/analysis.ts';
import { secretPlanSchema } from '../../schema/secret-plan.ts';
import { readDocument, writeDocument } from '../documents.ts';
import { locateNamedScenario, shared } from '../options.ts';
import type { CommandResult, Finish, Session } from '../session.ts';

interface Options {
  analysis: string;
  secrets: string;
  scenario?: string;
  root?: string;
  export?: boolean;
  out?: string;
}

async function assembleBundle(session: Session, options: Options): CommandResult {
  const { assemble } = await import('../../pipeline/stages/assemble/index.ts');
  const analysis = await readDocument(
    session,
    options.analysis,
    analysisSchema,
    'write it with "vrooli-bundle analyze"',
  );
  const secretPlan = await readDocument(
    session,
    options.secrets,
    secretPlanSchema,
    'write it with "vrooli-bundle plan-secrets"',
  );
  const place = await locateNamedScenario(session, analysis.scenario, options);
  const context = createContext(import.meta.url, session.log, session.io.env);
  const assembled = await assemble(context, { analysis, secretPlan, ...place });
  for (const warning of assembled.warnings) session.reporter.diagnostic(warning);
  session.reporter.diagnostic({
    severity: 'info',
    code: 'bundle-assembled',
    message: `${assembled.bundle.app.name} ${assembled.bundle.app.version}, ${assembled.checksum}`,
  });
  if (options.export !== true) {
    await writeDocument(session, assembled.text, options.out);
    return 0;
  }
  const { toExport } = await import('../../pipeline/stages/assemble/export.ts');
  await writeDocument(session, toExport(assembled, { analysis, context }), options.out);
  return 0;
}

/** The command `assemble`: writes bundle.json from an analysis and a secret plan. */
export function assembleCommand(session: Session, finish: Finish): Command {
  return new Command('assemble')
    .description('completes and validates the bundle.json')
    .requiredOption('--analysis <file>', 'what "analyze" wrote')
    .requiredOption('--secrets <file>', 'what "plan-secrets" wrote')
    .option(
      '--scenario <dir>',
      "the scenario's folder (default: the current folder, or the scenario's folder in --root)",
    )
    .addOption(shared.root())
    .option('--export', 'wrap the manifest in the export envelope with checksum and timestamp')
    .addOption(shared.out('bundle.json'))
    .action((options: Options) => finish(assembleBundle(session, options)));
}
