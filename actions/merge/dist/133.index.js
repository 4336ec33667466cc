export const id = 133;
export const ids = [133];
export const modules = {

/***/ 5133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planSettings: () => (/* binding */ planSettings)
/* harmony export */ });
/* harmony import */ var _chunk_M2DDKS56_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7983);
/* harmony import */ var _chunk_OPZEQ27W_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5006);
/* harmony import */ var _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(697);




// pipeline/signing/notary/settings.ts
var open = (description) => ({ description, secret: false });
var secret = (description) => ({ description, secret: true });
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
  for (const id of _chunk_M2DDKS56_js__WEBPACK_IMPORTED_MODULE_0__/* .signerIds */ .B$) add(_chunk_M2DDKS56_js__WEBPACK_IMPORTED_MODULE_0__/* .signerById */ .D6[id].title, _chunk_M2DDKS56_js__WEBPACK_IMPORTED_MODULE_0__/* .signerById */ .D6[id].settings);
  add("Apple notarization", notarySettings);
  return [...found.values()];
}

// pipeline/secret-backends/plan-settings.ts
function planSettings(env, buildVariables, toNames) {
  const references = /* @__PURE__ */ new Map();
  const others = /* @__PURE__ */ new Map();
  const add = (name, isSecret) => {
    const text = env[name];
    if (text === void 0 || text === "") return;
    if ((0,_chunk_M2DDKS56_js__WEBPACK_IMPORTED_MODULE_0__/* .isReference */ .A_)(text)) references.set(name, text);
    else if (!isSecret) others.set(name, text);
  };
  for (const setting of listSettings()) for (const name of toNames(setting)) add(name, setting.secret);
  for (const name of buildVariables) add(name, true);
  const toList = (map) => [...map].map(([name, text]) => ({ name, text }));
  return { references: toList(references), others: toList(others) };
}



/***/ })

};
