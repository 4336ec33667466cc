import * as z from 'zod';
import { secretSchema } from './bundle/secret.ts';
import { serviceSchema } from './bundle/service.ts';
import { kitSourceSchema, relativePathSchema } from './kit-source.ts';
import { targets } from './vocabulary.ts';

/** Files that are fetched at build time and shipped beside the driver: a server's programs, a library, a model. */
export const kitPartSchema = z.strictObject({
  sources: z
    .partialRecord(z.enum([...targets, 'any']), kitSourceSchema)
    .describe('source of the files for each target; "any" is for every target that is not named'),
  extension: z
    .string()
    .regex(/^\w+$/)
    .optional()
    .describe('extension of the database that the files are of: they ship when a scenario creates it')
    .meta({ examples: ['vector'] }),
  not_for: z
    .array(z.enum(targets))
    .optional()
    .describe('targets on which the driver needs none of these files')
    .meta({ examples: [['win-x64']] }),
  root: relativePathSchema
    .optional()
    .describe(
      'folder of the package that is shipped; the whole package when it is absent. A source can name its own; a program of kind `go` has none',
    )
    .meta({ examples: ['native'] }),
  to: relativePathSchema
    .optional()
    .describe("folder of the resource that gets the files; the resource's root when it is absent")
    .meta({ examples: ['models'] }),
  exclude: z.array(z.string().min(1)).default([]).describe('globs below `root` that are not shipped'),
  executable: z
    .array(z.string().min(1))
    .default([])
    .describe('globs below `root` of programs whose package does not say that they are programs')
    .meta({ examples: [['bin/*']] }),
  symlinks: relativePathSchema
    .optional()
    .describe(
      'JSON file in the package that lists [{source, target}], links that npm tarballs cannot contain',
    )
    .meta({ examples: ['native/pg-symlinks.json'] }),
});
export type KitPart = z.infer<typeof kitPartSchema>;

/** Syntaxes of initialization files that assemble checks. */
export const scriptSyntaxes = ['postgresql'] as const;

/** Files of the scenario that a member loads on its first start. */
const initializationSchema = z.strictObject({
  env: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/)
    .describe('variable in which the driver gets the files: a JSON array of paths below the bundle root')
    .meta({ examples: ['POSTGRES_INITIALIZATION'] }),
  strict_env: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/)
    .optional()
    .describe('variable that is "true" when a failing statement of a file must end the first start')
    .meta({ examples: ['POSTGRES_INITIALIZATION_STRICT'] }),
  check_args: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      'arguments with which the driver loads the files into a temporary server and prints an initialization report; the build does so',
    )
    .meta({ examples: [['check-initialization']] }),
  loads: z
    .array(z.string().regex(/^\.[a-z0-9]+$/))
    .min(1)
    .describe('endings of the files that the driver loads')
    .meta({ examples: [['.sql']] }),
  syntax: z
    .enum(scriptSyntaxes)
    .optional()
    .describe('checked by assemble, so that a file which cannot be loaded is found before it ships'),
  extensions: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'extensions that the files can create, the same on every target; analyze and assemble report others. Not checked when it is absent',
    )
    .meta({ examples: [['pg_trgm', 'uuid-ossp']] }),
});

/** The databases of further scenarios, as a driver gets them. */
export const kitDatabasesSchema = z.array(
  z.object({
    name: z.string(),
    base: z.string(),
    initialization: z.array(z.string()),
    is_strict: z.boolean(),
  }),
);
export type KitDatabases = z.infer<typeof kitDatabasesSchema>;

/** What clients of the original expect to exist, such as buckets. */
const contentSchema = z.strictObject({
  env: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/)
    .describe(
      'variable in which the driver gets it: a JSON array of names and of objects as they were declared',
    )
    .meta({ examples: ['OBJECT_STORE_BUCKETS'] }),
  fields: z
    .array(z.string().regex(/^[A-Za-z_]+(?:\.[A-Za-z_]+)*$/))
    .describe(
      "fields of the original's declaration in service.json that list it; the first one with a list counts",
    )
    .meta({ examples: [['buckets.default_buckets', 'buckets']] }),
  variables: z
    .array(z.string().regex(/^[A-Z][A-Z0-9_]*$/))
    .describe('variables of the app whose values are names of it')
    .meta({ examples: [['MINIO_BUCKET']] }),
});

/** One server with a database for each scenario of a bundle. */
const databasesSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,62}$/)
    .describe("database of the app's own scenario")
    .meta({ examples: ['app'] }),
  env: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/)
    .describe(
      'variable in which the driver gets the databases of the further scenarios: a JSON array of {"name", "base", "initialization", "is_strict"}; `base` is the folder of the scenario\'s files below the bundle root',
    )
    .meta({ examples: ['POSTGRES_DATABASES'] }),
});

/**
 * resources/kit/<name>/kit.json: a member of the resource kit, a bundle-safe replacement of a resource. In the payload it
 * is in resources/<name>/: its parts, and the driver.
 */
export const kitMemberSchema = z.strictObject({
  $schema: z.string().optional().describe('the JSON Schema of this document, for editors'),
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('its folder below resources/kit/, and the id of its service')
    .meta({ examples: ['embedded-postgres'] }),
  version: z
    .string()
    .min(1)
    .describe('version of the member; a bundle is packaged only with the version it was assembled with'),
  description: z.string().optional().describe('what it is, in one sentence'),
  replaces: z.array(z.string().min(1)).min(1).describe('catalogue names of the resources that it replaces'),
  parts: z
    .array(kitPartSchema)
    .describe(
      'files beside the driver; empty for a driver that is the server itself. A target needs a source in every part',
    ),
  driver: relativePathSchema
    .describe('program that the supervisor starts, relative to the root')
    .meta({ examples: ['driver.cjs'] }),
  service: serviceSchema
    .omit({ binaries: true, build: true, kit: true })
    .describe('the service that joins bundle.json, without its binaries'),
  secrets: z.array(secretSchema).default([]).describe('secrets that join bundle.json'),
  provides: z
    .strictObject({
      env: z
        .record(z.string(), z.string())
        .describe(
          'environment variables; can contain ${data}, ${<service>.<port>} and ${secret:<id>}, and {{database}} where the member has `databases`',
        ),
      split: z
        .record(
          z.string(),
          z.strictObject({
            port: z.string().min(1).describe('variable with the port'),
            value: z.string().min(1).describe('value for code that reads both'),
          }),
        )
        .optional()
        .describe(
          'variables of `env` with an address that are a host beside a port for other code, such as OLLAMA_HOST beside OLLAMA_PORT',
        ),
    })
    .describe('environment templates for every service that depended on the original'),
  needs: z
    .strictObject({
      data_mb: z
        .int()
        .min(0)
        .describe('free space below which its first start fails, in units of 1024 * 1024 bytes')
        .meta({ examples: [64] }),
      memory_mb: z
        .int()
        .min(0)
        .optional()
        .describe('memory that it takes, in units of 1024 * 1024 bytes')
        .meta({ examples: [128] }),
    })
    .optional()
    .describe('what it needs of the computer; an installed app compares it with what is there'),
  initialization: initializationSchema.optional().describe('files that the driver loads on its first start'),
  content: contentSchema
    .optional()
    .describe('what the driver creates because service.json lists it or a variable names it'),
  databases: databasesSchema
    .optional()
    .describe(
      'how scenarios of one bundle get a database each; without it they share the content of the server',
    ),
});
export type KitMember = z.infer<typeof kitMemberSchema>;
