/** Where the operating system keeps a key for this user. Every call ends within its time, also when locked. */
export interface Keychain {
  /** For /status: such as 'the keychain (libsecret)'. */
  readonly name: string;
  /** The key, undefined when there surely is none. @throws KeychainUnavailable: locked, too slow, broken */
  load(): Promise<Buffer | undefined>;
  /** @throws KeychainUnavailable */
  save(key: Uint8Array): Promise<void>;
}

/** The keychain did not answer: nothing is known about what it holds. */
export class KeychainUnavailable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'KeychainUnavailable';
  }
}

/** Runs a command with `input` on stdin within a time; the door to the machine, so that command lines can be tested. */
export type RunCommand = (
  command: string,
  args: readonly string[],
  input: string,
) => Promise<{ code: number | null; stdout: string }>;
