import type { Env } from './settings.ts';

const inherited = ['PATH', 'HOME', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot', 'USERPROFILE', 'LD_LIBRARY_PATH'];

/** The environment of a server and its programs: no secret of the driver, and English messages in every language of the desktop. */
export function toProgramEnv(env: Env): Record<string, string> {
  const kept = inherited.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
