import { parseAllDocuments } from 'yaml';
import type { Reader } from './config/reader.ts';

/**
 * The first document of a YAML text as plain data. Aliases are not expanded beyond a small number, so that a short text cannot
 * become a huge value; what cannot be read is reported and read as absent.
 */
export function readYaml(reader: Reader, text: string): unknown {
  try {
    const documents = parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false, prettyErrors: false });
    const document = Array.isArray(documents) ? documents[0] : undefined;
    const fault = document?.errors[0];
    if (fault !== undefined) {
      const before = text.slice(0, fault.pos[0]).split('\n');
      reader.odd(
        [],
        `line ${before.length}: ${fault.message.split('\n')[0]}; what can be read is used`,
        'correct the YAML',
      );
    }
    return document?.toJS({ maxAliasCount: 100 });
  } catch (error) {
    reader.odd(
      [],
      `the YAML cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
      'correct the YAML',
    );
    return undefined;
  }
}
