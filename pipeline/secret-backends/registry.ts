import { aws } from './aws/index.ts';
import { azure } from './azure/index.ts';
import type { Reference, SecretBackend } from './backend.ts';
import { doppler } from './doppler/index.ts';
import { gcp } from './gcp/index.ts';
import { github } from './github/index.ts';
import { ibm } from './ibm/index.ts';
import { kubernetes } from './kubernetes/index.ts';
import { onepassword } from './onepassword/index.ts';
import { toReference } from './reference.ts';
import { vault } from './vault/index.ts';

/** Every backend of secrets. To add one, create its folder and add a line here: references, the help and the reference page follow. */
export const secretBackends: readonly SecretBackend[] = [
  github,
  vault,
  aws,
  azure,
  gcp,
  ibm,
  doppler,
  kubernetes,
  onepassword,
];

const byScheme = new Map(
  secretBackends.flatMap((backend) => backend.schemes.map((scheme) => [scheme, backend])),
);
/** A reference with its backend, or what is wrong with it. Pure. */
export function parseReference(
  text: string,
): { reference: Reference; backend: SecretBackend } | { fault: string; form: string | undefined } {
  const reference = toReference(text.trim());
  const backend = byScheme.get(/^([a-z0-9-]+):/.exec(text.trim())?.[1] ?? '');
  if (backend === undefined) return { fault: 'it is of no known backend', form: undefined };
  if (reference === undefined) return { fault: 'it is not of the form', form: backend.form };
  const fault = backend.findFault(reference);
  return fault === undefined ? { reference, backend } : { fault, form: backend.form };
}
