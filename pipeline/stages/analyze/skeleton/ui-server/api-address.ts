import { positionIn } from '../../../../shared/document/locate.ts';

/** Variables with the address of the scenario's own API. */
const name = '(?:API|BACKEND)(?:_BASE|_SERVER)?_(?:URL|URI|ORIGIN|TARGET|ENDPOINT)|API_BASE';
/** Such a variable with a port of the developer's computer for the case that it is not set. */
const fallback = new RegExp(
  String.raw`\b(?:process\.env|env)\.(${name})\s*(?:\|\||\?\?)\s*(["'\`])http:\/\/(?:localhost|127\.0\.0\.1):\d{2,5}(\/[\w./-]*)?\2`,
  'g',
);

/** A variable of a server with the address of the API in the bundle, and where the server reads it. */
export interface ApiAddress {
  variable: string;
  value: string;
  line: number;
}

/**
 * The variables by which the server of a user interface would look for its API at a fixed port of the developer's computer. `port`: the
 * template of the API's port in the bundle. The path of the fixed address stays.
 */
export function findApiAddresses(text: string, port: string): ApiAddress[] {
  const toPosition = positionIn(text);
  const found = new Map<string, ApiAddress>();
  for (const { 1: variable = '', 3: path = '', index } of text.matchAll(fallback)) {
    if (found.has(variable)) continue;
    found.set(variable, { variable, value: `http://127.0.0.1:${port}${path}`, line: toPosition(index).line });
  }
  return [...found.values()];
}
