import type { DiagnosticCode } from '../../../schema/errors/codes.ts';

/** Message and remedy of a jsonc-parser error. `cascades`: the errors after it are its consequences. */
export interface SyntaxMessage {
  code: DiagnosticCode;
  message: string;
  remedy: string;
  cascades: boolean;
}

function syntax(message: string, remedy: string, cascades = true): SyntaxMessage {
  return { code: 'json-syntax', message, remedy, cascades };
}

export const trailingComma: SyntaxMessage = {
  code: 'json-trailing-comma',
  message: 'unexpected comma before the closing bracket',
  remedy: 'remove the trailing comma',
  cascades: false,
};

const byName: Record<string, SyntaxMessage> = {
  InvalidSymbol: syntax(
    'not a JSON value or name',
    'quote names and texts with " and use true, false or null',
  ),
  InvalidNumberFormat: syntax('not a JSON number', 'write the number in decimal, such as 10, -2.5 or 1e3'),
  PropertyNameExpected: syntax('a property name in double quotes is expected', 'quote the name with "'),
  ValueExpected: syntax('a value is expected', 'add a value or remove the surplus comma or colon'),
  ColonExpected: syntax(
    'a colon is expected after the property name',
    'put : between the name and its value',
  ),
  CommaExpected: syntax('a comma is expected', 'put a comma between the two entries', false),
  CloseBraceExpected: syntax('the object is not closed', 'add the missing }'),
  CloseBracketExpected: syntax('the array is not closed', 'add the missing ]'),
  EndOfFileExpected: syntax(
    'there is more text after the end of the document',
    'remove what follows the value',
  ),
  InvalidCommentToken: syntax('JSON has no comments', 'remove the comment', false),
  UnexpectedEndOfComment: syntax('a comment is not closed, and JSON has none', 'remove the comment'),
  UnexpectedEndOfString: syntax(
    'the text is not closed on its line',
    'close it with " and write line breaks as \\n',
  ),
  UnexpectedEndOfNumber: syntax('the number is incomplete', 'complete the number'),
  InvalidUnicode: syntax('not a Unicode escape', 'write \\u followed by four hex digits', false),
  InvalidEscapeCharacter: syntax('not an escape that JSON knows', 'write a backslash as \\\\', false),
  InvalidCharacter: syntax(
    'a string contains a control character',
    'write it as an escape, such as \\t',
    false,
  ),
};

const unknown = syntax('not valid JSON', 'correct the document at this place');

/** The message for a name that `printParseErrorCode` gives. */
export function toSyntaxMessage(name: string): SyntaxMessage {
  return byName[name] ?? unknown;
}
