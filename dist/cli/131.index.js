export const id = 131;
export const ids = [131];
export const modules = {

/***/ 20524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ prettyJson),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   lf: () => (/* binding */ checksumOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
// pipeline/document/canonical.ts


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

/***/ 66774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kitMemberSchema)
/* harmony export */ });
/* harmony import */ var _chunk_ERQEPYFD_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38433);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33231);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);



// schema/kit.ts

var relativePathSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).regex(/^(?![/\\])(?![A-Za-z]:)(?!(?:.*[/\\])?\.\.(?:[/\\]|$))/, 'must be a relative path without ".."');
var kitPackageSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("name of the npm package"),
  version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("exact version"),
  integrity: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^sha512-[A-Za-z0-9+/]{86}==$/).describe("Subresource Integrity of the tarball, sha512").meta({ examples: [`sha512-${"A".repeat(86)}==`] })
});
var kitMemberSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
  $schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]*$/).describe("folder below resources/, and the id of its service").meta({ examples: ["embedded-postgres"] }),
  version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("version of the member; a bundle is packaged only with the version it was assembled with"),
  description: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("what it is, in one sentence"),
  replaces: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).min(1).describe("catalogue names of the resources it stands for"),
  packages: zod__WEBPACK_IMPORTED_MODULE_2__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_1__/* .targets */ .zV), kitPackageSchema).describe("npm package with the programs of each target; a target without one cannot be built"),
  root: relativePathSchema.describe("folder of the package that becomes the resource's root").meta({ examples: ["native"] }),
  exclude: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).default([]).describe("globs below the root that are not shipped"),
  symlinks: relativePathSchema.optional().describe("JSON file in the package that lists [{source, target}], links that npm tarballs cannot hold").meta({ examples: ["native/pg-symlinks.json"] }),
  driver: relativePathSchema.describe("program that the supervisor starts, relative to the root").meta({ examples: ["driver.cjs"] }),
  service: _chunk_ERQEPYFD_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceSchema */ .dh.omit({ binaries: true, build: true, kit: true }).describe("the service that joins bundle.json, without its binaries"),
  secrets: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_chunk_ERQEPYFD_js__WEBPACK_IMPORTED_MODULE_0__/* .secretSchema */ .cM).default([]).describe("secrets that join bundle.json"),
  provides: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    env: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe("environment variables; may hold ${data}, ${<service>.<port>} and ${secret:<id>}")
  }).describe("what every service that depended on the original gets: environment templates"),
  initialization: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    env: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]*$/).describe("name of the environment variable").meta({ examples: ["POSTGRES_INITIALIZATION"] })
  }).optional().describe(
    "variable in which the driver gets the files to load on its first start: a JSON array of paths below the bundle root"
  ),
  database: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("database of the app"),
    user: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("role that owns the database")
  }).optional().describe("names that the driver creates on first start")
});




/***/ }),

/***/ 49568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ allowListPath),
/* harmony export */   Tu: () => (/* binding */ scanFiles),
/* harmony export */   jR: () => (/* binding */ parseAllowList)
/* harmony export */ });
/* harmony import */ var _chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36916);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2856);
/* harmony import */ var _secretlint_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(198);
/* harmony import */ var _secretlint_secretlint_rule_preset_recommend__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31577);


// schema/secret-allow-list.ts

var allowEntrySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
  file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe('relative to the scenario; "dir/**" stands for all below').meta({ examples: ["api/testdata/token.txt", "api/testdata/**"] }),
  rule: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("id of the rule that found the literal, as the diagnostic gives it").meta({ examples: ["json-web-token"] }),
  line: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().optional().describe("only this line, counted from 1; default: the whole file"),
  reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().trim().min(8, "say in a few words why this is no secret").describe("why this is no secret; stands in the audit record"),
  expires: zod__WEBPACK_IMPORTED_MODULE_2__/* .date */ .p6().describe("last day on which the entry holds, in UTC; after it the finding is an error again").meta({ examples: ["2027-01-31"] })
});
var allowListSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
  $schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  allow: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(allowEntrySchema).describe("literals that are no secrets")
});

// pipeline/secret-scan/allow-list.ts
var allowListPath = ".vrooli/secret-scan-allow.json";
function parseAllowList(text, file) {
  const document = (0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonText */ .lk)(text, { file });
  if (!document.ok) return { entries: [], diagnostics: document.diagnostics };
  const parsed = allowListSchema.safeParse(document.value);
  if (parsed.success) return { entries: parsed.data.allow, diagnostics: document.diagnostics };
  const faults = parsed.error.issues.map((issue) => {
    const pointer = (0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_0__/* .toPointer */ .rb)(issue.path);
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
  const holds = (entry2) => now < Date.parse(`${entry2.expires}T00:00:00Z`) + 864e5;
  const entry = matching.find(holds) ?? matching[0];
  return entry === void 0 ? void 0 : { entry, holds: holds(entry) };
}

// pipeline/secret-scan/patterns.ts


var patternsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
  patterns: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
      id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
      pattern: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
      digits: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false).describe("a match counts only when it holds a digit"),
      source: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("where the form is described")
    })
  )
});
function isPlaceholder(literal) {
  return /x{8}|X{8}|0{8}|\*{8}|EXAMPLE$/.test(literal);
}
function toPattern(entry) {
  const expression = re2js__WEBPACK_IMPORTED_MODULE_3__/* .RE2JS */ .L3.compile(entry.pattern);
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

// pipeline/secret-scan/scan-text.ts


var config = {
  rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: _secretlint_secretlint_rule_preset_recommend__WEBPACK_IMPORTED_MODULE_5__/* .creator */ .x, options: {} }]
};
var localHost = /@(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|[\w-]+|(?:[\w-]+\.)*example(?:\.(?:com|org|net))?|[\w.-]+\.(?:test|invalid|local|localhost))(?=[:/?"'`\s]|$)/i;
var placeholder = /:\/\/[^@\s]*(?:\$\{?[A-Za-z_]|<|\{\{|%s|\*\*\*|xxx)/i;
var maxFindings = 100;
async function scanText(file, text, patterns) {
  const toPlace = (0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_0__/* .positionIn */ .Nu)(text);
  const found = /* @__PURE__ */ new Map();
  const add = (rule, offset, isLocal) => {
    const place = toPlace(offset);
    const key = String(place.line);
    if (!found.has(`${key} ${rule}`)) found.set(`${key} ${rule}`, { rule, ...place, isLocal });
  };
  for (const pattern of patterns) {
    for (const offset of pattern.find(text)) add(pattern.id, offset, false);
  }
  const covered = new Set([...found.values()].map((literal) => literal.line));
  const result = await (0,_secretlint_core__WEBPACK_IMPORTED_MODULE_4__/* .lintSource */ .n)({
    source: { filePath: file, content: text, contentType: "text" },
    options: { config, maskSecrets: true }
  });
  for (const message of result.messages) {
    const [start, end] = message.range;
    const rule = message.ruleId.replace("@secretlint/secretlint-rule-", "");
    const isConnection = rule === "basicauth" || rule === "database-connection-string";
    const literal = text.slice(start, end + 64).split(/[\s"'`]/, 1)[0] ?? "";
    const isLocal = isConnection && (localHost.test(literal) || placeholder.test(literal));
    if (!covered.has(toPlace(start).line) && !isPlaceholder(literal)) add(rule, start, isLocal);
  }
  return [...found.values()].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, maxFindings);
}

// pipeline/secret-scan/scan-files.ts
var maxBytes = 2 * 1024 * 1024;
function toDiagnostic(file, rule, place, isLocal) {
  return {
    severity: isLocal ? "warning" : "error",
    code: isLocal ? "literal-secret-local" : "literal-secret",
    message: `line ${place.line} looks like a secret (${rule})${isLocal ? " of a local or example service" : ""}`,
    file,
    ...place,
    rule,
    remedy: "remove it, revoke it if it was ever real, and read it from the environment; or allow it in .vrooli/secret-scan-allow.json"
  };
}
async function readText(fs, path) {
  const stat = await fs.stat(path);
  if (stat?.kind !== "file" || stat.size > maxBytes || stat.size === 0) return void 0;
  const bytes = await fs.readBytes(path);
  return bytes.subarray(0, 8192).includes(0) ? void 0 : new TextDecoder().decode(bytes);
}
async function scanFiles(ctx, targets, options = {}) {
  const patterns = await loadPatterns(ctx);
  const report = { diagnostics: [], allowed: [], scanned: 0 };
  for (const target of targets) {
    const text = await readText(ctx.fs, target.path);
    if (text === void 0) continue;
    report.scanned += 1;
    for (const { rule, line, column, isLocal } of await scanText(target.path, text, patterns)) {
      const allowance = findAllowance(
        options.allow ?? [],
        { file: target.name, rule, line },
        ctx.clock.now()
      );
      if (allowance?.holds) {
        const { reason, expires } = allowance.entry;
        report.allowed.push({ file: target.name, line, rule, reason, expires });
        continue;
      }
      const found = toDiagnostic(`${options.prefix ?? ""}${target.name}`, rule, { line, column }, isLocal);
      if (allowance !== void 0) found.message += `; its allowance ended on ${allowance.entry.expires}`;
      report.diagnostics.push(found);
    }
  }
  return report;
}




/***/ }),

/***/ 81131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packageDesktop: () => (/* reexport safe */ _chunk_XPSKW6YP_js__WEBPACK_IMPORTED_MODULE_0__.H)
/* harmony export */ });
/* harmony import */ var _chunk_XPSKW6YP_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50227);
/* harmony import */ var _chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91543);
/* harmony import */ var _chunk_CQJ6X2LT_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80907);
/* harmony import */ var _chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36453);
/* harmony import */ var _chunk_ZLTKDSKP_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49568);
/* harmony import */ var _chunk_6YBRVM2Q_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20524);
/* harmony import */ var _chunk_SSWEYHI3_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66774);
/* harmony import */ var _chunk_TO7QNLOW_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80616);
/* harmony import */ var _chunk_ERQEPYFD_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38433);
/* harmony import */ var _chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(36916);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(93390);















/***/ })

};
