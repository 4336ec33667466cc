export type ModelRole = 'chat' | 'embedding';

/** A model file of the app. */
export interface ModelEntry {
  /** As Ollama's library names it, with a tag. */
  name: string;
  /** Absolute path. */
  file: string;
  bytes: number;
  role: ModelRole;
  /** SHA-256 of the file, lower-case hex; undefined for a file of the app's author, whose digest payload.json has. */
  sha256: string | undefined;
  /** An SPDX expression, or what the file itself states. */
  license: string | undefined;
  /** Time of the file, ISO 8601. */
  modifiedAt: string;
  /** The template of conversations in place of the file's own. */
  template: 'chatml' | undefined;
}
