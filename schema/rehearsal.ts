import * as z from 'zod';
import { diagnosticSchema } from './diagnostic.ts';
import { targets } from './vocabulary.ts';

const networkSchema = z
  .looseObject({
    isolated: z.boolean().describe('whether programs reached loopback only'),
    why: z.string().optional().describe('why they could reach more'),
  })
  .describe('what the app could reach');

const healthSchema = z
  .looseObject({
    path: z.string().describe('path that was asked'),
    status: z.int().describe('status of the response'),
  })
  .describe('response of its health check over HTTP');

const pageFacts = {
  service: z.string().describe('id of the service that serves the page'),
  files: z.int().min(0).describe('files of the app that the page refers to; each was asked'),
  screenshot: z
    .string()
    .optional()
    .describe('name of the picture, beside the documents of the build')
    .meta({ examples: ['rehearsal-ui.png'] }),
};

const rehearsedFacts = {
  rehearsed: z.literal(true).describe('the app was started twice and stopped twice'),
  user: z.string().describe('name of the user who ran it'),
  network: networkSchema,
};

const notRehearsedSchema = z.looseObject({
  rehearsed: z.literal(false).describe('the app was not started'),
  why: z.string().describe('the reason'),
});

/** The rehearsal in metadata.json: equal for equal builds on equal machines, so without times. */
export const rehearsalFactsSchema = z
  .discriminatedUnion('rehearsed', [
    z.looseObject({
      ...rehearsedFacts,
      services: z
        .array(
          z.looseObject({ id: z.string().describe('id of the service'), health: healthSchema.optional() }),
        )
        .describe('services that became ready'),
      pages: z.array(z.looseObject(pageFacts)).describe('start pages that were opened'),
    }),
    notRehearsedSchema,
  ])
  .describe('whether the app was started before the installers were made, and what was seen');
export type RehearsalFacts = z.infer<typeof rehearsalFactsSchema>;

const startSchema = z.looseObject({
  ready_ms: z.int().min(0).describe('milliseconds from the start to ready'),
  stop_ms: z.int().min(0).describe('milliseconds from the request to stop to the end of the last process'),
});

const rehearsedSchema = z.looseObject({
  ...rehearsedFacts,
  answered: z.array(z.string()).describe('ids of the secrets that got a value; values are not written'),
  starts: z.array(startSchema).describe('first start and second start, on the same data'),
  services: z
    .array(
      z.looseObject({
        id: z.string().describe('id of the service'),
        scenario: z
          .string()
          .optional()
          .describe("the required scenario that it is from; absent: the app's own"),
        ready_ms: z
          .int()
          .min(0)
          .optional()
          .describe('milliseconds from its start to ready, at the first start of the app'),
        health: healthSchema.optional(),
      }),
    )
    .describe('services that became ready'),
  pages: z
    .array(
      z.looseObject({
        ...pageFacts,
        external_hosts: z.array(z.string()).describe('other hosts that the page refers to'),
        why_no_screenshot: z.string().optional().describe('why there is no picture'),
      }),
    )
    .describe('start pages that were opened'),
  diagnostics: z.array(diagnosticSchema).describe('findings that do not end the build'),
});

/** rehearsal.json: what happened when the app was started before its installers were made. */
export const rehearsalSchema = z.looseObject({
  schema_version: z.literal('rehearsal.v1').describe('format of this document; readers refuse any other'),
  app: z
    .looseObject({
      name: z.string().describe('app.name of bundle.json'),
      version: z.string().describe('app.version of bundle.json'),
    })
    .describe('the app that was started'),
  target: z.enum(targets).describe('operating system and processor of the payload'),
  outcome: z
    .discriminatedUnion('rehearsed', [rehearsedSchema, notRehearsedSchema])
    .describe('what was seen, or why nothing was'),
});
export type RehearsalDocument = z.infer<typeof rehearsalSchema>;
export type RehearsalOutcome = RehearsalDocument['outcome'];
export type Rehearsed = z.infer<typeof rehearsedSchema>;
export type RehearsedPage = Rehearsed['pages'][number];
export type RehearsedService = Rehearsed['services'][number];
