export const id = 8446;
export const ids = [8446];
export const modules = {

/***/ 87675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ allowListPath),
/* harmony export */   Tu: () => (/* binding */ scanFiles),
/* harmony export */   jR: () => (/* binding */ parseAllowList),
/* harmony export */   q4: () => (/* binding */ listByGit)
/* harmony export */ });
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27325);
/* harmony import */ var _chunk_TIMUUQTS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18871);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93390);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22217);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64377);
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2856);
/* harmony import */ var _secretlint_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(198);
/* harmony import */ var _secretlint_secretlint_rule_preset_recommend__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31577);





// schema/secret-allow-list.ts

var allowEntrySchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  file: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe('relative to the scenario; "dir/**" means everything below').meta({ examples: ["api/testdata/token.txt", "api/testdata/**"] }),
  rule: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("id of the rule that found the literal, as the diagnostic gives it").meta({ examples: ["json-web-token"] }),
  line: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().positive().optional().describe("only this line, counted from 1; default: the whole file"),
  reason: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().trim().min(8, "state in a few words why this is not a secret").describe("reason why this is not a secret; copied to the audit record"),
  expires: zod__WEBPACK_IMPORTED_MODULE_5__/* .date */ .p6().describe("last day on which the entry is valid, in UTC; after it the finding is an error again").meta({ examples: ["2027-01-31"] })
});
var allowListSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  $schema: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  allow: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(allowEntrySchema).describe("literals that are not secrets")
});

// pipeline/shared/secret-scan/allow-list.ts
var allowListPath = ".vrooli/secret-scan-allow.json";
function parseAllowList(text, file) {
  const document = (0,_chunk_TIMUUQTS_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJsonText */ .l)(text, { file });
  if (!document.ok) return { entries: [], diagnostics: document.diagnostics };
  const parsed = allowListSchema.safeParse(document.value);
  if (parsed.success) return { entries: parsed.data.allow, diagnostics: document.diagnostics };
  const faults = parsed.error.issues.map((issue) => {
    const pointer = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_3__/* .toPointer */ .rb)(issue.path);
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

// pipeline/shared/secret-scan/patterns.ts


var patternsSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  patterns: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
      id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
      pattern: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
      digits: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().default(false).describe("a match counts only when it contains a digit"),
      source: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("where the token form is documented")
    })
  )
});
function isPlaceholder(literal) {
  return /x{8}|X{8}|0{8}|\*{8}|EXAMPLE$/.test(literal);
}
function toPattern(entry) {
  const expression = re2js__WEBPACK_IMPORTED_MODULE_6__/* .RE2JS */ .L3.compile(entry.pattern);
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
  rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: _secretlint_secretlint_rule_preset_recommend__WEBPACK_IMPORTED_MODULE_8__/* .creator */ .x, options: {} }]
};
var localHost = /@(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|[\w-]+|(?:[\w-]+\.)*example(?:\.(?:com|org|net))?|[\w.-]+\.(?:test|invalid|local|localhost))(?=[:/?"'`\s]|$)/i;
var placeholder = /:\/\/[^@\s]*(?:\$\{?[A-Za-z_]|<|\{\{|%s|\*\*\*|xxx)/i;
var maxFindings = 100;
async function scanText(file, text, patterns) {
  const toPosition = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_3__/* .positionIn */ .Nu)(text);
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
  const result = await (0,_secretlint_core__WEBPACK_IMPORTED_MODULE_7__/* .lintSource */ .n)({
    source: { filePath: file, content: text, contentType: "text" },
    options: { config, maskSecrets: true }
  });
  for (const message of result.messages) {
    const [start, end] = message.range;
    const rule = message.ruleId.replace("@secretlint/secretlint-rule-", "");
    const isConnection = rule === "basicauth" || rule === "database-connection-string";
    const literal = text.slice(start, end + 64).split(/[\s"'`]/, 1)[0] ?? "";
    const isLocal = isConnection && (localHost.test(literal) || placeholder.test(literal));
    if (!covered.has(toPosition(start).line) && !isPlaceholder(literal)) add(rule, start, isLocal);
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
  const patterns = await loadPatterns(ctx);
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

// pipeline/shared/sources/git-files.ts
function firstLine(stderr) {
  return stderr.trim().split("\n")[0]?.replace(/^fatal: /, "") ?? "";
}
function toRefusal(dir, stderr) {
  const owned = /^fatal: detected dubious ownership in repository at '(.*)'$/m.exec(stderr)?.[1];
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_2__/* .PipelineError */ .z({
    code: "git-refused",
    blame: "environment",
    message: `git does not list the files of ${dir}, so what it ignores cannot be left out: ${firstLine(stderr)}`,
    remedy: owned === void 0 ? "run `git status` in that folder and correct what it reports" : `the repository belongs to another user; if you trust it, run: git config --global --add safe.directory ${owned}`
  });
}
async function listByGit(ctx, dir, flags) {
  if (await ctx.exec.which("git") === void 0) return void 0;
  const { exitCode, stdout, stderr } = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_0__/* .runGit */ .E)(ctx, dir, ["ls-files", "-z", ...flags, "--", "."]);
  if (exitCode === 0) return stdout.split("\0").filter((path) => path !== "" && path !== "./");
  if (/^fatal: not a git repository \(or any /m.test(stderr)) return void 0;
  throw toRefusal(dir, stderr);
}




/***/ }),

/***/ 28446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packageDesktop: () => (/* reexport safe */ _chunk_L2UMQLNR_js__WEBPACK_IMPORTED_MODULE_0__.HV)
/* harmony export */ });
/* harmony import */ var _chunk_L2UMQLNR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16736);
/* harmony import */ var _chunk_QKLEHXMD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48187);
/* harmony import */ var _chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23647);
/* harmony import */ var _chunk_MFI6CCVV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23295);
/* harmony import */ var _chunk_JSBTGSPO_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61703);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97411);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96813);
/* harmony import */ var _chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35357);
/* harmony import */ var _chunk_AYQN7G4H_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54526);
/* harmony import */ var _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(40445);
/* harmony import */ var _chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(54918);
/* harmony import */ var _chunk_WSNBJS2S_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(87675);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(27325);
/* harmony import */ var _chunk_5JHOZZF7_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(55956);
/* harmony import */ var _chunk_J5Z3V47Y_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(65445);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(14365);
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

































/***/ })

};
