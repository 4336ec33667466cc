export const id = 957;
export const ids = [957];
export const modules = {

/***/ 94957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planSettings: () => (/* binding */ planSettings)
/* harmony export */ });
/* harmony import */ var _chunk_EIPJGWO6_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93531);
/* harmony import */ var _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63396);
/* harmony import */ var _chunk_M5GZPEDY_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13731);




// pipeline/secret-backends/plan-settings.ts
function planSettings(env, buildVariables, toNames) {
  const references = /* @__PURE__ */ new Map();
  const others = /* @__PURE__ */ new Map();
  const add = (name, isSecret) => {
    const text = env[name];
    if (text === void 0 || text === "") return;
    if ((0,_chunk_EIPJGWO6_js__WEBPACK_IMPORTED_MODULE_0__/* .isReference */ .A_)(text)) references.set(name, text);
    else if (!isSecret) others.set(name, text);
  };
  for (const setting of (0,_chunk_EIPJGWO6_js__WEBPACK_IMPORTED_MODULE_0__/* .listSettings */ .cl)()) for (const name of toNames(setting)) add(name, setting.secret);
  for (const name of buildVariables) add(name, true);
  const toList = (map) => [...map].map(([name, text]) => ({ name, text }));
  return { references: toList(references), others: toList(others) };
}



/***/ })

};
