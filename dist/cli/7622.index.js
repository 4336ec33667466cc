export const id = 7622;
export const ids = [7622];
export const modules = {

/***/ 37622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diffCommand: () => (/* binding */ diffCommand)
/* harmony export */ });
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23238);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81636);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11445);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48179);








// cli/commands/diff.ts

var sentences = {
  equal: "the bytes are equal",
  container: "the files in the installers are equal; only the bytes around them differ: times, order or compression",
  signatures: "only signatures differ",
  content: "files differ"
};
function describe({ path, is, what }) {
  if (is === "only-in-a") return `- ${path}`;
  if (is === "only-in-b") return `+ ${path}`;
  return `~ ${path} (${what.join(", ")})`;
}
function report(session, { installers, files, degree }) {
  for (const { a, b, differences, degree: own } of installers) {
    session.log.info(`${a === b ? a : `${a} and ${b}`}: ${sentences[own]}`);
    for (const difference of differences) session.log.info(`  ${describe(difference)}`);
  }
  for (const file of files) session.log.info(describe(file));
  session.log.info(sentences[degree]);
}
async function diffPaths(session, a, b) {
  const { diffReleases } = await Promise.all(/* import() */[__webpack_require__.e(2503), __webpack_require__.e(9547), __webpack_require__.e(6118), __webpack_require__.e(7091), __webpack_require__.e(4762), __webpack_require__.e(5013)]).then(__webpack_require__.bind(__webpack_require__, 45013));
  const context = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_1__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
  const result = await diffReleases(context, (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__/* .toPath */ .b)(session, a), (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__/* .toPath */ .b)(session, b));
  report(session, result);
  const status = result.degree === "equal" ? "equal" : "different";
  session.io.stdout(`${JSON.stringify({ status, ...result }, void 0, 2)}
`);
  return status === "equal" ? 0 : 1;
}
function diffCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_6__/* .Command */ .uB("diff").description(
    "compares two installers or the folders of two releases: which files in them differ, and whether only signatures or the bytes around the files do; exit code 0 when equal, 1 when not"
  ).argument("<a>", 'an installer, or a folder that "package" wrote').argument("<b>", "another one").action((a, b) => finish(diffPaths(session, a, b)));
}



/***/ })

};
