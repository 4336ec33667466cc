/** A refused call, with the HTTP status and the words that its client gets. */
export class CallError extends Error {
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CallError';
    this.status = status;
  }
}

/** A call of the original that this member does not have. `instead` is a sentence that says what to use. */
export const toNotOffered = (what: string, instead: string): CallError =>
  new CallError(501, `${what} is not part of embedded-browser. ${instead}`);
