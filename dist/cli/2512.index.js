export const id = 2512;
export const ids = [2512];
export const modules = {

/***/ 32512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   analyzeAll: () => (/* binding */ analyzeAll)
/* harmony export */ });
/* harmony import */ var _chunk_AYQN7G4H_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54526);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44762);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59508);
/* harmony import */ var _chunk_RQJXYTRB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30363);
/* harmony import */ var _chunk_XSWZNJV6_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4385);
/* harmony import */ var _chunk_B2VKQFVK_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57994);
/* harmony import */ var _chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22794);
/* harmony import */ var _chunk_FOSDJYJ5_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48301);
/* harmony import */ var _chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3928);
/* harmony import */ var _chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(46389);
/* harmony import */ var _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(93892);
/* harmony import */ var _chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(96330);
/* harmony import */ var _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(87847);
/* harmony import */ var _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(53117);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(14365);
/* harmony import */ var _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(44115);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(55895);
/* harmony import */ var _chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(73723);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(19498);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(93390);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(2503);







































// pipeline/stages/analyze/all.ts


// schema/matrix.ts

var maxMatrixJobs = 256;
var matrixJobSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .object */ .Ikc({
  scenario: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().describe("name of the scenario"),
  path: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().describe("the scenario's folder, relative to the repository root"),
  target: zod__WEBPACK_IMPORTED_MODULE_34__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_25__/* .targets */ .zV).describe("operating system and processor to build for"),
  runner: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().describe("label of the GitHub-hosted runner that builds the target natively")
});
var matrixSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .object */ .Ikc({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_34__/* .literal */ .euz("matrix.v1").describe("format of this document"),
  jobs: zod__WEBPACK_IMPORTED_MODULE_34__/* .int */ .Whr().nonnegative().describe("number of jobs over all chunks"),
  chunks: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_34__/* .object */ .Ikc({
      include: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(matrixJobSchema).max(maxMatrixJobs).describe("jobs, at most 256 as GitHub allows")
    }).describe("a strategy.matrix of a workflow")
  ).describe("each one is a strategy.matrix; a workflow runs them one after another")
});

// pipeline/stages/analyze/matrix.ts
function toTargets({ swaps }, catalogue) {
  const kits = swaps.filter((swap) => swap.applied && swap.shipped);
  return _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_25__/* .targets */ .zV.filter(
    (target) => (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .listFormats */ .dd)(target, target).length > 0 && kits.every(({ replacement }) => catalogue.kitTargets(replacement).includes(target))
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
  const { edges, nodes } = analysis.graph;
  const included = new Set(
    nodes.filter((node) => node.kind === "scenario" && node.in_bundle === "service").map((node) => node.id)
  );
  return !edges.some((edge) => edge.to === id && included.has(edge.from) && edge.required && edge.enabled);
}
var countDemotions = (names) => `${names.length} ${names.length === 1 ? "demotion" : "demotions"}: ${names.join(", ")}`;
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
  const proposed = new Set(
    analysis.swaps.filter((swap) => swap.leaves_out === true).map(({ original }) => original)
  );
  const demoted = absent.map(({ name }) => name).filter((name) => proposed.has(name));
  const lacking = absent.filter(({ name }) => !proposed.has(name));
  if (!Array.isArray(services) || services.length === 0) because.push("no sources to build");
  if (lacking.length > 0) because.push(`not in the bundle: ${lacking.map((node) => node.name).join(", ")}`);
  const refused = analysis.refusals.filter(({ code }) => code !== "requirement-not-provided");
  because.push(...new Set(refused.map(({ code }) => code)));
  const isRefused = because.length > 0;
  if (demoted.length > 0)
    because.push(`${isRefused ? "also" : "would ship with"} ${countDemotions(demoted)}`);
  if (isRefused) return { verdict: "no", because };
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
  const { left_out: leftOut = [] } = analysis;
  if (leftOut.length > 0) because.push(`left out, as asked: ${leftOut.map(({ name }) => name).join(", ")}`);
  if (demoted.length > 0) return { verdict: "with demotions", because };
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
    `Can ship: ${total("yes")} yes, ${total("with limits")} with limits, ${total("with demotions")} with demotions, ${total("no")} no.`,
    "With demotions: a requirement that no bundle contains and that no source names is left out, once the build is asked to with `--with-swap <name>=none`.",
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
  for (const parent of [_chunk_RQJXYTRB_js__WEBPACK_IMPORTED_MODULE_5__/* .scenariosFolder */ .wx, "."]) {
    const names = (await workspace.repository.list(parent)).filter(_chunk_RQJXYTRB_js__WEBPACK_IMPORTED_MODULE_5__/* .isUsableName */ .Uu);
    const folders = [];
    for (const name of names) {
      const folder = node_path__WEBPACK_IMPORTED_MODULE_33__.posix.join(parent, name);
      if (await workspace.repository.hasFile(node_path__WEBPACK_IMPORTED_MODULE_33__.posix.join(folder, _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_15__/* .serviceConfigPath */ .XB))) folders.push(folder);
    }
    if (folders.length > 0) return folders;
  }
  return await workspace.repository.hasFile(_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_15__/* .serviceConfigPath */ .XB) ? ["."] : [];
}
async function analyzeOutcome(workspace, path, tier) {
  try {
    const analysis = await (0,_chunk_RQJXYTRB_js__WEBPACK_IMPORTED_MODULE_5__/* .analyzeFolder */ .n0)(workspace, path, { tier });
    return { path, scenario: analysis.scenario, analysis, diagnostics: analysis.diagnostics };
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_32__/* .PipelineError */ .z)) throw error;
    const { code, message, remedy } = error;
    const fault = {
      severity: "error",
      code,
      message,
      file: node_path__WEBPACK_IMPORTED_MODULE_33__.posix.join(path, _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_15__/* .serviceConfigPath */ .XB),
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
  const workspace = await (0,_chunk_RQJXYTRB_js__WEBPACK_IMPORTED_MODULE_5__/* .openWorkspace */ .OH)(ctx, options.root);
  const folders = await findScenarios(workspace);
  if (folders.length === 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_32__/* .PipelineError */ .z({
      code: "scenarios-missing",
      blame: "input",
      message: `the repository has no ${_chunk_RQJXYTRB_js__WEBPACK_IMPORTED_MODULE_5__/* .scenariosFolder */ .wx}/<name>/${_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_15__/* .serviceConfigPath */ .XB}`,
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
    const { verdict } = toVerdict(outcome, options.tier);
    return analysis !== void 0 && (verdict === "yes" || verdict === "with limits") ? [{ scenario, path, targets: toTargets(analysis, workspace.catalogue) }] : [];
  });
  const files = {};
  for (const { path, analysis } of outcomes) {
    if (analysis === void 0) continue;
    const name = path === "." ? analysis.scenario : node_path__WEBPACK_IMPORTED_MODULE_33__.posix.basename(path);
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




/***/ }),

/***/ 19441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ npmPack),
/* harmony export */   Pv: () => (/* binding */ fetchPinned),
/* harmony export */   X7: () => (/* binding */ fetchPackage),
/* harmony export */   iF: () => (/* binding */ toTail)
/* harmony export */ });
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10044);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53916);



// pipeline/shared/npm/npm-pack.ts


// pipeline/shared/fetch-pinned.ts
async function fetchPinned({ fs }, { cached, shown, digest, measure, download, to, remedy }) {
  const inCache = await fs.stat(cached) !== void 0;
  if (inCache) await fs.copy(cached, to);
  else await fs.rename(await download(), to);
  const actual = await measure(to);
  if (actual !== digest) {
    await fs.remove(to);
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
      code: "package-digest-mismatch",
      blame: "environment",
      message: `${shown}${inCache ? ` in ${cached}` : ""} has the digest ${actual}, pinned is ${digest}`,
      remedy: inCache ? `delete ${cached} and run this again` : remedy?.(actual) ?? "the registry or mirror returned a different file: use another registry or mirror"
    });
  }
  if (!inCache) await fs.write(cached, fs.read(to));
  return to;
}

// pipeline/shared/npm/npm-pack.ts
function toTail(output, lines = 20) {
  return output.trimEnd().split(/\r?\n/).slice(-lines).join("\n");
}
async function npmPack(ctx, spec, dir) {
  await ctx.fs.mkdir(dir);
  const wanted = `${spec.name}@${spec.version}`;
  const result = await ctx.exec.run(
    "npm",
    ["pack", wanted, "--pack-destination", dir, "--loglevel", "error"],
    {
      cwd: dir
    }
  );
  const tarball = (await ctx.fs.list(dir)).find((name) => name.endsWith(".tgz"));
  if (result.exitCode !== 0 || tarball === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
      code: "download-failed",
      blame: "environment",
      message: `npm could not download ${wanted} (exit code ${result.exitCode}):
${toTail(result.stderr || result.stdout)}`,
      remedy: "check the network and the registry that npm is configured for (`npm ping`), then run this again"
    });
  }
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(dir, tarball);
}
async function toIntegrity(chunks) {
  const { digests } = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_0__/* .measureStream */ .f)(chunks, ["sha512"]);
  return `sha512-${Buffer.from(digests.sha512, "hex").toString("base64")}`;
}
function fetchPackage(ctx, spec, dir) {
  const file = `${spec.name.replaceAll(/[@/]/g, "_")}-${spec.version}.tgz`;
  return fetchPinned(ctx, {
    cached: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(ctx.cacheDir, "npm", file),
    shown: `${spec.name}@${spec.version}`,
    digest: spec.integrity,
    measure: (path) => toIntegrity(ctx.fs.read(path)),
    download: () => npmPack(ctx, spec, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(dir, "download")),
    to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(dir, file)
  });
}




/***/ }),

/***/ 10044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ measureStream),
/* harmony export */   r: () => (/* binding */ readAtMost)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);


// pipeline/shared/archive/chunks.ts

async function measureStream(chunks, algorithms, keep = 0) {
  const hashes = algorithms.map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)(algorithm)]);
  let kept = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    for (const [, hash] of hashes) hash.update(chunk);
    if (size <= keep) kept.push(chunk);
    else kept = [];
  }
  const digests = Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest("hex")]));
  return {
    size,
    digests,
    bytes: size <= keep ? Buffer.concat(kept) : void 0
  };
}
async function readAtMost(chunks, limit, name) {
  const { bytes, size } = await measureStream(chunks, [], limit);
  if (bytes !== void 0) return bytes;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "file-too-large",
    blame: "input",
    message: `${name} has ${size} bytes; at most ${limit} are read`,
    remedy: "make the file smaller"
  });
}




/***/ }),

/***/ 55895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ diagnosticSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
// schema/diagnostic.ts

var diagnosticSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  severity: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["error", "warning", "info"]).describe(
    "error: the command exits 1; warning: to be reviewed by a person; info: a decision of the command"
  ),
  // A document of another release can contain a code that this release does not know: reading accepts any text.
  code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("stable identifier of the rule, kebab-case"),
  message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("the fault, in one sentence"),
  file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("path relative to the repository root, with forward slashes"),
  pointer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("JSON pointer (RFC 6901) to the value"),
  line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional().describe("line in the file, counted from 1"),
  column: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional().describe("column in UTF-16 code units, counted from 1"),
  rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("id of the rule that found it"),
  remedy: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("instruction to correct it")
});




/***/ }),

/***/ 8831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ magic),
/* harmony export */   Kh: () => (/* binding */ isScript),
/* harmony export */   QR: () => (/* binding */ splitScript),
/* harmony export */   Rs: () => (/* binding */ maxScriptBytes),
/* harmony export */   U0: () => (/* binding */ formatPlist),
/* harmony export */   bW: () => (/* binding */ signatureMember),
/* harmony export */   gE: () => (/* binding */ toXmlText),
/* harmony export */   i_: () => (/* binding */ formatArHeader),
/* harmony export */   lL: () => (/* binding */ readDebMembers),
/* harmony export */   m9: () => (/* binding */ isSignaturePackets),
/* harmony export */   wB: () => (/* binding */ maxSignatureBytes)
/* harmony export */ });
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10044);


// pipeline/shared/unsigned/script.ts
var maxScriptBytes = 16 * 1024 * 1024;
var begin = "\r\n# SIG # Begin signature block\r\n";
var end = "# SIG # End signature block\r\n";
var isScript = (path) => /\.ps[dm]?1$/i.test(path);
function splitScript(script) {
  const at = script.indexOf(begin);
  if (at === -1) return { text: script, signature: void 0 };
  const block = script.slice(at + begin.length);
  if (!block.endsWith(end)) throw new Error("its signature block does not end the script");
  const lines = block.slice(0, -end.length).split("\r\n").slice(0, -1);
  const isEncoded = lines.length > 0 && lines.every((line) => /^# [A-Za-z0-9+/]{1,76}={0,2}$/.test(line));
  if (!isEncoded) throw new Error("its signature block has other lines than base64");
  const signature = Buffer.from(lines.map((line) => line.slice(2)).join(""), "base64");
  return { text: script.slice(0, at), signature };
}

// pipeline/formats/linux/signature-packets.ts
var maxSignatureBytes = 64 * 1024;
var signatureTag = 2;
function findPacketEnd(bytes, at) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = view.getUint8(at);
  const left = bytes.length - at;
  if ((tag & 192) === 128 && (tag >> 2) % 16 === signatureTag) {
    if ((tag & 3) === 0 && left >= 2) return at + 2 + view.getUint8(at + 1);
    if ((tag & 3) === 1 && left >= 3) return at + 3 + view.getUint16(at + 1);
    if ((tag & 3) === 2 && left >= 5) return at + 5 + view.getUint32(at + 1);
  }
  if ((tag & 192) !== 192 || (tag & 63) !== signatureTag || left < 2) return void 0;
  const first = view.getUint8(at + 1);
  if (first < 192) return at + 2 + first;
  if (first < 224 && left >= 3) return at + 3 + (first - 192) * 256 + view.getUint8(at + 2) + 192;
  return first === 255 && left >= 6 ? at + 6 + view.getUint32(at + 2) : void 0;
}
function isSignaturePackets(bytes) {
  let at = 0;
  while (at < bytes.length) {
    const end2 = findPacketEnd(bytes, at);
    if (end2 === void 0 || end2 > bytes.length) return false;
    at = end2;
  }
  return at > 0;
}

// pipeline/formats/deb/ar.ts
var magic = "!<arch>\n";
var headerBytes = 60;
var isSignature = /^_gpgorigin$/;
var signatureMember = "_gpgorigin";
var names = [/^debian-binary$/, /^control\.tar(?:\.(?:xz|gz|zst))?$/, /^data\.tar(?:\.(?:xz|gz|zst))?$/];
async function readAt({ fs }, path, start, end2) {
  const { bytes } = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_0__/* .measureStream */ .f)(fs.read(path, { start, end: end2 }), [], end2 - start);
  return Buffer.from(bytes ?? []).toString("latin1");
}
async function readMember(ctx, path, at) {
  const header = await readAt(ctx, path, at, at + headerBytes);
  const [, name, time, size] = /^([a-z._-]+)\/? *(\d+) *0 {5}0 {5}100644 {2}(\d+) *`\n$/.exec(header) ?? [];
  if (header.length !== headerBytes || name === void 0 || time === void 0 || size === void 0)
    throw new Error(`the ar member at byte ${at} has a header that dpkg-deb does not write`);
  return { name, time, start: at + headerBytes, end: at + headerBytes + Number(size) };
}
async function assertContent(ctx, path, member) {
  if (member.name === "debian-binary" && await readAt(ctx, path, member.start, member.end) !== "2.0\n")
    throw new Error("debian-binary is not 2.0");
  if (member.name.endsWith(".xz") && await readAt(ctx, path, member.end - 2, member.end) !== "YZ")
    throw new Error(`${member.name} does not end with its xz stream`);
  if (member.name === signatureMember) {
    const length = member.end - member.start;
    const end2 = Math.min(member.end, member.start + maxSignatureBytes);
    const bytes = Buffer.from(await readAt(ctx, path, member.start, end2), "latin1");
    if (length > maxSignatureBytes || !isSignaturePackets(bytes))
      throw new Error(`${member.name} is not a signature`);
  }
}
async function readDebMembers(ctx, path) {
  const { size = 0 } = await ctx.fs.stat(path) ?? {};
  if (await readAt(ctx, path, 0, magic.length) !== magic)
    throw new Error("it does not begin as an ar archive");
  const members = [];
  let at = magic.length;
  let time;
  for (const pattern of [...names, isSignature]) {
    if (pattern === isSignature && at === size) break;
    const member = await readMember(ctx, path, at);
    members.push(member);
    time ??= member.time;
    if (member.time !== time)
      throw new Error(`the ar member ${member.name} has another time than the first one`);
    if (!pattern.test(member.name)) throw new Error(`the ar member ${member.name} is not expected here`);
    await assertContent(ctx, path, member);
    const isOdd = (member.end - member.start) % 2 === 1;
    if (isOdd && await readAt(ctx, path, member.end, member.end + 1) !== "\n")
      throw new Error(`${member.name} is not filled with a line break`);
    at = member.end + (isOdd ? 1 : 0);
  }
  if (at !== size) throw new Error(`${size - at} bytes after the last member`);
  return members;
}
function formatArHeader(name, size, time) {
  return `${name.padEnd(16)}${time.padEnd(12)}${"0".padEnd(6)}${"0".padEnd(6)}${"100644".padEnd(8)}${String(size).padEnd(10)}\`
`;
}

// pipeline/formats/macos/plist.ts
var toXmlText = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
function formatValue(value, indent) {
  if (typeof value === "string") return `${indent}<string>${toXmlText(value)}</string>
`;
  if (typeof value === "boolean") return `${indent}<${value}/>
`;
  if (typeof value === "number") {
    const kind = Number.isInteger(value) ? "integer" : "real";
    return `${indent}<${kind}>${value}</${kind}>
`;
  }
  const inner = `${indent}	`;
  if (Array.isArray(value))
    return `${indent}<array>
${value.map((one) => formatValue(one, inner)).join("")}${indent}</array>
`;
  const entries = Object.entries(value).map(([key, one]) => `${inner}<key>${toXmlText(key)}</key>
${formatValue(one, inner)}`).join("");
  return `${indent}<dict>
${entries}${indent}</dict>
`;
}
function formatPlist(value) {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n',
    `<plist version="1.0">
${formatValue(value, "")}</plist>
`
  ].join("");
}




/***/ })

};
