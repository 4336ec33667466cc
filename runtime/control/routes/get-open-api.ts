import { defineRoute } from '../define-route.ts';

export const getOpenApi = defineRoute({
  id: 'getOpenApi',
  method: 'GET',
  path: '/openapi.json',
  scope: 'read',
  summary: 'This document',
  answers: { 200: async () => (await import('../../../schema/control/open-api.ts')).openApi },
  async handle({ routes }) {
    const { toOpenApi } = await import('../openapi.ts');
    return { status: 200, body: await toOpenApi(routes) };
  },
});
