import { describe, expect, it } from '@jest/globals';
import { findOpenVersions, splitRequirements } from './requirement-lines.ts';

describe('splitRequirements', () => {
  it('separates what has no digest from the packages of an index', () => {
    const text = `# made by a tool
anyio==4.1 ; python_version >= "3.9" \\
    --hash=sha256:aa \\
    --hash=sha256:bb
.
-e ./lib
../shared[extra] ; sys_platform == "linux"
own @ file:///srv/own
web @ https://example.org/web-1.0.whl  # comment
`;
    expect(splitRequirements(text)).toEqual({
      packages: [
        'anyio==4.1 ; python_version >= "3.9"      --hash=sha256:aa      --hash=sha256:bb',
        'web @ https://example.org/web-1.0.whl',
      ],
      local: ['.', './lib', '../shared[extra]', 'own @ file:///srv/own'],
    });
  });
});

describe('findOpenVersions', () => {
  it('names the packages whose version can change', () => {
    const text =
      'a\nb>=1\nc==1.0\nd==1.*\ne~=2.0\nf===3\ng @ https://example.org/g.whl\n-r other.txt\n./h\ni[x]==2 ; python_version > "3"\n';
    expect(findOpenVersions(text)).toEqual(['a', 'b', 'd', 'e']);
  });
});
