/**
 * Writes test/github/openapi.json: the operations of GitHub's published description of its API that the stand-in of test/github answers, without
 * texts. `npm run github-openapi -- <api.github.com.json of the package @octokit/openapi>`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const operations = [
  'GET /user',
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/releases',
  'POST /repos/{owner}/{repo}/releases',
  'GET /repos/{owner}/{repo}/releases/tags/{tag}',
  'GET /repos/{owner}/{repo}/releases/{release_id}',
  'PATCH /repos/{owner}/{repo}/releases/{release_id}',
  'DELETE /repos/{owner}/{repo}/releases/{release_id}',
  'POST /repos/{owner}/{repo}/releases/{release_id}/assets',
  'GET /repos/{owner}/{repo}/releases/assets/{asset_id}',
  'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
  'GET /repos/{owner}/{repo}/attestations/{subject_digest}',
  'GET /repos/{owner}/{repo}/git/ref/{ref}',
  'GET /repos/{owner}/{repo}/git/tags/{tag_sha}',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'PUT /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
];

type Json = { [key: string]: unknown } | unknown[] | string | number | boolean | null;

const texts = new Set(['description', 'example', 'examples', 'externalDocs', 'title', 'x-github', 'summary']);

/** A value without texts for people. Names of properties stay, whatever they are. */
function strip(value: unknown, areNames = false): unknown {
  if (Array.isArray(value)) return value.map((one) => strip(one));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => areNames || !texts.has(key));
  return Object.fromEntries(kept.map(([key, one]) => [key, strip(one, !areNames && key === 'properties')]));
}

/** Names of the components that a value refers to. */
function listReferences(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"#\/components\/([^"]+)"/g)].map(([, name = '']) => name);
}

const [, , source] = process.argv;
if (source === undefined) throw new Error('usage: npm run github-openapi -- <api.github.com.json>');
const whole = JSON.parse(readFileSync(source, 'utf8')) as {
  info: { version: string };
  paths: Record<string, Record<string, unknown>>;
  components: Record<string, Record<string, unknown>>;
};
const paths: Record<string, Record<string, unknown>> = {};
for (const operation of operations) {
  const [method = '', path = ''] = operation.split(' ');
  const found = whole.paths[path]?.[method.toLowerCase()] as Record<string, unknown> | undefined;
  if (found === undefined) throw new Error(`${operation} is not in ${source}`);
  const { operationId, parameters, requestBody, responses } = found;
  paths[path] = {
    ...paths[path],
    [method.toLowerCase()]: strip({ operationId, parameters, requestBody, responses }),
  };
}
const components: Record<string, Record<string, Json>> = {};
const open = listReferences(paths);
for (const reference of open) {
  const [kind = '', name = ''] = reference.split('/');
  if (components[kind]?.[name] !== undefined) continue;
  const found = strip(whole.components[kind]?.[name], false) as Json;
  components[kind] = { ...components[kind], [name]: found };
  open.push(...listReferences(found));
}
const to = join(import.meta.dirname, '../test/github/openapi.json');
writeFileSync(to, `${JSON.stringify({ version: whole.info.version, paths, components })}\n`);
