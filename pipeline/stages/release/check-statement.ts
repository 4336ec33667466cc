import * as z from 'zod';
import type { ArtifactFile, ArtifactManifest } from '../../../schema/artifact-manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { predicateType, statementType } from '../../attest/provenance.ts';
import { toFault } from '../../formats/content.ts';

const descriptorSchema = z.looseObject({
  name: z.string().optional(),
  uri: z.string().optional(),
  digest: z.record(z.string(), z.string()),
});

/** An in-toto statement with SLSA provenance. https://slsa.dev/spec/v1.0/provenance */
export const statementSchema = z.looseObject({
  _type: z.literal(statementType),
  subject: z.array(descriptorSchema).min(1),
  predicateType: z.literal(predicateType),
  predicate: z.looseObject({
    buildDefinition: z.looseObject({
      buildType: z.string().min(1),
      externalParameters: z.looseObject({}),
      resolvedDependencies: z.array(descriptorSchema).default([]),
    }),
    runDetails: z.looseObject({ builder: z.looseObject({ id: z.string().min(1) }) }),
  }),
});

/** A provenance statement against the installers that name it, and against the commit of metadata.json. */
export function checkStatement(
  name: string,
  { subject, predicate }: z.infer<typeof statementSchema>,
  files: readonly Pick<ArtifactFile, 'name' | 'sha256'>[],
  { commit }: Pick<ArtifactManifest, 'commit'>,
): Diagnostic[] {
  const differ = (message: string) => toFault('provenance-mismatch', name, message);
  const stated = new Map(subject.map((one) => [one.name, one.digest['sha256']]));
  const faults = files.flatMap((file) => {
    const digest = stated.get(file.name);
    if (digest === file.sha256) return [];
    // A browser can have given the file another name.
    if (digest === undefined && [...stated.values()].includes(file.sha256)) return [];
    if (digest === undefined) return [differ(`${file.name} is not among its subjects`)];
    return [differ(`it is about a ${file.name} with the sha256 ${digest}, the file has ${file.sha256}`)];
  });
  const built = predicate.buildDefinition.resolvedDependencies.flatMap(
    ({ digest }) => digest['gitCommit'] ?? [],
  );
  if (commit !== undefined && built.length > 0 && !built.includes(commit))
    faults.push(differ(`it states the commit ${built.join(', ')}, metadata.json states ${commit}`));
  return faults;
}
