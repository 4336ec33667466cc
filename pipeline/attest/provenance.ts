import type { Effort } from '../ports.ts';
import { toHashes } from '../components/integrity.ts';

/** https://in-toto.io/Statement/v1 */
export const statementType = 'https://in-toto.io/Statement/v1';
/** https://slsa.dev/spec/v1.0/provenance */
export const predicateType = 'https://slsa.dev/provenance/v1';

const productUrl = 'https://github.com/vrooli/bundle-action';

/** A thing that the build has used, with a digest by the name of its algorithm, lower-case hex. */
interface Resource {
  uri?: string;
  name?: string;
  digest: Record<string, string>;
}

/** The facts of a build that are stated about its installers. */
export interface ProvenanceFacts {
  subjects: readonly { name: string; sha256: string }[];
  /** Bills of materials and other results that are not subjects of the statement. */
  byproducts: readonly { name: string; sha256: string }[];
  product: { version: string; commit?: string | undefined };
  source: {
    repository?: string | undefined;
    commit?: string | undefined;
    ref?: string | undefined;
    /** Folder of the scenario, relative to the repository; '.' for the whole. */
    scenario: string;
  };
  run: {
    id?: string | undefined;
    attempt?: string | undefined;
    /** `github-hosted` or `self-hosted`; undefined for a build outside of a workflow. */
    runner?: string | undefined;
    workflow?: string | undefined;
  };
  parameters: Readonly<Record<string, unknown>>;
  baseNode: { version: string; sha256: string };
  kit: readonly { purl: string; integrity: string }[];
  lockfiles: readonly { path: string; sha256: string }[];
  tools: Readonly<Record<string, string>>;
  epoch: number;
  compression: Effort;
}

function toDependencies({ source, baseNode, kit, lockfiles }: ProvenanceFacts): Resource[] {
  const { repository, commit, ref } = source;
  const at = ref === undefined ? '' : `@${ref}`;
  const place = repository === undefined ? { name: 'source' } : { uri: `git+${repository}${at}` };
  const sources = commit === undefined ? [] : [{ ...place, digest: { gitCommit: commit } }];
  return [
    ...sources,
    { name: `node ${baseNode.version}`, digest: { sha256: baseNode.sha256 } },
    ...kit.map(({ purl, integrity }) => ({
      uri: purl,
      digest: Object.fromEntries(toHashes(integrity).map(({ algorithm, hex }) => [algorithm, hex])),
    })),
    ...lockfiles.map(({ path, sha256 }) => ({ name: path, digest: { sha256 } })),
  ];
}

/** The builder: the platform that ran the job, or a machine whose identity no other party confirms. */
function toBuilderId({ runner }: ProvenanceFacts['run']): string {
  return runner === undefined
    ? `${productUrl}/builders/local`
    : `https://github.com/actions/runner/${runner}`;
}

const omit = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/**
 * An in-toto statement with SLSA provenance about the installers of a build. It has no time: the same build gives the same bytes.
 */
export function toProvenance(facts: ProvenanceFacts): Record<string, unknown> {
  const { subjects, byproducts, product, source, run, parameters, tools, epoch, compression } = facts;
  const invocation =
    run.id === undefined || source.repository === undefined
      ? undefined
      : `${source.repository}/actions/runs/${run.id}/attempts/${run.attempt ?? '1'}`;
  const toDigested = ({ name, sha256 }: { name: string; sha256: string }) => ({ name, digest: { sha256 } });
  return {
    _type: statementType,
    subject: subjects.map(toDigested),
    predicateType,
    predicate: {
      buildDefinition: {
        buildType: `${productUrl}/build/v1`,
        externalParameters: {
          source: omit({ repository: source.repository, ref: source.ref, scenario: source.scenario }),
          ...(run.workflow === undefined ? {} : { workflow: run.workflow }),
          ...parameters,
        },
        internalParameters: { source_date_epoch: epoch, compression, tools },
        resolvedDependencies: toDependencies(facts),
      },
      runDetails: {
        builder: {
          id: toBuilderId(run),
          version: { 'vrooli-bundle': product.version },
          ...(product.commit === undefined
            ? {}
            : { builderDependencies: [{ uri: `git+${productUrl}`, digest: { gitCommit: product.commit } }] }),
        },
        metadata: omit({ invocationId: invocation }),
        byproducts: byproducts.map(toDigested),
      },
    },
  };
}
