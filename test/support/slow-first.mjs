import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { default: Sequencer } = require('@jest/test-sequencer');

const slow = /[/\\]test[/\\](?:e2e|fuzz)[/\\]/;

/** Starts the slow test files first, so that the last ones of a run do not wait for one of them. jest only knows the sizes of files. */
export default class SlowFirst extends Sequencer {
  /** @param {readonly { path: string }[]} tests */
  sort(tests) {
    const sorted = super.sort(tests);
    return [
      ...sorted.filter(({ path }) => slow.test(path)),
      ...sorted.filter(({ path }) => !slow.test(path)),
    ];
  }
}
