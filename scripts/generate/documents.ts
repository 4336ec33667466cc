import type * as z from 'zod';
import { formatIds } from '../../pipeline/formats/registry.ts';
import { shellIds } from '../../pipeline/shells/registry.ts';
import { analysisSchema } from '../../schema/analysis.ts';
import { artifactManifestSchema, payloadManifestSchema } from '../../schema/artifact-manifest.ts';
import { bundleSchema } from '../../schema/bundle/manifest.ts';
import { catalogueSchema } from '../../schema/catalogue.ts';
import { exportSchema } from '../../schema/export.ts';
import { kitMemberSchema } from '../../schema/kit.ts';
import { matrixSchema } from '../../schema/matrix.ts';
import { packagingSchema } from '../../schema/packaging.ts';
import { payloadListSchema } from '../../schema/payload-list.ts';
import { governanceEntrySchema } from '../../schema/governance-log.ts';
import { planSchema } from '../../schema/plan.ts';
import { promotionSchema } from '../../schema/promotion.ts';
import { rehearsalSchema } from '../../schema/rehearsal.ts';
import { runtimeConfigSchema } from '../../schema/runtime-config.ts';
import { allowListSchema } from '../../schema/secret-allow-list.ts';
import { auditLineSchema } from '../../schema/secret-audit.ts';

import { secretPlanSchema } from '../../schema/secret-plan.ts';
import { secretReadSchema } from '../../schema/secret-read.ts';
import { serviceConfigSchema } from '../../schema/service-config.ts';
import { socketPermissionsSchema } from '../../schema/socket-permissions.ts';
import { stagedPayloadSchema } from '../../schema/staged-payload.ts';
import { telemetryLineSchema } from '../../schema/telemetry/line.ts';
import { telemetryReportSchema } from '../../schema/telemetry/report.ts';
import { bundleFields } from './bundle-fields.ts';
import { kitTables, secretPlanTables, serviceConfigTables } from './bundle-parts.ts';
import { bundleValues } from './bundle-values.ts';
import type { FieldTexts, FieldValues } from './describe-fields.ts';
import { bundleExamples } from './examples/bundle.ts';
import { exportExample } from './examples/export.ts';
import { packagingExample, runtimeConfigExample, socketPermissionsExample } from './examples/packaging.ts';
import { planExample } from './examples/plan.ts';
import { governanceExamples, promotionExample } from './examples/promotion.ts';
import { rehearsalExamples } from './examples/rehearsal.ts';
import {
  artifactManifestExample,
  payloadListExample,
  payloadManifestExample,
  stagedPayloadExample,
} from './examples/release.ts';
import { allowListExample, catalogueExample, kitExample } from './examples/resources.ts';
import { serviceConfigExamples } from './examples/service-config.ts';
import {
  analysisExample,
  auditExamples,
  matrixExample,
  secretPlanExample,
  secretReadExample,
} from './examples/stages.ts';
import { telemetryLineExamples, telemetryReportExample } from './examples/telemetry.ts';

/** A document that has a JSON Schema. `name` is the file's name, `version` the document's own. */
export interface DocumentSchema {
  name: string;
  version: string;
  title: string;
  description: string;
  schema: z.ZodType;
  /** Descriptions for editors of fields without a description in the schema. */
  texts?: FieldTexts;
  /** Values that editors suggest for fields, beyond the values and defaults of the schema. */
  values?: FieldValues;
  /** Whole documents that the schema accepts; checked when the schemas are generated. */
  examples: readonly object[];
}

/** The documents between the stages, and the files that people write. */
export const documents: readonly DocumentSchema[] = [
  {
    name: 'service-config',
    version: 'v2',
    title: 'Scenario configuration',
    description:
      '.vrooli/service.json: description of a scenario, its build, its start and its dependencies.',
    schema: serviceConfigSchema,
    ...serviceConfigTables,
    examples: serviceConfigExamples,
  },
  {
    name: 'analysis',
    version: 'v1',
    title: 'Analysis of a scenario',
    description:
      'analysis.json: dependency graph, fitness for every tier, swaps, the draft of the bundle, and findings.',
    schema: analysisSchema,
    examples: [analysisExample],
  },
  {
    name: 'secret-plan',
    version: 'v1',
    title: 'Secret plan',
    description:
      'secret-plan.json: which secrets a bundle needs and where each comes from. Names, never values.',
    schema: secretPlanSchema,
    ...secretPlanTables,
    examples: [secretPlanExample],
  },
  {
    name: 'secret-allow-list',
    version: 'v1',
    title: 'Allow-list of the scan for secrets',
    description:
      '.vrooli/secret-scan-allow.json: literals in a scenario that look like secrets but are not, each with a reason and a last day.',
    schema: allowListSchema,
    examples: [allowListExample],
  },
  {
    name: 'bundle',
    version: 'v0.1',
    title: 'Bundle manifest v0.1',
    description:
      'bundle.json: the services that the runtime supervisor starts, with their order, ports, secrets and checks.',
    schema: bundleSchema,
    texts: bundleFields,
    values: bundleValues,
    examples: bundleExamples,
  },
  {
    name: 'export',
    version: 'v0.1',
    title: 'Exported bundle',
    description: 'A bundle manifest with its checksum and the time, as assemble --export writes it.',
    schema: exportSchema,
    texts: { manifest: 'the bundle manifest: the content of bundle.json' },
    examples: [exportExample],
  },
  {
    name: 'matrix',
    version: 'v1',
    title: 'Job matrix of a repository',
    description: 'matrix.json: jobs for a workflow that builds every scenario of a repository.',
    schema: matrixSchema,
    examples: [matrixExample],
  },
  {
    name: 'secret-audit',
    version: 'v1',
    title: 'Line of the audit record of secrets',
    description:
      'secret-audit.jsonl, line by line: a secret that was left out of a bundle or a literal that was allowed in its sources, with the reason.',
    schema: auditLineSchema,
    examples: auditExamples,
  },
  {
    name: 'secret-read',
    version: 'v1',
    title: 'Line of the record of secrets that were read',
    description:
      'secret-reads.jsonl, line by line: a secret that a build read from a backend, with requester and build. Never a value.',
    schema: secretReadSchema,
    examples: [secretReadExample],
  },
  {
    name: 'telemetry-line',
    version: 'v1',
    title: 'Line of the telemetry of an installed app',
    description:
      'deployment-telemetry.jsonl, line by line: what happened in an installed app. app_start says which app, version and target the lines after it are of.',
    schema: telemetryLineSchema,
    examples: telemetryLineExamples,
  },
  {
    name: 'telemetry-report',
    version: 'v1',
    title: 'Report on the telemetry of installed apps',
    description:
      'What vrooli-bundle telemetry prints: releases in use, failures in groups, and swaps and rules of the catalogue that would have avoided them.',
    schema: telemetryReportSchema,
    examples: [telemetryReportExample],
  },
  {
    name: 'plan',
    version: 'v1',
    title: 'Plan of a build',
    description:
      'What vrooli-bundle plan prints: files, steps, programs and signatures of a build, computed without writing anything.',
    schema: planSchema,
    examples: [planExample],
  },
  {
    name: 'rehearsal',
    version: 'v1',
    title: 'Rehearsal',
    description: 'rehearsal.json: what was seen when the app was started before its installers were made.',
    schema: rehearsalSchema,
    examples: rehearsalExamples,
  },
  {
    name: 'artifact-manifest',
    version: 'v1',
    title: 'Artifact manifest',
    description: 'metadata.json: the files of a release with their digests, signatures and provenance.',
    schema: artifactManifestSchema,
    values: { 'targets.shell': shellIds, 'files.format': formatIds },
    examples: [artifactManifestExample],
  },
  {
    name: 'payload-manifest',
    version: 'v1',
    title: 'Payload manifest',
    description: 'manifest.json: every file inside the payload of each target, with mode, size and digest.',
    schema: payloadManifestSchema,
    examples: [payloadManifestExample],
  },
  {
    name: 'payload-list',
    version: 'v1',
    title: 'List of the payload',
    description:
      'payload.json at the top of an installed app: its files with mode, size and digest, with which `<app> verify` compares the installation.',
    schema: payloadListSchema,
    examples: [payloadListExample],
  },
  {
    name: 'staged-payload',
    version: 'v1',
    title: 'Staged payload',
    description:
      'staged.json, the first entry of the file that `package --staged-only` writes: what was built and started, before anything is signed.',
    schema: stagedPayloadSchema,
    values: { shell: shellIds },
    examples: [stagedPayloadExample],
  },
  {
    name: 'packaging',
    version: 'v1',
    title: 'Packaging manifest',
    description:
      '.vrooli/packaging.json: what a repository adds to its installers: files, policies, and programs that run after an installation.',
    schema: packagingSchema,
    examples: [packagingExample],
  },
  {
    name: 'runtime-config',
    version: 'v1',
    title: 'Default configuration of the runtime',
    description: 'config/default.json of a payload: what the runtime uses where bundle.json is silent.',
    schema: runtimeConfigSchema,
    examples: [runtimeConfigExample],
  },
  {
    name: 'socket-permissions',
    version: 'v1',
    title: 'Permissions of Unix sockets',
    description:
      'socket-permissions.json of a payload for Linux: the Unix sockets that the app creates, with folder, permissions and owner.',
    schema: socketPermissionsSchema,
    examples: [socketPermissionsExample],
  },
  {
    name: 'kit',
    version: 'v1',
    title: 'Member of the resource kit',
    description:
      'resources/kit/<name>/kit.json: a bundle-safe replacement of a resource and how it is wired to services.',
    schema: kitMemberSchema,
    ...kitTables,
    examples: [kitExample],
  },
  {
    name: 'catalogue',
    version: 'v1',
    title: 'Resource catalogue',
    description: 'resources/catalogue/<group>.json: the known resources of scenarios.',
    schema: catalogueSchema,
    examples: [catalogueExample],
  },
  {
    name: 'promotion',
    version: 'v1',
    title: 'Promotion',
    description:
      'promotion.json: an in-toto statement that leads from each public file of a release to the run that built it.',
    schema: promotionSchema,
    examples: [promotionExample],
  },
  {
    name: 'governance-entry',
    version: 'v1',
    title: 'Entry of the governance log',
    description: 'One line of the governance log (JSON Lines): who promoted or withdrew what, and when.',
    schema: governanceEntrySchema,
    examples: governanceExamples,
  },
];
