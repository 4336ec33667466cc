export const id = 126;
export const ids = [126];
export const modules = {

/***/ 42126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildCommand: () => (/* binding */ buildCommand)
/* harmony export */ });
/* harmony import */ var _chunk_OTAMB74J_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88553);
/* harmony import */ var _chunk_LIEIRCW4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35064);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96813);
/* harmony import */ var _chunk_RJ7EDSXR_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92190);
/* harmony import */ var _chunk_PODLNRHY_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18863);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27325);
/* harmony import */ var _chunk_C4L2CFSL_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90586);
/* harmony import */ var _chunk_LIP7XHS7_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99957);
/* harmony import */ var _chunk_DDXGUSFP_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60762);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(26758);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(53710);
/* harmony import */ var _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(78603);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(23238);
/* harmony import */ var _chunk_ETEGFVV3_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(69091);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(48179);

















// cli/commands/build.ts

async function build(session, context, dir, options) {
  const place = await (0,_chunk_DDXGUSFP_js__WEBPACK_IMPORTED_MODULE_8__/* .locateScenario */ .zf)(session, dir, options.root);
  const request = await (0,_chunk_RJ7EDSXR_js__WEBPACK_IMPORTED_MODULE_3__/* .toRequest */ .d_)(session, context, options, place.scenarioDir);
  const { asked, owner } = await (0,_chunk_RJ7EDSXR_js__WEBPACK_IMPORTED_MODULE_3__/* .toPublisher */ .OA)(context, options, place.scenarioDir);
  const vendor = asked ?? owner;
  const { buildScenario } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(815), __webpack_require__.e(856), __webpack_require__.e(750), __webpack_require__.e(904), __webpack_require__.e(559), __webpack_require__.e(292), __webpack_require__.e(315), __webpack_require__.e(658), __webpack_require__.e(9), __webpack_require__.e(348), __webpack_require__.e(568), __webpack_require__.e(20), __webpack_require__.e(793), __webpack_require__.e(85)]).then(__webpack_require__.bind(__webpack_require__, 40085));
  const { tier, withSwap, without } = options;
  const result = await buildScenario(context, {
    ...request,
    ...place,
    tier,
    ...(0,_chunk_ETEGFVV3_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .Oy)({ withSwaps: withSwap, without, vendor })
  });
  for (const diagnostic of result.diagnostics) session.reporter.diagnostic(diagnostic);
  if (options.documents !== void 0) {
    const folder = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_12__/* .toPath */ .b)(session, options.documents);
    const write = (name, document) => _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_11__/* .nodeFileSystem */ .G.write(`${folder}/${name}`, `${JSON.stringify(document, void 0, 2)}
`);
    await write("analysis.json", result.analysis);
    await write("secret-plan.json", result.secretPlan);
    await (0,_chunk_LIEIRCW4_js__WEBPACK_IMPORTED_MODULE_1__/* .writeRehearsal */ .j)(_chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_11__/* .nodeFileSystem */ .G, folder, result.rehearsal, result.screenshots);
  }
  (0,_chunk_RJ7EDSXR_js__WEBPACK_IMPORTED_MODULE_3__/* .concludePackage */ .kL)(session, result, options.out);
  return 0;
}
function buildCommand(session, finish) {
  const command = new commander__WEBPACK_IMPORTED_MODULE_15__/* .Command */ .uB("build").description("analyze, plan-secrets, assemble and package in one go").argument("<scenario-dir>").addOption(_chunk_DDXGUSFP_js__WEBPACK_IMPORTED_MODULE_8__/* .shared */ .ue.root()).addOption(_chunk_DDXGUSFP_js__WEBPACK_IMPORTED_MODULE_8__/* .shared */ .ue.tier()).addOption(_chunk_DDXGUSFP_js__WEBPACK_IMPORTED_MODULE_8__/* .shared */ .ue.withSwap()).addOption(_chunk_DDXGUSFP_js__WEBPACK_IMPORTED_MODULE_8__/* .shared */ .ue.without()).option(
    "--documents <dir>",
    "also write analysis.json, secret-plan.json, rehearsal.json and the screenshots of the rehearsal there"
  );
  for (const option of [...(0,_chunk_RJ7EDSXR_js__WEBPACK_IMPORTED_MODULE_3__/* .packaging */ .Kq)(), (0,_chunk_RJ7EDSXR_js__WEBPACK_IMPORTED_MODULE_3__/* .outDir */ .qN)()]) command.addOption(option);
  return command.action((dir, options) => {
    const context = (0,_chunk_C4L2CFSL_js__WEBPACK_IMPORTED_MODULE_6__/* .createContext */ .q)(import.meta.url, session.log, session.io.env);
    context.buildVariables = options.buildEnv ?? [];
    return finish((0,_chunk_OTAMB74J_js__WEBPACK_IMPORTED_MODULE_0__/* .withInterrupt */ .A)(session, context, (guarded) => build(session, guarded, dir, options)));
  });
}



/***/ })

};
