import { describe, expect, it } from '@jest/globals';
import { findUnshippedTests } from './unshipped.ts';

const service = (type: string, folder: string, assets: string[] = []) => ({
  id: folder,
  build: { type, source_dir: folder },
  assets: assets.map((path) => ({ path })),
});

describe('findUnshippedTests', () => {
  const isUnshipped = findUnshippedTests({
    services: [
      service('go', 'api', ['api/tests/seed.json']),
      service('rust', './worker/'),
      service('npm', 'ui'),
      service('custom', 'tool'),
    ],
  });

  it.each([
    'api/main_test.go',
    'api/store/store_test.go',
    'api/tests/flow.sh',
    'worker/tests/api.rs',
    'worker/crates/core/benches/b.rs',
  ])('%s is left out', (file) => {
    expect(isUnshipped(file)).toBe(true);
  });

  it.each([
    'api/main.go',
    'api/tests/seed.json',
    'api/testdata/key.pem',
    'api/latest/a.go',
    'worker/src/tests/mod.rs',
    'worker/src/main.rs',
    'ui/tests/a.test.ts',
    'tool/tests/a.py',
    'tests/a_test.go',
    'api2/a_test.go',
  ])('%s may ship', (file) => {
    expect(isUnshipped(file)).toBe(false);
  });

  it('judges a file by the nearest program', () => {
    const nested = findUnshippedTests({ services: [service('go', '.'), service('npm', 'ui')] });
    expect(nested('main_test.go')).toBe(true);
    expect(nested('ui/tests/a.ts')).toBe(false);
  });
});
