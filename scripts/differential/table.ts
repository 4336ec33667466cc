import { toTable } from '../generate/markdown-table.ts';
import type { DifferentialCase } from './case.ts';
import type { Outcome } from './outcome.ts';

export interface Row {
  one: DifferentialCase;
  outcome: Outcome;
}

/** An outcome in a few words. */
export function toWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'equal':
      return 'equal';
    case 'refused':
      return `refused before the build: ${outcome.code}`;
    case 'not-tried':
      return `not tried: ${outcome.reason}`;
    case 'broken':
      return 'broken under node';
    case 'different':
      return 'different';
  }
}

/** Numbers of outcomes, such as "70 equal, 1 different". */
export function toSummary(rows: readonly Row[]): string {
  const kinds = ['equal', 'refused', 'not-tried', 'different', 'broken'] as const;
  return kinds
    .map(
      (kind) => [rows.filter(({ outcome }) => outcome.kind === kind).length, kind.replace('-', ' ')] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} ${kind}`)
    .join(', ');
}

const toMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** docs/verification/node-packages.md. */
export function toPage(rows: readonly Row[]): string {
  const head = ['case', 'what it shows', 'packages', 'outcome', 'shipped'];
  const cells = rows.map(({ one, outcome }) => [
    `[${one.name}](../../test/fixtures/differential/${one.name})`,
    one.shows,
    Object.entries(one.manifest.dependencies)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
    toWords(outcome),
    outcome.kind === 'equal' ? toMegabytes(outcome.bytes) : '',
  ]);
  return [
    '# Verification: Node packages',
    '',
    'Made by `npm run differential -- --write`.',
    '',
    'Each case is a small API. Its program runs under plain Node and, packaged by `vrooli-bundle build`, as the app of an ordinary user',
    'with an empty home folder. Both get the same requests. *Equal*: status, content type and body of every answer are the same; for a program that',
    'ends at its start, the log has the same error, message, file and line. *Shipped* is the size of the service in the installed app.',
    '',
    `${toSummary(rows)}.`,
    '',
    toTable(head, cells),
  ].join('\n');
}
