import * as z from 'zod';

export const telemetry = z.object({
  path: z.string(),
  upload: z.boolean().describe('whether the user opted in'),
  upload_url: z.string().optional(),
  pending_bytes: z.int().describe('recorded and not uploaded yet'),
});

export const uploaded = telemetry.extend({
  status: z.literal('ok'),
  uploaded: z.int().describe('lines'),
});

export const allowBody = z.object({
  upload: z.boolean().describe('whether telemetry can be uploaded on request'),
});
