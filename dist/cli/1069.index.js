export const id = 1069;
export const ids = [1069];
export const modules = {

/***/ 1069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   analyze: () => (/* reexport safe */ _chunk_CM4QBR2J_js__WEBPACK_IMPORTED_MODULE_0__.ns)
/* harmony export */ });
/* harmony import */ var _chunk_CM4QBR2J_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17190);
/* harmony import */ var _chunk_TADHNLRK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29247);
/* harmony import */ var _chunk_XUET6BQ7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6623);
/* harmony import */ var _chunk_NDKGF5X4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72648);
/* harmony import */ var _chunk_NAZ3RBKX_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37220);
/* harmony import */ var _chunk_UC5NQBBW_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49694);
/* harmony import */ var _chunk_WRDQDLBZ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73943);
/* harmony import */ var _chunk_3B4PER4N_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94577);
/* harmony import */ var _chunk_R6W45XBN_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56487);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(55895);
/* harmony import */ var _chunk_AGDUO2WC_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4549);
/* harmony import */ var _chunk_G34WPLDN_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(16164);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(66748);
/* harmony import */ var _chunk_VH23E5EC_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(14878);
/* harmony import */ var _chunk_3YM3LPES_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(35241);
/* harmony import */ var _chunk_YUFWPJFP_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(69168);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(93390);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(22217);























/***/ })

};
