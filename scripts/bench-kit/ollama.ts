import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext } from '../../host/context.ts';
import { silentLog } from '../../host/log.ts';
import { stageKit } from '../../pipeline/shared/kit/stage-kit.ts';
import { findKitMember } from '../../pipeline/shared/kit/read-kit.ts';
import { loadAddon } from '../../resources/kit/embedded-ollama/driver/engine/addon.ts';
import type { Print } from './print.ts';
import { toCpuMs, toLoad, toMemory } from './process-figures.ts';

const port = 7_445;
const url = `http://127.0.0.1:${port}`;
const chat = 'models/SmolLM2-135M-Instruct.Q4_1.gguf';
const prompt = 'Write a long story about a heron that lives at a river.';
const count = 128;
const rounds = 7;

interface Figures {
  /** Tokens of each second. */
  perSecond: number;
  /** Processor time of a token, which other work of the machine changes least. */
  cpuMs: number;
  firstMs: number;
}

/** The same generation by llama.cpp alone: a loop over its functions, without a server, options or text. */
async function openAlone(folder: string): Promise<() => Promise<Figures>> {
  const addon = await loadAddon(join(folder, 'engine'), () => undefined);
  const parameters = { addonExports: addon, gpuLayers: 0, useMmap: true };
  const model = new addon.AddonModel(join(folder, chat), parameters);
  await model.init();
  const threads = Math.max(1, addon.getMathCores() - 1);
  const size = { contextSize: 4096, batchSize: 512, sequences: 1, threads, embeddings: false };
  const context = new addon.AddonContext(model, size);
  await context.init();
  const sampler = new addon.AddonSampler(model);
  sampler.applyConfig({ temperature: 0, topK: 40, topP: 0.9, minP: 0, seed: 1 });
  const tokens = model.tokenize(`<|im_start|>user\n${prompt}<|im_end|>\n<|im_start|>assistant\n`, true);
  return async () => {
    const cpu = process.cpuUsage();
    context.disposeSequence(0);
    context.initBatch(tokens.length);
    let [place = 0] = context.addToBatch(0, 0, tokens, Uint32Array.of(tokens.length - 1));
    const begin = performance.now();
    await context.decodeBatch();
    const start = performance.now();
    for (let at = 0; at < count; at += 1) {
      const token = await context.sampleToken(place, sampler);
      context.initBatch(1);
      [place = 0] = context.addToBatch(0, tokens.length + at, Uint32Array.of(token), Uint32Array.of(0));
      await context.decodeBatch();
    }
    const { user, system } = process.cpuUsage(cpu);
    const perSecond = (count / (performance.now() - start)) * 1000;
    return { perSecond, cpuMs: (user + system) / 1000 / count, firstMs: start - begin };
  };
}

/** One streamed generation through the server: tokens of each second as a client sees them, and the time to the first. */
async function generateByServer(pid: number): Promise<Figures> {
  const cpu = toCpuMs(pid);
  const options = { temperature: 0, num_predict: count, repeat_penalty: 1 };
  const start = performance.now();
  const body = JSON.stringify({ model: 'smollm2:135m', prompt, options });
  const response = await fetch(`${url}/api/generate`, { method: 'POST', body });
  let firstMs = 0;
  let text = '';
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    firstMs ||= performance.now() - start;
    text += Buffer.from(part.value).toString();
  }
  const end = performance.now();
  const last = JSON.parse(text.trim().split('\n').at(-1) ?? '{}') as { eval_count: number };
  const perSecond = ((last.eval_count - 1) / (end - start - firstMs)) * 1000;
  return { perSecond, cpuMs: (toCpuMs(pid) - cpu) / last.eval_count, firstMs };
}

async function embed(): Promise<number> {
  const start = performance.now();
  const body = JSON.stringify({ model: 'all-minilm', input: 'a heron lives at a river and eats fish' });
  await (await fetch(`${url}/api/embed`, { method: 'POST', body })).json();
  return performance.now() - start;
}

const least = (values: readonly number[]) => Math.min(...values);

async function measure(print: Print, folder: string, env: Record<string, string>): Promise<void> {
  const begin = performance.now();
  const variables = { ...env, OLLAMA_PORT: String(port) };
  const child = spawn(process.execPath, [join(folder, 'driver.cjs')], {
    env: variables,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  try {
    await once(child.stderr, 'data');
    child.stderr.resume();
    const pid = child.pid ?? 0;
    print('start to ready', `${(performance.now() - begin).toFixed(0)} ms, ${toMemory(pid)}`);
    const first = await generateByServer(pid);
    print('first answer, with loading', `first token after ${first.firstMs.toFixed(0)} ms, ${toMemory(pid)}`);
    const runAlone = await openAlone(folder);
    await runAlone();
    const served: Figures[] = [];
    const alone: Figures[] = [];
    // One after the other, so that other work on the machine meets both.
    for (let round = 0; round < rounds; round += 1) {
      served.push(await generateByServer(pid));
      alone.push(await runAlone());
    }
    const toSpeed = (figures: Figures[]) => Math.max(...figures.map(({ perSecond }) => perSecond));
    const toCpu = (figures: Figures[]) => least(figures.map(({ cpuMs }) => cpuMs));
    const share = (value: number, other: number) => `${((value / other) * 100).toFixed(1)} %`;
    print('time to the first token', `${least(served.map(({ firstMs }) => firstMs)).toFixed(0)} ms`);
    print(
      `tokens of each second, best of ${rounds}, load ${toLoad()}`,
      `${toSpeed(served).toFixed(1)}; by llama.cpp alone ${toSpeed(alone).toFixed(1)}: ${share(toSpeed(served), toSpeed(alone))}`,
    );
    print(
      'processor time of a token',
      `${toCpu(served).toFixed(2)} ms; by llama.cpp alone ${toCpu(alone).toFixed(2)} ms: ${share(toCpu(served), toCpu(alone))}`,
    );
    await embed();
    const texts: number[] = [];
    for (let round = 0; round < 20; round += 1) texts.push(await embed());
    print('an embedding', `${least(texts).toFixed(1)} ms, ${toMemory(pid)} with both models`);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

/** The figures of embedded-ollama, with its packages and its bundle in dist. */
export async function benchOllama(print: Print): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-ollama-'));
  try {
    const ctx = createContext(import.meta.url, silentLog, process.env);
    const member = await findKitMember(ctx, 'embedded-ollama');
    if (member === undefined) throw new Error('embedded-ollama is not in the kit');
    await stageKit(ctx, member, process.arch === 'arm64' ? 'linux-arm64' : 'linux-x64', {
      to: folder,
      licenses: join(folder, 'licenses'),
    });
    print('driver', `${Math.round(statSync(join(folder, 'driver.cjs')).size / 1000)} KB`);
    await measure(print, folder, member.service.env ?? {});
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
