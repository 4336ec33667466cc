import { type StartTrick, startTricks, switchVariable } from '../../runtime/boot/switches.ts';
import type { Figure } from './figures.ts';
import { cpuTimeOf, median, memoryOf } from './measure.ts';
import { type Subject, toService } from './subject.ts';

const rounds = 7;
/** Wait for the garbage collection that runs a second after the app is ready, in milliseconds. */
const settled = 2_500;

/** The gain of each start-up optimization: the same start with and without it, alternating. */
export async function benchTricks(subject: Subject, program: string): Promise<Figure[]> {
  const cpu = new Map<StartTrick | undefined, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const without of [undefined, 'code-cache', 'recognizer'] as const) {
      cpu.set(without, [...(cpu.get(without) ?? []), await cpuOfStart(subject, program, without)]);
    }
  }
  const base = median(cpu.get(undefined) ?? []);
  const figures: Figure[] = [
    { id: 'cpu-to-ready', name: 'CPU time until 1 service is ready', value: `${base.toFixed(1)} ms` },
  ];
  for (const trick of startTricks) {
    const without = cpu.get(trick);
    if (without === undefined) continue;
    const gain = median(without) - base;
    figures.push({
      id: `gain-${trick}`,
      name: `gain of ${trick}`,
      value: `${gain.toFixed(1)} ms CPU`,
      ratio: { value: base / median(without), of: 'a start without it' },
    });
  }
  const kept = await memoryOfStart(subject, program, 'start-memory');
  const released = await memoryOfStart(subject, program, undefined);
  return [
    ...figures,
    {
      id: 'gain-start-memory',
      name: 'gain of start-memory',
      value: `${(kept - released).toFixed(1)} MiB`,
      ratio: { value: released / kept, of: 'private memory without it' },
    },
  ];
}

async function cpuOfStart(
  subject: Subject,
  program: string,
  without: StartTrick | undefined,
): Promise<number> {
  await subject.start([toService('a', program)], '/readyz', {}, toEnvironment(without));
  const took = cpuTimeOf(subject.pid);
  await subject.stop();
  return took;
}

async function memoryOfStart(subject: Subject, program: string, without: StartTrick | undefined) {
  await subject.start([toService('a', program)], '/readyz', {}, toEnvironment(without));
  await new Promise((resolve) => setTimeout(resolve, settled));
  const { own } = memoryOf(subject.pid);
  await subject.stop();
  return own;
}

function toEnvironment(without: StartTrick | undefined): Record<string, string> {
  return without === undefined ? {} : { [switchVariable]: without };
}
