/** What the shell answers to `GET /console/shell`, and its pages read. */
export interface ShellInfo {
  app: { name: string; version: string };
  services: { id: string; label: string }[];
  /** app: a window of its own; tab: a tab of the user's browser, which the shell cannot close; link: opened by hand. */
  window: 'app' | 'tab' | 'link';
  phase: 'running' | 'stopping' | 'ended';
  exit_code: number | null;
  signal: string | null;
  output: string[];
  ui_url: string | null;
}
