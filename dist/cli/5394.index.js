export const id = 5394;
export const ids = [5394];
export const modules = {

/***/ 45394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand)
/* harmony export */ });
/* harmony import */ var _chunk_F42OR7ZX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10765);
/* harmony import */ var _chunk_QKLEHXMD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48187);
/* harmony import */ var _chunk_JSBTGSPO_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61703);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97411);
/* harmony import */ var _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40445);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27325);
/* harmony import */ var _chunk_OOWBD4RN_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28182);
/* harmony import */ var _chunk_LIP7XHS7_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99957);
/* harmony import */ var _chunk_YFEUE2LV_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97841);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(26758);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(53710);
/* harmony import */ var _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(78603);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(23238);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(19498);
/* harmony import */ var _chunk_WC54UVKJ_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(20268);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(48179);



















// cli/commands/plan.ts

async function plan(session, dir, options) {
  const place = await (0,_chunk_YFEUE2LV_js__WEBPACK_IMPORTED_MODULE_8__/* .locateScenario */ .zf)(session, dir, options.root);
  const { planScenario } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(2856), __webpack_require__.e(8815), __webpack_require__.e(2088), __webpack_require__.e(6149), __webpack_require__.e(2830), __webpack_require__.e(6904), __webpack_require__.e(4559), __webpack_require__.e(4806), __webpack_require__.e(9072), __webpack_require__.e(8699), __webpack_require__.e(3820), __webpack_require__.e(977), __webpack_require__.e(9342), __webpack_require__.e(6420), __webpack_require__.e(7449), __webpack_require__.e(6736), __webpack_require__.e(9208)]).then(__webpack_require__.bind(__webpack_require__, 39208));
  const { tier, withSwap, without, out } = options;
  const context = (0,_chunk_OOWBD4RN_js__WEBPACK_IMPORTED_MODULE_6__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
  const { asked, owner } = await (0,_chunk_F42OR7ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .toPublisher */ .OA)(context, options, place.scenarioDir);
  const found = await planScenario(context, {
    ...(0,_chunk_F42OR7ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .toChoice */ .hP)(session, options),
    ...place,
    tier,
    ...(0,_chunk_WC54UVKJ_js__WEBPACK_IMPORTED_MODULE_16__/* .omitUndefined */ .O)({
      withSwaps: withSwap,
      without,
      vendor: asked ?? owner,
      outDir: out === void 0 ? void 0 : (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_12__/* .toPath */ .b)(session, out)
    })
  });
  for (const diagnostic of found.diagnostics) session.reporter.diagnostic(diagnostic);
  return (0,_chunk_F42OR7ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .concludePlan */ .Bb)(session, found.plan);
}
function planCommand(session, finish) {
  const command = new commander__WEBPACK_IMPORTED_MODULE_15__/* .Command */ .uB("plan").description('prints what "build" would do, as JSON, and writes nothing').argument("<scenario-dir>").addOption(_chunk_YFEUE2LV_js__WEBPACK_IMPORTED_MODULE_8__/* .shared */ .ue.root()).addOption(_chunk_YFEUE2LV_js__WEBPACK_IMPORTED_MODULE_8__/* .shared */ .ue.tier()).addOption(_chunk_YFEUE2LV_js__WEBPACK_IMPORTED_MODULE_8__/* .shared */ .ue.withSwap()).addOption(_chunk_YFEUE2LV_js__WEBPACK_IMPORTED_MODULE_8__/* .shared */ .ue.without()).option("--out <dir>", "folder that the build would write to; it is checked and not created");
  for (const option of (0,_chunk_F42OR7ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .packaging */ .Kq)()) command.addOption(option);
  return command.action((dir, options) => finish(plan(session, dir, options)));
}



/***/ })

};
