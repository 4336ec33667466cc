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

  it('passes arguments unchanged, without a command shell', async () => {
    const result = await nodeExec.run(node, ['-p', 'process.argv[1]', '$(id); "x"']);
    expect(result.stdout).toBe('$(id); "x"\n');
  });

  it('reports each line as it arrives', async () => {
    const lines: string[] = [];
    await nodeExec.run(node, ['-e', 'console.log("a\\nb"); console.error("c")'], {
      onLine: (line) => lines.push(line),
    });
    expect(lines.sort()).toEqual(['a', 'b', 'c']);
  });

  it('passes lines without their ends, and leaves the output as it was', async () => {
    const lines: string[] = [];
    const script = 'process.stdout.write("a\\r\\n\\nlast")';
    const result = await nodeExec.run(node, ['-e', script], { onLine: (line) => lines.push(line) });
    expect(result.stdout).toBe('a\r\n\nlast');
    expect(lines).toEqual(['a', '', 'last']);
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

  it('names a missing program and prints a remedy', async () => {
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

  it('ends a program at its time limit and reports the time-out', async () => {
    const result = await nodeExec.run(node, ['-e', 'setTimeout(() => {}, 60000)'], { timeoutMs: 200 });
    expect(result.exitCode).not.toBe(0);
    expect(result.stderr).toContain('timed out after 200 ms');
  });
});

describe('readStdout', () => {
  it('passes the raw bytes of stdout, beyond the limit of collected output', async () => {
    let size = 0;
    const script = 'const b = Buffer.alloc(1e6, 255); for (let i = 0; i < 80; i++) fs.writeSync(1, b);';
    const result = await nodeExec.run(node, ['-e', script], {
      readStdout: async (chunks) => {
        for await (const chunk of chunks) {
          expect(chunk.every((byte) => byte === 255)).toBe(true);
          size += chunk.length;
        }
      },
    });
    expect(result).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(size).toBe(80e6);
  });

  it('keeps the exit code and stderr', async () => {
    const result = await nodeExec.run(node, ['-e', 'console.error("broken"); process.exit(3)'], {
      readStdout: async (chunks) => {
        for await (const chunk of chunks) expect(chunk).toHaveLength(0);
      },
    });
    expect(result).toEqual({ exitCode: 3, stdout: '', stderr: 'broken\n' });
  });

  it('ends the program and rethrows the error of the reader', async () => {
    const begun = Date.now();
    const script = 'console.log(1); setTimeout(() => {}, 60_000)';
    const run = nodeExec.run(node, ['-e', script], {
      readStdout: async (chunks) => {
        for await (const chunk of chunks) throw new RangeError(`unexpected ${chunk.length}`);
      },
    });
    await expect(run).rejects.toThrow(new RangeError('unexpected 2'));
    expect(Date.now() - begun).toBeLessThan(30_000);
  });

  it('names a missing program', async () => {
    const run = nodeExec.run('no-such-program-here', [], {
      readStdout: async (chunks) => {
        for await (const chunk of chunks) expect(chunk).toHaveLength(0);
      },
    });
    await expect(run).rejects.toMatchObject({ code: 'tool-missing' });
  });
});

it('finds a program on PATH, or returns undefined', async () => {
  expect(await nodeExec.which('sh')).toMatch(/\/sh$/);
  expect(await nodeExec.which('no-such-program-here')).toBeUndefined();
});
