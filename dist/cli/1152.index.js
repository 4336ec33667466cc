export const id = 1152;
export const ids = [1152];
export const modules = {

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

/***/ 23295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ trustedPrefix),
/* harmony export */   P_: () => (/* binding */ toLines),
/* harmony export */   a3: () => (/* binding */ toKeyId),
/* harmony export */   ee: () => (/* binding */ parsePublicKey),
/* harmony export */   et: () => (/* binding */ formatPublicKey),
/* harmony export */   y4: () => (/* binding */ decodeBase64),
/* harmony export */   zf: () => (/* binding */ untrustedPrefix)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
// pipeline/signing/documents/minisign/public-key.ts


// pipeline/signing/documents/minisign/text.ts
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

// pipeline/signing/documents/minisign/public-key.ts
var spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");
function toEd25519PublicKey(bytes) {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([spkiPrefix, bytes]), format: "der", type: "spki" });
}
function parsePublicKey(text) {
  const lines = toLines(text.trim());
  const line = lines[0]?.startsWith(untrustedPrefix) === true && lines.length === 2 ? lines[1] : lines[0];
  const bytes = lines.length > 2 ? void 0 : decodeBase64(line ?? "", 42);
  if (bytes?.subarray(0, 2).toString("latin1") !== "Ed")
    throw new Error("not a public key of minisign: 42 bytes in Base64 that begin with Ed are expected");
  return { id: toKeyId(bytes.subarray(2, 10)), key: toEd25519PublicKey(bytes.subarray(10)) };
}
function formatPublicKey(idBytes, key) {
  const bytes = key.export({ format: "der", type: "spki" }).subarray(-32);
  return Buffer.concat([Buffer.from("Ed"), idBytes, bytes]).toString("base64");
}




/***/ }),

/***/ 41152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   signRelease: () => (/* binding */ signRelease)
/* harmony export */ });
/* harmony import */ var _chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6472);
/* harmony import */ var _chunk_TZSSBVME_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58735);
/* harmony import */ var _chunk_BYMU4ZJ7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71831);
/* harmony import */ var _chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74660);
/* harmony import */ var _chunk_I3RMPTV2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50012);
/* harmony import */ var _chunk_MFI6CCVV_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23295);
/* harmony import */ var _chunk_3AXFFMWE_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92874);
/* harmony import */ var _chunk_3VACCIEH_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71549);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97411);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(96813);
/* harmony import */ var _chunk_Y3ZAEY6Z_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1590);
/* harmony import */ var _chunk_RIK2DTSH_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(17290);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(59508);
/* harmony import */ var _chunk_BUUWOPON_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(28002);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(55895);
/* harmony import */ var _chunk_G7CVRW3F_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7028);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(66748);
/* harmony import */ var _chunk_ZCGNRXEB_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(62070);
/* harmony import */ var _chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(61368);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(19498);
/* harmony import */ var _chunk_QKACICDM_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(52734);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(93390);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(22217);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(53916);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(77598);



























// pipeline/stages/release/sign-release.ts


function refuse(faults) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_21__/* .PipelineError */ .z({
    code: "document-signing-failed",
    blame: "input",
    message: `the release has ${faults.length} faults and was not signed: ${faults[0]?.file}: ${faults[0]?.message}`,
    remedy: "sign the folder as it was packaged; `vrooli-bundle verify` lists the faults",
    diagnostics: faults
  });
}
function withSignatures({ metadata }, made) {
  const others = (metadata?.signatures ?? []).filter(({ file }) => file !== _chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__/* .signedDocument */ .qs);
  const own = made.map(
    ({ file, by, publicKey }) => (0,_chunk_QKACICDM_js__WEBPACK_IMPORTED_MODULE_20__/* .omitUndefined */ .O)({ file: _chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__/* .signedDocument */ .qs, signed: true, by, signature: file, public_key: publicKey })
  );
  return (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_9__/* .prettyJson */ .D_)({ ...metadata, signatures: [...others, ...own] });
}
async function prepare(ctx, signers, identity, documents) {
  const made = [];
  for (const { id, suffix, describe } of signers)
    made.push({ file: `${_chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__/* .signedDocument */ .qs}${suffix}`, method: id, ...await describe(ctx, identity) });
  const metadata = withSignatures(documents, made);
  const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_24__.createHash)("sha256").update(metadata).digest("hex");
  const sums = (documents.sums ?? []).map((sum) => sum.name === "metadata.json" ? { ...sum, sha256 } : sum);
  return { made, metadata, sums: (0,_chunk_3AXFFMWE_js__WEBPACK_IMPORTED_MODULE_6__/* .formatSums */ .K3)(sums) };
}
async function signRelease(ctx, dir, identity, { epoch, trustedRoot }) {
  const found = await (0,_chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__/* .verify */ .MX)(ctx, dir);
  const faults = found.diagnostics.filter(
    ({ severity, file }) => severity === "error" && !_chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__/* .signatureNames */ .hf.includes(file ?? "")
  );
  if (faults.length > 0) throw refuse(faults);
  const documents = await (0,_chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__/* .readReleaseDocuments */ .mE)(ctx, dir);
  const signers = _chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__/* .allDocumentSigners */ .qG.filter(({ covers }) => covers(identity));
  const { made, metadata, sums } = await prepare(ctx, signers, identity, documents);
  const texts = /* @__PURE__ */ new Map([
    ["metadata.json", metadata],
    [_chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__/* .signedDocument */ .qs, sums]
  ]);
  const bytes = Buffer.from(sums);
  for (const signer of signers) {
    const text = await signer.sign(ctx, identity, { name: _chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__/* .signedDocument */ .qs, bytes }, epoch);
    texts.set(`${_chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__/* .signedDocument */ .qs}${signer.suffix}`, text);
  }
  for (const name of _chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__/* .signatureNames */ .hf) await ctx.fs.remove((0,node_path_posix__WEBPACK_IMPORTED_MODULE_23__.join)(dir, name));
  for (const [name, text] of texts) await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_23__.join)(dir, name), text);
  const trust = { ..._chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingTrusted */ .ho, trustedRoot };
  const after = await (0,_chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__/* .checkDocumentSignatures */ .NQ)(ctx, dir, await (0,_chunk_HKOAXO7J_js__WEBPACK_IMPORTED_MODULE_0__/* .readReleaseDocuments */ .mE)(ctx, dir), trust);
  const wrong = after.faults.filter(({ severity }) => severity === "error");
  if (wrong.length > 0) throw refuse(wrong);
  return made.map(({ file, method, by }) => ({ file, method, by }));
}



/***/ })

};
