export const id = 9140;
export const ids = [9140];
export const modules = {

/***/ 89140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergeCommand: () => (/* binding */ mergeCommand)
/* harmony export */ });
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23238);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81636);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11445);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48179);








// cli/commands/merge.ts

async function mergeFolders(session, folders, options) {
  const { mergeRelease } = await Promise.all(/* import() */[__webpack_require__.e(2503), __webpack_require__.e(9547), __webpack_require__.e(2856), __webpack_require__.e(5814), __webpack_require__.e(2088), __webpack_require__.e(6118), __webpack_require__.e(7091), __webpack_require__.e(4549), __webpack_require__.e(1660), __webpack_require__.e(4762), __webpack_require__.e(803), __webpack_require__.e(6030), __webpack_require__.e(7975), __webpack_require__.e(4103), __webpack_require__.e(1737)]).then(__webpack_require__.bind(__webpack_require__, 21737));
  const context = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_1__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
  const { app, files } = await mergeRelease(context, {
    parts: folders.map((folder) => (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__/* .toPath */ .b)(session, folder)),
    plans: (options.plan ?? []).map((name) => ({ path: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__/* .toPath */ .b)(session, name), name })),
    outDir: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__/* .toPath */ .b)(session, options.out)
  });
  session.io.stdout(`${JSON.stringify({ status: "merged", app, files }, void 0, 2)}
`);
  return 0;
}
function mergeCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_6__/* .Command */ .uB("merge").description(
    "makes one release of the folders that the jobs of a matrix have packaged: every installer, one SHA256SUMS, metadata.json and manifest.json; signatures of the parts are left out, so sign the result"
  ).argument("<dir...>", 'folders that "package", "build" or "make" wrote, of one app, version and run').requiredOption("--out <dir>", "a folder that does not exist").option(
    "--plan <file>",
    'output of "plan": fail unless every file that it states is there; may be repeated',
    (word, before = []) => [...before, word]
  ).action((folders, options) => finish(mergeFolders(session, folders, options)));
}



/***/ })

};
