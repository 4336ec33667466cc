import { anyObjectGrammar } from '../../grammar/json-grammar.ts';
import { toSchemaGrammar } from '../../grammar/schema-grammar.ts';
import { ApiError } from '../api-error.ts';

/**
 * The grammar of Ollama's `format`: "json", a JSON schema, or nothing.
 * @throws {ApiError} 400
 */
export function toFormatGrammar(format: unknown): string | undefined {
  if (format === undefined || format === null || format === '') return undefined;
  if (format === 'json') return anyObjectGrammar;
  if (typeof format !== 'object')
    throw new ApiError(
      400,
      `invalid format: ${JSON.stringify(format)}; expected "json" or a valid JSON Schema object`,
    );
  return toSchemaGrammar(format);
}
