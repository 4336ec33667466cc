import * as z from 'zod';

const flag = z.preprocess((word) => word === '1' || word === 'true', z.boolean());
const longestTail = 100_000;

export const tailQuery = z.object({
  serviceId: z.string('name a service').min(1).describe('id of the service'),
  lines: z.coerce.number().int().min(1).max(longestTail).default(200).describe('how many of the last lines'),
  follow: flag.optional().default(false).describe('1: then stream new lines'),
});
