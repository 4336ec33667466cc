import * as z from 'zod';
import { builderSchema, digest, kitMemberSchema, lockfileSchema, sha256Schema } from './artifact-origins.ts';
import { leftOutListSchema } from './left-out.ts';
import { notarizationSchema } from './notarization.ts';
import { rehearsalFactsSchema } from './rehearsal.ts';
import { signatureSchema } from './signature.ts';
import { targets } from './vocabulary.ts';

const checksumSchema = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256:<64 hex digits>')
  .meta({ examples: [`sha256:${digest}`] });

/**
 * Id of a member of a registry of the pipeline: an installer format, a shell or a signer. Only the registry lists the valid ids: a
 * document of another release can contain an id that this release does not have.
 */
export const memberIdSchema = z.string().regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, 'must be an id');

const appSchema = z
  .looseObject({
    name: z.string().min(1).describe('app.name of bundle.json'),
    version: z.string().min(1).describe('app.version of bundle.json'),
    vendor: z.string().min(1).optional().describe('app.vendor of bundle.json, the name space of packages'),
  })
  .describe('the app that was released');

const fileNameSchema = z
  .string()
  .regex(/^[^/\\\0]+$/, 'must be a bare file name')
  .meta({ examples: ['picker-wheel-1.2.3-linux-x64.deb'] });

/** A document beside the installers or at a URL, such as an SBOM or an attestation. */
const referenceSchema = z.looseObject({
  name: fileNameSchema.optional().describe('name of the file beside the installers'),
  url: z.string().optional().describe('address of the document'),
});

const sbomReferenceSchema = referenceSchema.extend({
  name: fileNameSchema.optional().describe('name of the file in CycloneDX beside the installers'),
  spdx: fileNameSchema.optional().describe('name of the same list in SPDX'),
});

export const artifactFileSchema = z.looseObject({
  name: fileNameSchema
    .describe('name of the file in the release, without a folder')
    .meta({ examples: ['picker-wheel-1.2.3-linux-x64.deb'] }),
  target: z.enum(targets).describe('operating system and processor that the file is for'),
  format: memberIdSchema.describe('kind of installer or archive'),
  size: z.int().min(0).describe('bytes'),
  sha256: sha256Schema.describe('64 lower-case hex digits; the same as in SHA256SUMS, checked by verify'),
  signature: signatureSchema.describe('signer of the file, or the reason why it is not signed'),
  notarization: notarizationSchema.optional(),
  sbom: sbomReferenceSchema.optional().describe('software bill of materials of the file'),
  attestation: referenceSchema.optional().describe('build provenance attestation of the file'),
});
export type ArtifactFile = z.infer<typeof artifactFileSchema>;

/** The inputs from which one target's payload was built. `bundle_checksum` is of the bundle.json inside that payload. */
export const artifactTargetSchema = z.looseObject({
  target: z.enum(targets).describe('operating system and processor of the payload'),
  shell: memberIdSchema.describe(
    "what opens the app's window: the system's browser, a separate program, or nothing",
  ),
  bundle_checksum: checksumSchema.describe(
    'of the bundle.json inside this payload: sha256: over its RFC 8785 form',
  ),
  base_node: z
    .looseObject({
      version: z.string().describe('version of Node, without a leading v'),
      sha256: sha256Schema.describe('digest of the Node executable before the runtime was put into it'),
    })
    .describe('the Node executable that the runtime was made from'),
  tools: z.record(z.string(), z.string()).describe('version of each program that the build used, by name'),
  programs: z
    .array(
      z.looseObject({
        path: z
          .string()
          .describe('relative to the payload')
          .meta({ examples: ['runtime.exe'] }),
        signature: signatureSchema.describe('signer of the program, or the reason why it is not signed'),
      }),
    )
    .optional()
    .describe(
      'the executables of the payload that were signed, or why none was; absent on systems that check none',
    ),
  rehearsal: rehearsalFactsSchema.optional(),
});
export type ArtifactTarget = z.infer<typeof artifactTargetSchema>;

const limitSchema = z.looseObject({
  id: z
    .string()
    .describe('a word for programs')
    .meta({ examples: ['not-signed'] }),
  text: z.string().describe('a sentence for people'),
  target: z.enum(targets).optional().describe('the payload that it is about'),
});
export type Limit = z.infer<typeof limitSchema>;

/** metadata.json: one per release, merged from one per operating system. */
export const artifactManifestSchema = z.looseObject({
  schema_version: z
    .literal('artifact-manifest.v1')
    .describe('format of this document; readers refuse any other'),
  app: appSchema,
  bundle_checksum: checksumSchema.describe(
    'of the bundle.json beside this file: sha256: over its RFC 8785 form',
  ),
  repository: z
    .string()
    .optional()
    .describe('address of the repository on the web')
    .meta({ examples: ['https://github.com/owner/name'] }),
  commit: z.string().optional().describe('full SHA of the commit that was built'),
  ref: z.string().optional().describe('branch or tag that was built, such as refs/tags/v1.2.3'),
  run_id: z.string().optional().describe('id of the workflow run; absent for a build on a laptop'),
  run_attempt: z.string().optional().describe('attempt of the workflow run, counted from 1'),
  builder: builderSchema.optional().describe('the program that made the release'),
  tools: z
    .record(z.string(), z.string())
    .optional()
    .describe('version of each program that a build of the release used, by name'),
  lockfiles: z
    .array(lockfileSchema)
    .optional()
    .describe('the files of the repository that pin dependencies of the built sources, sorted by path'),
  kit: z.array(kitMemberSchema).optional().describe('members of the resource kit in the payloads'),
  rehearsal: z
    .array(
      z.looseObject({
        target: z.enum(targets).describe('the payload'),
        rehearsed: z.boolean().describe('whether it was started'),
        why: z.string().optional().describe('why it was not'),
      }),
    )
    .optional()
    .describe(
      'whether each payload was started before it was released; what was seen is in targets[].rehearsal',
    ),
  signatures: z
    .array(
      z.looseObject({
        file: fileNameSchema.describe('name of the installer, or SHA256SUMS'),
        signed: z.boolean().describe('whether it is signed'),
        by: z.string().optional().describe('its signer'),
        why: z.string().optional().describe('why it is not signed'),
        signature: fileNameSchema
          .optional()
          .describe(
            'name of the file beside it that has the signature; absent when the signature is in the file',
          )
          .meta({ examples: ['SHA256SUMS.minisig'] }),
        public_key: z
          .string()
          .optional()
          .describe(
            'the public key of such a file; it proves nothing unless it is compared with one from another place',
          ),
      }),
    )
    .optional()
    .describe('who signed each installer and SHA256SUMS, or why an installer is not signed'),
  limits: z.array(limitSchema).optional().describe('what this release does not have or does not prove'),
  feature_flags: z
    .record(z.string(), z.union([z.string(), z.boolean(), z.number()]))
    .default({})
    .describe('switches that the app was built with, by name'),
  security_checklists: z
    .array(
      z.looseObject({
        id: z.string().describe('name of the checklist'),
        reference: z
          .string()
          .describe('where the answered checklist is: a path in the repository or an address'),
      }),
    )
    .default([])
    .describe('security checklists that were answered for this release'),
  left_out: leftOutListSchema,
  targets: z.array(artifactTargetSchema).min(1).describe('inputs of each payload, one entry per target'),
  files: z.array(artifactFileSchema).describe('every installer and archive of the release, sorted by name'),
});
export type ArtifactManifest = z.infer<typeof artifactManifestSchema>;

const payloadPathSchema = z
  .string()
  .regex(/^(?!\/)(?![\s\S]*(?:^|\/)\.\.?(?:\/|$))[^\\]+$/, 'must be relative and stay inside')
  .meta({ examples: ['services/api/api'] });

export const payloadEntrySchema = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('file').describe('a regular file'),
    path: payloadPathSchema.describe(
      'place in the payload, relative to the bundle root, with forward slashes',
    ),
    mode: z
      .string()
      .regex(/^0[0-7]{3}$/)
      .describe('POSIX permissions in octal')
      .meta({ examples: ['0644', '0755'] }),
    size: z.int().min(0).describe('bytes'),
    sha256: sha256Schema.describe('64 lower-case hex digits; checked by verify'),
    unsigned_sha256: sha256Schema
      .optional()
      .describe('of a program without its signature, where a reader has computed it'),
  }),
  z.looseObject({
    type: z.literal('symlink').describe('a symbolic link'),
    path: payloadPathSchema.describe(
      'place in the payload, relative to the bundle root, with forward slashes',
    ),
    target: z
      .string()
      .min(1)
      .describe('where the link leads, relative to its own folder; never outside the payload'),
  }),
]);
export type PayloadEntry = z.infer<typeof payloadEntrySchema>;

const owner = z
  .string()
  .describe('user and group of the entry')
  .meta({ examples: ['root:root'] });

/** A file or link that an installer has beside the payload: launcher, menu entry, control file, script of the package. */
export const installerEntrySchema = z.discriminatedUnion('type', [
  z.looseObject({ ...payloadEntrySchema.options[0].shape, owner }),
  z.looseObject({ ...payloadEntrySchema.options[1].shape, owner }),
]);
export type InstallerEntry = z.infer<typeof installerEntrySchema>;

const installerContentSchema = z.looseObject({
  name: artifactFileSchema.shape.name,
  target: z.enum(targets).describe('the payload that the installer contains'),
  files: z
    .array(installerEntrySchema)
    .describe(
      'every file and link beside the payload, the control files and scripts of a package included, sorted by path in code units; paths begin at the root of the installer',
    ),
});
export type InstallerFiles = z.infer<typeof installerContentSchema>;

/** manifest.json: every file inside each target's payload and beside it in each installer, sorted by path (code units). */
export const payloadManifestSchema = z.looseObject({
  schema_version: z
    .literal('payload-manifest.v1')
    .describe('format of this document; readers refuse any other'),
  app: appSchema,
  payloads: z
    .array(
      z.looseObject({
        target: z.enum(targets).describe('operating system and processor of the payload'),
        files: z
          .array(payloadEntrySchema)
          .describe('files and links, sorted by path in code units; folders are implied'),
      }),
    )
    .min(1)
    .describe('content of each payload, one entry per target'),
  installers: z
    .array(installerContentSchema)
    .optional()
    .describe('what each installer has beside the payload, one entry per installer'),
});
export type PayloadManifest = z.infer<typeof payloadManifestSchema>;
