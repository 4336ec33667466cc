/** What a Linux machine offers to keep services within limits. */
export interface Means {
  /** A cgroup (version 2) of the runtime's own, with these controllers for its children. */
  cgroup?: { folder: string; controllers: readonly string[] };
  /** `systemd-run --user` works. */
  systemdRun?: boolean;
  /** Absolute path of prlimit(1). */
  prlimit?: string;
}
