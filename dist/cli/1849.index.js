export const id = 1849;
export const ids = [1849];
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

/***/ 71849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildCommand: () => (/* binding */ buildCommand)
/* harmony export */ });
/* harmony import */ var _chunk_OTAMB74J_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88553);
/* harmony import */ var _chunk_F42OR7ZX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10765);
/* harmony import */ var _chunk_LIEIRCW4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35064);
/* harmony import */ var _chunk_QKLEHXMD_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48187);
/* harmony import */ var _chunk_JSBTGSPO_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61703);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97411);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96813);
/* harmony import */ var _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40445);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27325);
/* harmony import */ var _chunk_OOWBD4RN_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(28182);
/* harmony import */ var _chunk_LIP7XHS7_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(99957);
/* harmony import */ var _chunk_YFEUE2LV_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(97841);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(26758);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(53710);
/* harmony import */ var _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(78603);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(23238);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(19498);
/* harmony import */ var _chunk_WC54UVKJ_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(20268);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(48179);






















// cli/commands/build.ts

async function build(session, context, dir, options) {
  const place = await (0,_chunk_YFEUE2LV_js__WEBPACK_IMPORTED_MODULE_11__/* .locateScenario */ .zf)(session, dir, options.root);
  const request = await (0,_chunk_F42OR7ZX_js__WEBPACK_IMPORTED_MODULE_1__/* .toRequest */ .d_)(session, context, options, place.scenarioDir);
  const { asked, owner } = await (0,_chunk_F42OR7ZX_js__WEBPACK_IMPORTED_MODULE_1__/* .toPublisher */ .OA)(context, options, place.scenarioDir);
  const vendor = asked ?? owner;
  const { buildScenario } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(2856), __webpack_require__.e(8815), __webpack_require__.e(2088), __webpack_require__.e(6149), __webpack_require__.e(2830), __webpack_require__.e(6904), __webpack_require__.e(4559), __webpack_require__.e(4806), __webpack_require__.e(9072), __webpack_require__.e(8699), __webpack_require__.e(3820), __webpack_require__.e(977), __webpack_require__.e(9342), __webpack_require__.e(6420), __webpack_require__.e(7449), __webpack_require__.e(6736), __webpack_require__.e(3317)]).then(__webpack_require__.bind(__webpack_require__, 23317));
  const { tier, withSwap, without } = options;
  const result = await buildScenario(context, {
    ...request,
    ...place,
    tier,
    ...(0,_chunk_WC54UVKJ_js__WEBPACK_IMPORTED_MODULE_19__/* .omitUndefined */ .O)({ withSwaps: withSwap, without, vendor })
  });
  for (const diagnostic of result.diagnostics) session.reporter.diagnostic(diagnostic);
  if (options.documents !== void 0) {
    const folder = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_15__/* .toPath */ .b)(session, options.documents);
    const write = (name, document) => _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_14__/* .nodeFileSystem */ .G.write(`${folder}/${name}`, `${JSON.stringify(document, void 0, 2)}
`);
    await write("analysis.json", result.analysis);
    await write("secret-plan.json", result.secretPlan);
    await (0,_chunk_LIEIRCW4_js__WEBPACK_IMPORTED_MODULE_2__/* .writeRehearsal */ .j)(_chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_14__/* .nodeFileSystem */ .G, folder, result.rehearsal, result.screenshots);
  }
  (0,_chunk_F42OR7ZX_js__WEBPACK_IMPORTED_MODULE_1__/* .concludePackage */ .kL)(session, result, options.out);
  return 0;
}
function buildCommand(session, finish) {
  const command = new commander__WEBPACK_IMPORTED_MODULE_18__/* .Command */ .uB("build").description("analyze, plan-secrets, assemble and package in one go").argument("<scenario-dir>").addOption(_chunk_YFEUE2LV_js__WEBPACK_IMPORTED_MODULE_11__/* .shared */ .ue.root()).addOption(_chunk_YFEUE2LV_js__WEBPACK_IMPORTED_MODULE_11__/* .shared */ .ue.tier()).addOption(_chunk_YFEUE2LV_js__WEBPACK_IMPORTED_MODULE_11__/* .shared */ .ue.withSwap()).addOption(_chunk_YFEUE2LV_js__WEBPACK_IMPORTED_MODULE_11__/* .shared */ .ue.without()).option(
    "--documents <dir>",
    "also write analysis.json, secret-plan.json, rehearsal.json and the screenshots of the rehearsal there"
  );
  for (const option of [...(0,_chunk_F42OR7ZX_js__WEBPACK_IMPORTED_MODULE_1__/* .packaging */ .Kq)(), (0,_chunk_F42OR7ZX_js__WEBPACK_IMPORTED_MODULE_1__/* .outDir */ .qN)()]) command.addOption(option);
  return command.action((dir, options) => {
    const context = (0,_chunk_OOWBD4RN_js__WEBPACK_IMPORTED_MODULE_9__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
    context.buildVariables = options.buildEnv ?? [];
    return finish((0,_chunk_OTAMB74J_js__WEBPACK_IMPORTED_MODULE_0__/* .withInterrupt */ .A)(session, context, (guarded) => build(session, guarded, dir, options)));
  });
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

/***/ 88553:
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
function guard(ctx, signal) {
  const { fs, exec, sandboxes } = ctx;
  return {
    ...ctx,
    fs: guardFiles(fs, signal),
    exec: guardPrograms(exec, signal),
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
