/** Set for a runtime that another one tries: it leaves the journal alone, and ends with the other one. */
export const trialVariable = 'BUNDLE_UPDATE_TRIAL';

/** Stops this process in order when the one that has started it is gone. */
export function followParent(): void {
  process.stdin.on('end', stopSelf).on('error', stopSelf).resume();
  process.stdin.unref?.();
}

/** Not a signal of the system: on Windows that would end the process at once. */
function stopSelf(): void {
  process.emit('SIGTERM');
}
