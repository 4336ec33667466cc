import * as z from 'zod';
import { memberIdSchema } from './artifact-manifest.ts';
import { diagnosticSchema } from './diagnostic.ts';
import { hookSchema } from './packaging.ts';
import { targets } from './vocabulary.ts';

const signatureSchema = z
  .looseObject({
    signer: memberIdSchema
      .describe('method of signing; none: it stays unsigned')
      .meta({ examples: ['none'] }),
    signed: z.boolean().describe('whether it will be signed'),
    by: z.string().optional().describe('subject of the certificate, or user id of the key'),
    why: z
      .string()
      .optional()
      .describe('why it stays unsigned, and the consequence for the user who installs it'),
  })
  .describe('who will sign it, or why it stays unsigned');

const fileSchema = z.looseObject({
  name: z
    .string()
    .regex(/^[^/\\]+$/, 'must be a bare file name')
    .describe('name of the file in the output folder')
    .meta({ examples: ['field-notes_1.2.0_amd64.deb'] }),
  role: z
    .enum(['installer', 'attachment', 'document', 'checksums'])
    .describe('what the file is in the release'),
  format: memberIdSchema
    .optional()
    .describe('format of an installer')
    .meta({ examples: ['deb'] }),
  signature: signatureSchema.optional(),
  notarization: z
    .looseObject({
      notarized: z.boolean().describe("whether it will be submitted to Apple's notary service"),
      by: z.string().optional().describe('the key or account that submits it'),
      why: z.string().optional().describe('why it is not, and the consequence for the user who installs it'),
    })
    .optional()
    .describe('whether Apple will notarize an installer for macOS; absent for other systems'),
});

const serviceSchema = z.looseObject({
  id: z.string().describe('id of the service in bundle.json'),
  scenario: z.string().optional().describe("the required scenario that it is from; absent: the app's own"),
  from: z
    .enum(['kit', 'build', 'prebuilt'])
    .describe('the resource kit, a build of its sources, or a file of the scenario'),
  path: z.string().describe('program or folder, relative to the payload'),
});

const stepSchema = z.looseObject({
  id: z.string().describe('unique in the plan'),
  kind: z.string().describe('what the step does'),
  phase: z.string().describe('the phase that the step belongs to'),
  after: z.array(z.string()).describe('ids of the steps that must be done before'),
});

const toolSchema = z.looseObject({
  name: z.string().describe('name of the program on PATH'),
  state: z.enum(['found', 'missing', 'too-old']).describe('state on the machine that made the plan'),
  version: z.string().optional().describe('version that is installed'),
  minimum: z.string().optional().describe('oldest version that works'),
  remedy: z.string().describe('how to install it'),
});

const targetPlanSchema = z.looseObject({
  target: z.enum(targets).describe('operating system and processor to build for'),
  shell: memberIdSchema.describe('shell of the app').meta({ examples: ['browser'] }),
  formats: z.array(memberIdSchema).describe('installers that will be made'),
  files: z.array(fileSchema).describe('what the output folder will contain'),
  payload: z
    .looseObject({ signature: signatureSchema })
    .describe('the programs that every installer contains'),
  services: z.array(serviceSchema).describe('source of the program of each service'),
  steps: z.array(stepSchema).describe('all steps, in an order in which they could run one by one'),
  rehearsal: z
    .looseObject({
      planned: z.boolean().describe('whether the app is started before the installers are made'),
      why: z.string().optional().describe('why it is not'),
    })
    .optional()
    .describe('whether the app that is built is started on this machine'),
  hooks: z
    .array(hookSchema.omit({ targets: true }))
    .optional()
    .describe(
      'programs of the repository that run after an installation, always as the user who starts the app; absent without',
    ),
  tools: z.array(toolSchema).describe('programs that the build uses on this machine'),
  refusals: z
    .array(diagnosticSchema)
    .describe('faults that would already refuse the build: files that are too large for a format'),
});
export type TargetPlan = z.infer<typeof targetPlanSchema>;

/** The output of `plan`: the steps of a build, computed without writing anything. */
export const planSchema = z.looseObject({
  schema_version: z.literal('plan.v1').describe('format of this document; readers refuse any other'),
  app: z
    .looseObject({
      name: z.string().describe('app.name of bundle.json'),
      version: z.string().describe('app.version of bundle.json'),
    })
    .describe('the app that would be built'),
  bundle_checksum: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .describe('of bundle.json before packaging: sha256: over its RFC 8785 form')
    .meta({ examples: [`sha256:${'0'.repeat(64)}`] }),
  host: z.enum(targets).describe('the machine that made the plan'),
  targets: z.array(targetPlanSchema).min(1).describe('the plan of each target'),
});
export type PlanDocument = z.infer<typeof planSchema>;
