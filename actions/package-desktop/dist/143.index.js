export const id = 143;
export const ids = [143];
export const modules = {

/***/ 1143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planSettings: () => (/* binding */ planSettings)
/* harmony export */ });
/* harmony import */ var _chunk_YVQKCTKM_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4649);
/* harmony import */ var _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4802);



// pipeline/secret-backends/plan-settings.ts
function planSettings(env, buildVariables, toNames) {
  const references = /* @__PURE__ */ new Map();
  const others = /* @__PURE__ */ new Map();
  const add = (name, isSecret) => {
    const text = env[name];
    if (text === void 0 || text === "") return;
    if ((0,_chunk_YVQKCTKM_js__WEBPACK_IMPORTED_MODULE_0__/* .isReference */ .A_)(text)) references.set(name, text);
    else if (!isSecret) others.set(name, text);
  };
  for (const setting of (0,_chunk_YVQKCTKM_js__WEBPACK_IMPORTED_MODULE_0__/* .listSettings */ .cl)()) for (const name of toNames(setting)) add(name, setting.secret);
  for (const name of buildVariables) add(name, true);
  const toList = (map) => [...map].map(([name, text]) => ({ name, text }));
  return { references: toList(references), others: toList(others) };
}



/***/ })

};
