/**
 * Keeps SIGUSR1 from opening Node's debugger on a port of this machine: a program of a build, where the kernel does not keep its signals in,
 * could run code in this process.
 */
export function ignoreDebugger(): void {
  process.on('SIGUSR1', () => {});
}
