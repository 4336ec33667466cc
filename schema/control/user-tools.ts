import * as z from 'zod';

/** Programs of the user that the app uses where they are installed. */
export const userTools = z
  .array(
    z.object({
      name: z.string().describe('the resource of the scenario'),
      program: z.string().describe('name of the program'),
      description: z.string().optional().describe('what it is'),
      state: z
        .enum(['found', 'not-found', 'unknown'])
        .describe(
          'whether PATH has it; it was not started. unknown: the folders of PATH did not answer in time',
        ),
    }),
  )
  .optional()
  .describe('optional programs of the user, which no app waits for; absent: the app uses none');

export type UserTools = NonNullable<z.output<typeof userTools>>;
