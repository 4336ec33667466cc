import { describe, expect, it } from '@jest/globals';
import { toFailureDetails, toFailureText } from './failure.ts';
import type { Model } from './model.ts';

const model = (shell: Partial<Model['shell']>, message = ''): Model => ({
  shell: {
    app: { name: 'Notes', version: '1' },
    services: [{ id: 'db', label: 'Database', description: '', probe_paths: [], secrets: [] }],
    window: 'app',
    phase: 'running',
    exit_code: null,
    signal: null,
    output: [],
    ui_url: null,
    language: null,
    ...shell,
  },
  readiness: {
    ready: false,
    message: '',
    details: { db: { ready: false, state: 'failed', message, restarts: 5, critical: true } },
    gpu: { available: false, mode: 'cpu', source: '' },
  },
  secrets: [],
});

describe('a failure page', () => {
  it('names the service by its title, and the cause in plain words', () => {
    const failed = model({}, 'exited with code 1 before it was ready; given up after 5 restarts');
    expect(toFailureText(failed, 'db')).toBe('Database does not work. It stopped while it was starting.');
    expect(toFailureDetails(failed, 'db')).toContain('restarts: 5');
  });

  it('says that the app has stopped when its runtime was killed', () => {
    const killed = model({ phase: 'ended', signal: 'SIGKILL', output: ['listening'] });
    expect(toFailureText(killed, undefined)).toBe(
      'Notes has stopped unexpectedly. Your data is kept on this computer.',
    );
    expect(toFailureDetails(killed, undefined)).toEqual(['ended with SIGKILL', 'listening']);
  });

  it('names a cause that the output of the runtime names', () => {
    const full = model({ phase: 'ended', exit_code: 1, output: ['cannot write lock: ENOSPC'] });
    expect(toFailureText(full, undefined)).toContain('The disk is full. Make room on it.');
  });
});
