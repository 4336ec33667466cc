export const id = 821;
export const ids = [821];
export const modules = {

/***/ 89821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildScenario: () => (/* binding */ buildScenario)
/* harmony export */ });
/* harmony import */ var _chunk_SQ7LVJFJ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87650);
/* harmony import */ var _chunk_LI24LMZX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62685);
/* harmony import */ var _chunk_YPI55N2A_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85688);
/* harmony import */ var _chunk_VXF7MEZB_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97538);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96813);
/* harmony import */ var _chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16830);
/* harmony import */ var _chunk_4ATQ7XBG_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71909);
/* harmony import */ var _chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77817);
/* harmony import */ var _chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55696);
/* harmony import */ var _chunk_JPPMD5WX_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(67620);
/* harmony import */ var _chunk_GDWZFS5X_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(92421);
/* harmony import */ var _chunk_3EKLI2ZT_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(44591);
/* harmony import */ var _chunk_SC5MILXC_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(54165);
/* harmony import */ var _chunk_7GVXE75R_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(29586);
/* harmony import */ var _chunk_OOOVQZIG_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(38813);
/* harmony import */ var _chunk_KEWR3UF4_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(54510);
/* harmony import */ var _chunk_JHBBM2ED_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(40089);
/* harmony import */ var _chunk_KYLN4JSY_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(86301);
/* harmony import */ var _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(96316);
/* harmony import */ var _chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(54517);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(93390);
























// pipeline/compose/build-scenario.ts
async function buildScenario(ctx, options) {
  const { tier: _tier, withSwaps: _swaps, version: _version, outDir, ...request } = options;
  const toDir = typeof outDir === "string" ? () => outDir : outDir;
  const prepared = await (0,_chunk_SQ7LVJFJ_js__WEBPACK_IMPORTED_MODULE_0__/* .prepareBundle */ .A)(ctx, options);
  const manifest = await ctx.log.group(
    "package",
    () => (0,_chunk_YPI55N2A_js__WEBPACK_IMPORTED_MODULE_2__/* .packageDesktop */ .HV)(ctx, { ...request, outDir: toDir(prepared.bundle.app.name), bundle: prepared.bundle })
  );
  return { ...prepared, manifest };
}



/***/ }),

/***/ 86301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readBundle),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96316);
/* harmony import */ var _chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54517);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93390);




// pipeline/shared/document/read-document.ts
function invalid(name, remedy, diagnostics) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_2__/* .PipelineError */ .z({
    code: "document-invalid",
    blame: "input",
    message: `${name} does not have the expected shape`,
    remedy,
    diagnostics
  });
}
async function readDocument(fs, file, schema, remedy) {
  const document = await (0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_0__/* .readJsonFile */ .JE)(fs, file.path, file.name);
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return { value: parsed.data, warnings: document.diagnostics };
  const diagnostics = parsed.error.issues.map((issue) => {
    const pointer = (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_1__/* .toPointer */ .rb)(issue.path);
    const message = `${pointer === "" ? "the document" : pointer}: ${issue.message}`;
    const place = { file: file.name, pointer, ...document.locate(pointer) };
    return { severity: "error", code: "document-invalid", message, ...place, remedy };
  });
  throw invalid(file.name, remedy, diagnostics);
}
async function readBundle(fs, file) {
  const document = await (0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_0__/* .readJsonFile */ .JE)(fs, file.path, file.name);
  const result = (0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_0__/* .validateBundle */ .T_)(document.value, {});
  const warnings = [
    ...document.diagnostics,
    ...result.warnings.map((found) => ({ file: file.name, ...found }))
  ];
  if (result.ok) return { value: result.bundle, warnings };
  const diagnostics = result.faults.map(
    (fault) => ({
      severity: "error",
      file: file.name,
      ...document.locate(fault.pointer),
      ...fault
    })
  );
  throw invalid(file.name, "correct what is listed, or assemble the bundle again", [
    ...warnings,
    ...diagnostics
  ]);
}




/***/ }),

/***/ 87650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ prepareBundle)
/* harmony export */ });
/* harmony import */ var _chunk_LI24LMZX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62685);
/* harmony import */ var _chunk_4ATQ7XBG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71909);
/* harmony import */ var _chunk_JPPMD5WX_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67620);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);





// pipeline/compose/assert-no-errors.ts
var codes = { analyze: "analyze-failed", "plan-secrets": "plan-secrets-failed" };
function assertNoErrors(stage, diagnostics) {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: codes[stage],
    blame: "input",
    message: `${stage} found ${errors.length === 1 ? "an error" : `${errors.length} errors`}`,
    remedy: "correct the listed errors and build again",
    diagnostics
  });
}

// pipeline/compose/prepare-bundle.ts
function withVersion(analysis, version) {
  if (version === void 0) return analysis;
  const app = { ...analysis.skeleton["app"], version };
  return { ...analysis, skeleton: { ...analysis.skeleton, app } };
}
async function prepareBundle(ctx, options) {
  const { tier, withSwaps, version, scenarioDir, root } = options;
  const found = await ctx.log.group(
    "analyze",
    () => (0,_chunk_4ATQ7XBG_js__WEBPACK_IMPORTED_MODULE_1__/* .analyze */ .ns)(ctx, { scenarioDir, root, tier, ...withSwaps === void 0 ? {} : { withSwaps } })
  );
  assertNoErrors("analyze", found.diagnostics);
  (0,_chunk_LI24LMZX_js__WEBPACK_IMPORTED_MODULE_0__/* .assertNotRefused */ .gX)(found);
  const analysis = withVersion(found, version);
  const secretPlan = await ctx.log.group(
    "plan secrets",
    () => (0,_chunk_JPPMD5WX_js__WEBPACK_IMPORTED_MODULE_2__/* .planSecrets */ .D)(ctx, { analysis, scenarioDir, root })
  );
  assertNoErrors("plan-secrets", secretPlan.diagnostics);
  const assembled = await ctx.log.group(
    "assemble",
    () => (0,_chunk_LI24LMZX_js__WEBPACK_IMPORTED_MODULE_0__/* .assemble */ .fT)(ctx, { analysis, secretPlan, scenarioDir, root })
  );
  return {
    analysis,
    secretPlan,
    bundle: assembled.bundle,
    bundleText: assembled.text,
    checksum: assembled.checksum,
    diagnostics: [...analysis.diagnostics, ...secretPlan.diagnostics, ...assembled.warnings]
  };
}




/***/ })

};
