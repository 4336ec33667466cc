export const id = 886;
export const ids = [886];
export const modules = {

/***/ 9886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYaml: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var _chunk_LM622IZO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7737);
/* harmony import */ var _chunk_M5GZPEDY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8643);



// pipeline/stages/analyze/read-yaml.ts
function readYaml(reader, text) {
  const { value, fault } = (0,_chunk_LM622IZO_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYamlText */ .c)(text);
  if (fault !== void 0) {
    reader.odd([], `line ${fault.line}: ${fault.message}; what can be read is used`, "correct the YAML");
  }
  return value;
}



/***/ })

};
