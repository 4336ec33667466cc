/** The parts of a package's name, as a file name states them: the vendor's part has no hyphen, and dots where the vendor has hyphens. */
export function parsePackageName(text: string): { name: string; vendor?: string } {
  const [, vendor, own] = /^([a-z0-9.]+)-(.+)$/.exec(text) ?? [];
  if (vendor === undefined || own === undefined) return { name: text };
  return { name: own, vendor: vendor.replaceAll('.', '-') };
}
