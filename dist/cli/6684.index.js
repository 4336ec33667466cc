export const id = 6684;
export const ids = [6684];
export const modules = {

/***/ 96684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyCommand: () => (/* binding */ verifyCommand)
/* harmony export */ });
/* harmony import */ var _chunk_6ZEAVNMO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81195);
/* harmony import */ var _chunk_LIP7XHS7_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99957);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53710);
/* harmony import */ var _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78603);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23238);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48179);








// cli/commands/verify.ts

async function verifyPath(session, path) {
  const { verify } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(6921), __webpack_require__.e(2856), __webpack_require__.e(6118), __webpack_require__.e(6164), __webpack_require__.e(8299), __webpack_require__.e(4935), __webpack_require__.e(1586)]).then(__webpack_require__.bind(__webpack_require__, 11586));
  const context = (0,_chunk_6ZEAVNMO_js__WEBPACK_IMPORTED_MODULE_0__/* .createContext */ .q)(import.meta.url, session.log, session.io.env);
  const { checked, proved, statement, diagnostics } = await verify(context, (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_4__/* .toPath */ .b)(session, path));
  for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  const status = failed ? "failed" : "verified";
  for (const sentence of statement) session.log.info(sentence);
  session.io.stdout(`${JSON.stringify({ status, checked, proved, statement }, void 0, 2)}
`);
  return failed ? 1 : 0;
}
function verifyCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_6__/* .Command */ .uB("verify").description(
    "checks installers from the files alone: digests, content against the manifest, whether a stated signature can be confirmed; prints what was proved and what was not"
  ).argument("<path>", 'a folder that "package" wrote, or one installer').action((path) => finish(verifyPath(session, path)));
}



/***/ })

};
