import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ResultsService, startResultsService } from '../results-service/server.ts';
import { withTempDir } from './support/cli.ts';

jest.setTimeout(60_000);

describe('the local results service, driven by the real artifact client', () => {
  let service: ResultsService;
  const client = new DefaultArtifactClient();
  const saved = { ...process.env };

  beforeAll(async () => {
    service = await startResultsService();
    Object.assign(process.env, service.env);
  });

  afterAll(async () => {
    for (const name of Object.keys(service.env)) {
      if (saved[name] === undefined) delete process.env[name];
      else process.env[name] = saved[name];
    }
    await service.stop();
  });

  it('returns the uploaded bytes, also above one block', () =>
    withTempDir(async (dir) => {
      const files = {
        'large.bin': randomBytes(9 * 1024 * 1024 + 17),
        'deep/small.txt': Buffer.from('small'),
      };
      await mkdir(join(dir, 'in/deep'), { recursive: true });
      const paths: string[] = [];
      for (const [name, content] of Object.entries(files)) {
        paths.push(join(dir, 'in', name));
        await writeFile(join(dir, 'in', name), content);
      }
      const { id, digest } = await client.uploadArtifact('round-trip', paths, join(dir, 'in'), {
        retentionDays: 3,
        compressionLevel: 0,
      });
      const days =
        (Date.parse(service.artifacts.expiry(service.ids.run, 'round-trip') ?? '') - Date.now()) / 864e5;
      expect(Math.round(days)).toBe(3);

      const { artifact } = await client.getArtifact('round-trip');
      expect(artifact).toMatchObject({ id, digest: `sha256:${digest}` });
      const { digestMismatch } = await client.downloadArtifact(id as number, {
        path: join(dir, 'out'),
        expectedHash: `sha256:${digest}`,
      });
      expect(digestMismatch).toBe(false);
      for (const [name, content] of Object.entries(files)) {
        expect((await readFile(join(dir, 'out', name))).equals(content)).toBe(true);
      }
    }));

  it('refuses a second artifact with the same name, and releases the name of a deleted one', () =>
    withTempDir(async (dir) => {
      const file = join(dir, 'a.txt');
      await writeFile(file, 'a');
      await client.uploadArtifact('twice', [file], dir);
      await expect(client.uploadArtifact('twice', [file], dir)).rejects.toThrow(/already exists/);
      await client.deleteArtifact('twice');
      await expect(client.getArtifact('twice')).rejects.toThrow(/not found/i);
      await client.uploadArtifact('twice', [file], dir);
      const { artifacts } = await client.listArtifacts();
      expect(artifacts.map(({ name }) => name)).toEqual(expect.arrayContaining(['twice']));
    }));

  it('refuses a token that it did not issue', async () => {
    const response = await fetch(
      new URL(
        '/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts',
        service.env.ACTIONS_RESULTS_URL,
      ),
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${service.env.ACTIONS_RUNTIME_TOKEN}x`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          workflow_run_backend_id: service.ids.run,
          workflow_job_run_backend_id: service.ids.job,
        }),
      },
    );
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'unauthenticated' });
  });
});
