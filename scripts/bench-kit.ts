/**
 * `npm run bench:kit [-- <member>…]`: start, memory, size on disk and times of the servers of kit members, on this machine. It has no pass
 * or fail.
 */
import { benchObjectStore } from './bench-kit/object-store.ts';
import type { Print } from './bench-kit/print.ts';
import { benchOllama } from './bench-kit/ollama.ts';
import { benchQdrant } from './bench-kit/qdrant.ts';
import { benchRedis } from './bench-kit/redis.ts';

const benches: Readonly<Record<string, (print: Print) => Promise<void>>> = {
  'embedded-object-store': benchObjectStore,
  'embedded-ollama': benchOllama,
  'embedded-qdrant': benchQdrant,
  'embedded-redis': benchRedis,
};

const asked = process.argv.slice(2);
for (const [member, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(member)) continue;
  console.log(member);
  await bench((name, value) => console.log(`  ${name.padEnd(52)} ${value}`));
}
