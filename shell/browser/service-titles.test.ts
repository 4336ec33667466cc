import { describe, expect, it } from '@jest/globals';
import { toServiceTitles } from './service-titles.ts';

describe('the titles of services', () => {
  it('are their own, else those of their kind', () => {
    const titles = [
      ...toServiceTitles([
        { id: 'embedded-postgres', type: 'resource' },
        { id: 'api', type: 'api-binary' },
        { id: 'ui', type: 'ui-bundle' },
        { id: 'redis', type: 'resource' },
        { id: 'mail-sender', type: 'resource' },
        { id: 'notes', type: 'api-binary', title: 'Notebook' },
        { id: 'tides', type: 'api-binary', title: ' ', display_name: 'Tides' },
      ]),
    ];
    expect(titles.map(([id, { label }]) => [id, label])).toEqual([
      ['embedded-postgres', 'Database'],
      ['api', 'App server'],
      ['ui', 'Interface'],
      ['redis', 'Cache'],
      ['mail-sender', 'Mail sender'],
      ['notes', 'Notebook'],
      ['tides', 'Tides'],
    ]);
    expect(titles.map(([, { kind }]) => kind)).toEqual([
      'database',
      'server',
      'interface',
      'cache',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('differ within an app', () => {
    const titles = toServiceTitles([
      { id: 'api', type: 'api-binary' },
      { id: 'admin', type: 'api-binary' },
      { id: '--', type: 'resource' },
    ]);
    expect([...titles.values()].map(({ label }) => label)).toEqual([
      'App server (api)',
      'App server (admin)',
      '--',
    ]);
  });
});
