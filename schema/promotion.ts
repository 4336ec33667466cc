import * as z from 'zod';
import { sha256Schema } from './artifact-origins.ts';

/** https://in-toto.io/Statement/v1 */
export const promotionStatementType = 'https://in-toto.io/Statement/v1';
export const promotionPredicateType = 'https://github.com/vrooli/bundle-action/promotion/v1';

export const channels = ['stable', 'beta', 'dev'] as const;
export type Channel = (typeof channels)[number];

const fileSchema = z.looseObject({
  name: z
    .string()
    .regex(/^[^/\\\0]+$/, 'must be a bare file name')
    .describe('name of the file in the release of the build')
    .meta({ examples: ['picker-wheel-1.2.3-linux-x64.deb'] }),
  size: z.int().min(0).describe('bytes'),
  sha256: sha256Schema.describe('64 lower-case hex digits'),
  url: z.string().describe('address that everyone fetches it from'),
});

const checkSchema = z.looseObject({
  id: z
    .string()
    .describe('a word for programs')
    .meta({ examples: ['digests'] }),
  result: z.enum(['passed', 'not-required']).describe('a promotion with a failed check has no statement'),
  detail: z.string().describe('what was seen, for people'),
});

const predicateSchema = z.looseObject({
  schema_version: z.literal('promotion.v1').describe('format of this document; readers refuse any other'),
  app: z
    .looseObject({
      name: z.string().describe('app.name of bundle.json'),
      version: z.string().describe('app.version of bundle.json'),
    })
    .describe('the app that was promoted'),
  repository: z.string().describe('address of the repository on the web'),
  run: z
    .looseObject({
      id: z.string().describe('id of the run that built the files'),
      attempt: z.int().min(1).describe('attempt of the run, counted from 1'),
      commit: z
        .string()
        .regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, 'must be the full SHA of a commit')
        .describe('full SHA of the commit that was built')
        .meta({ examples: ['0'.repeat(40)] }),
      workflow: z.string().describe('file of the workflow in the repository'),
      event: z.string().describe('what started the run'),
      url: z.string().describe('address of the run'),
    })
    .describe('the run whose files were promoted'),
  artifact: z
    .looseObject({
      id: z.string().describe('id of the artifact'),
      name: z.string().describe('name of the artifact'),
      size: z.int().min(0).describe('bytes of its archive'),
      sha256: sha256Schema.describe('digest of its archive, which GitHub stated when it was uploaded'),
      url: z.string().describe('address of the artifact, as long as it is kept'),
    })
    .describe('the files of the run'),
  release: z
    .looseObject({
      tag: z.string().describe('tag of the release'),
      commit: z.string().describe('commit of the tag'),
      url: z.string().describe('address of the release'),
      channel: z.enum(channels).describe('who gets it: everyone, or those who asked for early versions'),
      rollout: z
        .int()
        .min(0)
        .max(100)
        .describe('percentage of installations that the update feed offers it to at first'),
    })
    .describe('where the files went'),
  files: z.array(fileSchema).min(1).describe('every file of the build in the release, sorted by name'),
  checks: z.array(checkSchema).describe('what was checked before the release became public'),
  approval: z
    .looseObject({
      environment: z.string().describe('environment that the promotion waited for'),
      by: z.array(z.string()).min(1).describe('accounts that approved it'),
      url: z.string().describe('address of the run that was approved'),
    })
    .optional()
    .describe('who approved the promotion; absent where no approval is required'),
  promoted: z
    .looseObject({
      by: z.string().describe('account that promoted'),
      at: z
        .string()
        .describe('when: UTC, to the second')
        .meta({ examples: ['2026-01-15T12:00:00Z'] }),
      run_url: z.string().optional().describe('address of the run that promoted; absent for a command line'),
    })
    .describe('who made the files public'),
});

/** promotion.json: an in-toto statement that leads from each public file to the run that built it. */
export const promotionSchema = z.looseObject({
  _type: z.literal(promotionStatementType).describe('an in-toto statement'),
  subject: z
    .array(
      z.looseObject({
        name: z.string().describe('name of a file of the release'),
        digest: z
          .looseObject({ sha256: sha256Schema.describe('64 lower-case hex digits') })
          .describe('its digest'),
      }),
    )
    .min(1)
    .describe('the files of predicate.files, as tools of in-toto read them'),
  predicateType: z.literal(promotionPredicateType).describe('a promotion of this product'),
  predicate: predicateSchema.describe('the chain from the run to the public addresses'),
});
export type Promotion = z.infer<typeof promotionSchema>;
export type PromotionPredicate = Promotion['predicate'];
export type PromotionCheck = PromotionPredicate['checks'][number];
