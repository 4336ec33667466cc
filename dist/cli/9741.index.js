export const id = 9741;
export const ids = [9741];
export const modules = {

/***/ 69741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseImageReference: () => (/* binding */ parseImageReference)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);


// pipeline/stages/container/reference.ts
var form = /^([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?|\[[0-9a-f:]+\](?::\d{1,5})?)\/([a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*):([A-Za-z0-9_][A-Za-z0-9._-]{0,127})$/;
function parseImageReference(text) {
  const [, registry, repository, tag] = form.exec(text) ?? [];
  if (registry !== void 0 && repository !== void 0 && tag !== void 0 && text.length <= 400)
    return { registry, repository, tag };
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "container-reference-invalid",
    blame: "usage",
    message: `"${text.slice(0, 100)}" is not the name of an image with a registry and a tag`,
    remedy: "write <registry>/<repository>:<tag> in lower case, such as ghcr.io/octo/app:1.0.0"
  });
}



/***/ })

};
