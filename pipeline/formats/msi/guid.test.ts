import { describe, expect, it } from '@jest/globals';
import { toGuid } from './guid.ts';
import { toMsiIdentity } from './identity.ts';

describe('identifiers of a package', () => {
  it('are those of RFC 9562, appendix A.4', () => {
    const dns = '{6BA7B810-9DAD-11D1-80B4-00C04FD430C8}';
    expect(toGuid('www.example.com', dns)).toBe('{2ED6657D-E927-568B-95E1-2665A8AEA6A2}');
  });

  it('stay for all versions of an app, and differ between apps and vendors', () => {
    const app = { name: 'Tiny App', version: '1.0.0', vendor: 'octo' };
    const first = toMsiIdentity(app);
    const next = toMsiIdentity({ ...app, version: '1.0.0-beta.2' });
    expect(next.upgradeCode).toBe(first.upgradeCode);
    expect(next.productCode).not.toBe(first.productCode);
    expect(next.version).toBe(first.version);
    for (const other of [
      { ...app, name: 'Other' },
      { ...app, vendor: 'other' },
    ])
      expect(toMsiIdentity(other).upgradeCode).not.toBe(first.upgradeCode);
  });
});
