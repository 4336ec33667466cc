import type { ErrorEntries } from './entry.ts';

/** Reading a JSON or YAML document: `pipeline/shared/document`, and the request bodies of both HTTP servers. */
export const documentErrors = {
  'document-invalid': {
    meaning: 'A document has a field of the wrong form, or of another schema version.',
    remedy: 'Correct the field that is named, or write the document again with this version.',
  },
  'file-is-folder': { meaning: 'A folder was given where a file is read.', remedy: 'Name the file in it.' },
  'file-missing': {
    meaning: 'A file that was named does not exist.',
    remedy: 'Correct the path, or restore the file.',
  },
  'file-not-utf8': { meaning: 'A text file is not UTF-8.', remedy: 'Save it as UTF-8.' },
  'file-too-large': {
    meaning: 'A document is larger than the limit.',
    remedy: 'Keep it below the size that the message names.',
  },
  'json-bom': {
    meaning: 'The file starts with a byte order mark. It is accepted.',
    remedy: 'Save it as UTF-8 without a byte order mark.',
  },
  'json-empty': { meaning: 'The file has no content.', remedy: 'Write a JSON value into it.' },
  'json-key-duplicate': {
    meaning: 'An object has the same key twice.',
    remedy: 'Remove one of the two.',
  },
  'json-lone-surrogate': {
    meaning: 'A text contains half of a surrogate pair, which is not a character.',
    remedy: 'Write the whole character, or both of its \\u escapes.',
  },
  'json-number-range': {
    meaning: 'A number is too large for a double.',
    remedy: 'Use a number below 1.8e308.',
  },
  'json-syntax': {
    meaning: 'The text is not valid JSON.',
    remedy: 'Correct it at the line and column of the message.',
  },
  'json-too-deep': { meaning: 'The values are nested too deeply.', remedy: 'Flatten the document.' },
  'json-trailing-comma': {
    meaning: 'An object or array has a comma before its closing bracket.',
    remedy: 'Remove the comma.',
  },
  'yaml-syntax': {
    meaning: 'A YAML file has a fault. What can be read is used.',
    remedy: 'Correct the line that is named.',
  },
} as const satisfies ErrorEntries;
