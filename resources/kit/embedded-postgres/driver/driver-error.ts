/** Why the database cannot run, and what to do. Shown as one line on stderr. */
export class DriverError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DriverError';
    this.remedy = remedy;
  }
}
