import type { CommandLine, NamedOption } from './describe.ts';

/** A word in single quotes. https://fishshell.com/docs/current/language.html#quotes */
const toWord = (text: string): string => `'${text.replaceAll(/[\\']/g, '\\$&')}'`;

function formatOption(program: string, condition: string, option: NamedOption): string {
  const { name, short, type, completes, summary } = option;
  const value =
    type === 'boolean'
      ? []
      : completes === 'folder'
        ? ['-r', '-a', toWord('(__fish_complete_directories)')]
        : completes === undefined
          ? ['-x']
          : ['-x', '-a', toWord(completes.join(' '))];
  return [
    ...['complete', '-c', program, '-n', toWord(condition), '-l', name],
    ...(short === undefined ? [] : ['-s', short]),
    ...value,
    ...['-d', toWord(summary)],
  ].join(' ');
}

/** The completion of a program for fish. https://fishshell.com/docs/current/completions.html */
export function formatFishCompletion({ program, commands, options }: CommandLine): string {
  const names = commands.map(({ name }) => name);
  const before = `not __fish_seen_subcommand_from ${names.join(' ')}`;
  const lines = commands.flatMap(({ name, summary, options: own, subcommands }) => {
    const after = `__fish_seen_subcommand_from ${name}`;
    const isNext = `${after}; and not __fish_seen_subcommand_from ${subcommands.join(' ')}`;
    return [
      `complete -c ${program} -n __fish_use_subcommand -a ${name} -d ${toWord(summary)}`,
      ...(subcommands.length === 0
        ? []
        : [`complete -c ${program} -n ${toWord(isNext)} -a ${toWord(subcommands.join(' '))}`]),
      ...own.map((option) => formatOption(program, after, option)),
    ];
  });
  return [
    `# Completion of ${program} for fish.`,
    `complete -c ${program} -f`,
    ...options.map((option) => formatOption(program, before, option)),
    ...lines,
    '',
  ].join('\n');
}
