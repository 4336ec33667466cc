/** An element of an XML document without mixed content: either texts or elements. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  text: string;
}

const maxDepth = 32;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replaceAll(/&(\w*;?)/g, (_, word: string) => {
    const found = word.endsWith(';') ? entities[word.slice(0, -1)] : undefined;
    if (found === undefined) throw new Error(`the XML has the reference &${word}`);
    return found;
  });
}

const token =
  /<\?xml [^<>]*\?>|<(\/?)([A-Za-z][\w.-]*)((?:\s+[A-Za-z][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;

function parseAttributes(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found.has(name)) throw new Error(`the XML has the attribute ${name} twice`);
    found.set(name, decode(double ?? single ?? ''));
  }
  return found;
}

function assertDeclaration(text: string, at: number): void {
  if (at !== 0) throw new Error(`the XML has ${text} after its begin`);
}

function begin(open: XmlElement[], element: XmlElement, isEmpty: boolean): void {
  open.at(-1)?.children.push(element);
  if (!isEmpty) open.push(element);
  if (open.length > maxDepth) throw new Error(`the XML has elements more than ${maxDepth} deep`);
}

function close(open: XmlElement[], name: string, attributes: string): void {
  if (open.length === 1 || open.at(-1)?.name !== name || attributes !== '')
    throw new Error(`the XML closes ${name}, which is not open`);
  open.pop();
}

/**
 * Parses the XML of installers: elements, attributes, texts and the five predefined entities. Declarations of types, processing instructions,
 * comments and other entities are refused. @throws {Error} for the first of them, and for elements that are not closed in their order
 */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null)
      throw new Error(`the XML cannot be read at ${JSON.stringify(text.slice(at, at + 40))}`);
    const [whole, closes, name, attributes = '', isEmpty, content] = match;
    if (content !== undefined) (open.at(-1) ?? root).text += decode(content);
    else if (name === undefined) assertDeclaration(whole, at);
    else if (closes === '/') close(open, name, attributes);
    else
      begin(open, { name, attributes: parseAttributes(attributes), children: [], text: '' }, isEmpty === '/');
  }
  const [only, ...others] = root.children;
  if (only === undefined || others.length > 0 || open.length > 1 || root.text.trim() !== '')
    throw new Error('the XML does not have exactly one element that is closed');
  return only;
}

/** The only child with a name; undefined where there is none. @throws {Error} when there are several */
export function findChild(element: XmlElement, name: string): XmlElement | undefined {
  const found = element.children.filter((child) => child.name === name);
  if (found.length > 1) throw new Error(`<${element.name}> has more than one <${name}>`);
  return found[0];
}
