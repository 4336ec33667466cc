export const id = 6276;
export const ids = [6276];
export const modules = {

/***/ 86276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   secretBackends: () => (/* reexport safe */ _chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_0__.MB)
/* harmony export */ });
/* harmony import */ var _chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72753);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);






/***/ })

};
