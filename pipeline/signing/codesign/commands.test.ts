import { describe, expect, it } from '@jest/globals';
import { planSign } from './commands.ts';
import { toEntitlements } from './entitlements.ts';
import type { AppleIdentity } from './identity.ts';
import { judgeCertificate } from './inspect.ts';
import { readApplicationIdentity, readInstallerIdentity } from './settings.ts';
import { judgeFacts } from './verify.ts';

const identity: AppleIdentity = {
  key: { store: 'pkcs12', file: '/held/id.p12', password: '/held/password' },
  timestampServer: 'http://ts.example',
  python: '/venv/bin/python3',
  label: 'a test',
};
const keychain: AppleIdentity = { ...identity, key: { store: 'keychain', name: 'Developer ID: Me (TEAM)' } };
const target = 'darwin-arm64';
const program = { path: '/p/services/my tool', target, kind: 'program', signing: 'embedded' } as const;
const bundle = { path: '/p/My.app', target, kind: 'bundle', signing: 'embedded' } as const;
const pkg = { path: '/r/a.pkg', target, kind: 'installer', signing: 'embedded', format: 'pkg' } as const;

describe('the command that signs', () => {
  it('names the files of key and password to rcodesign on stdin, and neither in its arguments', () => {
    const {
      file,
      args,
      input = '',
    } = planSign(identity, program, { path: '/w/my tool', entitlements: '/w/e' });
    expect([file, args[0], args[1]]).toEqual(['/venv/bin/python3', '-I', '-c']);
    expect(args.join(' ')).not.toContain('/held');
    expect(JSON.parse(input)).toEqual({
      path: '/w/my tool',
      p12: '/held/id.p12',
      password_path: '/held/password',
      timestamp_url: 'http://ts.example',
      identifier: 'my-tool',
      flags: ['runtime'],
      entitlements: '/w/e',
    });
  });

  it('leaves the identifier of a bundle to its Info.plist, and gives a package neither identifier nor flags', () => {
    const request = (file: typeof bundle | typeof pkg) =>
      JSON.parse(planSign(identity, file, { path: file.path, entitlements: undefined }).input ?? '');
    expect(request(bundle)).toMatchObject({ identifier: null, flags: ['runtime'], entitlements: null });
    expect(request(pkg)).toMatchObject({ identifier: null, flags: [] });
  });

  it("is one of Apple's for a key in a keychain", () => {
    expect(planSign(keychain, program, { path: '/w/my tool', entitlements: '/w/e' })).toEqual({
      file: 'codesign',
      args: [
        ...['--force', '--sign', 'Developer ID: Me (TEAM)', '--timestamp=http://ts.example'],
        ...['--identifier', 'my-tool', '--options', 'runtime', '--entitlements', '/w/e', '/w/my tool'],
      ],
    });
    expect(planSign(keychain, pkg, { path: '/w/a.pkg', entitlements: undefined })).toEqual({
      file: 'productsign',
      args: ['--sign', 'Developer ID: Me (TEAM)', '--timestamp', '/w/a.pkg', '/w/a.pkg.signed'],
    });
  });
});

describe('entitlements', () => {
  it('are those of Node alone', () => {
    expect(toEntitlements('/p/runtime', 'program')).toContain('com.apple.security.cs.allow-jit');
    expect(toEntitlements('/p/node/20.1.0/node', 'program')).toContain('allow-unsigned-executable-memory');
    expect(toEntitlements('/p/services/api/server', 'program')).toBeUndefined();
    expect(toEntitlements('/p/runtime', 'bundle')).toBeUndefined();
    expect(toEntitlements('/p/runtime', 'program')).not.toMatch(/get-task-allow|library-validation|dyld/);
  });
});

describe('the settings', () => {
  const source = (values: Record<string, string>) => ({
    get: (name: string) => values[name],
    isFile: (path: string) => path === '/home/id.p12',
    toPath: (path: string) => path,
    hold: (name: string) => `/held/${name}`,
  });

  it('name a file or a certificate of a keychain, for each kind of certificate', () => {
    expect(readApplicationIdentity(source({}))).toBeUndefined();
    expect(readApplicationIdentity(source({ CSC_LINK: '/home/id.p12', CSC_NAME: 'other' }))).toMatchObject({
      key: { store: 'pkcs12', file: '/home/id.p12', password: '/held/csc_key_password.macos' },
      timestampServer: 'http://timestamp.apple.com/ts01',
      python: 'python3',
    });
    expect(readInstallerIdentity(source({ CSC_LINK: '/home/id.p12' }))).toBeUndefined();
    expect(readInstallerIdentity(source({ CSC_INSTALLER_NAME: 'Me' }))?.key).toEqual({
      store: 'keychain',
      name: 'Me',
    });
  });

  it('refuse an address that is none', () => {
    expect(() => readApplicationIdentity(source({ APPLE_TIMESTAMP_SERVER: 'ftp://x' }))).toThrow(
      expect.objectContaining({ code: 'signing-settings-invalid' }),
    );
  });
});

describe('a signature', () => {
  const facts = {
    ...{ kind: 'macho', is_signed: true, problems: [], subject: 'CN=Me', is_apples: false },
    ...{ is_timestamped: true, flags: [] },
  };

  it('counts when it has a certificate and no difference to its file', () => {
    expect(judgeFacts(facts)).toEqual({ signed: true, by: 'CN=Me', chain: 'not-judged', timestamped: true });
    expect(judgeFacts({ ...facts, is_apples: true })).toMatchObject({ chain: 'trusted' });
    expect(judgeFacts({ ...facts, problems: ['a page differs'] })).toMatchObject({ signed: false });
    expect(judgeFacts({ ...facts, is_signed: false, subject: null })).toMatchObject({ signed: false });
  });

  it('needs a certificate with a key, of its kind, that is valid', () => {
    const certificate = {
      ...{ subject_common_name: 'Me', guessed_profile: 'DeveloperIdApplication', has_private_key: true },
      ...{ not_valid_before: '2026-01-01T00:00:00Z', not_valid_after: '2027-01-01T00:00:00Z' },
    };
    const judge = (changes: Partial<typeof certificate>, now = '2026-06-01T00:00:00Z') =>
      judgeCertificate(
        { ...certificate, ...changes },
        'DeveloperIdApplication',
        'a test',
        Date.parse(now),
      ).map(({ code }) => code);
    expect(judge({})).toEqual([]);
    expect(judge({ has_private_key: false })).toEqual(['signing-failed']);
    expect(judge({ guessed_profile: 'AppleDevelopment' })).toEqual(['certificate-unsuitable']);
    expect(judge({}, '2026-12-20T00:00:00Z')).toEqual(['certificate-expires']);
    expect(judge({}, '2027-02-01T00:00:00Z')).toEqual(['certificate-expired']);
  });
});
