import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { idle, web } from './support/programs.ts';

afterEach(cleanUp);

const withGpu = (requirement: string) => createApp([web('api', { gpu: { requirement } }), idle('other')]);

describe('gpu', () => {
  it.each([
    ['required', 'true', 'gpu'],
    ['gpu_required', 'true', 'gpu'],
    ['optional_with_cpu_fallback', 'true', 'gpu'],
    ['optional_with_cpu_fallback', 'false', 'cpu'],
    ['gpu_optional_with_cpu_fallback', 'false', 'cpu'],
    ['optional', 'false', 'cpu'],
    ['optional', 'true', 'gpu'],
    ['optional_but_warn', 'false', 'cpu'],
    ['gpu_optional_but_warn', 'false', 'cpu'],
    ['none', 'false', 'cpu'],
  ])(
    '%s with BUNDLE_GPU_AVAILABLE=%s: children receive it and BUNDLE_GPU_MODE=%s',
    async (requirement, available, mode) => {
      const app = await withGpu(requirement);
      const running = await app.startReady({ env: { BUNDLE_GPU_AVAILABLE: available } });
      const { env } = (await running.ask('api', '/self')).json;
      expect(env).toMatchObject({ BUNDLE_GPU_AVAILABLE: available, BUNDLE_GPU_MODE: mode });
      if (requirement !== 'none')
        await running.untilEvent('gpu_status', (event) => event['service_id'] === 'api');
    },
  );

  it.each(['required', 'gpu_required'])(
    '%s without a GPU: the service stays down and reports it, the app is failed',
    async (requirement) => {
      const app = await withGpu(requirement);
      const running = await app.start({ env: { BUNDLE_GPU_AVAILABLE: 'false' } });
      await running.untilHealth('failed');
      expect(app.notes('api.starts')).toEqual([]);
      expect((await running.detail('api'))['message']).toMatch(/gpu/i);
      await running.untilDetail('other', 'is ready', (detail) => detail['ready']);
    },
  );

  it('/readyz shows gpu', async () => {
    const app = await withGpu('optional');
    const running = await app.startReady({ env: { BUNDLE_GPU_AVAILABLE: 'true' } });
    expect((await running.get('/readyz')).json.gpu).toMatchObject({ available: true, mode: 'gpu' });
  });

  it('an unknown value is refused', async () => {
    const app = await withGpu('very_much');
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.lines).toHaveLength(1);
    expect(ended.stderr).toContain('/services/0/gpu/requirement');
  });
});
