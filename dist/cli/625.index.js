export const id = 625;
export const ids = [625];
export const modules = {

/***/ 625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   analyze: () => (/* reexport safe */ _chunk_KD7RM2TD_js__WEBPACK_IMPORTED_MODULE_0__.ns)
/* harmony export */ });
/* harmony import */ var _chunk_KD7RM2TD_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39348);
/* harmony import */ var _chunk_FIDQAOK4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14228);
/* harmony import */ var _chunk_XFAOSA4H_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47675);
/* harmony import */ var _chunk_ODPIU4UD_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57909);
/* harmony import */ var _chunk_3WKTUEV7_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43617);
/* harmony import */ var _chunk_AGP6HPC5_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34687);
/* harmony import */ var _chunk_PPQY5436_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37667);
/* harmony import */ var _chunk_SC5MILXC_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54165);
/* harmony import */ var _chunk_F3334OVT_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10119);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(55895);
/* harmony import */ var _chunk_WXAQBZFK_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12355);
/* harmony import */ var _chunk_5SP6DQEN_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86315);
/* harmony import */ var _chunk_AF4PG3BV_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57152);
/* harmony import */ var _chunk_ETEGFVV3_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(69091);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(93390);



















/***/ })

};
