export const id = 8184;
export const ids = [8184];
export const modules = {

/***/ 88184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   analyze: () => (/* reexport safe */ _chunk_PFPVJ773_js__WEBPACK_IMPORTED_MODULE_0__.ns)
/* harmony export */ });
/* harmony import */ var _chunk_PFPVJ773_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11208);
/* harmony import */ var _chunk_IRKRILKQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79914);
/* harmony import */ var _chunk_4KBDFOXR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98599);
/* harmony import */ var _chunk_VNHZWVAX_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37955);
/* harmony import */ var _chunk_3WKTUEV7_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43617);
/* harmony import */ var _chunk_DXMPYDJ6_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36645);
/* harmony import */ var _chunk_BK4SOECJ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72730);
/* harmony import */ var _chunk_3B4PER4N_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94577);
/* harmony import */ var _chunk_2OKHM7ZX_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23179);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(55895);
/* harmony import */ var _chunk_UDWJZOUK_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(17758);
/* harmony import */ var _chunk_WOAPPDQI_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(39192);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(66748);
/* harmony import */ var _chunk_NGPBN5RT_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(16675);
/* harmony import */ var _chunk_2Q6M5UNM_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(39286);
/* harmony import */ var _chunk_ETEGFVV3_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(69091);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(93390);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(22217);






















/***/ })

};
