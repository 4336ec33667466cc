import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface CorpusOptions {
  repo: string;
  /** Names of scenarios; empty: every one. */
  only: string[];
  jobs: number;
  /** Keep the results of an earlier run, and build the others. */
  resume: boolean;
  /** Time limit of one build. */
  timeoutMs: number;
  out: string;
  /** Build without what a scenario requires and no installer can contain, instead of a refusal. */
  leaveOutAbsent: boolean;
  /** Build without what the report proposes to leave out: what nothing in the scenario uses. */
  demoteProposed: boolean;
  /** Passed on to `build`. */
  build: string[];
}

export const usage = `npm run corpus -- --repo <folder> [--only a,b] [--jobs N] [--resume] [--demote proposed | --leave-out-absent] [--timeout <seconds>] [--out <folder>] [-- <options of build>]

Builds and starts every scenario of a monorepo. Writes corpus.json, corpus.md, and a folder with log, documents and screenshots for each
scenario, into --out (default: out/corpus). The repository is copied first and does not change. --demote proposed builds each scenario
with the demotions that its report proposes; --leave-out-absent without every requirement that no installer can contain.
`;

const toWhole = (text: string, name: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`--${name} is "${text}": write a whole number`);
  return Number(text);
};

/** @throws {Error} for an unknown option or a missing --repo */
export function parseCorpusOptions(args: readonly string[]): CorpusOptions {
  const at = args.indexOf('--');
  const [own, build] = at === -1 ? [args, []] : [args.slice(0, at), args.slice(at + 1)];
  const { values } = parseArgs({
    args: [...own],
    options: {
      repo: { type: 'string' },
      only: { type: 'string' },
      jobs: { type: 'string', default: '1' },
      resume: { type: 'boolean', default: false },
      'leave-out-absent': { type: 'boolean', default: false },
      demote: { type: 'string' },
      timeout: { type: 'string', default: '900' },
      out: { type: 'string', default: 'out/corpus' },
    },
  });
  if (values.repo === undefined) throw new Error('--repo is missing: name the folder of a monorepo');
  if (values.demote !== undefined && values.demote !== 'proposed')
    throw new Error(`--demote is "${values.demote}": write proposed`);
  if (values.demote !== undefined && values['leave-out-absent'])
    throw new Error('--demote and --leave-out-absent exclude each other: write one of them');
  return {
    repo: resolve(values.repo),
    only: (values.only ?? '').split(',').filter((name) => name !== ''),
    jobs: toWhole(values.jobs, 'jobs'),
    resume: values.resume,
    leaveOutAbsent: values['leave-out-absent'],
    demoteProposed: values.demote !== undefined,
    timeoutMs: toWhole(values.timeout, 'timeout') * 1000,
    out: resolve(values.out),
    build: [...build],
  };
}
