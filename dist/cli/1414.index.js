export const id = 1414;
export const ids = [1414];
export const modules = {

/***/ 31414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   analyzeCommand: () => (/* binding */ analyzeCommand)
/* harmony export */ });
/* harmony import */ var _chunk_JNMWQSJ2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32357);
/* harmony import */ var _chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24085);
/* harmony import */ var _chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73723);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19498);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(26758);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(23238);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(11445);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(48179);





















// cli/commands/analyze.ts

function toContext(session) {
  return { fs: _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_12__/* .nodeFileSystem */ .G, log: session.log, packageRoot: (0,_chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_11__/* .findPackageRoot */ .C)(import.meta.url) };
}
async function analyzeOne(session, dir, options) {
  const { analyze } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(8815), __webpack_require__.e(8919), __webpack_require__.e(59), __webpack_require__.e(4559), __webpack_require__.e(9068), __webpack_require__.e(8145), __webpack_require__.e(4385), __webpack_require__.e(363), __webpack_require__.e(2914)]).then(__webpack_require__.bind(__webpack_require__, 12914));
  const place = await (0,_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_1__/* .locateScenario */ .zf)(session, dir, options.root);
  const { tier, withSwap, without, withScenario } = options;
  const analysis = await analyze(toContext(session), {
    ...place,
    tier,
    ...withSwap === void 0 ? {} : { withSwaps: withSwap },
    ...without === void 0 ? {} : { without },
    ...withScenario === void 0 ? {} : { withScenarios: withScenario }
  });
  const text = `${JSON.stringify(analysis, void 0, 2)}
`;
  for (const refusal of analysis.refusals) {
    session.reporter.diagnostic({ ...refusal, severity: "warning" });
  }
  return await (0,_chunk_JNMWQSJ2_js__WEBPACK_IMPORTED_MODULE_0__/* .concludeDocument */ .bZ)(session, text, analysis.diagnostics, options.out);
}
async function analyzeEvery(session, dir, options) {
  if (dir !== void 0) {
    throw (0,_chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_9__/* .usageError */ .W)(
      "argument-unexpected",
      `--all takes no scenario, but "${dir}" was given`,
      "name the repository with --root"
    );
  }
  if (options.out === void 0) {
    throw (0,_chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_9__/* .usageError */ .W)("option-missing", "--all writes several files", "name their folder with --out <dir>");
  }
  const { analyzeAll } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(6118), __webpack_require__.e(7091), __webpack_require__.e(8815), __webpack_require__.e(8919), __webpack_require__.e(59), __webpack_require__.e(4559), __webpack_require__.e(4762), __webpack_require__.e(9068), __webpack_require__.e(8145), __webpack_require__.e(4385), __webpack_require__.e(363), __webpack_require__.e(2512)]).then(__webpack_require__.bind(__webpack_require__, 32512));
  const root = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_10__/* .toPath */ .b)(session, options.root ?? ".");
  const report = await analyzeAll(toContext(session), { root, tier: options.tier });
  for (const diagnostic of report.diagnostics) session.reporter.diagnostic(diagnostic);
  const out = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_10__/* .toPath */ .b)(session, options.out);
  for (const [name, text] of Object.entries(report.files)) await _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_12__/* .nodeFileSystem */ .G.write(`${out}/${name}`, text);
  return report.diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}
async function analyzeScenario(session, dir, options) {
  if (options.all === true) return await analyzeEvery(session, dir, options);
  if (dir === void 0) {
    throw (0,_chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_9__/* .usageError */ .W)(
      "argument-missing",
      "no scenario was named",
      "name its folder, or ask for every one with --all"
    );
  }
  return await analyzeOne(session, dir, options);
}
function analyzeCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_17__/* .Command */ .uB("analyze").description("resolves what a scenario needs, scores each tier, proposes swaps and drafts the bundle").argument("[scenario-dir]").addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_1__/* .shared */ .ue.root()).addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_1__/* .shared */ .ue.tier()).addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_1__/* .shared */ .ue.withSwap()).addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_1__/* .shared */ .ue.without()).addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_1__/* .shared */ .ue.withScenario()).option("--all", "every scenario of the repository; --out is then a folder").addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_1__/* .shared */ .ue.out("analysis.json")).action((dir, options) => finish(analyzeScenario(session, dir, options)));
}



/***/ }),

/***/ 19498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ platforms),
/* harmony export */   V8: () => (/* binding */ toGpuRequirement),
/* harmony export */   _g: () => (/* binding */ toTier),
/* harmony export */   cK: () => (/* binding */ tiers),
/* harmony export */   pg: () => (/* binding */ gpuRequirements),
/* harmony export */   rE: () => (/* binding */ toPlatform),
/* harmony export */   zV: () => (/* binding */ targets)
/* harmony export */ });
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84145);


// schema/vocabulary.ts
var targets = ["win-x64", "linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64"];
var platforms = [...targets, "universal"];
var platformAliases = {
  "windows-x64": "win-x64",
  "windows-amd64": "win-x64",
  "win32-x64": "win-x64",
  "mac-arm64": "darwin-arm64",
  "macos-arm64": "darwin-arm64",
  "mac-x64": "darwin-x64",
  "macos-x64": "darwin-x64",
  "mac-amd64": "darwin-x64",
  "darwin-amd64": "darwin-x64",
  "linux-amd64": "linux-x64",
  "linux-aarch64": "linux-arm64"
};
function toPlatform(key) {
  return platforms.includes(key) ? key : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(platformAliases, key);
}
var tiers = ["local", "server", "desktop", "mobile", "saas", "enterprise"];
var tierAliases = {
  "tier-1-local": "local",
  "tier-2-desktop": "desktop",
  "tier-3-mobile": "mobile",
  "tier-4-saas": "saas",
  "tier-5-enterprise": "enterprise"
};
function toTier(word) {
  const key = word.trim().toLowerCase();
  return tiers.includes(key) ? key : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(tierAliases, key);
}
var gpuRequirements = [
  "required",
  "optional_with_cpu_fallback",
  "optional_but_warn",
  "none"
];
var gpuAliases = {
  gpu_required: "required",
  optional: "optional_with_cpu_fallback",
  gpu_optional_with_cpu_fallback: "optional_with_cpu_fallback",
  gpu_optional_but_warn: "optional_but_warn"
};
function toGpuRequirement(word) {
  return gpuRequirements.includes(word) ? word : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(gpuAliases, word);
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

/***/ 11445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ nodeFileSystem)
/* harmony export */ });
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17961);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);



// host/fs.ts





// pipeline/ports.ts
var wholeFileLimit = 256 * 1024 * 1024;

// host/fs.ts
async function stat2(path) {
  try {
    const found = await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat(path);
    const kind = found.isFile() ? "file" : found.isDirectory() ? "dir" : found.isSymbolicLink() ? "symlink" : "other";
    return { kind, size: found.size, mode: found.mode & 4095 };
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR") return void 0;
    throw error;
  }
}
var chunkBytes = 1024 * 1024;
var smallestRead = 4096;
async function assertWholeFile(path) {
  const { size } = await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat(path);
  if (size <= wholeFileLimit) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "file-too-large",
    blame: "input",
    message: `${path} has ${size} bytes; a file that is read at once may have ${wholeFileLimit}`,
    remedy: "make the file smaller, or leave it out"
  });
}
async function readBytes(path) {
  await assertWholeFile(path);
  return node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile(path);
}
async function readText(path) {
  await assertWholeFile(path);
  return node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile(path, "utf8");
}
async function* readChunks(path, range, toBuffer) {
  if (range.end <= range.start) return;
  const file = await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open(path);
  try {
    const { size } = await file.stat();
    let position = range.start;
    while (position < range.end) {
      const expected = Math.max(size - position, smallestRead);
      const length = Math.min(chunkBytes, expected, range.end - position);
      const { buffer, bytesRead } = await file.read(toBuffer(length), 0, length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
var wholeFile = { start: 0, end: Infinity };
var read = (path, range = wholeFile) => readChunks(path, range, Buffer.allocUnsafe);
async function* scan(path, range = wholeFile) {
  let buffer = Buffer.alloc(0);
  yield* readChunks(path, range, (length) => {
    if (buffer.length < length) buffer = Buffer.allocUnsafeSlow(length);
    return buffer;
  });
}
async function write(path, content, mode = 420) {
  await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
  const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(6).toString("hex")}.tmp`;
  try {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile(temporary, content, { mode });
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod(temporary, mode);
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename(temporary, path);
  } catch (error) {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm(temporary, { force: true });
    throw error;
  }
}
async function sha256(path) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256");
  for await (const chunk of scan(path)) hash.update(chunk);
  return hash.digest("hex");
}
var unlinkable = /* @__PURE__ */ new Set(["EXDEV", "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);
async function link2(from, to) {
  await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(to), { recursive: true });
  try {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link(from, to);
  } catch (error) {
    if (!unlinkable.has(error.code ?? "")) throw error;
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.cp(from, to, { preserveTimestamps: true, mode: node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.COPYFILE_FICLONE });
  }
}
var nodeFileSystem = {
  readText,
  readBytes,
  read,
  scan,
  write,
  stat: stat2,
  realpath: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath(path),
  readlink: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink(path),
  list: async (dir) => (await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir(dir)).sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_5__/* .byCodeUnit */ .X),
  mkdir: async (dir) => {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir(dir, { recursive: true });
  },
  copy: async (from, to) => {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(to), { recursive: true });
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.cp(from, to, { recursive: true, verbatimSymlinks: true, mode: node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.COPYFILE_FICLONE });
  },
  link: link2,
  symlink: async (target, path) => {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.symlink(target, path);
  },
  chmod: (path, mode) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod(path, mode),
  utimes: (path, epochSeconds) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lutimes(path, epochSeconds, epochSeconds),
  rename: (from, to) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename(from, to),
  remove: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm(path, { recursive: true, force: true }),
  makeTempDir: (prefix) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), prefix)),
  sha256
};




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

/***/ 32357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ readBundle2),
/* harmony export */   bZ: () => (/* binding */ concludeDocument),
/* harmony export */   ft: () => (/* binding */ writeDocument),
/* harmony export */   u0: () => (/* binding */ readDocument2)
/* harmony export */ });
/* harmony import */ var _chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73723);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23238);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11445);




// cli/documents.ts
var toFile = (session, name) => ({ path: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, name), name });
function reportAll(session, diagnostics) {
  for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
}
async function readDocument2(session, name, schema, remedy) {
  const file = toFile(session, name);
  const { value, warnings } = await (0,_chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocument */ .u)(_chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFileSystem */ .G, file, schema, remedy);
  reportAll(session, warnings);
  return value;
}
async function readBundle2(session, name) {
  const { value, warnings } = await (0,_chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_0__/* .readBundle */ .B)(_chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFileSystem */ .G, toFile(session, name));
  reportAll(session, warnings);
  return value;
}
async function writeDocument(session, text, out) {
  if (out === void 0) session.io.stdout(text);
  else await _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFileSystem */ .G.write((0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, out), text);
}
async function concludeDocument(session, text, diagnostics, out) {
  reportAll(session, diagnostics);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  if (!failed || out === void 0) await writeDocument(session, text, out);
  return failed ? 1 : 0;
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

/***/ 17961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ byCodeUnit)
/* harmony export */ });
// schema/by-code-unit.ts
function byCodeUnit(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}




/***/ }),

/***/ 24085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s2: () => (/* binding */ locateNamedScenario),
/* harmony export */   ue: () => (/* binding */ shared),
/* harmony export */   zf: () => (/* binding */ locateScenario)
/* harmony export */ });
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19498);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26758);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23238);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11445);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48179);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76760);






// cli/options.ts


// pipeline/compose/find-root.ts

async function findRoot(fs, scenarioDir) {
  for (let dir = scenarioDir; ; dir = node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(dir)) {
    if (await fs.stat(node_path__WEBPACK_IMPORTED_MODULE_6__.posix.join(dir, ".git")) !== void 0) return dir;
    if (dir === node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(dir)) break;
  }
  const parent = node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(scenarioDir);
  return node_path__WEBPACK_IMPORTED_MODULE_6__.posix.basename(parent) === "scenarios" ? node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(parent) : scenarioDir;
}

// pipeline/compose/find-scenario.ts

async function findScenario(fs, place) {
  const { name, cwd, root } = place;
  const inRoot = root === void 0 ? [] : [
    root,
    .../[/\\]|^\.+$/.test(name) ? [] : [`scenarios/${name}`, name].map((dir) => node_path__WEBPACK_IMPORTED_MODULE_6__.posix.join(root, dir))
  ];
  const isInside = root === void 0 || cwd === root || cwd.startsWith(`${root}/`);
  for (const dir of [...isInside ? [cwd] : [], ...inRoot.slice(1), ...inRoot.slice(0, 1)]) {
    if ((await fs.stat(node_path__WEBPACK_IMPORTED_MODULE_6__.posix.join(dir, ".vrooli/service.json")))?.kind === "file") return dir;
  }
  return cwd;
}

// pipeline/shared/options/requested-swap.ts
function parseRequestedSwap(word) {
  const [original = "", replacement = "", ...rest] = word.split("=").map((part) => part.trim());
  if (original !== "" && replacement !== "" && rest.length === 0) return { original, replacement };
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
    code: "swap-invalid",
    blame: "usage",
    message: `invalid swap "${word.trim()}": expected <original>=<replacement>`,
    remedy: "name both resources, such as postgres=embedded-postgres"
  });
}

// cli/options.ts
function parseTier(word) {
  const tier = (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .toTier */ ._g)(word);
  if (tier === void 0)
    throw new commander__WEBPACK_IMPORTED_MODULE_5__/* .InvalidArgumentError */ .Di(`It is not a tier: choose one of ${_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .tiers */ .cK.join(", ")}.`);
  return tier;
}
function collectSwap(word, before = []) {
  return [...before, parseRequestedSwap(word)];
}
var shared = {
  root: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--root <dir>", "the repository (default: the repository of the scenario)"),
  tier: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--tier <tier>", "the deployment tier").argParser(parseTier).default("desktop"),
  withSwap: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$(
    "--with-swap <original=replacement>",
    "apply this swap; <original>=none leaves it out; may be repeated"
  ).argParser(collectSwap),
  without: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--without <name>", "the same as --with-swap <name>=none; may be repeated").argParser(
    (word, before = []) => [...before, word]
  ),
  withScenario: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$(
    "--with-scenario <name>",
    "include the programs of this scenario, on which the scenario depends only optionally; may be repeated"
  ).argParser((word, before = []) => [...before, word]),
  out: (what) => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--out <file>", `where to write ${what} (default: stdout)`)
};
async function locateScenario(session, dir, root) {
  const scenarioDir = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, dir);
  if (root === void 0) return { scenarioDir, root: await findRoot(_chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeFileSystem */ .G, scenarioDir) };
  const rootDir = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, root);
  if (scenarioDir !== rootDir && !scenarioDir.startsWith(rootDir === "/" ? "/" : `${rootDir}/`)) {
    throw (0,_chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_1__/* .usageError */ .W)(
      "scenario-outside-root",
      `${dir} is not inside the repository ${root}`,
      "name the repository that contains the scenario with --root, or leave --root out"
    );
  }
  return { scenarioDir, root: rootDir };
}
async function locateNamedScenario(session, name, { scenario, root }) {
  if (scenario !== void 0) return locateScenario(session, scenario, root);
  const place = {
    name,
    cwd: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, "."),
    root: root === void 0 ? void 0 : (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, root)
  };
  return locateScenario(session, await findScenario(_chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeFileSystem */ .G, place), root);
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




/***/ })

};
