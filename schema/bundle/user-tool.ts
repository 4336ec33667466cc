import * as z from 'zod';

/** A program that the user has installed, which the app can use. It is never part of a bundle, and the app starts without it. */
export const userToolSchema = z.looseObject({
  name: z
    .string()
    .min(1)
    .describe('the resource of the scenario')
    .meta({ examples: ['claude-code'] }),
  program: z
    .string()
    .min(1)
    .describe('bare name of the program, which the runtime looks for on PATH without starting it')
    .meta({ examples: ['claude'] }),
  description: z.string().optional().describe('what it is, for people'),
});
export type UserTool = z.infer<typeof userToolSchema>;
