/** A file, folder or link of a package as its cpio archive and its bill of materials describe it. */
export interface PackageEntry {
  /** `.` for the root of the package, else `./<path>`. */
  name: string;
  type: 'file' | 'dir' | 'symlink';
  /** Permission bits. */
  mode: number;
  uid: number;
  gid: number;
  /** Seconds since the epoch. */
  mtime: number;
  /** Bytes of the content; of a link those of its target, of a folder none. */
  size: number;
  /** The target of a link. */
  target: string | undefined;
}

/** An entry with the POSIX checksum of its content. */
export interface SummedEntry extends PackageEntry {
  cksum: number;
}

/** Bits of a mode that state the kind. */
export const kindBits = { file: 0o100000, dir: 0o040000, symlink: 0o120000 } as const;
