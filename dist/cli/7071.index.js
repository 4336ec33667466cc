export const id = 7071;
export const ids = [7071];
export const modules = {

/***/ 47071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* reexport safe */ _chunk_4KXGPKMB_js__WEBPACK_IMPORTED_MODULE_0__.MX)
/* harmony export */ });
/* harmony import */ var _chunk_4KXGPKMB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58343);
/* harmony import */ var _chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74660);
/* harmony import */ var _chunk_EFG7SORM_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88223);
/* harmony import */ var _chunk_GU53JRTA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26566);
/* harmony import */ var _chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23647);
/* harmony import */ var _chunk_MFI6CCVV_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23295);
/* harmony import */ var _chunk_JSBTGSPO_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61703);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97411);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96813);
/* harmony import */ var _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(40445);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(55895);
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
