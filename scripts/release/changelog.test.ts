import { expect, it } from '@jest/globals';
import { addSection } from './changelog.ts';

const section =
  '## [1.1.0](compare/v1.0.0...v1.1.0) (2026-01-02)\n\n* **cli:** plan ([ab12](commit/ab12))\n\n';

it('puts the newest section under the introduction, without links into an unknown repository', () => {
  const first = addSection('# Changelog\n\nWords.\n', section);
  expect(first).toBe('# Changelog\n\nWords.\n\n## 1.1.0 (2026-01-02)\n\n* **cli:** plan (ab12)\n');
  expect(addSection(first, '## 1.2.0\n\n* two\n')).toBe(
    '# Changelog\n\nWords.\n\n## 1.2.0\n\n* two\n\n## 1.1.0 (2026-01-02)\n\n* **cli:** plan (ab12)\n',
  );
});
