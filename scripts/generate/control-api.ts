import type { SchemaObject } from '../../schema/openapi.ts';
import { type Operation, readOperations } from './control-operations.ts';
import { toTable } from './markdown-table.ts';
import { toTypeText } from './schema-type.ts';

/** schema/generated/control-api.ts: the data of the typed client of the control API; without zod at run time. */
export async function toControlApiModule(): Promise<string> {
  const operations = await readOperations();
  const types = operations.filter(({ media, statuses }) => isWhole(media) && Math.min(...statuses) >= 200);
  return `// Made from runtime/control/routes.ts by \`npm run generate\`.

/** Input and response of each call with a complete response, by operation id. */
export interface ControlApi {
${types.map(toInterface).join('')}}

/** Every call; \`statuses\` are those with the response document, \`query\` the names of its parameters. */
export const controlOperations = {
${operations.map(toEntry).join('')}} as const;
`;
}

/** docs/reference/control-api.md */
export async function toControlApiPage(): Promise<string> {
  const rows = (await readOperations()).map((operation) => {
    const { route, statuses, media } = operation;
    const answer = `${statuses.join(', ')}, \`${media}\``;
    const scope = route.scope === 'open' ? 'none' : route.scope;
    return [`\`${route.method} ${route.path}\``, scope, toInputText(operation), answer, route.summary];
  });
  return `# Control API

Made from \`runtime/control/routes.ts\` by \`npm run generate\`. \`GET /openapi.json\` of a running app describes the same calls with
the schemas of their documents. \`scope\` is what the token or API key must allow: \`admin\` includes \`operate\`, which includes
\`read\`. A refusal is \`{error, code, remedy}\`, and has every reason in \`errors\` where there are several; [errors](errors.md) lists
the codes.

${toTable(['call', 'scope', 'input', 'answer', 'what it does'], rows)}`;
}

function isWhole(media: string): boolean {
  return media === 'application/json' || media === 'text/plain';
}

function toInterface({ route, params, query, body, documents }: Operation): string {
  const answer = documents.length === 0 ? 'string' : documents.map((schema) => print(schema)).join(' | ');
  return [
    `  /** ${route.method} ${route.path}: ${route.summary} */\n`,
    `  ${route.id}: {\n`,
    params.length === 0 ? '' : `    params: { ${params.map((name) => `${name}: string`).join('; ')} };\n`,
    query === undefined ? '' : `    query: ${print(query)};\n`,
    body === undefined ? '' : `    body: ${print(body)};\n`,
    `    answer: ${answer};\n`,
    '  };\n',
  ].join('');
}

function print(schema: SchemaObject): string {
  return toTypeText(schema, '    ');
}

function toEntry({ route, query, statuses, media }: Operation): string {
  const names = Object.keys(query?.properties ?? {}).map((name) => `'${name}'`);
  return [
    `  ${route.id}: {\n`,
    `    method: '${route.method}',\n`,
    `    path: '${route.path}',\n`,
    `    query: [${names.join(', ')}],\n`,
    `    statuses: [${statuses.join(', ')}],\n`,
    `    media: '${media}',\n`,
    '  },\n',
  ].join('');
}

function toInputText({ query, body }: Operation): string {
  const { properties = {}, required = [] } = query ?? {};
  const parameters = Object.keys(properties).map((name) =>
    required.includes(name) ? `\`?${name}\`` : `\`[?${name}]\``,
  );
  const fields = Object.keys(body?.properties ?? {});
  return [...parameters, ...(fields.length === 0 ? [] : [`\`{${fields.join(', ')}}\``])].join(' ');
}
