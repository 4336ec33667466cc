import { expect, it } from '@jest/globals';
import { parseSeconds } from './package-target.ts';

it('reads the seconds of each step, whatever its depth', () => {
  const progress =
    'package …\n  build-service:api …\n  build-service:api: 1.4 s\n  make-installer:tar.zst: 85.4 s\npackage: 123.0 s\nready: soon\n';
  expect([...parseSeconds(progress)]).toEqual([
    ['build-service:api', 1.4],
    ['make-installer:tar.zst', 85.4],
    ['package', 123],
  ]);
});
