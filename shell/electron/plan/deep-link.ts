/** Characters. Command lines of Windows have at most 32767. */
const longestLink = 8_192;

/** A link of the app's scheme in its normal form; undefined for any other text. */
export function parseDeepLink(text: string, scheme: string): string | undefined {
  if (text.length > longestLink || !text.toLowerCase().startsWith(`${scheme}:`)) return undefined;
  try {
    const url = new URL(text);
    return url.protocol === `${scheme}:` ? url.href : undefined;
  } catch {
    return undefined;
  }
}
