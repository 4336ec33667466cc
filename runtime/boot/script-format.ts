/**
 * The form of the supervisor's script, which the build writes and load-supervisor.ts reads: a function expression, so that it
 * can be compiled with a code cache outside the module loader, in ASCII, so that its bytes are its characters.
 */
export const scriptBanner = '(function (exports, require, module) {';
export const scriptFooter = '})';

/** @throws Error for a script that the executable would decode wrongly */
export function assertAscii(script: Uint8Array, name: string): void {
  const at = script.findIndex((byte) => byte > 0x7f);
  if (at >= 0) throw new Error(`${name} is not ASCII: byte ${at} is ${script[at]}; escape it in the build`);
}
