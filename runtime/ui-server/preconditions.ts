import type { IncomingHttpHeaders } from 'node:http';

/** A part of a file: positions of its first and last byte. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Whether the client has this content already (If-None-Match, compared weakly: RFC 9110, section 13.1.2). */
export function isUnchanged(headers: IncomingHttpHeaders, tag: string | undefined): boolean {
  const match = headers['if-none-match'];
  if (match === undefined) return false;
  return match.trim() === '*' || (tag !== undefined && (match.match(/"[^"]*"/g)?.includes(tag) ?? false));
}

/** Whether the client asks only for content that is not there any more (If-Match, compared strongly: section 13.1.1). */
export function isOutdated({ 'if-match': match }: IncomingHttpHeaders, tag: string | undefined): boolean {
  if (match === undefined || match.trim() === '*') return false;
  return tag === undefined || !(match.match(/(?:W\/)?"[^"]*"/g)?.includes(tag) ?? false);
}

/** Whether a request can be answered only with the tag of the content. */
export function needsTag(headers: IncomingHttpHeaders): boolean {
  return ['if-none-match', 'if-match', 'if-range'].some((name) => headers[name] !== undefined);
}

/**
 * The range that a request asks for (RFC 9110, section 14.2); undefined where the whole file is the answer: no range or several,
 * one that cannot be read, or an If-Range for other content.
 */
export function toRange(
  { range, 'if-range': guard }: IncomingHttpHeaders,
  size: number,
  tag: string | undefined,
): ByteRange | 'outside' | undefined {
  const match = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range ?? '');
  if (match === null || (guard !== undefined && guard !== tag)) return undefined;
  const [first, last] = [match[1] ?? '', match[2] ?? ''];
  if (first === '') {
    if (last === '') return undefined;
    return Number(last) === 0 || size === 0
      ? 'outside'
      : { start: Math.max(0, size - Number(last)), end: size - 1 };
  }
  if (last !== '' && Number(last) < Number(first)) return undefined;
  if (Number(first) >= size) return 'outside';
  return { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
