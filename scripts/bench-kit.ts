/**
 * `npm run bench:kit [-- <member>…]`: start, memory, size on disk and times of the servers of kit members, on this machine. It has no pass
 * or fail.
 */
import type { Print } from './bench-kit/print.ts';

type Bench = (print: Print) => Promise<void>;

/** Each is loaded when it is asked for: its member's packages and tools are needed for it alone. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  'embedded-object-store': async () => (await import('./bench-kit/object-store.ts')).benchObjectStore,
  'embedded-ollama': async () => (await import('./bench-kit/ollama.ts')).benchOllama,
  'embedded-qdrant': async () => (await import('./bench-kit/qdrant.ts')).benchQdrant,
  'embedded-redis': async () => (await import('./bench-kit/redis.ts')).benchRedis,
};

const asked = process.argv.slice(2);
for (const [member, load] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(member)) continue;
  console.log(member);
  const bench = await load();
  await bench((name, value) => console.log(`  ${name.padEnd(52)} ${value}`));
}
