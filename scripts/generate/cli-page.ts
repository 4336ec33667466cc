import type { Argument, Command, Option } from 'commander';
import { commands } from '../../cli/program.ts';
import { createTextReporter } from '../../cli/report.ts';
import type { Session } from '../../cli/session.ts';
import { toSentence, toTable } from './markdown-table.ts';

const reporter = createTextReporter(() => {}, false);
const io = { stdout: () => {}, stderr: () => {}, cwd: '/', env: {} };
const session: Session = { io, reporter, log: reporter.log, mask: () => {} };

function toDefault({ defaultValue, defaultValueDescription }: Argument | Option): string {
  if (defaultValueDescription !== undefined) return defaultValueDescription;
  return defaultValue === undefined ? '' : `\`${String(defaultValue)}\``;
}

function toArgument(argument: Argument): string[] {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return [
    `\`${argument.required ? `<${name}>` : `[${name}]`}\``,
    toSentence(argument.description),
    toDefault(argument),
  ];
}

function toOption(option: Option): string[] {
  const required = option.mandatory ? ' Required.' : '';
  return [`\`${option.flags}\``, `${toSentence(option.description)}${required}`, toDefault(option)];
}

function toSection(command: Command): string {
  const parameters = [
    ...command.registeredArguments.map(toArgument),
    ...command.options.filter((option) => !option.hidden).map(toOption),
  ];
  const table =
    parameters.length === 0 ? '' : `\n${toTable(['parameter', 'meaning', 'default'], parameters)}`;
  return `## ${command.name()}\n\n\`vrooli-bundle ${command.name()} ${command.usage()}\`\n\n${toSentence(command.description())}\n${table}`;
}

const variables: [name: string, meaning: string, otherwise: string][] = [
  ['SOURCE_DATE_EPOCH', 'Seconds since 1970: the only time that documents and archives state.', '1980-01-01'],
  [
    'VROOLI_BUNDLE_CACHE',
    'Folder of downloads and compressed parts that later builds use again. An absolute path.',
    "`vrooli-bundle` in the user's cache folder",
  ],
  [
    'VROOLI_BUNDLE_COMPRESSION',
    '`small`, or `fast` for a build that is not released: installers are larger by a quarter to a half, and are packed in a fraction of the time. The bytes of an installer depend on it.',
    '`small`',
  ],
];

/** docs/reference/cli.md: each command with its arguments and options, from the definitions that parse the command line. */
export async function toCliPage(): Promise<string> {
  const sections: string[] = [];
  for (const load of Object.values(commands)) {
    sections.push(toSection((await load())(session, async () => {})));
  }
  return `# Command line

Made from \`cli/commands\` by \`npm run generate\`.

Documents go to stdout, or to the file of \`--out\`; findings and progress go to stderr. Every command takes \`--json\`, which makes
stderr JSON Lines: one diagnostic per line. Exit codes: 0 done, 1 the input is at fault, 2 the command line is at fault, 3 the machine is
at fault. [Error codes](errors.md) lists what can be reported.

${sections.join('\n')}
## Environment variables

${toTable(
  ['variable', 'meaning', 'default'],
  variables.map(([name, meaning, otherwise]) => [`\`${name}\``, meaning, otherwise]),
)}`;
}
