export const id = 234;
export const ids = [234];
export const modules = {

/***/ 28234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   analyze: () => (/* reexport safe */ _chunk_MZN622KO_js__WEBPACK_IMPORTED_MODULE_0__.ns)
/* harmony export */ });
/* harmony import */ var _chunk_MZN622KO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20656);
/* harmony import */ var _chunk_CPWB6VLD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58207);
/* harmony import */ var _chunk_WYDNUZBC_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30811);
/* harmony import */ var _chunk_ZEO4FZOG_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51273);
/* harmony import */ var _chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36916);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93390);










/***/ })

};
