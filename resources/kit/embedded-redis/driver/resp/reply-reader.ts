import { type Reply, ReplyError } from './reply.ts';

/** Reads the replies of a server from its bytes. For a trusted server: the size of a reply has no limit. */
export class ReplyReader {
  #bytes: Buffer = Buffer.alloc(0);

  /** Adds bytes and returns the replies that are complete. @throws {Error} for bytes that are not RESP */
  push(chunk: Buffer): Reply[] {
    this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
    const replies: Reply[] = [];
    let at = 0;
    for (let found = this.#read(at); found !== undefined; found = this.#read(at)) {
      replies.push(found.reply);
      at = found.end;
    }
    this.#bytes = this.#bytes.subarray(at);
    return replies;
  }

  #read(at: number): { reply: Reply; end: number } | undefined {
    const lineEnd = this.#bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const type = String.fromCharCode(this.#bytes[at] ?? 0);
    const text = this.#bytes.toString('utf8', at + 1, lineEnd);
    const end = lineEnd + 2;
    switch (type) {
      case '+':
        return { reply: text, end };
      case '-':
        return { reply: new ReplyError(text), end };
      case ':':
        return { reply: toNumber(text), end };
      case ',':
        return { reply: Number(text.replace('inf', 'Infinity')), end };
      case '(':
        return { reply: BigInt(text), end };
      case '#':
        return { reply: text === 't', end };
      case '_':
        return { reply: null, end };
      case '$':
      case '=':
        return this.#readBulk(Number(text), end, type === '=');
      case '*':
      case '~':
      case '>':
        return this.#readItems(Number(text), end);
      case '%':
        return this.#readItems(Number(text) * 2, end);
      default:
        throw new Error(`not a reply: ${JSON.stringify(type + text.slice(0, 40))}`);
    }
  }

  #readBulk(length: number, at: number, isVerbatim: boolean): { reply: Reply; end: number } | undefined {
    if (length < 0) return { reply: null, end: at };
    if (this.#bytes.length < at + length + 2) return undefined;
    const start = isVerbatim ? at + 4 : at;
    return { reply: this.#bytes.subarray(start, at + length), end: at + length + 2 };
  }

  #readItems(count: number, at: number): { reply: Reply; end: number } | undefined {
    if (count < 0) return { reply: null, end: at };
    const items: Reply[] = [];
    let end = at;
    for (let index = 0; index < count; index++) {
      const found = this.#read(end);
      if (found === undefined) return undefined;
      items.push(found.reply);
      end = found.end;
    }
    return { reply: items, end };
  }
}

function toNumber(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}
