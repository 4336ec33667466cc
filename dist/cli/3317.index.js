export const id = 3317;
export const ids = [3317];
export const modules = {

/***/ 23317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildScenario: () => (/* binding */ buildScenario)
/* harmony export */ });
/* harmony import */ var _chunk_LIEIRCW4_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35064);
/* harmony import */ var _chunk_P4LDF55E_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80550);
/* harmony import */ var _chunk_2Y2PP526_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47449);
/* harmony import */ var _chunk_L2UMQLNR_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16736);
/* harmony import */ var _chunk_QKLEHXMD_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48187);
/* harmony import */ var _chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23647);
/* harmony import */ var _chunk_MFI6CCVV_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23295);
/* harmony import */ var _chunk_JSBTGSPO_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61703);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97411);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(96813);
/* harmony import */ var _chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(35357);
/* harmony import */ var _chunk_AYQN7G4H_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(54526);
/* harmony import */ var _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(40445);
/* harmony import */ var _chunk_BVELT7BZ_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(50977);
/* harmony import */ var _chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(54918);
/* harmony import */ var _chunk_KWU2GY2Z_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(51688);
/* harmony import */ var _chunk_EB5CMNCF_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(86420);
/* harmony import */ var _chunk_Y3MJ7IRK_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(79461);
/* harmony import */ var _chunk_WSNBJS2S_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(87675);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(27325);
/* harmony import */ var _chunk_5YDUZHEV_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(66969);
/* harmony import */ var _chunk_5JHOZZF7_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(55956);
/* harmony import */ var _chunk_J5Z3V47Y_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(65445);
/* harmony import */ var _chunk_WRDQDLBZ_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(73943);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(14365);
/* harmony import */ var _chunk_VJAXGMWA_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(81080);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(55895);
/* harmony import */ var _chunk_XKTSVHMI_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(68537);
/* harmony import */ var _chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(15724);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(66748);
/* harmony import */ var _chunk_5HX7G5P4_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(24621);
/* harmony import */ var _chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(61368);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(19498);
/* harmony import */ var _chunk_TIMUUQTS_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(18871);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(93390);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(22217);









































// pipeline/compose/with-findings.ts
async function withFindings(earlier, body) {
  try {
    return await body();
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_34__/* .PipelineError */ .z)) throw error;
    const { code, blame, message, remedy } = error;
    const diagnostics = [...earlier(), ...error.diagnostics];
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_34__/* .PipelineError */ .z({ code, blame, message, remedy, diagnostics, cause: error });
  }
}

// pipeline/compose/build-scenario.ts
function declaresNetwork({ graph, scenario }) {
  return graph.nodes.some(
    ({ id, requirements, required, in_bundle: provision }) => id === `scenario:${scenario}` ? requirements.network === "required" : required && provision === "remote"
  );
}
function withNetwork({ rehearsal }, analysis) {
  return rehearsal === void 0 ? {} : { rehearsal: { ...rehearsal, needsNetwork: declaresNetwork(analysis) } };
}
async function buildScenario(ctx, options) {
  const {
    tier: _tier,
    withSwaps: _swaps,
    without: _without,
    version: _version,
    vendor: _vendor,
    outDir,
    ...request
  } = options;
  const toDir = typeof outDir === "string" ? () => outDir : outDir;
  const prepared = await (0,_chunk_P4LDF55E_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareBundle */ .A)(ctx, options);
  const { bundle } = prepared;
  const found = [];
  const earlier = () => [...prepared.diagnostics, ...found];
  const made = await ctx.log.group(
    "package",
    () => withFindings(
      earlier,
      () => (0,_chunk_L2UMQLNR_js__WEBPACK_IMPORTED_MODULE_3__/* .packageDesktop */ .HV)(ctx, {
        ...request,
        ...withNetwork(request, prepared.analysis),
        outDir: toDir(bundle.app.name),
        bundle,
        onDiagnostic: (diagnostic) => void found.push(diagnostic)
      })
    )
  );
  found.push(...(0,_chunk_LIEIRCW4_js__WEBPACK_IMPORTED_MODULE_0__/* .listFindings */ .F)(made.rehearsal, request.rehearsal?.mode ?? "off"));
  return { ...prepared, ...made, diagnostics: [...prepared.diagnostics, ...found] };
}



/***/ }),

/***/ 80550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ prepareBundle)
/* harmony export */ });
/* harmony import */ var _chunk_2Y2PP526_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47449);
/* harmony import */ var _chunk_BVELT7BZ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50977);
/* harmony import */ var _chunk_EB5CMNCF_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86420);
/* harmony import */ var _chunk_WC54UVKJ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20268);
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
function withIdentity(analysis, identity) {
  const app = { ...analysis.skeleton["app"], ...identity };
  return { ...analysis, skeleton: { ...analysis.skeleton, app } };
}
async function prepareBundle(ctx, options) {
  const { tier, withSwaps, without, version, vendor, scenarioDir, root } = options;
  const found = await ctx.log.group(
    "analyze",
    () => (0,_chunk_BVELT7BZ_js__WEBPACK_IMPORTED_MODULE_1__/* .analyze */ .ns)(ctx, { scenarioDir, root, tier, ...(0,_chunk_WC54UVKJ_js__WEBPACK_IMPORTED_MODULE_4__/* .omitUndefined */ .O)({ withSwaps, without }) })
  );
  assertNoErrors("analyze", found.diagnostics);
  (0,_chunk_2Y2PP526_js__WEBPACK_IMPORTED_MODULE_0__/* .assertNotRefused */ .gX)(found);
  const analysis = withIdentity(found, {
    ...version === void 0 ? {} : { version },
    ...vendor === void 0 ? {} : { vendor }
  });
  const secretPlan = await ctx.log.group(
    "plan secrets",
    () => (0,_chunk_EB5CMNCF_js__WEBPACK_IMPORTED_MODULE_2__/* .planSecrets */ .D)(ctx, { analysis, scenarioDir, root })
  );
  assertNoErrors("plan-secrets", secretPlan.diagnostics);
  const assembled = await ctx.log.group(
    "assemble",
    () => (0,_chunk_2Y2PP526_js__WEBPACK_IMPORTED_MODULE_0__/* .assemble */ .fT)(ctx, { analysis, secretPlan, scenarioDir, root })
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




/***/ }),

/***/ 68537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readBundle),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15724);
/* harmony import */ var _chunk_5HX7G5P4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24621);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93390);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22217);





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
  const document = await (0,_chunk_5HX7G5P4_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonFile */ .J)(fs, file.path, file.name);
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return { value: parsed.data, warnings: document.diagnostics };
  const diagnostics = parsed.error.issues.map((issue) => {
    const pointer = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_3__/* .toPointer */ .rb)(issue.path);
    const message = `${pointer === "" ? "the document" : pointer}: ${issue.message}`;
    const place = { file: file.name, pointer, ...document.locate(pointer) };
    return { severity: "error", code: "document-invalid", message, ...place, remedy };
  });
  throw invalid(file.name, remedy, diagnostics);
}
async function readBundle(fs, file) {
  const document = await (0,_chunk_5HX7G5P4_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonFile */ .J)(fs, file.path, file.name);
  const result = (0,_chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_0__/* .validateBundle */ .T_)(document.value, {});
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




/***/ })

};
