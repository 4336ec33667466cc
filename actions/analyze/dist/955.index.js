export const id = 955;
export const ids = [955];
export const modules = {

/***/ 955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createContext: () => (/* reexport safe */ _chunk_CQV5NYPC_js__WEBPACK_IMPORTED_MODULE_0__.q6)
/* harmony export */ });
/* harmony import */ var _chunk_CQV5NYPC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);
/* harmony import */ var _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7409);





/***/ })

};
