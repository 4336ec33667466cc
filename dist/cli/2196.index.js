export const id = 2196;
export const ids = [2196];
export const modules = {

/***/ 728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readTrust),
/* harmony export */   z: () => (/* binding */ trustOptions)
/* harmony export */ });
/* harmony import */ var _chunk_QA3IRV4Q_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74723);
/* harmony import */ var _chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74660);
/* harmony import */ var _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16461);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26758);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53916);





// cli/trust.ts

var trustOptions = [
  ["minisign-key", "<key>", true, "a public key of minisign: its file or its line"],
  ["gpg-key", "<file>", true, "an OpenPGP public key, in ASCII armour"],
  [
    "certificate-identity",
    "<identity>",
    false,
    "the workflow (or mail address) that a keyless signature must be of"
  ],
  [
    "certificate-identity-regexp",
    "<pattern>",
    false,
    "the same as a pattern that the whole identity must match"
  ],
  ["certificate-oidc-issuer", "<url>", false, "the issuer of that identity"],
  [
    "repository",
    "<repository>",
    false,
    "owner/name or address: a keyless signature must be of one of its workflows"
  ],
  ["trusted-root", "<file>", false, "the trusted root of another Sigstore than the public one"],
  ["public-key", "<file>", true, "a public key (PEM) for a bundle of Sigstore that was made with a key"],
  ["signing-roots", "<file>", false, "certificates in PEM that signatures inside files must lead to"]
];
var toAddress = (repository) => /^https?:\/\//.test(repository) ? repository : `https://github.com/${repository}`;
function toPolicy(options) {
  const {
    certificateIdentity: subject,
    certificateIdentityRegexp: subjectPattern,
    certificateOidcIssuer: issuer,
    repository
  } = options;
  const given = [subject, subjectPattern, repository].filter((one) => one !== void 0).length;
  const refuse = (message, remedy) => (0,_chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_3__/* .usageError */ .W)("argument-invalid", message, remedy);
  if (given > 1)
    throw refuse(
      "more than one identity of a keyless signature is given",
      "give one of --certificate-identity, --certificate-identity-regexp, --repository"
    );
  if (repository !== void 0) {
    if (issuer !== void 0)
      throw refuse(
        "--repository has its issuer: that of GitHub Actions",
        "leave --certificate-oidc-issuer out"
      );
    return { repository: toAddress(repository) };
  }
  if (given === 0 !== (issuer === void 0))
    throw refuse(
      "an identity without its issuer, or an issuer without an identity, is given",
      "give --certificate-identity and --certificate-oidc-issuer together"
    );
  if (issuer === void 0) return void 0;
  if (subject !== void 0) return { subject, issuer };
  try {
    new RegExp(subjectPattern ?? "");
  } catch {
    throw refuse(`${subjectPattern} is not a regular expression`, "correct --certificate-identity-regexp");
  }
  return { subjectPattern: subjectPattern ?? "", issuer };
}
async function readTrust(fs, options, toPath) {
  const readKey = async (path, check) => {
    try {
      const text = await fs.readText(toPath(path));
      check(text);
      return text;
    } catch (error) {
      throw (0,_chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_1__/* .toKeyError */ .l)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.basename)(path), error);
    }
  };
  const minisignKeys = [];
  for (const key of options.minisignKey ?? []) {
    const isFile = (await fs.stat(toPath(key)))?.kind === "file";
    if (isFile) minisignKeys.push(await readKey(key, _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePublicKey */ .N));
    else {
      try {
        (0,_chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePublicKey */ .N)(key);
      } catch {
        throw (0,_chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_1__/* .toKeyError */ .l)(key, new Error("neither a file nor a public key of minisign"));
      }
      minisignKeys.push(key);
    }
  }
  const publicKeys = [];
  for (const path of options.publicKey ?? []) publicKeys.push(await readKey(path, () => void 0));
  const { trustedRoot: root } = options;
  const trust = {
    minisignKeys,
    gpgKeys: (options.gpgKey ?? []).map(toPath),
    keyless: toPolicy(options),
    trustedRoot: root === void 0 ? void 0 : await readKey(root, _chunk_QA3IRV4Q_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTrustedRoots */ .u),
    publicKeys
  };
  const { signingRoots } = options;
  const openPgpKeys = [];
  for (const path of options.gpgKey ?? []) openPgpKeys.push(await readKey(path, () => void 0));
  const embedded = {
    ...signingRoots === void 0 ? {} : { roots: toPath(signingRoots) },
    ...openPgpKeys.length === 0 ? {} : { openPgpKeys }
  };
  return { trust, embedded, requireSignature: options.requireSignature === true };
}




/***/ }),

/***/ 74660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ toKeyError)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53916);


// pipeline/signing/documents/key-error.ts

function toKeyError(path, cause) {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "signing-key-invalid",
    blame: "usage",
    message: `${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}: ${reason}`,
    remedy: "name the key file that the program of the signature made, and the file with its password",
    cause
  });
}




/***/ }),

/***/ 74723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ parseTrustedRoots)
/* harmony export */ });
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19654);
// pipeline/signing/documents/sigstore/trusted-root.ts

function assertValidity(root) {
  const keys = [...root.tlogs, ...root.ctlogs].map(({ publicKey }) => publicKey?.validFor);
  const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities].map(
    ({ validFor }) => validFor
  );
  if ([...keys, ...authorities].some((one) => one?.start === void 0))
    throw new Error("a log or an authority has no begin of its validity");
  if (root.certificateAuthorities.length === 0 && root.tlogs.length === 0)
    throw new Error("it names neither a certificate authority nor a log");
}
function parseTrustedRoots(text) {
  const parse = (part) => _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__.TrustedRoot.fromJSON(JSON.parse(part));
  const lines = text.trim().split("\n");
  const isOneALine = lines.length > 1 && lines.every((line) => line.trim() === "" || /^\{.*\}\s*$/.test(line));
  const roots = isOneALine ? lines.filter((line) => line.trim() !== "").map(parse) : [parse(text)];
  for (const root of roots) assertValidity(root);
  return roots;
}




/***/ }),

/***/ 16461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parsePublicKey),
/* harmony export */   e: () => (/* binding */ formatPublicKey)
/* harmony export */ });
/* harmony import */ var _chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23660);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);


// schema/minisign/public-key.ts

var spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");
function toEd25519PublicKey(bytes) {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([spkiPrefix, bytes]), format: "der", type: "spki" });
}
function parsePublicKey(text) {
  const lines = (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_1__/* .toLines */ .P_)(text.trim());
  const line = lines[0]?.startsWith(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedPrefix */ .zf) === true && lines.length === 2 ? lines[1] : lines[0];
  const bytes = lines.length > 2 ? void 0 : (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeBase64 */ .y4)(line ?? "", 42);
  if (bytes?.subarray(0, 2).toString("latin1") !== "Ed")
    throw new Error("not a public key of minisign: 42 bytes in Base64 that begin with Ed are expected");
  return { id: (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_1__/* .toKeyId */ .a3)(bytes.subarray(2, 10)), key: toEd25519PublicKey(bytes.subarray(10)) };
}
function formatPublicKey(idBytes, key) {
  const bytes = key.export({ format: "der", type: "spki" }).subarray(-32);
  return Buffer.concat([Buffer.from("Ed"), idBytes, bytes]).toString("base64");
}




/***/ }),

/***/ 23660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ trustedPrefix),
/* harmony export */   P_: () => (/* binding */ toLines),
/* harmony export */   a3: () => (/* binding */ toKeyId),
/* harmony export */   y4: () => (/* binding */ decodeBase64),
/* harmony export */   zf: () => (/* binding */ untrustedPrefix)
/* harmony export */ });
// schema/minisign/text.ts
function decodeBase64(text, length) {
  const bytes = Buffer.from(text, "base64");
  return bytes.length === length && bytes.toString("base64") === text ? bytes : void 0;
}
function toKeyId(bytes) {
  return Buffer.from(bytes).reverse().toString("hex").toUpperCase();
}
function toLines(text) {
  return text.replace(/\r?\n$/, "").split(/\r?\n/);
}
var untrustedPrefix = "untrusted comment: ";
var trustedPrefix = "trusted comment: ";




/***/ }),

/***/ 62196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyCommand: () => (/* binding */ verifyCommand)
/* harmony export */ });
/* harmony import */ var _chunk_7VKPNAX6_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(728);
/* harmony import */ var _chunk_QA3IRV4Q_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74723);
/* harmony import */ var _chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74660);
/* harmony import */ var _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16461);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26758);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23238);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81636);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11445);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(48179);














// cli/commands/verify.ts

async function checkPromotion(session, path, name, trusted) {
  if (name === void 0) return { diagnostics: [], statement: [] };
  const { verifyPromotion } = await Promise.all(/* import() */[__webpack_require__.e(2503), __webpack_require__.e(9547), __webpack_require__.e(2856), __webpack_require__.e(5814), __webpack_require__.e(1660), __webpack_require__.e(7975), __webpack_require__.e(4164)]).then(__webpack_require__.bind(__webpack_require__, 17521));
  const context = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_6__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
  const file = { path: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_5__/* .toPath */ .b)(session, name), name };
  return verifyPromotion(context, file, (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_5__/* .toPath */ .b)(session, path), trusted);
}
async function verifyPath(session, path, options) {
  const { verify } = await Promise.all(/* import() */[__webpack_require__.e(2503), __webpack_require__.e(9547), __webpack_require__.e(2856), __webpack_require__.e(5814), __webpack_require__.e(2088), __webpack_require__.e(6118), __webpack_require__.e(7091), __webpack_require__.e(4549), __webpack_require__.e(1660), __webpack_require__.e(4762), __webpack_require__.e(803), __webpack_require__.e(6030), __webpack_require__.e(7975), __webpack_require__.e(4103), __webpack_require__.e(6616)]).then(__webpack_require__.bind(__webpack_require__, 36616));
  const { readTrust } = await __webpack_require__.e(/* import() */ 9208).then(__webpack_require__.bind(__webpack_require__, 79208));
  const context = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_6__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
  const { embedded, ...trusted } = await readTrust(context.fs, options, (file) => (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_5__/* .toPath */ .b)(session, file));
  const python = session.io.env["APPLE_SIGN_PYTHON"];
  const result = await verify(context, (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_5__/* .toPath */ .b)(session, path), {
    ...trusted,
    embedded: { ...embedded, ...python ? { python } : {} }
  });
  const promoted = await checkPromotion(session, path, options.promotion, trusted);
  const { checked, proved, signatures = [] } = result;
  const diagnostics = [...result.diagnostics, ...promoted.diagnostics];
  const statement = [...result.statement, ...promoted.statement];
  for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  const status = failed ? "failed" : "verified";
  for (const sentence of statement) session.log.info(sentence);
  session.io.stdout(`${JSON.stringify({ status, checked, proved, signatures, statement }, void 0, 2)}
`);
  return failed ? 1 : 0;
}
var collect = (word, before = []) => [...before, word];
function verifyCommand(session, finish) {
  const command = new commander__WEBPACK_IMPORTED_MODULE_11__/* .Command */ .uB("verify").description(
    "checks installers from the files alone: digests, content against the manifest, signatures of SHA256SUMS, whether a stated signature can be confirmed; prints what was proved and what was not"
  ).argument("<path>", 'a folder that "package" wrote, or one installer');
  for (const [name, value, isRepeated, description] of _chunk_7VKPNAX6_js__WEBPACK_IMPORTED_MODULE_0__/* .trustOptions */ .z) {
    const option = new commander__WEBPACK_IMPORTED_MODULE_11__/* .Option */ .c$(
      `--${name} ${value}`,
      isRepeated ? `${description}; may be repeated` : description
    );
    command.addOption(isRepeated ? option.argParser(collect) : option);
  }
  return command.option(
    "--require-signature",
    "fail unless a signature of SHA256SUMS is of a key or identity that is given here"
  ).option(
    "--promotion <file>",
    "promotion.json of the release: also check, without a network, that the files are those of its run, and its signatures"
  ).action((path, options) => finish(verifyPath(session, path, options)));
}



/***/ })

};
