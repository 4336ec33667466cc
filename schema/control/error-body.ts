import * as z from 'zod';

const fault = z.looseObject({ code: z.string(), message: z.string() });

/** The body of every error response. */
export const errorBody = z.object({
  error: z.string(),
  code: z.string(),
  remedy: z.string(),
  errors: z.array(fault).optional(),
});

export type ErrorBody = z.output<typeof errorBody>;
