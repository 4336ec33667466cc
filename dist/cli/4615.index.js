export const id = 4615;
export const ids = [4615];
export const modules = {

/***/ 24085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s2: () => (/* binding */ locateNamedScenario),
/* harmony export */   ue: () => (/* binding */ shared),
/* harmony export */   zf: () => (/* binding */ locateScenario)
/* harmony export */ });
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19498);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26758);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23238);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11445);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48179);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76760);






// cli/options.ts


// pipeline/compose/find-root.ts

async function findRoot(fs, scenarioDir) {
  for (let dir = scenarioDir; ; dir = node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(dir)) {
    if (await fs.stat(node_path__WEBPACK_IMPORTED_MODULE_6__.posix.join(dir, ".git")) !== void 0) return dir;
    if (dir === node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(dir)) break;
  }
  const parent = node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(scenarioDir);
  return node_path__WEBPACK_IMPORTED_MODULE_6__.posix.basename(parent) === "scenarios" ? node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(parent) : scenarioDir;
}

// pipeline/compose/find-scenario.ts

async function findScenario(fs, place) {
  const { name, cwd, root } = place;
  const inRoot = root === void 0 ? [] : [
    root,
    .../[/\\]|^\.+$/.test(name) ? [] : [`scenarios/${name}`, name].map((dir) => node_path__WEBPACK_IMPORTED_MODULE_6__.posix.join(root, dir))
  ];
  const isInside = root === void 0 || cwd === root || cwd.startsWith(`${root}/`);
  for (const dir of [...isInside ? [cwd] : [], ...inRoot.slice(1), ...inRoot.slice(0, 1)]) {
    if ((await fs.stat(node_path__WEBPACK_IMPORTED_MODULE_6__.posix.join(dir, ".vrooli/service.json")))?.kind === "file") return dir;
  }
  return cwd;
}

// pipeline/shared/options/requested-swap.ts
function parseRequestedSwap(word) {
  const [original = "", replacement = "", ...rest] = word.split("=").map((part) => part.trim());
  if (original !== "" && replacement !== "" && rest.length === 0) return { original, replacement };
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
    code: "swap-invalid",
    blame: "usage",
    message: `invalid swap "${word.trim()}": expected <original>=<replacement>`,
    remedy: "name both resources, such as postgres=embedded-postgres"
  });
}

// cli/options.ts
function parseTier(word) {
  const tier = (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .toTier */ ._g)(word);
  if (tier === void 0)
    throw new commander__WEBPACK_IMPORTED_MODULE_5__/* .InvalidArgumentError */ .Di(`It is not a tier: choose one of ${_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .tiers */ .cK.join(", ")}.`);
  return tier;
}
function collectSwap(word, before = []) {
  return [...before, parseRequestedSwap(word)];
}
var shared = {
  root: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--root <dir>", "the repository (default: the repository of the scenario)"),
  tier: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--tier <tier>", "the deployment tier").argParser(parseTier).default("desktop"),
  withSwap: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$(
    "--with-swap <original=replacement>",
    "apply this swap; <original>=none leaves it out; may be repeated"
  ).argParser(collectSwap),
  without: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--without <name>", "the same as --with-swap <name>=none; may be repeated").argParser(
    (word, before = []) => [...before, word]
  ),
  withScenario: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$(
    "--with-scenario <name>",
    "include the programs of this scenario, on which the scenario depends only optionally; may be repeated"
  ).argParser((word, before = []) => [...before, word]),
  out: (what) => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--out <file>", `where to write ${what} (default: stdout)`)
};
async function locateScenario(session, dir, root) {
  const scenarioDir = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, dir);
  if (root === void 0) return { scenarioDir, root: await findRoot(_chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeFileSystem */ .G, scenarioDir) };
  const rootDir = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, root);
  if (scenarioDir !== rootDir && !scenarioDir.startsWith(rootDir === "/" ? "/" : `${rootDir}/`)) {
    throw (0,_chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_1__/* .usageError */ .W)(
      "scenario-outside-root",
      `${dir} is not inside the repository ${root}`,
      "name the repository that contains the scenario with --root, or leave --root out"
    );
  }
  return { scenarioDir, root: rootDir };
}
async function locateNamedScenario(session, name, { scenario, root }) {
  if (scenario !== void 0) return locateScenario(session, scenario, root);
  const place = {
    name,
    cwd: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, "."),
    root: root === void 0 ? void 0 : (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, root)
  };
  return locateScenario(session, await findScenario(_chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeFileSystem */ .G, place), root);
}




/***/ }),

/***/ 24615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand)
/* harmony export */ });
/* harmony import */ var _chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97370);
/* harmony import */ var _chunk_WURKV2YX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92603);
/* harmony import */ var _chunk_PXP3KXF6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62723);
/* harmony import */ var _chunk_2BXCM77T_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42543);
/* harmony import */ var _chunk_GLXALFMI_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58265);
/* harmony import */ var _chunk_QGOKN77Q_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20696);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44762);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59508);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(27325);
/* harmony import */ var _chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(24085);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(48102);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(19498);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(26758);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(23238);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(81636);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(11445);
/* harmony import */ var _chunk_IAAP2SPW_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(90864);
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(90803);
/* harmony import */ var _chunk_OH2VOKZR_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(65028);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(97411);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(48179);




































// cli/commands/plan.ts

async function plan(session, dir, options) {
  const place = await (0,_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_11__/* .locateScenario */ .zf)(session, dir, options.root);
  const { planScenario } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(5814), __webpack_require__.e(8815), __webpack_require__.e(8919), __webpack_require__.e(2830), __webpack_require__.e(59), __webpack_require__.e(6904), __webpack_require__.e(4559), __webpack_require__.e(7353), __webpack_require__.e(1660), __webpack_require__.e(6030), __webpack_require__.e(9068), __webpack_require__.e(8145), __webpack_require__.e(4385), __webpack_require__.e(363), __webpack_require__.e(7871), __webpack_require__.e(6844), __webpack_require__.e(740), __webpack_require__.e(5700), __webpack_require__.e(7960), __webpack_require__.e(3130)]).then(__webpack_require__.bind(__webpack_require__, 53130));
  const { tier, withSwap, without, withScenario, out } = options;
  const context = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_16__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
  const { asked, owner } = await (0,_chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_0__/* .toPublisher */ .OA)(context, options, place.scenarioDir);
  const found = await planScenario(context, {
    ...(0,_chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_0__/* .toChoice */ .hP)(session, options),
    ...place,
    tier,
    ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_28__/* .omitUndefined */ .O)({
      withSwaps: withSwap,
      without,
      withScenarios: withScenario,
      vendor: asked ?? owner,
      outDir: out === void 0 ? void 0 : (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_15__/* .toPath */ .b)(session, out)
    })
  });
  for (const diagnostic of found.diagnostics) session.reporter.diagnostic(diagnostic);
  return (0,_chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_0__/* .concludePlan */ .Bb)(session, found.plan);
}
function planCommand(session, finish) {
  const command = new commander__WEBPACK_IMPORTED_MODULE_31__/* .Command */ .uB("plan").description('prints what "build" would do, as JSON, and writes nothing').argument("<scenario-dir>").addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_11__/* .shared */ .ue.root()).addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_11__/* .shared */ .ue.tier()).addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_11__/* .shared */ .ue.withSwap()).addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_11__/* .shared */ .ue.without()).addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_11__/* .shared */ .ue.withScenario()).option("--out <dir>", "folder that the build would write to; it is checked and not created");
  for (const option of (0,_chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_0__/* .packaging */ .Kq)()) command.addOption(option);
  return command.action((dir, options) => finish(plan(session, dir, options)));
}



/***/ })

};
