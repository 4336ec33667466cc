import { describe, expect, it } from '@jest/globals';
import { planDependencies } from './dependencies.ts';

const library = (soname: string, versions: string[] = [], file = 'runtime') => ({
  soname,
  file,
  versions: new Map(versions.map((version) => [version, file])),
});

describe('planDependencies', () => {
  it('states the highest glibc and libstdc++ of all files', () => {
    const { depends, warnings } = planDependencies([
      library('libc.so.6', ['GLIBC_2.2.5', 'GLIBC_2.28']),
      library('libm.so.6', ['GLIBC_2.29']),
      library('libstdc++.so.6', ['GLIBCXX_3.4', 'GLIBCXX_3.4.21', 'CXXABI_1.3']),
      library('libz.so.1'),
      library('libssl.so.3', ['OPENSSL_3.0.0']),
    ]);
    expect(depends).toEqual(['libc6 (>= 2.29)', 'libssl3t64 | libssl3', 'libstdc++6 (>= 5)', 'zlib1g']);
    expect(warnings).toEqual([]);
  });

  it('warns of a glibc above 2.31, and names the files', () => {
    const { depends, warnings } = planDependencies([
      library('libc.so.6', ['GLIBC_2.34'], 'services/api/main'),
      library('libm.so.6', ['GLIBC_2.38'], 'services/worker/main'),
    ]);
    expect(depends).toEqual(['libc6 (>= 2.38)']);
    expect(warnings).toEqual([
      expect.stringMatching(
        /glibc 2\.38, because of services\/api\/main, services\/worker\/main:.*glibc 2\.31/,
      ),
    ]);
    expect(planDependencies([library('libc.so.6', ['GLIBC_ABI_DT_RELR'])]).depends).toEqual([
      'libc6 (>= 2.36)',
    ]);
  });

  it('names the file and the library that no known package provides', () => {
    const { depends, warnings } = planDependencies([library('libown.so.3', [], 'services/api/x.node')]);
    expect(depends).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('services/api/x.node links to libown.so.3')]);
  });
});
