export const id = 3792;
export const ids = [3792];
export const modules = {

/***/ 93792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildScenario: () => (/* binding */ buildScenario),
/* harmony export */   stageScenario: () => (/* binding */ stageScenario)
/* harmony export */ });
/* harmony import */ var _chunk_LIEIRCW4_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35064);
/* harmony import */ var _chunk_RQ35K4FH_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96789);
/* harmony import */ var _chunk_NPE6DG3R_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35700);
/* harmony import */ var _chunk_FMGJLOVF_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47960);
/* harmony import */ var _chunk_Q2XZTLVA_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85993);
/* harmony import */ var _chunk_5KCZIWY3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4592);
/* harmony import */ var _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16461);
/* harmony import */ var _chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36844);
/* harmony import */ var _chunk_GNQMZWIP_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37932);
/* harmony import */ var _chunk_3O5XE4NE_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(99274);
/* harmony import */ var _chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5042);
/* harmony import */ var _chunk_RH2O53EI_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(12830);
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(80092);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(24998);
/* harmony import */ var _chunk_GLXALFMI_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(58265);
/* harmony import */ var _chunk_QGOKN77Q_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(20696);
/* harmony import */ var _chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(78388);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(96813);
/* harmony import */ var _chunk_AYQN7G4H_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(54526);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(44762);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(59508);
/* harmony import */ var _chunk_RQJXYTRB_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(30363);
/* harmony import */ var _chunk_XSWZNJV6_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(4385);
/* harmony import */ var _chunk_B2VKQFVK_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(57994);
/* harmony import */ var _chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(22794);
/* harmony import */ var _chunk_FOSDJYJ5_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(48301);
/* harmony import */ var _chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(3928);
/* harmony import */ var _chunk_XMAILAQ6_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(70740);
/* harmony import */ var _chunk_MZHUBGNC_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(89585);
/* harmony import */ var _chunk_2FZTG4IU_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(42194);
/* harmony import */ var _chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(62528);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(27325);
/* harmony import */ var _chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(46389);
/* harmony import */ var _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(93892);
/* harmony import */ var _chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(96330);
/* harmony import */ var _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(87847);
/* harmony import */ var _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(53117);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(14365);
/* harmony import */ var _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(44115);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(55895);
/* harmony import */ var _chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(73723);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_48__ = __webpack_require__(19498);
/* harmony import */ var _chunk_QW64MVAG_js__WEBPACK_IMPORTED_MODULE_49__ = __webpack_require__(98652);
/* harmony import */ var _chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_50__ = __webpack_require__(35357);
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_51__ = __webpack_require__(90803);
/* harmony import */ var _chunk_OH2VOKZR_js__WEBPACK_IMPORTED_MODULE_52__ = __webpack_require__(65028);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_53__ = __webpack_require__(97411);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_54__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_55__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_56__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_57__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_58__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_59__ = __webpack_require__(22217);
/* harmony import */ var _chunk_36VTMCQE_js__WEBPACK_IMPORTED_MODULE_60__ = __webpack_require__(58728);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_61__ = __webpack_require__(93390);








































































// pipeline/compose/with-findings.ts
async function withFindings(earlier, body) {
  try {
    return await body();
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_61__/* .PipelineError */ .z)) throw error;
    const { code, blame, message, remedy } = error;
    const diagnostics = [...earlier(), ...error.diagnostics];
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_61__/* .PipelineError */ .z({ code, blame, message, remedy, diagnostics, cause: error });
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
async function withPrepared(ctx, options, run) {
  const { outDir } = options;
  const toDir = typeof outDir === "string" ? () => outDir : outDir;
  const prepared = await (0,_chunk_RQ35K4FH_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareBundle */ .A)(ctx, options);
  const { bundle } = prepared;
  const found = [];
  const earlier = () => [...prepared.diagnostics, ...found];
  const made = await ctx.log.group(
    "package",
    () => withFindings(
      earlier,
      () => run({
        ...withNetwork(options, prepared.analysis),
        outDir: toDir(bundle.app.name),
        bundle,
        onDiagnostic: (diagnostic) => void found.push(diagnostic)
      })
    )
  );
  found.push(...(0,_chunk_LIEIRCW4_js__WEBPACK_IMPORTED_MODULE_0__/* .listFindings */ .F)(made.rehearsal, options.rehearsal?.mode ?? "off"));
  return { ...prepared, ...made, diagnostics: [...prepared.diagnostics, ...found] };
}
async function buildScenario(ctx, options) {
  const request = toPackaging(options);
  return await withPrepared(ctx, options, (prepared) => (0,_chunk_FMGJLOVF_js__WEBPACK_IMPORTED_MODULE_3__/* .packageDesktop */ .HV)(ctx, { ...request, ...prepared }));
}
async function stageScenario(ctx, options) {
  const request = toPackaging(options);
  return await withPrepared(ctx, options, (prepared) => (0,_chunk_FMGJLOVF_js__WEBPACK_IMPORTED_MODULE_3__/* .stageDesktop */ .dn)(ctx, { ...request, ...prepared }));
}
function toPackaging({
  tier: _tier,
  withSwaps: _swaps,
  without: _without,
  withScenarios: _scenarios,
  version: _version,
  vendor: _vendor,
  ...request
}) {
  return request;
}



/***/ }),

/***/ 73723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readBundle),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31660);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44300);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);





// pipeline/shared/document/read-document.ts
function invalid(name, remedy, diagnostics) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "document-invalid",
    blame: "input",
    message: `${name} does not have the expected shape`,
    remedy,
    diagnostics
  });
}
async function readDocument(fs, file, schema, remedy) {
  const document = await (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonFile */ .J)(fs, file.path, file.name);
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return { value: parsed.data, warnings: document.diagnostics };
  const diagnostics = parsed.error.issues.map((issue) => {
    const pointer = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_2__/* .toPointer */ .rb)(issue.path);
    const message = `${pointer === "" ? "the document" : pointer}: ${issue.message}`;
    const place = { file: file.name, pointer, ...document.locate(pointer) };
    return { severity: "error", code: "document-invalid", message, ...place, remedy };
  });
  throw invalid(file.name, remedy, diagnostics);
}
async function readBundle(fs, file) {
  const document = await (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonFile */ .J)(fs, file.path, file.name);
  const result = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_0__/* .validateBundle */ .T_)(document.value, {});
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

/***/ 96789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ prepareBundle)
/* harmony export */ });
/* harmony import */ var _chunk_NPE6DG3R_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35700);
/* harmony import */ var _chunk_RQJXYTRB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30363);
/* harmony import */ var _chunk_XMAILAQ6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70740);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4322);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93390);






// pipeline/shared/analysis/with-identity.ts
function withIdentity(analysis, identity) {
  const app = { ...analysis.skeleton["app"], ...identity };
  return { ...analysis, skeleton: { ...analysis.skeleton, app } };
}

// pipeline/compose/assert-no-errors.ts
var codes = { analyze: "analyze-failed", "plan-secrets": "plan-secrets-failed" };
function assertNoErrors(stage, diagnostics) {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
    code: codes[stage],
    blame: "input",
    message: `${stage} found ${errors.length === 1 ? "an error" : `${errors.length} errors`}`,
    remedy: "correct the listed errors and build again",
    diagnostics
  });
}

// pipeline/compose/prepare-bundle.ts
async function prepareBundle(ctx, options) {
  const { tier, withSwaps, without, withScenarios, version, vendor, scenarioDir, root } = options;
  const found = await ctx.log.group(
    "analyze",
    () => (0,_chunk_RQJXYTRB_js__WEBPACK_IMPORTED_MODULE_1__/* .analyze */ .ns)(ctx, { scenarioDir, root, tier, ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_3__/* .omitUndefined */ .O)({ withSwaps, without, withScenarios }) })
  );
  assertNoErrors("analyze", found.diagnostics);
  (0,_chunk_NPE6DG3R_js__WEBPACK_IMPORTED_MODULE_0__/* .assertNotRefused */ .gX)(found);
  const analysis = withIdentity(found, {
    ...version === void 0 ? {} : { version },
    ...vendor === void 0 ? {} : { vendor }
  });
  const secretPlan = await ctx.log.group(
    "plan secrets",
    () => (0,_chunk_XMAILAQ6_js__WEBPACK_IMPORTED_MODULE_2__/* .planSecrets */ .D)(ctx, { analysis, scenarioDir, root })
  );
  assertNoErrors("plan-secrets", secretPlan.diagnostics);
  const assembled = await ctx.log.group(
    "assemble",
    () => (0,_chunk_NPE6DG3R_js__WEBPACK_IMPORTED_MODULE_0__/* .assemble */ .fT)(ctx, { analysis, secretPlan, scenarioDir, root })
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
