import * as z from 'zod';
import { catalogueSwapSchema } from '../catalogue.ts';
import { tiers } from '../vocabulary.ts';

/** Kinds of failures, in the order in which a report shows them. */
export const failureKinds = [
  'dependency',
  'asset',
  'migration',
  'update',
  'exit',
  'crash',
  'limit',
  'disk',
] as const;
export type FailureKind = (typeof failureKinds)[number];

const count = z.int().nonnegative();
const releaseFields = {
  app: z.string().describe('name of the app; empty where no line says it'),
  version: z.string().describe('version of the app; empty where no line says it'),
  target: z.string().describe('target of the installer, such as linux-x64; empty where no line says it'),
};

export const releaseUseSchema = z.object({
  ...releaseFields,
  installations: count.describe('installations that sent lines'),
  starts: count.describe('starts of the app'),
  ready: count.describe('starts in which every service became ready'),
});
export type ReleaseUse = z.infer<typeof releaseUseSchema>;

export const failureGroupSchema = z.object({
  kind: z.enum(failureKinds).describe('what failed'),
  ...releaseFields,
  event: z.string().describe('the event that reports it'),
  service: z.string().describe('the service that it is about; empty for the app'),
  subject: z
    .string()
    .describe('the dependency, file, migration or exit code that it is about; empty where there is none'),
  swap: z
    .object({
      original: z.string().describe('the resource that the scenario declares'),
      replacement: z.string().describe('what ships in its place'),
    })
    .optional()
    .describe('the swap whose replacement takes part in the failure: a gap of the swap'),
  events: count.describe('events of the group'),
  installations: count.describe('installations that report it'),
  first: z.string().describe('time of the first event, UTC'),
  last: z.string().describe('time of the last event, UTC'),
  message: z.string().describe('one message of the group; empty where there is none'),
});
export type FailureGroup = z.infer<typeof failureGroupSchema>;

const evidenceSchema = z.object({
  apps: z.array(z.string()).describe('names of the apps that report the failure'),
  events: count.describe('events that report it'),
  installations: count.describe('installations that report the failure'),
  of: count.describe('installations of the same apps and target that sent lines'),
});

const proposalFields = {
  evidence: evidenceSchema.describe('how often it was reported'),
  reason: z.string().describe('why it is proposed; for people'),
};

export const proposalSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('swap').describe('apply this swap when the apps are analyzed: --with-swap'),
    original: z.string().describe('the resource that the scenario declares'),
    replacement: z.string().describe('what is to ship in its place'),
    tier: z.enum(tiers).describe('the deployment tier'),
    ...proposalFields,
  }),
  z.object({
    kind: z.literal('catalogue').describe('replace the swap of the same name in the catalogue by this rule'),
    resource: z.string().describe('name of the resource in the catalogue'),
    target: z.string().describe('the target on which the replacement failed'),
    rule: catalogueSwapSchema.describe('the swap for the catalogue'),
    ...proposalFields,
  }),
]);
export type Proposal = z.infer<typeof proposalSchema>;

/** What `vrooli-bundle telemetry` prints and `serve` answers: uses, failures in groups, and proposals made from them. */
export const telemetryReportSchema = z.object({
  schema_version: z
    .literal('telemetry-report.v1')
    .describe('format of this document; readers refuse any other'),
  events: count.describe('events in the database'),
  releases: z.array(releaseUseSchema).describe('use of each release'),
  failures: z.array(failureGroupSchema).describe('the most frequent first, at most 1000'),
  days: z
    .array(
      z.object({
        day: z.string().describe('date, UTC'),
        kind: z.enum(failureKinds).describe('what failed'),
        events: count.describe('failures of the kind on that day'),
      }),
    )
    .describe('failures by day'),
  proposals: z.array(proposalSchema).describe('what the failures suggest'),
});
export type TelemetryReport = z.infer<typeof telemetryReportSchema>;
