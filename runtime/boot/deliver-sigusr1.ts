import { openLibrary } from '../platform/ffi.ts';
import { thisMachine } from '../platform/this-machine.ts';

const signal = 'SIGUSR1';
/** Numbers of pthread_sigmask(3) and of the signal, and the bytes of a sigset_t, which begins with the bit of signal 1. */
const numbers =
  thisMachine.system === 'linux'
    ? { unblock: 1, signal: 10, setBytes: 128 }
    : { unblock: 2, signal: 30, setBytes: 4 };

/**
 * Node with the option that keeps SIGUSR1 from starting a debugger blocks the signal. For a script that listens to it, as it may under
 * Node, it is unblocked once Node's own handler is in place. Without the foreign function interface it stays blocked.
 */
export function deliverSigusr1OnDemand(): void {
  if (thisMachine.system === 'win32') return;
  process.on('newListener', function onListener(event: string | symbol): void {
    if (event !== signal) return;
    process.off('newListener', onListener);
    unblock();
  });
}

function unblock(): void {
  const mask = openLibrary(null, {
    pthread_sigmask: { arguments: ['int32', 'buffer', 'pointer'], return: 'int32' },
  })?.pthread_sigmask;
  const set = Buffer.alloc(numbers.setBytes);
  const bit = numbers.signal - 1;
  set[bit >> 3] = 1 << (bit & 7);
  mask?.(numbers.unblock, set, 0n);
}
