/** What makes a start short or small and can be switched off: README.md in this folder describes each. */
export const startTricks = ['code-cache', 'recognizer', 'start-memory'] as const;
export type StartTrick = (typeof startTricks)[number];

/** For tests and the benchmark: the tricks to do without, by name and separated by commas. */
export const switchVariable = 'BUNDLE_RUNTIME_WITHOUT';

/** The tricks that the variable names; other words are ignored. */
export function parseSwitches(text: string | undefined): ReadonlySet<StartTrick> {
  const words = (text ?? '').split(',').map((word) => word.trim());
  return new Set(startTricks.filter((trick) => words.includes(trick)));
}
