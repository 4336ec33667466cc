/** The limit mechanisms of a Linux machine. */
export interface LimitMechanisms {
  /** The runtime's own cgroup (version 2), with these controllers for its children. */
  cgroup?: { folder: string; controllers: readonly string[] };
  /** `systemd-run --user` works. */
  systemdRun?: boolean;
  /** Absolute path of prlimit(1). */
  prlimit?: string;
}
