/** The calls of the control API that the console's pages need: nothing else is passed on. */
const routes: readonly { method: string; pattern: RegExp; query: boolean }[] = [
  { method: 'GET', pattern: /^\/(readyz|status|ports|secrets|telemetry|diagnostics)$/, query: false },
  { method: 'GET', pattern: /^\/logs\/tail$/, query: true },
  { method: 'POST', pattern: /^\/(secrets|telemetry|telemetry\/upload)$/, query: false },
  { method: 'POST', pattern: /^\/services\/[A-Za-z0-9._%-]+\/restart$/, query: false },
];

/** The path (and query, where the call takes one) to ask the runtime for; undefined when the console may not. */
export function toControlPath(method: string, path: string, query: string): string | undefined {
  const route = routes.find((known) => known.method === method && known.pattern.test(path));
  if (route === undefined) return undefined;
  return route.query ? `${path}${query}` : path;
}
