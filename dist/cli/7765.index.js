export const id = 7765;
export const ids = [7765];
export const modules = {

/***/ 87765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   analyzeAll: () => (/* binding */ analyzeAll)
/* harmony export */ });
/* harmony import */ var _chunk_AYQN7G4H_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54526);
/* harmony import */ var _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40445);
/* harmony import */ var _chunk_BVELT7BZ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50977);
/* harmony import */ var _chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54918);
/* harmony import */ var _chunk_KWU2GY2Z_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51688);
/* harmony import */ var _chunk_5YDUZHEV_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66969);
/* harmony import */ var _chunk_5JHOZZF7_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55956);
/* harmony import */ var _chunk_J5Z3V47Y_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65445);
/* harmony import */ var _chunk_WRDQDLBZ_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73943);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14365);
/* harmony import */ var _chunk_VJAXGMWA_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(81080);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(55895);
/* harmony import */ var _chunk_XKTSVHMI_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(68537);
/* harmony import */ var _chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(15724);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(66748);
/* harmony import */ var _chunk_5HX7G5P4_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(24621);
/* harmony import */ var _chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(61368);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(19498);
/* harmony import */ var _chunk_TIMUUQTS_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(18871);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(93390);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(22217);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(26921);

























// pipeline/stages/analyze/all.ts


// schema/matrix.ts

var maxMatrixJobs = 256;
var matrixJobSchema = zod__WEBPACK_IMPORTED_MODULE_22__/* .object */ .Ikc({
  scenario: zod__WEBPACK_IMPORTED_MODULE_22__/* .string */ .YjP().describe("name of the scenario"),
  path: zod__WEBPACK_IMPORTED_MODULE_22__/* .string */ .YjP().describe("the scenario's folder, relative to the repository root"),
  target: zod__WEBPACK_IMPORTED_MODULE_22__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_17__/* .targets */ .zV).describe("operating system and processor to build for"),
  runner: zod__WEBPACK_IMPORTED_MODULE_22__/* .string */ .YjP().describe("label of the GitHub-hosted runner that builds the target natively")
});
var matrixSchema = zod__WEBPACK_IMPORTED_MODULE_22__/* .object */ .Ikc({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_22__/* .literal */ .euz("matrix.v1").describe("format of this document"),
  jobs: zod__WEBPACK_IMPORTED_MODULE_22__/* .int */ .Whr().nonnegative().describe("number of jobs over all chunks"),
  chunks: zod__WEBPACK_IMPORTED_MODULE_22__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_22__/* .object */ .Ikc({
      include: zod__WEBPACK_IMPORTED_MODULE_22__/* .array */ .YOg(matrixJobSchema).max(maxMatrixJobs).describe("jobs, at most 256 as GitHub allows")
    }).describe("a strategy.matrix of a workflow")
  ).describe("each one is a strategy.matrix; a workflow runs them one after another")
});

// pipeline/stages/analyze/matrix.ts
function toTargets({ swaps }, catalogue) {
  const kits = swaps.filter((swap) => swap.applied && swap.shipped);
  return _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_17__/* .targets */ .zV.filter(
    (target) => (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_1__/* .listFormats */ .dd)(target, target).length > 0 && kits.every(({ replacement }) => catalogue.kitTargets(replacement).includes(target))
  );
}
function planMatrix(scenarios, size = maxMatrixJobs) {
  const jobs = scenarios.flatMap(
    ({ scenario, path, targets: made }) => made.map((target) => ({ scenario, path, target, runner: _chunk_AYQN7G4H_js__WEBPACK_IMPORTED_MODULE_0__/* .runners */ .a[target] }))
  );
  const chunks = [];
  for (let start = 0; start < jobs.length; start += size)
    chunks.push({ include: jobs.slice(start, start + size) });
  return { schema_version: "matrix.v1", jobs: jobs.length, chunks };
}

// pipeline/stages/analyze/report.ts
function count(diagnostics, severity) {
  return diagnostics.filter((found) => found.severity === severity).length;
}
function isBehindAnother(analysis, id) {
  const rootId = analysis.graph.start_order.at(-1);
  return !analysis.graph.edges.some(
    (edge) => edge.to === id && edge.from === rootId && edge.required && edge.enabled
  );
}
function toVerdict(outcome, tier) {
  const { analysis } = outcome;
  if (analysis === void 0 || count(outcome.diagnostics, "error") > 0) {
    const faults = outcome.diagnostics.filter((found) => found.severity === "error").map((found) => found.code);
    return { verdict: "no", because: [...new Set(faults)] };
  }
  const services = analysis.skeleton["services"];
  const rootId = analysis.graph.start_order.at(-1);
  const needed = analysis.graph.nodes.filter((node) => node.enabled && node.required && node.id !== rootId);
  const remote = needed.filter((node) => node.in_bundle === "remote");
  const absent = needed.filter((node) => node.in_bundle === "absent" && !isBehindAnother(analysis, node.id));
  const because = [];
  if (!Array.isArray(services) || services.length === 0) because.push("no sources to build");
  if (absent.length > 0) because.push(`not in the bundle: ${absent.map((node) => node.name).join(", ")}`);
  const refused = analysis.refusals.filter(({ code }) => code !== "requirement-not-provided");
  because.push(...new Set(refused.map(({ code }) => code)));
  if (because.length > 0) return { verdict: "no", because };
  if (remote.length > 0) because.push(`needs a network: ${remote.map((node) => node.name).join(", ")}`);
  const unmade = outcome.diagnostics.filter(
    (found) => found.severity !== "info" && /^(?:initialization-not-applied|initialization-undeclared|resource-undeclared|api-source-missing|ui-source-missing)$/.test(
      found.code
    )
  );
  because.push(...new Set(unmade.map((found) => found.code)));
  const fitness = analysis.fitness[tier];
  const optional = (fitness?.with_swaps?.blockers ?? fitness?.blockers ?? []).filter(
    (name) => !needed.some((node) => node.name === name)
  );
  if (optional.length > 0) because.push(`without: ${optional.join(", ")}`);
  return { verdict: because.length === 0 ? "yes" : "with limits", because };
}
var cell = (text) => text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ").slice(0, 300);
function toRow(outcome, tier) {
  const { verdict, because } = toVerdict(outcome, tier);
  const { analysis } = outcome;
  const fitness = analysis?.fitness[tier];
  const score = fitness === void 0 ? "" : fitness.score.toFixed(2);
  const left = fitness?.with_swaps === void 0 ? "" : ` -> ${fitness.with_swaps.score.toFixed(2)}`;
  const services = analysis?.skeleton["services"];
  const ids = Array.isArray(services) ? services.map((service) => String(service.id)).join(", ") : "";
  const swaps = (analysis?.swaps ?? []).filter((swap) => swap.applied).map((swap) => `${swap.original} -> ${swap.replacement}`);
  const findings = `${count(outcome.diagnostics, "error")}/${count(outcome.diagnostics, "warning")}`;
  const cells = [
    outcome.scenario,
    verdict,
    `${score}${left}`,
    (fitness?.blockers ?? []).join(", "),
    swaps.join(", "),
    ids,
    findings,
    because.join("; ")
  ];
  return `| ${cells.map(cell).join(" | ")} |`;
}
function toReport(outcomes, tier) {
  const verdicts = outcomes.map((outcome) => toVerdict(outcome, tier).verdict);
  const total = (verdict) => verdicts.filter((one) => one === verdict).length;
  const read = outcomes.filter((outcome) => outcome.analysis !== void 0).length;
  const proposals = outcomes.filter(
    (outcome) => outcome.analysis?.swaps.some((swap) => swap.kind !== "none")
  ).length;
  return [
    "# What can ship today",
    "",
    `Tier: ${tier}. Scenarios: ${outcomes.length}, understood: ${read}, with swap proposals: ${proposals}.`,
    `Can ship: ${total("yes")} yes, ${total("with limits")} with limits, ${total("no")} no.`,
    "That follows from the configuration and the sources. Whether an app starts is not tried here: `build` starts it before it makes installers.",
    "",
    "| Scenario | Ships (not tried) | Score | Blockers | Applied swaps | Services | Errors/warnings | Because |",
    "|---|---|---|---|---|---|---|---|",
    ...outcomes.map((outcome) => toRow(outcome, tier)),
    ""
  ].join("\n");
}

// pipeline/stages/analyze/all.ts
var concurrency = 8;
async function findScenarios(workspace) {
  for (const parent of [_chunk_BVELT7BZ_js__WEBPACK_IMPORTED_MODULE_2__/* .scenariosFolder */ .wx, "."]) {
    const names = (await workspace.repository.list(parent)).filter(_chunk_BVELT7BZ_js__WEBPACK_IMPORTED_MODULE_2__/* .isUsableName */ .Uu);
    const folders = [];
    for (const name of names) {
      const folder = node_path__WEBPACK_IMPORTED_MODULE_21__.posix.join(parent, name);
      if (await workspace.repository.hasFile(node_path__WEBPACK_IMPORTED_MODULE_21__.posix.join(folder, _chunk_KWU2GY2Z_js__WEBPACK_IMPORTED_MODULE_4__/* .serviceConfigPath */ .XB))) folders.push(folder);
    }
    if (folders.length > 0) return folders;
  }
  return await workspace.repository.hasFile(_chunk_KWU2GY2Z_js__WEBPACK_IMPORTED_MODULE_4__/* .serviceConfigPath */ .XB) ? ["."] : [];
}
async function analyzeOutcome(workspace, path, tier) {
  try {
    const analysis = await (0,_chunk_BVELT7BZ_js__WEBPACK_IMPORTED_MODULE_2__/* .analyzeFolder */ .n0)(workspace, path, { tier });
    return { path, scenario: analysis.scenario, analysis, diagnostics: analysis.diagnostics };
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_19__/* .PipelineError */ .z)) throw error;
    const { code, message, remedy } = error;
    const fault = {
      severity: "error",
      code,
      message,
      file: node_path__WEBPACK_IMPORTED_MODULE_21__.posix.join(path, _chunk_KWU2GY2Z_js__WEBPACK_IMPORTED_MODULE_4__/* .serviceConfigPath */ .XB),
      remedy
    };
    return {
      path,
      scenario: workspace.repository.nameOf(path),
      diagnostics: error.diagnostics.length > 0 ? [...error.diagnostics] : [fault]
    };
  }
}
function mergeDiagnostics(outcomes) {
  const seen = /* @__PURE__ */ new Map();
  for (const { diagnostics } of outcomes)
    for (const found of diagnostics) seen.set(JSON.stringify(found), found);
  return [...seen.values()];
}
async function analyzeAll(ctx, options) {
  const workspace = await (0,_chunk_BVELT7BZ_js__WEBPACK_IMPORTED_MODULE_2__/* .openWorkspace */ .OH)(ctx, options.root);
  const folders = await findScenarios(workspace);
  if (folders.length === 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_19__/* .PipelineError */ .z({
      code: "scenarios-missing",
      blame: "input",
      message: `the repository has no ${_chunk_BVELT7BZ_js__WEBPACK_IMPORTED_MODULE_2__/* .scenariosFolder */ .wx}/<name>/${_chunk_KWU2GY2Z_js__WEBPACK_IMPORTED_MODULE_4__/* .serviceConfigPath */ .XB}`,
      remedy: "name the root of a repository with scenarios"
    });
  }
  const outcomes = [];
  for (let start = 0; start < folders.length; start += concurrency) {
    const some = folders.slice(start, start + concurrency);
    outcomes.push(
      ...await Promise.all(some.map((folder) => analyzeOutcome(workspace, folder, options.tier)))
    );
  }
  const jobs = outcomes.flatMap((outcome) => {
    const { scenario, path, analysis } = outcome;
    const ships = toVerdict(outcome, options.tier).verdict !== "no" && analysis !== void 0;
    return ships ? [{ scenario, path, targets: toTargets(analysis, workspace.catalogue) }] : [];
  });
  const files = {};
  for (const { path, analysis } of outcomes) {
    if (analysis === void 0) continue;
    const name = path === "." ? analysis.scenario : node_path__WEBPACK_IMPORTED_MODULE_21__.posix.basename(path);
    files[`${name}.analysis.json`] = `${JSON.stringify(analysis, void 0, 2)}
`;
  }
  files["matrix.json"] = `${JSON.stringify(planMatrix(jobs), void 0, 2)}
`;
  files["report.md"] = toReport(outcomes, options.tier);
  ctx.log.debug(`${folders.length} scenarios analyzed`);
  return { files, outcomes, diagnostics: mergeDiagnostics(outcomes) };
}



/***/ }),

/***/ 54526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ runners)
/* harmony export */ });
// pipeline/shared/runners.ts
var runners = {
  "win-x64": "windows-2025",
  "linux-x64": "ubuntu-24.04",
  "linux-arm64": "ubuntu-24.04-arm",
  "darwin-arm64": "macos-15",
  "darwin-x64": "macos-15-intel"
};




/***/ })

};
