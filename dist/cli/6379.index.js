export const id = 6379;
export const ids = [6379];
export const modules = {

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ }),

/***/ 16379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildCommand: () => (/* binding */ buildCommand)
/* harmony export */ });
/* harmony import */ var _chunk_LIEIRCW4_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35064);
/* harmony import */ var _chunk_HYW5V5FS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55044);
/* harmony import */ var _chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97370);
/* harmony import */ var _chunk_WURKV2YX_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92603);
/* harmony import */ var _chunk_PXP3KXF6_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62723);
/* harmony import */ var _chunk_2BXCM77T_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42543);
/* harmony import */ var _chunk_GLXALFMI_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58265);
/* harmony import */ var _chunk_QGOKN77Q_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20696);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96813);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(44762);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(59508);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(27325);
/* harmony import */ var _chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(24085);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(48102);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(19498);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(26758);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(23238);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(81636);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(11445);
/* harmony import */ var _chunk_IAAP2SPW_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(90864);
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(90803);
/* harmony import */ var _chunk_OH2VOKZR_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(65028);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(97411);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(48179);







































// cli/commands/build.ts

async function conclude(session, { documents }, { diagnostics, analysis, secretPlan, rehearsal, screenshots }) {
  for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
  if (documents === void 0) return;
  const folder = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_18__/* .toPath */ .b)(session, documents);
  const write = (name, document) => _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_22__/* .nodeFileSystem */ .G.write(`${folder}/${name}`, `${JSON.stringify(document, void 0, 2)}
`);
  await write("analysis.json", analysis);
  await write("secret-plan.json", secretPlan);
  await (0,_chunk_LIEIRCW4_js__WEBPACK_IMPORTED_MODULE_0__/* .writeRehearsal */ .j)(_chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_22__/* .nodeFileSystem */ .G, folder, rehearsal, screenshots);
}
async function build(session, context, dir, options) {
  const place = await (0,_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_14__/* .locateScenario */ .zf)(session, dir, options.root);
  const { tier, withSwap, without, withScenario } = options;
  const { buildScenario, stageScenario } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(5814), __webpack_require__.e(8815), __webpack_require__.e(8919), __webpack_require__.e(2830), __webpack_require__.e(59), __webpack_require__.e(6904), __webpack_require__.e(4559), __webpack_require__.e(7353), __webpack_require__.e(1660), __webpack_require__.e(6030), __webpack_require__.e(9068), __webpack_require__.e(8145), __webpack_require__.e(4385), __webpack_require__.e(363), __webpack_require__.e(7871), __webpack_require__.e(6844), __webpack_require__.e(740), __webpack_require__.e(5700), __webpack_require__.e(7960), __webpack_require__.e(3792)]).then(__webpack_require__.bind(__webpack_require__, 93792));
  const toGiven = async () => {
    const { asked, owner } = await (0,_chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_2__/* .toPublisher */ .OA)(context, options, place.scenarioDir);
    return {
      ...place,
      tier,
      ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_31__/* .omitUndefined */ .O)({ withSwaps: withSwap, without, withScenarios: withScenario, vendor: asked ?? owner })
    };
  };
  if (options.stagedOnly === true) {
    const request2 = await (0,_chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_2__/* .toStageRequest */ .dx)(session, context, options, place.scenarioDir);
    const staged = await stageScenario(context, { ...request2, ...await toGiven() });
    await conclude(session, options, staged);
    (0,_chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_2__/* .concludeStaging */ .JG)(session, staged, options.out);
    return 0;
  }
  const request = await (0,_chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_2__/* .toRequest */ .d_)(session, context, options, place.scenarioDir);
  const result = await buildScenario(context, { ...request, ...await toGiven() });
  await conclude(session, options, result);
  (0,_chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_2__/* .concludePackage */ .kL)(session, result, options.out);
  return 0;
}
function buildCommand(session, finish) {
  const command = new commander__WEBPACK_IMPORTED_MODULE_34__/* .Command */ .uB("build").description("analyze, plan-secrets, assemble and package in one go").argument("<scenario-dir>").addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_14__/* .shared */ .ue.root()).addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_14__/* .shared */ .ue.tier()).addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_14__/* .shared */ .ue.withSwap()).addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_14__/* .shared */ .ue.without()).addOption(_chunk_QKOLB762_js__WEBPACK_IMPORTED_MODULE_14__/* .shared */ .ue.withScenario()).option(
    "--documents <dir>",
    "also write analysis.json, secret-plan.json, rehearsal.json and the screenshots of the rehearsal there"
  );
  for (const option of [...(0,_chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_2__/* .packaging */ .Kq)(), (0,_chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_2__/* .stagedOnly */ .v3)(), (0,_chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_2__/* .outDir */ .qN)()]) command.addOption(option);
  return command.action((dir, options) => {
    const context = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_19__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
    context.buildVariables = options.buildEnv ?? [];
    return finish((0,_chunk_HYW5V5FS_js__WEBPACK_IMPORTED_MODULE_1__/* .withInterrupt */ .A)(session, context, (guarded) => build(session, guarded, dir, options)));
  });
}



/***/ }),

/***/ 55044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ withInterrupt)
/* harmony export */ });
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26758);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);



// host/interrupt.ts

function listenForInterrupt() {
  const controller = new AbortController();
  let exitCode;
  const names = ["SIGINT", "SIGTERM"];
  const release = () => {
    for (const name of names) process.off(name, stop);
  };
  const stop = (name) => {
    if (exitCode !== void 0) {
      release();
      process.kill(process.pid, name);
      return;
    }
    exitCode = 128 + node_os__WEBPACK_IMPORTED_MODULE_2__.constants.signals[name];
    controller.abort();
  };
  for (const name of names) process.on(name, stop);
  return { signal: controller.signal, exitCode: () => exitCode, release };
}

// pipeline/compose/interruptible.ts
var cleaning = /* @__PURE__ */ new Set(["remove", "stat", "list", "realpath"]);
function toInterrupted(cause) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "interrupted",
    blame: "environment",
    message: "the build was interrupted and its partial results were removed",
    remedy: "run it again",
    cause
  });
}
async function* guardChunks(chunks, signal) {
  for await (const chunk of chunks) {
    if (signal.aborted) throw toInterrupted();
    yield chunk;
  }
}
function isStream(content) {
  return typeof content === "object" && Symbol.asyncIterator in content;
}
function guardFiles(fs, signal) {
  const guarded = Object.entries(fs).map(([name, method]) => [
    name,
    cleaning.has(name) ? method : async (...args) => {
      if (signal.aborted) throw toInterrupted();
      return await method(...args);
    }
  ]);
  const files = Object.fromEntries(guarded);
  return {
    ...files,
    // Check between two chunks too: a file of several gigabytes takes minutes.
    read: (path, range) => guardChunks(fs.read(path, range), signal),
    scan: (path, range) => guardChunks(fs.scan(path, range), signal),
    write: (path, content, mode) => files.write(path, isStream(content) ? guardChunks(content, signal) : content, mode)
  };
}
function guardPrograms(exec, signal) {
  return {
    which: (name) => exec.which(name),
    run: async (file, args, options) => {
      if (signal.aborted) throw toInterrupted();
      const result = await exec.run(file, args, { ...options, signal });
      if (signal.aborted) throw toInterrupted();
      return result;
    }
  };
}
function guardSandboxes(sandboxes, signal) {
  return {
    findBrowser: () => sandboxes.findBrowser(),
    open: async (request) => {
      if (signal.aborted) throw toInterrupted();
      const sandbox = await sandboxes.open(request);
      signal.addEventListener("abort", () => sandbox.close().catch(() => {
      }), { once: true });
      if (!signal.aborted) return sandbox;
      await sandbox.close();
      throw toInterrupted();
    }
  };
}
var guardHttp = (http, signal) => ({
  send: async (request) => {
    if (signal.aborted) throw toInterrupted();
    return http.send(request, signal);
  }
});
var guardClock = (clock, signal) => ({
  now: () => clock.now(),
  pause: (ms) => clock.pause(ms, signal)
});
function guard(ctx, signal) {
  const { fs, exec, sandboxes, http, clock } = ctx;
  return {
    ...ctx,
    fs: guardFiles(fs, signal),
    exec: guardPrograms(exec, signal),
    http: guardHttp(http, signal),
    clock: guardClock(clock, signal),
    ...sandboxes === void 0 ? {} : { sandboxes: guardSandboxes(sandboxes, signal) }
  };
}
async function runInterruptible(ctx, signal, body) {
  try {
    return await body(guard(ctx, signal));
  } catch (error) {
    throw signal.aborted ? toInterrupted(error) : error;
  }
}

// cli/interrupt.ts
async function withInterrupt(session, context, body) {
  const interrupt = listenForInterrupt();
  try {
    return await runInterruptible(context, interrupt.signal, body);
  } catch (error) {
    const exitCode = interrupt.exitCode();
    if (exitCode === void 0) throw error;
    for (const diagnostic of (0,_chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w)(error).diagnostics) session.reporter.diagnostic(diagnostic);
    return exitCode;
  } finally {
    interrupt.release();
  }
}




/***/ }),

/***/ 35064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ listFindings),
/* harmony export */   j: () => (/* binding */ writeRehearsal)
/* harmony export */ });
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96813);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53916);


// pipeline/rehearsal/report.ts

function listFindings({ outcome }, mode) {
  if (outcome.rehearsed) return outcome.diagnostics;
  if (mode === "off") return [];
  return [
    {
      severity: "info",
      code: "rehearsal-skipped",
      message: `the app was not started before its installers were made: ${outcome.why}`,
      remedy: "build on a machine of the target to have it rehearsed"
    }
  ];
}
async function writeRehearsal(fs, dir, document, screenshots) {
  await fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "rehearsal.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_0__/* .prettyJson */ .D_)(document));
  for (const [name, picture] of screenshots) await fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_1__.join)(dir, name), picture);
  return ["rehearsal.json", ...screenshots.keys()];
}




/***/ }),

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

/***/ 96813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ prettyJson),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   lf: () => (/* binding */ checksumOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
// pipeline/shared/document/canonical.ts


function canonicalJson(value) {
  const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
  if (text === void 0) throw new TypeError("a value that JSON cannot carry has no canonical form");
  return text;
}
function checksumOf(value) {
  return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonicalJson(value), "utf8").digest("hex")}`;
}
function prettyJson(value) {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), void 0, 2)}
`;
}




/***/ })

};
