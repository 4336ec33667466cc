import * as z from 'zod';
import { updateSettingsSchema } from './update/settings.ts';
import { targets } from './vocabulary.ts';

/** A path with slashes that stays where it begins: no drive, no leading slash, no `..`, no backslash. */
const insidePathSchema = z
  .string()
  .min(1)
  .max(1024)
  .regex(
    /^(?!\/)(?![A-Za-z]:)(?!(?:[\s\S]*\/)?\.{1,2}(?:\/|$))(?![\s\S]*\/\/)(?![\s\S]*\/$)[^\\\p{Cc}]+$/u,
    'must be a relative path with single slashes, without "." and ".."',
  );

/** A path of the repository, relative to the scenario; it may lead up, but not out of the repository. */
const repositoryPathSchema = z
  .string()
  .min(1)
  .max(1024)
  .regex(
    /^(?!\/)(?![A-Za-z]:)[^\\\p{Cc}]+$/u,
    'must be a path with slashes, relative to the folder of the scenario',
  );

/** A pattern of few wildcards, whose matching takes little time. */
const patternSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\\{}[\]()!+@|\p{Cc}]+$/u, 'may have the wildcards *, ** and ? only')
  .refine((text) => text.split('**').length <= 4 && text.split('*').length <= 13, 'has too many wildcards');

const targetsSchema = z
  .array(z.enum(targets))
  .min(1)
  .optional()
  .describe('targets whose installers have it; absent: all')
  .meta({ examples: [['linux-x64', 'linux-arm64']] });

const fileSchema = z.strictObject({
  from: repositoryPathSchema
    .describe('file or folder, relative to the folder of the scenario; never outside the repository')
    .meta({ examples: ['docs/guide'] }),
  to: insidePathSchema.describe('place in the payload; a folder for a folder').meta({ examples: ['guide'] }),
  include: z
    .array(patternSchema)
    .min(1)
    .max(50)
    .optional()
    .describe('patterns of the files of a folder, relative to it; absent: all files')
    .meta({ examples: [['**/*.md']] }),
  executable: z
    .boolean()
    .optional()
    .describe('whether the files can be started; absent: as the repository has them'),
  targets: targetsSchema,
});
export type PackagedFile = z.infer<typeof fileSchema>;

const policySchema = z
  .strictObject({
    path: repositoryPathSchema
      .describe('file with validation rules or a golden transcript, relative to the folder of the scenario')
      .meta({ examples: ['policies/runtime/validation.json'] }),
    to: insidePathSchema
      .optional()
      .describe('place below policies/; absent: the path below its folder policies/, else the name')
      .meta({ examples: ['runtime/validation.json'] }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits')
      .optional()
      .describe('digest of the file; another content is refused')
      .meta({ examples: ['a'.repeat(64)] }),
    minisign: z
      .strictObject({
        signature: repositoryPathSchema
          .describe('file with the signature')
          .meta({ examples: ['policies/runtime/validation.json.minisig'] }),
        public_key: z
          .string()
          .regex(/^[A-Za-z0-9+/]{56}$/, 'must be the second line of a public key file of minisign')
          .describe('key that made it: the second line of its public key file')
          .meta({ examples: [`RW${'Q'.repeat(54)}`] }),
      })
      .optional()
      .describe('signature of the file by minisign, beside or in place of a digest'),
    targets: targetsSchema,
  })
  .refine(
    ({ sha256, minisign }) => sha256 !== undefined || minisign !== undefined,
    'needs a sha256 or a minisign signature',
  );
export type Policy = z.infer<typeof policySchema>;

export const hookSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens')
    .describe('name of the hook; with another id it runs again')
    .meta({ examples: ['import-samples'] }),
  service: z.string().min(1).describe('service that waits for it, and whose variables and secrets it gets'),
  command: z
    .array(z.string().min(1))
    .min(1)
    .describe('program and arguments, as in migrations of bundle.json')
    .meta({ examples: [['hooks/import-samples.sh']] }),
  on: z
    .enum(['install', 'upgrade', 'install-and-upgrade', 'start'])
    .describe(
      'install: before the first start of the app; upgrade: before the first start of a newer version; start: before each start',
    ),
  targets: targetsSchema,
});
export type Hook = z.infer<typeof hookSchema>;

/** .vrooli/packaging.json or .vrooli/packaging.yaml: what a repository adds to its installers. */
export const packagingSchema = z.strictObject({
  $schema: z.string().optional().describe('the JSON Schema of this document, for editors'),
  schema_version: z.literal('packaging.v1').describe('format of this document; readers refuse any other'),
  targets: z
    .array(z.enum(targets))
    .min(1)
    .optional()
    .describe('targets that the app has installers for; another one is refused. Absent: all'),
  files: z
    .array(fileSchema)
    .max(200)
    .optional()
    .describe('files and folders of the repository in the payload, beside what builds make'),
  policies: z
    .array(policySchema)
    .max(1000)
    .optional()
    .describe('files below policies/ of the payload, each with a digest or a signature that must be right'),
  hooks: z
    .array(hookSchema)
    .max(50)
    .optional()
    .describe(
      'programs that run after an installation, as the user who starts the app; no program of a repository runs as root or as an administrator',
    ),
  update: updateSettingsSchema
    .strict()
    .optional()
    .describe('where the installed app finds its updates; absent: it has none'),
});
export type Packaging = z.infer<typeof packagingSchema>;
