/** How systems and languages say that a port is taken: Node, Go, Python, Rust, Java, .NET, Windows. */
const taken =
  /EADDRINUSE|address (?:is )?already in use|only one usage of each socket address|os error (?:98|48|10048)\b/i;

/** A number of five or four digits, and not the one that Windows gives to the fault. */
const number = /(?<![\d.])(?!10048\b)\d{4,5}(?![\d.])/g;

/**
 * The name of the port of a service that failed to listen where the runtime does: its program has the number in its code, although it is
 * told another. `ports` are the guarded ones by name, with the numbers that others know. Undefined when the last lines of its log do not
 * say so. Lines without any number count where the service has one such port only.
 */
export function findHardCodedPort(
  lines: readonly string[],
  ports: Readonly<Record<string, number>>,
): string | undefined {
  const names = Object.keys(ports);
  const said = lines.filter((line) => taken.test(line));
  const numbers = said.flatMap((line) => [...line.matchAll(number)].map(([digits]) => Number(digits)));
  const named = names.find((name) => numbers.includes(ports[name] ?? 0));
  if (named !== undefined || numbers.length > 0 || said.length === 0) return named;
  return names.length === 1 ? names[0] : undefined;
}
