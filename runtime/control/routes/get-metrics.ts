import { sendText } from '../../http/respond.ts';
import { defineRoute } from '../define-route.ts';
import { requireApp } from '../masked.ts';

export const getMetrics = defineRoute({
  id: 'getMetrics',
  method: 'GET',
  path: '/metrics',
  scope: 'read',
  summary: 'Prometheus metrics',
  answers: { 200: { media: 'text/plain' } },
  async handle({ options, response, startedAt }) {
    const { metricsType, toMetrics } = await import('../metrics.ts');
    sendText(response, 200, metricsType, toMetrics(requireApp(options.parts).snapshot(), options, startedAt));
    return undefined;
  },
});
