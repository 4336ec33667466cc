import { describe, expect, it } from '@jest/globals';
import { ControlError, type ControlRequest, createControlClient, toControlPath } from './client.ts';

const sent: ControlRequest[] = [];

function answering(status: number, body: unknown) {
  return createControlClient(async (request) => {
    sent.push(request);
    return { status, text: typeof body === 'string' ? body : JSON.stringify(body) };
  });
}

describe('a call of the control API', () => {
  it('is sent as its route declares', async () => {
    sent.length = 0;
    await answering(202, { status: 'restarting' })('restartService', { params: { id: 'a/b' } });
    await answering(200, { status: 'ok' })('storeSecrets', { body: { secrets: { pin: '1' } } });
    await answering(200, 'a line\n')('tailLogs', { query: { serviceId: 'a&b', lines: 5 } });
    expect(sent).toEqual([
      { method: 'POST', path: '/services/a%2Fb/restart' },
      { method: 'POST', path: '/secrets', body: '{"secrets":{"pin":"1"}}' },
      { method: 'GET', path: '/logs/tail?serviceId=a%26b&lines=5' },
    ]);
    expect(toControlPath('getDiagnostics')).toBe('/diagnostics');
  });

  it('does not compile without its input, or with the input of another', () => {
    const call = answering(200, {});
    // @ts-expect-error: the id of the service is missing
    const missing = () => call('restartService');
    // @ts-expect-error: a body that the route does not take
    const foreign = () => call('allowTelemetry', { body: { secrets: {} } });
    // @ts-expect-error: a call without input
    const extra = () => call('getPorts', { body: {} });
    expect([missing, foreign, extra]).toHaveLength(3);
  });

  it('returns the document, also for a status that reports a problem', async () => {
    expect(await answering(503, { ready: false })('getReadiness')).toEqual({ ready: false });
    expect(await answering(200, 'one\n')('tailLogs', { query: { serviceId: 'a' } })).toBe('one\n');
  });

  it('returns the error of the runtime for a refusal', async () => {
    const body = {
      error: 'starting',
      code: 'starting',
      remedy: 'try again',
      errors: [{ code: 'x', message: 'y' }],
    };
    const refusal = await answering(503, body)('getReadiness').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ControlError);
    expect(refusal).toMatchObject({
      status: 503,
      code: 'starting',
      message: 'starting',
      remedy: 'try again',
      faults: body.errors,
    });
  });

  it.each([
    [200, '<h1>another program</h1>'],
    [200, 'null'],
    [404, ''],
    [202, '{}'],
  ])('is not answered by %s %s', async (status, text) => {
    await expect(answering(status, text)('getPorts')).rejects.toMatchObject({ status, code: '' });
  });
});
