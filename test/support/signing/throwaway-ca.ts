import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate authority of one test, made by openssl. Paths are absolute. */
export interface ThrowawayCa {
  dir: string;
  /** PEM. */
  root: string;
}

const run = (cwd: string, ...args: string[]) =>
  execFileSync('openssl', args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });

export function createCa(dir: string, name: string): ThrowawayCa {
  mkdirSync(dir, { recursive: true });
  const extension = ['-addext', 'basicConstraints=critical,CA:TRUE'];
  const files = ['-keyout', 'root.key', '-out', 'root.pem'];
  const subject = ['-subj', `/CN=${name}`];
  run(
    dir,
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    ...files,
    '-days',
    '3650',
    ...subject,
    ...extension,
  );
  return { dir, root: join(dir, 'root.pem') };
}

/** A certificate of a CA with its key, in PEM. */
export interface Issued {
  certificate: string;
  key: string;
}

/**
 * @param validity days before now that it begins, and days after now that it ends; negative for an end in the past
 */
export function issue(
  { dir, root }: ThrowawayCa,
  name: string,
  subject: string,
  usage: 'codeSigning' | 'critical,timeStamping',
  validity = { before: 10, after: 300 },
): Issued {
  const key = join(dir, `${name}.key`);
  const certificate = join(dir, `${name}.pem`);
  run(dir, 'req', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', `${name}.csr`, '-subj', subject);
  const time = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  writeFileSync(
    join(dir, `${name}.cnf`),
    [
      '[ca]',
      'default_ca = own',
      '[own]',
      `database = ${name}.index`,
      'new_certs_dir = .',
      'rand_serial = yes',
      'default_md = sha256',
      'policy = any',
      'x509_extensions = leaf',
      '[any]',
      'countryName = optional',
      'organizationName = optional',
      'commonName = supplied',
      '[leaf]',
      'basicConstraints = CA:FALSE',
      'keyUsage = critical,digitalSignature',
      `extendedKeyUsage = ${usage}`,
    ].join('\n'),
  );
  writeFileSync(join(dir, `${name}.index`), '');
  run(
    dir,
    'ca',
    '-batch',
    '-notext',
    ...['-config', `${name}.cnf`, '-cert', root, '-keyfile', 'root.key'],
    ...['-startdate', time(-validity.before), '-enddate', time(validity.after)],
    ...['-in', `${name}.csr`, '-out', certificate],
  );
  return { certificate, key };
}

/** A PKCS #12 file with a certificate, its key and the root. Returns its path. */
export function toPkcs12({ dir, root }: ThrowawayCa, { certificate, key }: Issued, password: string): string {
  const file = certificate.replace(/\.pem$/, '.p12');
  run(
    dir,
    'pkcs12',
    '-export',
    ...['-inkey', key, '-in', certificate, '-certfile', root],
    ...['-out', file, '-passout', `pass:${password}`],
  );
  return file;
}
