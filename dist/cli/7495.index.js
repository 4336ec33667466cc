export const id = 7495;
export const ids = [7495];
export const modules = {

/***/ 77495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* reexport safe */ _chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__.MX)
/* harmony export */ });
/* harmony import */ var _chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6472);
/* harmony import */ var _chunk_TZSSBVME_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58735);
/* harmony import */ var _chunk_BYMU4ZJ7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71831);
/* harmony import */ var _chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74660);
/* harmony import */ var _chunk_I3RMPTV2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50012);
/* harmony import */ var _chunk_MFI6CCVV_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23295);
/* harmony import */ var _chunk_3AXFFMWE_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92874);
/* harmony import */ var _chunk_3VACCIEH_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71549);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97411);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(96813);
/* harmony import */ var _chunk_Y3ZAEY6Z_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1590);
/* harmony import */ var _chunk_RIK2DTSH_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(17290);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(59508);
/* harmony import */ var _chunk_BUUWOPON_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(28002);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(55895);
/* harmony import */ var _chunk_G7CVRW3F_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7028);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(66748);
/* harmony import */ var _chunk_ZCGNRXEB_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(62070);
/* harmony import */ var _chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(61368);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(19498);
/* harmony import */ var _chunk_QKACICDM_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(52734);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(93390);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(22217);





























/***/ })

};
