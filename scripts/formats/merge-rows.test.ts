import { expect, it } from '@jest/globals';
import { toTable } from '../generate/markdown-table.ts';
import { mergeRows, parseRows } from './merge-rows.ts';

const head = ['scenario', 'target', 'format', 'made'];
const row = (scenario: string, format: string, made: string) => [scenario, 'linux-x64', format, made];

it('replaces the rows of a part, and adds new ones', () => {
  const page = `# Formats\n\nText.\n\n${toTable(head, [row('a', 'deb', '1 MB'), row('a', 'rpm', '2 | <3 MB')])}`;
  const before = parseRows(page);
  expect(before).toEqual([row('a', 'deb', '1 MB'), row('a', 'rpm', '2 | <3 MB')]);
  expect(mergeRows(before, [row('b', 'deb', '3 MB'), row('a', 'deb', '4 MB')])).toEqual([
    row('a', 'deb', '4 MB'),
    row('a', 'rpm', '2 | <3 MB'),
    row('b', 'deb', '3 MB'),
  ]);
});
