export const id = 407;
export const ids = [407];
export const modules = {

/***/ 18407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   analyze: () => (/* reexport safe */ _chunk_DL3BHU4S_js__WEBPACK_IMPORTED_MODULE_0__.ns)
/* harmony export */ });
/* harmony import */ var _chunk_DL3BHU4S_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64214);
/* harmony import */ var _chunk_ZQI7Z3N7_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75296);
/* harmony import */ var _chunk_AMFWXP3J_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50373);
/* harmony import */ var _chunk_XLPSH74D_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29977);
/* harmony import */ var _chunk_WOX5DXUS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98844);
/* harmony import */ var _chunk_44FJQLRH_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1810);
/* harmony import */ var _chunk_IK4QOMLJ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90776);
/* harmony import */ var _chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54517);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(93390);















/***/ })

};
