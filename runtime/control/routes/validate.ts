import { requirePart } from '../context.ts';
import { defineRoute } from '../define-route.ts';
import { maskValidation } from '../masked.ts';

const validation = async () => (await import('../../../schema/control/validation.ts')).validation;

export const validate = defineRoute({
  id: 'validate',
  method: 'GET',
  path: '/validate',
  scope: 'read',
  summary: 'Check the manifest and the files it names',
  waits: true,
  answers: { 200: validation, 422: validation },
  async handle(call) {
    const body = maskValidation(await requirePart(call, 'validate')(), call.options.parts);
    return { status: body.valid ? 200 : 422, body };
  },
});
