export const id = 8053;
export const ids = [8053];
export const modules = {

/***/ 88053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   analyze: () => (/* reexport safe */ _chunk_BVELT7BZ_js__WEBPACK_IMPORTED_MODULE_0__.ns)
/* harmony export */ });
/* harmony import */ var _chunk_BVELT7BZ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50977);
/* harmony import */ var _chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54918);
/* harmony import */ var _chunk_KWU2GY2Z_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51688);
/* harmony import */ var _chunk_5YDUZHEV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66969);
/* harmony import */ var _chunk_5JHOZZF7_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55956);
/* harmony import */ var _chunk_J5Z3V47Y_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65445);
/* harmony import */ var _chunk_WRDQDLBZ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73943);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14365);
/* harmony import */ var _chunk_VJAXGMWA_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81080);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(55895);
/* harmony import */ var _chunk_XKTSVHMI_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(68537);
/* harmony import */ var _chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(15724);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(66748);
/* harmony import */ var _chunk_5HX7G5P4_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(24621);
/* harmony import */ var _chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(61368);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(19498);
/* harmony import */ var _chunk_TIMUUQTS_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(18871);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(93390);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(22217);

























/***/ })

};
