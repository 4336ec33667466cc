import { describe, expect, it } from '@jest/globals';
import { parsePythonCall } from './python-call.ts';

describe('parsePythonCall', () => {
  it.each<[string, [run: string, name: string, rest: string] | undefined]>([
    ['python main.py --port 1', ['file', 'main.py', '--port 1']],
    ['python3.12 -u -W ignore src/main.py a', ['file', 'src/main.py', 'a']],
    ['python3 -m uvicorn main:app --port 1', ['module', 'uvicorn', 'main:app --port 1']],
    ['uvicorn main:app --reload', ['command', 'uvicorn', 'main:app --reload']],
    ['.venv/bin/python -m app', ['module', 'app', '']],
    ['.venv/bin/gunicorn app:app', ['command', 'gunicorn', 'app:app']],
    ['venv/Scripts/my-tool serve', ['command', 'my-tool', 'serve']],
    ['uv run uvicorn main:app', ['command', 'uvicorn', 'main:app']],
    ['uv run --python 3.12 main.py x', ['file', 'main.py', 'x']],
    ['poetry run python -m app y', ['module', 'app', 'y']],
    ['python3 -m venv .venv', undefined],
    ['python3 -m pip install -r requirements.txt', undefined],
    ['.venv/bin/pip install x', undefined],
    ['python3 -c print(1)', undefined],
    ['uv sync', undefined],
    ['node main.js', undefined],
  ])('%s', (line, expected) => {
    const [program = '', ...args] = line.split(' ');
    const call = parsePythonCall(program, args);
    const rest = [program, ...args].slice(call?.after).join(' ');
    expect(call === undefined ? undefined : [call.run, call.name, rest]).toEqual(expected);
  });
});
