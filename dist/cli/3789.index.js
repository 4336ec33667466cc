export const id = 3789;
export const ids = [3789];
export const modules = {

/***/ 83789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _chunk_4LHOVCTX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22147);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23238);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53710);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76760);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48179);





// cli/commands/run.ts



async function run(session, path, options) {
  const supervisor = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)((0,_chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_2__/* .findPackageRoot */ .C)(import.meta.url), "dist", "runtime", "runtime.cjs");
  if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.existsSync)(supervisor)) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
      code: "runtime-not-built",
      blame: "environment",
      message: "the supervisor is not built",
      remedy: 'run "npm run build" in the project'
    });
  }
  const args = ["--manifest", (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, path)];
  if (options.appData !== void 0) args.push("--app-data", (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, options.appData));
  if (options.bundleRoot !== void 0) args.push("--bundle-root", (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, options.bundleRoot));
  if (options.dryRun === true) args.push("--dry-run");
  return await (0,_chunk_4LHOVCTX_js__WEBPACK_IMPORTED_MODULE_0__/* .relay */ .E)(process.execPath, [supervisor, ...args]);
}
function runCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_6__/* .Command */ .uB("run").description("runs the supervisor on an unpackaged bundle").argument("<bundle.json>").option("--app-data <dir>", "where the app keeps its data (default: the installed app's folder)").option(
    "--bundle-root <dir>",
    "base folder for relative paths of the bundle (default: the folder of bundle.json)"
  ).option("--dry-run", "load and check the bundle, start nothing").action((path, options) => finish(run(session, path, options)));
}



/***/ })

};
