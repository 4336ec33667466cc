import type { Reference } from './backend.ts';

const form = /^([a-z][a-z0-9-]*):\/\/([^\s?#]+)(?:#([^\s#]+))?$/;

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A reference taken apart; undefined for a text of another form, such as one with a user name or a query. */
export function toReference(text: string): Reference | undefined {
  const [, scheme, rest = '', key] = form.exec(text) ?? [];
  if (scheme === undefined || rest.includes('@')) return undefined;
  const path = rest.split('/').map(decode);
  const decodedKey = key === undefined ? undefined : decode(key);
  const parts = path.flatMap((part) =>
    part === undefined || part === '' || part === '.' || part === '..' ? [] : [part],
  );
  if (parts.length !== path.length || (key !== undefined && decodedKey === undefined)) return undefined;
  return { text, scheme, path: parts, key: decodedKey };
}
