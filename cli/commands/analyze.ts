import { Command } from 'commander';
import { nodeFileSystem } from '../../host/fs.ts';
import { findPackageRoot } from '../../host/package-root.ts';
import type { RequestedSwap } from '../../pipeline/shared/options/requested-swap.ts';
import type { Tier } from '../../schema/vocabulary.ts';
import { concludeDocument } from '../documents.ts';
import { usageError } from '../failure.ts';
import { locateScenario, shared } from '../options.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

interface Options {
  root?: string;
  tier: Tier;
  withSwap?: RequestedSwap[];
  without?: string[];
  withScenario?: string[];
  out?: string;
  all?: boolean;
}

function toContext(session: Session) {
  return { fs: nodeFileSystem, log: session.log, packageRoot: findPackageRoot(import.meta.url) };
}

async function analyzeOne(session: Session, dir: string, options: Options): CommandResult {
  const { analyze } = await import('../../pipeline/stages/analyze/index.ts');
  const place = await locateScenario(session, dir, options.root);
  const { tier, withSwap, without, withScenario } = options;
  const analysis = await analyze(toContext(session), {
    ...place,
    tier,
    ...(withSwap === undefined ? {} : { withSwaps: withSwap }),
    ...(without === undefined ? {} : { without }),
    ...(withScenario === undefined ? {} : { withScenarios: withScenario }),
  });
  const text = `${JSON.stringify(analysis, undefined, 2)}\n`;
  for (const refusal of analysis.refusals) {
    session.reporter.diagnostic({ ...refusal, severity: 'warning' });
  }
  return await concludeDocument(session, text, analysis.diagnostics, options.out);
}

async function analyzeEvery(session: Session, dir: string | undefined, options: Options): CommandResult {
  if (dir !== undefined) {
    throw usageError(
      'argument-unexpected',
      `--all takes no scenario, but "${dir}" was given`,
      'name the repository with --root',
    );
  }
  if (options.out === undefined) {
    throw usageError('option-missing', '--all writes several files', 'name their folder with --out <dir>');
  }
  const { analyzeAll } = await import('../../pipeline/stages/analyze/all.ts');
  const root = toPath(session, options.root ?? '.');
  const report = await analyzeAll(toContext(session), { root, tier: options.tier });
  for (const diagnostic of report.diagnostics) session.reporter.diagnostic(diagnostic);
  const out = toPath(session, options.out);
  for (const [name, text] of Object.entries(report.files)) await nodeFileSystem.write(`${out}/${name}`, text);
  return report.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function analyzeScenario(session: Session, dir: string | undefined, options: Options): CommandResult {
  if (options.all === true) return await analyzeEvery(session, dir, options);
  if (dir === undefined) {
    throw usageError(
      'argument-missing',
      'no scenario was named',
      'name its folder, or ask for every one with --all',
    );
  }
  return await analyzeOne(session, dir, options);
}

/** The command `analyze`: writes analysis.json, or with --all one analysis per scenario, matrix.json and report.md. */
export function analyzeCommand(session: Session, finish: Finish): Command {
  return new Command('analyze')
    .description('resolves what a scenario needs, scores each tier, proposes swaps and drafts the bundle')
    .argument('[scenario-dir]')
    .addOption(shared.root())
    .addOption(shared.tier())
    .addOption(shared.withSwap())
    .addOption(shared.without())
    .addOption(shared.withScenario())
    .option('--all', 'every scenario of the repository; --out is then a folder')
    .addOption(shared.out('analysis.json'))
    .action((dir: string | undefined, options: Options) => finish(analyzeScenario(session, dir, options)));
}
