/** A program of this machine that a format, a builder, a shell or a signer runs. */
export interface ToolRequirement {
  /** Name on PATH, such as `dpkg-deb`. */
  name: string;
  /** Arguments that make it print its version. */
  versionArgs: readonly string[];
  /** The oldest version that works, such as `1.19`; any version when absent. */
  minimum?: string;
  /** Instruction to install it, for an error message. */
  remedy: string;
}
