// Runs or skips a script of a package, in place of the command shell that a package manager starts for it (`script-shell`). Arguments: the
// policy's file, then those of a shell. The policy: `sources`, the folder whose own packages run all their scripts; `allowed`, install
// scripts of dependencies by `name` or `name@version || version`; `aliased`, names that the lockfile gives to other packages. Adds a line
// of JSON for each script of a dependency to the file `log`.
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';

const [policyFile, ...shellArguments] = process.argv.slice(2);
const { sources, allowed, aliased, log } = JSON.parse(readFileSync(policyFile, 'utf8'));
const folder = process.cwd();
const event = process.env.npm_lifecycle_event ?? '';

function readManifest() {
  try {
    return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  } catch {
    return {};
  }
}

/** Whether a key of the list names a version of a package; a denial without a version counts for all. */
function matches(key, { name, version }) {
  const at = key.indexOf('@', 1);
  if (at === -1) return key === name;
  const versions = key.slice(at + 1).split('||');
  return key.slice(0, at) === name && versions.some((one) => one.trim() === version);
}

function decide(found) {
  const values = Object.entries(allowed).flatMap(([key, value]) => (matches(key, found) ? [value] : []));
  if (values.includes(false)) return 'denied';
  return values.includes(true) ? 'ran' : 'skipped';
}

function judge() {
  const place = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(folder);
  const isOwn = place === null && (folder === sources || folder.startsWith(`${sources}/`));
  if (isOwn) return 'own';
  const { name, version } = readManifest();
  const found = { name: String(name), version: String(version) };
  // Another package under an allowed name, or one that claims it, is not the allowed one.
  const isOther = (place !== null && place[1] !== name) || aliased.includes(place?.[1] ?? name);
  const decision = isOther ? 'skipped' : decide(found);
  appendFileSync(log, `${JSON.stringify({ ...found, event, decision, command: shellArguments.at(-1) })}\n`);
  return decision;
}

if (['own', 'ran'].includes(judge())) {
  const { status, signal, error } = spawnSync('/bin/sh', shellArguments, { stdio: 'inherit' });
  if (error) throw error;
  process.exit(status ?? 128 + constants.signals[signal]);
}
