/** A refused request, with the HTTP status and the words that a client of Qdrant gets. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ApiError';
    this.status = status;
  }
}

/** A request whose JSON has another form than the API asks for. `place` is the path of the value. */
export function toFormatError(place: string, problem: string): ApiError {
  return new ApiError(400, `Format error in JSON body: ${place === '' ? '' : `${place}: `}${problem}`);
}

/** A value of the right form outside its limits. */
export function toValidationError(place: string, problem: string): ApiError {
  return new ApiError(422, `Validation error in JSON body: [${place}: ${problem}]`);
}

/** A request that does not fit the collection. */
export const toInputError = (problem: string): ApiError => new ApiError(400, `Wrong input: ${problem}`);

export const toNotFound = (what: string): ApiError => new ApiError(404, `Not found: ${what}`);

export const toMissingCollection = (name: string): ApiError =>
  toNotFound(`Collection \`${name}\` doesn't exist!`);

/** What this server does not have. `instead` is a sentence that says what to use. */
export const toNotSupported = (what: string, instead: string): ApiError =>
  new ApiError(501, `Not supported: ${what} is not part of embedded-qdrant. ${instead}`);
