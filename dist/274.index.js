export const id = 274;
export const ids = [274];
export const modules = {

/***/ 33274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createContext: () => (/* reexport safe */ _chunk_WUFYZDIJ_js__WEBPACK_IMPORTED_MODULE_0__.q6)
/* harmony export */ });
/* harmony import */ var _chunk_WUFYZDIJ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51206);
/* harmony import */ var _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63396);






/***/ })

};
