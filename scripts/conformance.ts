/**
 * Runs cases that other projects publish against the code that ships, from checkouts that the caller names: they are not a part of this
 * project.
 *
 *   npm run conformance -- --sigstore <checkout of sigstore/sigstore-conformance> --jcs <checkout of cyberphone/json-canonicalization>
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { canonicalJson } from '../pipeline/shared/document/canonical.ts';
import { type DocumentTrust, nothingTrusted } from '../pipeline/signing/documents/document-signer.ts';
import { verifySigstore } from '../pipeline/signing/documents/sigstore/verify.ts';

/** The identity of cases that name none. */
const beacon =
  'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main';
const githubIssuer = 'https://token.actions.githubusercontent.com';

/** What is wrong with a case; undefined when it was judged as its name says. */
function runBundleCase(folder: string, name: string): string | undefined {
  const dir = join(folder, name);
  const read = (file: string) =>
    existsSync(join(dir, file)) ? readFileSync(join(dir, file), 'utf8') : undefined;
  const key = read('key.pub');
  const subject = read('identity')?.trim() ?? beacon;
  const trust: DocumentTrust = {
    ...nothingTrusted,
    publicKeys: key === undefined ? [] : [key],
    trustedRoot: read('trusted_root.json'),
    keyless: { subject, issuer: read('issuer')?.trim() ?? githubIssuer },
  };
  const artifact = existsSync(join(dir, 'artifact')) ? join(dir, 'artifact') : join(folder, 'a.txt');
  const document = { name: 'artifact', bytes: readFileSync(artifact) };
  const bundle = readFileSync(join(dir, 'bundle.sigstore.json'));
  const unstated = { repository: undefined, listed: undefined };
  const judge = () => {
    try {
      return verifySigstore(document, bundle, trust, unstated);
    } catch (error) {
      // A trusted root that cannot be used is an error of the caller.
      return { is: 'wrong', why: error instanceof Error ? error.message : String(error) };
    }
  };
  const verdict = judge();
  const expected = name.endsWith('_fail') ? 'wrong' : 'confirmed';
  return verdict.is === expected ? undefined : `${verdict.is}: ${'why' in verdict ? verdict.why : ''}`;
}

function runCanonicalCase(folder: string, name: string): string | undefined {
  const value: unknown = JSON.parse(readFileSync(join(folder, 'input', name), 'utf8'));
  const wanted = readFileSync(join(folder, 'output', name), 'utf8').trimEnd();
  return canonicalJson(value) === wanted ? undefined : canonicalJson(value);
}

function runCases(title: string, names: readonly string[], run: (name: string) => string | undefined): void {
  const faults = names.flatMap((name) => {
    const fault = run(name);
    return fault === undefined ? [] : [`  ${name}: ${fault}`];
  });
  console.log([`${title}: ${names.length - faults.length} of ${names.length} cases`, ...faults].join('\n'));
  if (faults.length > 0 || names.length === 0) process.exitCode = 1;
}

const { values } = parseArgs({ options: { sigstore: { type: 'string' }, jcs: { type: 'string' } } });
const { sigstore, jcs } = values;
if (sigstore === undefined && jcs === undefined) {
  console.error('usage: npm run conformance -- --sigstore <checkout> --jcs <checkout>');
  process.exitCode = 2;
}
if (sigstore !== undefined) {
  const folder = join(sigstore, 'test/assets/bundle-verify');
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  runCases(
    'sigstore-conformance, verification of bundles',
    names.map(({ name }) => name),
    (name) => runBundleCase(folder, name),
  );
}
if (jcs !== undefined) {
  const folder = join(jcs, 'testdata');
  runCases('RFC 8785', readdirSync(join(folder, 'input')), (name) => runCanonicalCase(folder, name));
}
