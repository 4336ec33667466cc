import { electronShellOptions } from '../../../schema/command-line/electron-shell.ts';
import { ownValue } from '../../../schema/own-value.ts';
import { parseDeepLink } from './deep-link.ts';

/** What a start of the app was given. */
export interface StartArguments {
  /** Options of the app, without switches that Chromium reads. */
  options: string[];
  /** The link of the app's scheme that was opened. */
  link: string | undefined;
}

/**
 * Separates the app's own options and a link from the rest of a command line (without the program): Chromium's switches, such as those that a
 * desktop adds, and what macOS adds.
 */
export function readArguments(argv: readonly string[], scheme: string): StartArguments {
  const options: string[] = [];
  let link: string | undefined;
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    const name = word === '-h' ? 'help' : /^--([a-z-]+)(?:=|$)/.exec(word)?.[1];
    const option = name === undefined ? undefined : ownValue(electronShellOptions, name);
    if (option === undefined) {
      link ??= parseDeepLink(word, scheme);
      continue;
    }
    options.push(word);
    const next = argv[at + 1];
    if (option.type === 'string' && !word.includes('=') && next !== undefined) {
      options.push(next);
      at++;
    }
  }
  return { options, link };
}
