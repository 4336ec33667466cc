import { createRequire } from 'node:module';
import { constants } from 'node:vm';
import { readProcessorTime, recordProcessorTime } from './processor-time.mjs';

const require = createRequire(import.meta.url);
const { TestEnvironment } = require('jest-environment-node');
// The object that jest-environment-node calls; the names that an import binds cannot be replaced.
const vm = require('node:vm');

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
    recordProcessorTime(readProcessorTime() - this.startedAt, this.path);
  }
}
