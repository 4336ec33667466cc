export const id = 9147;
export const ids = [9147];
export const modules = {

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

/***/ 9147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseJsonText: () => (/* reexport safe */ _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_0__.l)
/* harmony export */ });
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22217);





/***/ })

};
