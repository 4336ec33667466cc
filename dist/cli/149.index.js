export const id = 149;
export const ids = [149,2530];
export const modules = {

/***/ 58728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ loadPatterns),
/* harmony export */   w: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2856);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
// pipeline/shared/secret-scan/patterns.ts


var patternsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  patterns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
      id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
      pattern: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
      digits: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false).describe("a match counts only when it contains a digit"),
      source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("where the token form is documented")
    })
  )
});
function isPlaceholder(literal) {
  return /x{8}|X{8}|0{8}|\*{8}|EXAMPLE$/.test(literal);
}
function toPattern(entry) {
  const expression = re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.compile(entry.pattern);
  return {
    id: entry.id,
    find(text) {
      const offsets = [];
      const matcher = expression.matcher(text);
      while (matcher.find()) {
        const literal = matcher.group() ?? "";
        if (isPlaceholder(literal)) continue;
        if (!entry.digits || /\d/.test(literal)) offsets.push(matcher.start());
      }
      return offsets;
    }
  };
}
async function loadPatterns(ctx) {
  const text = await ctx.fs.readText(`${ctx.packageRoot}/resources/secret-rules/literals.json`);
  return patternsSchema.parse(JSON.parse(text)).patterns.map(toPattern);
}




/***/ }),

/***/ 11804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZH: () => (/* binding */ findForeignHeader),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost),
/* harmony export */   tm: () => (/* binding */ toLoopback)
/* harmony export */ });
// schema/loopback.ts
var loopbackHosts = ["127.0.0.1", "localhost", "[::1]"];
function toLoopback(host) {
  const name = host.toLowerCase();
  if (name === "127.0.0.1" || name === "localhost") return "127.0.0.1";
  return name === "::1" || name === "[::1]" ? "::1" : void 0;
}
function isLoopbackHost(header, port) {
  const match = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(header.toLowerCase());
  if (match === null) return false;
  const [, name = "", given] = match;
  const isName = loopbackHosts.some((own) => own === name) || /^127(?:\.\d{1,3}){3}$/.test(name);
  return isName && (given === void 0 || port === void 0 || Number(given) === port);
}
function findForeignHeader(headers, own) {
  const { host, origin, "sec-fetch-site": site, "sec-fetch-mode": mode, "sec-fetch-dest": dest } = headers;
  if (host === void 0 || !own.isOwnHost(host)) return "host";
  if (origin !== void 0) return own.origins().includes(origin.toLowerCase()) ? void 0 : "origin";
  if (site === void 0 || site === "none" || site === "same-origin") return void 0;
  const opensWindow = mode === "navigate" && dest === "document";
  if (opensWindow) return own.fromLinks ? void 0 : "sec-fetch-site";
  return isFromOwnPage(headers, own) ? void 0 : "sec-fetch-site";
}
function isFromOwnPage({ referer }, own) {
  const page = referer === void 0 ? null : URL.parse(referer);
  return page !== null && own.origins().includes(page.origin);
}




/***/ }),

/***/ 73966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ assertReferences)
/* harmony export */ });
/* harmony import */ var _chunk_36VTMCQE_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58728);
/* harmony import */ var _chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72753);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93390);




// pipeline/secret-backends/plaintext.ts
var remedy = "store the value in a backend of secrets, revoke it if it was ever real, and write a reference to it";
function toFault(code, message, help) {
  return { severity: "error", code, message, remedy: help };
}
function findPlaintext({ name, text }, patterns) {
  const rule = patterns.find((pattern) => pattern.find(text).length > 0)?.id;
  return rule === void 0 ? void 0 : toFault("secret-reference-plaintext", `${name}: it contains a secret (${rule}) in plain text`, remedy);
}
function findInvalid({ name, text }, patterns) {
  const plain = findPlaintext({ name, text }, patterns);
  if (plain !== void 0) return plain;
  const parsed = (0,_chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
  if (!("fault" in parsed)) return void 0;
  const help = parsed.form === void 0 ? "see vrooli-bundle secrets list" : `write ${parsed.form}`;
  return toFault("secret-reference-invalid", `${name}: ${parsed.fault}`, help);
}
async function assertReferences(ctx, references, others = []) {
  const patterns = await (0,_chunk_36VTMCQE_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPatterns */ .o)(ctx);
  const faults = [
    ...references.flatMap((setting) => findInvalid(setting, patterns) ?? []),
    ...others.flatMap((setting) => findPlaintext(setting, patterns) ?? [])
  ];
  const [first] = faults;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_2__/* .PipelineError */ .z({
    code: "secret-reference-invalid",
    blame: "usage",
    message: faults.length === 1 ? first.message : `${faults.length} settings of secrets are not valid`,
    remedy: first.remedy ?? remedy,
    diagnostics: faults
  });
}




/***/ }),

/***/ 42530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSecret: () => (/* binding */ readSecret),
/* harmony export */   resolveReferences: () => (/* binding */ resolveReferences),
/* harmony export */   toBackendContext: () => (/* binding */ toBackendContext)
/* harmony export */ });
/* harmony import */ var _chunk_AIOMMFQG_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11804);
/* harmony import */ var _chunk_WRPZONBE_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73966);
/* harmony import */ var _chunk_36VTMCQE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58728);
/* harmony import */ var _chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72753);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);







// pipeline/secret-backends/send.ts
var attempts = 4;
var firstPauseMs = 500;
var longestPauseMs = 2e4;
var idleMs = 15e3;
var isPassing = (status) => status === 408 || status === 429 || status >= 500;
function assertSecure({ title, url }) {
  const parsed = URL.canParse(url) ? new URL(url) : void 0;
  if (parsed?.protocol === "https:" || parsed?.protocol === "http:" && (0,_chunk_AIOMMFQG_js__WEBPACK_IMPORTED_MODULE_4__/* .isLoopbackHost */ .cW)(parsed.hostname))
    return parsed.host;
  throw (0,_chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_2__/* .toBackendError */ .yr)(
    "secret-backend-insecure",
    `${title}: its address does not begin with https://`,
    "set the address of the service with https; http is accepted on this computer only",
    "usage"
  );
}
function toPause(attempt, retryAfter) {
  const asked = /^\d{1,4}$/.test(retryAfter ?? "") ? Number(retryAfter) * 1e3 : 0;
  return Math.min(longestPauseMs, Math.max(asked, firstPauseMs * 2 ** (attempt - 1)));
}
function refuseStatus(title, host, status) {
  if (status === 401 || status === 403)
    return (0,_chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_2__/* .toBackendError */ .yr)(
      "secret-backend-denied",
      `${title} at ${host} refused the credentials or the access (status ${status})`,
      "check the credentials of the step, and that they may read this secret"
    );
  if (status === 404)
    return (0,_chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_2__/* .toBackendError */ .yr)(
      "secret-backend-not-found",
      `${title} at ${host} has no such secret (status 404)`,
      "check the path in the reference, and that the credentials may see it",
      "usage"
    );
  return (0,_chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_2__/* .toBackendError */ .yr)(
    "secret-backend-failed",
    `${title} at ${host} answered with status ${status}`,
    isPassing(status) ? "try again later" : "check the reference and the settings of the service"
  );
}
function parse(title, host, body) {
  if (body.length === 0) return void 0;
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw (0,_chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_2__/* .toBackendError */ .yr)(
      "secret-backend-failed",
      `${title} at ${host} answered with something that is not JSON`,
      "check the address of the service: a proxy or a login page may answer in its place"
    );
  }
}
function toReply({ title, accept = [] }, host, answer, isLast) {
  const { status, body } = answer;
  if (status === 204) return { status, json: void 0 };
  if (status === 200 || accept.includes(status)) return { status, json: parse(title, host, body) };
  if (isLast || !isPassing(status)) throw refuseStatus(title, host, status);
  return void 0;
}
function createSend(ctx) {
  return async (call) => {
    const { title, method, url, headers = {}, body, ca } = call;
    const host = assertSecure(call);
    const request = {
      ...{ method, url, idleMs, headers: { accept: "application/json", ...headers } },
      ...body === void 0 ? {} : { body },
      ...ca === void 0 ? {} : { ca }
    };
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const answer = await ctx.http.send(request).catch(() => void 0);
      const reply = answer === void 0 ? void 0 : toReply(call, host, answer, attempt === attempts);
      if (reply !== void 0) return reply;
      if (attempt < attempts) await ctx.clock.pause(toPause(attempt, answer?.headers["retry-after"]));
    }
    throw (0,_chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_2__/* .toBackendError */ .yr)(
      "secret-backend-unreachable",
      `${title} at ${host} could not be reached in ${attempts} attempts`,
      "check the address, the network of the runner and the certificate of the service"
    );
  };
}

// pipeline/secret-backends/resolve.ts
function toBackendContext(ctx) {
  return {
    get: (name) => ctx.get(name)?.trim() || void 0,
    readText: (path) => ctx.fs.readText(path).catch(() => {
      throw (0,_chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_2__/* .toBackendError */ .yr)(
        "secret-backend-unset",
        `the file ${path}, which a setting of a backend names, cannot be read`,
        "correct the setting, or write the file before this step",
        "usage"
      );
    }),
    send: createSend(ctx),
    fetchIdentityToken: ctx.fetchIdentityToken,
    mask: ctx.mask,
    now: () => ctx.clock.now()
  };
}
async function readSecret(ctx, text) {
  await (0,_chunk_WRPZONBE_js__WEBPACK_IMPORTED_MODULE_0__/* .assertReferences */ .F)(ctx, [{ name: "the reference", text }]);
  const parsed = (0,_chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(text);
  if ("fault" in parsed) throw new Error(parsed.fault);
  const { reference, backend } = parsed;
  const record = async (outcome, code) => await ctx.record({
    at: new Date(ctx.clock.now()).toISOString().replace(/\.\d{3}Z$/, "Z"),
    event: "secret_read",
    reference: reference.text,
    backend: backend.id,
    requester: ctx.requester,
    build: ctx.build,
    outcome,
    ...code === void 0 ? {} : { code }
  });
  let value;
  try {
    value = await backend.read(toBackendContext(ctx), reference);
    ctx.mask(value);
  } catch (error) {
    await record("refused", error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z ? error.code : "internal-error");
    throw error;
  }
  await record("read");
  if (value !== "") return value;
  throw (0,_chunk_ZWNVFMQQ_js__WEBPACK_IMPORTED_MODULE_2__/* .toBackendError */ .yr)(
    "secret-backend-not-found",
    `${backend.title}: the secret is empty`,
    "store a value",
    "usage"
  );
}
async function resolveReferences(ctx, references, others = []) {
  await (0,_chunk_WRPZONBE_js__WEBPACK_IMPORTED_MODULE_0__/* .assertReferences */ .F)(ctx, references, others);
  const values = /* @__PURE__ */ new Map();
  const resolved = /* @__PURE__ */ new Map();
  for (const { name, text } of references) {
    const value = values.get(text.trim()) ?? await readSecret(ctx, text.trim());
    values.set(text.trim(), value);
    resolved.set(name, value);
  }
  return resolved;
}



/***/ })

};
