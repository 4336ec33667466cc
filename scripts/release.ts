/** Used by release.yml; writes the notes of package.json's version to a file, and its tags as outputs: `node scripts/release.ts <file>`. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toRelease } from './release/notes.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const [notesFile] = process.argv.slice(2);
if (notesFile === undefined) throw new Error('name the file for the notes');
const { version } = JSON.parse(read('package.json')) as { version: string };
const { tag, movingTag, notes } = toRelease(version, read('CHANGELOG.md'));
writeFileSync(notesFile, `${notes}\n`);
const outputs = `tag=${tag}\nmoving-tag=${movingTag ?? ''}\n`;
const file = process.env['GITHUB_OUTPUT'];
if (file === undefined) console.log(outputs.trim());
else appendFileSync(file, outputs);
