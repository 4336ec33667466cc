#!/usr/bin/env node
// The command line is bundled for Node 24 and newer. On an older Node (20 is enough for this file) it runs on the Node that
// the lockfile pins, so that `npm ci` alone is all a machine needs.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPinnedNode, pinnedNodePackage } from './pinned-node.mjs';
import { relay } from './relay.mjs';

const entry = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'cli', 'index.js');
const oldestSupported = 24;

if (Number.parseInt(process.versions.node, 10) >= oldestSupported) {
  await import('../dist/cli/index.js');
} else {
  const node = findPinnedNode();
  if (node === undefined) {
    process.stderr.write(
      `error node-too-old: Node ${process.versions.node} is older than ${oldestSupported} and the package ${pinnedNodePackage()} is not installed\n` +
        `  help: run "npm ci" without --omit=optional, or install Node ${oldestSupported}\n`,
    );
    process.exitCode = 3;
  } else {
    process.exitCode = await relay(node, [entry, ...process.argv.slice(2)], {
      env: process.env,
      isFollowed: true,
    });
  }
}
