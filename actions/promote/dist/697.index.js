export const id = 697;
export const ids = [697];
export const modules = {

/***/ 49697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifySigstore: () => (/* reexport safe */ _chunk_LFWT7VKQ_js__WEBPACK_IMPORTED_MODULE_0__.Qc)
/* harmony export */ });
/* harmony import */ var _chunk_LFWT7VKQ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96157);
/* harmony import */ var _chunk_OPZEQ27W_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84694);
/* harmony import */ var _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4369);






/***/ })

};
