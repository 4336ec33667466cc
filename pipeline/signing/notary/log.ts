import * as z from 'zod';
import type { Diagnostic } from '../../../schema/diagnostic.ts';

/** The most issues that are shown; a log can name every file of an app. */
const maxIssues = 100;

const logSchema = z.looseObject({
  status: z.string().optional(),
  statusSummary: z.string().nullish(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .nullish(),
  issues: z
    .array(
      z.looseObject({
        severity: z.string().nullish(),
        path: z.string().nullish(),
        message: z.string().nullish(),
        docUrl: z.string().nullish(),
        architecture: z.string().nullish(),
      }),
    )
    .nullish(),
});

/** What Apple's log of a submission says. */
export interface NotaryLog {
  summary: string;
  /** Digest of the file that was checked; undefined when the log has none. */
  sha256: string | undefined;
  issues: Diagnostic[];
}

/** Reads the log of a submission; one of another form has its text as the summary. Pure. */
export function parseLog(log: unknown, file: string): NotaryLog {
  const parsed = logSchema.safeParse(log);
  if (!parsed.success)
    return { summary: JSON.stringify(log ?? null).slice(0, 2000), sha256: undefined, issues: [] };
  const { statusSummary, status, sha256, issues } = parsed.data;
  const found = (issues ?? []).map((issue): Diagnostic => {
    const { severity, path, message, docUrl, architecture } = issue;
    return {
      severity: severity === 'error' ? 'error' : 'warning',
      code: severity === 'error' ? 'notarization-invalid' : 'notarization-issue',
      file,
      message: `${path ?? file}${architecture ? ` (${architecture})` : ''}: ${message ?? 'no reason given'}`,
      remedy: docUrl
        ? `see ${docUrl}`
        : 'sign each program with the hardened runtime and a secure time stamp',
    };
  });
  return {
    summary: statusSummary ?? status ?? 'no summary',
    sha256: sha256?.toLowerCase(),
    issues: found.slice(0, maxIssues),
  };
}
