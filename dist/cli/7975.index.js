export const id = 7975;
export const ids = [7975];
export const modules = {

/***/ 61928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ findIdentityFault),
/* harmony export */   r: () => (/* binding */ githubIssuer)
/* harmony export */ });
// pipeline/signing/documents/sigstore/policy.ts
var githubIssuer = "https://token.actions.githubusercontent.com";
function isWorkflowOf(subject, repository) {
  const prefix = `${repository.replace(/\/+$/, "").replace(/\.git$/, "")}/.github/workflows/`;
  return subject.toLowerCase().startsWith(prefix.toLowerCase());
}
function findIdentityFault({ subject, issuer }, policy) {
  const expectedIssuer = "issuer" in policy ? policy.issuer : githubIssuer;
  if (issuer !== expectedIssuer) return `the issuer of its identity is ${issuer}, not ${expectedIssuer}`;
  if ("repository" in policy)
    return isWorkflowOf(subject, policy.repository) ? void 0 : `${subject} is not a workflow of ${policy.repository}`;
  if ("subject" in policy)
    return subject === policy.subject ? void 0 : `its identity is ${subject}, not ${policy.subject}`;
  return new RegExp(`^(?:${policy.subjectPattern})$`).test(subject) ? void 0 : `its identity is ${subject}, which does not match ${policy.subjectPattern}`;
}




/***/ }),

/***/ 4592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findMinisignFault)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
// schema/minisign/verify.ts

function findMinisignFault(bytes, signature, { id, key }) {
  if (signature.keyId !== id) return `it was made with the key ${signature.keyId}, not with ${id}`;
  const signed = signature.algorithm === "ED" ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("blake2b512").update(bytes).digest() : bytes;
  if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(void 0, signed, key, signature.signature)) return "it is not a signature of this file";
  const comment = Buffer.concat([signature.signature, Buffer.from(signature.trustedComment)]);
  if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(void 0, comment, key, signature.globalSignature)) return "its trusted comment was changed";
  return void 0;
}




/***/ }),

/***/ 71831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ signGpg),
/* harmony export */   J: () => (/* binding */ describeGpgKey)
/* harmony export */ });
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97411);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53916);



// pipeline/signing/documents/gpg/sign.ts

function toFailure(name, stderr) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "document-signing-failed",
    blame: "environment",
    message: `gpg did not sign ${name}: ${stderr.trim().split("\n").slice(-3).join("; ")}`,
    remedy: "check that the secret key is in the key ring or key file, and that the file with its passphrase is right"
  });
}
async function withKeyRing(ctx, { keyFile, home, passphraseFile }, task) {
  if (keyFile === void 0) return task(home);
  return (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__/* .withGpgHome */ .kD)(ctx, async (own) => {
    const { exitCode, stderr } = await (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__/* .runGpg */ .O3)(ctx, own, [
      ...toPassphrase(passphraseFile),
      "--import",
      keyFile
    ]);
    if (exitCode !== 0) throw toFailure(keyFile, stderr);
    return task(own);
  });
}
var toPassphrase = (file) => [
  "--pinentry-mode",
  "loopback",
  ...file === void 0 ? ["--passphrase", ""] : ["--passphrase-file", file]
];
var toUser = (key) => key === void 0 ? [] : ["--local-user", key];
async function signGpg(ctx, identity, { name, bytes }, form = "detached") {
  return (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__/* .withGpgHome */ .kD)(
    ctx,
    async (work) => {
      const [document, signature] = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(work, name), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(work, `${name}.asc`)];
      await ctx.fs.write(document, bytes);
      const { exitCode, stderr } = await withKeyRing(
        ctx,
        identity,
        (home) => (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__/* .runGpg */ .O3)(ctx, home, [
          ...toPassphrase(identity.passphraseFile),
          ...toUser(identity.key),
          "--digest-algo",
          "SHA512",
          "--armor",
          form === "clear" ? "--clear-sign" : "--detach-sign",
          "--output",
          signature,
          document
        ])
      );
      if (exitCode !== 0) throw toFailure(name, stderr);
      return ctx.fs.readText(signature);
    },
    { hasAgent: false }
  );
}
async function describeGpgKey(ctx, identity) {
  const name = identity.key === void 0 ? [] : [identity.key];
  return withKeyRing(ctx, identity, async (home) => {
    const { exitCode, stdout, stderr } = await (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__/* .runGpg */ .O3)(ctx, home, [
      "--with-colons",
      "--list-secret-keys",
      ...name
    ]);
    const lines = stdout.split("\n").map((line) => line.split(":"));
    const [fingerprint, user] = ["fpr", "uid"].map((kind) => lines.find(([word]) => word === kind)?.[9]);
    if (exitCode !== 0 || fingerprint === void 0)
      throw toFailure("the release", stderr || "GnuPG has no secret key for it");
    const minimal = ["--export-options", "export-minimal", "--armor", "--export", fingerprint];
    const exported = await (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__/* .runGpg */ .O3)(ctx, home, minimal);
    return { by: (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__/* .toGpgSigner */ .sq)(user, fingerprint), publicKey: exported.stdout };
  });
}




/***/ }),

/***/ 22152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ maxSumsBytes),
/* harmony export */   gG: () => (/* binding */ parseFinishedBundle),
/* harmony export */   mE: () => (/* binding */ readReleaseDocuments)
/* harmony export */ });
/* harmony import */ var _chunk_7NIJHZQX_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51036);
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80092);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28403);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31660);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44300);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53916);









// pipeline/stages/release/documents.ts

var ofAnotherVersion = "verify it with the release of vrooli-bundle that made it";
async function readValue({ fs }, dir, name, faults) {
  const kind = (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_7__.join)(dir, name)))?.kind;
  if (kind !== void 0 && kind !== "file" && kind !== "dir") {
    faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("document-invalid", name, "it is not a regular file"));
    return void 0;
  }
  try {
    return (await (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_4__/* .readJsonFile */ .J)(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_7__.join)(dir, name), name)).value;
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_6__/* .PipelineError */ .z)) throw error;
    faults.push(...error.diagnostics);
    return void 0;
  }
}
function parseWith(schema, value, name, faults) {
  if (value === void 0) return void 0;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const pointer = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_5__/* .toPointer */ .rb)(issue.path);
    const remedy = pointer === "/schema_version" ? ofAnotherVersion : void 0;
    faults.push({ ...(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("document-invalid", name, issue.message, remedy), pointer });
  }
  return void 0;
}
function parseFinishedBundle(raw, name, faults) {
  if (raw === void 0) return void 0;
  const verdict = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_2__/* .validateBundle */ .T_)(raw, { complete: true });
  if (verdict.ok) return verdict.bundle;
  faults.push(...verdict.faults.map((fault) => ({ severity: "error", file: name, ...fault })));
  return void 0;
}
var maxSumsBytes = 1024 * 1024;
async function readSums({ fs }, dir, faults) {
  const name = "SHA256SUMS";
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_7__.join)(dir, name);
  if ((await fs.stat(path))?.kind !== "file") {
    faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("file-missing", name, "the release has no SHA256SUMS"));
    return void 0;
  }
  let text;
  try {
    text = (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeUtf8 */ ._)(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_3__/* .readAtMost */ .r)(fs.read(path), maxSumsBytes, name), name);
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_6__/* .PipelineError */ .z)) throw error;
    faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("sums-line-invalid", name, `it cannot be read: ${error.message}`));
    return void 0;
  }
  const { sums, faulty } = (0,_chunk_7NIJHZQX_js__WEBPACK_IMPORTED_MODULE_8__/* .parseSums */ .mi)(text);
  for (const line of faulty) {
    faults.push({ ...(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("sums-line-invalid", name, "the line is not a digest and a file name"), line });
  }
  if (faulty.length === 0 && sums.map(_chunk_7NIJHZQX_js__WEBPACK_IMPORTED_MODULE_8__/* .formatSum */ .bj).join("") !== text) {
    const message = "it has empty lines, marks of binary files or no final line break, which no release has";
    faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("sums-line-invalid", name, message));
  }
  return sums;
}
async function readReleaseDocuments(ctx, dir) {
  const faults = [];
  const sums = await readSums(ctx, dir, faults);
  const metadata = parseWith(
    _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactManifestSchema */ .zF,
    await readValue(ctx, dir, "metadata.json", faults),
    "metadata.json",
    faults
  );
  const manifest = parseWith(
    _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadManifestSchema */ .FD,
    await readValue(ctx, dir, "manifest.json", faults),
    "manifest.json",
    faults
  );
  const raw = await readValue(ctx, dir, "bundle.json", faults);
  const parsed = parseFinishedBundle(raw, "bundle.json", faults);
  return { sums, metadata, manifest, bundle: parsed === void 0 ? void 0 : { raw, parsed }, faults };
}




/***/ }),

/***/ 48102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   s: () => (/* binding */ updateSettingsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
// schema/update/settings.ts

var channels = ["stable", "beta", "dev"];
var updateSettingsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
  url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("folder of the feeds, with https; http only for this computer").meta({ examples: ["https://updates.example.org/field-notes/"] }),
  keys: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(56)).min(1).describe(
    "one or two public keys of minisign: the second line of a public key file; the second one is for rotation"
  ).meta({ examples: [[`RW${"Q".repeat(54)}`]] }),
  channel: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(channels).optional().describe("channel of a new installation; absent: stable"),
  check: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["auto", "manual"]).optional().describe("auto: once a day while the app runs; manual: only when asked. Absent: auto"),
  ready_timeout_ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1e3).optional().describe("time in which a new version has to become ready, in milliseconds; absent: 120000"),
  settle_ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional().describe("time for which a new version has to stay ready, in milliseconds; absent: 3000"),
  busy: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    service: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("service that knows"),
    port: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("name of its port"),
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("path of the request, with a slash at its begin")
  }).optional().describe('a GET that answers {"busy": true} while the app must not be stopped')
});




/***/ }),

/***/ 68012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ promotionName)
/* harmony export */ });
// pipeline/shared/promotion-name.ts
var promotionName = "promotion.json";




/***/ }),

/***/ 5981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseSecretKey),
/* harmony export */   f: () => (/* binding */ toScryptParameters)
/* harmony export */ });
/* harmony import */ var _chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23660);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);


// pipeline/signing/documents/minisign/secret-key.ts


var pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");
var keyBytes = 8 + 64 + 32;
var maxMemory = 1024 * 1024 * 1024;
var derive = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(
  node_crypto__WEBPACK_IMPORTED_MODULE_0__.scrypt
);
function toScryptParameters(operations, memory) {
  const limit = Math.max(operations, 32768);
  const r = 8;
  const toLogN = (maxN) => Math.max(1, Math.floor(Math.log2(maxN)));
  if (limit < memory / 32) return { logN: toLogN(limit / (r * 4)), r, p: 1 };
  const logN = toLogN(memory / (r * 128));
  return { logN, r, p: Math.max(1, Math.floor(Math.min(limit / 4 / 2 ** logN, 1073741823) / r)) };
}
async function decrypt(bytes, password) {
  const [salt, operations, memory] = [
    bytes.subarray(6, 38),
    Number(bytes.readBigUInt64LE(38)),
    Number(bytes.readBigUInt64LE(46))
  ];
  if (memory > maxMemory || operations > 2 ** 31)
    throw new Error("its limits for scrypt are above those of minisign");
  const { logN, r, p } = toScryptParameters(operations, memory);
  const parameters = { N: 2 ** logN, r, p, maxmem: 2 * maxMemory };
  const stream = await derive(password, salt, keyBytes, parameters);
  return Buffer.from(bytes.subarray(54).map((byte, at) => byte ^ (stream[at] ?? 0)));
}
async function parseSecretKey(text, password) {
  const lines = (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_2__/* .toLines */ .P_)(text.trim());
  const bytes = lines.length === 2 && lines[0]?.startsWith(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_2__/* .untrustedPrefix */ .zf) === true ? (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeBase64 */ .y4)(lines[1] ?? "", 54 + keyBytes) : void 0;
  const [algorithm, derivation] = [bytes?.toString("latin1", 0, 2), bytes?.toString("latin1", 2, 4)];
  if (bytes === void 0 || algorithm !== "Ed" || derivation !== "Sc" && derivation !== "\0\0")
    throw new Error("not a secret key of minisign");
  if (derivation === "Sc" && password === void 0)
    throw new Error("it is encrypted, and no password was given");
  const plain = derivation === "Sc" ? await decrypt(bytes, password ?? "") : bytes.subarray(54);
  const [idBytes, seed, stated] = [plain.subarray(0, 8), plain.subarray(8, 40), plain.subarray(40, 72)];
  const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.concat([pkcs8Prefix, seed]), format: "der", type: "pkcs8" });
  const actual = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key).export({ format: "der", type: "spki" }).subarray(-32);
  if (!actual.equals(stated))
    throw new Error(
      derivation === "Sc" ? "the password is wrong" : "the halves of the key do not belong together"
    );
  return { id: (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_2__/* .toKeyId */ .a3)(idBytes), idBytes: Buffer.from(idBytes), key };
}




/***/ }),

/***/ 42422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ formatSignature),
/* harmony export */   u: () => (/* binding */ parseSignature)
/* harmony export */ });
/* harmony import */ var _chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23660);


// schema/minisign/signature.ts
function parseSignature(text) {
  const [untrusted, line, trusted, global, ...more] = (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .toLines */ .P_)(text);
  if (untrusted?.startsWith(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedPrefix */ .zf) !== true || trusted?.startsWith(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedPrefix */ .IX) !== true || more.length > 0)
    throw new Error("not a signature of minisign: four lines with two comments are expected");
  const [bytes, globalSignature] = [(0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeBase64 */ .y4)(line ?? "", 74), (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeBase64 */ .y4)(global ?? "", 64)];
  const algorithm = bytes?.toString("latin1", 0, 2);
  if (bytes === void 0 || globalSignature === void 0 || algorithm !== "ED" && algorithm !== "Ed")
    throw new Error("not a signature of minisign: its second and fourth line are not signatures in Base64");
  return {
    untrustedComment: untrusted.slice(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedPrefix */ .zf.length),
    algorithm,
    keyId: (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .toKeyId */ .a3)(bytes.subarray(2, 10)),
    keyIdBytes: bytes.subarray(2, 10),
    signature: bytes.subarray(10),
    trustedComment: trusted.slice(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedPrefix */ .IX.length),
    globalSignature
  };
}
function formatSignature(parts) {
  const { untrustedComment, algorithm, keyIdBytes, signature, trustedComment, globalSignature } = parts;
  const signed = Buffer.concat([Buffer.from(algorithm, "latin1"), keyIdBytes, signature]);
  return `${_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedPrefix */ .zf}${untrustedComment}
${signed.toString("base64")}
${_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedPrefix */ .IX}${trustedComment}
${globalSignature.toString("base64")}
`;
}




/***/ }),

/***/ 59686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untrustedComment),
/* harmony export */   i: () => (/* binding */ signMinisign)
/* harmony export */ });
/* harmony import */ var _chunk_S6ATYPIE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42422);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);


// pipeline/signing/documents/minisign/sign.ts

var untrustedComment = "signature from minisign secret key";
function signMinisign(key, file, epoch) {
  const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(void 0, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("blake2b512").update(file.bytes).digest(), key.key);
  const trustedComment = `timestamp:${epoch}	file:${file.name}	hashed`;
  const globalSignature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(void 0, Buffer.concat([signature, Buffer.from(trustedComment)]), key.key);
  return (0,_chunk_S6ATYPIE_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSignature */ .i)({
    untrustedComment,
    algorithm: "ED",
    keyIdBytes: key.idBytes,
    signature,
    trustedComment,
    globalSignature
  });
}




/***/ }),

/***/ 78944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ allDocumentSigners)
/* harmony export */ });
/* harmony import */ var _chunk_SI335TAW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59686);
/* harmony import */ var _chunk_BYMU4ZJ7_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71831);
/* harmony import */ var _chunk_3OQG3VK7_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(61928);
/* harmony import */ var _chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74660);
/* harmony import */ var _chunk_R7XSCULV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5981);
/* harmony import */ var _chunk_5KCZIWY3_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4592);
/* harmony import */ var _chunk_S6ATYPIE_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(42422);
/* harmony import */ var _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16461);
/* harmony import */ var _chunk_OH2VOKZR_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65028);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97411);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(44300);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(53916);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2503);













// pipeline/signing/documents/gpg/verify.ts

var askForKey = "give the public key of the publisher with --gpg-key, from a place other than this release";
function judge({ fingerprint, user, missing, refusals }, source) {
  if (fingerprint !== void 0 && refusals.length === 0) {
    const by = (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_7__/* .toGpgSigner */ .sq)(user, fingerprint);
    if (source === "given") return { is: "confirmed", by };
    return { is: "self-stated", by, why: "only metadata.json states that this is the key of the publisher" };
  }
  if (missing !== void 0 && !refusals.includes("BADSIG")) {
    const made = `it was made with the OpenPGP key ${missing}`;
    return source === "none" ? { is: "not-judged", why: `${made}, and no public key was given`, remedy: askForKey } : { is: "wrong", why: `${made}, which is not an expected key` };
  }
  return { is: "wrong", why: `gpg refuses it (${refusals.join(", ") || "no signature is in it"})` };
}
async function verifyGpg(ctx, { name, bytes }, file, { gpgKeys }, { listed }) {
  const stated = listed?.publicKey;
  const source = gpgKeys.length > 0 ? "given" : stated === void 0 ? "none" : "metadata";
  if (await ctx.exec.which("gpg") === void 0)
    return {
      is: "not-judged",
      why: "gpg is not on PATH",
      remedy: "install GnuPG, or check it with another program"
    };
  return (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_7__/* .withGpgHome */ .kD)(
    ctx,
    async (home) => {
      const own = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(home, "stated.asc");
      if (source === "metadata") await ctx.fs.write(own, stated ?? "");
      for (const key of source === "metadata" ? [own] : gpgKeys) {
        const { stdout: stdout2 } = await (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_7__/* .runGpg */ .O3)(ctx, home, ["--no-autostart", "--status-fd", "1", "--import", key]);
        if (!stdout2.includes("[GNUPG:] IMPORT_OK")) throw (0,_chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_2__/* .toKeyError */ .l)(key, "not an OpenPGP public key");
      }
      const [document, signature] = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(home, name), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(home, `${name}.asc`)];
      await ctx.fs.write(document, bytes);
      await ctx.fs.write(signature, file);
      const options = ["--no-autostart", "--status-fd", "1", "--trust-model", "always"];
      const { stdout } = await (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_7__/* .runGpg */ .O3)(ctx, home, [...options, "--verify", signature, document]);
      const verdict = judge((0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_7__/* .parseStateLines */ .__)(stdout), source);
      return listed !== void 0 && !(0,_chunk_OH2VOKZR_js__WEBPACK_IMPORTED_MODULE_6__/* .isPlainArmour */ .z)(file) ? { is: "wrong", why: "it has bytes that are not signed" } : verdict;
    },
    { hasAgent: false }
  );
}

// pipeline/signing/documents/gpg/index.ts
var gpg = {
  id: "gpg",
  suffix: ".asc",
  covers: (identity) => identity.gpg !== void 0,
  sign: (ctx, identity, document) => (0,_chunk_BYMU4ZJ7_js__WEBPACK_IMPORTED_MODULE_1__/* .signGpg */ .C)(ctx, identity.gpg ?? {}, document),
  describe: (ctx, identity) => (0,_chunk_BYMU4ZJ7_js__WEBPACK_IMPORTED_MODULE_1__/* .describeGpgKey */ .J)(ctx, identity.gpg ?? {}),
  verify: (ctx, document, file, trust, stated) => verifyGpg(ctx, document, file, trust, stated)
};

// pipeline/signing/documents/minisign/index.ts

var toName = (id) => `the minisign key ${id}`;
var maxKeyBytes = 64 * 1024;
async function readKey({ fs }, identity) {
  const { keyFile = "", passwordFile } = identity.minisign ?? {};
  const readSmall = async (path) => (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_9__/* .decodeUtf8 */ ._)(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_8__/* .readAtMost */ .r)(fs.read(path), maxKeyBytes, path), path);
  const password = passwordFile === void 0 ? void 0 : await readSmall(passwordFile);
  const text = await readSmall(keyFile);
  try {
    return await (0,_chunk_R7XSCULV_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSecretKey */ .N)(text, password?.replace(/\r?\n$/, ""));
  } catch (error) {
    throw (0,_chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_2__/* .toKeyError */ .l)(keyFile, error);
  }
}
function judge2(bytes, signature, keys, stated) {
  const { keyId } = signature;
  if (keys.length === 0 && stated !== void 0) {
    const fault = (0,_chunk_5KCZIWY3_js__WEBPACK_IMPORTED_MODULE_4__/* .findMinisignFault */ .O)(bytes, signature, (0,_chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePublicKey */ .N)(stated));
    if (fault !== void 0) return { is: "wrong", why: fault };
    return {
      is: "self-stated",
      by: toName(keyId),
      why: "only metadata.json states that this is the key of the publisher"
    };
  }
  if (keys.length === 0)
    return {
      is: "not-judged",
      why: `it names the minisign key ${keyId}, and no public key was given`,
      remedy: "give the public key of the publisher with --minisign-key, from a place other than this release"
    };
  const faults = keys.map((key) => (0,_chunk_5KCZIWY3_js__WEBPACK_IMPORTED_MODULE_4__/* .findMinisignFault */ .O)(bytes, signature, key));
  if (faults.includes(void 0)) return { is: "confirmed", by: toName(keyId) };
  const own = keys.findIndex(({ id }) => id === keyId);
  return { is: "wrong", why: faults[Math.max(own, 0)] ?? "no given key made it" };
}
var minisign = {
  id: "minisign",
  suffix: ".minisig",
  covers: (identity) => identity.minisign !== void 0,
  sign: async (ctx, identity, document, epoch) => (0,_chunk_SI335TAW_js__WEBPACK_IMPORTED_MODULE_0__/* .signMinisign */ .i)(await readKey(ctx, identity), document, epoch),
  describe: async (ctx, identity) => {
    const { id, idBytes, key } = await readKey(ctx, identity);
    return { by: toName(id), publicKey: (0,_chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPublicKey */ .e)(idBytes, (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createPublicKey)(key)) };
  },
  verify: async (_ctx, { bytes }, file, trust, { listed }) => {
    try {
      const text = (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_9__/* .decodeUtf8 */ ._)(file, "the signature");
      const signature = (0,_chunk_S6ATYPIE_js__WEBPACK_IMPORTED_MODULE_12__/* .parseSignature */ .u)(text);
      if (listed !== void 0 && (0,_chunk_S6ATYPIE_js__WEBPACK_IMPORTED_MODULE_12__/* .formatSignature */ .i)({ ...signature, untrustedComment: _chunk_SI335TAW_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedComment */ .E }) !== text)
        return {
          is: "wrong",
          why: "its untrusted comment or the form of its lines, which are not signed, were changed"
        };
      return judge2(bytes, signature, trust.minisignKeys.map(_chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePublicKey */ .N), listed?.publicKey);
    } catch (error) {
      return { is: "wrong", why: error instanceof Error ? error.message : String(error) };
    }
  }
};

// pipeline/signing/documents/sigstore/token.ts

var claimsSchema = zod__WEBPACK_IMPORTED_MODULE_13__/* .looseObject */ ._H3({
  iss: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(),
  sub: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(),
  email: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().optional(),
  job_workflow_ref: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().optional()
});
function describeToken(token) {
  const [, payload = ""] = token.split(".");
  const claims = claimsSchema.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
  const { iss, sub, email, job_workflow_ref: workflow } = claims;
  const subject = iss === _chunk_3OQG3VK7_js__WEBPACK_IMPORTED_MODULE_14__/* .githubIssuer */ .r && workflow !== void 0 ? `https://github.com/${workflow}` : email ?? sub;
  return `${subject} (${iss})`;
}

// pipeline/signing/documents/sigstore/index.ts
var sigstore = {
  id: "sigstore",
  suffix: ".sigstore.json",
  covers: ({ keyless }) => keyless !== void 0,
  sign: async (_ctx, { keyless }, document) => {
    if (keyless === void 0) throw new Error("the identity has no source of tokens");
    const { signKeyless } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1168), __webpack_require__.e(9041)]).then(__webpack_require__.bind(__webpack_require__, 69041));
    return signKeyless(keyless, document);
  },
  describe: async (_ctx, { keyless }) => {
    if (keyless === void 0) throw new Error("the identity has no source of tokens");
    return { by: describeToken(await keyless.fetchToken()) };
  },
  // The library is loaded only for a release that has a bundle.
  verify: async (_ctx, document, file, trust, stated) => {
    const { verifySigstore } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1168), __webpack_require__.e(448)]).then(__webpack_require__.bind(__webpack_require__, 90448));
    return verifySigstore(document, file, trust, stated);
  }
};

// pipeline/signing/documents/registry.ts
var documentSigners = { sigstore, minisign, gpg };
var byId = documentSigners;
var allDocumentSigners = Object.values(byId);




/***/ })

};
