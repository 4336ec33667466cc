export const id = 6249;
export const ids = [6249];
export const modules = {

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ }),

/***/ 49730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ toApprovers),
/* harmony export */   On: () => (/* binding */ toRevokedEntry),
/* harmony export */   TR: () => (/* binding */ isSameEntry),
/* harmony export */   UF: () => (/* binding */ isSamePromotion),
/* harmony export */   WL: () => (/* binding */ formatEntry),
/* harmony export */   kd: () => (/* binding */ refuse),
/* harmony export */   sI: () => (/* binding */ checkMetadata),
/* harmony export */   y4: () => (/* binding */ toPromotedEntry),
/* harmony export */   yQ: () => (/* binding */ toTag),
/* harmony export */   zX: () => (/* binding */ toPromotion)
/* harmony export */ });
/* harmony import */ var _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15738);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24998);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96813);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17961);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4322);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93390);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2503);







// pipeline/stages/promote/request.ts
function refuse(code, message, remedy, blame = "input") {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({ code, blame, message, remedy });
}

// pipeline/stages/promote/check-metadata.ts
var passed = (id, detail) => ({ id, result: "passed", detail });
function checkOrigin({ run_id, commit }, run) {
  const differ = (what, stated, actual) => refuse(
    "release-invalid",
    `metadata.json states ${what} ${stated}, and the files are those of ${what} ${actual}`,
    "promote the run that built the files"
  );
  if (run_id !== void 0 && run_id !== run.id) throw differ("the run", run_id, run.id);
  if (commit !== void 0 && commit !== run.commit) throw differ("the commit", commit, run.commit);
  return passed("origin", `metadata.json states run ${run_id ?? run.id} and commit ${commit ?? run.commit}`);
}
function checkRehearsal({ targets }, allowUnrehearsed) {
  const missing = targets.filter(({ rehearsal }) => rehearsal?.rehearsed !== true);
  const started = targets.filter((one) => !missing.includes(one)).map(({ target }) => target);
  if (missing.length === 0)
    return passed("rehearsal", `started before it was released: ${started.join(", ")}`);
  const why = missing.map(
    ({ target, rehearsal }) => rehearsal?.rehearsed === false ? `${target} (${rehearsal.why})` : target
  );
  if (!allowUnrehearsed)
    throw refuse(
      "rehearsal-missing",
      `these payloads were not started before they were released: ${why.join(", ")}`,
      "build them on runners of their own systems, with the rehearsal on, or allow it with --allow-unrehearsed"
    );
  return { id: "rehearsal", result: "not-required", detail: `not started: ${why.join(", ")}` };
}
function checkMetadata(metadata, run, { allowUnrehearsed }) {
  return [checkOrigin(metadata, run), checkRehearsal(metadata, allowUnrehearsed)];
}
function toTag(asked, { app }, { commit, found }) {
  const tag = asked ?? `v${app.version}`;
  const isOfVersion = tag === app.version || /(?:^|[^0-9A-Za-z.])v?$/.test(tag.slice(0, -app.version.length));
  if (!tag.endsWith(app.version) || !isOfVersion)
    throw refuse(
      "tag-elsewhere",
      `the tag ${tag} does not end with the version ${app.version} of ${app.name}`,
      `name a tag such as v${app.version} or ${app.name}-v${app.version}`,
      "usage"
    );
  return assertTagCommit(tag, { commit, found });
}
function assertTagCommit(tag, { commit, found }) {
  if (found === void 0 || found === commit) return tag;
  throw refuse(
    "tag-elsewhere",
    `the tag ${tag} is on the commit ${found}, and the run built ${commit}`,
    "promote the run of the tag, or choose another tag",
    "usage"
  );
}
function toApprovers(approvals, environment) {
  const by = approvals.filter(({ environments, isApproved }) => isApproved && environments.includes(environment)).map((one) => one.by);
  if (by.length > 0) return [...new Set(by)].sort();
  throw refuse(
    "approval-missing",
    `the promotion was not approved in the environment "${environment}"`,
    `give the environment a required reviewer (Settings, Environments), and let the job name it: "environment: ${environment}"`
  );
}

// pipeline/stages/promote/statement.ts
var toTime = (now) => `${new Date(now).toISOString().slice(0, 19)}Z`;
function toPromotion(facts) {
  const { request, metadata, repositoryUrl, run, artifact, tag, approvers, ownRun } = {
    ...facts,
    ownRun: facts.request.ownRun
  };
  const files = facts.files.map(({ name, size, sha256, url: url2 }) => ({ name, size, sha256, url: url2 })).sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_5__/* .byCodeUnit */ .X)(a.name, b.name));
  const { environment } = request;
  const { id, attempt, commit, workflow, event, url } = run;
  return _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionSchema */ .xS.parse({
    _type: _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionStatementType */ .lP,
    subject: files.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicateType: _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionPredicateType */ .tN,
    predicate: {
      schema_version: "promotion.v1",
      app: { name: metadata.app.name, version: metadata.app.version },
      repository: repositoryUrl,
      run: { id, attempt, commit, workflow, event, url },
      artifact: {
        id: artifact.id,
        name: artifact.name,
        size: artifact.size,
        sha256: artifact.sha256,
        url: artifact.url
      },
      release: {
        tag,
        commit,
        url: `${repositoryUrl}/releases/tag/${encodeURIComponent(tag)}`,
        channel: request.channel,
        rollout: request.rollout
      },
      files,
      checks: facts.checks,
      ...environment === void 0 || ownRun === void 0 ? {} : { approval: { environment, by: [...approvers], url: ownRun.url } },
      promoted: (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_3__/* .omitUndefined */ .O)({ by: facts.by, at: toTime(facts.now), run_url: ownRun?.url })
    }
  });
}
function toChain({ subject, predicate }) {
  const { app, repository, run, artifact, release, files } = predicate;
  const { attempt: _attempt, ...origin } = run;
  return (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)({ subject, app, repository, run: origin, artifact, release, files });
}
var isSamePromotion = (a, b) => toChain(a) === toChain(b);

// schema/governance-log.ts

var governanceEntrySchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz("governance-entry.v1").describe("format of this line; readers refuse any other"),
  action: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(["promoted", "revoked"]).describe("what was done"),
  at: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().describe("when: UTC, to the second").meta({ examples: ["2026-01-15T12:00:00Z"] }),
  who: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().describe("account that did it"),
  approved_by: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()).describe("accounts that approved it; empty where no approval is required"),
  app: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().describe("name of the app"),
  version: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().describe("version of the app"),
  tag: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().describe("tag of the release"),
  release_url: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().describe("address of the release"),
  run_url: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional().describe("address of the run that built the files"),
  artifact_url: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional().describe("address of the artifact with the files"),
  artifact_sha256: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Schema */ .bL.optional().describe("digest of the archive of the artifact"),
  reason: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional().describe("why a release was withdrawn")
});

// pipeline/stages/promote/log-entry.ts
function toPromotedEntry({ predicate }) {
  const { app, run, artifact, release, approval, promoted } = predicate;
  return {
    schema_version: "governance-entry.v1",
    action: "promoted",
    at: promoted.at,
    who: promoted.by,
    approved_by: approval?.by ?? [],
    app: app.name,
    version: app.version,
    tag: release.tag,
    release_url: release.url,
    run_url: run.url,
    artifact_url: artifact.url,
    artifact_sha256: artifact.sha256
  };
}
function toRevokedEntry(facts) {
  return {
    schema_version: "governance-entry.v1",
    action: "revoked",
    at: toTime(facts.now),
    who: facts.who,
    approved_by: [...facts.approvers],
    app: facts.app.name,
    version: facts.app.version,
    tag: facts.tag,
    release_url: facts.releaseUrl,
    reason: facts.reason
  };
}
var formatEntry = (entry) => (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(entry);
function isSameEntry(entry) {
  return (line) => {
    let value;
    try {
      value = JSON.parse(line);
    } catch {
      return false;
    }
    const parsed = governanceEntrySchema.safeParse(value);
    if (!parsed.success) return false;
    const { action, app, tag, release_url, artifact_sha256 } = parsed.data;
    return action === entry.action && app === entry.app && tag === entry.tag && release_url === entry.release_url && artifact_sha256 === entry.artifact_sha256;
  };
}




/***/ }),

/***/ 68012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ promotionName)
/* harmony export */ });
// pipeline/shared/promotion-name.ts
var promotionName = "promotion.json";




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

/***/ 86249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   revoke: () => (/* binding */ revoke)
/* harmony export */ });
/* harmony import */ var _chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49730);
/* harmony import */ var _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15738);
/* harmony import */ var _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(68012);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24998);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96813);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19498);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53916);













// pipeline/compose/promote/revoke.ts


// pipeline/stages/promote/plan-revoke.ts
var mark = "<!-- vrooli-bundle: withdrawn -->";
var isRevoked = ({ notes }) => notes.includes(mark);
var toOneLine = (text) => text.replaceAll(/\s+/g, " ").trim();
function toAdvisory({ tag }, reason, previous) {
  const instead = previous === void 0 ? "There is no earlier release to go back to." : `Use [${previous.tag}](${previous.url}) instead.`;
  return `> [!CAUTION]
> ${tag} was withdrawn: ${toOneLine(reason)}
>
> Do not install it. ${instead}
`;
}
function planRevoke(published, { tag, reason, app }) {
  const release = published.find((one) => one.tag === tag);
  if (release === void 0)
    throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
      "release-unknown",
      `no published release has the tag ${tag}`,
      published.length === 0 ? "publish one first" : `the newest ones are ${published.slice(0, 5).map((one) => one.tag).join(", ")}`,
      "usage"
    );
  const prefix = tag.startsWith(`${app}-`) ? `${app}-` : "";
  const previous = published.find(
    (one) => one !== release && !one.isPrerelease && !isRevoked(one) && one.tag.startsWith(prefix)
  );
  if (isRevoked(release)) return { release, notes: release.notes, previous };
  return { release, previous, notes: `${mark}
${toAdvisory(release, reason, previous)}
${release.notes}` };
}

// pipeline/compose/promote/revoke.ts
async function readApp(ctx, host, release, tag) {
  const asset = release?.assets.find(({ name: name2 }) => name2 === _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_10__/* .promotionName */ .X);
  const name = host.repository.split("/").at(-1) ?? host.repository;
  if (asset === void 0) return { name, version: tag.replace(/^.*?v(?=\d)/, "") };
  const work = await ctx.fs.makeTempDir("revoke-");
  try {
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_10__/* .promotionName */ .X);
    await host.fetchAsset(asset, to);
    return _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_1__/* .promotionSchema */ .xS.parse((await (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_5__/* .readJsonFile */ .J)(ctx.fs, to, _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_10__/* .promotionName */ .X)).value).predicate.app;
  } finally {
    await ctx.fs.remove(work);
  }
}
async function revoke(ctx, host, { tag, reason, environment, ownRun, log }) {
  const approvals = environment === void 0 || ownRun === void 0 ? [] : await host.listApprovals(ownRun.id);
  const approvers = environment === void 0 ? [] : (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .toApprovers */ .Cx)(approvals, environment);
  const published = await host.listPublished();
  const app = await readApp(
    ctx,
    host,
    published.find((one) => one.tag === tag),
    tag
  );
  const { release, notes, previous } = planRevoke(published, { tag, reason, app: app.name });
  const entry = (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .toRevokedEntry */ .On)({
    ...{ app, tag, reason, approvers },
    releaseUrl: release.url,
    who: await host.readActor(),
    now: ctx.clock.now()
  });
  if (previous !== void 0) await host.markLatest(previous.id);
  await host.editRelease(release.id, { notes, isPrerelease: true });
  const logUrl = log === void 0 ? void 0 : await host.appendLog(log, (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .formatEntry */ .WL)(entry), (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameEntry */ .TR)(entry));
  return { tag, previous: previous?.tag, advisory: toAdvisory(release, reason, previous), logUrl };
}



/***/ })

};
