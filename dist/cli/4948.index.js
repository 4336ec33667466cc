export const id = 4948;
export const ids = [4948];
export const modules = {

/***/ 64948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createContext: () => (/* reexport safe */ _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_0__.q6)
/* harmony export */ });
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81636);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11445);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93390);









/***/ })

};
