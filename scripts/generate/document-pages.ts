import { documents } from './documents.ts';
import { toFieldPage } from './field-page.ts';
import { toSchemaText } from './json-schema.ts';

function toSchemaOf(name: string): string {
  const document = documents.find((candidate) => candidate.name === name);
  if (document === undefined) throw new Error(`unknown document ${name}`);
  return toSchemaText(document);
}

const legend =
  'A dot leads into an object, `[]` to each item of a list, `<name>` is a key that the author chooses. Where a field takes several forms, each form has its rows.';

/** docs/reference/service-json.md: the fields of the file that scenarios write. */
export function toServiceConfigPage(): string {
  return toFieldPage(
    'service.json',
    `Made from \`schema/service-config.ts\` by \`npm run generate\`.

\`.vrooli/service.json\` describes a scenario. \`vrooli-bundle init\` drafts it; a [tutorial](../tutorial.md) shows one that was built. Every
field is optional, and fields that are not listed are ignored. ${legend}`,
    toSchemaOf('service-config'),
  );
}

/** docs/reference/packaging-json.md: the fields of the packaging manifest of a repository. */
export function toPackagingPage(): string {
  return toFieldPage(
    'packaging.json',
    `Made from \`schema/packaging.ts\` by \`npm run generate\`.

\`.vrooli/packaging.json\`, or \`.vrooli/packaging.yaml\`, says what a repository adds to its installers; a scenario needs none. Fields that
are not listed are refused. [How to use it](../how-to/extend-an-installer.md). ${legend}`,
    toSchemaOf('packaging'),
  );
}

/** docs/reference/bundle-json.md: the fields of the manifest that an installer contains. */
export function toBundlePage(): string {
  return toFieldPage(
    'bundle.json',
    `Made from \`schema/bundle\` by \`npm run generate\`.

\`assemble\` writes the manifest, \`package\` completes it, and the runtime of the installed app reads it. \`vrooli-bundle validate\`
checks one. ${legend}`,
    toSchemaOf('bundle'),
  );
}
