import { expect, it } from '@jest/globals';
import { findAskedInVain, showsNetwork } from './log-hints.ts';

it.each([
  [
    "Error: ENOENT: no such file or directory, open '/app/services/api/package.json'",
    ['services/api/package.json'],
  ],
  ['panic: open templates/index.html: no such file or directory', ['templates/index.html']],
  ['stat /app/prompts: no such file or directory', ['prompts']],
  ["FileNotFoundError: [Errno 2] No such file or directory: '../config/a.yaml'", ['../config/a.yaml']],
  ["Error: Cannot find module '/app/services/api/worker.js'", ['services/api/worker.js']],
  ["Error: Cannot find module 'pg'", []],
  ["ENOENT: no such file or directory, open '/home/u/data/db.json'", []],
])('finds the files of the app in: %s', (log, files) => {
  expect(findAskedInVain(log, '/app')).toEqual(files);
});

it.each([
  ['getaddrinfo EAI_AGAIN api.example.com', true],
  ['dial tcp: lookup api.example.com: no such host', true],
  ['connect: network is unreachable', true],
  ['[Errno -3] Temporary failure in name resolution', true],
  ['connect ECONNREFUSED 127.0.0.1:5432', false],
])('knows a need of the network: %s', (log, needed) => {
  expect(showsNetwork(log)).toBe(needed);
});
