import type { Env } from '../../../driver-sdk/settings.ts';

/** Variables of this app that a browser does not need, its secrets among them. */
const own = /^(?:APP_|BROWSER|BUNDLE_|PLAYWRIGHT_|NODE_|(?:HTTPS?|NO)_PROXY$|https?_proxy$|no_proxy$)/;

/** The environment of a browser: the session, language and time zone of the user, so that dates in documents are right. */
export function toBrowserEnv(env: Env): Record<string, string> {
  const kept = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || own.test(name) ? [] : [[name, value] as const],
  );
  return Object.fromEntries(kept);
}
