export const id = 746;
export const ids = [746];
export const modules = {

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

/***/ 80746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeCommand: () => (/* binding */ makeCommand)
/* harmony export */ });
/* harmony import */ var _chunk_HYW5V5FS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55044);
/* harmony import */ var _chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97370);
/* harmony import */ var _chunk_WURKV2YX_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92603);
/* harmony import */ var _chunk_PXP3KXF6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62723);
/* harmony import */ var _chunk_2BXCM77T_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42543);
/* harmony import */ var _chunk_GLXALFMI_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58265);
/* harmony import */ var _chunk_QGOKN77Q_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20696);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44762);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(59508);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(27325);
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




































// cli/commands/make.ts

async function make(session, context, file, { format, sign, out }) {
  const signing = (0,_chunk_WURKV2YX_js__WEBPACK_IMPORTED_MODULE_2__/* .toSigning */ .Tw)(session, sign);
  const { makeStaged } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(5814), __webpack_require__.e(8815), __webpack_require__.e(8919), __webpack_require__.e(2830), __webpack_require__.e(6904), __webpack_require__.e(7353), __webpack_require__.e(1660), __webpack_require__.e(6030), __webpack_require__.e(9068), __webpack_require__.e(7871), __webpack_require__.e(6844), __webpack_require__.e(4522)]).then(__webpack_require__.bind(__webpack_require__, 74522));
  const { manifest } = await makeStaged(context, {
    file: { path: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_15__/* .toPath */ .b)(session, file), name: file },
    outDir: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_15__/* .toPath */ .b)(session, out),
    formats: format === void 0 ? void 0 : (0,_chunk_PXP3KXF6_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFormats */ .Q)(format),
    toDefaultFormats: (target) => (0,_chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_1__/* .toDefaultFormats */ .pL)(session, target),
    signing,
    onDiagnostic: (found) => session.reporter.diagnostic(found)
  });
  (0,_chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_1__/* .listInstallers */ .Qb)(session, manifest, out);
  return 0;
}
function makeCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_31__/* .Command */ .uB("make").description(
    "signs the programs of a staged payload, makes and signs its installers and writes their documents; needs no sources, runs no code of the scenario, and compares every byte with the document of the file first"
  ).argument("<file>", 'what "package --staged-only" wrote').addOption(
    new commander__WEBPACK_IMPORTED_MODULE_31__/* .Option */ .c$(
      "--format <list>",
      `installers, separated by commas: ${_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_7__/* .formatIds */ .wP.join(", ")} (default: those that "package --staged-only" named; else every one of the target whose programs are on this machine)`
    )
  ).addOption((0,_chunk_WURKV2YX_js__WEBPACK_IMPORTED_MODULE_2__/* .signOption */ .LZ)('auto, or require where "package --staged-only" got it')).addOption((0,_chunk_G5RYIURJ_js__WEBPACK_IMPORTED_MODULE_1__/* .outDir */ .qN)()).action((file, options) => {
    const context = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_16__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
    return finish((0,_chunk_HYW5V5FS_js__WEBPACK_IMPORTED_MODULE_0__/* .withInterrupt */ .A)(session, context, (guarded) => make(session, guarded, file, options)));
  });
}



/***/ })

};
