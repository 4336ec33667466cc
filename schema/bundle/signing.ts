import * as z from 'zod';

const windowsSchema = z.looseObject({
  certificate_source: z.enum(['file', 'store', 'azure_keyvault', 'aws_kms']),
  certificate_file: z.string().optional(),
  certificate_password_env: z.string().optional(),
  certificate_thumbprint: z.string().optional(),
  timestamp_server: z.string().optional(),
  sign_algorithm: z.enum(['sha256', 'sha384', 'sha512']).optional(),
  dual_sign: z.boolean().optional(),
});

const macosSchema = z.looseObject({
  identity: z.string().min(1),
  team_id: z.string().min(1),
  hardened_runtime: z.boolean(),
  notarize: z.boolean(),
  entitlements_file: z.string().optional(),
  provisioning_profile: z.string().optional(),
  apple_id_env: z.string().optional(),
  apple_id_password_env: z.string().optional(),
  apple_api_key_id: z.string().optional(),
  apple_api_key_file: z.string().optional(),
  apple_api_issuer_id: z.string().optional(),
});

const linuxSchema = z.looseObject({
  gpg_key_id: z.string().optional(),
  gpg_passphrase_env: z.string().optional(),
  gpg_homedir: z.string().optional(),
});

/** The signing of installers, as in the published v0.1 schema: names of variables and files, never a secret. */
export const codeSigningSchema = z.looseObject({
  enabled: z.boolean(),
  windows: windowsSchema.optional(),
  macos: macosSchema.optional(),
  linux: linuxSchema.optional(),
});
