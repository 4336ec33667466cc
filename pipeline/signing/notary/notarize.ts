import type { InstallerEntry } from '../../../schema/artifact-manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { Notarization } from '../../../schema/notarization.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { AppIdentity, NotarizedFormat } from '../../formats/format.ts';
import { type FormatId, toFormat } from '../../formats/registry.ts';
import { openNotaryApi } from './api.ts';
import { toNotaryError } from './failure.ts';
import type { NotaryIdentity } from './identity.ts';
import { type NotaryLog, parseLog } from './log.ts';
import { askJudges, openNotarytool } from './notarytool.ts';
import type { NotaryContext, NotaryService, SubmittedFile } from './service.ts';
import type { SigningRequest } from '../request.ts';
import { fetchTicket } from './ticket.ts';
import { waitForResult } from './wait.ts';

/** A finished installer. */
export interface NotarizedFile extends SubmittedFile {
  format: FormatId;
  target: Target;
  app: AppIdentity;
}

export interface NotarizeOptions {
  /** Id of an earlier submission of this file, which is not uploaded again. */
  submission?: string | undefined;
  /** Called with the id as soon as the file is uploaded. */
  onSubmitted?: (submission: string) => Promise<void>;
}

/** What became of a file: the statement for metadata.json, a file that it has more, and what Apple remarked. */
export interface Notarized {
  notarization: Notarization;
  added: InstallerEntry | undefined;
  found: Diagnostic[];
}

/** Who notarizes, with the files of the secrets. */
export interface NotaryAccess {
  identity: NotaryIdentity;
  /** Runs `body` while the files exist that the identity names: never while a result is waited for. */
  withCredentials: SigningRequest['withCredentials'];
}

/** On a Mac Apple's own program is asked, elsewhere the web API. @throws {PipelineError} notarization-failed (environment) */
export async function openService(
  ctx: NotaryContext,
  { identity: { credential, endpoints }, withCredentials }: NotaryAccess,
): Promise<NotaryService> {
  if (ctx.host.platform === 'darwin') {
    const call = <T>(body: (service: NotaryService) => Promise<T>): Promise<T> =>
      withCredentials(async () => body(await openNotarytool(ctx, credential)));
    return {
      submit: (file) => call((service) => service.submit(file)),
      readState: (submission) => call((service) => service.readState(submission)),
      readLog: (submission) => call((service) => service.readLog(submission)),
    };
  }
  if (credential.kind === 'api-key') return withCredentials(() => openNotaryApi(ctx, credential, endpoints));
  throw toNotaryError(
    'an Apple Account notarizes only on a Mac',
    'set APPLE_API_KEY, APPLE_API_KEY_ID and APPLE_API_ISSUER to a key of App Store Connect',
  );
}

function refuse(
  name: string,
  submission: string,
  state: string,
  { summary, issues }: NotaryLog,
): PipelineError {
  const lines = issues.map(({ message }) => `\n  ${message}`).join('');
  return new PipelineError({
    code: 'notarization-invalid',
    blame: 'environment',
    message: `Apple answers ${state} for ${name} (submission ${submission}): ${summary}${lines}`,
    remedy: 'correct what the log of Apple names, and build again',
    diagnostics: issues,
  });
}

/** The log of an accepted submission can have warnings. A log that is not there yet is not waited for. */
async function readAcceptedLog(
  ctx: NotaryContext,
  service: NotaryService,
  submission: string,
  { name, sha256 }: SubmittedFile,
): Promise<Diagnostic[]> {
  let log: NotaryLog;
  try {
    log = parseLog(await service.readLog(submission), name);
  } catch (error) {
    if (!(error instanceof PipelineError) || error.code !== 'notarization-failed') throw error;
    ctx.log.warn(`${name} is notarized; its log cannot be read: ${error.message}`);
    return [];
  }
  if (log.sha256 === undefined || log.sha256 === sha256) return log.issues;
  throw toNotaryError(
    `submission ${submission} is of a file with the sha256 ${log.sha256}, not of ${name}`,
    'remove the submission from metadata.json, or notarize the file that was submitted',
  );
}

/** Adds the ticket to a file in place. Returns undefined when Apple has not published it yet. @throws {PipelineError} notarization-failed (environment) */
async function staple(
  ctx: NotaryContext,
  { endpoints }: NotaryIdentity,
  { path, name, format, app }: NotarizedFile,
  notarized: NotarizedFormat,
): Promise<{ added: InstallerEntry | undefined } | undefined> {
  const read = async <T>(body: () => Promise<T>): Promise<T> => {
    try {
      return await body();
    } catch (error) {
      if (error instanceof PipelineError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw toNotaryError(
        `${name} cannot get its ticket: ${reason}`,
        'sign the file, and notarize it again',
        error,
      );
    }
  };
  const ticketName = await read(() => notarized.readTicketName(ctx, path, app));
  const ticket = await fetchTicket(ctx, endpoints.tickets, ticketName);
  if (ticket === undefined) return undefined;
  const to = `${path}.stapled`;
  const { mode = 0o644 } = (await ctx.fs.stat(path)) ?? {};
  const added = await read(() => notarized.staple(ctx, { path, to, ticket, app }));
  await ctx.fs.chmod(to, mode);
  await ctx.fs.rename(to, path);
  if (ctx.host.platform === 'darwin') await askJudges(ctx, format, path);
  return { added };
}

/**
 * Submits a signed file to Apple's notary service, waits for the result, and adds the ticket to the file in place. A submission without a result
 * in time is no error: its id is in the statement, and a later call with it waits on.
 * @throws {PipelineError} notarization-invalid with Apple's log, notarization-failed (environment)
 */
export async function notarizeFile(
  ctx: NotaryContext,
  access: NotaryAccess,
  file: NotarizedFile,
  { submission: given, onSubmitted }: NotarizeOptions = {},
): Promise<Notarized> {
  const { name, format, target } = file;
  const notarized = toFormat(format).notarizes?.(target);
  if (notarized === undefined) throw new Error(`files of the format ${format} are not notarized`);
  const { identity } = access;
  const service = await openService(ctx, access);
  const submission = given ?? (await service.submit(file));
  if (given === undefined) {
    ctx.log.info(`${name} is uploaded: submission ${submission}`);
    await onSubmitted?.(submission);
  }
  const result = await waitForResult(ctx, service, submission, identity.timeoutMs);
  if (result.state === undefined) {
    const why = `Apple's notary service has given no result: ${result.why}; until then Gatekeeper refuses the file on other Macs`;
    return {
      notarization: { notarized: false, why, submission },
      added: undefined,
      found: [toPending(name, submission, result.why)],
    };
  }
  if (result.state !== 'Accepted')
    throw refuse(name, submission, result.state, parseLog(await service.readLog(submission), name));
  const found = await readAcceptedLog(ctx, service, submission, file);
  const stapled = await staple(ctx, identity, file, notarized);
  if (stapled === undefined)
    ctx.log.warn(
      `${name} is notarized, but its ticket is not published yet: a Mac asks Apple for it at the first start`,
    );
  return {
    notarization: { notarized: true, submission, stapled: stapled !== undefined },
    added: stapled?.added,
    found,
  };
}

const toPending = (name: string, submission: string, why: string): Diagnostic => ({
  severity: 'warning',
  code: 'notarization-pending',
  file: name,
  message: `${name} is not notarized yet (submission ${submission}): ${why}`,
  remedy: '`vrooli-bundle notarize <folder>` waits on, without a second upload',
});
