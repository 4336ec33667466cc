/**
 * Writes schema/generated/*.schema.json from the zod documents: `npm run generate`. `--check` writes nothing and exits 1 when a
 * committed file is not what the sources give.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { documents } from './generate/documents.ts';
import { toSchemaText } from './generate/json-schema.ts';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'schema/generated');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const wanted = new Map(documents.map((document) => [`${document.name}.schema.json`, toSchemaText(document)]));
const present = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
const stale = present.filter((name) => !wanted.has(name));
const differing = [...wanted].filter(
  ([name, text]) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== text,
);

if (values.check) {
  const drift = [...differing.map(([name]) => name), ...stale];
  if (drift.length > 0) {
    console.error(
      `schema/generated is not what the sources give; run \`npm run generate\` and commit:\n  ${drift.join('\n  ')}`,
    );
    process.exitCode = 1;
  } else console.log('schema/generated is up to date');
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of differing) writeFileSync(join(folder, name), text);
  for (const name of stale) rmSync(join(folder, name));
  console.log(`${wanted.size} schemas, ${differing.length} written`);
}
