import { describe, expect, it } from '@jest/globals';
import { planPasswordChange } from './app-role.ts';
import { isVerifierOf, toVerifier } from './scram.ts';
import { parsePostgresSettings, planServerArgs, toHostBasedAccess } from './settings.ts';
import { planWindowsStop } from './stop-server.ts';

const env = {
  POSTGRES_DATA_DIR: '/data/cluster',
  POSTGRES_PORT: '47001',
  POSTGRES_USER: 'app',
  POSTGRES_DB: 'app',
  POSTGRES_PASSWORD: 'secret',
};

describe('the settings', () => {
  it('bind the server to loopback and to the port that was assigned', () => {
    const args = planServerArgs(parsePostgresSettings(env));
    expect(args.slice(0, 2)).toEqual(['-D', '/data/cluster']);
    expect(args).toContain('listen_addresses=127.0.0.1');
    expect(args).toContain('unix_socket_directories=');
    expect(args).toContain('port=47001');
  });

  it('bind the server to a Unix socket alone where the runtime has a folder for it', () => {
    const args = planServerArgs(parsePostgresSettings({ ...env, BUNDLE_SOCKET_DIR: '/data/sockets' }));
    expect(args).toContain('listen_addresses=');
    expect(args).toContain('unix_socket_directories="/data/sockets"');
    expect(args).toContain('port=47001');
  });

  it.each(['fsync', 'full_page_writes', 'synchronous_commit'])('do not change %s', (name) => {
    expect(planServerArgs(parsePostgresSettings(env)).filter((arg) => arg.startsWith(`${name}=`))).toEqual(
      [],
    );
  });

  it('allow only the role of the app', () => {
    const rules = toHostBasedAccess(parsePostgresSettings(env))
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(rules).toEqual(['local all app scram-sha-256', 'host all app 127.0.0.1/32 scram-sha-256']);
  });

  it.each(['a"b', 'App', '1st', 'x'.repeat(64), "o'hara"])('refuse %s as the name of a role', (name) => {
    expect(() => parsePostgresSettings({ ...env, POSTGRES_USER: name })).toThrow(
      `POSTGRES_USER "${name}" must match [a-z_][a-z0-9_]*`,
    );
  });
});

describe('a password verifier', () => {
  // RFC 7677, section 3: user "user", password "pencil", that salt and 4096 iterations; keys computed with Python's hashlib.
  it('equals that of Postgres', () => {
    const verifier = toVerifier('pencil', Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64'));
    expect(verifier).toBe(
      'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
    );
  });

  it('belongs only to its password', () => {
    const verifier = toVerifier('pencil');
    expect(isVerifierOf(verifier, 'pencil')).toBe(true);
    expect(isVerifierOf(verifier, 'Pencil')).toBe(false);
    expect(isVerifierOf('', 'pencil')).toBe(false);
  });
});

describe('a password change', () => {
  const settings = parsePostgresSettings(env);
  const role = { user: 'app', database: 'app', verifier: toVerifier('secret') };

  it('is undefined for an unchanged password', () => {
    expect(planPasswordChange(role, settings)).toBeUndefined();
  });

  it('never contains the password', () => {
    const change = planPasswordChange(role, { ...settings, password: 'rotated-value' });
    expect(change?.sql).toMatch(/^ALTER ROLE "app" PASSWORD 'SCRAM-SHA-256\$4096:[^']+';\n$/);
    expect(change?.sql).not.toContain('rotated-value');
    expect(isVerifierOf(change?.role.verifier ?? '', 'rotated-value')).toBe(true);
  });

  it('is refused for another database', () => {
    expect(() => planPasswordChange(role, { ...settings, database: 'other' })).toThrow(
      /was created for database "app"/,
    );
  });
});

it('stops a server on Windows through pg_ctl', () => {
  expect(planWindowsStop(4711, 'graceful')).toEqual(['kill', 'INT', '4711']);
  expect(planWindowsStop(4711, 'immediate')).toEqual(['kill', 'QUIT', '4711']);
});
