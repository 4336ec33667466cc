/** What a page of the app may use without asking: both need an action of the user in the page. */
const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** Whether a permission is given to a page of an origin. Everything else is denied. */
export function isPermitted(
  permission: string,
  origin: string | undefined,
  origins: ReadonlySet<string>,
): boolean {
  return origin !== undefined && origins.has(origin) && allowed.has(permission);
}
