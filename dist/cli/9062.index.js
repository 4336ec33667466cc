export const id = 9062;
export const ids = [9062];
export const modules = {

/***/ 90610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ findTokenSource)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);


// host/oidc.ts
var sigstore = "sigstore";
function refuse(reason) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
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




/***/ }),

/***/ 21876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ addIdentityOptions),
/* harmony export */   g: () => (/* binding */ findIdentity)
/* harmony export */ });
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23238);
/* harmony import */ var _chunk_HUXYB3TD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90610);



// cli/document-identity.ts
var drop = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== void 0));
function toKeyless(session, options, readText) {
  if (!options.keyless) return void 0;
  const { identityTokenFile: file, fulcioUrl: fulcio, rekorUrl: rekor, timestampUrl: timestamp } = options;
  const fetchToken = file === void 0 ? (0,_chunk_HUXYB3TD_js__WEBPACK_IMPORTED_MODULE_1__/* .findTokenSource */ .e)(session.io.env) : async () => (await readText((0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__/* .toPath */ .b)(session, file))).trim();
  return fetchToken === void 0 ? void 0 : { fetchToken, ...drop({ fulcio, rekor, timestamp }) };
}
function findIdentity(session, options, readText) {
  const path = (file) => file === void 0 ? void 0 : (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__/* .toPath */ .b)(session, file);
  const { minisignKey, gpgKey, gpgHome, gpgUser } = options;
  const minisign = minisignKey === void 0 ? void 0 : {
    keyFile: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_0__/* .toPath */ .b)(session, minisignKey),
    ...drop({ passwordFile: path(options.minisignPasswordFile) })
  };
  const hasGpg = [gpgKey, gpgHome, gpgUser].some((one) => one !== void 0);
  const gpg = hasGpg ? drop({
    key: gpgUser,
    keyFile: path(gpgKey),
    home: path(gpgHome),
    passphraseFile: path(options.gpgPassphraseFile)
  }) : void 0;
  const identity = drop({ minisign, gpg, keyless: toKeyless(session, options, readText) });
  return Object.keys(identity).length > 0 ? identity : void 0;
}
var identityOptions = [
  ["--minisign-key <file>", "a secret key of minisign"],
  ["--minisign-password-file <file>", "the password of that key"],
  ["--gpg-key <file>", "an OpenPGP secret key"],
  ["--gpg-home <dir>", "the home folder of GnuPG with the secret key, instead of a file"],
  ["--gpg-user <id>", "which key of the file or the home folder"],
  ["--gpg-passphrase-file <file>", "the passphrase of that key"],
  ["--no-keyless", "do not sign with the identity of the job"],
  [
    "--identity-token-file <file>",
    "a token of OpenID Connect for the audience sigstore (default: that of the job)"
  ],
  ["--fulcio-url <url>", "the certificate authority (default: that of the public Sigstore)"],
  ["--rekor-url <url>", "the transparency log (default: that of the public Sigstore)"],
  ["--timestamp-url <url>", "a time stamping authority (default: the time is that of the log)"]
];
function addIdentityOptions(command) {
  for (const [name, description] of identityOptions) command.option(name, description);
  return command;
}




/***/ }),

/***/ 49062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   signCommand: () => (/* binding */ signCommand)
/* harmony export */ });
/* harmony import */ var _chunk_JCVY5SCP_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21876);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26758);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23238);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81636);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11445);
/* harmony import */ var _chunk_HUXYB3TD_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90610);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48179);











// cli/commands/sign.ts

async function signFolder(session, dir, options) {
  const { signRelease } = await Promise.all(/* import() */[__webpack_require__.e(2503), __webpack_require__.e(9547), __webpack_require__.e(2856), __webpack_require__.e(5814), __webpack_require__.e(2088), __webpack_require__.e(6118), __webpack_require__.e(7091), __webpack_require__.e(4549), __webpack_require__.e(1660), __webpack_require__.e(4762), __webpack_require__.e(803), __webpack_require__.e(6030), __webpack_require__.e(7975), __webpack_require__.e(4103), __webpack_require__.e(81)]).then(__webpack_require__.bind(__webpack_require__, 50081));
  const context = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_3__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
  const readText = (path) => context.fs.readText(path);
  const identity = (0,_chunk_JCVY5SCP_js__WEBPACK_IMPORTED_MODULE_0__/* .findIdentity */ .g)(session, options, readText);
  if (identity === void 0)
    throw (0,_chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_1__/* .usageError */ .W)(
      "option-missing",
      "there is nothing to sign with: no key is given, and this is not a job with a token of OpenID Connect",
      'give --minisign-key, --gpg-key or --identity-token-file, or the job "permissions: id-token: write"'
    );
  const trustedRoot = options.trustedRoot === void 0 ? void 0 : await readText((0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, options.trustedRoot));
  const signatures = await signRelease(context, (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, dir), identity, {
    epoch: Math.floor(context.clock.now() / 1e3),
    trustedRoot
  });
  for (const { file, by } of signatures) session.log.info(`${file}: by ${by}`);
  session.io.stdout(`${JSON.stringify({ status: "signed", signatures }, void 0, 2)}
`);
  return 0;
}
function signCommand(session, finish) {
  const command = new commander__WEBPACK_IMPORTED_MODULE_9__/* .Command */ .uB("sign").description(
    "signs SHA256SUMS of a release folder, and through it every file: without a key where the job has a token of OpenID Connect, and with every key that is given; run it last, in a job that runs no code of the scenario"
  ).argument("<dir>", 'a folder that "package" wrote');
  return (0,_chunk_JCVY5SCP_js__WEBPACK_IMPORTED_MODULE_0__/* .addIdentityOptions */ .Q)(command).option("--trusted-root <file>", "the trusted root of another Sigstore than the public one").action((dir, options) => finish(signFolder(session, dir, options)));
}



/***/ })

};
