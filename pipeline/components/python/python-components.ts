import { basename, dirname, join } from 'node:path/posix';
import type { FrozenPython } from '../../builders/builder.ts';
import type { BuildContext, FileSystem } from '../../ports.ts';
import type { TreeEntry } from '../../shared/archive/tree.ts';
import type { Component } from '../component.ts';
import { toDebianUrl, toGenericUrl, toPyPiUrl } from '../package-url.ts';
import { parseMetadata } from './metadata.ts';

type Ports = Pick<BuildContext, 'fs' | 'exec'>;

/** A name as an index compares it. https://packaging.python.org/en/latest/specifications/name-normalization/ */
export const toComparable = (name: string): string => name.replaceAll(/[-_.]+/g, '-').toLowerCase();

const metadataFile = /(?:^|\/)[^/]+\.dist-info\/METADATA$/;
const licenseFile = /(?:^|\/)(?:licenses\/.*|(?:licen[cs]e|copying|notice|copyright|authors)[^/]*)$/i;

/** The packages below a folder of a payload, by the folders `*.dist-info` of their wheels. */
async function findPackages(
  fs: Pick<FileSystem, 'readText'>,
  payload: string,
  tree: readonly TreeEntry[],
): Promise<Component[]> {
  const files = tree.flatMap(({ kind, path }) => (kind === 'file' ? [path] : []));
  const found: { component: Component; needs: readonly string[] }[] = [];
  for (const path of files.filter((one) => metadataFile.test(one))) {
    const { name, version, license, needs } = parseMetadata(await fs.readText(join(payload, path)));
    if (name === '' || version === '') continue;
    const folder = dirname(path);
    const id = toPyPiUrl(toComparable(name), version);
    found.push({
      needs,
      component: {
        id,
        kind: 'library',
        name,
        version,
        purl: id,
        ...(license === undefined ? {} : { license }),
        hashes: [],
        evidence: 'staged',
        dependsOn: [],
        paths: [folder],
        texts: files
          .filter((one) => one.startsWith(`${folder}/`) && licenseFile.test(one.slice(folder.length + 1)))
          .map((one) => join(payload, one)),
      },
    });
  }
  const ids = new Map(found.map(({ component }) => [toComparable(component.name), component.id]));
  return found.map(({ component, needs }) => ({
    ...component,
    dependsOn: [...new Set(needs.flatMap((need) => ids.get(toComparable(need)) ?? []))].sort(),
  }));
}

/** A library of the system is of `libssl`, by its file `libssl.so.3`, where no package of Debian owns it. */
const toLibraryName = (file: string): string => basename(file).replace(/(?:\.so|\.dylib|\.dll|-\d).*$/, '');

/** The package of Debian that a library is from, with its license text. */
async function describeLibrary(
  { fs, exec }: Ports,
  dir: string,
  [name, source]: readonly [name: string, source: string],
): Promise<Component> {
  const own: Component = {
    id: toGenericUrl(toLibraryName(name), ''),
    kind: 'library',
    name: toLibraryName(name),
    version: '',
    purl: toGenericUrl(toLibraryName(name), ''),
    hashes: [],
    evidence: 'staged',
    dependsOn: [],
    paths: [join(dir, '_internal', name)],
    texts: [],
  };
  if ((await exec.which('dpkg-query')) === undefined) return own;
  // Debian lists a file below /usr that another link of the system reaches.
  const found = await exec.run('dpkg-query', ['--search', `*/${basename(source)}`]);
  const debian = /^([a-z0-9.+-]+)(?::\w+)?: /m.exec(found.stdout)?.[1];
  if (found.exitCode !== 0 || debian === undefined) return own;
  const shown = await exec.run('dpkg-query', ['--show', '--showformat', '${Version}\\n', debian]);
  const version = shown.stdout.split('\n')[0] ?? '';
  const text = `/usr/share/doc/${debian}/copyright`;
  const id = toDebianUrl(debian, version);
  return {
    ...own,
    id,
    name: debian,
    version,
    purl: id,
    texts: (await fs.stat(text)) === undefined ? [] : [text],
  };
}

/** A frozen Python program: its packages, its interpreter, and the libraries of the system beside it. `dir` is relative to the payload. */
export async function findPythonComponents(
  ports: Ports,
  { payload, tree, dir }: { payload: string; tree: readonly TreeEntry[]; dir: string },
  { version, texts, libraries }: FrozenPython,
): Promise<{ components: Component[]; direct: string[] }> {
  const below = tree.filter(({ path }) => path.startsWith(`${dir}/`));
  const packages = await findPackages(ports.fs, payload, below);
  const id = toGenericUrl('python', version);
  const interpreter: Component = {
    id,
    kind: 'platform',
    name: 'python',
    version,
    purl: id,
    license: 'Python-2.0',
    hashes: [],
    evidence: 'staged',
    dependsOn: [],
    paths: [join(dir, '_internal')],
    texts,
  };
  const system = await Promise.all(
    [...libraries]
      .filter(([name, source]) => /^\/(?:usr\/)?lib/.test(source) && !/(?:^|\/)libpython/.test(name))
      .map((library) => describeLibrary(ports, dir, library)),
  );
  const used = new Set(packages.flatMap(({ dependsOn }) => dependsOn));
  return {
    components: [...packages, { ...interpreter, dependsOn: system.map((one) => one.id).sort() }, ...system],
    direct: [id, ...packages.flatMap((one) => (used.has(one.id) ? [] : [one.id]))],
  };
}
