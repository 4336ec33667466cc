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
  /** BCP 47 tag that the user has chosen for the console; null: that of the browser. */
  language: string | null;
}

export type ServiceKind =
  | 'database'
  | 'cache'
  | 'storage'
  | 'search'
  | 'language-model'
  | 'browser'
  | 'queue'
  | 'server'
  | 'interface'
  | 'background';

/** What the console shows of a service of the bundle. */
export interface ServiceInfo {
  id: string;
  /** Its title for the end user, in English where it has none of its own. */
  label: string;
  /** What it is, where it has no title of its own: the console has words for it in each language. */
  kind?: ServiceKind;
  /** Its description in bundle.json; empty without one. */
  description: string;
  /** Request paths of its health checks. */
  probe_paths: string[];
  /** Ids of the secrets that it gets. */
  secrets: string[];
}
