/** A program of this machine that a format, a builder, a shell or a signer runs. */
export interface ToolRequirement {
  /** Name on PATH, such as `dpkg-deb`. */
  name: string;
  /** Arguments that make it print its version, and fail without its `part`. */
  versionArgs: readonly string[];
  /** What the program must have besides, such as `pip` of Python. */
  part?: string;
  /** The oldest version that works, such as `1.19`; any version when absent. */
  minimum?: string;
  /** Instruction to install it, for an error message. */
  remedy: string;
}

/** The Go that builds programs; it fetches the toolchain that a go.mod names. */
export const goTool: ToolRequirement = {
  name: 'go',
  versionArgs: ['env', 'GOVERSION'],
  remedy: 'install Go (https://go.dev/dl)',
};
