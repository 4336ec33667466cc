import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppleIdentity } from '../../../pipeline/signing/codesign/identity.ts';
import { toolPath } from '../installed-tools.ts';

const script = `import json, sys
from apple_platform import certificates
request = json.load(sys.stdin)
made = certificates.generate_self_signed(request["team"], profile="developer-id-" + request["profile"], team_id="ABCDE12345", validity_days=365)
open(request["file"], "wb").write(made.to_p12("word"))`;

/** An identity with a self-made certificate of the kind that Apple issues to a developer; its files are in `dir`. */
export function createAppleIdentity(
  dir: string,
  {
    profile,
    server,
    team = 'Tiny Team',
  }: { profile: 'application' | 'installer'; server: string; team?: string },
): AppleIdentity {
  const python = toolPath('apple-platform-py');
  const file = join(dir, `${team}-${profile}.p12`);
  execFileSync(python, ['-I', '-c', script], { input: JSON.stringify({ team, profile, file }) });
  const password = join(dir, 'password');
  writeFileSync(password, 'word');
  return { key: { store: 'pkcs12', file, password }, timestampServer: server, python, label: team };
}
