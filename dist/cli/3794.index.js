export const id = 3794;
export const ids = [3794];
export const modules = {

/***/ 53794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   repositoryCommand: () => (/* binding */ repositoryCommand)
/* harmony export */ });
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26758);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23238);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81636);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11445);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48179);









// cli/commands/repository.ts

function toIdentity(session, options) {
  const { gpgKey, gpgHome, gpgUser, gpgPassphraseFile, unsigned } = options;
  if (unsigned) return void 0;
  if (gpgKey === void 0 && gpgHome === void 0)
    throw (0,_chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .W)(
      "option-missing",
      "a repository without signatures is refused by apt and dnf, and no key is given",
      "give --gpg-key or --gpg-home, or --unsigned for a repository that its users must trust without a check"
    );
  return {
    ...gpgUser === void 0 ? {} : { key: gpgUser },
    ...gpgKey === void 0 ? {} : { keyFile: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, gpgKey) },
    ...gpgHome === void 0 ? {} : { home: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, gpgHome) },
    ...gpgPassphraseFile === void 0 ? {} : { passphraseFile: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, gpgPassphraseFile) }
  };
}
async function writeRepository(session, folders, options) {
  const { writeRepositories } = await Promise.all(/* import() */[__webpack_require__.e(2503), __webpack_require__.e(6118), __webpack_require__.e(7091), __webpack_require__.e(4762), __webpack_require__.e(7079)]).then(__webpack_require__.bind(__webpack_require__, 27079));
  const context = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_2__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
  const repositories = await writeRepositories(context, {
    from: folders.map((folder) => (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, folder)),
    to: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, options.out),
    label: options.label,
    // A package manager refuses metadata that is older than what it has: the time of the release would be that.
    epoch: (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSourceDateEpoch */ .QS)(session.io.env) ?? Math.floor(context.clock.now() / 1e3),
    identity: toIdentity(session, options)
  });
  for (const { folder, packages, signed } of repositories)
    session.log.info(`${folder}: ${packages.length} packages${signed ? "" : ", not signed"}`);
  session.io.stdout(`${JSON.stringify({ status: "written", repositories }, void 0, 2)}
`);
  return 0;
}
function repositoryCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_7__/* .Command */ .uB("repository").description(
    "writes repositories for apt and dnf as static files: the .deb and .rpm files of one or more releases, their metadata, signatures and the public key"
  ).argument("<dir...>", "folders with .deb or .rpm files").requiredOption("--out <dir>", "the folder to write; it may have an earlier state of the repositories").option("--label <name>", "the name of the repository in lists", "vrooli-bundle").option("--gpg-key <file>", "an OpenPGP secret key").option("--gpg-home <dir>", "the home folder of GnuPG with the secret key, instead of a file").option("--gpg-user <id>", "which key of the file or the home folder").option("--gpg-passphrase-file <file>", "the passphrase of that key").option("--unsigned", "write no signatures: apt and dnf then refuse it unless they are told to trust it").action(
    (folders, options) => finish(writeRepository(session, folders, options))
  );
}



/***/ })

};
