import * as z from 'zod';
import {
  artifactManifestSchema,
  artifactTargetSchema,
  memberIdSchema,
  payloadEntrySchema,
} from './artifact-manifest.ts';
import { rehearsalFactsSchema } from './rehearsal.ts';
import { allowEntrySchema } from './secret-allow-list.ts';
import { targets } from './vocabulary.ts';

/** Origins of the files of a payload. */
export const payloadOrigins = ['product', 'kit', 'package', 'scenario'] as const;

const sha1Schema = z
  .string()
  .regex(/^[0-9a-f]{40}$/, 'must be 40 lower-case hex digits')
  .meta({ examples: ['da39a3ee5e6b4b0d3255bfef95601890afd80709'] });

const fileSchema = payloadEntrySchema.options[0].extend({
  mode: z.enum(['0644', '0755']).describe('POSIX permissions in octal: a program or not'),
  sha1: sha1Schema.describe('SHA-1 of the file, which SPDX identifies files by; sha256 is what is compared'),
  origin: z
    .enum(payloadOrigins)
    .describe('who made the file; those of the scenario are scanned for secrets again'),
});

const componentSchema = z.strictObject({
  id: z.string().min(1).describe('package URL, or <kind>:<name>'),
  kind: z.enum(['application', 'library', 'platform']).describe('what it is'),
  name: z.string().describe('name as it is published'),
  version: z.string().describe('empty when nothing states it'),
  purl: z.string().optional().describe('package URL; absent for a part of the app'),
  license: z.string().optional().describe('license as the component states it'),
  hashes: z
    .array(
      z.strictObject({
        algorithm: z.enum(['sha256', 'sha512']).describe('name of the digest'),
        hex: z
          .string()
          .regex(/^[0-9a-f]+$/)
          .describe('lower-case hex digits')
          .meta({ examples: ['da39a3ee5e6b4b0d3255bfef95601890afd80709'] }),
      }),
    )
    .describe('digests of it as it was published'),
  evidence: z.enum(['staged', 'binary', 'pinned', 'declared']).describe('why it is in the list'),
  depends_on: z.array(z.string()).describe('ids of the components that it uses'),
  paths: z.array(z.string()).describe('its files and folders in the payload'),
  scenario: z.string().optional().describe('required scenario that a service is from'),
  license_path: z.string().optional().describe('place of its license text in the payload'),
});

const metadata = artifactManifestSchema.shape;

const provenanceSchema = z.strictObject({
  repository: metadata.repository,
  commit: metadata.commit,
  ref: metadata.ref,
  run_id: metadata.run_id,
  run_attempt: metadata.run_attempt,
  runner: z.string().optional().describe('kind of the runner: github-hosted or self-hosted'),
  workflow: z.string().optional().describe('workflow that built it, owner/name/path@ref'),
});

const aboutSchema = z.strictObject({
  display_name: z.string().describe('name of the app for people'),
  summary: z.string().describe('what the app is for'),
  maintainer: z.string().describe('Name <address>'),
  license: z.string().optional().describe("text of the scenario's license"),
});

const iconSchema = z.strictObject({
  path: z
    .string()
    .regex(/^icons\/[a-z0-9-]+\.(?:png|svg)$/, 'must be icons/<name>.png or .svg')
    .describe('place in the archive')
    .meta({ examples: ['icons/icon-0.svg'] }),
  size: z.int().min(0).describe('bytes'),
  sha256: fileSchema.shape.sha256,
});

/**
 * The document of a staged payload: what was built and started, before anything is signed. It is the first entry of the archive, which has
 * the files that it lists and no others.
 */
export const stagedPayloadSchema = z.strictObject({
  schema_version: z
    .literal('staged-payload.v1')
    .describe('format of this document; readers refuse any other'),
  builder: z
    .strictObject({
      version: z.string().describe('version of vrooli-bundle, which must be that of the reader'),
      commit: z.string().optional().describe('commit of vrooli-bundle, where it is known'),
    })
    .describe('the program that staged the payload'),
  app: z
    .strictObject({
      name: z.string().min(1).describe('app.name of bundle.json'),
      version: z.string().min(1).describe('app.version of bundle.json'),
      vendor: z.string().min(1).optional().describe('app.vendor of bundle.json'),
    })
    .describe('the app that was built'),
  target: z.enum(targets).describe('operating system and processor of the payload'),
  shell: memberIdSchema.describe('shell of the app').meta({ examples: ['browser'] }),
  formats: z
    .array(memberIdSchema)
    .min(1)
    .optional()
    .describe('installers that are planned; absent: those that the machine can make that makes them'),
  signing: z
    .strictObject({
      required: z.boolean().describe('whether a file that stays unsigned is an error'),
      programs: z
        .array(z.string())
        .describe('executables of the payload whose signature the system of the target checks'),
    })
    .describe('what is expected of the machine that signs'),
  source_date_epoch: z.int().min(0).describe('seconds since 1970, the time of everything that is made'),
  about: aboutSchema.describe('texts for menus and control files'),
  icons: z.array(iconSchema).max(64).describe('pictures of the app, the smallest first, beside the payload'),
  folders: z.array(z.string()).describe('folders of the payload, sorted by path in code units'),
  files: z
    .array(z.discriminatedUnion('type', [fileSchema, payloadEntrySchema.options[1]]))
    .min(1)
    .describe('files and links of the payload, sorted by path in code units'),
  rehearsal: rehearsalFactsSchema,
  components: z.array(componentSchema).describe('what bills of materials are made from, the app first'),
  lockfiles: metadata.lockfiles
    .unwrap()
    .describe('files of the repository that pin dependencies of the built sources, sorted by path'),
  base_node: artifactTargetSchema.shape.base_node,
  tools: artifactTargetSchema.shape.tools,
  hooks: z
    .array(
      z.strictObject({
        id: z.string().describe('name of the hook'),
        service: z.string().describe('service whose files it runs with'),
        on: z.string().describe('when it runs'),
      }),
    )
    .describe('programs of the repository that run after an installation'),
  scenario: z.string().describe('folder of the scenario, relative to the repository'),
  provenance: provenanceSchema.describe('origin of the sources and of the run'),
  feature_flags: metadata.feature_flags,
  security_checklists: metadata.security_checklists,
  secret_allow_list: z
    .array(allowEntrySchema)
    .describe('literals of the scenario that look like secrets and are none'),
});
/** The document of a staged payload. */
export type StagedDocument = z.infer<typeof stagedPayloadSchema>;
