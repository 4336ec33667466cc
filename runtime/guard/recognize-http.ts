/** Bytes of a request line until which its end is awaited; what is longer and may be one is treated as HTTP, which refuses it. */
const longestLine = 16 * 1024;

/** A method, a target without spaces, and a version of HTTP/1 (RFC 9112); empty lines before it are ignored, as servers do. */
const requestLine = /^(?:\r?\n)*[!#$%&'*+.^_`|~\w-]+ [^\0-\x20\x7f]+ HTTP\/1\.\d\r?\n/;
/** Every beginning of such a line. */
const beginning =
  /^(?:\r?\n)*\r?$|^(?:\r?\n)*[!#$%&'*+.^_`|~\w-]+(?: (?:[^\0-\x20\x7f]+(?: (?:H(?:T(?:T(?:P(?:\/(?:1(?:\.(?:\d\r?)?)?)?)?)?)?)?)?)?)?)?$/;

/**
 * Which protocol the first bytes of a client are: a request of HTTP/1, as a browser sends it, or anything else. Undefined while they may
 * still become a request. The preface of HTTP/2 is something else: browsers use it with TLS only.
 */
export function recognizeHttp(bytes: Buffer): 'http' | 'other' | undefined {
  const text = bytes.toString('latin1', 0, longestLine);
  if (requestLine.test(text)) return 'http';
  if (!beginning.test(text)) return 'other';
  return bytes.length >= longestLine ? 'http' : undefined;
}
