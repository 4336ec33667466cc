import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { parseSrcset } from 'srcset';
import { ownValue } from '../../../schema/own-value.ts';
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

type Attributes = ReadonlyMap<string, string>;

const toReferences = (url: string | undefined, destination: Destination): Reference[] =>
  url === undefined ? [] : [{ url, destination }];

const readSrcset = (srcset: string | undefined): Reference[] =>
  srcset === undefined ? [] : parseSrcset(srcset).map(({ url }) => ({ url, destination: 'image' }));

async function readScript(element: Element, attributes: Attributes): Promise<Reference[]> {
  const kind = toScriptKind(attributes.get('type'));
  const source = attributes.get('src');
  if (kind === undefined) return [];
  if (source !== undefined) return toReferences(source, 'script');
  return kind === 'module' ? findModuleReferences(textOf(element)) : [];
}

const toRel = (attributes: Attributes): string | undefined =>
  (attributes.get('rel') ?? '')
    .toLowerCase()
    .split(/\s+/)
    .find((word) => ownValue(linkDestinations, word) !== undefined);

function readLink(attributes: Attributes): Reference[] {
  const rel = toRel(attributes);
  const found =
    rel === undefined ? [] : toReferences(attributes.get('href'), ownValue(linkDestinations, rel) ?? 'empty');
  return [...found, ...readSrcset(attributes.get('imagesrcset'))];
}

function readSource(tagName: string, attributes: Attributes): Reference[] {
  const source = ownValue(sources, tagName);
  if (source === undefined) return [];
  const [attribute, destination] = source;
  return [
    ...toReferences(attributes.get(attribute), destination),
    ...toReferences(tagName === 'video' ? attributes.get('poster') : undefined, 'image'),
    ...readSrcset(attributes.get('srcset')),
  ];
}

/** The address of a module script, whose imports are files of the page too. */
function findModule(tagName: string, attributes: Attributes): string | undefined {
  if (tagName === 'script' && toScriptKind(attributes.get('type')) === 'module') return attributes.get('src');
  return tagName === 'link' && toRel(attributes) === 'modulepreload' ? attributes.get('href') : undefined;
}

async function readElement(element: Element, attributes: Attributes): Promise<Reference[]> {
  const { tagName } = element;
  const style = attributes.get('style');
  const styled = style === undefined ? [] : findCssReferences(style);
  if (tagName === 'script') return readScript(element, attributes);
  if (tagName === 'link') return readLink(attributes);
  if (tagName === 'style') return findCssReferences(textOf(element));
  return [...readSource(tagName, attributes), ...styled];
}

/** Files of a page: elements, `srcset`, style elements and attributes, and the imports of inline module scripts. */
export async function findHtmlReferences(html: string): Promise<PageReferences> {
  const references: Reference[] = [];
  const modules = new Set<string>();
  let base: string | undefined;
  for (const element of walk(parse(html))) {
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    if (element.tagName === 'base') base ??= attributes.get('href');
    const module = findModule(element.tagName, attributes);
    if (module !== undefined) modules.add(module);
    references.push(...(await readElement(element, attributes)));
  }
  return { references, modules, base };
}
