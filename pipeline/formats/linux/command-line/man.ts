import { toDefaultAppData } from '../../../../schema/app-folder.ts';
import type { About, AppIdentity } from '../../format.ts';
import type { CommandLine, NamedOption } from './describe.ts';

/**
 * A text of a manual page: backslashes and hyphens as they are typed, and no line that begins as a request.
 * https://man7.org/linux/man-pages/man7/groff_man_style.7.html
 */
export const toRoff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replaceAll('"', '\\(dq')
    .replace(/^\./, '\\&.');

const bold = (text: string): string => `\\fB${toRoff(text)}\\fR`;
const italic = (text: string): string => `\\fI${toRoff(text)}\\fR`;

/** A form of a command: options and fixed words bold, placeholders (capitals) in italics. */
function formatForm(program: string, name: string, words: string): string {
  const parts = `${program} ${name} ${words}`
    .trimEnd()
    .replaceAll(`| ${name}`, `| ${program} ${name}`)
    .split(' ');
  return parts
    .map((part) =>
      part.replaceAll(/[A-Za-z0-9.+-]+/g, (word) => (/^[A-Z]+$/.test(word) ? italic(word) : bold(word))),
    )
    .join(' ');
}

function formatOption({ name, short, value, summary }: NamedOption): string[] {
  const names = [`--${name}`, ...(short === undefined ? [] : [`-${short}`])].map(bold).join(', ');
  const operand = value === undefined ? '' : ` ${value.split('|').map(italic).join('|')}`;
  return ['.TP', `${names}${operand}`, toRoff(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)];
}

/** A paragraph whose lines are short. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > 76) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map(toRoff);
}

/** What a manual page says about an app beside its command line. `epoch` is the time of its date. */
export interface ManFacts {
  app: AppIdentity;
  about: About;
  epoch: number;
}

/** The manual page of an app's command, in section 1. */
export function formatManPage(line: CommandLine, { app, about, epoch }: ManFacts): string {
  const { program, summary, options, commands } = line;
  const date = new Date(epoch * 1000).toISOString().slice(0, 10);
  const data = toDefaultAppData(app.name, {}, '~', 'linux');
  const commonNames = new Set(options.map(({ name }) => name));
  const commandTexts = commands.flatMap((command) => [
    ...command.forms.flatMap(({ words, summary: meaning }) => [
      '.TP',
      formatForm(program, command.name, words),
      toRoff(`${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`),
    ]),
  ]);
  const further = commands
    .flatMap((command) => command.options)
    .filter(
      ({ name }, index, all) =>
        !commonNames.has(name) && all.findIndex((other) => other.name === name) === index,
    );
  return [
    `.TH ${program.toUpperCase().replaceAll('-', '\\-')} 1 ${date} "${toRoff(`${program} ${app.version}`)}" "User Commands"`,
    '.SH NAME',
    `${toRoff(program)} \\- ${toRoff(about.displayName)}`,
    '.SH SYNOPSIS',
    `${bold(program)} [${italic('OPTION')}...]`,
    '.br',
    `${bold(program)} ${italic('COMMAND')} [${italic('OPTION')}...]`,
    '.SH DESCRIPTION',
    ...wrap(about.summary),
    '.PP',
    ...wrap(
      `Without a command: ${summary.charAt(0).toLowerCase()}${summary.slice(1)} Everything runs on this computer.`,
    ),
    '.SH OPTIONS',
    ...options.flatMap(formatOption),
    '.SH COMMANDS',
    'They ask the running app.',
    ...commandTexts,
    '.PP',
    'Options of commands:',
    ...further.flatMap(formatOption),
    '.SH EXIT STATUS',
    ...[
      '.TP',
      '0',
      'Success.',
      '.TP',
      '1',
      'Failure, or an app that has failed.',
      '.TP',
      '2',
      'Wrong usage.',
    ],
    '.SH ENVIRONMENT',
    ...[
      '.TP',
      bold('APP_DATA_DIR'),
      toRoff(`The folder of the data of the app, where ${'--app-data'} names none.`),
    ],
    '.SH FILES',
    ...['.TP', italic(data), 'The data of the app.'],
    '',
  ].join('\n');
}
