export const id = 8002;
export const ids = [8002];
export const modules = {

/***/ 68002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   containerCommand: () => (/* binding */ containerCommand)
/* harmony export */ });
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23238);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81636);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11445);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48179);








// cli/commands/container.ts

async function makeImage(session, dirs, options) {
  const { makeContainerOf } = await Promise.all(/* import() */[__webpack_require__.e(2503), __webpack_require__.e(9547), __webpack_require__.e(2856), __webpack_require__.e(5814), __webpack_require__.e(2088), __webpack_require__.e(6118), __webpack_require__.e(7091), __webpack_require__.e(4549), __webpack_require__.e(1660), __webpack_require__.e(4762), __webpack_require__.e(803), __webpack_require__.e(6030), __webpack_require__.e(7975), __webpack_require__.e(4103), __webpack_require__.e(7349)]).then(__webpack_require__.bind(__webpack_require__, 7349));
  const { parseImageReference } = await __webpack_require__.e(/* import() */ 9741).then(__webpack_require__.bind(__webpack_require__, 69741));
  const { readKey } = await __webpack_require__.e(/* import() */ 8554).then(__webpack_require__.bind(__webpack_require__, 68554));
  const context = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_1__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
  const reference = parseImageReference(options.tag);
  const key = options.key === void 0 ? void 0 : readKey(await context.fs.readText((0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__/* .toPath */ .b)(session, options.key)));
  const dir = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__/* .toPath */ .b)(session, options.out);
  const made = await makeContainerOf(
    context,
    dirs.map((one) => (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__/* .toPath */ .b)(session, one)),
    { base: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__/* .toPath */ .b)(session, options.base), outDir: dir, reference: options.tag, key }
  );
  if (options.push === true) {
    const { pushContainer } = await __webpack_require__.e(/* import() */ 2060).then(__webpack_require__.bind(__webpack_require__, 52060));
    const { findLogin } = await __webpack_require__.e(/* import() */ 7319).then(__webpack_require__.bind(__webpack_require__, 97319));
    const login = findLogin(reference.registry, (name) => session.io.env[name]);
    if (login !== void 0) session.mask(login.password);
    await pushContainer(context, { dir, reference, login }, made);
  }
  const { index, platforms, referrers, signatures } = made;
  const result = {
    status: options.push === true ? "pushed" : "written",
    reference: options.tag,
    digest: index.digest,
    platforms: platforms.map(({ platform, manifest }) => ({ ...platform, digest: manifest.digest })),
    referrers: referrers.map(({ artifactType, digest }) => ({ artifactType, digest })),
    signed: signatures.length > 0
  };
  session.io.stdout(`${JSON.stringify(result, void 0, 2)}
`);
  return 0;
}
function containerCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_6__/* .Command */ .uB("container").description(
    "makes an image of OCI for linux-x64 and linux-arm64 from the archives (tar.zst) of a release, with bills of materials and provenance attached, and pushes it; runs no code of the scenario, reads no sources, and verifies every byte of the release first"
  ).argument("<dir...>", 'folders that "package" wrote, one or one for each target').requiredOption(
    "--base <dir>",
    "the layout of a base image with the C and C++ libraries: skopeo copy --all docker://\u2026 oci:<dir>"
  ).requiredOption("--tag <name>", "the name of the image: <registry>/<repository>:<tag>").requiredOption("--out <dir>", "the layout of OCI to write").option("--key <file>", "a private key (ECDSA P-256, PEM) that signs the image as cosign does").option("--push", "push it to the registry of its name").action((dirs, options) => finish(makeImage(session, dirs, options)));
}



/***/ })

};
