/** What `npm audit signatures --json` showed. `unchecked`: the registry or its keys cannot be reached, or it gives no signatures. */
export type SignatureResult =
  | { kind: 'verified' }
  | { kind: 'unchecked'; why: string }
  | { kind: 'failed'; packages: string[] };

interface Report {
  error?: { code?: string; summary?: string };
  invalid?: { name?: string; version?: string }[];
  missing?: { name?: string; version?: string }[];
}

/** Codes of a registry without keys, and of a machine that does not reach them. */
const unreachable = /^(?:E404|E403|EAI_AGAIN|ENOTFOUND|ECONN\w+|ETIMEDOUT|EENDPOINT\w*|ENOKEYS|TUF_\w+)$/;

const toNames = (what: string, list: Report['invalid'] = []): string[] =>
  list.map(({ name = '', version = '' }) => `${name}@${version}: ${what} signature`);

/** Reads the report. A text that is no report, and an error that is not about the connection, fail. */
export function parseSignatures(text: string, exitCode: number | null): SignatureResult {
  let report: Report;
  try {
    report = JSON.parse(text) as Report;
  } catch {
    return { kind: 'failed', packages: [`npm printed no report, and ended with ${exitCode}`] };
  }
  const { code = '', summary = '' } = report.error ?? {};
  if (unreachable.test(code) || /No dependencies found to audit|no signing keys/i.test(summary)) {
    return { kind: 'unchecked', why: code || 'the registry gives no signatures' };
  }
  const packages = [...toNames('an invalid', report.invalid), ...toNames('no', report.missing)];
  if (packages.length > 0) return { kind: 'failed', packages };
  if (exitCode === 0 && report.error === undefined) return { kind: 'verified' };
  return { kind: 'failed', packages: [`npm ended with ${exitCode} (${code || 'no code'})`] };
}
