import { StringDecoder } from 'node:string_decoder';

/** Bytes. A longer line is passed on in pieces, which limits the memory of one overlong line. */
export const longestLine = 64 * 1024;

/** Splits a stream of bytes into decoded lines without their ends (`\n` or `\r\n`). */
export interface LineSplitter {
  push(chunk: Uint8Array): void;
  /** An unfinished last line, if there is one. */
  flush(): void;
}

/** Creates a splitter that calls `onLine` with each complete line. */
export function createLineSplitter(onLine: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return {
    push(chunk) {
      const text = rest + decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
      let start = 0;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        emit(onLine, text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end));
        start = end + 1;
      }
      rest = text.slice(start);
      if (rest.length > longestLine) {
        emit(onLine, rest);
        rest = '';
      }
    },
    flush() {
      const last = rest + decoder.end();
      rest = '';
      if (last !== '') emit(onLine, last);
    },
  };
}

function emit(onLine: (line: string) => void, line: string): void {
  for (let start = 0; start === 0 || start < line.length; start += longestLine) {
    onLine(line.slice(start, start + longestLine));
  }
}
