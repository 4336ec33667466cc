import * as z from 'zod';

export const openApi = z.looseObject({ openapi: z.string() });
