import * as z from 'zod';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { judgeValidity } from '../authenticode/inspect.ts';
import type { SignerContext } from '../signer.ts';
import type { AppleIdentity } from './identity.ts';
import { installRemedy, lacksPackage, runCommand, toReason } from './run.ts';

const certificateScript = `
import json, sys
from apple_platform import certificates
request = json.load(sys.stdin)
with open(request["p12"], "rb") as file: data = file.read()
with open(request["password_path"], encoding="utf-8") as file: password = file.read().rstrip("\\r\\n")
try:
    found = certificates.parse_p12(data, password)
except Exception as error:
    print(f"{type(error).__name__}: {error}", file=sys.stderr)
    sys.exit(1)
print(json.dumps({name: found[name] for name in ("subject_common_name", "guessed_profile", "not_valid_before", "not_valid_after", "has_private_key")}))
`;

const certificateSchema = z.object({
  subject_common_name: z.string().nullable(),
  guessed_profile: z.string().nullable(),
  not_valid_before: z.string(),
  not_valid_after: z.string(),
  has_private_key: z.boolean(),
});

/** The certificate of a PKCS #12 file. */
export type AppleCertificate = z.infer<typeof certificateSchema>;

const fault = (message: string, remedy: string, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({
  severity,
  code: severity === 'error' ? 'signing-failed' : 'certificate-unsuitable',
  message,
  remedy,
});

/** What a certificate means for signing with a profile, `DeveloperIdApplication` or `DeveloperIdInstaller`. Pure. */
export function judgeCertificate(
  { subject_common_name, guessed_profile, has_private_key, ...dates }: AppleCertificate,
  profile: string,
  label: string,
  now: number,
): Diagnostic[] {
  const subject = subject_common_name ?? label;
  const validity = { from: new Date(dates.not_valid_before), to: new Date(dates.not_valid_after) };
  return [
    ...(has_private_key
      ? []
      : [fault(`${label} has no private key`, 'export the certificate together with its key')]),
    ...judgeValidity(subject, validity, now),
    ...(guessed_profile === profile
      ? []
      : [
          fault(
            `${subject} is not a certificate of the kind ${profile}: macOS refuses what it signs on other Macs`,
            'use a Developer ID certificate of the Apple Developer Program',
            'warning',
          ),
        ]),
  ];
}

/** Reads the certificate before anything is built. A key in a keychain is used by Apple's programs, which report its faults. */
export async function inspectApple(
  ctx: SignerContext,
  identity: AppleIdentity,
  profile: string,
): Promise<Diagnostic[]> {
  const { key, label, python } = identity;
  if (key.store === 'keychain') return [];
  const input = JSON.stringify({ p12: key.file, password_path: key.password });
  const result = await runCommand(ctx, { file: python, args: ['-I', '-c', certificateScript], input });
  if (lacksPackage(result))
    return [
      fault(`${python} does not have the package apple-platform-py, which signs for macOS`, installRemedy),
    ];
  if (result.exitCode !== 0)
    return [fault(`${label} cannot be used: ${toReason(result)}`, 'check the file and its password')];
  return judgeCertificate(
    certificateSchema.parse(JSON.parse(result.stdout)),
    profile,
    label,
    ctx.clock.now(),
  );
}
