import { describe, expect, it } from '@jest/globals';
import { defineRoute } from './define-route.ts';
import { routes } from './routes.ts';

const health = async () => (await import('../../schema/control/health.ts')).health;
const description = {
  id: 'probe',
  method: 'GET',
  path: '/probe/{name}',
  scope: 'read',
  summary: '',
} as const;
const body = { status: 'ok', services: {}, runtime: '1' } as const;

describe('a route whose result differs from its declaration does not compile', () => {
  it('for its status, its document, a parameter or a missing result', () => {
    const route = { ...description, answers: { 200: health } };
    const wrongStatus = () => ({ status: 201, body }) as const;
    const wrongWord = () => ({ status: 200, body: { ...body, status: 'odd' } }) as const;
    const incomplete = () => ({ status: 200, body: { status: 'ok' } }) as const;
    defineRoute({ ...route, handle: () => ({ status: 200, body }) });
    defineRoute({ ...route, handle: async () => ({ status: 200, body }) });
    // @ts-expect-error: 201 is not declared
    defineRoute({ ...route, handle: wrongStatus });
    // @ts-expect-error: not a status of the document
    defineRoute({ ...route, handle: wrongWord });
    // @ts-expect-error: fields are missing
    defineRoute({ ...route, handle: incomplete });
    // @ts-expect-error: only an answer with a media type is written by the handler itself
    defineRoute({ ...route, handle: () => undefined });
    defineRoute({
      ...description,
      answers: { 200: { media: 'text/plain' } },
      handle({ params }) {
        const text: string = params.name;
        expect(text).toBeDefined();
        return undefined;
      },
    });
  });
});

describe('the list of routes', () => {
  it('has each id, and each method of a path, once', () => {
    const calls = routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(calls).size).toBe(routes.length);
    expect(new Set(routes.map(({ id }) => id)).size).toBe(routes.length);
  });
});
