import * as z from 'zod';
import { canonical } from './canonical.ts';
import { longestRandom, randomDefaults } from './defaults.ts';

export const secretClasses = ['per_install_generated', 'user_prompt', 'remote_fetch'] as const;
export type SecretClass = (typeof secretClasses)[number];

export const generatorSchema = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('random'),
    length: z.int().min(1).max(longestRandom).default(randomDefaults.length).describe('number of characters'),
    charset: z.enum(['alnum', 'hex', 'base64']).default(randomDefaults.charset),
  }),
  z.looseObject({ type: z.literal('uuid') }),
]);
export type Generator = z.infer<typeof generatorSchema>;

export const promptSchema = z.looseObject({
  label: z.string().min(1),
  description: z.string().optional(),
  hint: z.string().optional(),
});

export const secretTargetSchema = z
  .looseObject({
    type: z.enum(['env', 'file']),
    name: z.string().min(1).describe('environment variable, or a file path relative to app data'),
  })
  .overwrite(canonical.secretTarget);

/** The source of a `remote_fetch` secret. The response body (or `json_pointer` in it) is the value. */
export const remoteSchema = z.looseObject({
  url: z.url({ protocol: /^https$/ }),
  auth_secret: z.string().optional().describe('id of the secret sent as bearer token'),
  json_pointer: z.string().optional(),
  ttl_seconds: z.int().positive().optional().describe('how long the cached value is used'),
});

export const secretSchema = z.looseObject({
  id: z.string().min(1),
  class: z.enum(secretClasses),
  description: z.string().optional(),
  format: z.string().optional().describe('ECMAScript regular expression the value must match'),
  required: z.boolean().default(true),
  generator: generatorSchema.optional(),
  prompt: promptSchema.optional(),
  remote: remoteSchema.optional(),
  target: secretTargetSchema,
});
export type Secret = z.infer<typeof secretSchema>;
