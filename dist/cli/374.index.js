export const id = 374;
export const ids = [374];
export const modules = {

/***/ 98374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildScenario: () => (/* binding */ buildScenario)
/* harmony export */ });
/* harmony import */ var _chunk_XPSKW6YP_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50227);
/* harmony import */ var _chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91543);
/* harmony import */ var _chunk_CQJ6X2LT_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80907);
/* harmony import */ var _chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36453);
/* harmony import */ var _chunk_MZN622KO_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20656);
/* harmony import */ var _chunk_HBWT2AQB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54294);
/* harmony import */ var _chunk_OFZQGOUM_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77721);
/* harmony import */ var _chunk_ZLTKDSKP_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(49568);
/* harmony import */ var _chunk_SUX63IO3_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57833);
/* harmony import */ var _chunk_CPWB6VLD_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(58207);
/* harmony import */ var _chunk_WYDNUZBC_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(30811);
/* harmony import */ var _chunk_ZDNXNTNQ_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(61006);
/* harmony import */ var _chunk_6YBRVM2Q_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(20524);
/* harmony import */ var _chunk_SSWEYHI3_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(66774);
/* harmony import */ var _chunk_TO7QNLOW_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(80616);
/* harmony import */ var _chunk_ERQEPYFD_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(38433);
/* harmony import */ var _chunk_ZEO4FZOG_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(51273);
/* harmony import */ var _chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(36916);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(93390);





















// pipeline/build/assert-no-errors.ts
function assertNoErrors(stage, diagnostics) {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_19__/* .PipelineError */ .z({
    code: `${stage}-failed`,
    blame: "input",
    message: `${stage} found ${errors.length === 1 ? "an error" : `${errors.length} errors`}`,
    remedy: "correct what is listed and build again",
    diagnostics
  });
}

// pipeline/build/assert-provided.ts
function assertProvided(analysis) {
  const { graph, source, diagnostics, swaps } = analysis;
  const rootId = graph.start_order.at(-1);
  const required = new Set(
    graph.edges.filter((edge) => edge.from === rootId && edge.required && edge.enabled).map((edge) => edge.to)
  );
  const faults = graph.nodes.filter((node) => required.has(node.id) && node.enabled && node.in_bundle === "absent").map((node) => {
    const proposals = swaps.filter((swap) => swap.original === node.name && swap.replacement !== "");
    const instead = proposals.map((swap) => swap.replacement).join(" or ");
    return {
      severity: "error",
      code: "requirement-not-provided",
      message: `the scenario requires ${node.kind} "${node.name}", which no installer can contain yet${node.known ? "" : ", since nothing is known of it"}`,
      file: source.service_config,
      remedy: `${instead === "" ? "" : `change the scenario over to ${instead}, or `}declare "${node.name}" with "required": false if the app runs without it`
    };
  });
  if (faults.length === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_19__/* .PipelineError */ .z({
    code: "requirement-not-provided",
    blame: "input",
    message: faults[0]?.message ?? "",
    remedy: faults[0]?.remedy ?? "",
    diagnostics: [...diagnostics, ...faults]
  });
}

// pipeline/build/build-scenario.ts
function withVersion(analysis, version) {
  if (version === void 0) return analysis;
  const app = { ...analysis.skeleton["app"], version };
  return { ...analysis, skeleton: { ...analysis.skeleton, app } };
}
async function buildScenario(ctx, options) {
  const { tier, withSwaps, version, ...request } = options;
  const { scenarioDir, root } = request;
  const found = await ctx.log.group(
    "analyze",
    () => (0,_chunk_MZN622KO_js__WEBPACK_IMPORTED_MODULE_4__/* .analyze */ .ns)(ctx, { scenarioDir, root, tier, ...withSwaps === void 0 ? {} : { withSwaps } })
  );
  assertNoErrors("analyze", found.diagnostics);
  assertProvided(found);
  const analysis = withVersion(found, version);
  const secretPlan = await ctx.log.group(
    "plan secrets",
    () => (0,_chunk_HBWT2AQB_js__WEBPACK_IMPORTED_MODULE_5__/* .planSecrets */ .D)(ctx, { analysis, scenarioDir, root })
  );
  assertNoErrors("plan-secrets", secretPlan.diagnostics);
  const assembled = await ctx.log.group(
    "assemble",
    () => (0,_chunk_ZDNXNTNQ_js__WEBPACK_IMPORTED_MODULE_11__/* .assemble */ .fT)(ctx, { analysis, secretPlan, scenarioDir, root })
  );
  const manifest = await ctx.log.group(
    "package",
    () => (0,_chunk_XPSKW6YP_js__WEBPACK_IMPORTED_MODULE_0__/* .packageDesktop */ .H)(ctx, { ...request, bundle: assembled.bundle })
  );
  return {
    analysis,
    secretPlan,
    bundle: assembled.bundle,
    bundleText: assembled.text,
    checksum: assembled.checksum,
    manifest,
    diagnostics: [...analysis.diagnostics, ...secretPlan.diagnostics, ...assembled.warnings]
  };
}



/***/ })

};
