/** The response to `GET /console/shell`. */
export interface ShellInfo {
  app: { name: string; version: string };
  /** In the order of bundle.json. */
  services: ServiceInfo[];
  /** app: a separate window; tab: a tab of the user's browser, which the shell cannot close; link: opened manually. */
  window: 'app' | 'tab' | 'link';
  phase: 'running' | 'stopping' | 'ended';
  exit_code: number | null;
  signal: string | null;
  output: string[];
  ui_url: string | null;
}

/** What the console shows of a service of the bundle. */
export interface ServiceInfo {
  id: string;
  /** Its title for the end user. */
  label: string;
  /** Its description in bundle.json; empty without one. */
  description: string;
  /** Request paths of its health checks. */
  probe_paths: string[];
  /** Ids of the secrets that it gets. */
  secrets: string[];
}
