/** A file of a payload. */
interface PayloadFile {
  sha256: string;
  mode: string;
}

export const isExecutable = (mode: string): boolean => (Number.parseInt(mode, 8) & 0o111) !== 0;

/** The name in the store: hard links share their mode, so an executable file has its own. */
export function toStoreName({ sha256, mode }: PayloadFile): string {
  return isExecutable(mode) ? `${sha256}.x` : sha256;
}
