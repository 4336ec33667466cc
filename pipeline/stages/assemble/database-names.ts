const longest = 63;

/** A name that is the same in SQL with and without quotes, and none that a server has itself. */
function toPlainName(scenario: string): string {
  const plain = scenario
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return /^(?:\d|pg_|postgres$|template[01]$|$)/.test(plain) ? `scenario_${plain}` : plain;
}

/** A database for each scenario, by its name; `own` is that of the app's own scenario. Pure. */
export function chooseDatabases(scenarios: readonly string[], own: string): Map<string, string> {
  const used = new Set([own]);
  return new Map(
    scenarios.map((scenario) => {
      const plain = toPlainName(scenario).slice(0, longest - 4);
      let [name, count] = [plain, 1];
      while (used.has(name)) name = `${plain}_${++count}`;
      used.add(name);
      return [scenario, name];
    }),
  );
}
