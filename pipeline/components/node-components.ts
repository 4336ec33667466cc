import type { Component } from './component.ts';
import { toGenericUrl } from './package-url.ts';

/** What a Node executable states about itself: the content of process.versions. */
export type NodeVersions = Readonly<Record<string, string>>;

/** Versions of interfaces and of data that belongs to ICU. */
const notLibraries = new Set(['node', 'modules', 'napi', 'cldr', 'tz', 'unicode']);

/** Names and licenses of the libraries in Node by their names in process.versions. Their texts are in the license of Node. */
const libraries: Readonly<Record<string, { name?: string; license: string }>> = {
  acorn: { license: 'MIT' },
  ada: { license: 'Apache-2.0 OR MIT' },
  amaro: { license: 'MIT' },
  ares: { name: 'c-ares', license: 'MIT' },
  brotli: { license: 'MIT' },
  cjs_module_lexer: { name: 'cjs-module-lexer', license: 'MIT' },
  icu: { license: 'Unicode-3.0' },
  libffi: { license: 'MIT' },
  lief: { license: 'Apache-2.0' },
  llhttp: { license: 'MIT' },
  merve: { license: 'Apache-2.0 OR MIT' },
  nbytes: { license: 'MIT' },
  ncrypto: { license: 'MIT' },
  nghttp2: { license: 'MIT' },
  nghttp3: { license: 'MIT' },
  ngtcp2: { license: 'MIT' },
  openssl: { license: 'Apache-2.0' },
  simdjson: { license: 'Apache-2.0' },
  simdutf: { license: 'Apache-2.0 OR MIT' },
  sqlite: { license: 'blessing' },
  undici: { license: 'MIT' },
  uv: { name: 'libuv', license: 'MIT' },
  uvwasi: { license: 'MIT' },
  v8: { license: 'BSD-3-Clause' },
  zlib: { license: 'Zlib' },
  zstd: { license: 'BSD-3-Clause' },
};

/** One Node in a payload. */
export interface ShippedNode {
  version: string;
  /** Of the pinned executable, lower-case hex. */
  sha256: string;
  /** Undefined when no Node of this version runs here: its libraries are then unknown. */
  versions: NodeVersions | undefined;
  /** Its files in the payload. */
  paths: readonly string[];
  /** Where its license is in the payload; undefined when its package has none. */
  licensePath: string | undefined;
}

/** A Node executable and the libraries in it. */
export function toNodeComponents({
  version,
  sha256,
  versions = {},
  paths,
  licensePath,
}: ShippedNode): Component[] {
  const license = licensePath === undefined ? {} : { licensePath };
  const parts = Object.entries(versions).flatMap(([key, text]): Component[] => {
    if (notLibraries.has(key)) return [];
    const { name = key, license: own } = libraries[key] ?? {};
    const id = toGenericUrl(name, text);
    return [
      {
        id,
        kind: 'library',
        name,
        version: text,
        purl: id,
        ...(own === undefined ? {} : { license: own }),
        hashes: [],
        evidence: 'pinned',
        dependsOn: [],
        paths: [],
        texts: [],
        ...license,
      },
    ];
  });
  const id = toGenericUrl('node', version);
  return [
    {
      id,
      kind: 'platform',
      name: 'node',
      version,
      purl: id,
      license: 'MIT',
      hashes: [{ algorithm: 'sha256', hex: sha256 }],
      evidence: 'pinned',
      dependsOn: parts.map((part) => part.id).sort(),
      paths,
      texts: [],
      ...license,
    },
    ...parts,
  ];
}
