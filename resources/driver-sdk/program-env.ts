import type { Env } from './settings.ts';

const inherited = ['PATH', 'HOME', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot', 'USERPROFILE', 'LD_LIBRARY_PATH'];

/** The environment of a server and its programs: without the driver's secrets, with English messages in every desktop language. */
export function toProgramEnv(env: Env): Record<string, string> {
  const kept = inherited.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
