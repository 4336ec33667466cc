import { describe, expect, it } from '@jest/globals';
import { parseCommands } from '../../../shared/shell/commands.ts';
import { listMadeFolders } from './made-folders.ts';

const list = (...lines: string[]) =>
  listMadeFolders({
    commands: lines.flatMap((line) =>
      parseCommands(line).map((command) => ({ ...command, phase: 'setup', step: 'folders' })),
    ),
  });

describe('listMadeFolders', () => {
  it.each<[string, string[]]>([
    ['mkdir -p data/{issues,health} logs', ['data/health', 'data/issues', 'logs']],
    ['mkdir -p queue/{a/{x,y},b}', ['queue/a/x', 'queue/a/y', 'queue/b']],
    ['cd api && mkdir -m 700 -p uploads/ && go build', ['api/uploads']],
    ['[ -d data ] || mkdir data', ['data']],
    ["bash -c 'mkdir -p data/keys && openssl genrsa -out data/keys/a.pem'", ['data/keys']],
    ['mkdir -p ~/.local/bin /var/x "$HOME/y" ../other $(pwd)/z', []],
    ["mkdir -p 'x\\..\\..\\..\\y'", []],
    ['mkdir -p . ui/dist', []],
    ['mkdir -p data; mkdir -p data', ['data']],
  ])('%s', (line, folders) => {
    expect(list(line)).toEqual(folders);
  });

  it('expands a bounded number of folders', () => {
    expect(list(`mkdir -p ${'{a,b}'.repeat(40)}`).length).toBeLessThanOrEqual(100);
  });
});
