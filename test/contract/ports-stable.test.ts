import { execFileSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type App, cleanUp, createApp } from './support/app.ts';
import { freePorts, occupy, release } from './support/ports.ts';
import { idle, web } from './support/programs.ts';
import { backend, ui } from './support/ui.ts';

afterEach(cleanUp);

describe('ports stay the same over starts', () => {
  it("a service's port, although a lower one is free again", async () => {
    const app = await createApp([web('api')]);
    const other = await occupy(app.port(1));
    const first = await app.startReady();
    expect(await first.ports()).toMatchObject({ api: { api: app.port(2) } });
    await first.stop();
    await release(other);
    const second = await app.startReady();
    expect(await second.ports()).toMatchObject({ api: { api: app.port(2) } });
    expect(statSync(app.path('runtime/ports.json')).mode & 0o777).toBe(0o600);
  });

  it('after the runtime was killed too', async () => {
    const app = await createApp([web('api')]);
    const other = await occupy(app.port(1));
    const first = await app.startReady();
    first.child.kill('SIGKILL');
    await first.ended;
    await release(other);
    expect(await (await app.startReady()).ports()).toMatchObject({ api: { api: app.port(2) } });
  });

  it('the control port, when ipc.port is free again', async () => {
    const app = await createApp([idle('one')]);
    const other = await occupy(app.port(0));
    const first = await app.startReady();
    await first.stop();
    await release(other);
    expect((await app.startReady()).port).toBe(first.port);
  });

  it('but a manifest that asks for another control port gets it', async () => {
    const app = await createApp([idle('one')]);
    await (await app.startReady()).stop();
    app.save({ ipc: { ...app.manifest['ipc'], port: app.port(11) } });
    expect((await app.startReady()).port).toBe(app.port(11));
  });

  it('the origin of a user interface', async () => {
    const app = await createApp([ui(), backend()]);
    const other = await occupy(app.port(1));
    const first = await app.startReady();
    const origin = (await first.ports())['ui'];
    await first.stop();
    await release(other);
    expect((await (await app.startReady()).ports())['ui']).toEqual(origin);
  });

  it('whatever ports.json holds, the app starts', async () => {
    const app = await createApp([web('api')]);
    await (await app.startReady()).stop();
    for (const text of ['', '[', '{"services":{"api":{"api":"x"}}}', '{"services":{"api":{"api":22}}}']) {
      writeFileSync(app.path('runtime/ports.json'), text);
      const running = await app.startReady();
      expect(await running.ports()).toMatchObject({ api: { api: app.port(1) } });
      await running.stop();
    }
  });
});

describe('two apps that want the same ports', () => {
  /** The second app wants all that the first one wants. */
  async function createPair(): Promise<[App, App]> {
    const programs = [web('db'), web('api', { dependencies: ['db'] })];
    const one = await createApp(programs);
    const other = await createApp(programs);
    other.save({ ipc: one.manifest['ipc'], ports: one.manifest['ports'] });
    return [one, other];
  }

  it('both become ready when they are started in the same moment, 20 times of 20', async () => {
    for (let round = 0; round < 20; round += 1) {
      const pair = await createPair();
      const running = await Promise.all(pair.map((app) => app.startReady()));
      const ports = await Promise.all(running.map(async (each) => Object.values(await each.ports())));
      const numbers = ports.flat().flatMap((named) => Object.values(named));
      expect(new Set(numbers).size).toBe(4);
      const counters = await Promise.all(running.map((each) => each.get('/readyz')));
      for (const { json } of counters) {
        for (const id of ['db', 'api']) expect(json.details[id].restarts).toBe(0);
      }
      await Promise.all(pair.map((app) => app.dispose()));
    }
  }, 300_000);

  (process.getuid?.() === 0 ? it : it.skip)('both become ready when they belong to two users', async () => {
    const pair = await createPair();
    const running = await Promise.all(
      pair.map((app, index) => {
        const uid = [65_534, 65_533][index] ?? 0;
        execFileSync('chown', ['-R', `${uid}:${uid}`, app.root]);
        return app.startReady({ uid });
      }),
    );
    const ports = await Promise.all(running.map(async (each) => Object.values(await each.ports())));
    expect(new Set(ports.flat().flatMap((named) => Object.values(named))).size).toBe(4);
    for (const { stderr } of running) expect(stderr).toBe('');
  });
});

describe('a port of the last start that cannot be had', () => {
  it('is replaced by another one of the range', async () => {
    const app = await createApp([web('api')]);
    await (await app.startReady()).stop();
    await occupy(app.port(1));
    const second = await app.startReady();
    expect(await second.ports()).toMatchObject({ api: { api: app.port(2) } });
  });

  it('in a full range is an error that names the service', async () => {
    const app = await createApp([web('api', { ports: { requested: [{ name: 'api' }] } })]);
    app.save({ ports: { default_range: { min: app.port(1), max: app.port(1) } } });
    await (await app.startReady()).stop();
    await occupy(app.port(1));
    const { code, stderr } = await app.run();
    expect([code, stderr]).toEqual([1, expect.stringContaining('service api: port api: no free port in ')]);
  });
});

describe('the port of the server that a resource replaces', () => {
  const requestedOf = (port: number) => ({
    ports: { requested: [{ name: 'api', original_port: port }] },
  });

  it('is taken outside of the range, before the one of the last start', async () => {
    const app = await createApp([web('api')]);
    await (await app.startReady()).stop();
    const original = await freePorts(1);
    const [service] = app.manifest['services'] as object[];
    app.save({ services: [{ ...service, ...requestedOf(original) }] });
    const running = await app.startReady();
    expect(await running.ports()).toMatchObject({ api: { api: original } });
    expect((await running.get('/status')).json.problems).toEqual([]);
  });

  it('is not shared with the program that has it, and /status says who answers there', async () => {
    const original = await freePorts(1);
    const app = await createApp([web('api', requestedOf(original))]);
    await occupy(original);
    const running = await app.startReady();
    expect(await running.ports()).toMatchObject({ api: { api: app.port(1) } });
    expect((await running.get('/status')).json.problems).toEqual([
      expect.stringContaining(`another program has port ${original}, so api listens on ${app.port(1)}`),
    ]);
  });
});
