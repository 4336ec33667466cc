import { createContext, Script } from 'node:vm';

const longestValue = 64 * 1024;
const budgetMs = 200;

/** Why a value is refused. `too-slow`: the expression did not come to an end in its time. */
export type FormatFault = 'no-match' | 'too-slow' | 'too-long' | 'bad-format';

const script = new Script('new RegExp(format).test(value)');

/** Matches a value against an ECMAScript expression in bounded time; undefined when it fits. */
export function checkFormat(format: string, value: string): FormatFault | undefined {
  if (value.length > longestValue) return 'too-long';
  try {
    // V8 ends a running expression when the watchdog fires, so no expression can hang the runtime.
    const fits: unknown = script.runInContext(createContext({ format, value }), { timeout: budgetMs });
    return fits === true ? undefined : 'no-match';
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? 'too-slow' : 'bad-format';
  }
}
