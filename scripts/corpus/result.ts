import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { RehearsalDocument } from '../../schema/rehearsal.ts';

/** undefined: it was not come to, or cannot be said. */
export type Answer = boolean | undefined;

/** What became of one scenario. */
export interface Result {
  scenario: string;
  /** Folder relative to the repository. */
  path: string;
  /** What `analyze` says of it, and why. */
  claimed: string;
  because: string;
  /** Requirements that the build left out, as the options of the run ask. */
  leftOut: string[];
  /** Commit of this product that built it; empty outside a checkout. */
  commit: string;
  built: Answer;
  ready: Answer;
  healthy: Answer;
  /** The start page loads every file, makes no failing request, reports no error and shows something. */
  pageClean: Answer;
  /** Why it went no further: an error code and its first line. */
  cause?: { code: string; message: string };
  warnings: { code: string; message: string }[];
  seconds: number;
}

/** The end of a build, as `--json` and `--documents` report it. */
export interface BuildEnd {
  exitCode: number;
  timedOut: boolean;
  diagnostics: readonly Diagnostic[];
  rehearsal: RehearsalDocument | undefined;
}

type Steps = Pick<Result, 'built' | 'ready' | 'healthy' | 'pageClean'>;

/** How far a build came, by the code of its error: each later step needs the earlier ones. */
const reached: Readonly<Record<string, Steps>> = {
  'rehearsal-not-ready': { built: true, ready: false, healthy: undefined, pageClean: undefined },
  'rehearsal-network-needed': { built: true, ready: false, healthy: undefined, pageClean: undefined },
  'rehearsal-file-not-found': { built: true, ready: false, healthy: undefined, pageClean: undefined },
  'rehearsal-runtime-ended': { built: true, ready: false, healthy: undefined, pageClean: undefined },
  'rehearsal-answer-unknown': { built: true, ready: false, healthy: undefined, pageClean: undefined },
  'rehearsal-health-failed': { built: true, ready: true, healthy: false, pageClean: undefined },
  'rehearsal-page-missing': { built: true, ready: true, healthy: true, pageClean: false },
  'rehearsal-file-missing': { built: true, ready: true, healthy: true, pageClean: false },
  'rehearsal-stop-failed': { built: true, ready: true, healthy: true, pageClean: undefined },
  'rehearsal-processes-left': { built: true, ready: true, healthy: true, pageClean: undefined },
};
const notBuilt: Steps = { built: false, ready: undefined, healthy: undefined, pageClean: undefined };

const ofThePage = /^(?:page-blank|page-request-failed|page-console-error|rehearsal-file-missing)$/;

function isPageClean({ outcome }: RehearsalDocument): Answer {
  if (!outcome.rehearsed || outcome.pages.length === 0) return undefined;
  if (outcome.diagnostics.some(({ code }) => ofThePage.test(code))) return false;
  return outcome.pages.every(({ screenshot }) => screenshot !== undefined) ? true : undefined;
}

const firstLine = (text: string) => text.trim().split('\n')[0] ?? '';
const toFinding = ({ code, message }: Diagnostic) => ({ code: String(code), message: firstLine(message) });

/** The steps that a build reached, and why it went no further. */
export function judge({
  exitCode,
  timedOut,
  diagnostics,
  rehearsal,
}: BuildEnd): Steps & Pick<Result, 'cause'> {
  if (timedOut) {
    const last = diagnostics.findLast(({ code }) => String(code) === 'progress')?.message ?? 'nothing';
    return {
      ...notBuilt,
      cause: { code: 'timeout', message: `it took longer than it may; done last: ${last}` },
    };
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (exitCode !== 0) {
    const [first] = errors;
    const failed = errors.find(({ code }) => reached[code] !== undefined) ?? first;
    if (failed === undefined) {
      return { ...notBuilt, cause: { code: 'ended', message: `the command ended with ${exitCode}` } };
    }
    return { ...(reached[failed.code] ?? notBuilt), cause: toFinding(failed) };
  }
  if (rehearsal?.outcome.rehearsed !== true) {
    const message =
      rehearsal?.outcome.rehearsed === false ? rehearsal.outcome.why : 'there is no rehearsal.json';
    const cause = { code: 'rehearsal-skipped', message };
    return { built: true, ready: undefined, healthy: undefined, pageClean: undefined, cause };
  }
  return { built: true, ready: true, healthy: true, pageClean: isPageClean(rehearsal) };
}

/** Warnings of the build that concern what runs, the first line of each. */
export function listWarnings(diagnostics: readonly Diagnostic[]): Result['warnings'] {
  return diagnostics
    .filter(({ severity, code }) => severity === 'warning' && /^(?:page|rehearsal)-/.test(code))
    .map(toFinding);
}
