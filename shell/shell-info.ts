/** The response to `GET /console/shell`. */
export interface ShellInfo {
  app: { name: string; version: string };
  services: { id: string; label: string }[];
  /** app: a separate window; tab: a tab of the user's browser, which the shell cannot close; link: opened manually. */
  window: 'app' | 'tab' | 'link';
  phase: 'running' | 'stopping' | 'ended';
  exit_code: number | null;
  signal: string | null;
  output: string[];
  ui_url: string | null;
}
