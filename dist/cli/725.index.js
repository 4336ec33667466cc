export const id = 725;
export const ids = [725];
export const modules = {

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

/***/ 96795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openStore),
/* harmony export */   D: () => (/* binding */ telemetryCommand)
/* harmony export */ });
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19498);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23238);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81636);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48179);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73024);





// cli/commands/telemetry.ts


// host/sql/open.ts

function refuse(place, error, remedy) {
  const message = error instanceof Error ? error.message : String(error);
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "database-unusable",
    blame: "environment",
    message: `${place} cannot be opened: ${message}`,
    remedy
  });
}
function toPlace(url) {
  if (!URL.canParse(url)) return "the database";
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
function isPostgresUrl(text) {
  return /^postgres(?:ql)?:\/\//.test(text);
}
async function openDatabase(place) {
  if (isPostgresUrl(place)) {
    const { openPostgres } = await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(209)]).then(__webpack_require__.bind(__webpack_require__, 40209));
    return await openPostgres(place).catch((error) => {
      throw refuse(toPlace(place), error, "check address, user and password, and that the server runs");
    });
  }
  try {
    const { openSqlite } = await __webpack_require__.e(/* import() */ 3515).then(__webpack_require__.bind(__webpack_require__, 53515));
    const isNew = !(0,node_fs__WEBPACK_IMPORTED_MODULE_5__.existsSync)(place);
    const database = openSqlite(place);
    if (isNew) (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.chmodSync)(place, 384);
    return database;
  } catch (error) {
    throw refuse(place, error, "name a file of SQLite, or a new one in a folder that exists");
  }
}

// cli/commands/telemetry.ts
var variable = "VROOLI_BUNDLE_TELEMETRY_DATABASE";
function parseTarget(word) {
  const found = _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV.find((target) => target === (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlatform */ .rE)(word));
  if (found === void 0)
    throw new commander__WEBPACK_IMPORTED_MODULE_4__/* .InvalidArgumentError */ .Di(`It is not a target: choose one of ${_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV.join(", ")}.`);
  return found;
}
async function openStore(session, context, option) {
  const { openTelemetryStore } = await Promise.all(/* import() */[__webpack_require__.e(2503), __webpack_require__.e(9547), __webpack_require__.e(2856), __webpack_require__.e(5814), __webpack_require__.e(1660), __webpack_require__.e(2215)]).then(__webpack_require__.bind(__webpack_require__, 2215));
  const place = option ?? (session.io.env[variable] || "telemetry.sqlite");
  const database = await openDatabase(isPostgresUrl(place) ? place : (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, place));
  return { store: await openTelemetryStore(context, database), close: () => database.close() };
}
function toStated({ app, appVersion: version, target, installation }) {
  return Object.fromEntries(
    Object.entries({ app, version, target, installation }).filter(([, value]) => value !== void 0)
  );
}
async function readTelemetry(session, files, options) {
  const context = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_2__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
  const { store, close } = await openStore(session, context, options.database);
  try {
    for (const file of files) {
      const { stored, duplicates, refused, diagnostics } = await store.ingestFile(
        (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, file),
        toStated(options)
      );
      for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
      session.log.info(`${file}: ${stored} new events, ${duplicates} known, ${refused} lines refused`);
    }
    const report = await store.report();
    if (options.report !== void 0) {
      const { toPage } = await Promise.all(/* import() */[__webpack_require__.e(2503), __webpack_require__.e(6165)]).then(__webpack_require__.bind(__webpack_require__, 6165));
      await context.fs.write((0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, options.report), toPage(report));
      session.log.info(`wrote ${options.report}`);
    }
    session.io.stdout(`${JSON.stringify(report, void 0, 2)}
`);
    return 0;
  } finally {
    await close();
  }
}
function telemetryCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_4__/* .Command */ .uB("telemetry").description(
    "stores the events of deployment-telemetry.jsonl files of installed apps, and prints their failures in groups with proposed swaps and rules of the catalogue; without a file it reports what is stored"
  ).argument("[file...]", "deployment-telemetry.jsonl files, the older ones of an installation first").option(
    "--database <file|url>",
    `a file of SQLite, or postgres://\u2026 (default: ${variable}, or telemetry.sqlite in the current folder)`
  ).option("--report <file>", "write the report as a page of HTML with charts too").option("--app <name>", "the app of lines before the first app_start").option("--app-version <version>", "its version").option("--target <target>", "its target", parseTarget).option("--installation <id>", "the installation that wrote these lines").action((files, options) => finish(readTelemetry(session, files, options)));
}




/***/ }),

/***/ 60725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openStore: () => (/* reexport safe */ _chunk_HCPJ4X7B_js__WEBPACK_IMPORTED_MODULE_0__.C),
/* harmony export */   telemetryCommand: () => (/* reexport safe */ _chunk_HCPJ4X7B_js__WEBPACK_IMPORTED_MODULE_0__.D)
/* harmony export */ });
/* harmony import */ var _chunk_HCPJ4X7B_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96795);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19498);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23238);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81636);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11445);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93390);













/***/ })

};
