import * as z from 'zod';

export const restarting = z.object({ status: z.literal('restarting'), service: z.string() });

export const stopping = z.object({ status: z.literal('stopping') });
