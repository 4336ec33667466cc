/**
 * Finds a value in a program's output: unchanged, or after decoding an escape, a percent-encoding, a base64 text
 * at any position or a hexadecimal text. Independent of the masking code. Undefined when it is not found.
 */
export function findLeak(bytes: Buffer, value: string): string | undefined {
  const wanted = Buffer.from(value);
  // One character per byte, so that offsets stay correct and parts are compared as bytes.
  const text = bytes.toString('latin1');
  const needle = wanted.toString('latin1');
  const once = unescapeJson(text);
  const forms: [string, string][] = [
    ['as it is', text],
    ['escaped', once],
    ['escaped twice', unescapeJson(once)],
    ['percent-encoded', unescapePercent(text)],
    ['form-encoded', unescapePercent(text.replaceAll('+', ' '))],
  ];
  for (const [form, undone] of forms) {
    const at = undone.indexOf(needle);
    if (at >= 0) return `${form}: ${undone.slice(Math.max(0, at - 40), at + needle.length + 10)}`;
  }
  const hex = text.toLowerCase().indexOf(wanted.toString('hex'));
  if (hex >= 0) return `hexadecimal: ${text.slice(Math.max(0, hex - 40), hex + 20)}`;
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{4,}/g)) {
    for (let start = 0; start < 4; start++) {
      if (Buffer.from(run.slice(start), 'base64').includes(wanted)) return `base64: ${run}`;
    }
  }
  return undefined;
}

function unescapeJson(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code?: string, letter?: string) => {
    if (code !== undefined)
      return Buffer.from(String.fromCharCode(Number.parseInt(code, 16))).toString('latin1');
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[letter ?? ''] ?? letter ?? '';
  });
}

function unescapePercent(text: string): string {
  return text.replace(/%([0-9a-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
