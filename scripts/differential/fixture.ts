import type { DifferentialCase } from './case.ts';

/** A case for tests. */
export const toCase = (change: Partial<DifferentialCase> = {}): DifferentialCase => ({
  name: 'sql.js',
  folder: '/cases/sql.js',
  shows: 'a file beside the script',
  requests: [{ method: 'GET', path: '/', headers: {} }],
  health: '/health',
  environment: {},
  normalise: [],
  slow: false,
  manager: 'npm',
  manifest: {
    scripts: { start: 'node server.js' },
    dependencies: { 'sql.js': '1.2.3' },
    devDependencies: {},
  },
  ...change,
});
