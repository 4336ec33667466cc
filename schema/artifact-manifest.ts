import * as z from 'zod';
import { targets } from './vocabulary.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits');
const checksumSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256:<64 hex digits>');

export const shells = ['browser', 'electron', 'none'] as const;
export type Shell = (typeof shells)[number];

/** Kinds of installers and archives that a release can hold. */
export const formats = ['deb', 'rpm', 'tar.zst', 'AppImage', 'nsis', 'msi', 'zip', 'dmg', 'pkg'] as const;
export type Format = (typeof formats)[number];

/** Who signed a file, or why nobody did: a release never leaves that open. */
export const signatureSchema = z.discriminatedUnion('signed', [
  z.looseObject({ signed: z.literal(true), by: z.string().min(1) }),
  z.looseObject({ signed: z.literal(false), why: z.string().min(1) }),
]);
export type Signature = z.infer<typeof signatureSchema>;

/** A document that stands beside the installers or at a URL, such as an SBOM or an attestation. */
const referenceSchema = z.looseObject({ name: z.string().optional(), url: z.string().optional() });

export const artifactFileSchema = z.looseObject({
  name: z.string().regex(/^[^/\\]+$/, 'must be a bare file name'),
  target: z.enum(targets),
  format: z.enum(formats),
  size: z.int().min(0),
  sha256: sha256Schema,
  signature: signatureSchema,
  sbom: referenceSchema.optional(),
  attestation: referenceSchema.optional(),
});
export type ArtifactFile = z.infer<typeof artifactFileSchema>;

/** What one target's payload was built from. `bundle_checksum` is of the bundle.json inside that payload. */
export const artifactTargetSchema = z.looseObject({
  target: z.enum(targets),
  shell: z.enum(shells),
  bundle_checksum: checksumSchema,
  base_node: z.looseObject({ version: z.string(), sha256: sha256Schema }),
  tools: z.record(z.string(), z.string()).describe('program -> version'),
});
export type ArtifactTarget = z.infer<typeof artifactTargetSchema>;

/** metadata.json: one per release, merged from one per operating system. */
export const artifactManifestSchema = z.looseObject({
  schema_version: z.literal('artifact-manifest.v1'),
  app: z.looseObject({ name: z.string().min(1), version: z.string().min(1) }),
  bundle_checksum: checksumSchema.describe('of the bundle.json beside this file'),
  commit: z.string().optional(),
  ref: z.string().optional(),
  run_id: z.string().optional(),
  run_attempt: z.string().optional(),
  feature_flags: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])).default({}),
  security_checklists: z.array(z.looseObject({ id: z.string(), reference: z.string() })).default([]),
  targets: z.array(artifactTargetSchema).min(1),
  files: z.array(artifactFileSchema),
});
export type ArtifactManifest = z.infer<typeof artifactManifestSchema>;

const payloadPathSchema = z
  .string()
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\]+$/, 'must be relative and stay inside');

export const payloadEntrySchema = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('file'),
    path: payloadPathSchema,
    mode: z.string().regex(/^0[0-7]{3}$/),
    size: z.int().min(0),
    sha256: sha256Schema,
  }),
  z.looseObject({ type: z.literal('symlink'), path: payloadPathSchema, target: z.string().min(1) }),
]);
export type PayloadEntry = z.infer<typeof payloadEntrySchema>;

/** manifest.json: every file inside each target's payload, sorted by path (code units). */
export const payloadManifestSchema = z.looseObject({
  schema_version: z.literal('payload-manifest.v1'),
  app: z.looseObject({ name: z.string().min(1), version: z.string().min(1) }),
  payloads: z
    .array(z.looseObject({ target: z.enum(targets), files: z.array(payloadEntrySchema) }))
    .min(1)
    .describe('one per target'),
});
export type PayloadManifest = z.infer<typeof payloadManifestSchema>;
