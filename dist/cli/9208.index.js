export const id = 9208;
export const ids = [9208];
export const modules = {

/***/ 79208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTrust: () => (/* reexport safe */ _chunk_7VKPNAX6_js__WEBPACK_IMPORTED_MODULE_0__.b)
/* harmony export */ });
/* harmony import */ var _chunk_7VKPNAX6_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(728);
/* harmony import */ var _chunk_QA3IRV4Q_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74723);
/* harmony import */ var _chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74660);
/* harmony import */ var _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16461);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26758);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93390);










/***/ })

};
