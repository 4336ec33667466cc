/** The folder of an app's Unix sockets, which only its user can enter. */
export const socketFolder = {
  /** Relative to app data. */
  path: 'runtime/sockets',
  mode: 0o700,
  /** Bytes of an absolute path: that of a socket may have 103 (macOS) or 107 (Linux), with a name such as `.s.PGSQL.47000`. */
  longest: 80,
  /** A new folder of this name takes its place where the path is too long: in $XDG_RUNTIME_DIR, else in /tmp. */
  shortName: 'app-XXXXXX',
} as const;

/** The permissions that every file of the runtime and its services gets at most: those of their user. */
export const userOnlyMask = 0o077;
