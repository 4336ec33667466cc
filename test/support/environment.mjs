import { appendFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:vm';

const require = createRequire(import.meta.url);
const { TestEnvironment } = require('jest-environment-node');
// The object that jest-environment-node calls; the names that an import binds cannot be replaced.
const vm = require('node:vm');

/** Processor time in seconds of this process and of the programs that it started and that ended. */
function readProcessorTime() {
  const text = readFileSync('/proc/self/stat', 'utf8');
  // Fields 14 to 17 of proc(5), in hundredths of a second: own user and system time, then those of children.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field) / 100, 0);
}

/**
 * jest's own environment in a context without interceptors. jest makes the global object of a test file from a proxy, so that each use of a
 * global such as `JSON` or `Buffer` is a call into JavaScript: tests that compute spend a third of their time there.
 */
export default class Environment extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} args */
  constructor(...args) {
    const { createContext } = vm;
    vm.createContext = () => createContext(constants.DONT_CONTEXTIFY);
    try {
      super(...args);
    } finally {
      vm.createContext = createContext;
    }
    this.path = args[1].testPath;
    this.startedAt = readProcessorTime();
  }

  async teardown() {
    await super.teardown();
    const file = process.env['BUNDLE_TEST_TIMES'];
    if (file !== undefined)
      appendFileSync(file, `${(readProcessorTime() - this.startedAt).toFixed(2)}\t${this.path}\n`);
  }
}
