/** @type {import('jest').Config} */
const shared = {
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/out/', '<rootDir>/examples/', '<rootDir>/dist/'],
};

// A test that needs one operating system says so in its file name. Elsewhere it is not selected, so that a skipped test stays a finding:
// `*.linux.test.ts` and test/contract (the compiled runtime, seen through /proc) on Linux, `*.posix.test.ts` on Linux and macOS,
// `windows.test.ts` on Windows.
const linuxOnly = ['\\.linux\\.test\\.ts$', '<rootDir>/test/contract/'];
const posixOnly = ['\\.posix\\.test\\.ts$'];
const windowsOnly = ['/windows\\.test\\.ts$'];
const ofOtherSystems = {
  linux: windowsOnly,
  darwin: [...windowsOnly, ...linuxOnly],
  win32: [...linuxOnly, ...posixOnly],
}[process.platform];

export default {
  // A guard against a test that hangs, and no more: how fast something is belongs in a benchmark.
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/support/slow-first.mjs',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{schema,pipeline,host,runtime,resources,shell,cli,actions,scripts,test}/**/*.test.ts',
      ],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/e2e/',
        '<rootDir>/out/',
        ...(ofOtherSystems ?? []),
      ],
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e/global-setup.mjs',
    },
  ],
  // `npm run coverage`: what the unit tests reach of what ships. Programs that tests start on their own are not counted.
  coverageProvider: 'v8',
  coverageDirectory: 'out/coverage',
  coverageReporters: ['text-summary', 'json-summary'],
  collectCoverageFrom: [
    '{schema,pipeline,host,runtime,resources,shell,cli,actions}/**/*.ts',
    '!**/*.test.ts',
    '!**/{dist,generated,testing}/**',
    '!**/fixture.ts',
  ],
};
