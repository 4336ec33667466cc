import * as z from 'zod';

const oldForm = z.looseObject({ type: z.string() });
const licenseSchema = z.looseObject({
  license: z
    .union([z.string(), oldForm.transform(({ type }) => type)])
    .optional()
    .catch(undefined),
  licenses: z
    .array(z.union([z.string(), oldForm.transform(({ type }) => type)]))
    .optional()
    .catch(undefined),
});

/** The license that a package.json states, also in the forms of old packages. */
export function toNpmLicense(manifest: unknown): string | undefined {
  const parsed = licenseSchema.safeParse(manifest);
  if (!parsed.success) return undefined;
  const { license, licenses = [] } = parsed.data;
  if (license !== undefined && license !== '') return license;
  return licenses.length > 1 ? `(${licenses.join(' OR ')})` : licenses[0];
}
