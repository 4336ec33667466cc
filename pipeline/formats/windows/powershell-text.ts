/**
 * A text as an expression of PowerShell. Only ASCII: Windows PowerShell reads a script without a byte order mark in the code page of the
 * machine.
 */
export function toPowerShellText(text: string): string {
  const parts = text.split(/([^\x20-\x7e])/u).filter((part) => part !== '');
  if (parts.length === 0) return "''";
  const toPart = (part: string): string => {
    const code = part.codePointAt(0) ?? 0;
    return code >= 0x20 && code < 0x7f
      ? `'${part.replaceAll("'", "''")}'`
      : `[char]::ConvertFromUtf32(0x${code.toString(16)})`;
  };
  const [first = '', ...rest] = parts.map(toPart);
  return rest.length === 0 ? first : `(${[first, ...rest].join(' + ')})`;
}

/** A script for Windows: lines end with CR LF. */
export const toScript = (lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;
