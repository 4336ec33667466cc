import * as z from 'zod';

/** A resource or scenario that service.json requires, and without which the bundle is made. */
export const leftOutSchema = z.looseObject({
  kind: z.enum(['resource', 'scenario']).describe('as in the graph of the analysis'),
  name: z.string().min(1).describe('its name in the graph'),
  reason: z
    .enum(['asked', 'unused'])
    .describe(
      'asked: the build was asked to leave it out; unused: only in documents of earlier versions, which left out what no source of the scenario names',
    ),
  scenario: z
    .string()
    .optional()
    .describe("the required scenario whose requirement it is; absent: the app's own scenario"),
});
export type LeftOut = z.infer<typeof leftOutSchema>;

export const leftOutListSchema = z
  .array(leftOutSchema)
  .optional()
  .describe('requirements of service.json that the bundle is made without; absent: none');
