import { describe, expect, it } from '@jest/globals';
import { parseMetadata } from './metadata.ts';

describe('parseMetadata', () => {
  it('reads name, version, license and the packages that are always needed', () => {
    const text = `Metadata-Version: 2.4
Name: Flask
Version: 3.1.3
License-Expression: BSD-3-Clause
Requires-Dist: werkzeug>=3.1.0
Requires-Dist: Jinja2 (>=3)
Requires-Dist: python-dotenv ; extra == 'dotenv'
Requires-Dist: importlib-metadata>=3.6; python_version < '3.10'

Name: not this one
`;
    expect(parseMetadata(text)).toEqual({
      name: 'Flask',
      version: '3.1.3',
      license: 'BSD-3-Clause',
      needs: ['werkzeug', 'Jinja2', 'importlib-metadata'],
    });
  });

  it.each([
    ['License: UNKNOWN\nClassifier: License :: OSI Approved :: MIT License', 'MIT'],
    ['License: Apache 2\n', 'Apache 2'],
    ['Classifier: License :: OSI Approved :: Own License', 'Own License'],
    ['', undefined],
  ])('states a license as well as the package does: %j', (head, license) => {
    expect(parseMetadata(`Name: a\nVersion: 1\n${head}\n\n`).license).toBe(license);
  });
});
