import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { runCli, withTempDir } from './support/cli.ts';
import { makeVersion, serveFolder, toInstalled, writeKey } from './support/updated-app.ts';

jest.setTimeout(400_000);

it('updates an app with its data, takes a bad version back, and goes back when asked', () =>
  withTempDir(async (dir) => {
    const [feeds, data, key] = [join(dir, 'feeds'), join(dir, 'data'), writeKey(dir)];
    mkdirSync(feeds);
    const server = await serveFolder(feeds);
    const { url } = server;
    const first = makeVersion(join(dir, 'one'), '1.0.0', { url });
    const second = makeVersion(join(dir, 'two'), '2.0.0', { url });
    const spoil = `writeFileSync(file, 'spoiled'); rmSync(folder + '/keep', { recursive: true, force: true }); setInterval(() => {}, 1000); if (true) throw new Error('cannot migrate');`;
    const third = makeVersion(join(dir, 'three'), '3.0.0', { url, first: spoil });
    const app = toInstalled(first, data);
    const add = (payload: string, previous: string) =>
      runCli([
        'feed',
        'add',
        payload,
        '--previous',
        previous,
        '--to',
        feeds,
        '--minisign-key',
        key,
        '--min-from',
        '1.0.0',
      ]);
    let child: ChildProcess | undefined;
    try {
      child = await app.open();
      await app.ask('/', 'the first note');
      expect(await app.run('update', '--check')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('update-feed-unreachable'),
      });

      expect(await add(second, first)).toMatchObject({ code: 0 });
      expect(await app.run('update', '--check')).toMatchObject({
        code: 10,
        stdout: expect.stringContaining('version 2.0.0 is offered'),
      });
      writeFileSync(join(data, 'notes/busy'), '');
      expect(await app.run('update', '--now')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('update-busy'),
      });
      writeFileSync(join(data, 'notes/kept'), 'a file');
      expect(await app.ask('/busy')).toContain('true');
      rmSync(join(data, 'notes/busy'));
      expect(await app.run('update', '--now')).toMatchObject({ code: 0, stderr: '' });
      expect(await app.ask('/version')).toBe('2.0.0');
      expect(await app.ask('/')).toBe('the first note\n');
      expect(readFileSync(join(data, 'updates/current'), 'utf8')).toBe('2.0.0\n1.0.0\n');
      // Only what differs was fetched, not the runtime.
      expect(server.sent()).toBeLessThan(30_000);

      await app.ask('/', 'a note of the second version');
      expect(await add(third, second)).toMatchObject({ code: 0 });
      expect(await app.run('update', '--now')).toMatchObject({
        code: 11,
        stderr: expect.stringContaining('taken back'),
      });
      expect(await app.ask('/version')).toBe('2.0.0');
      expect(await app.ask('/')).toBe('the first note\na note of the second version\n');
      expect(readFileSync(join(data, 'notes/kept'), 'utf8')).toBe('a file');
      expect(await app.run('update', '--check')).toMatchObject({ code: 0 });
      expect(existsSync(join(data, 'updates/versions/3.0.0'))).toBe(false);
      expect((await app.run('status')).stdout).toContain('version 3.0.0 was taken back');

      expect(await app.run('stop')).toMatchObject({ code: 0 });
      child = await app.open();
      expect(await app.ask('/version')).toBe('2.0.0');
      expect(await app.run('update', '--rollback')).toMatchObject({ code: 0, stderr: '' });
      expect(await app.ask('/version')).toBe('1.0.0');
      expect(await app.ask('/')).toBe('the first note\na note of the second version\n');
      const events = readFileSync(join(data, 'telemetry/deployment-telemetry.jsonl'), 'utf8');
      for (const event of ['update_applied', 'update_rolled_back']) expect(events).toContain(event);
    } finally {
      await app.run('stop');
      child?.kill('SIGKILL');
      await server.close();
    }
  }));
