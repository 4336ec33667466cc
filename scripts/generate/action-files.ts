import { stringify } from 'yaml';
import { type ActionName, actions, toActionFolder } from '../../actions/registry.ts';
import type { ActionDefinition } from '../../actions/shared/define-action.ts';

const names = Object.keys(actions) as ActionName[];

/** https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax */
function toMetadata(name: ActionName, action: ActionDefinition): string {
  const inputs = Object.entries(action.inputs).map(
    ([input, { description, required, default: fallback }]) => [
      input,
      required ? { description, required } : { description, default: fallback },
    ],
  );
  const outputs = Object.entries(action.outputs).map(([output, description]) => [output, { description }]);
  const metadata = {
    name: action.name,
    description: action.description,
    author: 'Vrooli',
    branding: action.branding,
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs),
    runs: { using: 'node24', main: 'dist/index.js' },
  };
  const source = `# Made from actions/${name}/inputs.ts by \`npm run generate\`.\n`;
  return source + stringify(metadata, { lineWidth: 0, singleQuote: false });
}

/** The action.yml of every action by its path from the root. */
export function toActionFiles(): [file: string, text: string][] {
  return names.map((name) => [`${toActionFolder(name)}action.yml`, toMetadata(name, actions[name])]);
}

const escapeCell = (text: string) => text.replaceAll('|', '\\|');

function toTable(columns: readonly string[], rows: readonly string[][]): string {
  const lines = [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

function toSection(name: ActionName, action: ActionDefinition): string {
  const title = name === 'bundle' ? 'The root action' : `actions/${name}`;
  const uses = name === 'bundle' ? '' : `/actions/${name}`;
  const inputs = Object.entries(action.inputs).map(
    ([input, { description, required, default: fallback }]) => {
      const value = fallback === '' ? '' : `\`${fallback}\``;
      return [`\`${input}\``, required ? 'required' : value, escapeCell(description)];
    },
  );
  const outputs = Object.entries(action.outputs).map(([output, description]) => [
    `\`${output}\``,
    escapeCell(description),
  ]);
  return [
    `## ${title}\n`,
    `${action.description}\n`,
    `\`\`\`yaml\nuses: <owner>/<repository>${uses}@v1\n\`\`\`\n`,
    toTable(['input', 'default', 'what it is'], inputs),
    toTable(['output', 'what it is'], outputs),
  ].join('\n');
}

/** docs/reference/actions.md: the inputs and outputs of every action. */
export function toActionsPage(): string {
  const intro =
    '# Actions: inputs and outputs\n\nMade from `actions/*/inputs.ts` by `npm run generate`. An input without a default decides its value when the action runs.\n';
  return [intro, ...names.map((name) => toSection(name, actions[name]))].join('\n');
}
