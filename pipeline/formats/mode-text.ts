/** Permission bits as manifest.json writes them: `0755`. */
export function toModeText(mode: number): string {
  return `0${mode.toString(8).padStart(3, '0')}`;
}
