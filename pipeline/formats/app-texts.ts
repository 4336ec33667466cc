import type { Diagnostic } from '../../schema/diagnostic.ts';
import { PipelineError } from '../errors.ts';

/** A text of the scenario that goes into menus, control files, scripts and terminals. */
export interface AppText {
  value: string;
  /** The file that states it. */
  file: string;
  /** Its place in the file, as a JSON pointer. */
  pointer: string;
  /** What it must look like. */
  kind: 'line' | 'name' | 'email';
}

const isControl = (code: number): boolean => code < 0x20 || (code >= 0x7f && code < 0xa0);
/** Characters that let a text be shown in another order than it has. https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters */
const isReordering = (code: number): boolean =>
  (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
/** Separators of lines and halves of characters, which have no form in other encodings. */
const isBroken = (code: number): boolean =>
  code === 0x2028 || code === 0x2029 || (code >= 0xd800 && code <= 0xdfff);

function findCharacter(value: string): string | undefined {
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    if (isControl(code) || isReordering(code) || isBroken(code))
      return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return undefined;
}

const email = /^[A-Za-z0-9.!#$&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;

/** In characters: an address (RFC 5321), a name, and a description that is still a few paragraphs. */
const longest: Readonly<Record<AppText['kind'], number>> = { email: 254, name: 200, line: 4000 };

function findFault({ value, kind }: AppText): { message: string; remedy: string } | undefined {
  if (value.length > longest[kind]) {
    const message = `has ${value.length} characters; a text of this kind may have ${longest[kind]}`;
    return { message, remedy: 'shorten it' };
  }
  const character = findCharacter(value);
  if (character !== undefined) {
    return {
      message: `has the character ${character}, which changes the meaning of files and how a text is shown`,
      remedy: 'remove it: a line break, another control character or a character that reorders text',
    };
  }
  if (kind === 'email' && !email.test(value))
    return { message: 'is not an e-mail address', remedy: 'write it as name@domain, without brackets' };
  if (kind === 'name' && /[<>]/.test(value))
    return { message: 'has < or >, which enclose an e-mail address', remedy: 'write the name alone' };
  return undefined;
}

/** One line: line breaks and tabs of a wrapped text are spaces. */
export const toOneLine = (text: string): string => text.replaceAll(/[\t\n\r ]+/g, ' ').trim();

/** A text of many lines, such as a license or a message, without the characters that only a terminal interprets. */
export function toManyLines(text: string): string {
  const lines = text.replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replaceAll('\f', '\n');
  return [...lines]
    .filter((character) => '\n\t'.includes(character) || findCharacter(character) === undefined)
    .join('');
}

/** Every text that a control file, a menu entry, a unit, a script or a terminal would read in another way. */
export function findTextFaults(texts: readonly AppText[]): Diagnostic[] {
  return texts.flatMap((text): Diagnostic[] => {
    const fault = findFault(text);
    if (fault === undefined) return [];
    const { file, pointer } = text;
    const message = `${pointer.slice(1).replaceAll('/', '.')} ${fault.message}`;
    return [{ severity: 'error', code: 'app-text-refused', message, file, pointer, remedy: fault.remedy }];
  });
}

/** @throws {PipelineError} app-text-refused (input), with a diagnostic for each text */
export function assertTexts(texts: readonly AppText[]): void {
  const faults = findTextFaults(texts);
  const [first] = faults;
  if (first === undefined) return;
  throw new PipelineError({
    code: 'app-text-refused',
    blame: 'input',
    message: `${first.file}: ${first.message}`,
    remedy: first.remedy ?? '',
    diagnostics: faults,
  });
}
