import { writeFileSync } from 'node:fs';

/**
 * Writes the counts of a run to the file that BUNDLE_TEST_COUNTS names. jest's own --json report fails when the error of a test refers
 * to itself, as the error of a program that could not be started does.
 */
export default class CountReporter {
  /** @param {unknown} _contexts @param {Record<string, unknown>} results */
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = results;
    const counts = { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites };
    writeFileSync(process.env['BUNDLE_TEST_COUNTS'] ?? '', JSON.stringify(counts));
  }
}
