/** A script of PowerShell without its signature, and the signature as PKCS #7 in DER. */
export interface SplitScript {
  text: string;
  signature: Buffer | undefined;
}

/** The longest script whose signature is read, in bytes. */
export const maxScriptBytes = 16 * 1024 * 1024;

const begin = '\r\n# SIG # Begin signature block\r\n';
const end = '# SIG # End signature block\r\n';

/** Whether PowerShell checks a signature in a file of this name. */
export const isScript = (path: string): boolean => /\.ps[dm]?1$/i.test(path);

/**
 * Separates a script from the block of comments that has its signature. Only a block at the end is one.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_signing
 * @throws {Error} for a block of another form
 */
export function splitScript(script: string): SplitScript {
  const at = script.indexOf(begin);
  if (at === -1) return { text: script, signature: undefined };
  const block = script.slice(at + begin.length);
  if (!block.endsWith(end)) throw new Error('its signature block does not end the script');
  const lines = block.slice(0, -end.length).split('\r\n').slice(0, -1);
  const isEncoded = lines.length > 0 && lines.every((line) => /^# [A-Za-z0-9+/]{1,76}={0,2}$/.test(line));
  if (!isEncoded) throw new Error('its signature block has other lines than base64');
  const signature = Buffer.from(lines.map((line) => line.slice(2)).join(''), 'base64');
  return { text: script.slice(0, at), signature };
}
