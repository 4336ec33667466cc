export const id = 665;
export const ids = [665];
export const modules = {

/***/ 2665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createReadContext: () => (/* binding */ createReadContext)
/* harmony export */ });
/* harmony import */ var _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7325);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);


// host/secrets/read-context.ts




// host/oidc.ts
var sigstore = "sigstore";
function refuse(reason) {
  return new _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "document-signing-failed",
    blame: "environment",
    message: `the runner gave no token of OpenID Connect: ${reason}`,
    remedy: 'give the job "permissions: id-token: write", or sign with a key'
  });
}
function findTokenSource(env, audience = sigstore) {
  const [address, secret] = [env["ACTIONS_ID_TOKEN_REQUEST_URL"], env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]];
  if (address === void 0 || address === "" || secret === void 0) return void 0;
  return async () => {
    const url = new URL(address);
    url.searchParams.set("audience", audience);
    const response = await fetch(url, {
      headers: { authorization: `bearer ${secret}`, accept: "application/json" },
      signal: AbortSignal.timeout(3e4)
    }).catch((error) => {
      throw refuse(error instanceof Error ? error.message : String(error));
    });
    const body = response.ok ? await response.json() : void 0;
    if (typeof body !== "object" || body === null || !("value" in body) || typeof body.value !== "string")
      throw refuse(`status ${response.status}`);
    return body.value;
  };
}

// host/secrets/read-context.ts
function toBuild(env) {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = "1" } = env;
  return repository && run ? `${repository}/actions/runs/${run}/attempts/${attempt}` : `local:${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()}`;
}
function toRequester(env) {
  try {
    return env["GITHUB_ACTOR"] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)().username;
  } catch {
    return `uid ${process.getuid?.() ?? "unknown"}`;
  }
}
function createReadContext({ fs, http, clock, packageRoot }, env, { auditFile, mask }) {
  return {
    ...{ fs, http, clock, packageRoot, mask },
    get: (name) => env[name],
    fetchIdentityToken: findTokenSource(env) === void 0 ? void 0 : async (audience) => {
      const token = await findTokenSource(env, audience)?.() ?? "";
      mask(token);
      return token;
    },
    requester: toRequester(env),
    build: toBuild(env),
    record: async (read) => {
      await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(auditFile), { recursive: true });
      await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile)(auditFile, `${JSON.stringify(read)}
`, { mode: 384 });
    }
  };
}



/***/ })

};
