import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const { DefaultArtifactClient } = await import(
  `file://${process.env.ACT_MODULES}/@actions/artifact/lib/artifact.js`
);
const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? '';
const path = resolve(input('path'));
const isFolder = statSync(path).isDirectory();
const files = isFolder
  ? readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  : [path];
const client = new DefaultArtifactClient();
// A test loses an artifact on its way.
if (process.env.ACT_LOSES !== input('name')) {
  if (input('overwrite') === 'true') await client.deleteArtifact(input('name')).catch(() => undefined);
  await client.uploadArtifact(input('name'), files, isFolder ? path : dirname(path), {
    compressionLevel: Number(input('compression-level')),
  });
}
