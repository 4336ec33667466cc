export const id = 723;
export const ids = [723];
export const modules = {

/***/ 78723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   analyze: () => (/* reexport safe */ _chunk_4ATQ7XBG_js__WEBPACK_IMPORTED_MODULE_0__.ns)
/* harmony export */ });
/* harmony import */ var _chunk_4ATQ7XBG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71909);
/* harmony import */ var _chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77817);
/* harmony import */ var _chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55696);
/* harmony import */ var _chunk_7GVXE75R_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29586);
/* harmony import */ var _chunk_OOOVQZIG_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38813);
/* harmony import */ var _chunk_KEWR3UF4_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54510);
/* harmony import */ var _chunk_JHBBM2ED_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40089);
/* harmony import */ var _chunk_KYLN4JSY_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86301);
/* harmony import */ var _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96316);
/* harmony import */ var _chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54517);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(93390);
















/***/ })

};
