import { deepEqual, throws } from 'node:assert/strict';
import { describe, it } from '@jest/globals';
import { createMessageSplitter, longestMessage } from './event-messages.ts';

describe('server-sent events', () => {
  it('gives each message once, wherever the stream is cut', () => {
    const stream = 'event: snapshot\ndata: {}\n\n: heartbeat\n\nevent: state\ndata: {"to":"failed"}\n\n';
    for (let at = 0; at <= stream.length; at++) {
      const split = createMessageSplitter();
      deepEqual(
        [...split(stream.slice(0, at)), ...split(stream.slice(at))],
        ['event: snapshot\ndata: {}', ': heartbeat', 'event: state\ndata: {"to":"failed"}'],
      );
    }
  });

  it('refuses a message that does not end', () => {
    const split = createMessageSplitter();
    const chunk = 'a'.repeat(64 * 1024);
    throws(() => {
      for (let length = 0; length <= longestMessage; length += chunk.length) split(chunk);
    }, /more than 1048576 characters/);
  });
});
