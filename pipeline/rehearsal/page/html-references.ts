import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { parseSrcset } from 'srcset';
import { findCssReferences } from './css-references.ts';
import { findModuleReferences } from './module-references.ts';
import type { Destination, Reference } from './reference.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface PageReferences {
  references: Reference[];
  /** Paths of module scripts, as written: their imports are files of the page too. */
  modules: ReadonlySet<string>;
  /** The address that references are relative to, as written in `<base>`. */
  base: string | undefined;
}

const linkDestinations: Readonly<Record<string, Destination>> = {
  stylesheet: 'style',
  modulepreload: 'script',
  icon: 'image',
  'apple-touch-icon': 'image',
  'apple-touch-startup-image': 'image',
  'mask-icon': 'image',
  manifest: 'manifest',
  preload: 'empty',
};

/** Elements with an address in an attribute, and what it loads. */
const sources: Readonly<Record<string, readonly [attribute: string, Destination]>> = {
  img: ['src', 'image'],
  source: ['src', 'empty'],
  video: ['src', 'empty'],
  audio: ['src', 'empty'],
  track: ['src', 'empty'],
  embed: ['src', 'empty'],
  object: ['data', 'empty'],
  iframe: ['src', 'iframe'],
  input: ['src', 'image'],
  image: ['href', 'image'],
};

const isElement = (node: Node): node is Element => 'tagName' in node;

/** Every element that the browser builds; the content of a `<template>` is not among them. */
function* walk(node: Node): Generator<Element> {
  if (isElement(node)) yield node;
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) yield* walk(child);
}

const textOf = ({ childNodes }: Element) =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** The type of a script that the browser runs; undefined for data in a script element. */
function toScriptKind(type: string | undefined): 'classic' | 'module' | undefined {
  const word = (type ?? '').trim().toLowerCase();
  if (word === 'module') return 'module';
  return word === '' || /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/.test(word)
    ? 'classic'
    : undefined;
}

/** Files of a page: elements, `srcset`, style elements and attributes, and the imports of inline module scripts. */
export async function findHtmlReferences(html: string): Promise<PageReferences> {
  const references: Reference[] = [];
  const modules = new Set<string>();
  let base: string | undefined;
  const add = (url: string | undefined, destination: Destination) => {
    if (url !== undefined) references.push({ url, destination });
  };
  const addSet = (srcset: string | undefined) => {
    for (const { url } of srcset === undefined ? [] : parseSrcset(srcset)) add(url, 'image');
  };
  for (const element of walk(parse(html))) {
    const { tagName } = element;
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    if (tagName === 'base') base ??= attributes.get('href');
    if (tagName === 'script') {
      const kind = toScriptKind(attributes.get('type'));
      const source = attributes.get('src');
      if (kind !== undefined) add(source, 'script');
      if (kind === 'module' && source !== undefined) modules.add(source);
      if (kind === 'module' && source === undefined)
        references.push(...(await findModuleReferences(textOf(element))));
    }
    if (tagName === 'link') {
      const words = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
      const rel = words.find((word) => linkDestinations[word] !== undefined);
      if (rel !== undefined) add(attributes.get('href'), linkDestinations[rel] ?? 'empty');
      if (rel === 'modulepreload') modules.add(attributes.get('href') ?? '');
      addSet(attributes.get('imagesrcset'));
    }
    const source = sources[tagName];
    if (source !== undefined) add(attributes.get(source[0]), source[1]);
    add(tagName === 'video' ? attributes.get('poster') : undefined, 'image');
    addSet(tagName === 'img' || tagName === 'source' ? attributes.get('srcset') : undefined);
    if (tagName === 'style') references.push(...findCssReferences(textOf(element)));
    const style = attributes.get('style');
    if (style !== undefined) references.push(...findCssReferences(style));
  }
  return { references, modules, base };
}
