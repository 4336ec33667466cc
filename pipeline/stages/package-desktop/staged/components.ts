import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import type { StagedDocument } from '../../../../schema/staged-payload.ts';
import type { Component } from '../../../components/component.ts';

type StagedComponent = StagedDocument['components'][number];

/** The components of a payload as its document lists them; their texts are in the payload. */
export function describeComponents(components: readonly Component[]): StagedComponent[] {
  return components.map(({ texts: _, dependsOn, licensePath, hashes, paths, ...one }) => ({
    ...omitUndefined({ ...one, license_path: licensePath }),
    hashes: hashes.map((hash) => ({ ...hash })),
    paths: [...paths],
    depends_on: [...dependsOn],
  }));
}

/** The components of a staged payload. */
export function readComponents(components: readonly StagedComponent[]): Component[] {
  return components.map(({ depends_on, license_path, purl, license, scenario, ...one }) => ({
    ...one,
    ...omitUndefined({ purl, license, scenario, licensePath: license_path }),
    dependsOn: depends_on,
    texts: [],
  }));
}
