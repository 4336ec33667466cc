import * as z from 'zod';
import type { ArtifactFile, PayloadEntry } from '../../../schema/artifact-manifest.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { toFault } from '../../formats/content.ts';

/** What a bill of materials says about an installer, whatever its format. */
export interface SbomContent {
  /** sha256 of the installer that it is about. */
  subject: string | undefined;
  app: { name: string; version: string | undefined };
  /** sha256 by path in the payload. */
  files: ReadonlyMap<string, string>;
}

interface CycloneDxComponent {
  type: string;
  name: string;
  version?: string | undefined;
  hashes?: { alg: string; content: string }[] | undefined;
  components?: CycloneDxComponent[] | undefined;
}

const componentSchema: z.ZodType<CycloneDxComponent> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    name: z.string(),
    version: z.string().optional(),
    hashes: z.array(z.looseObject({ alg: z.string(), content: z.string() })).optional(),
    components: z.array(componentSchema).optional(),
  }),
);

/** https://cyclonedx.org/docs/1.6/json/ */
export const cycloneDxSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  metadata: z.looseObject({ component: componentSchema }),
  components: z.array(componentSchema),
});

const checksumsSchema = z.array(z.looseObject({ algorithm: z.string(), checksumValue: z.string() }));

/** https://spdx.github.io/spdx-spec/v2.3/ */
export const spdxSchema = z.looseObject({
  spdxVersion: z.literal('SPDX-2.3'),
  packages: z
    .array(
      z.looseObject({
        SPDXID: z.string(),
        name: z.string(),
        versionInfo: z.string().optional(),
        checksums: checksumsSchema.optional(),
      }),
    )
    .min(1),
  files: z.array(z.looseObject({ fileName: z.string(), checksums: checksumsSchema })),
  relationships: z.array(
    z.looseObject({
      spdxElementId: z.string(),
      relationshipType: z.string(),
      relatedSpdxElement: z.string(),
    }),
  ),
});

const sha256Of = ({ hashes = [] }: CycloneDxComponent) =>
  hashes.find(({ alg }) => alg === 'SHA-256')?.content;

/** Deeper nesting is in no list that this product writes. */
const maxDepth = 8;

function collectFiles(
  components: readonly CycloneDxComponent[],
  files: Map<string, string>,
  depth = 0,
): void {
  for (const one of components) {
    if (one.type === 'file') files.set(one.name, sha256Of(one) ?? '');
    if (depth < maxDepth) collectFiles(one.components ?? [], files, depth + 1);
  }
}

/** The content of a document in CycloneDX. */
export function readCycloneDx({
  metadata: { component },
  components,
}: z.infer<typeof cycloneDxSchema>): SbomContent {
  const files = new Map<string, string>();
  collectFiles([component, ...components], files);
  return { subject: sha256Of(component), app: { name: component.name, version: component.version }, files };
}

/** The content of a document in SPDX. */
export function readSpdx({ packages, files, relationships }: z.infer<typeof spdxSchema>): SbomContent {
  const described = relationships.find(
    ({ relationshipType }) => relationshipType === 'DESCRIBES',
  )?.relatedSpdxElement;
  const root = packages.find(({ SPDXID }) => SPDXID === described);
  const find = (checksums: z.infer<typeof checksumsSchema> = []) =>
    checksums.find(({ algorithm }) => algorithm === 'SHA256')?.checksumValue;
  return {
    subject: find(root?.checksums),
    app: { name: root?.name ?? '', version: root?.versionInfo },
    files: new Map(
      files.map(({ fileName, checksums }) => [fileName.replace(/^\.\//, ''), find(checksums) ?? '']),
    ),
  };
}

/** More faults say nothing new. */
const maxFaults = 20;

/** A bill of materials against the installer and the payload that it is about. */
export function checkSbom(
  name: string,
  content: SbomContent,
  file: Pick<ArtifactFile, 'name' | 'sha256'>,
  payload: readonly PayloadEntry[] | undefined,
): Diagnostic[] {
  const differ = (message: string) => toFault('sbom-mismatch', name, message);
  const faults: Diagnostic[] = [];
  if (content.subject !== file.sha256)
    faults.push(
      differ(
        `it is about a file with the sha256 ${content.subject ?? '(none)'}, ${file.name} has ${file.sha256}`,
      ),
    );
  if (payload === undefined) return faults;
  const listed = new Map(
    payload.flatMap((entry) => (entry.type === 'file' ? [[entry.path, entry.sha256] as const] : [])),
  );
  for (const path of [...new Set([...listed.keys(), ...content.files.keys()])].sort(byCodeUnit)) {
    const [is, should] = [content.files.get(path), listed.get(path)];
    if (is === should) continue;
    if (should === undefined) faults.push(differ(`it lists ${path}, which is not in the payload`));
    else if (is === undefined) faults.push(differ(`it does not list ${path}, which is in the payload`));
    else faults.push(differ(`${path}: its sha256 is ${is}, manifest.json states ${should}`));
  }
  return faults.slice(0, maxFaults);
}
