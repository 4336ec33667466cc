import { CallError } from './call-error.ts';

/** Options of the original in the query that change nothing here. */
const ignored = new Set([
  'blockAds',
  'headless',
  'ignoreDefaultArgs',
  'slowMo',
  'stealth',
  'token',
  'trackingId',
]);

const maxTimeout = 300_000;

/** Options of a start that this member has anyway, or that change nothing of a page. */
function assertLaunch(text: string): void {
  let launch: unknown;
  try {
    launch = JSON.parse(text);
  } catch {
    launch = undefined;
  }
  const names = typeof launch === 'object' && launch !== null ? Object.keys(launch) : ['it'];
  const other = names.find((name) => !['headless', 'stealth', 'timeout', 'slowMo'].includes(name));
  if (other === undefined) return;
  throw new CallError(
    400,
    `The query is refused: launch: ${other} is not taken, because options of the browser's start can end its protection; use the options of the body`,
  );
}

/** The time in milliseconds that a call asks for in its query, else `usual`. @throws {CallError} 400 for an option that this member does not have */
export function parseTimeout(query: URLSearchParams, usual: number): number {
  for (const [name, value] of query) {
    if (name === 'launch') assertLaunch(value);
    else if (name !== 'timeout' && !ignored.has(name)) {
      throw new CallError(400, `The query is refused: ${name.slice(0, 80)} is no option of embedded-browser`);
    }
  }
  const asked = query.get('timeout');
  if (asked === null) return usual;
  const timeout = Number(asked);
  if (!Number.isInteger(timeout) || timeout < 1 || timeout > maxTimeout) {
    throw new CallError(400, `The query is refused: timeout must be milliseconds from 1 to ${maxTimeout}`);
  }
  return timeout;
}
