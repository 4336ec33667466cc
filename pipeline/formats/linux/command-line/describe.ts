import {
  commonOptions,
  controlCommands,
  controlOptions,
  toControlEntry,
} from '../../../../schema/command-line/control.ts';
import type { CommandOption } from '../../../../schema/command-line/option.ts';
import { type ShellId, toShell } from '../../../shells/registry.ts';

/** An option with its name, without hyphens. */
export interface NamedOption extends CommandOption {
  name: string;
}

/** A command of the control API with everything that help texts and completions say about it. */
export interface DescribedCommand {
  name: string;
  summary: string;
  /** The forms of the command line, without the name of the program. */
  forms: readonly { words: string; summary: string }[];
  options: readonly NamedOption[];
  subcommands: readonly string[];
}

/** The command line of an installed app. */
export interface CommandLine {
  /** The name of the program. */
  program: string;
  /** What it does without a command. */
  summary: string;
  options: readonly NamedOption[];
  commands: readonly DescribedCommand[];
}

const named = (name: string, option: CommandOption): NamedOption => ({ ...option, name });

/** The command line of an app with a shell. Pure: everything comes from the tables that the programs themselves read. */
export function describeCommandLine(program: string, shell: ShellId): CommandLine {
  const { summary, options } = toShell(shell).commandLine;
  return {
    program,
    summary,
    options: Object.entries(options).map(([name, option]) => named(name, option)),
    commands: controlCommands.map((name) => {
      const entry = toControlEntry(name);
      return {
        name,
        summary: entry.summary,
        forms: entry.forms,
        options: [...entry.options, ...commonOptions].map((option) => named(option, controlOptions[option])),
        subcommands: entry.subcommands ?? [],
      };
    }),
  };
}

/** The words of an option: `--follow`, `-f`. */
export const toWords = ({ name, short }: NamedOption): string[] => [
  `--${name}`,
  ...(short === undefined ? [] : [`-${short}`]),
];

/** All options of a command line, each once, by name. */
export function listOptions({ options, commands }: CommandLine): NamedOption[] {
  const all = [...options, ...commands.flatMap((command) => command.options)];
  return [...new Map(all.map((option) => [option.name, option])).values()];
}
