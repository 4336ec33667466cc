import { parseYamlText } from '../../shared/document/parse-yaml.ts';
import type { Reader } from './config/reader.ts';

/** A YAML text as plain data; a fault is reported, and the text before it is used. */
export function readYaml(reader: Reader, text: string): unknown {
  const { value, fault } = parseYamlText(text);
  if (fault !== undefined) {
    reader.odd([], `line ${fault.line}: ${fault.message}; what can be read is used`, 'correct the YAML');
  }
  return value;
}
