export const id = 281;
export const ids = [281];
export const modules = {

/***/ 3281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   analyze: () => (/* reexport safe */ _chunk_NLCMOJGU_js__WEBPACK_IMPORTED_MODULE_0__.ns)
/* harmony export */ });
/* harmony import */ var _chunk_NLCMOJGU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14362);
/* harmony import */ var _chunk_GHXA5AHG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12974);
/* harmony import */ var _chunk_RB2QYXL5_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61086);
/* harmony import */ var _chunk_ZEO4FZOG_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51273);
/* harmony import */ var _chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36916);
/* harmony import */ var _chunk_K2ZA6ZQS_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39665);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93390);










/***/ })

};
