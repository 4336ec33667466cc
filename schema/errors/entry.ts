/** One error code for people: what it means in general, and what to do. The message of each occurrence names the file and the place. */
export interface ErrorEntry {
  readonly meaning: string;
  readonly remedy: string;
}

/** The codes of one room of the source. */
export type ErrorEntries = Readonly<Record<string, ErrorEntry>>;
