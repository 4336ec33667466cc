/** The schemes of every backend: read at each start, so that the backends are loaded only where a setting is a reference. */
export const schemes = [
  'github',
  'vault',
  'openbao',
  'aws-sm',
  'azure-kv',
  'gcp-sm',
  'ibm-sm',
  'doppler',
  'kubernetes',
  'k8s',
  'op',
] as const;

const starts = new RegExp(`^(?:${schemes.join('|')})://`);

/** Whether a setting is meant as a reference: it begins with the scheme of a backend. */
export function isReference(text: string): boolean {
  return starts.test(text.trim());
}
