/** `npm run changelog`: adds the conventional commits since the last release to CHANGELOG.md, under package.json's version. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addSection } from './release/changelog.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(root, 'CHANGELOG.md');
const section = execFileSync(
  join(root, 'node_modules/.bin/conventional-changelog'),
  // With CHANGELOG.md as its file it would print the old content after the section.
  ['--preset', 'conventionalcommits', '--infile', devNull, '--stdout'],
  { cwd: root, encoding: 'utf8' },
);
writeFileSync(file, addSection(readFileSync(file, 'utf8'), section));
