export const id = 2823;
export const ids = [2823];
export const modules = {

/***/ 42543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ signingModes),
/* harmony export */   oi: () => (/* binding */ defaultSigningMode),
/* harmony export */   yY: () => (/* binding */ parseSigningMode)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);


// pipeline/signing/mode.ts
var signingModes = ["auto", "require", "off"];
var defaultSigningMode = "auto";
function parseSigningMode(word) {
  const found = signingModes.find((mode) => mode === word);
  if (found !== void 0) return found;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "signing-mode-unknown",
    blame: "usage",
    message: `"${word}" is not a way to sign`,
    remedy: `choose one of: ${signingModes.join(", ")}`
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

/***/ 90864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readNotaryIdentity),
/* harmony export */   c: () => (/* binding */ listSettings)
/* harmony export */ });
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90803);


// pipeline/signing/notary/settings.ts
var open = (description) => ({ description, secret: false });
var secret = (description) => ({ description, secret: true });
var defaults = {
  APPLE_NOTARY_URL: "https://appstoreconnect.apple.com/notary/v2",
  APPLE_NOTARY_TICKET_URL: "https://api.apple-cloudkit.com/database/1/com.apple.gk.ticket-delivery/production/public/records/lookup"
};
var defaultMinutes = 30;
var notarySettings = {
  APPLE_API_KEY: secret(
    "Private key of App Store Connect (`AuthKey_\u2026.p8`) that notarizes files for macOS: its content in base64, or a path."
  ),
  APPLE_API_KEY_ID: open("Id of that key, ten letters and digits."),
  APPLE_API_ISSUER: open("Issuer id of that key; empty for the key of one person."),
  APPLE_ID: open("Apple Account that notarizes on a Mac, when `APPLE_API_KEY` is not set."),
  APPLE_APP_SPECIFIC_PASSWORD: secret("App-specific password of the Apple Account."),
  APPLE_TEAM_ID: open("Team of the Apple Account."),
  APPLE_NOTARY_TIMEOUT: open(
    `Minutes to wait for the result of a submission. Default: ${defaultMinutes}. A later \`vrooli-bundle notarize\` waits on, without a second upload.`
  ),
  APPLE_NOTARY_URL: open("Address of the notary API, for a proxy or a test. Default: Apple's."),
  APPLE_NOTARY_UPLOAD_URL: open(
    "Address of the server of uploads, for a proxy or a test. Default: that of the bucket that Apple names."
  ),
  APPLE_NOTARY_TICKET_URL: open(
    "Address where tickets are looked up, for a proxy or a test. Default: Apple's."
  )
};
function readAddress(source, name) {
  const text = source.get(name);
  if (text === void 0) return void 0;
  const url = URL.canParse(text) ? new URL(text) : void 0;
  const isLocal = url !== void 0 && ["127.0.0.1", "[::1]", "localhost"].includes(url.hostname);
  const isSafe = url?.protocol === "https:" || url?.protocol === "http:" && isLocal;
  if (!isSafe || url.username !== "" || url.search !== "" || url.hash !== "")
    (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseSetting */ .Zn)(
      name,
      `"${text}" is not an address that can be used`,
      "write an address that begins with https://, without a user, a query and a fragment; http:// only for this machine"
    );
  return text.replace(/\/+$/, "");
}
function readEndpoints(source) {
  return {
    api: readAddress(source, "APPLE_NOTARY_URL") ?? defaults.APPLE_NOTARY_URL,
    upload: readAddress(source, "APPLE_NOTARY_UPLOAD_URL"),
    tickets: readAddress(source, "APPLE_NOTARY_TICKET_URL") ?? defaults.APPLE_NOTARY_TICKET_URL
  };
}
function readTimeout(source) {
  const name = "APPLE_NOTARY_TIMEOUT";
  const text = source.get(name) ?? String(defaultMinutes);
  const minutes = Number(text);
  if (!/^\d{1,4}(?:\.\d{1,3})?$/.test(text) || minutes <= 0 || minutes > 24 * 60)
    (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseSetting */ .Zn)(name, `"${text}" is not a number of minutes`, "write a number from 0.001 to 1440");
  return minutes * 6e4;
}
function requireSetting(source, name, other) {
  return source.get(name) ?? (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseSetting */ .Zn)(name, `it is not set, and ${other} needs it`, "set it too");
}
function readApiKey(source) {
  const name = "APPLE_API_KEY";
  const text = source.get(name);
  if (text === void 0) return void 0;
  const file = text.startsWith("-----BEGIN") ? source.hold("apple_api_key.p8", text) : (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .readFileSetting */ .fb)(source, name, "apple_api_key.p8");
  if (file === void 0) return void 0;
  const keyId = requireSetting(source, "APPLE_API_KEY_ID", name);
  if (!/^[A-Za-z0-9]{4,32}$/.test(keyId))
    (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseSetting */ .Zn)(
      "APPLE_API_KEY_ID",
      "it has other characters than letters and digits",
      "copy the id of the key"
    );
  return { kind: "api-key", file, keyId, issuer: source.get("APPLE_API_ISSUER") };
}
function readAppleId(source) {
  const appleId = source.get("APPLE_ID");
  if (appleId === void 0) return void 0;
  const password = requireSetting(source, "APPLE_APP_SPECIFIC_PASSWORD", "APPLE_ID");
  return {
    kind: "apple-id",
    appleId,
    teamId: requireSetting(source, "APPLE_TEAM_ID", "APPLE_ID"),
    password: source.hold("apple_app_specific_password", password)
  };
}
function readNotaryIdentity(source) {
  const credential = readApiKey(source) ?? readAppleId(source);
  if (credential === void 0) return void 0;
  const label = credential.kind === "api-key" ? `the key ${credential.keyId}` : credential.appleId;
  return { credential, label, endpoints: readEndpoints(source), timeoutMs: readTimeout(source) };
}

// pipeline/signing/list-settings.ts
function listSettings() {
  const found = /* @__PURE__ */ new Map();
  const add = (title, settings) => {
    for (const [name, setting] of Object.entries(settings)) {
      const earlier = found.get(name);
      const signers = [...earlier?.signers ?? [], title];
      const input = name.toLowerCase().replaceAll("_", "-");
      found.set(name, { ...earlier ?? setting, name, input, signers });
    }
  };
  for (const id of _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .signerIds */ .B$) add(_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .signerById */ .D6[id].title, _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .signerById */ .D6[id].settings);
  add("Apple notarization", notarySettings);
  return [...found.values()];
}




/***/ }),

/***/ 92603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ signOption),
/* harmony export */   Tw: () => (/* binding */ toSigning),
/* harmony export */   b0: () => (/* binding */ dropSigning)
/* harmony export */ });
/* harmony import */ var _chunk_2BXCM77T_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42543);
/* harmony import */ var _chunk_IAAP2SPW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90864);
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90803);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48179);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76760);




// cli/signing.ts


// host/credentials.ts




var signals = ["SIGINT", "SIGTERM", "SIGHUP"];
var toSlashes = (path) => node_path__WEBPACK_IMPORTED_MODULE_7__.sep === "/" ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_7__.sep, "/");
function isFile(path) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}
var HeldFolder = class {
  path = toSlashes((0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_6__.tmpdir)(), `vrooli-signing-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.randomBytes)(16).toString("hex")}`));
  files = /* @__PURE__ */ new Map();
  users = 0;
  add(name, content) {
    this.files.set(name, content);
    return `${this.path}/${name}`;
  }
  remove = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.rmSync)(this.path, { recursive: true, force: true });
  /** Removes the folder before anything else reacts; a signal that only this function listens for still ends the process. */
  stop = (signal) => {
    this.remove();
    if (process.listenerCount(signal) > 1) return;
    process.off(signal, this.stop);
    process.kill(process.pid, signal);
  };
  open() {
    if (this.files.size === 0) return;
    process.on("exit", this.remove);
    for (const signal of signals) process.on(signal, this.stop);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.mkdirSync)(this.path, { mode: 448 });
    for (const [name, content] of this.files)
      (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.writeFileSync)(`${this.path}/${name}`, content, { mode: 384, flag: "wx" });
  }
  close() {
    this.remove();
    process.off("exit", this.remove);
    for (const signal of signals) process.off(signal, this.stop);
  }
  async use(body) {
    try {
      this.users += 1;
      if (this.users === 1) this.open();
      return await body();
    } finally {
      this.users -= 1;
      if (this.users === 0) this.close();
    }
  }
};
function createCredentials(values, cwd) {
  const folder = new HeldFolder();
  return {
    source: {
      get: (name) => {
        const text = values[name]?.trim();
        return text === "" ? void 0 : text;
      },
      isFile,
      toPath: (path) => toSlashes(path.startsWith("~/") ? (0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_6__.homedir)(), path.slice(2)) : (0,node_path__WEBPACK_IMPORTED_MODULE_7__.resolve)(cwd, path)),
      hold: (name, content) => folder.add(name, content)
    },
    withFiles: (body) => folder.use(body)
  };
}

// pipeline/signing/read-identities.ts
function readAllIdentities(mode, source) {
  if (mode === "off") return { mode, identities: {} };
  return { mode, identities: (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_2__/* .readIdentities */ .d1)(source), notary: (0,_chunk_IAAP2SPW_js__WEBPACK_IMPORTED_MODULE_1__/* .readNotaryIdentity */ .Y)(source) };
}

// cli/signing.ts
function signOption(otherwise) {
  const option = new commander__WEBPACK_IMPORTED_MODULE_3__/* .Option */ .c$(
    "--sign <mode>",
    `whether files are signed: ${_chunk_2BXCM77T_js__WEBPACK_IMPORTED_MODULE_0__/* .signingModes */ .KO.join(", ")}; auto: where a variable has credentials, require: an error for a file that would stay unsigned${otherwise === void 0 ? "" : ` (default: ${otherwise})`}`
  ).argParser(_chunk_2BXCM77T_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSigningMode */ .yY);
  return otherwise === void 0 ? option.default(_chunk_2BXCM77T_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultSigningMode */ .oi) : option;
}
function dropSigning({ io: { env } }) {
  const values = {};
  for (const { name, secret } of (0,_chunk_IAAP2SPW_js__WEBPACK_IMPORTED_MODULE_1__/* .listSettings */ .c)()) {
    const value = env[name];
    if (value !== void 0) values[name] = value;
    if (secret) delete env[name];
  }
  return values;
}
function toSigning(session, mode) {
  const { source, withFiles } = createCredentials(dropSigning(session), session.io.cwd);
  return { ...readAllIdentities(mode, source), withCredentials: withFiles };
}




/***/ }),

/***/ 42823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   notarizeCommand: () => (/* binding */ notarizeCommand)
/* harmony export */ });
/* harmony import */ var _chunk_HYW5V5FS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55044);
/* harmony import */ var _chunk_WURKV2YX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92603);
/* harmony import */ var _chunk_2BXCM77T_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42543);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26758);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23238);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81636);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(11445);
/* harmony import */ var _chunk_IAAP2SPW_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90864);
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(90803);
/* harmony import */ var _chunk_OH2VOKZR_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(65028);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(97411);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(48179);






















// cli/commands/notarize.ts

async function notarizeFolder(session, dir) {
  const { notarizeRelease } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(5814), __webpack_require__.e(6118), __webpack_require__.e(7091), __webpack_require__.e(1660), __webpack_require__.e(4762), __webpack_require__.e(6030), __webpack_require__.e(7975), __webpack_require__.e(4103), __webpack_require__.e(7871), __webpack_require__.e(5042)]).then(__webpack_require__.bind(__webpack_require__, 75927));
  const { notary, withCredentials } = (0,_chunk_WURKV2YX_js__WEBPACK_IMPORTED_MODULE_1__/* .toSigning */ .Tw)(session, "auto");
  if (notary === void 0)
    throw (0,_chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_3__/* .usageError */ .W)(
      "option-missing",
      "there is nothing to notarize with: APPLE_API_KEY is not set",
      "set APPLE_API_KEY, APPLE_API_KEY_ID and APPLE_API_ISSUER to a key of App Store Connect; on a Mac APPLE_ID, APPLE_APP_SPECIFIC_PASSWORD and APPLE_TEAM_ID work too"
    );
  const context = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_5__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
  const access = { identity: notary, withCredentials };
  return (0,_chunk_HYW5V5FS_js__WEBPACK_IMPORTED_MODULE_0__/* .withInterrupt */ .A)(session, context, async (ctx) => {
    const files = await notarizeRelease(
      ctx,
      (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_4__/* .toPath */ .b)(session, dir),
      access,
      (found) => session.reporter.diagnostic(found)
    );
    session.io.stdout(`${JSON.stringify({ files }, void 0, 2)}
`);
    return files.every(({ notarization }) => notarization.notarized) ? 0 : 1;
  });
}
function notarizeCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_20__/* .Command */ .uB("notarize").description(
    "submits the signed files for macOS of a release folder to Apple, waits for the result, and adds the tickets; a file that was submitted before is not uploaded again. Exits with 1 while a file for macOS is not notarized"
  ).argument("<dir>", 'a folder that "package" wrote, before "sign"').action((dir) => finish(notarizeFolder(session, dir)));
}



/***/ })

};
