export const id = 14;
export const ids = [14];
export const modules = {

/***/ 58207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ catalogueSchema)
/* harmony export */ });
/* harmony import */ var _chunk_WYDNUZBC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30811);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33231);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);



// schema/catalogue.ts

var resourceClasses = [
  "database",
  "cache",
  "vector-store",
  "object-storage",
  "message-broker",
  "search",
  "llm-server",
  "llm-api",
  "llm-gateway",
  "coding-agent",
  "computer-agent",
  "speech",
  "image-generation",
  "audio-generation",
  "document-processing",
  "workflow-automation",
  "browser-automation",
  "code-execution",
  "sandbox",
  "secrets-store",
  "identity",
  "home-automation",
  "monitoring",
  "network",
  "media",
  "simulation",
  "communication",
  "business-application",
  "tool"
];
var resourceClassSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(resourceClasses);
var catalogueSwapSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  replacement: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('empty for kind "none"'),
  kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["drop-in", "adapt", "remote", "none"]).describe(
    "drop-in: unmodified clients keep working; adapt: the scenario must change; remote: the resource stays outside; none: nothing exists"
  ),
  tiers: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_1__/* .tiers */ .cK)).min(1).default(["desktop"]).describe("tiers in which the replacement makes sense"),
  shipped: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(false).describe("the resource kit ships the replacement and rewires to it"),
  offline: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe("usable without a network"),
  fitness: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1).describe("fitness of the tiers above with the replacement in place"),
  requirements: _chunk_WYDNUZBC_js__WEBPACK_IMPORTED_MODULE_0__/* .requirementsSchema */ .w.partial().optional().describe("what the replacement needs"),
  reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("why this replacement, or why there is none; shown to people by analyze"),
  limitations: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().default("").describe("what the replacement does not do; empty: nothing known"),
  loads: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^\.[a-z0-9]+$/)).default([]).describe("endings of the initialization files that the replacement loads on its first start").meta({ examples: [[".sql"]] })
});
var catalogueResourceSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9-]*$/).describe("canonical name: lower case with hyphens; unique over all files of the catalogue").meta({ examples: ["postgres", "vault"] }),
  aliases: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).default([]).describe("other names under which scenarios ask for it"),
  description: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("what it is, in one sentence"),
  class: resourceClassSchema.describe("kind of resource; the scoring rule of fitness goes by it"),
  heavy: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(false).describe("too much for a desktop bundle as it is"),
  requirements: _chunk_WYDNUZBC_js__WEBPACK_IMPORTED_MODULE_0__/* .requirementsSchema */ .w.describe("what one instance needs of the computer it runs on"),
  offline: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe("works without a network once installed"),
  embedded: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(false).describe("a library inside the program that uses it: nothing has to be shipped"),
  fitness: zod__WEBPACK_IMPORTED_MODULE_2__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_1__/* .tiers */ .cK), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1)).default({}).describe("overrides the scoring rule"),
  fitness_reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("why the rule does not fit"),
  swaps: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(catalogueSwapSchema).default([]).describe("ways to do without it in a bundle, the preferred one first"),
  infrastructure_env: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]*$/)).default([]).describe("environment variables that carry credentials of this resource; never in a bundle").meta({ examples: [["POSTGRES_PASSWORD"]] })
});
var catalogueSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  $schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  resources: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(catalogueResourceSchema).min(1).describe("one entry for each resource, sorted by name")
});




/***/ }),

/***/ 12014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planSecrets: () => (/* reexport safe */ _chunk_HBWT2AQB_js__WEBPACK_IMPORTED_MODULE_0__.D)
/* harmony export */ });
/* harmony import */ var _chunk_HBWT2AQB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54294);
/* harmony import */ var _chunk_OFZQGOUM_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77721);
/* harmony import */ var _chunk_ZLTKDSKP_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49568);
/* harmony import */ var _chunk_SUX63IO3_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57833);
/* harmony import */ var _chunk_CPWB6VLD_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58207);
/* harmony import */ var _chunk_WYDNUZBC_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30811);
/* harmony import */ var _chunk_SSWEYHI3_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66774);
/* harmony import */ var _chunk_ERQEPYFD_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38433);
/* harmony import */ var _chunk_ZEO4FZOG_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51273);
/* harmony import */ var _chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(36916);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(93390);















/***/ })

};
