import { describe, expect, it } from '@jest/globals';
import { Origins } from './origins.ts';

describe('Origins', () => {
  it('takes the nearest recorded path, and the scenario for what no step recorded', () => {
    const origins = new Origins();
    origins.add('shell/console', 'product');
    origins.add('resources/postgres', 'kit');
    origins.add('resources/postgres/extra.sql', 'scenario');
    expect(
      [
        'shell/console/index.html',
        'shell/other.js',
        'resources/postgres/bin/postgres',
        'resources/postgres/extra.sql',
        'resources/tool.cjs',
        'vrooli',
      ].map((path) => origins.of(path)),
    ).toEqual(['product', 'scenario', 'kit', 'scenario', 'scenario', 'scenario']);
  });

  it('counts what two origins stage at one path as the scenario', () => {
    const origins = new Origins();
    origins.add('shell/console', 'product');
    origins.add('shell/console', 'scenario');
    origins.add('shell/console', 'product');
    expect(origins.of('shell/console/index.html')).toBe('scenario');
  });
});
