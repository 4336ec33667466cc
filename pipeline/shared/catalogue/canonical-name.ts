/** The prefix `resource-`, underscores, and upper and lower case make no difference in the name of a resource or scenario. */
export function toCanonicalName(name: string): string {
  const plain = name.trim().normalize('NFC').toLowerCase().replaceAll('_', '-');
  return /^resource-./.test(plain) ? plain.slice('resource-'.length) : plain;
}
