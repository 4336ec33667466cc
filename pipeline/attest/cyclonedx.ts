import { Factories } from '@cyclonedx/cyclonedx-library/Contrib/License';
import * as Enums from '@cyclonedx/cyclonedx-library/Enums';
import * as Models from '@cyclonedx/cyclonedx-library/Models';
import * as Serialize from '@cyclonedx/cyclonedx-library/Serialize';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import type { Component } from '../components/component.ts';
import { isSpdxExpression } from './license-expression.ts';
import { assignFiles, type Sbom, type SbomFile, toUuid } from './sbom.ts';

const types = {
  application: Enums.ComponentType.Application,
  library: Enums.ComponentType.Library,
  platform: Enums.ComponentType.Platform,
} as const satisfies Record<Component['kind'], Enums.ComponentType>;

const algorithms = {
  sha256: Enums.HashAlgorithm['SHA-256'],
  sha512: Enums.HashAlgorithm['SHA-512'],
} as const;

const licenses = new Factories.LicenseFactory((text) => {
  if (!isSpdxExpression(text)) throw new Error(`not an SPDX expression: ${text}`);
});

function toFile({ path, sha256 }: SbomFile): Models.Component {
  return new Models.Component(Enums.ComponentType.File, path, {
    bomRef: `file:${path}`,
    hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], sha256]]),
  });
}

function toComponent(one: Component, files: readonly SbomFile[]): Models.Component {
  const { id, kind, name, version, purl, license, hashes, evidence } = one;
  const isScoped = purl?.startsWith('pkg:npm/%40') === true;
  const [group, bare = ''] = isScoped ? name.split('/', 2) : [undefined, name];
  return new Models.Component(types[kind], bare, {
    bomRef: id,
    ...(group === undefined ? {} : { group }),
    ...(version === '' ? {} : { version }),
    ...(purl === undefined ? {} : { purl }),
    scope: evidence === 'declared' ? Enums.ComponentScope.Optional : Enums.ComponentScope.Required,
    licenses: new Models.LicenseRepository(license === undefined ? [] : [licenses.makeFromString(license)]),
    hashes: new Models.HashDictionary(hashes.map(({ algorithm, hex }) => [algorithms[algorithm], hex])),
    components: new Models.ComponentRepository(files.map(toFile)),
    properties: new Models.PropertyRepository([
      new Models.Property('vrooli-bundle:evidence', evidence),
      ...(one.scenario === undefined ? [] : [new Models.Property('vrooli-bundle:scenario', one.scenario)]),
      ...(one.licensePath === undefined
        ? []
        : [new Models.Property('vrooli-bundle:license-text', one.licensePath)]),
    ]),
  });
}

function toRoot(sbom: Sbom, app: Component, files: readonly SbomFile[]): Models.Component {
  const { installer } = sbom;
  const root = toComponent(app, files);
  root.hashes.set(Enums.HashAlgorithm['SHA-256'], installer.sha256);
  if (sbom.app.vendor !== undefined) root.publisher = sbom.app.vendor;
  for (const [name, value] of [
    ['installer', installer.name],
    ['target', installer.target],
    ['format', installer.format],
  ] as const) {
    root.properties.add(new Models.Property(`vrooli-bundle:${name}`, value));
  }
  return root;
}

function link(components: readonly Component[], made: ReadonlyMap<string, Models.Component>): void {
  for (const { id, dependsOn } of components) {
    for (const used of dependsOn) {
      const target = made.get(used);
      if (target !== undefined) made.get(id)?.dependencies.add(target.bomRef);
    }
  }
}

/**
 * The bill of materials in CycloneDX 1.6 as JSON. The component of the document is the app with the digest of the installer; files are
 * nested in the component that they belong to.
 */
export function formatCycloneDx(sbom: Sbom): string {
  const [app, ...others] = sbom.components;
  if (app === undefined) throw new Error('the list of components does not contain the app');
  const files = assignFiles(sbom);
  const root = toRoot(sbom, app, files.get(app.id) ?? []);
  const made = new Map([
    [app.id, root],
    ...others.map((one) => [one.id, toComponent(one, files.get(one.id) ?? [])] as const),
  ]);
  link(sbom.components, made);
  const { name, version } = sbom.product;
  const bom = new Models.Bom({
    components: new Models.ComponentRepository(others.flatMap(({ id }) => made.get(id) ?? [])),
    metadata: new Models.Metadata({
      component: root,
      timestamp: new Date(sbom.epoch * 1000),
      tools: new Models.Tools({
        components: new Models.ComponentRepository([
          new Models.Component(Enums.ComponentType.Application, name, { version, bomRef: `tool:${name}` }),
        ]),
      }),
    }),
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec1dot6));
  const options = { sortLists: true, space: 1 };
  bom.serialNumber = `urn:uuid:${toUuid(serializer.serialize(bom, options))}`;
  return `${serializer.serialize(bom, options)}\n`;
}
