export const id = 349;
export const ids = [349];
export const modules = {

/***/ 3349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYaml: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
// pipeline/shared/document/parse-yaml.ts

var maxLength = 1024 * 1024;
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
  return first.replace(/ at line \d+, column \d+:?$/, "").slice(0, 200) || "not valid YAML";
}
function parseYamlText(text) {
  if (text.length > maxLength) return refused("the file is larger than 1 MiB");
  if (isTooNested(text)) return refused(`lists and maps are nested more than ${maxNesting} deep`);
  try {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { logLevel: "silent", uniqueKeys: false });
    const value = JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 }) ?? null));
    const [fault] = document.errors;
    if (fault === void 0) return { value };
    const [place] = fault.linePos ?? [];
    const message = toMessage(fault.message);
    return { value, fault: { message, line: place?.line ?? 1, column: place?.col ?? 1 } };
  } catch (error) {
    return refused(error instanceof Error ? error.message.split("\n")[0] ?? "" : "not valid YAML");
  }
}

// pipeline/stages/analyze/read-yaml.ts
function readYaml(reader, text) {
  const { value, fault } = parseYamlText(text);
  if (fault !== void 0) {
    reader.odd([], `line ${fault.line}: ${fault.message}; what can be read is used`, "correct the YAML");
  }
  return value;
}



/***/ })

};
