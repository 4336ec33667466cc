/** Characters; longer than any status line after the headers of interim responses. */
const longest = 64 * 1024;
const prefix = 'HTTP/1.';

/**
 * The status of the final response at the start of an HTTP/1 stream (RFC 9112); skips interim responses (1xx). Undefined
 * while the text is incomplete.
 */
export function readStatus(text: string): number | 'invalid' | undefined {
  let rest = text;
  for (;;) {
    const begin = rest.slice(0, prefix.length);
    if (!prefix.startsWith(begin) || rest.length > longest) return 'invalid';
    const lineEnd = rest.indexOf('\n');
    if (lineEnd < 0) return undefined;
    const status = /^HTTP\/1\.\d (\d{3})(?: |\r?$)/.exec(rest.slice(0, lineEnd))?.[1];
    if (status === undefined) return 'invalid';
    if (!status.startsWith('1')) return Number(status);
    const headEnd = /\r?\n\r?\n/.exec(rest);
    if (headEnd === null) return undefined;
    rest = rest.slice(headEnd.index + headEnd[0].length);
  }
}
