import { toShellWord } from '../launcher.ts';
import { type CommandLine, listOptions, type NamedOption, toWords } from './describe.ts';

const words = (list: readonly string[]): string => toShellWord(list.join(' '));
const offer = (list: readonly string[]): string =>
  `mapfile -t COMPREPLY < <(compgen -W ${words(list)} -- "$cur")`;
const optionWords = (options: readonly NamedOption[]): string[] => options.flatMap(toWords);

/** What may follow an option with a value. */
function formatValue({ name, completes }: NamedOption): string {
  if (completes === 'folder')
    return `    --${name}) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$cur"); return ;;`;
  return completes === undefined
    ? `    --${name}) return ;;`
    : `    --${name}) ${offer(completes)}; return ;;`;
}

/**
 * The completion of a program for bash: its commands at the first word, after them their own options. `toShort` names further names of the
 * program. https://github.com/scop/bash-completion#faq
 */
export function formatBashCompletion(line: CommandLine): string {
  const { program, commands, options } = line;
  const name = `_${program.replaceAll(/[^a-z0-9]/g, '_')}`;
  const cases = commands.map((command) => {
    const own = optionWords(command.options);
    if (command.subcommands.length === 0) return `    ${command.name}) ${offer(own)} ;;`;
    return `    ${command.name})
      if [ "$COMP_CWORD" -eq 2 ]; then ${offer([...command.subcommands, ...own])}
      else ${offer(own)}; fi ;;`;
  });
  return `# shellcheck shell=bash
# Completion of ${program} for bash.
${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  case "$prev" in
${listOptions(line)
  .filter(({ type }) => type === 'string')
  .map(formatValue)
  .join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    ${offer([...commands.map((command) => command.name), ...optionWords(options)])}
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) ${offer(optionWords(options))} ;;
  esac
}
complete -F ${name} ${program}
`;
}
