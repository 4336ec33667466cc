import { type CallName, calls } from '../calls/calls.ts';
import { type CallError, toNotOffered } from './call-error.ts';

/** Names of browsers in front of a call, as in `/chrome/pdf`: there is one browser here. */
const browsers = new Set(['chrome', 'chromium', 'edge', 'stealth']);

const { hasOwn } = Object;
const isCallName = (name: string): name is CallName => hasOwn(calls, name);

const refused: Readonly<Record<string, string>> = {
  function: 'It runs a program of the request; load a page with addScriptTag, waitForFunction and /content',
  download: 'Pages save no files; fetch the file in the app',
  performance: 'Measure in the app',
  export: 'Use /content, /pdf or /screenshot',
  unblock: 'It passes by the protection of websites; use /content',
  'smart-scrape': 'Use /content or /scrape',
  bql: 'Use /content, /pdf, /screenshot or /scrape',
  crawl: 'Use /content for each page',
  map: 'Use /content for each page',
  search: 'It needs a service of the internet',
  agent: 'Use /content, /pdf, /screenshot or /scrape',
  json: 'Programs connect to no browser of this member; use /content, /pdf, /screenshot or /scrape',
  sessions: 'A browser ends with its call',
  session: 'A browser ends with its call',
  profile: 'A browser ends with its call',
};

export type FoundCall =
  | { kind: 'call'; name: CallName }
  | { kind: 'refused'; error: CallError }
  | { kind: 'unknown' };

/** What a path asks for. */
export function findCall(pathname: string): FoundCall {
  const parts = pathname.split('/').filter((part) => part !== '');
  const [name = '', ...more] = browsers.has(parts[0] ?? '') && parts.length > 1 ? parts.slice(1) : parts;
  if (more.length === 0 && isCallName(name)) return { kind: 'call', name };
  const instead = hasOwn(refused, name) ? refused[name] : undefined;
  return instead === undefined
    ? { kind: 'unknown' }
    : { kind: 'refused', error: toNotOffered(`/${name}`, `${instead}.`) };
}
