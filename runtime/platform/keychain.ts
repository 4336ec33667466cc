/** The operating system's key store of this user. Every call has a time limit, also for a locked store. */
export interface Keychain {
  /** Name for /status, such as 'the keychain (libsecret)'. */
  readonly name: string;
  /** The key; undefined when the keychain answers that it has none. @throws {KeychainUnavailable} when locked, too slow or broken */
  load(): Promise<Buffer | undefined>;
  /** @throws {KeychainUnavailable} */
  save(key: Uint8Array): Promise<void>;
}

/** The keychain did not answer, so its content is unknown. */
export class KeychainUnavailable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'KeychainUnavailable';
  }
}

/** Runs a command with `input` on stdin and a time limit. Injected, so that tests can check command lines. */
export type RunCommand = (
  command: string,
  args: readonly string[],
  input: string,
) => Promise<{ code: number | null; stdout: string }>;
