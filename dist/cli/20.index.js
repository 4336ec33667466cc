export const id = 20;
export const ids = [20];
export const modules = {

/***/ 80020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   analyze: () => (/* reexport safe */ _chunk_AN7CIF6O_js__WEBPACK_IMPORTED_MODULE_0__.ns)
/* harmony export */ });
/* harmony import */ var _chunk_AN7CIF6O_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74844);
/* harmony import */ var _chunk_L3LLNCHP_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88343);
/* harmony import */ var _chunk_ZH4WKXYK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85197);
/* harmony import */ var _chunk_BTX6YAUA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57005);
/* harmony import */ var _chunk_KBV4PTRJ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94138);
/* harmony import */ var _chunk_PDQXZHPB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84576);
/* harmony import */ var _chunk_75YAZC3C_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77574);
/* harmony import */ var _chunk_CSQQBRQL_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39848);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(93390);















/***/ })

};
