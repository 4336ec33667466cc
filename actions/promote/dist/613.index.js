export const id = 613;
export const ids = [613];
export const modules = {

/***/ 89613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createReadContext: () => (/* binding */ createReadContext)
/* harmony export */ });
/* harmony import */ var _chunk_LLM4PTDD_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96992);
/* harmony import */ var _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4369);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);



// host/secrets/read-context.ts



function toBuild(env) {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = "1" } = env;
  return repository && run ? `${repository}/actions/runs/${run}/attempts/${attempt}` : `local:${(0,node_os__WEBPACK_IMPORTED_MODULE_3__.hostname)()}`;
}
function toRequester(env) {
  try {
    return env["GITHUB_ACTOR"] || (0,node_os__WEBPACK_IMPORTED_MODULE_3__.userInfo)().username;
  } catch {
    return `uid ${process.getuid?.() ?? "unknown"}`;
  }
}
function createReadContext({ fs, http, clock, packageRoot }, env, { auditFile, mask }) {
  return {
    ...{ fs, http, clock, packageRoot, mask },
    get: (name) => env[name],
    fetchIdentityToken: (0,_chunk_LLM4PTDD_js__WEBPACK_IMPORTED_MODULE_0__/* .findTokenSource */ .e)(env) === void 0 ? void 0 : async (audience) => {
      const token = await (0,_chunk_LLM4PTDD_js__WEBPACK_IMPORTED_MODULE_0__/* .findTokenSource */ .e)(env, audience)?.() ?? "";
      mask(token);
      return token;
    },
    requester: toRequester(env),
    build: toBuild(env),
    record: async (read) => {
      await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(auditFile), { recursive: true });
      await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.appendFile)(auditFile, `${JSON.stringify(read)}
`, { mode: 384 });
    }
  };
}



/***/ })

};
