import * as z from 'zod';

const initializationSchema = z.array(
  z.union([
    z.string(),
    z.looseObject({
      file: z.string().optional().describe('path relative to the scenario'),
      type: z
        .string()
        .optional()
        .describe('"schema" is loaded first, "data" or "seed" last, anything else in between'),
    }),
  ]),
);

const dependencySchema = z.looseObject({
  name: z.string().optional().describe('only in arrays; in objects the key is the name'),
  type: z.string().optional().describe('"scenario" makes an entry under resources a scenario'),
  required: z.boolean().optional().describe('default true: the scenario does not work without it'),
  enabled: z.boolean().optional().describe('default true; false: listed but not counted'),
  version: z
    .string()
    .optional()
    .describe('requested version, for people; a bundle contains the version of the resource kit'),
  description: z.string().optional().describe('what the scenario uses it for; for people'),
  purpose: z.string().optional().describe('the same as description'),
  initialization: initializationSchema
    .optional()
    .describe('files that prepare it, such as a database schema; a schema is loaded before data'),
  initialization_strict: z
    .boolean()
    .optional()
    .describe(
      'default false: a failing SQL statement of these files is a warning and the next one runs, as in psql; true: it is an error of the build and of the first start',
    ),
  schema_file: z.string().optional().describe('one such file: a database schema, relative to the scenario'),
});

const listSchema = z.array(z.union([z.string(), dependencySchema]));
const entrySchema = z.union([dependencySchema, z.boolean(), z.string()]);
const groupSchema = z.union([listSchema, z.record(z.string(), entrySchema)]);

/** An object by name, an array, or the groups `required` and `optional`, each an array or an object. */
const groupedSchema = z.union([
  listSchema,
  z
    .object({
      required: groupSchema.optional().describe('group: the scenario does not work without these'),
      optional: groupSchema
        .optional()
        .describe('group: the scenario works without these, with reduced function'),
    })
    .catchall(entrySchema),
]);

export const dependenciesSchema = z.looseObject({
  resources: groupedSchema
    .optional()
    .describe('servers, tools and libraries, by the names of the resource catalogue')
    .meta({ examples: [{ postgres: { required: true } }] }),
  scenarios: groupedSchema
    .optional()
    .describe('other scenarios of the repository, by name')
    .meta({ examples: [{ 'picker-wheel': { required: false } }] }),
});
