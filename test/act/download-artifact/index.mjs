import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const { DefaultArtifactClient } = await import(
  `file://${process.env.ACT_MODULES}/@actions/artifact/lib/artifact.js`
);
const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? '';
const client = new DefaultArtifactClient();
const { artifacts } = await client.listArtifacts({ latest: true });
const pattern = input('pattern');
const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
const like = new RegExp(`^${parts.join('.*')}$`);
const found = artifacts.filter(({ name }) => (pattern === '' ? name === input('name') : like.test(name)));
if (found.length === 0 && pattern === '') throw new Error(`there is no artifact ${input('name')}`);
const to = resolve(input('path'));
mkdirSync(to, { recursive: true });
for (const { id, name, digest } of found) {
  const path = pattern === '' ? to : join(to, name);
  const { digestMismatch } = await client.downloadArtifact(id, { path, expectedHash: digest });
  if (digestMismatch) throw new Error(`${name} has another digest`);
}
