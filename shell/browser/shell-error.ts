/** Why the shell cannot go on, and what to do: one line each on stderr. */
export class ShellError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ShellError';
    this.remedy = remedy;
  }
}
