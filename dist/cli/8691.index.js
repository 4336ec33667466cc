export const id = 8691;
export const ids = [8691];
export const modules = {

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

/***/ 18691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseSecretKey: () => (/* reexport safe */ _chunk_R7XSCULV_js__WEBPACK_IMPORTED_MODULE_0__.N),
/* harmony export */   toScryptParameters: () => (/* reexport safe */ _chunk_R7XSCULV_js__WEBPACK_IMPORTED_MODULE_0__.f)
/* harmony export */ });
/* harmony import */ var _chunk_R7XSCULV_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5981);





/***/ })

};
