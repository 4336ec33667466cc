/**
 * Writes the generated files (JSON Schemas, reference pages, each action.yml and its page, the targets of bundle.yml): `npm run generate`. `--check` writes nothing and exits 1 when a
 * committed file differs.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { toActionFiles, toActionsPage } from './generate/action-files.ts';
import { toShapeModule } from './generate/bundle-shape.ts';
import { toBundleWorkflowFile } from './generate/bundle-workflow.ts';
import { toCliPage } from './generate/cli-page.ts';
import { toControlApiModule, toControlApiPage } from './generate/control-api.ts';
import { toBundlePage, toPackagingPage, toServiceConfigPage } from './generate/document-pages.ts';
import { documents } from './generate/documents.ts';
import { toErrorPage } from './generate/error-page.ts';
import { toFormatsPage } from './generate/formats-page.ts';
import { toSecretBackendsPage } from './generate/secret-backends-page.ts';
import { toSigningPage } from './generate/signing-page.ts';
import { toSchemaText } from './generate/json-schema.ts';
import { toStatePage } from './generate/state-diagram.ts';
import { toTrustedRootFile } from './generate/trusted-root.ts';
import { toVectorKernelFile } from './generate/vector-kernel.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

/** Every generated file by its path from the project's root. */
const wanted = new Map<string, string>([
  ...documents.map(
    (document) => [`schema/generated/${document.name}.schema.json`, toSchemaText(document)] as const,
  ),
  ['schema/generated/bundle-shape.ts', toShapeModule()] as const,
  ['schema/generated/control-api.ts', await toControlApiModule()] as const,
  ['docs/reference/control-api.md', await toControlApiPage()] as const,
  ['docs/reference/cli.md', await toCliPage()] as const,
  ['docs/reference/service-json.md', toServiceConfigPage()] as const,
  ['docs/reference/bundle-json.md', toBundlePage()] as const,
  ['docs/reference/packaging-json.md', toPackagingPage()] as const,
  ['docs/reference/errors.md', toErrorPage()] as const,
  ['docs/reference/service-states.md', toStatePage()] as const,
  ['docs/reference/actions.md', toActionsPage()] as const,
  ...toActionFiles(),
  toBundleWorkflowFile(),
  ['docs/reference/formats.md', toFormatsPage()] as const,
  ['docs/reference/secret-backends.md', toSecretBackendsPage()] as const,
  ['docs/reference/signing.md', toSigningPage()] as const,
  toTrustedRootFile(),
  await toVectorKernelFile(root),
]);
/** Folders with only generated files, except for the pages that people write: other files in them are removed. */
const folders = ['schema/generated', 'docs/reference'];
const written = ['docs/reference/updates.md', 'docs/reference/window-bundle.md'];
const stale = folders
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
  .filter((file) => !wanted.has(file) && !written.includes(file));
const differing = [...wanted].filter(
  ([file, text]) => !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8') !== text,
);

if (values.check) {
  const drift = [...differing.map(([file]) => file), ...stale];
  if (drift.length > 0) {
    console.error(
      `these files differ from the generated ones; run \`npm run generate\` and commit:\n  ${drift.join('\n  ')}`,
    );
    process.exitCode = 1;
  } else console.log('generated files are up to date');
} else {
  for (const [file, text] of differing) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  for (const file of stale) rmSync(join(root, file));
  console.log(`${wanted.size} files, ${differing.length} written`);
}
