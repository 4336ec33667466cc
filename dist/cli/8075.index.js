export const id = 8075;
export const ids = [8075];
export const modules = {

/***/ 38075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assembleCommand: () => (/* binding */ assembleCommand)
/* harmony export */ });
/* harmony import */ var _chunk_MZHUBGNC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89585);
/* harmony import */ var _chunk_JNMWQSJ2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32357);
/* harmony import */ var _chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24085);
/* harmony import */ var _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44115);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55895);
/* harmony import */ var _chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73723);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(19498);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(26758);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(23238);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(81636);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(11445);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(48179);


























// cli/commands/assemble.ts

async function assembleBundle(session, options) {
  const { assemble } = await Promise.all(/* import() */[__webpack_require__.e(4385), __webpack_require__.e(5700), __webpack_require__.e(9209)]).then(__webpack_require__.bind(__webpack_require__, 89209));
  const analysis = await (0,_chunk_JNMWQSJ2_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(
    session,
    options.analysis,
    _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_3__/* .analysisSchema */ .m,
    'write it with "vrooli-bundle analyze"'
  );
  const secretPlan = await (0,_chunk_JNMWQSJ2_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(
    session,
    options.secrets,
    _chunk_MZHUBGNC_js__WEBPACK_IMPORTED_MODULE_0__/* .secretPlanSchema */ .n,
    'write it with "vrooli-bundle plan-secrets"'
  );
  const place = await (0,_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_2__/* .locateNamedScenario */ .s2)(session, analysis.scenario, options);
  const context = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_14__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
  const assembled = await assemble(context, { analysis, secretPlan, ...place });
  for (const warning of assembled.warnings) session.reporter.diagnostic(warning);
  session.reporter.diagnostic({
    severity: "info",
    code: "bundle-assembled",
    message: `${assembled.bundle.app.name} ${assembled.bundle.app.version}, ${assembled.checksum}`
  });
  if (options.export !== true) {
    await (0,_chunk_JNMWQSJ2_js__WEBPACK_IMPORTED_MODULE_1__/* .writeDocument */ .ft)(session, assembled.text, options.out);
    return 0;
  }
  const { toExport } = await __webpack_require__.e(/* import() */ 5579).then(__webpack_require__.bind(__webpack_require__, 57960));
  await (0,_chunk_JNMWQSJ2_js__WEBPACK_IMPORTED_MODULE_1__/* .writeDocument */ .ft)(session, toExport(assembled, { analysis, context }), options.out);
  return 0;
}
function assembleCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_22__/* .Command */ .uB("assemble").description("completes and validates the bundle.json").requiredOption("--analysis <file>", 'what "analyze" wrote').requiredOption("--secrets <file>", 'what "plan-secrets" wrote').option(
    "--scenario <dir>",
    "the scenario's folder (default: the current folder, or the scenario's folder in --root)"
  ).addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_2__/* .shared */ .ue.root()).option("--export", "wrap the manifest in the export envelope with checksum and timestamp").addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_2__/* .shared */ .ue.out("bundle.json")).action((options) => finish(assembleBundle(session, options)));
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

/***/ 89585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ secretPlanSchema)
/* harmony export */ });
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55895);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);




// schema/secret-plan.ts

var plannedSecretSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("name by which services refer to the secret; the same on every machine"),
  class: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_1__/* .secretClasses */ .zC).describe("generated on the first start, asked for once, or fetched over HTTPS"),
  description: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("what the secret is for"),
  format: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe("ECMAScript regular expression the value must match"),
  required: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("whether services that use it wait until there is a value"),
  generator: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_1__/* .generatorSchema */ .D$.optional().describe("how a per_install_generated secret is made"),
  prompt: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_1__/* .promptSchema */ .a_.optional().describe("what the first-run wizard shows for a user_prompt secret"),
  remote: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_1__/* .remoteSchema */ .uS.optional().describe("where a remote_fetch secret comes from"),
  target: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_1__/* .secretTargetSchema */ .Xs.describe("how a service gets the value"),
  services: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe("ids of the services that read it"),
  source: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("file, and position in it, where the secret was found")
});
var excludedSecretSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("id that the secret would have had"),
  class: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("infrastructure").describe("it opens a server of the author, so a bundle must not contain it"),
  reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("why it is left out, for the audit record"),
  replaced_by: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe("member of the resource kit that replaces it in the bundle")
});
var allowedLiteralSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  file: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("relative to the scenario"),
  line: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive().describe("line of the literal, counted from 1"),
  rule: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("id of the rule that found it"),
  reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("reason why it is not a secret, from the allow-list"),
  expires: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("last day on which it is allowed")
});
var secretPlanSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("secret-plan.v1").describe("format of this document; readers refuse any other"),
  scenario: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("name of the scenario"),
  tier: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__/* .tiers */ .cK).describe("tier that the plan is for"),
  secrets: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(plannedSecretSchema).describe("secrets that assemble puts into the bundle, one for each target"),
  excluded: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(excludedSecretSchema).describe("secrets that are left out, with the reason"),
  configuration: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional().describe("names that the code reads and that are not secrets: ports, hosts, URLs, flags"),
  offline: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional().describe("false when a secret has to be fetched over a network"),
  allowed: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(allowedLiteralSchema).optional().describe("literals in the sources that the allow-list covers"),
  diagnostics: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticSchema */ .f).describe("findings about the sources; one error makes the command exit 1")
});




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




/***/ })

};
