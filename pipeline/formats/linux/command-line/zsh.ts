import { toShellWord } from '../launcher.ts';
import type { CommandLine, NamedOption } from './describe.ts';

/** A text in the brackets of `_arguments`. */
const toText = (text: string): string => text.replaceAll(/[[\]:\\]/g, '\\$&');

function toValue({ value = '', completes, type }: NamedOption): string {
  if (type === 'boolean') return '';
  if (completes === 'folder') return `:${toText(value)}:_files -/`;
  return `:${toText(value)}:${completes === undefined ? '' : `(${completes.join(' ')})`}`;
}

/** The specifications of an option for `_arguments`, one for each of its names. */
function toSpecs(option: NamedOption): string[] {
  const { name, short, summary } = option;
  const names = [`--${name}`, ...(short === undefined ? [] : [`-${short}`])];
  const others = names.length > 1 ? `(${names.join(' ')})` : '';
  return names.map((one) => toShellWord(`${others}${one}[${toText(summary)}]${toValue(option)}`));
}

const joinSpecs = (specs: readonly string[]): string => specs.map((spec) => ` \\\n        ${spec}`).join('');

/** The completion of a program for zsh. https://zsh.sourceforge.io/Doc/Release/Completion-System.html */
export function formatZshCompletion({ program, commands, options }: CommandLine): string {
  const described = commands.map(({ name, summary }) => toShellWord(`${name}:${toText(summary)}`));
  const cases = commands.map(({ name, options: own, subcommands }) => {
    const operands = subcommands.length === 0 ? [] : [toShellWord(`1:action:(${subcommands.join(' ')})`)];
    return `    ${name})\n      _arguments${joinSpecs([...operands, "'*:operand:'", ...own.flatMap(toSpecs)])}\n      ;;`;
  });
  const name = `_${program.replaceAll(/[^a-z0-9]/g, '_')}`;
  return `#compdef ${program}
# Completion of ${program} for zsh.
${name}() {
  local -a commands
  commands=(
${described.map((word) => `    ${word}`).join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    return
  fi
  case $words[2] in
${cases.map((text) => text.replace('_arguments', 'shift words; (( CURRENT-- ))\n      _arguments')).join('\n')}
    *)
      _arguments${joinSpecs(options.flatMap(toSpecs))}
      ;;
  esac
}
${name} "$@"
`;
}
