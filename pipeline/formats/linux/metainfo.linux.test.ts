import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { withTempDir } from '../../../test/packaging/context.ts';
import { about } from '../../../test/packaging/release.ts';
import { needs } from '../../../test/support/needs.ts';
import { formatMetainfo, toComponentId } from './metainfo.ts';

const apps = [
  { name: 'Tiny App', version: '1.0.0-rc.1', vendor: 'octo-cat' },
  { name: '9 & ünï <x>', version: 'v2' },
];
const odd = {
  ...about,
  displayName: `<A & "B">`,
  summary: `${'A long summary with & and <b>. '.repeat(20)}`,
};

describe('the metadata for software catalogues', () => {
  needs('appstreamcli', 'appstream-util').it.each(['browser', 'none'] as const)(
    'of an app with the shell %s are accepted by both validators',
    (shell) =>
      withTempDir(async (dir) => {
        for (const app of apps) {
          for (const texts of [about, odd]) {
            const path = join(dir, `${toComponentId(app)}.metainfo.xml`);
            writeFileSync(path, formatMetainfo({ app, shell, epoch: 1_714_979_289 }, texts));
            // An error or a warning is an exit code other than 0.
            execFileSync('appstreamcli', ['validate', '--no-net', '--strict', path], { stdio: 'pipe' });
            execFileSync('appstream-util', ['validate-relax', '--nonet', path], { stdio: 'pipe' });
          }
        }
      }),
  );

  it('have the id of the publisher, also from the name of a package', () => {
    expect(toComponentId({ name: 'Tiny App', version: '1', vendor: 'octo-cat' })).toBe(
      'io.github.octo_cat.tiny_app',
    );
    expect(toComponentId({ name: 'tiny-app', version: '1', vendor: 'octo-cat' })).toBe(
      'io.github.octo_cat.tiny_app',
    );
    expect(toComponentId({ name: '9', version: '1' })).toBe('com.example._9');
  });
});
