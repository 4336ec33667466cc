/** The documentation of one error code. The message of each occurrence names the file and the position. */
export interface ErrorEntry {
  readonly meaning: string;
  readonly remedy: string;
}

/** The codes of one module of the source. */
export type ErrorEntries = Readonly<Record<string, ErrorEntry>>;
