import { createHash } from 'node:crypto';
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Component } from '../components/component.ts';
import { isSpdxExpression } from './license-expression.ts';
import { assignFiles, type Sbom, type SbomFile, toTime, toUuid } from './sbom.ts';

const unknown = 'NOASSERTION';
const digestOf = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');

/** Letters, digits, dots and hyphens; the digest keeps two ids apart whose other characters were lost. */
const toPackageId = (id: string) =>
  `SPDXRef-Package-${id.replaceAll(/[^A-Za-z0-9.]+/g, '-')}-${digestOf('sha256', id).slice(0, 8)}`;
const toFileId = ({ path }: SbomFile) => `SPDXRef-File-${digestOf('sha256', path).slice(0, 20)}`;

/** https://spdx.github.io/spdx-spec/v2.3/package-information/#79-package-verification-code-field */
function toVerificationCode(files: readonly SbomFile[]): string {
  const sums = files.map(({ sha1 }) => sha1).sort(byCodeUnit);
  return digestOf('sha1', sums.join(''));
}

const comments: Readonly<Record<Component['evidence'], string>> = {
  staged: 'Its files are in the payload.',
  binary: 'A program in the payload states that it was built from it.',
  pinned: 'It is a part of a file in the payload that was pinned by its digest.',
  declared: 'A production dependency of bundled files: the bundler can have left it out.',
};

const purposes = { application: 'APPLICATION', library: 'LIBRARY', platform: 'FRAMEWORK' } as const;

function toLicense(license: string | undefined) {
  if (license === undefined) return { licenseDeclared: unknown };
  if (isSpdxExpression(license)) return { licenseDeclared: license };
  return { licenseDeclared: unknown, licenseComments: `The package states "${license}".` };
}

function toPackage(one: Component, files: readonly SbomFile[]) {
  const { id, kind, name, version, purl, license, hashes, evidence, scenario } = one;
  return {
    SPDXID: toPackageId(id),
    name,
    ...(version === '' ? {} : { versionInfo: version }),
    downloadLocation: unknown,
    filesAnalyzed: files.length > 0,
    ...(files.length === 0
      ? {}
      : {
          packageVerificationCode: { packageVerificationCodeValue: toVerificationCode(files) },
          hasFiles: files.map(toFileId),
        }),
    ...(hashes.length === 0
      ? {}
      : {
          checksums: hashes.map(({ algorithm, hex }) => ({
            algorithm: algorithm.toUpperCase(),
            checksumValue: hex,
          })),
        }),
    licenseConcluded: unknown,
    ...toLicense(license),
    copyrightText: unknown,
    supplier: unknown,
    primaryPackagePurpose: purposes[kind],
    comment:
      scenario === undefined ? comments[evidence] : `${comments[evidence]}; of the scenario ${scenario}`,
    ...(purl === undefined
      ? {}
      : {
          externalRefs: [
            { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl },
          ],
        }),
  };
}

function toApp({ app, installer }: Sbom, one: Component, files: readonly SbomFile[]) {
  return {
    ...toPackage(one, files),
    packageFileName: installer.name,
    checksums: [{ algorithm: 'SHA256', checksumValue: installer.sha256 }],
    ...(app.vendor === undefined ? {} : { supplier: `Organization: ${app.vendor}` }),
  };
}

const toFile = (file: SbomFile) => ({
  SPDXID: toFileId(file),
  fileName: `./${file.path}`,
  checksums: [
    { algorithm: 'SHA1', checksumValue: file.sha1 },
    { algorithm: 'SHA256', checksumValue: file.sha256 },
  ],
  licenseConcluded: unknown,
  licenseInfoInFiles: [unknown],
  copyrightText: unknown,
});

interface Relationship {
  spdxElementId: string;
  relationshipType: string;
  relatedSpdxElement: string;
}

const relate = (
  spdxElementId: string,
  relationshipType: string,
  relatedSpdxElement: string,
): Relationship => ({
  spdxElementId,
  relationshipType,
  relatedSpdxElement,
});

function toRelationships(components: readonly Component[]): Relationship[] {
  const [app, ...others] = components;
  const own = toPackageId(app?.id ?? '');
  return [
    relate('SPDXRef-DOCUMENT', 'DESCRIBES', own),
    ...others.map(({ id }) => relate(own, 'CONTAINS', toPackageId(id))),
    ...components.flatMap(({ id, dependsOn }) =>
      dependsOn.map((used) => relate(toPackageId(id), 'DEPENDS_ON', toPackageId(used))),
    ),
  ];
}

/** The bill of materials in SPDX 2.3 as JSON. The package that the document describes is the app with the digest of the installer. */
export function formatSpdx(sbom: Sbom): string {
  const { components, installer, product, epoch } = sbom;
  const files = assignFiles(sbom);
  const body = {
    packages: components.map((one, index) => {
      const own = files.get(one.id) ?? [];
      return index === 0 ? toApp(sbom, one, own) : toPackage(one, own);
    }),
    files: sbom.files.map(toFile),
    relationships: toRelationships(components),
  };
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: installer.name,
    documentNamespace: `https://spdx.org/spdxdocs/${encodeURIComponent(installer.name)}-${toUuid(JSON.stringify(body))}`,
    creationInfo: { created: toTime(epoch), creators: [`Tool: ${product.name}-${product.version}`] },
    ...body,
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}
