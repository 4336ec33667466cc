/** Names of devices: a file of such a name cannot be made, whatever its extension. https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=$|[ .])/i;

/** Whether Windows takes a name of a file for a device. */
export const isDeviceName = (name: string): boolean => device.test(name);

/** The first character that no file name of Windows can have, as a code point; undefined when there is none. */
export function findForbidden(name: string): string | undefined {
  const found = [...name].find((one) => '<>:"/\\|?*'.includes(one) || (one.codePointAt(0) ?? 0) < 0x20);
  return found === undefined
    ? undefined
    : `U+${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}
