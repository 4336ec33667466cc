export const id = 671;
export const ids = [671];
export const modules = {

/***/ 90864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readNotaryIdentity),
/* harmony export */   c: () => (/* binding */ listSettings)
/* harmony export */ });
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90803);


// pipeline/signing/notary/settings.ts
var open = (description) => ({ description, secret: false });
var secret = (description) => ({ description, secret: true });
var defaults = {
  APPLE_NOTARY_URL: "https://appstoreconnect.apple.com/notary/v2",
  APPLE_NOTARY_TICKET_URL: "https://api.apple-cloudkit.com/database/1/com.apple.gk.ticket-delivery/production/public/records/lookup"
};
var defaultMinutes = 30;
var notarySettings = {
  APPLE_API_KEY: secret(
    "Private key of App Store Connect (`AuthKey_\u2026.p8`) that notarizes files for macOS: its content in base64, or a path."
  ),
  APPLE_API_KEY_ID: open("Id of that key, ten letters and digits."),
  APPLE_API_ISSUER: open("Issuer id of that key; empty for the key of one person."),
  APPLE_ID: open("Apple Account that notarizes on a Mac, when `APPLE_API_KEY` is not set."),
  APPLE_APP_SPECIFIC_PASSWORD: secret("App-specific password of the Apple Account."),
  APPLE_TEAM_ID: open("Team of the Apple Account."),
  APPLE_NOTARY_TIMEOUT: open(
    `Minutes to wait for the result of a submission. Default: ${defaultMinutes}. A later \`vrooli-bundle notarize\` waits on, without a second upload.`
  ),
  APPLE_NOTARY_URL: open("Address of the notary API, for a proxy or a test. Default: Apple's."),
  APPLE_NOTARY_UPLOAD_URL: open(
    "Address of the server of uploads, for a proxy or a test. Default: that of the bucket that Apple names."
  ),
  APPLE_NOTARY_TICKET_URL: open(
    "Address where tickets are looked up, for a proxy or a test. Default: Apple's."
  )
};
function readAddress(source, name) {
  const text = source.get(name);
  if (text === void 0) return void 0;
  const url = URL.canParse(text) ? new URL(text) : void 0;
  const isLocal = url !== void 0 && ["127.0.0.1", "[::1]", "localhost"].includes(url.hostname);
  const isSafe = url?.protocol === "https:" || url?.protocol === "http:" && isLocal;
  if (!isSafe || url.username !== "" || url.search !== "" || url.hash !== "")
    (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseSetting */ .Zn)(
      name,
      `"${text}" is not an address that can be used`,
      "write an address that begins with https://, without a user, a query and a fragment; http:// only for this machine"
    );
  return text.replace(/\/+$/, "");
}
function readEndpoints(source) {
  return {
    api: readAddress(source, "APPLE_NOTARY_URL") ?? defaults.APPLE_NOTARY_URL,
    upload: readAddress(source, "APPLE_NOTARY_UPLOAD_URL"),
    tickets: readAddress(source, "APPLE_NOTARY_TICKET_URL") ?? defaults.APPLE_NOTARY_TICKET_URL
  };
}
function readTimeout(source) {
  const name = "APPLE_NOTARY_TIMEOUT";
  const text = source.get(name) ?? String(defaultMinutes);
  const minutes = Number(text);
  if (!/^\d{1,4}(?:\.\d{1,3})?$/.test(text) || minutes <= 0 || minutes > 24 * 60)
    (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseSetting */ .Zn)(name, `"${text}" is not a number of minutes`, "write a number from 0.001 to 1440");
  return minutes * 6e4;
}
function requireSetting(source, name, other) {
  return source.get(name) ?? (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseSetting */ .Zn)(name, `it is not set, and ${other} needs it`, "set it too");
}
function readApiKey(source) {
  const name = "APPLE_API_KEY";
  const text = source.get(name);
  if (text === void 0) return void 0;
  const file = text.startsWith("-----BEGIN") ? source.hold("apple_api_key.p8", text) : (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .readFileSetting */ .fb)(source, name, "apple_api_key.p8");
  if (file === void 0) return void 0;
  const keyId = requireSetting(source, "APPLE_API_KEY_ID", name);
  if (!/^[A-Za-z0-9]{4,32}$/.test(keyId))
    (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseSetting */ .Zn)(
      "APPLE_API_KEY_ID",
      "it has other characters than letters and digits",
      "copy the id of the key"
    );
  return { kind: "api-key", file, keyId, issuer: source.get("APPLE_API_ISSUER") };
}
function readAppleId(source) {
  const appleId = source.get("APPLE_ID");
  if (appleId === void 0) return void 0;
  const password = requireSetting(source, "APPLE_APP_SPECIFIC_PASSWORD", "APPLE_ID");
  return {
    kind: "apple-id",
    appleId,
    teamId: requireSetting(source, "APPLE_TEAM_ID", "APPLE_ID"),
    password: source.hold("apple_app_specific_password", password)
  };
}
function readNotaryIdentity(source) {
  const credential = readApiKey(source) ?? readAppleId(source);
  if (credential === void 0) return void 0;
  const label = credential.kind === "api-key" ? `the key ${credential.keyId}` : credential.appleId;
  return { credential, label, endpoints: readEndpoints(source), timeoutMs: readTimeout(source) };
}

// pipeline/signing/list-settings.ts
function listSettings() {
  const found = /* @__PURE__ */ new Map();
  const add = (title, settings) => {
    for (const [name, setting] of Object.entries(settings)) {
      const earlier = found.get(name);
      const signers = [...earlier?.signers ?? [], title];
      const input = name.toLowerCase().replaceAll("_", "-");
      found.set(name, { ...earlier ?? setting, name, input, signers });
    }
  };
  for (const id of _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .signerIds */ .B$) add(_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .signerById */ .D6[id].title, _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .signerById */ .D6[id].settings);
  add("Apple notarization", notarySettings);
  return [...found.values()];
}




/***/ }),

/***/ 40671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planSettings: () => (/* binding */ planSettings)
/* harmony export */ });
/* harmony import */ var _chunk_IAAP2SPW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90864);
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90803);
/* harmony import */ var _chunk_OH2VOKZR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65028);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97411);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LXAX2PRY_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21431);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(93390);













// pipeline/secret-backends/plan-settings.ts
function planSettings(env, buildVariables, toNames) {
  const references = /* @__PURE__ */ new Map();
  const others = /* @__PURE__ */ new Map();
  const add = (name, isSecret) => {
    const text = env[name];
    if (text === void 0 || text === "") return;
    if ((0,_chunk_LXAX2PRY_js__WEBPACK_IMPORTED_MODULE_8__/* .isReference */ .A)(text)) references.set(name, text);
    else if (!isSecret) others.set(name, text);
  };
  for (const setting of (0,_chunk_IAAP2SPW_js__WEBPACK_IMPORTED_MODULE_0__/* .listSettings */ .c)()) for (const name of toNames(setting)) add(name, setting.secret);
  for (const name of buildVariables) add(name, true);
  const toList = (map) => [...map].map(([name, text]) => ({ name, text }));
  return { references: toList(references), others: toList(others) };
}



/***/ })

};
