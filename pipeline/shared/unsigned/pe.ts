import { type HeaderState, toView } from './form.ts';

/** The entry of the certificate table among the data directories. */
const certificateTable = 4;

/**
 * The form of a Windows program without its Authenticode signature: its checksum and the entry of its certificate table are zero, the table
 * is left out. https://learn.microsoft.com/en-us/windows/win32/debug/pe-format
 */
export function readPe(header: Uint8Array): HeaderState {
  if (header[0] !== 0x4d || header[1] !== 0x5a) return undefined;
  if (header.length < 64) return { needs: 64 };
  const start = toView(header).getUint32(60, true);
  const needs = start + 24 + 2;
  if (header.length < needs) return { needs };
  const view = toView(header);
  if (view.getUint32(start, true) !== 0x4550) return undefined;
  const optional = start + 24;
  const magic = view.getUint16(optional, true);
  if (magic !== 0x10b && magic !== 0x20b) return undefined;
  const directories = optional + (magic === 0x20b ? 112 : 96);
  const entry = directories + certificateTable * 8;
  if (header.length < entry + 8) return { needs: entry + 8 };
  if (view.getUint32(directories - 4, true) <= certificateTable) return undefined;
  const [at, size] = [view.getUint32(entry, true), view.getUint32(entry + 4, true)];
  const form = Uint8Array.from(header);
  form.fill(0, optional + 64, optional + 68);
  form.fill(0, entry, entry + 8);
  return { header: form, signature: at === 0 ? undefined : { start: at, end: at + size }, align: 8 };
}
