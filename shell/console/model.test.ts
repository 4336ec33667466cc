import { describe, expect, it } from '@jest/globals';
import { toFaultText } from './answer-field.ts';
import { decideView, type Model, type Secret, type ServiceDetail, toTitle } from './model.ts';
import { useLanguage } from './text.ts';

const question: Secret = {
  id: 'code',
  class: 'user_prompt',
  required: true,
  has_value: false,
  format: '^[A-Z]{2}$',
  prompt: { label: 'Code' },
};

function model(shell: Partial<Model['shell']> = {}, rest: Partial<Model> = {}): Model {
  return {
    shell: {
      app: { name: 'Notes', version: '1' },
      services: [{ id: 'api', label: 'App server', description: '', probe_paths: [], secrets: [] }],
      window: 'app',
      phase: 'running',
      exit_code: null,
      signal: null,
      output: [],
      ui_url: 'http://127.0.0.1:1/',
      language: null,
      ...shell,
    },
    readiness: undefined,
    secrets: undefined,
    ...rest,
  };
}

const readiness = (ready: boolean, api: Partial<ServiceDetail> = {}) => ({
  ready,
  message: '',
  details: {
    api: { ready, state: ready ? 'ready' : 'starting', message: '', restarts: 0, critical: true, ...api },
  },
  gpu: { available: false, mode: 'cpu' as const, source: '' },
});

describe('the view', () => {
  it('is the progress until the runtime responds and while services start', () => {
    expect(decideView(model(), 'app')).toEqual({ kind: 'progress' });
    expect(decideView(model({}, { readiness: readiness(false), secrets: [] }), 'app')).toEqual({
      kind: 'progress',
    });
  });

  it('asks first when a required value is missing, then also for optional values', () => {
    const optional = { ...question, id: 'nickname', required: false };
    const view = decideView(model({}, { readiness: readiness(false), secrets: [optional, question] }), 'app');
    expect(view).toEqual({ kind: 'wizard', secrets: [optional, question] });
  });

  it.each([
    ['an optional value', { ...question, required: false }],
    ['a value that is there', { ...question, has_value: true }],
    ['a value that is generated', { ...question, class: 'per_install_generated' }],
  ])('does not ask for %s', (_what, secret) => {
    expect(decideView(model({}, { readiness: readiness(true), secrets: [secret] }), 'app').kind).toBe(
      'open-app',
    );
  });

  it('opens the app when it is ready, and links to it in a tab', () => {
    const ready = { readiness: readiness(true), secrets: [] };
    const url = 'http://127.0.0.1:1/';
    expect(decideView(model({}, ready), 'app')).toEqual({ kind: 'open-app', url });
    expect(decideView(model({ window: 'link' }, ready), 'app')).toEqual({ kind: 'open-app', url });
    expect(decideView(model({ window: 'tab' }, ready), 'app')).toEqual({ kind: 'running', url });
    expect(decideView(model({ ui_url: null }, ready), 'app')).toEqual({ kind: 'health' });
  });

  it('shows the failure of a critical service only', () => {
    const failed = readiness(false, { state: 'failed' });
    expect(decideView(model({}, { readiness: failed }), 'app')).toEqual({ kind: 'failure', service: 'api' });
    const helper = readiness(true, { state: 'failed', critical: false });
    expect(decideView(model({}, { readiness: helper }), 'app').kind).toBe('open-app');
  });

  it('shows the failure of the runtime in every view', () => {
    const died = model({ phase: 'ended', signal: 'SIGKILL' });
    expect(decideView(died, 'health')).toEqual({ kind: 'failure', service: undefined });
    expect(decideView(model({ phase: 'ended', exit_code: 0 }), 'app')).toEqual({ kind: 'stopped' });
    expect(decideView(model({ phase: 'stopping' }), 'health')).toEqual({ kind: 'stopped' });
  });

  it('is the health panel when the user asks for it, even before everything is ready', () => {
    expect(decideView(model({}, { secrets: [question] }), 'health')).toEqual({ kind: 'health' });
  });

  it('is the page with the licenses when the user asks for it', () => {
    expect(decideView(model({}, { secrets: [question] }), 'licenses')).toEqual({ kind: 'licenses' });
  });
});

describe('the window beside the app', () => {
  it('shows the failure, and later that the app works again', () => {
    const failed = readiness(false, { state: 'failed' });
    expect(decideView(model({}, { readiness: failed }), 'problem')).toEqual({
      kind: 'failure',
      service: 'api',
    });
    const ready = { readiness: readiness(true), secrets: [] };
    expect(decideView(model({}, ready), 'problem')).toEqual({ kind: 'recovered' });
  });
});

describe('a refused value', () => {
  it('is explained by its description, or without one by its pattern', () => {
    const fault = { code: 'secret-value-mismatch', message: 'code must match ^[A-Z]{2}$' };
    const described = { ...question, prompt: { label: 'Code', description: 'Two letters.' } };
    expect(toFaultText(described, fault)).toBe('This value is not valid. Two letters.');
    expect(toFaultText(question, fault)).toContain('^[A-Z]{2}$');
    expect(toFaultText(question, { code: 'secret-value-too-long', message: 'too long' })).toBe('too long');
  });
});

describe('the title of a service', () => {
  const service = { id: 'api', label: 'App server (api)', description: '', probe_paths: [], secrets: [] };

  it('is its own one, or one for its kind in the language of the page', () => {
    useLanguage('de');
    try {
      expect(toTitle({ ...service, label: 'Ledger' })).toBe('Ledger');
      expect(toTitle({ ...service, kind: 'server', label: 'App server' })).toBe('App-Server');
      expect(toTitle({ ...service, kind: 'server' })).toBe('App-Server (api)');
    } finally {
      useLanguage('en');
    }
  });
});
