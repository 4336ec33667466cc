/** `npm run corpus`: builds and starts every scenario of a monorepo, and tabulates what happened. See scripts/corpus/options.ts. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeExec } from '../host/exec.ts';
import { nodeFileSystem } from '../host/fs.ts';
import { silentLog } from '../host/log.ts';
import { toHostTarget } from '../pipeline/shared/options/target.ts';
import { analyzeAll } from '../pipeline/stages/analyze/all.ts';
import { type Outcome, toVerdict } from '../pipeline/stages/analyze/report.ts';
import { buildOne } from './corpus/build-one.ts';
import { copyRepository } from './corpus/copy-repository.ts';
import { listLeftOut } from './corpus/left-out.ts';
import { type CorpusOptions, parseCorpusOptions, usage } from './corpus/options.ts';
import { judge, listWarnings, type Result } from './corpus/result.ts';
import { toMarkdown } from './corpus/table.ts';

const product = dirname(dirname(fileURLToPath(import.meta.url)));

const toFile = ({ out }: CorpusOptions, scenario: string) => join(out, 'scenarios', scenario, 'result.json');

async function readEarlier(options: CorpusOptions, scenario: string): Promise<Result | undefined> {
  const file = toFile(options, scenario);
  if (!options.resume || !existsSync(file)) return undefined;
  return JSON.parse(await readFile(file, 'utf8')) as Result;
}

/** The commit of this product; empty outside a checkout. */
async function readCommit(): Promise<string> {
  const { exitCode, stdout } = await nodeExec.run('git', ['rev-parse', '--short=8', 'HEAD'], {
    cwd: product,
  });
  return exitCode === 0 ? stdout.trim() : '';
}

/** Never throws for a scenario: a bug of this product is its result too. */
async function tryOne(options: CorpusOptions, repo: string, outcome: Outcome): Promise<Result> {
  const { scenario, path } = outcome;
  const { verdict: claimed, because } = toVerdict(outcome, 'desktop');
  const began = Date.now();
  const documents = join(options.out, 'scenarios', scenario);
  const out = join(dirname(repo), `out-${scenario}`);
  const { timeoutMs } = options;
  const leftOut = listLeftOut(outcome.analysis, options);
  const about = { scenario, path, claimed, because: because.join('; '), leftOut, commit: await readCommit() };
  const build = [...options.build, ...leftOut.flatMap((name) => ['--with-swap', `${name}=none`])];
  const end = await buildOne({ product, repo, scenario: path, documents, out, timeoutMs, options: build });
  const seconds = Math.round((Date.now() - began) / 1000);
  const result = { ...about, ...judge(end), warnings: listWarnings(end.diagnostics), seconds };
  await writeFile(toFile(options, scenario), `${JSON.stringify(result, undefined, 2)}\n`);
  return result;
}

async function runWorker(
  options: CorpusOptions,
  repo: string,
  queue: Outcome[],
  onResult: (result: Result) => Promise<void>,
): Promise<void> {
  for (let outcome = queue.shift(); outcome !== undefined; outcome = queue.shift()) {
    const earlier = await readEarlier(options, outcome.scenario);
    const result = earlier ?? (await tryOne(options, repo, outcome));
    await onResult(result);
    const { scenario, built, ready, healthy, pageClean, cause, seconds } = result;
    const words = Object.entries({ built, ready, healthy, 'page clean': pageClean })
      .flatMap(([step, answer]) => (answer === undefined ? [] : [`${answer ? '' : 'not '}${step}`]))
      .join(', ');
    const why = cause === undefined ? '' : `: ${cause.code} ${cause.message}`;
    console.log(`${scenario} (${earlier === undefined ? `${seconds} s` : 'earlier'}) ${words}${why}`);
  }
}

/** Results of earlier runs that this one does not repeat stay in the tables. */
async function writeTables(options: CorpusOptions, all: readonly Outcome[], results: readonly Result[]) {
  const known = new Map(results.map((result) => [result.scenario, result]));
  for (const { scenario } of all) {
    const earlier = known.has(scenario) ? undefined : await readEarlier(options, scenario);
    if (earlier !== undefined) known.set(scenario, earlier);
  }
  const sorted = all.flatMap(({ scenario }) => known.get(scenario) ?? []);
  const target = toHostTarget(process.platform, process.arch);
  await writeFile(
    join(options.out, 'corpus.json'),
    `${JSON.stringify({ target, results: sorted }, undefined, 2)}\n`,
  );
  await writeFile(join(options.out, 'corpus.md'), toMarkdown(sorted, target));
}

async function run(options: CorpusOptions): Promise<void> {
  const context = { fs: nodeFileSystem, log: silentLog, packageRoot: product };
  const { outcomes } = await analyzeAll(context, { root: options.repo, tier: 'desktop' });
  const { only } = options;
  const unknown = only.filter((name) => !outcomes.some(({ scenario }) => scenario === name));
  if (unknown.length > 0)
    throw new Error(`--only names no scenario of ${options.repo}: ${unknown.join(', ')}`);
  const queue = outcomes.filter(({ scenario }) => only.length === 0 || only.includes(scenario));
  await mkdir(options.out, { recursive: true });
  const work = await mkdtemp(join(tmpdir(), 'corpus-'));
  const results: Result[] = [];
  // A run that is ended early has its tables too.
  const onResult = async (result: Result) => {
    results.push(result);
    await writeTables(options, outcomes, results);
  };
  try {
    const repo = join(work, 'repository');
    await copyRepository(options.repo, repo);
    const workers = Array.from({ length: options.jobs }, () => runWorker(options, repo, queue, onResult));
    await Promise.all(workers);
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

try {
  await run(parseCorpusOptions(process.argv.slice(2)));
} catch (error) {
  console.error(`${(error as Error).message}\n\n${usage}`);
  process.exitCode = 1;
}
