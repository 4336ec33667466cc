import * as z from 'zod';
import { secretSchema } from './bundle/secret.ts';
import { serviceSchema } from './bundle/service.ts';
import { targets } from './vocabulary.ts';

const relativePathSchema = z
  .string()
  .min(1)
  .regex(/^(?![/\\])(?![A-Za-z]:)(?!(?:.*[/\\])?\.\.(?:[/\\]|$))/, 'must be a relative path without ".."');

/** An npm package that holds one target's programs, pinned by the digest that the registry states for its tarball. */
export const kitPackageSchema = z.looseObject({
  name: z.string().min(1).describe('name of the npm package'),
  version: z.string().min(1).describe('exact version'),
  integrity: z
    .string()
    .regex(/^sha512-[A-Za-z0-9+/]{86}==$/)
    .describe('Subresource Integrity of the tarball, sha512')
    .meta({ examples: [`sha512-${'A'.repeat(86)}==`] }),
});
export type KitPackage = z.infer<typeof kitPackageSchema>;

/**
 * resources/<name>/kit.json: a member of the resource kit, the bundle-safe replacement that really runs. In the payload it
 * lives in resources/<name>/: the content of `root` of the target's package, and the driver.
 */
export const kitMemberSchema = z.looseObject({
  $schema: z.string().optional().describe('the JSON Schema of this document, for editors'),
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('folder below resources/, and the id of its service')
    .meta({ examples: ['embedded-postgres'] }),
  version: z
    .string()
    .min(1)
    .describe('version of the member; a bundle is packaged only with the version it was assembled with'),
  description: z.string().optional().describe('what it is, in one sentence'),
  replaces: z.array(z.string().min(1)).min(1).describe('catalogue names of the resources it stands for'),
  packages: z
    .partialRecord(z.enum(targets), kitPackageSchema)
    .describe('npm package with the programs of each target; a target without one cannot be built'),
  root: relativePathSchema
    .describe("folder of the package that becomes the resource's root")
    .meta({ examples: ['native'] }),
  exclude: z.array(z.string().min(1)).default([]).describe('globs below the root that are not shipped'),
  symlinks: relativePathSchema
    .optional()
    .describe('JSON file in the package that lists [{source, target}], links that npm tarballs cannot hold')
    .meta({ examples: ['native/pg-symlinks.json'] }),
  driver: relativePathSchema
    .describe('program that the supervisor starts, relative to the root')
    .meta({ examples: ['driver.cjs'] }),
  service: serviceSchema
    .omit({ binaries: true, build: true, kit: true })
    .describe('the service that joins bundle.json, without its binaries'),
  secrets: z.array(secretSchema).default([]).describe('secrets that join bundle.json'),
  provides: z
    .looseObject({
      env: z
        .record(z.string(), z.string())
        .describe('environment variables; may hold ${data}, ${<service>.<port>} and ${secret:<id>}'),
    })
    .describe('what every service that depended on the original gets: environment templates'),
  initialization: z
    .looseObject({
      env: z
        .string()
        .regex(/^[A-Z][A-Z0-9_]*$/)
        .describe('name of the environment variable')
        .meta({ examples: ['POSTGRES_INITIALIZATION'] }),
    })
    .optional()
    .describe(
      'variable in which the driver gets the files to load on its first start: a JSON array of paths below the bundle root',
    ),
  database: z
    .looseObject({
      name: z.string().optional().describe('database of the app'),
      user: z.string().optional().describe('role that owns the database'),
    })
    .optional()
    .describe('names that the driver creates on first start'),
});
export type KitMember = z.infer<typeof kitMemberSchema>;
