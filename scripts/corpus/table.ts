import type { Answer, Result } from './result.ts';

const cell = (text: string) =>
  text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').replaceAll('<', '&lt;').slice(0, 240);
const toWord = (answer: Answer) => (answer === undefined ? '' : answer ? 'yes' : 'no');

function toRow(result: Result): string {
  const { scenario, claimed, leftOut, commit, built, ready, healthy, pageClean, cause, warnings } = result;
  const seen = new Set(warnings.map(({ code }) => code));
  const why = cause === undefined ? [...seen].join(', ') : `${cause.code}: ${cause.message}`;
  const steps = [built, ready, healthy, pageClean].map(toWord);
  const cells = [scenario, claimed, leftOut.join(', '), ...steps, why, commit];
  return `| ${cells.map(cell).join(' | ')} |`;
}

const count = (results: readonly Result[], is: (result: Result) => boolean) => results.filter(is).length;

function toTotals(results: readonly Result[]): string[] {
  const groups = ['yes', 'with limits', 'with demotions', 'no', 'all'].map((claimed) => {
    const some = results.filter((result) => claimed === 'all' || result.claimed === claimed);
    const numbers = [
      some.length,
      count(some, ({ built }) => built === true),
      count(some, ({ ready }) => ready === true),
      count(some, ({ healthy }) => healthy === true),
      count(some, ({ pageClean }) => pageClean === true),
    ];
    return `| ${[claimed, ...numbers].join(' | ')} |`;
  });
  return [
    '| Claimed | Scenarios | Built | Ready | Healthy | Page clean |',
    '|---|---|---|---|---|---|',
    ...groups,
  ];
}

/** How often each cause ended a scenario, the most frequent first. */
function toCauses(results: readonly Result[]): string[] {
  const times = new Map<string, number>();
  for (const { cause } of results)
    if (cause !== undefined) times.set(cause.code, (times.get(cause.code) ?? 0) + 1);
  const rows = [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return ['| Cause | Scenarios |', '|---|---|', ...rows.map(([code, number]) => `| ${code} | ${number} |`)];
}

/** The results as Markdown. `target`: what was built for. */
export function toMarkdown(results: readonly Result[], target: string): string {
  return [
    '# Scenarios that were built and started',
    '',
    `Made by \`npm run corpus\` for ${target}. Claimed: what \`analyze\` says of the scenario as it is. Left out: the requirements that the build was`,
    'asked to leave out. The next columns are what was seen when it was built and started without a network: ready, health checks answered, start page without a missing file, a failing request, an error or a blank',
    'picture in Chromium. An empty cell was not come to, or is not known.',
    '',
    ...toTotals(results),
    '',
    '| Scenario | Claimed | Left out | Built | Ready | Healthy | Page clean | Cause, or warnings | Commit |',
    '|---|---|---|---|---|---|---|---|---|',
    ...results.map(toRow),
    '',
    '## Causes',
    '',
    ...toCauses(results),
    '',
  ].join('\n');
}
