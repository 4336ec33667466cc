/** Characters. Masking every "7" or "ab" would make a log useless and hide nothing. */
const shortest = 3;
/** Lines of a multi-line value (a private key) are masked each when they are at least this long. */
const shortestLine = 8;
/** Minimum length of the part of a base64 text that does not depend on its neighbours. */
const shortestInside = 6;

/**
 * The texts in which a value can appear: unchanged, as a string of JSON and of program code, percent-encoded, in base64
 * and hexadecimal, and each of its lines. Each form exists in the variants of common programs, which escape different characters.
 */
export function toForms(value: string): string[] {
  const lines = value.split(/\r?\n/);
  const forms = new Set([
    value,
    ...toEscaped(value),
    ...toPercentEncoded(value),
    ...toBase64(Buffer.from(value)),
    Buffer.from(value).toString('hex'),
    Buffer.from(value).toString('hex').toUpperCase(),
    ...(lines.length > 1 ? lines.filter((line) => line.length >= shortestLine) : []),
  ]);
  return [...forms].filter((form) => Buffer.byteLength(form) >= shortest);
}

/** Inside the quotes of a string: JSON, JSON in JSON, and the literals that Node and Python print. */
function toEscaped(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const html = (text: string) => text.replace(/[<>&]/g, toUnicodeEscape);
  const slashes = (text: string) => text.replaceAll('/', '\\/');
  const styles = [
    json,
    // Python and others
    toAscii(json),
    // Go
    html(json),
    // PHP
    slashes(toAscii(json)),
    slashes(json),
    // .NET
    toUpper(toAscii(json.replaceAll('\\"', '\\u0022').replace(/[<>&'+`]/g, toUnicodeEscape))),
    toUpper(toAscii(json)),
  ];
  const nested = styles.map((style) => JSON.stringify(style).slice(1, -1));
  return [...styles, ...nested, ...toLiterals(json)];
}

/** The literals `'…'` and `` `…` ``: escaped as in JSON, except for the quotes. */
function toLiterals(json: string): string[] {
  const bare = json.replaceAll('\\"', '"');
  return [bare, bare.replaceAll("'", "\\'"), bare.replaceAll('`', '\\`')];
}

function toAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, toUnicodeEscape);
}

function toUnicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function toUpper(text: string): string {
  return text.replace(/(?<=\\u)[0-9a-f]{4}/g, (digits) => digits.toUpperCase());
}

/** JavaScript, RFC 3986, Python, forms and the parts of a URL leave different characters unescaped. */
function toPercentEncoded(value: string): string[] {
  // encodeURIComponent throws for a lone surrogate.
  if (!value.isWellFormed()) return [];
  const component = encodeURIComponent(value);
  const strict = component.replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const url = new URL('http://host/');
  url.password = value;
  const styles = [
    component,
    strict,
    strict.replaceAll('%2F', '/'),
    strict.replaceAll('%20', '+'),
    new URLSearchParams({ v: value }).toString().slice(2),
    encodeURI(value),
    url.password,
  ];
  return styles.flatMap((style) => [style, style.replace(/%../g, (code) => code.toLowerCase())]);
}

/** The value encoded alone, and the part of its encoding that is the same in every longer text, such as `user:value`. */
function toBase64(bytes: Buffer): string[] {
  const alone = bytes.toString('base64').replace(/=+$/, '');
  const inside = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3));
  });
  const forms = [alone, ...inside.filter((form) => form.length >= shortestInside)];
  return forms.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}
