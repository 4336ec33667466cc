/** Why a server cannot run, and what to do. The driver writes it to the service's log. */
export class DriverError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DriverError';
    this.remedy = remedy;
  }
}
