export const id = 8767;
export const ids = [8767];
export const modules = {

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

/***/ 73966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ assertReferences)
/* harmony export */ });
/* harmony import */ var _chunk_36VTMCQE_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58728);
/* harmony import */ var _chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72753);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93390);




// pipeline/secret-backends/plaintext.ts
var remedy = "store the value in a backend of secrets, revoke it if it was ever real, and write a reference to it";
function toFault(code, message, help) {
  return { severity: "error", code, message, remedy: help };
}
function findPlaintext({ name, text }, patterns) {
  const rule = patterns.find((pattern) => pattern.find(text).length > 0)?.id;
  return rule === void 0 ? void 0 : toFault("secret-reference-plaintext", `${name}: it contains a secret (${rule}) in plain text`, remedy);
}
function findInvalid({ name, text }, patterns) {
  const plain = findPlaintext({ name, text }, patterns);
  if (plain !== void 0) return plain;
  const parsed = (0,_chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
  if (!("fault" in parsed)) return void 0;
  const help = parsed.form === void 0 ? "see vrooli-bundle secrets list" : `write ${parsed.form}`;
  return toFault("secret-reference-invalid", `${name}: ${parsed.fault}`, help);
}
async function assertReferences(ctx, references, others = []) {
  const patterns = await (0,_chunk_36VTMCQE_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPatterns */ .o)(ctx);
  const faults = [
    ...references.flatMap((setting) => findInvalid(setting, patterns) ?? []),
    ...others.flatMap((setting) => findPlaintext(setting, patterns) ?? [])
  ];
  const [first] = faults;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_2__/* .PipelineError */ .z({
    code: "secret-reference-invalid",
    blame: "usage",
    message: faults.length === 1 ? first.message : `${faults.length} settings of secrets are not valid`,
    remedy: first.remedy ?? remedy,
    diagnostics: faults
  });
}




/***/ }),

/***/ 68767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assertReferences: () => (/* reexport safe */ _chunk_WRPZONBE_js__WEBPACK_IMPORTED_MODULE_0__.F)
/* harmony export */ });
/* harmony import */ var _chunk_WRPZONBE_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73966);
/* harmony import */ var _chunk_36VTMCQE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58728);
/* harmony import */ var _chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72753);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);








/***/ })

};
