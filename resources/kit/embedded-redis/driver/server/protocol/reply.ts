/** A status such as OK. */
export class Status {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** An error that a command answers; the first word of the message is its code. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Keys and values: a map of RESP3, an array of RESP2. */
export class Pairs {
  readonly items: Reply[];
  constructor(items: Reply[]) {
    this.items = items;
  }
}

/** Different items: a set of RESP3, an array of RESP2. */
export class Members {
  readonly items: Reply[];
  constructor(items: Reply[]) {
    this.items = items;
  }
}

/** Members with scores: pairs within pairs in RESP3, a flat array in RESP2. */
export class Scored {
  readonly items: [member: string, score: number][];
  constructor(items: [member: string, score: number][]) {
    this.items = items;
  }
}

/** A score: a double of RESP3, a text of RESP2. */
export class Double {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** A message that no command asked for: a push of RESP3, an array of RESP2. */
export class Push {
  readonly items: Reply[];
  constructor(items: Reply[]) {
    this.items = items;
  }
}

/** The absence of a list: a null array in RESP2. */
export class NoList {}

/** Text with its format in RESP3. */
export class Verbatim {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Several replies to one command, or none. */
export class Replies {
  readonly items: Reply[];
  constructor(items: Reply[]) {
    this.items = items;
  }
}

/** What a command answers. A string is a bulk string of bytes (latin1), null the absence of one. */
export type Reply =
  | string
  | number
  | bigint
  | boolean
  | null
  | Status
  | CommandError
  | Pairs
  | Members
  | Scored
  | Double
  | Push
  | NoList
  | Verbatim
  | Replies
  | Reply[];

export const ok = new Status('OK');
export const noList = new NoList();
/** No reply, now or at all. */
export const noReply = new Replies([]);
