import { describe, expect, it } from '@jest/globals';
import { nodeExec } from './exec.ts';

const node = process.execPath;

describe('run', () => {
  it('returns the exit code and both outputs without throwing', async () => {
    const result = await nodeExec.run(node, [
      '-e',
      'console.log("out"); console.error("err"); process.exit(7)',
    ]);
    expect(result).toEqual({ exitCode: 7, stdout: 'out\n', stderr: 'err\n' });
  });

  it('passes arguments as they are: no shell reads them', async () => {
    const result = await nodeExec.run(node, ['-p', 'process.argv[1]', '$(id); "x"']);
    expect(result.stdout).toBe('$(id); "x"\n');
  });

  it('tells about lines as they come', async () => {
    const lines: string[] = [];
    await nodeExec.run(node, ['-e', 'console.log("a\\nb"); console.error("c")'], {
      onLine: (line) => lines.push(line),
    });
    expect(lines.sort()).toEqual(['a', 'b', 'c']);
  });

  it('adds and removes environment variables', async () => {
    process.env['HOST_EXEC_TEST'] = 'inherited';
    const result = await nodeExec.run(
      node,
      ['-p', '[process.env.HOST_EXEC_TEST, process.env.ADDED].join()'],
      {
        env: { HOST_EXEC_TEST: undefined, ADDED: 'yes' },
      },
    );
    delete process.env['HOST_EXEC_TEST'];
    expect(result.stdout).toBe(',yes\n');
  });

  it('names a program that is not there and says what to do', async () => {
    await expect(nodeExec.run('no-such-program-here', [])).rejects.toMatchObject({
      code: 'tool-missing',
      blame: 'environment',
      remedy: expect.stringContaining('install "no-such-program-here"'),
    });
  });

  it('does not call a missing working directory a missing program', async () => {
    await expect(nodeExec.run(node, ['-v'], { cwd: '/nonexistent-dir' })).rejects.not.toMatchObject({
      code: 'tool-missing',
    });
  });

  it('ends a program at its time limit and says so', async () => {
    const result = await nodeExec.run(node, ['-e', 'setTimeout(() => {}, 60000)'], { timeoutMs: 200 });
    expect(result.exitCode).not.toBe(0);
    expect(result.stderr).toContain('timed out after 200 ms');
  });
});

it('finds a program on PATH, or says that there is none', async () => {
  expect(await nodeExec.which('sh')).toMatch(/\/sh$/);
  expect(await nodeExec.which('no-such-program-here')).toBeUndefined();
});
