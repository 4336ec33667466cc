import { posix } from 'node:path';
import { uiFolders } from '../../../shared/scenario/layout.ts';
import type { ScenarioSource, StepCommand } from './source.ts';

const maxFolders = 100;
const innermostBraces = /\{([^{}]*,[^{}]*)\}/;

/** `data/{a,b}` as a shell expands it, cut off at `maxFolders` words. */
function expandBraces(word: string): string[] {
  let words = [word];
  while (words.some((one) => innermostBraces.test(one))) {
    const expanded = words.flatMap((one) => {
      const [braces, list] = innermostBraces.exec(one) ?? [];
      if (braces === undefined || list === undefined) return [one];
      return list.split(',').map((choice) => one.replace(braces, () => choice));
    });
    words = expanded.slice(0, maxFolders);
  }
  return words;
}

/** The arguments of a call of mkdir without its options; `-m` has a value. */
function toOperands(args: readonly string[]): string[] {
  return args.filter((arg, at) => !arg.startsWith('-') && !/^-\w*m$|^--mode$/.test(args[at - 1] ?? ''));
}

/** A path that is known before the step runs, below the scenario. */
function isInside(folder: string): boolean {
  return folder !== '.' && !/^(?:\.\.(?:\/|$)|[/~])|[$`*?[\]<>{}\\\u0000-\u001f]/.test(folder);
}

function toFolders({ cwd, program, args }: StepCommand): string[] {
  if (program !== 'mkdir') return [];
  return toOperands(args)
    .flatMap(expandBraces)
    .filter((path) => !/^[/~]/.test(path))
    .map((path) => posix.join(cwd, path).replace(/\/$/, ''))
    .filter(isInside);
}

/**
 * Folders that the steps of the lifecycle make, relative to the scenario: programs expect them at their start. Those of a user interface
 * are left out: its build fills them, and its pages are links in the working tree.
 */
export function listMadeFolders({ commands }: Pick<ScenarioSource, 'commands'>): string[] {
  const folders = commands
    .flatMap(toFolders)
    .filter((folder) => !uiFolders.includes(folder.split('/')[0] ?? ''));
  return [...new Set(folders)].sort().slice(0, maxFolders);
}
