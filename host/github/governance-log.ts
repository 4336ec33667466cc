import * as z from 'zod';
import { PipelineError } from '../../pipeline/errors.ts';
import type { LogPlace } from '../../pipeline/release-ports.ts';
import { parseAnswer } from './answers.ts';
import { type GitHubAccess, type GitHubContext, sendApi } from './send.ts';

const contentSchema = z.looseObject({
  sha: z.string(),
  content: z.string(),
  encoding: z.string(),
  html_url: z.string(),
});
const writtenSchema = z.looseObject({ content: z.looseObject({ html_url: z.string() }) });
const commentsSchema = z.array(z.looseObject({ body: z.string().optional(), html_url: z.string() }));
const maxRaces = 10;
const perPage = 100;
const maxPages = 100;

type IsSame = (line: string) => boolean;

const toLines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

interface LogFile {
  path: string;
  branch: string | undefined;
}

/** The log as it is. @throws {PipelineError} governance-log-unusable (usage) for one that GitHub does not send */
async function readLog(ctx: GitHubContext, access: GitHubAccess, { path, branch }: LogFile) {
  const at = branch === undefined ? '' : `?ref=${encodeURIComponent(branch)}`;
  const found = await sendApi(ctx, access, { method: 'GET', path: `${path}${at}`, expects: [404] });
  if (found.status === 404) return undefined;
  const { sha, content, encoding, html_url: url } = parseAnswer(contentSchema, found.text, path);
  if (encoding === 'base64') return { sha, url, text: Buffer.from(content, 'base64').toString('utf8') };
  throw new PipelineError({
    code: 'governance-log-unusable',
    blame: 'usage',
    message: `${path} has more than 1 MB, which GitHub does not send in one answer`,
    remedy: 'name a new file for the log, such as one for each year',
  });
}

/** Commits a text. Returns its address; undefined when another commit was made meanwhile. */
async function writeLog(
  ctx: GitHubContext,
  access: GitHubAccess,
  { path, branch }: LogFile,
  { text, sha }: { text: string; sha: string | undefined },
): Promise<string | undefined> {
  const { status, text: answer } = await sendApi(ctx, access, {
    method: 'PUT',
    path,
    body: {
      message: 'chore: entry of the governance log',
      content: Buffer.from(text).toString('base64'),
      ...(sha === undefined ? {} : { sha }),
      ...(branch === undefined ? {} : { branch }),
    },
    expects: sha === undefined ? [409, 422] : [409],
    // A commit that was made, but whose answer was lost, is found by the next call.
    isRepeatable: false,
  });
  return status < 300 ? parseAnswer(writtenSchema, answer, path).content.html_url : undefined;
}

/** Appends to a file by commits; a commit that another one overtook is made again on top of it. */
async function appendToFile(
  ctx: GitHubContext,
  access: GitHubAccess,
  { file, branch }: Extract<LogPlace, { file: string }>,
  line: string,
  isSame: IsSame,
): Promise<string> {
  const path = `/repos/${access.repository}/contents/${file.split('/').map(encodeURIComponent).join('/')}`;
  for (let count = 1; count <= maxRaces; count++) {
    const known = await readLog(ctx, access, { path, branch });
    const { text = '', sha } = known ?? {};
    if (known !== undefined && toLines(text).some(isSame)) return known.url;
    const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    const url = await writeLog(ctx, access, { path, branch }, { text: `${before}${line}\n`, sha });
    if (url !== undefined) return url;
    await ctx.clock.pause(500 * count);
  }
  throw new PipelineError({
    code: 'governance-log-unusable',
    blame: 'environment',
    message: `${file} changed each of ${maxRaces} times that a line was appended`,
    remedy: 'run the same command again: it continues where it stopped',
  });
}

const fence = '```';

async function appendToIssue(
  ctx: GitHubContext,
  access: GitHubAccess,
  issue: number,
  line: string,
  isSame: IsSame,
): Promise<string> {
  const path = `/repos/${access.repository}/issues/${issue}/comments`;
  for (let page = 1; page <= maxPages; page++) {
    const { text } = await sendApi(ctx, access, {
      method: 'GET',
      path: `${path}?per_page=${perPage}&page=${page}`,
    });
    const comments = parseAnswer(commentsSchema, text, path);
    const known = comments.find(({ body = '' }) => toLines(body).some(isSame));
    if (known !== undefined) return known.html_url;
    if (comments.length < perPage) break;
  }
  const body = `${fence}json\n${line}\n${fence}`;
  const { text } = await sendApi(ctx, access, { method: 'POST', path, body: { body } });
  return parseAnswer(z.looseObject({ html_url: z.string() }), text, path).html_url;
}

/** Appends a line to the log, unless `isSame` accepts one that is there. @throws {PipelineError} governance-log-unusable */
export const appendLog = (
  ctx: GitHubContext,
  access: GitHubAccess,
  place: LogPlace,
  line: string,
  isSame: IsSame,
): Promise<string> =>
  'issue' in place
    ? appendToIssue(ctx, access, place.issue, line, isSame)
    : appendToFile(ctx, access, place, line, isSame);
