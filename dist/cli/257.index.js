export const id = 257;
export const ids = [257];
export const modules = {

/***/ 73257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildCommand: () => (/* binding */ buildCommand)
/* harmony export */ });
/* harmony import */ var _chunk_BZ3FNAG7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71643);
/* harmony import */ var _chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63812);
/* harmony import */ var _chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16830);
/* harmony import */ var _chunk_MICO4DIR_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86482);
/* harmony import */ var _chunk_LIP7XHS7_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99957);
/* harmony import */ var _chunk_D4AAYHUV_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61805);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26758);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53710);
/* harmony import */ var _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78603);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23238);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(48179);














// cli/commands/build.ts

async function build(session, context, dir, options) {
  const place = await (0,_chunk_D4AAYHUV_js__WEBPACK_IMPORTED_MODULE_5__/* .locateScenario */ .zf)(session, dir, options.root);
  const request = await (0,_chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_1__/* .toRequest */ .d_)(session, context, options, place.scenarioDir);
  const { buildScenario } = await Promise.all(/* import() */[__webpack_require__.e(675), __webpack_require__.e(856), __webpack_require__.e(815), __webpack_require__.e(904), __webpack_require__.e(978), __webpack_require__.e(316), __webpack_require__.e(473), __webpack_require__.e(909), __webpack_require__.e(620), __webpack_require__.e(685), __webpack_require__.e(688), __webpack_require__.e(821)]).then(__webpack_require__.bind(__webpack_require__, 89821));
  const { tier, withSwap } = options;
  const result = await buildScenario(context, {
    ...request,
    ...place,
    tier,
    ...withSwap === void 0 ? {} : { withSwaps: withSwap }
  });
  for (const diagnostic of result.diagnostics) session.reporter.diagnostic(diagnostic);
  if (options.documents !== void 0) {
    const folder = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_9__/* .toPath */ .b)(session, options.documents);
    const write = (name, document) => _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_8__/* .nodeFileSystem */ .G.write(`${folder}/${name}`, `${JSON.stringify(document, void 0, 2)}
`);
    await write("analysis.json", result.analysis);
    await write("secret-plan.json", result.secretPlan);
  }
  (0,_chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_1__/* .concludePackage */ .kL)(session, result.manifest, options.out);
  return 0;
}
function buildCommand(session, finish) {
  const command = new commander__WEBPACK_IMPORTED_MODULE_12__/* .Command */ .uB("build").description("analyze, plan-secrets, assemble and package in one go").argument("<scenario-dir>").addOption(_chunk_D4AAYHUV_js__WEBPACK_IMPORTED_MODULE_5__/* .shared */ .ue.root()).addOption(_chunk_D4AAYHUV_js__WEBPACK_IMPORTED_MODULE_5__/* .shared */ .ue.tier()).addOption(_chunk_D4AAYHUV_js__WEBPACK_IMPORTED_MODULE_5__/* .shared */ .ue.withSwap()).option("--documents <dir>", "also write analysis.json and secret-plan.json there");
  for (const option of [...(0,_chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_1__/* .packaging */ .Kq)(), (0,_chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_1__/* .outDir */ .qN)()]) command.addOption(option);
  return command.action((dir, options) => {
    const context = (0,_chunk_MICO4DIR_js__WEBPACK_IMPORTED_MODULE_3__/* .createContext */ .q)(import.meta.url, session.log, session.io.env);
    return finish((0,_chunk_BZ3FNAG7_js__WEBPACK_IMPORTED_MODULE_0__/* .withInterrupt */ .A)(session, context, (guarded) => build(session, guarded, dir, options)));
  });
}



/***/ })

};
