import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { occupy, release } from './support/ports.ts';
import { idle, web } from './support/programs.ts';
import type { Running } from './support/running.ts';

afterEach(cleanUp);

const named = (...names: string[]) => ({ requested: names.map((name) => ({ name })) });
const ranged = (min: number, max: number, name = 'api') => ({ requested: [{ name, range: { min, max } }] });

async function allocated(running: Running): Promise<Record<string, Record<string, number>>> {
  return running.ports();
}

describe('ports: inside the requested range, in order', () => {
  it('the first free port of the range, then the next', async () => {
    const app = await createApp([
      idle('one', { ports: named('a', 'b') }),
      idle('two', { ports: named('c') }),
    ]);
    const running = await app.startReady();
    expect(await allocated(running)).toMatchObject({
      one: { a: app.port(1), b: app.port(2) },
      two: { c: app.port(3) },
    });
  });

  it('a port without range uses default_range, a port with range its own', async () => {
    const app = await createApp([idle('one', { ports: named('a') }), idle('two')]);
    app.save({ ports: { default_range: { min: app.port(1), max: app.port(4) }, reserved: [] } });
    app.service('two')['ports'] = ranged(app.port(8), app.port(9));
    app.save();
    const running = await app.startReady();
    expect(await allocated(running)).toMatchObject({ one: { a: app.port(1) }, two: { api: app.port(8) } });
  });

  it('skipping reserved ports', async () => {
    const app = await createApp([idle('one', { ports: named('a') })]);
    app.save({
      ports: { default_range: { min: app.port(1), max: app.port(5) }, reserved: [app.port(1), app.port(2)] },
    });
    expect(await allocated(await app.startReady())).toMatchObject({ one: { a: app.port(3) } });
  });

  it('skipping reserved ports in a range of its own too', async () => {
    const app = await createApp([idle('one')]);
    app.service('one')['ports'] = ranged(app.port(6), app.port(8));
    app.save({ ports: { default_range: { min: app.port(1), max: app.port(5) }, reserved: [app.port(6)] } });
    expect(await allocated(await app.startReady())).toMatchObject({ one: { api: app.port(7) } });
  });

  it('skipping taken ports', async () => {
    const app = await createApp([web('api')]);
    const other = await occupy(app.port(1));
    const running = await app.startReady();
    expect(await allocated(running)).toMatchObject({ api: { api: app.port(2) } });
    await release(other);
  });

  it('skipping the ipc port, even when ipc.port was taken by another program', async () => {
    const app = await createApp([idle('one')]);
    app.service('one')['ports'] = ranged(app.port(0), app.port(3));
    app.save();
    const running = await app.startReady();
    expect(await allocated(running)).toMatchObject({ one: { api: app.port(1) } });
    await running.stop();
    const other = await occupy(app.port(0));
    const second = await app.startReady();
    const given = (await allocated(second))['one']?.['api'];
    expect(given).toBe(app.port(1));
    expect(given).not.toBe(second.port);
    await release(other);
  });

  it('never the same port twice, with overlapping ranges', async () => {
    const programs = ['a', 'b', 'c', 'd'].map((id) => idle(id));
    const app = await createApp(programs);
    for (const id of ['a', 'b', 'c', 'd']) app.service(id)['ports'] = ranged(app.port(2), app.port(5));
    app.save();
    const ports = Object.values(await allocated(await app.startReady())).map((of) => of['api']);
    expect([...ports].sort()).toEqual([2, 3, 4, 5].map((index) => app.port(index)));
  });

  it('a range of one port works', async () => {
    const app = await createApp([idle('one')]);
    app.service('one')['ports'] = ranged(app.port(7), app.port(7));
    app.save();
    expect(await allocated(await app.startReady())).toMatchObject({ one: { api: app.port(7) } });
  });
});

describe('a range that is full or inverted is a start-up error naming the service', () => {
  it('full by other services', async () => {
    const app = await createApp([idle('first'), idle('second'), idle('third')]);
    for (const id of ['first', 'second', 'third'])
      app.service(id)['ports'] = ranged(app.port(1), app.port(2));
    app.save();
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.lines).toHaveLength(1);
    expect(ended.stderr).toContain('third');
    expect(app.processes()).toEqual([]);
  });

  it('full by taken and reserved ports', async () => {
    const app = await createApp([idle('crowded')]);
    app.service('crowded')['ports'] = ranged(app.port(1), app.port(2));
    app.save({ ports: { default_range: { min: app.port(3), max: app.port(9) }, reserved: [app.port(2)] } });
    const other = await occupy(app.port(1));
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('crowded');
    await release(other);
  });

  it('inverted', async () => {
    const app = await createApp([idle('upside')]);
    app.service('upside')['ports'] = ranged(app.port(5), app.port(2));
    app.save();
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/upside|\/services\/0/);
    expect(ended.stderr).toContain('upside');
  });

  it('an inverted default_range', async () => {
    const app = await createApp([idle('one', { ports: named('a') })]);
    app.save({ ports: { default_range: { min: app.port(5), max: app.port(2) } } });
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.lines).toHaveLength(1);
  });

  it('two ports of one name', async () => {
    const app = await createApp([idle('one', { ports: named('a', 'a') })]);
    expect((await app.run()).code).toBe(1);
  });
});
