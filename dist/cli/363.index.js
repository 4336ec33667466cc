export const id = 363;
export const ids = [363];
export const modules = {

/***/ 57994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ findHtmlReferences),
/* harmony export */   MV: () => (/* binding */ findModuleReferences),
/* harmony export */   X2: () => (/* binding */ findCssReferences)
/* harmony export */ });
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84145);
/* harmony import */ var _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44879);
/* harmony import */ var parse5__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63194);
/* harmony import */ var srcset__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64333);
/* harmony import */ var es_module_lexer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77960);


// pipeline/rehearsal/page/css-references.ts

var fontExtension = /\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)/i;
function toReference(url, isImport) {
  if (isImport) return { url, destination: "style" };
  return { url, destination: fontExtension.test(url) ? "font" : "image" };
}
var isSpace = ([type]) => type === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.Whitespace || type === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.Comment;
function findCssReferences(css) {
  const found = [];
  const tokens = (0,_csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .tokenize */ .qw)({ css }).filter((token) => !isSpace(token));
  let statement = "";
  for (const [index, token] of tokens.entries()) {
    const [type, , , , detail] = token;
    if (type === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.AtKeyword) statement = detail.value.toLowerCase();
    if (type === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.Semicolon || type === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.OpenCurly) statement = "";
    const isImport = statement === "import";
    if (statement === "namespace") continue;
    if (type === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.URL) found.push(toReference(detail.value, isImport));
    if (type !== _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.String) continue;
    const before = tokens[index - 1];
    const isUrl = before?.[0] === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.Function && /^(?:url|src)$/i.test(before[4].value);
    const isImported = isImport && before?.[0] === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.AtKeyword;
    if (isUrl || isImported) found.push(toReference(detail.value, isImport));
  }
  return found;
}

// pipeline/rehearsal/page/html-references.ts



// pipeline/rehearsal/page/module-references.ts

var isAddress = (specifier) => /^(?:\.{0,2}\/|https?:)/.test(specifier);
async function findModuleReferences(script) {
  await es_module_lexer__WEBPACK_IMPORTED_MODULE_2__/* .init */ .T;
  try {
    const [imports] = (0,es_module_lexer__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .q)(script);
    const named = imports.flatMap((one) => "specifier" in one ? one.specifier ?? [] : []);
    return named.filter(isAddress).map((url) => ({ url, destination: "script" }));
  } catch {
    return [];
  }
}

// pipeline/rehearsal/page/html-references.ts
var linkDestinations = {
  stylesheet: "style",
  modulepreload: "script",
  icon: "image",
  "apple-touch-icon": "image",
  "apple-touch-startup-image": "image",
  "mask-icon": "image",
  manifest: "manifest",
  preload: "empty"
};
var sources = {
  img: ["src", "image"],
  source: ["src", "empty"],
  video: ["src", "empty"],
  audio: ["src", "empty"],
  track: ["src", "empty"],
  embed: ["src", "empty"],
  object: ["data", "empty"],
  iframe: ["src", "iframe"],
  input: ["src", "image"],
  image: ["href", "image"]
};
var isElement = (node) => "tagName" in node;
function* walk(node) {
  if (isElement(node)) yield node;
  if (!("childNodes" in node)) return;
  for (const child of node.childNodes) yield* walk(child);
}
var textOf = ({ childNodes }) => childNodes.map((node) => "value" in node ? node.value : "").join("");
function toScriptKind(type) {
  const word = (type ?? "").trim().toLowerCase();
  if (word === "module") return "module";
  return word === "" || /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/.test(word) ? "classic" : void 0;
}
var toReferences = (url, destination) => url === void 0 ? [] : [{ url, destination }];
var readSrcset = (srcset) => srcset === void 0 ? [] : (0,srcset__WEBPACK_IMPORTED_MODULE_3__/* .parseSrcset */ .q)(srcset).map(({ url }) => ({ url, destination: "image" }));
async function readScript(element, attributes) {
  const kind = toScriptKind(attributes.get("type"));
  const source = attributes.get("src");
  if (kind === void 0) return [];
  if (source !== void 0) return toReferences(source, "script");
  return kind === "module" ? findModuleReferences(textOf(element)) : [];
}
var toRel = (attributes) => (attributes.get("rel") ?? "").toLowerCase().split(/\s+/).find((word) => (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_4__/* .ownValue */ .e)(linkDestinations, word) !== void 0);
function readLink(attributes) {
  const rel = toRel(attributes);
  const found = rel === void 0 ? [] : toReferences(attributes.get("href"), (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_4__/* .ownValue */ .e)(linkDestinations, rel) ?? "empty");
  return [...found, ...readSrcset(attributes.get("imagesrcset"))];
}
function readSource(tagName, attributes) {
  const source = (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_4__/* .ownValue */ .e)(sources, tagName);
  if (source === void 0) return [];
  const [attribute, destination] = source;
  return [
    ...toReferences(attributes.get(attribute), destination),
    ...toReferences(tagName === "video" ? attributes.get("poster") : void 0, "image"),
    ...readSrcset(attributes.get("srcset"))
  ];
}
function findModule(tagName, attributes) {
  if (tagName === "script" && toScriptKind(attributes.get("type")) === "module") return attributes.get("src");
  return tagName === "link" && toRel(attributes) === "modulepreload" ? attributes.get("href") : void 0;
}
async function readElement(element, attributes) {
  const { tagName } = element;
  const style = attributes.get("style");
  const styled = style === void 0 ? [] : findCssReferences(style);
  if (tagName === "script") return readScript(element, attributes);
  if (tagName === "link") return readLink(attributes);
  if (tagName === "style") return findCssReferences(textOf(element));
  return [...readSource(tagName, attributes), ...styled];
}
async function findHtmlReferences(html) {
  const references = [];
  const modules = /* @__PURE__ */ new Set();
  let base;
  for (const element of walk((0,parse5__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(html))) {
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    if (element.tagName === "base") base ??= attributes.get("href");
    const module = findModule(element.tagName, attributes);
    if (module !== void 0) modules.add(module);
    references.push(...await readElement(element, attributes));
  }
  return { references, modules, base };
}




/***/ }),

/***/ 93892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ catalogueSwapSchema),
/* harmony export */   p: () => (/* binding */ catalogueSchema)
/* harmony export */ });
/* harmony import */ var _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44115);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);



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
  replacement: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('a member of the resource kit or another replacement; empty for kind "none"'),
  kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["drop-in", "adapt", "remote", "none"]).describe(
    "drop-in: unmodified clients keep working; adapt: the scenario must change; remote: the resource stays outside; none: nothing exists"
  ),
  program: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe(
    'kind "remote": the program of the user that is this replacement; an installed app looks for it on PATH and reports whether it is there'
  ).meta({ examples: ["claude"] }),
  tiers: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__/* .tiers */ .cK)).min(1).default(["desktop"]).describe("tiers in which the replacement makes sense"),
  offline: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe("usable without a network"),
  fitness: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1).describe("fitness of the tiers above with the replacement in place"),
  requirements: _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_0__/* .requirementsSchema */ .w.partial().optional().describe("what the replacement needs"),
  login_on: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__/* .targets */ .zV)).optional().describe(
    "targets on which every client has to log in; on the others the replacement answers a client without a password"
  ).meta({ examples: [["win-x64"]] }),
  reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("reason for the replacement, or for its absence; analyze shows it"),
  limitations: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().default("").describe("what the replacement does not do; empty: nothing known")
});
var catalogueResourceSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9-]*$/).describe("canonical name: lower case with hyphens; unique over all files of the catalogue").meta({ examples: ["postgres", "vault"] }),
  aliases: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).default([]).describe("other names that scenarios use for it"),
  description: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("what it is, in one sentence"),
  class: resourceClassSchema.describe("kind of resource, used by the scoring rule of fitness"),
  heavy: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(false).describe("too large for a desktop bundle"),
  requirements: _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_0__/* .requirementsSchema */ .w.describe("what one instance needs of the computer it runs on"),
  offline: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe("works without a network once installed"),
  embedded: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(false).describe("a library inside the program that uses it: nothing has to be shipped"),
  fitness: zod__WEBPACK_IMPORTED_MODULE_2__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__/* .tiers */ .cK), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1)).default({}).describe("overrides the scoring rule"),
  fitness_reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("why the rule does not fit"),
  signs: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(2)).default([]).describe(
    "words besides its names that show in sources that they use it: usual ports, protocols, parts of paths; letters of any case"
  ).meta({ examples: [["6379"]] }),
  swaps: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(catalogueSwapSchema).default([]).describe("replacements in a bundle, the preferred one first"),
  infrastructure_env: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]*$/)).default([]).describe("environment variables with credentials of this resource; never in a bundle").meta({ examples: [["POSTGRES_PASSWORD"]] })
});
var catalogueSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  $schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  resources: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(catalogueResourceSchema).min(1).describe("one entry for each resource, sorted by name")
});




/***/ }),

/***/ 46389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ toCanonicalName),
/* harmony export */   Y: () => (/* binding */ readCatalogue)
/* harmony export */ });
/* harmony import */ var _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93892);
/* harmony import */ var _chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96330);
/* harmony import */ var _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87847);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);





// pipeline/shared/catalogue/canonical-name.ts
function toCanonicalName(name) {
  const plain = name.trim().normalize("NFC").toLowerCase().replaceAll("_", "-");
  return /^resource-./.test(plain) ? plain.slice("resource-".length) : plain;
}

// pipeline/shared/catalogue/catalogue.ts
var ResourceCatalogue = class {
  #byName = /* @__PURE__ */ new Map();
  #aliases = /* @__PURE__ */ new Map();
  #members;
  constructor(resources, members) {
    for (const resource of resources) {
      this.#byName.set(resource.name, resource);
      for (const alias of resource.aliases) this.#aliases.set(toCanonicalName(alias), resource.name);
    }
    this.#members = new Map(members.map((member) => [member.name, member]));
  }
  /** The catalogue's name for a canonical name or alias; an unknown name is returned unchanged. */
  toName(name) {
    return this.#byName.has(name) ? name : this.#aliases.get(name) ?? name;
  }
  get(name) {
    return this.#byName.get(this.toName(name));
  }
  swapsOf(name) {
    const resource = this.get(name);
    return (resource?.swaps ?? []).map((swap) => {
      const member = this.#members.get(swap.replacement);
      if (member?.replaces.includes(resource?.name ?? "") !== true)
        return {
          ...swap,
          shipped: false,
          loads: [],
          originalPorts: [],
          variables: [],
          split: /* @__PURE__ */ new Map(),
          credentials: [],
          contentFields: []
        };
      const requested = member.service.ports?.requested ?? [];
      return {
        ...swap,
        shipped: true,
        loads: member.initialization?.loads ?? [],
        extensions: member.initialization?.extensions,
        originalPorts: requested.flatMap(({ original_port: port }) => port ?? []),
        variables: Object.keys(member.provides.env),
        split: new Map(Object.entries(member.provides.split ?? {}).map(([host, { port }]) => [host, port])),
        credentials: Object.entries(member.provides.env).flatMap(
          ([name2, value]) => value.includes("${secret:") ? name2 : []
        ),
        contentFields: member.content?.fields ?? []
      };
    });
  }
  /** The targets for which a member of the kit has programs; none for a name that the kit does not have. */
  kitTargets(member) {
    const found = this.#members.get(member);
    return found === void 0 ? [] : (0,_chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_1__/* .toKitTargets */ .w)(found);
  }
  names() {
    return [...this.#byName.keys()];
  }
};

// pipeline/shared/catalogue/read-catalogue.ts
var folder = "resources/catalogue";
var remedy = "install this product again";
function broken(message, cause) {
  const diagnostics = cause instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z ? cause.diagnostics : [];
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "catalogue-broken",
    blame: "environment",
    message,
    remedy,
    diagnostics,
    cause
  });
}
async function readGroup(ctx, name) {
  const file = { path: `${ctx.packageRoot}/${folder}/${name}`, name: `${folder}/${name}` };
  try {
    return (await (0,_chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_2__/* .readShippedDocument */ .VW)(ctx.fs, file, _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogueSchema */ .p, remedy)).resources;
  } catch (cause) {
    const first = cause instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z ? cause.diagnostics[0]?.message : void 0;
    throw broken(`${file.name} is not a valid part of the catalogue: ${first ?? String(cause)}`, cause);
  }
}
async function readCatalogue(ctx) {
  const names = await ctx.fs.list(`${ctx.packageRoot}/${folder}`).catch((cause) => {
    throw broken(`${folder} cannot be read: ${String(cause)}`, cause);
  });
  const files = names.filter((name) => name.endsWith(".json"));
  const [members, ...groups] = await Promise.all([
    (0,_chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_2__/* .readKit */ .zY)(ctx),
    ...files.map((name) => readGroup(ctx, name))
  ]);
  return new ResourceCatalogue(groups.flat(), members);
}




/***/ }),

/***/ 30363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ openWorkspace),
/* harmony export */   Uu: () => (/* binding */ isUsableName),
/* harmony export */   n0: () => (/* binding */ analyzeFolder),
/* harmony export */   ns: () => (/* binding */ analyze),
/* harmony export */   wx: () => (/* binding */ scenariosFolder)
/* harmony export */ });
/* harmony import */ var _chunk_XSWZNJV6_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4385);
/* harmony import */ var _chunk_B2VKQFVK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57994);
/* harmony import */ var _chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22794);
/* harmony import */ var _chunk_FOSDJYJ5_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48301);
/* harmony import */ var _chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3928);
/* harmony import */ var _chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46389);
/* harmony import */ var _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53117);
/* harmony import */ var _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44115);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31660);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(66748);
/* harmony import */ var _chunk_AIOMMFQG_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(11804);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(19498);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(17961);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(22217);
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(84145);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(93390);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(76760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(77598);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(53916);
/* harmony import */ var acorn__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(54559);




















// pipeline/stages/analyze/findings.ts
var maxFindings = 500;
var maxQuoted = 80;
var maxPointer = 1e3;
var maxLocated = 100;
function quote(value) {
  const text = typeof value === "string" ? value : JSON.stringify(value) ?? String(value);
  const short = text.length > maxQuoted ? `${text.slice(0, maxQuoted)}\u2026 (${text.length} characters)` : text;
  const clean = short.replace(/[\u0000-\u001f\u007f\ufffe\uffff]|[\ud800-\udfff](?![\udc00-\udfff])/gu, "\uFFFD").toWellFormed();
  return typeof value === "string" ? `"${clean}"` : clean;
}
function toShortPointer(pointer) {
  return pointer.length <= maxPointer ? pointer : pointer.slice(0, pointer.lastIndexOf("/", maxPointer));
}
var Findings = class {
  #list = [];
  #seen = /* @__PURE__ */ new Set();
  #dropped = 0;
  /** Adds a finding about a file (relative to the repository root); the default severity is warning. */
  add(finding) {
    const { severity: severity2 = "warning", locate, ...rest } = finding;
    const pointer = rest.pointer === void 0 ? {} : { pointer: toShortPointer(rest.pointer) };
    const place = pointer.pointer === void 0 || this.#list.length >= maxLocated ? {} : locate?.(pointer.pointer);
    this.#keep({ severity: severity2, ...rest, ...pointer, ...place });
  }
  #keep(found) {
    const key = [found.file, found.pointer, found.code, found.message].join("\0");
    if (this.#seen.has(key)) return;
    if (this.#list.length >= (found.severity === "error" ? 2 * maxFindings : maxFindings)) {
      this.#dropped += 1;
      return;
    }
    this.#seen.add(key);
    this.#list.push(found);
  }
  /** Adds the diagnostics of a reader. */
  addAll(diagnostics) {
    for (const found of diagnostics) this.#keep(found);
  }
  /** All findings, in an order that does not depend on the order of keys in the input. */
  toDiagnostics() {
    const rank = { error: 0, warning: 1, info: 2 };
    const key = (found) => [found.file ?? "", found.pointer ?? "", found.code, found.message].join("\0");
    const sorted2 = this.#list.map((found) => ({ found, key: key(found) })).sort((a, b) => rank[a.found.severity] - rank[b.found.severity] || (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_16__/* .byCodeUnit */ .X)(a.key, b.key)).map(({ found }) => found);
    if (this.#dropped > 0) {
      sorted2.push({
        severity: "warning",
        code: "findings-too-many",
        message: `${this.#dropped} more findings are not listed`,
        remedy: "correct the ones above first"
      });
    }
    return sorted2;
  }
};

// pipeline/stages/analyze/fitness/score.ts
var blockerThreshold = 0.75;
var storageClasses = ["database", "cache", "vector-store", "object-storage"];
function roundScore(value) {
  return Math.round((value + Number.EPSILON) * 100) / 100;
}
function scoreByRule(entry, tier) {
  const heavy = entry?.heavy ?? false;
  const isStorage = entry !== void 0 && storageClasses.includes(entry.class);
  const isLocalModel = entry?.class === "llm-server" && heavy;
  switch (tier) {
    case "local":
      return 1;
    case "server":
      return 0.95;
    case "enterprise":
      return 0.98;
    case "desktop":
      return heavy ? 0.6 : 0.9;
    case "mobile":
      return isLocalModel ? 0 : isStorage ? 0.2 : heavy ? 0.1 : 0.4;
    case "saas":
      return isStorage ? 0.95 : isLocalModel ? 0.3 : 0.85;
  }
}
function scoreResource(entry, declared, tier) {
  const value = declared?.score ?? entry?.fitness[tier] ?? scoreByRule(entry, tier);
  const supported = declared?.supported ?? true;
  const reason = declared?.reason ?? (entry?.fitness[tier] === void 0 ? void 0 : entry.fitness_reason);
  return { value, supported, ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ reason }) };
}
function isBlocking(score) {
  return !score.supported || score.value < blockerThreshold;
}

// pipeline/stages/analyze/fitness/rate.ts
function declaredTier(found, node, tier) {
  const one = found.get(node.id);
  const own2 = one?.scenario?.config?.deployment.tiers.get(tier);
  const byParent = one?.declared?.tiers.get(tier);
  if (node.kind === "resource" || own2 === void 0) return byParent;
  const supported = own2.supported ?? (own2.status === void 0 ? void 0 : own2.status === "ready");
  return { ...byParent, ...own2, ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ supported }) };
}
function rateDependencies(graph, collected, catalogue, tier) {
  const rated = [];
  for (const node of graph.nodes) {
    if (!node.enabled || node.id === collected.rootId) continue;
    const declared = declaredTier(collected.nodes, node, tier);
    const entry = node.kind === "resource" ? catalogue.get(node.name) : void 0;
    if (node.kind === "scenario" && declared?.score === void 0 && declared?.supported === void 0)
      continue;
    const score = node.kind === "resource" ? scoreResource(entry, declared, tier) : {
      value: declared?.score ?? (declared?.supported === false ? 0.5 : 1),
      supported: declared?.supported ?? true
    };
    rated.push({ node, score, entry, declared });
  }
  return rated;
}

// pipeline/stages/analyze/graph/cycles.ts
var maxCycles = 100;
var maxSteps = 2e4;
function link(adjacency, { from, to }) {
  const targets2 = adjacency.get(from);
  if (targets2 === void 0) adjacency.set(from, [to]);
  else targets2.push(to);
}
function toAdjacency(edges) {
  const adjacency = /* @__PURE__ */ new Map();
  for (const edge of edges) link(adjacency, edge);
  for (const [from, targets2] of adjacency) adjacency.set(from, [...new Set(targets2)].sort());
  return adjacency;
}
function reachableFrom(start, adjacency) {
  const seen = /* @__PURE__ */ new Set();
  const waiting = [...adjacency.get(start) ?? []];
  for (let node = waiting.pop(); node !== void 0; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    waiting.push(...adjacency.get(node) ?? []);
  }
  return seen;
}
function findCyclesFrom(start, adjacency, looping, budget) {
  const cycles = [];
  const path = [start];
  const branches = [[...adjacency.get(start) ?? []]];
  while (branches.length > 0) {
    budget.steps -= 1;
    budget.isSpent = budget.steps < 0 || budget.cycles <= 0;
    if (budget.isSpent) break;
    const next = branches.at(-1)?.shift();
    if (next === void 0) {
      branches.pop();
      path.pop();
    } else if (next === start) {
      cycles.push([...path]);
      budget.cycles -= 1;
    } else if (next > start && looping.has(next) && !path.includes(next)) {
      path.push(next);
      branches.push([...adjacency.get(next) ?? []]);
    }
  }
  return cycles;
}
function findCycles(edges) {
  const adjacency = toAdjacency(edges);
  const looping = new Set(
    [...adjacency.keys()].filter((node) => reachableFrom(node, adjacency).has(node)).sort()
  );
  const cycles = [];
  const budget = { steps: maxSteps, cycles: maxCycles, isSpent: false };
  for (const start of looping) {
    cycles.push(...findCyclesFrom(start, adjacency, looping, budget));
    if (budget.isSpent) break;
  }
  return {
    cycles: cycles.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_16__/* .byCodeUnit */ .X)(a.join("\0"), b.join("\0"))),
    complete: !budget.isSpent
  };
}

// pipeline/stages/analyze/graph/order.ts
function toAcyclic(edges, rootId) {
  const kept = [];
  const adjacency = /* @__PURE__ */ new Map();
  for (const edge of [...edges.filter((one) => one.required), ...edges.filter((one) => !one.required)]) {
    if (edge.to === rootId || edge.from === edge.to || reachableFrom(edge.to, adjacency).has(edge.from))
      continue;
    kept.push(edge);
    link(adjacency, edge);
  }
  return kept;
}
function toStartOrder(ids, acyclic, rootId) {
  const order = [];
  const done = /* @__PURE__ */ new Set();
  const known = new Set(ids);
  const targets2 = toAdjacency(acyclic);
  const starts = [...ids].sort().filter((id) => id !== rootId);
  const waiting = [rootId, ...starts.reverse()];
  for (let id = waiting.at(-1); id !== void 0; id = waiting.at(-1)) {
    const open = (targets2.get(id) ?? []).filter((to) => !done.has(to) && known.has(to));
    if (done.has(id)) waiting.pop();
    else if (open.length > 0) waiting.push(...open.reverse());
    else {
      done.add(id);
      order.push(id);
      waiting.pop();
    }
  }
  return order;
}
function toDepth(acyclic, rootId) {
  const depths = /* @__PURE__ */ new Map();
  const ids = new Set(acyclic.flatMap(({ from, to }) => [from, to]));
  for (const id of toStartOrder([...ids], acyclic, rootId)) {
    const below = acyclic.filter(({ from }) => from === id).map(({ to }) => (depths.get(to) ?? 0) + 1);
    depths.set(id, Math.max(0, ...below));
  }
  return depths.get(rootId) ?? 0;
}

// pipeline/stages/analyze/graph/to-graph.ts
var unknownRequirements = {
  ram_mb: null,
  disk_mb: null,
  cpu_cores: null,
  gpu: "none",
  network: "none"
};
function toRequirements(...sources) {
  return Object.assign({}, unknownRequirements, ...sources.map((source) => source ?? {}));
}
function toNode(found, catalogue, flags) {
  const entry = found.kind === "resource" ? catalogue.get(found.name) : void 0;
  const requirements = toRequirements(
    entry?.requirements,
    found.resource?.requirements,
    found.declared?.requirements
  );
  const isScenario = found.kind === "scenario";
  return {
    id: found.id,
    kind: found.kind,
    name: found.name,
    ...flags,
    known: found.known,
    class: isScenario ? "scenario" : entry?.class ?? "unknown",
    requirements,
    offline: found.declared?.offline ?? (isScenario ? found.known : entry?.offline ?? false),
    gpu: requirements.gpu
  };
}
function reportCycles(cycles, edges, complete, file, findings) {
  for (const cycle of cycles) {
    const links = cycle.map((id, index) => [id, cycle[(index + 1) % cycle.length]]);
    const optional = links.filter(
      ([from, to]) => !edges.some((edge) => edge.from === from && edge.to === to && edge.required)
    );
    const path = [...cycle, cycle[0] ?? ""].join(" -> ");
    const [weak] = optional;
    findings.add({
      severity: weak === void 0 ? "error" : "warning",
      code: weak === void 0 ? "dependency-cycle" : "dependency-cycle-optional",
      message: weak === void 0 ? `required dependencies form a cycle: ${path}` : `dependencies form a cycle through an optional one: ${path}; ${quote(weak[0])} starts without waiting for ${quote(weak[1])}`,
      file,
      remedy: weak === void 0 ? "make one of these dependencies optional, or remove it" : "nothing to do when the scenario copes with a late start of the optional one"
    });
  }
  if (!complete) {
    findings.add({
      code: "dependency-cycles-too-many",
      message: "there are more cycles of dependencies than are listed",
      file,
      remedy: "resolve the listed ones first"
    });
  }
}
function toGraph(collected, catalogue, findings) {
  const { rootId, nodes, edges } = collected;
  const live = edges.filter((edge) => edge.enabled);
  const enabled = reachableFrom(rootId, toAdjacency(live)).add(rootId);
  const required2 = reachableFrom(rootId, toAdjacency(live.filter((edge) => edge.required))).add(rootId);
  const list = [...nodes.values()].map(
    (found) => toNode(found, catalogue, {
      required: required2.has(found.id) || isOnlyDisabled(found.id, edges, enabled),
      enabled: enabled.has(found.id)
    })
  ).sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_16__/* .byCodeUnit */ .X)(a.id, b.id));
  const requiredCycles = findCycles(live.filter((edge) => edge.required));
  const all = findCycles(live);
  const paths = new Map(
    [...requiredCycles.cycles, ...all.cycles].map((cycle) => [cycle.join("\0"), cycle])
  );
  const cycles = [...paths.keys()].sort().map((key) => paths.get(key));
  const file = nodes.get(rootId)?.scenario?.file ?? "";
  reportCycles(cycles, live, requiredCycles.complete && all.complete, file, findings);
  const acyclic = toAcyclic(edges, rootId);
  return {
    nodes: list,
    edges,
    cycles,
    depth: toDepth(acyclic, rootId),
    start_order: toStartOrder([...enabled], acyclic, rootId)
  };
}
function isOnlyDisabled(id, edges, enabled) {
  return !enabled.has(id) && edges.some((edge) => edge.to === id && edge.required);
}

// pipeline/stages/analyze/fitness/warnings.ts
var notInBundle = "is required, and the bundle does not contain it";
function listForScore({ node, score, entry }, tier) {
  const none = entry?.swaps.find(({ kind }) => kind === "none");
  const why = none === void 0 ? "" : `: ${none.reason}`;
  const word = node.required ? "required" : "optional";
  const reason = score.reason === void 0 ? "" : `: ${score.reason}`;
  const isShipped = tier === "desktop" && node.kind === "resource" && node.required;
  return [
    ...isBlocking(score) ? [`${node.name} (${word}) scores ${roundScore(score.value)}${reason}`] : [],
    ...isShipped && node.in_bundle === "remote" ? [`${node.name} needs a network`] : [],
    ...isShipped && node.in_bundle === "absent" ? [`${node.name} ${notInBundle}${why}`] : []
  ];
}
function listForResource(node) {
  return [
    ...node.class === "unknown" ? [`${node.name} is not known; its score is a guess`] : [],
    ...node.requirements.ram_mb === null ? [`the needs of ${node.name} are not known and not in the sums`] : []
  ];
}
function listForScenario(node, tier, root) {
  if (!node.known) return [`scenario ${node.name} is not in the repository`];
  const isAbsent = tier === "desktop" && node.required && node.id !== root && node.in_bundle !== "service";
  return isAbsent ? [`scenario ${node.name} ${notInBundle}`] : [];
}
function toWarnings(graph, rated, tier) {
  const root = graph.start_order.at(-1);
  const ofNodes = graph.nodes.filter((node) => node.enabled).flatMap((node) => [
    ...node.kind === "resource" ? listForResource(node) : listForScenario(node, tier, root),
    ...tier === "desktop" && node.gpu === "required" ? [`${node.name} needs a GPU`] : []
  ]);
  return [.../* @__PURE__ */ new Set([...rated.flatMap((one) => listForScore(one, tier)), ...ofNodes])].sort();
}

// pipeline/stages/analyze/fitness/tier-fitness.ts
var severity = { ready: 0, limited: 1, blocked: 2 };
var needs = ["none", "optional", "required"];
function sum(values) {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.round(known.reduce((a, b) => a + b, 0) * 1e3) / 1e3;
}
function sumRequirements(graph, collected, tier) {
  const all = graph.nodes.filter((node) => node.enabled && node.id !== collected.rootId).map(
    (node) => toRequirements(
      node.requirements,
      node.kind === "resource" ? declaredTier(collected.nodes, node, tier)?.requirements : {}
    )
  );
  const strongest = (key) => needs[Math.max(0, ...all.map((one) => needs.indexOf(one[key])))] ?? "none";
  return {
    ram_mb: sum(all.map((one) => one.ram_mb)),
    disk_mb: sum(all.map((one) => one.disk_mb)),
    cpu_cores: sum(all.map((one) => one.cpu_cores)),
    gpu: strongest("gpu"),
    network: strongest("network")
  };
}
function mean(values) {
  return values.length === 0 ? 1 : roundScore(values.reduce((a, b) => a + b, 0) / values.length);
}
function toBlockers(graph, rated, rootId) {
  const unresolved = graph.nodes.filter(
    (node) => node.kind === "scenario" && node.enabled && node.required && !node.known && node.id !== rootId
  ).map((node) => node.id);
  return [
    .../* @__PURE__ */ new Set([
      ...rated.filter(({ score }) => isBlocking(score)).map(({ node }) => node.name),
      ...unresolved
    ])
  ].sort();
}
function toStatus(blockers, warnings, graph, declared) {
  const requiredNames = new Set(
    graph.nodes.filter((node) => node.required && node.enabled).flatMap((node) => [node.name, node.id])
  );
  const computed = blockers.some((name2) => requiredNames.has(name2)) ? "blocked" : blockers.length + warnings.length > 0 ? "limited" : "ready";
  const stated = declared?.status ?? "ready";
  return severity[stated] > severity[computed] ? stated : computed;
}
function toRemaining(rated, fitness, { applied, leftOut }, status) {
  if (applied.size === 0 && leftOut.size === 0) return void 0;
  const replaced = rated.flatMap(
    ({ node }) => (applied.get(node.name) ?? 0) >= blockerThreshold ? [node.name] : []
  );
  const resolved = /* @__PURE__ */ new Set([...replaced, ...leftOut]);
  const blockers = fitness.blockers.filter((name2) => !resolved.has(name2));
  const warnings = fitness.warnings.filter((text) => !resolved.has(text.split(" ")[0] ?? ""));
  const kept = rated.filter(({ node }) => !leftOut.has(node.name));
  return {
    score: mean(kept.map(({ node, score }) => applied.get(node.name) ?? score.value)),
    status: status(blockers, warnings),
    blockers,
    ...leftOut.size === 0 ? {} : { demotions: [...leftOut].sort() }
  };
}
function toDeclared(graph, leftOut) {
  const nodes = graph.nodes.map(
    (node) => leftOut.has(node.name) ? { ...node, enabled: true, required: true } : node
  );
  return { ...graph, nodes };
}
function toFitness({ graph: made, collected, catalogue, config, ...scenario }, swaps, fitnessOf) {
  const leftOut = new Set(scenario.leftOut.map(({ name: name2 }) => name2));
  const graph = toDeclared(made, leftOut);
  const entries2 = _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_11__/* .tiers */ .cK.map((tier) => {
    const rated = rateDependencies(graph, collected, catalogue, tier);
    const blockers = toBlockers(graph, rated, collected.rootId);
    const warnings = toWarnings(graph, rated, tier);
    const own2 = config.deployment.tiers.get(tier);
    const declared = {
      ...config.deployment.requirements,
      ...own2?.requirements,
      ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ score: own2?.score, status: own2?.status })
    };
    const status = (left, warned) => toStatus(left, warned, graph, own2);
    const fitness = {
      score: mean(rated.map(({ score }) => score.value)),
      status: status(blockers, warnings),
      blockers,
      warnings,
      requirements: sumRequirements(made, collected, tier),
      ...Object.keys(declared).length === 0 ? {} : { declared }
    };
    const applied = new Map(
      swaps.filter((swap) => swap.applied && swap.tiers.includes(tier)).map((swap) => [swap.original, fitnessOf(swap)])
    );
    const remaining = toRemaining(rated, fitness, { applied, leftOut }, status);
    return [tier, { ...fitness, ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ with_swaps: remaining }) }];
  });
  return Object.fromEntries(entries2);
}

// pipeline/stages/analyze/names.ts
var maxLength = 128;
function isUsableName(name2) {
  return name2.length <= maxLength && !name2.includes("..") && !name2.endsWith(".") && /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u.test(name2);
}
function editDistance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const edits = Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}
function toTellingParts(name2) {
  return name2.split("-").filter((part) => part.length > 3 && !/^(?:scenario|resource|service|manager|tools?)$/.test(part));
}
function suggestName(name2, known) {
  const limit = name2.length <= 4 ? 1 : name2.length <= 8 ? 2 : 3;
  let best;
  for (const candidate of known) {
    const distance = editDistance(name2, candidate, limit);
    const closer = best === void 0 || distance < best.distance;
    const tie = distance === best?.distance && candidate < best.name;
    if (distance <= limit && distance > 0 && (closer || tie)) best = { name: candidate, distance };
  }
  if (best !== void 0) return best.name;
  const parts = toTellingParts(name2);
  return known.filter(
    (candidate) => candidate !== name2 && toTellingParts(candidate).some((part) => parts.includes(part))
  ).sort()[0];
}

// pipeline/stages/analyze/workspace.ts


// pipeline/stages/analyze/load-scenario.ts



// pipeline/stages/analyze/config/reader.ts
var Reader = class {
  file;
  #findings;
  #locate;
  constructor(findings, file, locate = () => void 0) {
    this.file = file;
    this.#findings = findings;
    this.#locate = locate;
  }
  report(path, finding) {
    this.#findings.add({ ...finding, file: this.file, pointer: (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_14__/* .toPointer */ .rb)(path), locate: this.#locate });
  }
  /** Reports a shape or value that is not understood; the caller treats it as absent or unknown. */
  odd(path, message, remedy) {
    this.report(path, { code: "config-not-understood", message, remedy });
  }
};

// schema/service-config/misspelt-fields.ts
var alsoRead = /* @__PURE__ */ new Set(["envVar", "ram_gb", "disk_gb", "cpu"]);
function isOfKind(schema, place) {
  switch ((0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__/* .unwrap */ .oA)(schema)._zod.def.type) {
    case "object":
    case "record":
      return place.isObject;
    case "array":
      return Array.isArray(place.value);
    case "union":
      return place.isObject || Array.isArray(place.value);
    default:
      return false;
  }
}
function findInObject(def, place) {
  const known = Object.keys(def.shape);
  const absent = known.filter((name2) => !place.at(name2).isPresent);
  const isOpen = def.catchall === void 0 || def.catchall._zod.def.type === "unknown";
  return place.entries.flatMap(([key, child2]) => {
    const field = Object.hasOwn(def.shape, key) ? def.shape[key] : void 0;
    if (field !== void 0) return findMisspeltFields(field, child2);
    if (!isOpen) return def.catchall === void 0 ? [] : findMisspeltFields(def.catchall, child2);
    if ((0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__/* .isFree */ .xp)(key) || alsoRead.has(key)) return [];
    const meant = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__/* .findNearest */ .qg)(key, absent);
    return meant === void 0 ? [] : [{ place: child2, key, meant }];
  });
}
function findMisspeltFields(schema, place) {
  const { def } = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__/* .unwrap */ .oA)(schema)._zod;
  switch (def.type) {
    case "object":
      return findInObject(def, place);
    case "array":
      return place.items.flatMap((item) => findMisspeltFields(def.element, item));
    case "record":
      return place.entries.flatMap(([, child2]) => findMisspeltFields(def.valueType, child2));
    case "union": {
      const option = def.options.find((candidate) => isOfKind(candidate, place));
      return option === void 0 ? [] : findMisspeltFields(option, place);
    }
    default:
      return [];
  }
}

// pipeline/stages/analyze/config/values.ts
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function child(value, key) {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}
function asText(value) {
  return typeof value === "string" && value.trim() !== "" ? value : void 0;
}
function sortedEntries(value) {
  return isRecord(value) ? Object.entries(value).sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_16__/* .byCodeUnit */ .X)(a, b)) : [];
}
function asFlag(value) {
  if (typeof value === "boolean") return value;
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== "string") return void 0;
  const word = value.trim().toLowerCase();
  if (/^(?:true|yes|on|1|required|enabled)$/.test(word)) return true;
  if (/^(?:false|no|off|0|optional|disabled)$/.test(word)) return false;
  return void 0;
}
function kindOf(value) {
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : typeof value === "object" ? "an object" : `a ${typeof value}`;
}

// pipeline/stages/analyze/config/build.ts
var maxServices = 500;
function readJoined(reader, build) {
  if (build === void 0) return [];
  if (!isRecord(build)) {
    reader.odd(
      ["build"],
      `the build is expected to be an object, not ${kindOf(build)}`,
      'write {"api": {"bundle": true}}'
    );
    return [];
  }
  return sortedEntries(build).slice(0, maxServices).flatMap(([id, value]) => {
    const bundle = child(value, "bundle");
    if (bundle === true) return [id];
    if (bundle !== void 0 && bundle !== false)
      reader.odd(
        ["build", id, "bundle"],
        `${quote(bundle)} is neither true nor false`,
        "write true or false"
      );
    return [];
  });
}

// pipeline/stages/analyze/config/initialization.ts
var maxFiles = 1e3;
function rankOf(type) {
  const word = type?.trim().toLowerCase() ?? "";
  if (word === "schema") return 0;
  return word === "data" || word === "seed" ? 2 : 1;
}
function readInitialization(value, pointer) {
  const found = [];
  const add = (file, type, place) => {
    const name2 = asText(file);
    if (name2 !== void 0) found.push({ file: name2, type, pointer: `${pointer}/${place}` });
  };
  add(child(value, "schema_file"), "schema", "schema_file");
  const schema = asText(child(child(value, "config"), "schema"));
  if (schema?.endsWith(".sql") === true) add(schema, "schema", "config/schema");
  const declared = child(value, "initialization");
  const list = Array.isArray(declared) ? declared : declared === void 0 ? [] : [declared];
  for (const [index, item] of list.slice(0, maxFiles).entries()) {
    const file = asText(item) ?? asText(child(item, "file")) ?? asText(child(item, "path"));
    const place = Array.isArray(declared) ? `initialization/${index}` : "initialization";
    add(file, asText(child(item, "type")), place);
  }
  return found.toSorted((a, b) => rankOf(a.type) - rankOf(b.type)).map(({ file, pointer: place }) => ({ file, pointer: place }));
}

// pipeline/stages/analyze/config/dependencies.ts
var maxDependencies = 1e3;
var groups = { required: true, optional: false };
var descriptorKeys = ["enabled", "required", "optional", "type", "name", "version"];
function isGroup(key, value) {
  if (!Object.hasOwn(groups, key)) return false;
  if (Array.isArray(value) || typeof value === "string") return true;
  return isRecord(value) && !descriptorKeys.some(
    (name2) => asFlag(value[name2]) !== void 0 || name2 === "type" && asText(value[name2]) !== void 0
  );
}
function readItem(reader, item, path, required2) {
  if (typeof item === "string") return [{ name: item, value: void 0, path, required: required2 }];
  if (isRecord(item)) {
    for (const key of ["name", "id", "resource", "scenario"]) {
      const name2 = asText(child(item, key));
      if (name2 !== void 0) return [{ name: name2, value: item, path, required: required2 }];
    }
    const only = Object.entries(item);
    if (only.length === 1 && only[0] !== void 0 && isRecord(only[0][1])) {
      return [{ name: only[0][0], value: only[0][1], path: [...path, only[0][0]], required: required2 }];
    }
    const type = asText(child(item, "type"));
    if (type !== void 0) return [{ name: type, value: item, path, required: required2 }];
  }
  reader.odd(
    path,
    `a dependency is expected to be a name or an object with a name, not ${kindOf(item)}`,
    "write its name"
  );
  return [];
}
function readEntries(reader, value, path, required2) {
  if (typeof value === "string")
    return readEntries(
      reader,
      value.split(",").map((name2) => name2.trim()),
      path,
      required2
    );
  if (Array.isArray(value)) {
    return value.slice(0, maxDependencies + 1).flatMap((item, index) => readItem(reader, item, [...path, index], required2));
  }
  if (!isRecord(value)) {
    reader.odd(
      path,
      `dependencies are expected to be an object or an array, not ${kindOf(value)}`,
      'write {"postgres": {"required": true}}'
    );
    return [];
  }
  const entries2 = [];
  const hasGroups = Object.entries(value).some(([key, inner]) => isGroup(key, inner));
  for (const [key, inner] of sortedEntries(value).slice(0, maxDependencies + 1)) {
    const below = [...path, key];
    if (required2 === void 0 && isGroup(key, inner))
      entries2.push(...readEntries(reader, inner, below, groups[key]));
    else if (hasGroups && key === "details" && isRecord(inner)) continue;
    else entries2.push({ name: key, value: inner, path: below, required: required2 });
  }
  return entries2;
}
function readFlags(reader, entry) {
  const { value, path } = entry;
  if (isRecord(value)) {
    const flag2 = (key) => {
      const raw = child(value, key);
      const read = asFlag(raw);
      if (raw !== void 0 && raw !== null && read === void 0) {
        reader.odd([...path, key], `${quote(raw)} is neither true nor false`, "write true or false");
      }
      return read;
    };
    const optional = flag2("optional");
    const own2 = flag2("required") ?? (optional === void 0 ? void 0 : !optional);
    if (entry.required !== void 0 && own2 !== void 0 && own2 !== entry.required) {
      reader.report(path, {
        code: "dependency-contradiction",
        message: `${quote(entry.name)} is listed as ${entry.required ? "required" : "optional"} but declares "required": ${own2}; the list is used`,
        remedy: "move it to the other group or drop the flag"
      });
    }
    return { required: entry.required ?? own2 ?? true, enabled: flag2("enabled") ?? true };
  }
  const flag = asFlag(value);
  if (typeof value === "boolean") return { required: entry.required ?? value, enabled: value };
  if (value !== void 0 && value !== null && typeof value !== "string") {
    reader.odd(
      path,
      `${quote(entry.name)} is expected to be an object, not ${kindOf(value)}`,
      'write {"required": true}'
    );
  }
  return { required: entry.required ?? flag ?? true, enabled: true };
}
function toDependency(reader, entry, kind) {
  const name2 = (0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .toCanonicalName */ .V)(entry.name.slice(0, 1e3));
  if (!isUsableName(name2) || entry.name.length > 1e3) {
    reader.report(entry.path, {
      severity: "error",
      code: "dependency-name-refused",
      message: `${quote(entry.name)} cannot be the name of a ${kind}`,
      remedy: "use letters, digits, dots and hyphens; a name is one folder, never a path"
    });
    return void 0;
  }
  const type = asText(child(entry.value, "type"))?.trim().toLowerCase();
  const stated = type === "scenario" ? "scenario" : type === "resource" ? "resource" : kind;
  const pointerPath = entry.path.map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1"));
  const pointer = `/${pointerPath.join("/")}`;
  return {
    kind: stated,
    stated: kind,
    name: name2,
    ...readFlags(reader, entry),
    pointer,
    initialization: readInitialization(entry.value, pointer),
    declarations: entry.value === void 0 ? [] : [entry.value],
    isStrict: asFlag(child(entry.value, "initialization_strict")) ?? false
  };
}
function mergeDependencies(reader, list) {
  const byId = /* @__PURE__ */ new Map();
  for (const dependency of list) {
    const id = `${dependency.kind}:${dependency.name}`;
    const known = byId.get(id);
    if (known === void 0) {
      byId.set(id, dependency);
      continue;
    }
    if (known.required !== dependency.required || known.enabled !== dependency.enabled) {
      reader.report(
        dependency.pointer.slice(1).split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")),
        {
          code: "dependency-duplicate",
          message: `${quote(dependency.name)} is declared twice, once as ${toWords(known)} and once as ${toWords(dependency)}; the stronger one counts`,
          remedy: "keep one declaration"
        }
      );
    }
    byId.set(id, {
      ...known,
      required: known.required && known.enabled || dependency.required && dependency.enabled,
      enabled: known.enabled || dependency.enabled,
      initialization: [...known.initialization, ...dependency.initialization],
      declarations: [...known.declarations, ...dependency.declarations],
      isStrict: known.isStrict || dependency.isStrict
    });
  }
  return [...byId.values()].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_16__/* .byCodeUnit */ .X)(a.kind, b.kind) || (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_16__/* .byCodeUnit */ .X)(a.name, b.name));
}
function toWords(dependency) {
  return dependency.enabled ? dependency.required ? "required" : "optional" : "disabled";
}
function readDependencies(reader, config) {
  const found = [];
  const section = (value, path, kind) => {
    if (value === void 0 || value === null) return;
    const entries2 = readEntries(reader, value, path);
    if (entries2.length > maxDependencies) {
      reader.report(path, {
        severity: "error",
        code: "dependencies-too-many",
        message: `more than ${maxDependencies} dependencies are listed; the rest is not read`,
        remedy: "list only what the scenario needs"
      });
    }
    for (const entry of entries2.slice(0, maxDependencies)) {
      const dependency = toDependency(reader, entry, kind);
      if (dependency !== void 0) found.push(dependency);
    }
  };
  const dependencies = child(config, "dependencies");
  if (Array.isArray(dependencies) || typeof dependencies === "string") {
    section(dependencies, ["dependencies"], "resource");
  } else if (isRecord(dependencies)) {
    section(child(dependencies, "resources"), ["dependencies", "resources"], "resource");
    section(child(dependencies, "scenarios"), ["dependencies", "scenarios"], "scenario");
  } else if (dependencies !== void 0 && dependencies !== null) {
    reader.odd(
      ["dependencies"],
      `dependencies are expected to be an object, not ${kindOf(dependencies)}`,
      'write {"resources": {}, "scenarios": {}}'
    );
  }
  section(child(config, "resources"), ["resources"], "resource");
  return mergeDependencies(reader, found);
}

// pipeline/stages/analyze/sizes.ts
var mebi = 1024 * 1024;
var unitsInMb = { k: 1 / 1024, m: 1, g: 1024, t: 1024 * 1024 };
var unitWord = /^([kmgt])(?:|i|b|ib|bytes?|igs?|egs?|ilo(?:bytes?)?|ega(?:bytes?)?|iga(?:bytes?)?|era(?:bytes?)?|[iea]bi(?:bytes?)?)$/;
var unknownWords = /^(?:|unknown|varies|variable|n\/?a|tbd|none|unlimited|-)$/i;
var amount = /(\d[\d,_]*(?:\.\d+)?|\.\d+)\s*([a-z]+)?/i;
function toUnit(word) {
  const lower = word?.toLowerCase() ?? "";
  if (/^(?:b|bytes?)$/.test(lower)) return 1 / mebi;
  return unitsInMb[unitWord.exec(lower)?.[1] ?? ""];
}
function toNumber(digits) {
  return Number(digits.replaceAll(/[,_]/g, ""));
}
function toAmount(value) {
  return value >= 0 && value < 1e12 ? Math.round(value * 1e3) / 1e3 : void 0;
}
function pickLeast(value) {
  for (const key of [
    "minimum",
    "min",
    "required",
    "request",
    "requests",
    "value",
    "size",
    "recommended",
    "limit"
  ]) {
    if (value[key] !== void 0 && typeof value[key] !== "boolean") return value[key];
  }
  return void 0;
}
function parseSizeMb(value) {
  if (isRecord(value)) return parseSizeMb(pickLeast(value));
  if (typeof value === "number") {
    if (value > 0 && value < 16) return void 0;
    return toAmount(value >= mebi ? value / mebi : value);
  }
  if (typeof value !== "string" || value.length > 200 || unknownWords.test(value.trim())) return void 0;
  if (/^\s*-\s*\d/.test(value)) return void 0;
  const found = amount.exec(value);
  if (found === null) return void 0;
  const digits = toNumber(found[1] ?? "");
  let unit = toUnit(found[2]);
  if (unit === void 0) {
    const range = /^\s*(?:-|–|to)\s*\d[\d,_.]*\s*([a-z]+)/i.exec(
      value.slice(found.index + (found[1] ?? "").length)
    );
    unit = toUnit(range?.[1]);
  }
  if (unit !== void 0) return toAmount(digits * unit);
  return found[2] === void 0 && /^\s*\d+\s*$/.test(value) ? parseSizeMb(digits) : void 0;
}
function parseCpuCores(value) {
  if (isRecord(value)) return parseCpuCores(pickLeast(value));
  if (typeof value === "number") return toAmount(value);
  if (typeof value !== "string" || value.length > 200 || /^\s*-\s*\d/.test(value)) return void 0;
  const found = amount.exec(value);
  if (found === null) return void 0;
  const digits = toNumber(found[1] ?? "");
  const word = found[2]?.toLowerCase();
  if (word === "m" || word === "millicores") return toAmount(digits / 1e3);
  if (word === void 0) return /%/.test(value) ? toAmount(digits / 100) : toAmount(digits);
  return /^(?:v?cpus?|v?cores?|threads?|x|to)$/.test(word) ? toAmount(digits) : void 0;
}
function parseRequirementLevel(value) {
  if (isRecord(value)) {
    if (value["required"] === true) return "required";
    if (value["recommended"] === true || value["optional"] === true || value["required"] === false) {
      return value["recommended"] === true || value["optional"] === true ? "optional" : "none";
    }
    return parseRequirementLevel(value["requirement"]);
  }
  if (typeof value === "boolean") return value ? "required" : "none";
  if (typeof value === "number") return value > 0 ? "required" : "none";
  if (typeof value !== "string") return void 0;
  const word = value.trim().toLowerCase();
  if (/^(?:none|no|false|not required|unused|offline)$/.test(word)) return "none";
  if (/^(?:optional|recommended|preferred|optional[_ -].*|intermittent)$/.test(word)) return "optional";
  if (/^(?:required|yes|true|gpu_required|always|online)$/.test(word)) return "required";
  return void 0;
}

// pipeline/stages/analyze/config/requirements.ts
var spellings = {
  ram_mb: ["ram_mb", "memory_mb", "ram_gb", "memory_gb", "ram", "memory", "mem"],
  disk_mb: ["disk_mb", "storage_mb", "disk_gb", "storage_gb", "disk", "storage", "disk_space"],
  cpu_cores: ["cpu_cores", "cpus", "cores", "cpu"],
  gpu: ["gpu", "gpu_required"],
  network: ["network", "internet"]
};
function parseAmount(key, spelling, value) {
  if (key === "gpu" || key === "network") return parseRequirementLevel(value);
  if (key === "cpu_cores") return parseCpuCores(value);
  const plain = typeof value === "string" && /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;
  if (typeof plain === "number" && Number.isFinite(plain) && plain >= 0) {
    if (spelling.endsWith("_mb")) return plain;
    if (spelling.endsWith("_gb")) return plain * 1024;
  }
  return parseSizeMb(plain);
}
function toBlock(value) {
  for (const key of ["minimum", "min", "requests", "recommended", "limits"]) {
    const inner = child(value, key);
    if (isRecord(inner)) return { block: inner, under: [key] };
  }
  return { block: value, under: [] };
}
function readAmount(reader, block, path, key) {
  for (const name2 of spellings[key]) {
    const raw = child(block, name2);
    if (raw === void 0 || raw === null) continue;
    const amount2 = parseAmount(key, name2, raw);
    if (amount2 === void 0 && isVague(key, raw)) continue;
    if (amount2 === void 0) {
      reader.odd(
        [...path, name2],
        `${quote(raw)} cannot be read as ${key} and is left out`,
        key === "gpu" || key === "network" ? 'write "none", "optional" or "required"' : 'write a number with a unit, such as "512MB" or "2 cores"'
      );
    }
    return amount2;
  }
  return void 0;
}
function readRequirements(reader, value, path) {
  if (value === void 0 || value === null) return {};
  if (!isRecord(value)) {
    reader.odd(
      path,
      `requirements are expected to be an object, not ${quote(value)}`,
      'write {"ram_mb": 512, \u2026}'
    );
    return {};
  }
  const { block, under } = toBlock(value);
  const found = {};
  for (const key of Object.keys(spellings)) {
    const amount2 = readAmount(reader, block, [...path, ...under], key);
    if (amount2 !== void 0) found[key] = amount2;
  }
  return found;
}
function isVague(key, raw) {
  return key === "network" && isRecord(raw);
}

// pipeline/stages/analyze/config/deployment.ts
var maxEntries = 1e3;
var maxReason = 500;
var statuses = {
  ready: "ready",
  supported: "ready",
  limited: "limited",
  partial: "limited",
  blocked: "blocked",
  unsupported: "blocked"
};
function readScore(reader, value, path) {
  if (value === void 0 || value === null) return void 0;
  const score = typeof value === "number" && value > 1 && value <= 100 ? value / 100 : value;
  if (typeof score === "number" && score >= 0 && score <= 1) return score;
  reader.odd(path, `${quote(value)} is not a fitness score`, "write a number from 0 to 1");
  return void 0;
}
function readTier(reader, value, path) {
  const score = readScore(reader, child(value, "fitness_score") ?? child(value, "fitness"), [
    ...path,
    "fitness_score"
  ]);
  const word = asText(child(value, "status"))?.trim().toLowerCase();
  const status = word === void 0 ? void 0 : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_19__/* .ownValue */ .e)(statuses, word);
  if (word !== void 0 && status === void 0) {
    reader.odd([...path, "status"], `${quote(word)} is not a status`, "write ready, limited or blocked");
  }
  const supported = asFlag(child(value, "supported"));
  const reason = asText(child(value, "reason")) ?? asText(child(value, "notes"));
  return {
    requirements: readRequirements(reader, child(value, "requirements"), [...path, "requirements"]),
    ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ score, status, supported }),
    ...reason === void 0 ? {} : { reason: reason.slice(0, maxReason) }
  };
}
function readTiers(reader, value, path) {
  const tiers2 = /* @__PURE__ */ new Map();
  for (const [word, inner] of sortedEntries(value).slice(0, 50)) {
    const tier = (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_11__/* .toTier */ ._g)(word);
    if (tier === void 0)
      reader.odd(
        [...path, word],
        `${quote(word)} is not a tier`,
        "use local, server, desktop, mobile, saas or enterprise"
      );
    else if (isRecord(inner)) tiers2.set(tier, readTier(reader, inner, [...path, word]));
    else reader.odd([...path, word], "a tier is expected to be an object", 'write {"status": "ready"}');
  }
  return tiers2;
}
function readDependencySwaps(original, value) {
  const swaps = [];
  const swappable = child(value, "swappable_with");
  for (const item of Array.isArray(swappable) ? swappable.slice(0, 50) : []) {
    const replacement = asText(item) ?? asText(child(item, "id")) ?? asText(child(item, "name"));
    const notes = asText(child(item, "notes")) ?? asText(child(item, "relationship")) ?? "";
    if (replacement !== void 0) swaps.push({ original, replacement, tiers: [], reason: notes });
  }
  for (const [word, support] of sortedEntries(child(value, "platform_support")).slice(0, 50)) {
    const tier = (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_11__/* .toTier */ ._g)(word);
    const alternatives = child(support, "alternatives");
    if (tier === void 0 || !Array.isArray(alternatives)) continue;
    for (const replacement of alternatives.slice(0, 50)) {
      if (asText(replacement) !== void 0) {
        swaps.push({ original, replacement, tiers: [tier], reason: asText(child(support, "reason")) ?? "" });
      }
    }
  }
  return swaps;
}
function readAdaptations(tiers2) {
  const swaps = [];
  for (const [word, inner] of sortedEntries(tiers2).slice(0, 50)) {
    const tier = (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_11__/* .toTier */ ._g)(word);
    const adaptations = child(inner, "adaptations");
    if (tier === void 0 || !Array.isArray(adaptations)) continue;
    for (const item of adaptations.slice(0, 50)) {
      const original = asText(child(item, "dependency"));
      const replacement = asText(child(item, "swap"));
      if (original === void 0 || replacement === void 0) continue;
      const reason = [asText(child(item, "impact")), asText(child(item, "notes"))].filter(
        (text) => text !== void 0
      );
      swaps.push({
        original: (0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .toCanonicalName */ .V)(original),
        replacement,
        tiers: [tier],
        reason: reason.join(". ")
      });
    }
  }
  return swaps;
}
function mergeSwaps(swaps) {
  const byPair = /* @__PURE__ */ new Map();
  for (const swap of swaps) {
    const replacement = (0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .toCanonicalName */ .V)(swap.replacement).slice(0, 128);
    const key = `${swap.original}\0${replacement}`;
    const known = byPair.get(key);
    byPair.set(key, {
      original: swap.original,
      replacement,
      tiers: [.../* @__PURE__ */ new Set([...known?.tiers ?? [], ...swap.tiers])],
      reason: (known?.reason || swap.reason).slice(0, maxReason)
    });
  }
  return [...byPair.values()];
}
function readDeployment(reader, value) {
  const dependencies = /* @__PURE__ */ new Map();
  const swaps = readAdaptations(child(value, "tiers"));
  for (const kind of ["resource", "scenario"]) {
    const path = ["deployment", "dependencies", `${kind}s`];
    for (const [key, inner] of sortedEntries(child(child(value, "dependencies"), `${kind}s`)).slice(
      0,
      maxEntries
    )) {
      const name2 = (0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .toCanonicalName */ .V)(key);
      const offline = asFlag(child(inner, "offline"));
      dependencies.set(`${kind}:${name2}`, {
        requirements: readRequirements(reader, child(inner, "footprint") ?? child(inner, "requirements"), [
          ...path,
          key,
          "footprint"
        ]),
        tiers: readTiers(reader, child(inner, "platform_support"), [...path, key, "platform_support"]),
        ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ offline })
      });
      swaps.push(...readDependencySwaps(name2, inner));
    }
  }
  return {
    requirements: readRequirements(reader, child(value, "aggregate_requirements"), [
      "deployment",
      "aggregate_requirements"
    ]),
    tiers: readTiers(reader, child(value, "tiers"), ["deployment", "tiers"]),
    dependencies,
    swaps: mergeSwaps(swaps)
  };
}

// pipeline/stages/analyze/config/files.ts
var maxGlobs = 500;
function readFiles(reader, files) {
  if (files === void 0) return [];
  if (!Array.isArray(files)) {
    reader.odd(["files"], `files are expected to be an array, not ${kindOf(files)}`, 'write ["prompts/**"]');
    return [];
  }
  return files.slice(0, maxGlobs).flatMap((value, index) => {
    const glob = asText(value);
    if (glob !== void 0 && glob !== "" && (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_10__/* .findPathFault */ .PC)(glob.replace(/^!/, "")) === void 0)
      return [glob];
    reader.odd(
      ["files", index],
      `${quote(value)} is not a path of the scenario`,
      'write a path or glob relative to the scenario, such as "prompts/**", or "!prompts/drafts" to exclude'
    );
    return [];
  });
}

// pipeline/stages/analyze/config/lifecycle.ts
var maxSteps2 = 500;
var maxCommand = 16384;
var maxName = 200;
var phaseOrder = ["setup", "build", "migrate", "production", "develop"];
function readSchedule(reader, phase, value, index) {
  const schedule = child(value, "schedule");
  if (schedule === void 0) return void 0;
  const parsed = _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_10__/* .scheduleSchema */ .rw.safeParse(schedule);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  reader.odd(
    ["lifecycle", phase, "steps", String(index), "schedule"],
    `the schedule cannot be read: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`,
    'write {"every_seconds": 3600} or {"cron": "0 6 * * *"}'
  );
  return void 0;
}
function readStep(reader, phase, value, index) {
  const run = asText(value) ?? asText(child(value, "run")) ?? asText(child(value, "command")) ?? asText(child(value, "script"));
  if (run === void 0) return void 0;
  const isBackground = child(value, "background") === true || run.trimEnd().endsWith("&");
  const schedule = readSchedule(reader, phase, value, index);
  return {
    phase,
    name: asText(child(value, "name"))?.slice(0, maxName) ?? `${phase}-${index + 1}`,
    run: run.slice(0, maxCommand),
    ...isBackground ? { isBackground } : {},
    ...schedule === void 0 ? {} : { schedule }
  };
}
function readSteps(reader, lifecycle) {
  const steps = [];
  const rank = (phase) => (phaseOrder.indexOf(phase) + phaseOrder.length + 1) % (phaseOrder.length + 1);
  const phases2 = sortedEntries(lifecycle).filter(
    ([phase]) => phase !== "health" && phase !== "version" && phase !== "test"
  );
  for (const [phase, value] of phases2.sort(([a], [b]) => rank(a) - rank(b))) {
    const list = Array.isArray(value) ? value : typeof value === "string" ? [value] : child(value, "steps");
    if (list === void 0 || list === null) continue;
    if (!Array.isArray(list)) {
      reader.odd(
        ["lifecycle", phase, "steps"],
        `steps are expected to be an array, not ${kindOf(list)}`,
        'write [{"name": "\u2026", "run": "\u2026"}]'
      );
      continue;
    }
    for (const [index, item] of list.slice(0, maxSteps2).entries()) {
      const step = readStep(reader, phase, item, index);
      if (step !== void 0) steps.push(step);
    }
  }
  return steps.slice(0, maxSteps2);
}
function toRequestPath(text) {
  const path = text.trim().replace(/^[a-z]+:\/\/[^/]*/i, "");
  if (path.length > 512 || /[\s\u0000-\u001f]/.test(path)) return void 0;
  return path.startsWith("/") ? path : `/${path}`;
}
function toMilliseconds(value) {
  return typeof value === "number" && Number.isFinite(value) && value > 0 && value <= 36e5 ? Math.round(value) : void 0;
}
function endpointOf(check, target) {
  const variable = /\$\{?([A-Z][A-Z0-9_]*)_PORT\b/.exec(target)?.[1]?.toLowerCase();
  if (variable !== void 0) return variable.replaceAll("_", "-");
  return /^(api|ui)\b/.exec(asText(child(check, "name"))?.replaceAll("_", " ") ?? "")?.[1];
}
function readEndpoints(reader, health) {
  const found = /* @__PURE__ */ new Map();
  const endpoints = child(health, "endpoints");
  if (endpoints !== void 0 && !isRecord(endpoints)) {
    reader.odd(
      ["lifecycle", "health", "endpoints"],
      `endpoints are expected to be an object, not ${kindOf(endpoints)}`,
      'write {"api": "/health"}'
    );
  }
  for (const [name2, value] of sortedEntries(endpoints)) {
    const text = asText(value) ?? asText(child(value, "path")) ?? asText(child(value, "url"));
    const path = text === void 0 ? void 0 : toRequestPath(text);
    if (path !== void 0) found.set(name2.toLowerCase(), { path });
    else
      reader.odd(
        ["lifecycle", "health", "endpoints", name2],
        "an endpoint is expected to be a path",
        'write "/health"'
      );
  }
  return found;
}
function readHealth(reader, health) {
  const found = readEndpoints(reader, health);
  const checks = child(health, "checks");
  for (const check of Array.isArray(checks) ? checks.slice(0, 100) : []) {
    const target = asText(child(check, "target")) ?? "";
    const endpoint = endpointOf(check, target);
    const path = /^https?:/i.test(target) ? toRequestPath(target) : void 0;
    if (endpoint === void 0) continue;
    const known = found.get(endpoint) ?? (path === void 0 ? void 0 : { path });
    if (known === void 0) continue;
    const timeoutMs = toMilliseconds(child(check, "timeout"));
    const intervalMs = toMilliseconds(child(check, "interval"));
    found.set(endpoint, {
      ...known,
      ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ timeoutMs, intervalMs })
    });
  }
  return found;
}
function readStartupGrace(health) {
  return toMilliseconds(child(health, "startup_grace_period"));
}
function readUiBundle(lifecycle) {
  const checks = child(child(child(lifecycle, "setup"), "condition"), "checks");
  for (const check of Array.isArray(checks) ? checks.slice(0, 100) : []) {
    if (child(check, "type") !== "ui-bundle") continue;
    const uiBundlePath = asText(child(check, "bundle_path"));
    const uiSourceDir = asText(child(check, "source_dir"));
    return {
      ...uiBundlePath === void 0 ? {} : { uiBundlePath },
      ...uiSourceDir === void 0 ? {} : { uiSourceDir }
    };
  }
  return {};
}

// pipeline/stages/analyze/config/ports.ts
var maxPorts = 64;
function isPort(value) {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 65535;
}
function toPort(value) {
  const number = typeof value === "string" && /^\s*\d{1,5}\s*$/.test(value) ? Number(value) : value;
  return isPort(number) ? number : void 0;
}
function parseRange(value) {
  let ends;
  if (typeof value === "string" && value.length < 50) {
    const found = /^\s*(\d{1,5})\s*(?:-|–|\.\.|:|to)\s*(\d{1,5})\s*$/.exec(value);
    if (found !== null) ends = [found[1], found[2]];
  } else if (Array.isArray(value) && value.length === 2) ends = [value[0], value[1]];
  else if (isRecord(value)) {
    ends = [
      child(value, "min") ?? child(value, "start") ?? child(value, "from"),
      child(value, "max") ?? child(value, "end") ?? child(value, "to")
    ];
  }
  if (ends === void 0) return void 0;
  const [min, max] = [toPort(ends[0]), toPort(ends[1])];
  return min === void 0 || max === void 0 || min > max ? void 0 : { min, max };
}
function toName(text) {
  const name2 = text.trim().toLowerCase().replaceAll("_", "-");
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(name2) ? name2 : void 0;
}
function readVariable(reader, path, value) {
  const variable = asText(child(value, "env_var") ?? child(value, "env") ?? child(value, "envVar"));
  if (variable === void 0 || /^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(variable)) return variable;
  reader.odd(
    [...path, "env_var"],
    `${quote(variable)} cannot be an environment variable`,
    "use letters, digits and underscores"
  );
  return void 0;
}
function readPort(reader, key, value) {
  const path = ["ports", key];
  const name2 = toName(key);
  if (name2 === void 0) {
    reader.odd(path, `${quote(key)} cannot be the name of a port`, "use letters, digits and hyphens");
    return void 0;
  }
  const single = toPort(value);
  if (single !== void 0) return { name: name2, range: { min: single, max: single } };
  const short = typeof value === "string" || Array.isArray(value) ? parseRange(value) : void 0;
  if (short !== void 0) return { name: name2, range: short };
  if (!isRecord(value)) {
    reader.odd(
      path,
      `a port is expected to be an object, not ${kindOf(value)}`,
      'write {"env_var": "API_PORT", "range": "15000-19999"}'
    );
    return { name: name2 };
  }
  const port = { name: name2 };
  const variable = readVariable(reader, path, value);
  if (variable !== void 0) port.envVar = variable;
  const rawRange = child(value, "range");
  const range = rawRange === void 0 ? void 0 : parseRange(rawRange);
  if (rawRange !== void 0 && range === void 0) {
    reader.odd(
      [...path, "range"],
      `${quote(rawRange)} is not a range of ports; the bundle's default range is used`,
      'write "15000-19999", the lower port first'
    );
  }
  const rawFixed = child(value, "port") ?? child(value, "fixed") ?? child(value, "default");
  const fixed = toPort(rawFixed);
  if (rawFixed !== void 0 && rawFixed !== null && fixed === void 0) {
    reader.odd([...path, "port"], `${quote(rawFixed)} is not a port`, "write a number from 1 to 65535");
  }
  if (range !== void 0) port.range = range;
  else if (fixed !== void 0) port.range = { min: fixed, max: fixed };
  if (range !== void 0 && fixed !== void 0 && (fixed < range.min || fixed > range.max)) {
    reader.report([...path, "port"], {
      code: "port-outside-range",
      message: `the fixed port ${fixed} is outside the range ${range.min}-${range.max}; the range counts`,
      remedy: "keep one of the two"
    });
  }
  return port;
}
var developmentPort = /^(?:vite|dev|hmr|webpack|storybook|debug|debugger|delve)(?:-|$)/;
function isDevelopmentPort({ name: name2 }) {
  return developmentPort.test(name2);
}
function toPortVariable({ name: name2, envVar }) {
  return envVar ?? `${name2.toUpperCase().replaceAll("-", "_")}_PORT`;
}
function reportSharedVariables(reader, ports) {
  const owners = /* @__PURE__ */ new Map();
  for (const [path, port] of ports) {
    if (isDevelopmentPort(port)) continue;
    const variable = toPortVariable(port);
    const place = port.envVar === void 0 ? path : [...path, "env_var"];
    const owner = owners.get(variable);
    owners.set(variable, owner ?? place);
    if (owner === void 0) continue;
    reader.report(place, {
      severity: "error",
      code: "port-variable-duplicate",
      message: `${variable} carries the ports of both ${(0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_14__/* .toPointer */ .rb)(owner)} and ${(0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_14__/* .toPointer */ .rb)(place)}`,
      remedy: 'give each port an "env_var" of its own'
    });
  }
}
function readPorts(reader, value) {
  if (value === void 0 || value === null) return [];
  const named = Array.isArray(value) ? value.map((item, index) => [asText(child(item, "name")) ?? `port-${index}`, item]) : sortedEntries(value);
  if (!isRecord(value) && !Array.isArray(value)) {
    reader.odd(
      ["ports"],
      `ports are expected to be an object, not ${kindOf(value)}`,
      'write {"api": {"env_var": "API_PORT"}}'
    );
  }
  if (named.length > maxPorts)
    reader.odd(
      ["ports"],
      `more than ${maxPorts} ports; the rest is not read`,
      "list only ports that the scenario opens"
    );
  const ports = /* @__PURE__ */ new Map();
  const paths = /* @__PURE__ */ new Map();
  for (const [index, [key, item]] of named.slice(0, maxPorts).entries()) {
    const port = readPort(reader, key, item);
    if (port === void 0) continue;
    ports.set(port.name, port);
    paths.set(port.name, ["ports", Array.isArray(value) ? index : key]);
  }
  reportSharedVariables(
    reader,
    [...ports.values()].map((port) => [paths.get(port.name) ?? ["ports"], port])
  );
  return [...ports.values()].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_16__/* .byCodeUnit */ .X)(a.name, b.name));
}

// pipeline/stages/analyze/config/service-config.ts
var maxDescription = 2e3;
var maxDisplayName = 80;
var defaultVersion = "0.0.0";
function readName(reader, config, folder2) {
  const raw = child(child(config, "service"), "name") ?? child(config, "name");
  const name2 = asText(raw)?.trim();
  if (name2 !== void 0 && isUsableName(name2)) return name2;
  if (raw === void 0) {
    reader.report(["service", "name"], {
      code: "service-name-missing",
      message: `the scenario has no name; its folder's name ${quote(folder2)} is used`,
      remedy: 'add {"service": {"name": "\u2026"}}'
    });
  } else {
    reader.report(["service", "name"], {
      severity: "error",
      code: "service-name-refused",
      message: `${quote(raw)} cannot be the name of a scenario; its folder's name ${quote(folder2)} is used`,
      remedy: "use letters, digits, dots and hyphens; a name is never a path"
    });
  }
  return folder2;
}
function readVersion(reader, config) {
  const raw = child(child(config, "service"), "version") ?? child(config, "version");
  const version = typeof raw === "number" ? String(raw) : asText(raw)?.trim();
  if (version !== void 0 && /^[\p{L}\p{N}][\p{L}\p{N}.+_-]{0,63}$/u.test(version)) return version;
  reader.report(["service", "version"], {
    code: "service-version-missing",
    message: raw === void 0 ? `the scenario has no version; ${defaultVersion} is used` : `${quote(raw)} cannot be a version; ${defaultVersion} is used`,
    remedy: 'add {"service": {"version": "1.0.0"}}'
  });
  return defaultVersion;
}
var declaringKeys = [
  "service",
  "name",
  "dependencies",
  "resources",
  "ports",
  "lifecycle",
  "health",
  "deployment"
];
function declaresSomething(config) {
  return declaringKeys.some((key) => {
    const value = child(config, key);
    return isRecord(value) || Array.isArray(value) ? Object.keys(value).length > 0 : asText(value) !== void 0;
  });
}
function reportMisspelt(reader, config) {
  for (const { place, meant } of findMisspeltFields(_chunk_FOSDJYJ5_js__WEBPACK_IMPORTED_MODULE_3__/* .serviceConfigSchema */ .$B, new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_9__/* .JsonNode */ .x(config))) {
    reader.report(place.path, {
      code: "field-misspelt",
      message: `${quote((0,_chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_9__/* .toDotted */ ._)(place.path))} is not a field of the service config, and nothing reads it`,
      remedy: `did you mean ${quote(meant)}?`
    });
  }
}
function readServiceConfig(reader, config, folder2) {
  if (!isRecord(config)) {
    reader.report([], {
      severity: "error",
      code: "config-not-object",
      message: `the configuration is expected to be an object, not ${kindOf(config)}`,
      remedy: 'write {"service": {\u2026}, "dependencies": {\u2026}}'
    });
  } else if (!declaresSomething(config)) {
    reader.report([], {
      severity: "error",
      code: "config-empty",
      message: "the configuration declares nothing: no service, ports, lifecycle or dependencies",
      remedy: "write them, or let a draft be made from the sources: remove the file and run vrooli-bundle init"
    });
  }
  reportMisspelt(reader, config);
  const lifecycle = child(config, "lifecycle");
  if (lifecycle !== void 0 && !isRecord(lifecycle)) {
    reader.odd(
      ["lifecycle"],
      `the lifecycle is expected to be an object, not ${kindOf(lifecycle)}`,
      'write {"setup": {"steps": []}}'
    );
  }
  const health = child(lifecycle, "health") ?? child(config, "health");
  const description = asText(
    child(child(config, "service"), "description") ?? child(config, "description")
  )?.trim();
  const displayName = asText(
    child(child(config, "service"), "displayName") ?? child(child(config, "service"), "display_name")
  )?.trim();
  const startupGraceMs = readStartupGrace(health);
  return {
    name: readName(reader, config, folder2),
    version: readVersion(reader, config),
    ...displayName === void 0 || displayName === "" ? {} : { displayName: displayName.slice(0, maxDisplayName).toWellFormed() },
    ...description === void 0 ? {} : { description: description.slice(0, maxDescription).toWellFormed() },
    dependencies: readDependencies(reader, config),
    ports: readPorts(reader, child(config, "ports")),
    steps: readSteps(reader, lifecycle),
    health: readHealth(reader, health),
    ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ startupGraceMs }),
    ...readUiBundle(lifecycle),
    files: readFiles(reader, child(config, "files")),
    joined: readJoined(reader, child(config, "build")),
    deployment: readDeployment(reader, child(config, "deployment"))
  };
}

// pipeline/stages/analyze/load-scenario.ts
function decode(bytes, file, findings) {
  try {
    return (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_12__/* .decodeUtf8 */ ._)(bytes, file);
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_15__/* .PipelineError */ .z)) throw error;
    findings.addAll(error.diagnostics);
    return void 0;
  }
}
async function loadScenario(repository, folder2) {
  const findings = new Findings();
  const file = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .serviceConfigPath */ .XB);
  if (!await repository.hasFile(file, findings)) return void 0;
  const source = await repository.read(file, findings);
  const loaded = {
    folder: folder2,
    file,
    sha256: "",
    config: void 0,
    findings,
    locate: () => void 0
  };
  if (source === void 0) return loaded;
  loaded.sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_18__.createHash)("sha256").update(source.bytes).digest("hex");
  const text = decode(source.bytes, file, findings);
  if (text === void 0) return loaded;
  const document = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .parseJsonText */ .l)(text, { file });
  findings.addAll(document.diagnostics);
  if (!document.ok) return loaded;
  loaded.locate = document.locate;
  const reader = new Reader(findings, file, document.locate);
  loaded.config = readServiceConfig(reader, document.value, repository.nameOf(folder2));
  return loaded;
}

// pipeline/stages/analyze/resource-config.ts
var maxYamlBytes = 1024 * 1024;
var requirementKeys = ["resource_requirements", "requirements", "resource_limits"];
function readNames(value) {
  const list = Array.isArray(value) ? value : child(value, "required");
  if (!Array.isArray(list)) return [];
  return list.slice(0, 100).map((item) => asText(item) ?? asText(child(item, "name"))).filter((name2) => name2 !== void 0).map(_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .toCanonicalName */ .V).filter(isUsableName);
}
async function readRuntime(repository, folder2, config) {
  const file = `${folder2}/config/runtime.json`;
  const source = await repository.read(file, config.findings);
  if (source === void 0) return;
  const document = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .parseJsonText */ .l)(new TextDecoder().decode(source.bytes), { file });
  config.findings.addAll(document.diagnostics.map((found) => ({ ...found, severity: "warning" })));
  config.needs.push(...readNames(child(document.value, "dependencies")));
  const key = requirementKeys.find((name2) => isRecord(child(document.value, name2)));
  if (key === void 0) return;
  const reader = new Reader(config.findings, file, document.locate);
  config.requirements = readRequirements(reader, child(document.value, key), [key]);
}
async function readCapabilities(repository, folder2, config) {
  const file = `${folder2}/config/capabilities.yaml`;
  const source = await repository.read(file, config.findings);
  if (source === void 0) return;
  const reader = new Reader(config.findings, file);
  if (source.bytes.length > maxYamlBytes) {
    reader.odd([], "the file is too large and is not read", "keep it below 1 MiB");
    return;
  }
  const { readYaml } = await __webpack_require__.e(/* import() */ 9612).then(__webpack_require__.bind(__webpack_require__, 69612));
  const document = readYaml(reader, new TextDecoder().decode(source.bytes));
  const spec = isRecord(child(document, "spec")) ? child(document, "spec") : document;
  config.needs.push(...readNames(child(spec, "dependencies")));
  const technical = child(spec, "technical") ?? child(spec, "technical_specifications");
  const block = child(technical, "resource_requirements") ?? child(spec, "resource_requirements");
  const stated = readRequirements(reader, block, ["spec", "technical", "resource_requirements"]);
  config.requirements = { ...config.requirements, ...stated };
}
async function loadResourceConfig(repository, name2) {
  const folder2 = `resources/${name2}`;
  const findings = new Findings();
  const config = { found: false, needs: [], requirements: {}, findings };
  if (!isUsableName(name2) || !await repository.hasFolder(folder2, findings)) return config;
  config.found = true;
  await readRuntime(repository, folder2, config);
  await readCapabilities(repository, folder2, config);
  config.needs = [...new Set(config.needs)].sort();
  return config;
}

// pipeline/stages/analyze/workspace.ts
var scenariosFolder = "scenarios";
var Workspace = class {
  repository;
  catalogue;
  /** The versions of Node that an app can have. */
  nodes;
  #scenarios = /* @__PURE__ */ new Map();
  #resources = /* @__PURE__ */ new Map();
  #indexes = /* @__PURE__ */ new Map();
  constructor(repository, catalogue, nodes) {
    this.nodes = nodes;
    this.repository = repository;
    this.catalogue = catalogue;
  }
  /** The scenario in a folder (relative to the root); undefined when it has no service.json. */
  scenario(folder2) {
    return remember(this.#scenarios, folder2, () => loadScenario(this.repository, folder2));
  }
  resource(name2) {
    return remember(this.#resources, name2, () => loadResourceConfig(this.repository, name2));
  }
  /** Folders by canonical name, of the scenarios below `parent`. */
  index(parent) {
    return remember(this.#indexes, parent, async () => {
      const names2 = await this.repository.list(parent);
      const usable = names2.filter(isUsableName).reverse();
      return new Map(usable.map((name2) => [(0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .toCanonicalName */ .V)(name2), node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(parent, name2)]));
    });
  }
  /** The folder of the scenario that a dependency means; undefined for a resource, and for a scenario that is not in the repository. */
  async findDependency({ kind, name: name2 }, asking) {
    const resource = this.catalogue.toName(name2);
    const isResource = kind === "resource" && (this.catalogue.get(resource) !== void 0 || (await this.resource(resource)).found);
    return isResource ? void 0 : await this.findScenario(name2, asking);
  }
  /** The folder of a scenario by its canonical name: beside the scenario that depends on it, else in the repository's scenarios folder. */
  async findScenario(name2, asking) {
    const beside = asking === "." ? void 0 : node_path__WEBPACK_IMPORTED_MODULE_17__.posix.dirname(asking);
    for (const parent of /* @__PURE__ */ new Set([beside, scenariosFolder])) {
      if (parent === void 0) continue;
      const folder2 = (await this.index(parent)).get(name2);
      if (folder2 !== void 0 && await this.scenario(folder2) !== void 0) return folder2;
    }
    return void 0;
  }
};
function remember(cache, key, make) {
  const known = cache.get(key);
  if (known !== void 0) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

// pipeline/stages/analyze/graph/collect.ts
var maxSuggestions = 50;
var hostRequirement = /^(?:docker(?:-compose)?|podman|kubernetes|nodejs|npm|python3?|pip|systemd|.*-(?:gpu|toolkit|subscription|connection|adapter|certificates|storage))$/;
var Collector = class {
  nodes = /* @__PURE__ */ new Map();
  #edges = /* @__PURE__ */ new Map();
  #expanded = /* @__PURE__ */ new Set();
  #workspace;
  #findings;
  #root;
  rootId;
  #suggested = 0;
  #settled;
  constructor(workspace, findings, root, config, settled) {
    this.#settled = settled;
    this.#workspace = workspace;
    this.#findings = findings;
    this.#root = root;
    this.rootId = `scenario:${(0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .toCanonicalName */ .V)(config.name)}`;
    this.nodes.set(this.rootId, {
      id: this.rootId,
      kind: "scenario",
      name: config.name,
      known: true,
      scenario: root
    });
  }
  get edges() {
    const key = (edge) => `${edge.from}\0${edge.to}\0${edge.source}`;
    return [...this.#edges.values()].sort((a, b) => key(a) < key(b) ? -1 : 1);
  }
  async run() {
    const waiting = [this.rootId];
    for (let id = waiting.shift(); id !== void 0; id = waiting.shift()) {
      if (this.#expanded.has(id)) continue;
      this.#expanded.add(id);
      const node = this.nodes.get(id);
      if (node?.kind === "scenario") waiting.push(...await this.#expandScenario(node));
      else if (node !== void 0) waiting.push(...await this.#expandResource(node));
    }
  }
  async #expandScenario(node) {
    const { scenario } = node;
    if (scenario?.config === void 0) return [];
    if (scenario !== this.#root) this.#findings.addAll(scenario.findings.toDiagnostics());
    const next = [];
    for (const dependency of scenario.config.dependencies) {
      const target = await this.#resolve(scenario, dependency);
      const declared = scenario.config.deployment.dependencies.get(`${target.kind}:${target.name}`);
      if (declared !== void 0) target.declared ??= declared;
      this.#connect(node.id, target.id, dependency.required, dependency.enabled, "declared");
      if (dependency.enabled) next.push(target.id);
    }
    return next;
  }
  async #expandResource(node) {
    const { resource } = node;
    if (resource === void 0) return [];
    this.#findings.addAll(resource.findings.toDiagnostics());
    const next = [];
    for (const need of resource.needs) {
      const name2 = this.#workspace.catalogue.toName(need);
      const config = await this.#workspace.resource(name2);
      if (hostRequirement.test(name2) || this.#workspace.catalogue.get(name2) === void 0 && !config.found) {
        this.#reportHostRequirement(node, need);
        continue;
      }
      const target = this.#addResource(name2, config);
      this.#connect(node.id, target.id, true, true, "resource-config");
      next.push(target.id);
    }
    return next;
  }
  async #resolve(from, dependency) {
    const { catalogue } = this.#workspace;
    const name2 = catalogue.toName(dependency.name);
    const config = dependency.kind === "resource" ? await this.#workspace.resource(name2) : void 0;
    const isResource = catalogue.get(name2) !== void 0 || config?.found === true;
    if (dependency.kind === "resource" && isResource) return this.#addResource(name2, config);
    const folder2 = await this.#workspace.findScenario(dependency.name, from.folder);
    if (folder2 !== void 0 || this.#isRoot(dependency.name)) {
      if (dependency.stated === "resource") this.#reportReclassified(from, dependency, "scenario");
      return this.#addScenario(dependency.name, folder2);
    }
    if (dependency.kind === "scenario" && (isResource || (await this.#workspace.resource(name2)).found)) {
      this.#reportReclassified(from, dependency, "resource");
      return this.#addResource(name2, await this.#workspace.resource(name2));
    }
    if (dependency.kind === "scenario" || dependency.name.startsWith("scenario-")) {
      if (dependency.stated === "resource") this.#reportReclassified(from, dependency, "scenario");
      await this.#reportUnresolved(from, dependency);
      return this.#add({
        id: `scenario:${dependency.name}`,
        kind: "scenario",
        name: dependency.name,
        known: false
      });
    }
    this.#reportUnknown(from, dependency, name2);
    return this.#addResource(name2, config);
  }
  #isRoot(name2) {
    return `scenario:${name2}` === this.rootId;
  }
  #add(node) {
    const known = this.nodes.get(node.id);
    if (known !== void 0) return known;
    this.nodes.set(node.id, node);
    return node;
  }
  #addResource(name2, resource) {
    const known = this.#workspace.catalogue.get(name2) !== void 0;
    return this.#add({
      id: `resource:${name2}`,
      kind: "resource",
      name: name2,
      known,
      ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ resource })
    });
  }
  async #addScenario(name2, folder2) {
    const scenario = folder2 === void 0 ? void 0 : this.#settled.get(folder2) ?? await this.#workspace.scenario(folder2);
    if (scenario === void 0 || scenario.folder === this.#root.folder)
      return this.nodes.get(this.rootId);
    if (scenario.config === void 0) this.#findings.addAll(scenario.findings.toDiagnostics());
    return this.#add({
      id: `scenario:${name2}`,
      kind: "scenario",
      name: name2,
      known: scenario.config !== void 0,
      scenario
    });
  }
  /** Merges two edges between the same nodes; the stronger one counts. */
  #connect(from, to, required2, enabled, source) {
    const key = `${from}\0${to}\0${source}`;
    const known = this.#edges.get(key);
    this.#edges.set(key, {
      from,
      to,
      required: required2 || known?.required === true,
      enabled: enabled || known?.enabled === true,
      source
    });
  }
  #reportReclassified(from, dependency, kind) {
    const other = kind === "scenario" ? "resource" : "scenario";
    this.#findings.add({
      code: kind === "scenario" ? "scenario-among-resources" : "resource-among-scenarios",
      message: `${quote(dependency.name)} is listed under ${other}s but is a ${kind}; it is treated as one`,
      file: from.file,
      pointer: dependency.pointer,
      locate: from.locate,
      remedy: `move it to dependencies.${kind}s`
    });
  }
  /** Each suggestion compares a name with all known ones, so their number is limited. */
  #suggest(name2, known) {
    this.#suggested += 1;
    return this.#suggested > maxSuggestions ? void 0 : suggestName(name2, known);
  }
  /** For a resource of the catalogue, the catalogue lists its requirements. */
  #reportHostRequirement(node, need) {
    if (node.known) return;
    this.#findings.add({
      severity: "info",
      code: "resource-host-need",
      message: `resource ${quote(node.name)} needs ${quote(need)} on the machine it runs on`,
      file: `resources/${node.name}/config`,
      remedy: "a bundle cannot contain it: make the resource optional or describe a swap"
    });
  }
  async #reportUnresolved(from, dependency) {
    const index = await this.#workspace.index(scenariosFolder);
    const close = this.#suggest(dependency.name, [...index.keys()]);
    this.#findings.add({
      code: "scenario-unresolved",
      message: `scenario ${quote(from.config?.name ?? from.folder)} depends on scenario ${quote(dependency.name)}, which is not in the repository${close === void 0 ? "" : `; did you mean ${quote(close)}?`}`,
      file: from.file,
      pointer: dependency.pointer,
      locate: from.locate,
      remedy: close === void 0 ? "add the scenario, or remove the dependency" : `write "${close}", or add the scenario`
    });
  }
  #reportUnknown(from, dependency, name2) {
    const close = this.#suggest(name2, this.#workspace.catalogue.names());
    this.#findings.add({
      code: "resource-unknown",
      message: `resource ${quote(name2)} is not known${close === void 0 ? "" : `; did you mean ${quote(close)}?`}`,
      file: from.file,
      pointer: dependency.pointer,
      locate: from.locate,
      remedy: `${close === void 0 ? "" : `write "${close}", `}describe it under deployment.dependencies.resources.${name2}, or remove the dependency`
    });
  }
};
async function collectGraph(workspace, findings, root, config, settled = /* @__PURE__ */ new Map()) {
  const collector = new Collector(workspace, findings, root, config, settled);
  await collector.run();
  return { rootId: collector.rootId, nodes: collector.nodes, edges: collector.edges };
}

// pipeline/stages/analyze/graph/provision.ts
function hasDriver(skeleton) {
  const { services } = skeleton;
  return Array.isArray(services) && services.some((service) => service?.metadata?.role === "playwright-driver");
}
function toProvision(node, catalogue, applied, driver, included) {
  if (node.kind === "scenario") return included.has(node.id) ? "service" : "absent";
  if (applied.has(node.name)) return "kit";
  if (catalogue.get(node.name)?.embedded === true) return "embedded";
  if (node.name === "playwright" && driver) return "service";
  return node.requirements.network === "required" && !node.offline ? "remote" : "absent";
}
function withProvision(graph, catalogue, swaps, skeleton, included) {
  const applied = new Set(swaps.filter((swap) => swap.applied && swap.shipped).map((swap) => swap.original));
  const driver = hasDriver(skeleton);
  return {
    ...graph,
    nodes: graph.nodes.map((node) => ({
      ...node,
      in_bundle: toProvision(node, catalogue, applied, driver, included)
    }))
  };
}
function findDirectNeeds(graph, which, from) {
  const needed = new Set(
    graph.edges.filter((edge) => from.has(edge.from) && (edge.required || which === "any") && edge.enabled).map((edge) => edge.to)
  );
  return new Set(
    graph.nodes.filter((node) => node.kind === "resource" && needed.has(node.id)).map((node) => node.name)
  );
}

// pipeline/stages/analyze/refusal-places.ts
function toRepositoryTree(repository, findings) {
  return {
    list: (dir) => repository.list(dir),
    isFolder: (dir) => repository.hasFolder(dir),
    isFile: (path) => repository.hasFile(path),
    read: async (path) => {
      const source = await repository.read(path, findings);
      return source === void 0 ? void 0 : new TextDecoder().decode(source.bytes);
    }
  };
}
function toPlaces(members, { file }, { repository, catalogue }) {
  const own2 = members.find(({ isRoot }) => isRoot);
  if (own2 === void 0) throw new Error("a bundle has no scenario of its own");
  const others = members.filter(({ isRoot }) => !isRoot);
  const tree = toRepositoryTree(repository, own2.source.findings);
  const locate = (path) => {
    const found = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__/* .findScenarioOf */ .FY)(others, path);
    return found === void 0 ? { source: own2.source, path } : { source: found.scenario.source, path: found.path };
  };
  const toConfig = (source) => source === own2.source ? file : source.path(_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .serviceConfigPath */ .XB);
  return {
    file,
    fileOf: (path) => toConfig(locate(path).source),
    findDeclaration: (name2, by) => {
      const { source } = others.find(({ id }) => id === by) ?? own2;
      const declared = source.config.dependencies.find((one) => catalogue.toName(one.name) === name2);
      return {
        ...source === own2.source ? {} : { file: toConfig(source) },
        ...declared === void 0 ? {} : { pointer: declared.pointer }
      };
    },
    findExposed: (folder2) => {
      const { source, path } = locate(folder2);
      return (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .findExposedOf */ .ld)(tree, { dir: source.path(path), scenarioDir: source.path("."), top: "." });
    },
    read: (path) => {
      const place = locate(path);
      return place.source.text(place.path);
    },
    has: async (path) => {
      const place = locate(path);
      return await place.source.hasFile(place.path) || await place.source.hasFolder(place.path);
    }
  };
}

// pipeline/stages/analyze/refusals.ts


// pipeline/stages/analyze/skeleton/ui-server/next.ts
var nextEntry = ".next/standalone/server.js";
var nextConfigs = ["ts", "mts", "js", "mjs", "cjs"].map((suffix) => `next.config.${suffix}`);
var copiesAssets = /\.next\/static\b[\s\S]*\.next\/standalone\b/;
var nextCopies = 'let the script "build" copy public and .next/static into .next/standalone and .next/standalone/.next: Next does not copy them itself';
function isStandalone(config) {
  return /\boutput\s*:\s*(["'`])standalone\1/.test(config.replaceAll(/\/\/.*$|\/\*[\s\S]*?\*\//gm, ""));
}

// pipeline/stages/analyze/refusals.ts
function findAbsent(graph) {
  const rootId = graph.start_order.at(-1) ?? "";
  const isIncluded = ({ id, kind, in_bundle }) => id === rootId || kind === "scenario" && in_bundle === "service";
  const scenarios = new Map(graph.nodes.filter(isIncluded).map(({ id, name: name2 }) => [id, name2]));
  scenarios.set(rootId, scenarios.get(rootId) ?? "");
  return graph.nodes.flatMap((node) => {
    if (!node.enabled || node.in_bundle !== "absent") return [];
    const from = graph.edges.filter((edge) => edge.to === node.id && edge.required && edge.enabled && scenarios.has(edge.from)).map((edge) => edge.from);
    const id = from.find((one) => one === rootId) ?? from[0];
    if (id === void 0) return [];
    return [{ node, by: { id, name: scenarios.get(id) ?? "" }, isOwn: id === rootId }];
  });
}
function toReason({ kind, name: name2, known }, why) {
  if (kind === "resource")
    return `which no installer can contain${why}${known ? "" : "; it is not in the catalogue"}`;
  return known ? "which has no API that can be built into the app" : `which is not in the repository: the folder scenarios/${name2} has no .vrooli/service.json`;
}
function findUnprovided({ graph, swaps }, places) {
  return findAbsent(graph).map(({ node, by, isOwn }) => {
    const proposals = swaps.filter((swap) => swap.original === node.name && swap.replacement !== "");
    const none = swaps.find((swap) => swap.original === node.name && swap.kind === "none");
    const why = none === void 0 || !node.known ? " yet" : `: ${none.reason}`;
    const instead = proposals.map((swap) => swap.replacement).join(" or ");
    const requires = isOwn ? "the scenario requires" : `the required scenario "${by.name}" requires`;
    return {
      severity: "error",
      code: "requirement-not-provided",
      message: `${requires} ${node.kind} "${node.name}", ${toReason(node, why)}`,
      file: places.file,
      ...places.findDeclaration(node.name, by.id),
      remedy: `${instead === "" ? "" : `change the scenario over to ${instead}; `}${node.kind === "scenario" ? `add ${node.known ? "its API" : "the scenario"}; ` : ""}if the app runs without it, leave it out with --with-swap ${node.name}=none (input with-swaps), or declare "${node.name}" with "required": false`
    };
  });
}
async function findExposed({ skeleton }, places) {
  const refused = [];
  for (const service of new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_9__/* .JsonNode */ .x(skeleton).at("services").items) {
    if (service.at("build", "type").text !== "npm") continue;
    const exposed = await places.findExposed(service.at("build", "source_dir").text ?? ".");
    for (const { dir, what, remedy } of exposed) {
      refused.push({
        severity: "error",
        code: "internal-package-exposed",
        message: `service "${service.at("id").text ?? ""}": ${what}`,
        file: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_20__.join)(dir, "package.json"),
        remedy
      });
    }
  }
  return refused;
}
async function findUnbuiltNext({ skeleton }, places) {
  const refused = [];
  for (const service of new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_9__/* .JsonNode */ .x(skeleton).at("services").items) {
    if (service.at("build", "entry_point").text !== nextEntry) continue;
    const folder2 = service.at("build", "source_dir").text ?? ".";
    const paths = nextConfigs.map((name2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_20__.join)(folder2, name2));
    const texts = await Promise.all(paths.map((path2) => places.read(path2)));
    if (texts.some((text) => text !== void 0 && isStandalone(text))) continue;
    const at = texts.findIndex((text) => text !== void 0);
    const path = paths[at] ?? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_20__.join)(folder2, "package.json");
    refused.push({
      severity: "error",
      code: "next-not-standalone",
      message: `the user interface runs \`next start\`, and ${at === -1 ? `no Next config in ${folder2} asks` : `${path} does not ask`} for a server that can ship`,
      file: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_20__.join)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_20__.dirname)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_20__.dirname)(places.fileOf(path))), path),
      remedy: `set output: "standalone" in the Next config, and ${nextCopies}`
    });
  }
  return refused;
}
async function findMissing({ artifacts }, places) {
  const missing = [];
  for (const { kind, path, how, pointer } of artifacts) {
    if (kind !== "file" || await places.has(path)) continue;
    missing.push({
      severity: "error",
      code: "file-missing",
      message: `the file ${path} (${how}) is not in the scenario`,
      file: places.fileOf(path),
      ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ pointer }),
      remedy: "add it, or remove what asks for it"
    });
  }
  return missing;
}
async function findRefusals(draft, places) {
  return [
    ...findUnprovided(draft, places),
    ...await findExposed(draft, places),
    ...await findUnbuiltNext(draft, places),
    ...await findMissing(draft, places)
  ];
}

// pipeline/stages/analyze/repository.ts

var maxBytes = 16 * 1024 * 1024;
function isPossiblePath(path) {
  return path.length < 4096 && !path.includes("\0") && path.split("/").every((name2) => Buffer.byteLength(name2) <= 255);
}
var Repository = class _Repository {
  #fs;
  #root;
  #folders = /* @__PURE__ */ new Map();
  constructor(fs, root) {
    this.#fs = fs;
    this.#root = root;
  }
  static async open(fs, root) {
    const stat = await fs.stat(root);
    if (stat === void 0) {
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_15__/* .PipelineError */ .z({
        code: "root-missing",
        blame: "input",
        message: `the repository root ${root} does not exist`,
        remedy: "name an existing folder with --root"
      });
    }
    return new _Repository(fs, await fs.realpath(root));
  }
  /** A path of the machine as a path relative to the root. @throws {PipelineError} scenario-outside-root (input) */
  async toRelative(path) {
    const stat = await this.#fs.stat(path);
    const real = stat === void 0 ? path : await this.#fs.realpath(path);
    const relative = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.relative(this.#root, real);
    if (relative === ".." || relative.startsWith("../") || node_path__WEBPACK_IMPORTED_MODULE_17__.posix.isAbsolute(relative)) {
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_15__/* .PipelineError */ .z({
        code: "scenario-outside-root",
        blame: "input",
        message: `the scenario folder ${path} is not inside the repository root`,
        remedy: "name the repository that contains it with --root"
      });
    }
    return relative === "" ? "." : relative;
  }
  /** The name of a folder; for the root itself that of its folder on the machine. */
  nameOf(folder2) {
    return node_path__WEBPACK_IMPORTED_MODULE_17__.posix.basename(folder2 === "." ? this.#root : folder2);
  }
  /** Names in a folder, sorted; empty when the folder does not exist. */
  async list(folder2, findings) {
    const real = await this.#realFolder(folder2, findings);
    return real === void 0 ? [] : this.#fs.list(real);
  }
  async hasFolder(folder2, findings) {
    return await this.#realFolder(folder2, findings) !== void 0;
  }
  async hasFile(file, findings) {
    return await this.#realFile(file, findings) !== void 0;
  }
  /** The bytes of a file; undefined when it does not exist, is outside the root, or is too large (the latter two are reported). */
  async read(file, findings) {
    const found = await this.#realFile(file, findings);
    if (found === void 0) return void 0;
    if (found.size > maxBytes) {
      findings.add({
        severity: "error",
        code: "file-too-large",
        message: `${found.size} bytes are more than is read`,
        file,
        remedy: `keep it below ${maxBytes / 1024 / 1024} MiB`
      });
      return void 0;
    }
    return { file, bytes: await this.#fs.readBytes(found.path) };
  }
  async #realFile(file, findings) {
    if (!isPossiblePath(file)) return void 0;
    const folder2 = await this.#realFolder(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.dirname(file), findings);
    if (folder2 === void 0) return void 0;
    let path = `${folder2}/${node_path__WEBPACK_IMPORTED_MODULE_17__.posix.basename(file)}`;
    let stat = await this.#fs.stat(path);
    if (stat?.kind === "symlink") {
      const target = await this.#fs.realpath(path).catch(() => void 0);
      if (target === void 0) return void 0;
      if (!this.#isInside(target)) {
        this.#refuse(file, findings);
        return void 0;
      }
      path = target;
      stat = await this.#fs.stat(path);
    }
    return stat?.kind === "file" ? { path, size: stat.size } : void 0;
  }
  async #realFolder(folder2, findings) {
    const normal = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.normalize(folder2).replace(/\/$/, "");
    let known = this.#folders.get(normal);
    if (known === void 0) {
      known = this.#findFolder(normal);
      this.#folders.set(normal, known);
    }
    const found = await known;
    if (typeof found !== "object") return found;
    this.#refuse(normal, findings);
    return void 0;
  }
  async #findFolder(folder2) {
    if (node_path__WEBPACK_IMPORTED_MODULE_17__.posix.isAbsolute(folder2) || folder2 === ".." || folder2.startsWith("../")) return { refused: true };
    if (!isPossiblePath(folder2)) return void 0;
    if (folder2 === "." || folder2 === "") return this.#root;
    const parent = await this.#realFolder(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.dirname(folder2));
    if (parent === void 0) return void 0;
    const path = `${parent}/${node_path__WEBPACK_IMPORTED_MODULE_17__.posix.basename(folder2)}`;
    const stat = await this.#fs.stat(path);
    if (stat?.kind === "dir") return path;
    if (stat?.kind !== "symlink") return void 0;
    const target = await this.#fs.realpath(path).catch(() => void 0);
    if (target === void 0) return void 0;
    if (!this.#isInside(target)) return { refused: true };
    return (await this.#fs.stat(target))?.kind === "dir" ? target : void 0;
  }
  #isInside(path) {
    return path === this.#root || path.startsWith(this.#root === "/" ? "/" : `${this.#root}/`);
  }
  #refuse(path, findings) {
    findings?.add({
      code: "path-outside-root",
      message: `${quote(path)} leads out of the repository and is not read`,
      remedy: "keep what a scenario needs inside its repository"
    });
  }
};

// pipeline/stages/analyze/requirements/without.ts
var nothing = "none";
function toAsked(without = [], withSwaps = []) {
  const isOut = ({ replacement }) => (0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .toCanonicalName */ .V)(replacement) === nothing;
  return {
    out: [
      ...without.map(
        (name2) => ({ name: name2, option: `--without ${quote(name2)}`, code: "without-unknown" })
      ),
      ...withSwaps.filter(isOut).map(({ original, replacement }) => {
        const option = `--with-swap ${quote(`${original}=${replacement}`)}`;
        return { name: original, option, code: "swap-unknown" };
      })
    ],
    swaps: withSwaps.filter((swap) => !isOut(swap))
  };
}
function toUnknown({ option, code }, known) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_15__/* .PipelineError */ .z({
    code,
    blame: "usage",
    message: `${option}: the scenario does not depend on it`,
    remedy: `choose from ${known.join(", ") || "none: it has no dependencies"}`
  });
}
function assertLeftOut(asked, found, catalogue) {
  const known = [...new Set(found.flatMap(({ names: names2 }) => names2))].sort();
  for (const one of asked) {
    if (!known.includes(catalogue.toName((0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .toCanonicalName */ .V)(one.name)))) throw toUnknown(one, known);
  }
}
function leaveOut(dependencies, asked, catalogue, findings, { file }) {
  const enabled = dependencies.filter((one) => one.enabled);
  const names2 = [...new Set(enabled.map(({ name: name2 }) => catalogue.toName(name2)))].sort();
  const out = new Set(asked.map((one) => catalogue.toName((0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .toCanonicalName */ .V)(one.name))));
  const leftOut = [];
  const settled = dependencies.map((one) => {
    const name2 = catalogue.toName(one.name);
    if (!one.enabled || !out.has(name2)) return one;
    findings.add({
      code: "requirement-left-out",
      message: `${one.kind} ${quote(name2)} is left out, as asked${one.required ? ", although the scenario requires it" : ""}`,
      file,
      pointer: one.pointer,
      remedy: `make sure that the app runs without ${name2}`
    });
    leftOut.push({ kind: one.kind, name: name2, reason: "asked" });
    return { ...one, enabled: false, isLeftOut: true };
  });
  return { dependencies: settled, leftOut, names: names2 };
}

// pipeline/stages/analyze/scenarios/names.ts
function toIdPrefix(name2) {
  const plain = (0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .toCanonicalName */ .V)(name2).normalize("NFKD").replaceAll(/[^a-z0-9]+/g, "-");
  return plain.replaceAll(/^-+|-+$/g, "") || "scenario";
}
function toVariablePrefix(name2) {
  return toIdPrefix(name2).replaceAll("-", "_").toUpperCase();
}
function chooseIds(scenarios, taken) {
  const used = new Set(taken);
  const all = scenarios.flatMap(({ ids }) => ids);
  const isUnique = (id) => !taken.includes(id) && all.filter((one) => one === id).length === 1;
  for (const id of all.filter(isUnique)) used.add(id);
  const toFree = (wanted) => {
    let [id, count] = [wanted, 1];
    while (used.has(id)) id = `${wanted}-${++count}`;
    used.add(id);
    return id;
  };
  return new Map(
    scenarios.map(({ name: name2, ids }) => {
      const chosen = ids.map((id) => [
        id,
        isUnique(id) ? id : toFree(`${toIdPrefix(name2)}-${id}`)
      ]);
      return [name2, new Map(chosen)];
    })
  );
}

// pipeline/stages/analyze/skeleton/ports.ts
var uiNames = ["ui", "web", "frontend"];
var apiNames = ["api", "http", "server", "backend"];
function findNamed(ports, names2) {
  return names2.map((name2) => ports.find((port) => port.name === name2)).find((port) => port !== void 0);
}
function findPagePort(declared) {
  return findNamed(
    declared.filter((port) => !isDevelopmentPort(port)),
    uiNames
  );
}
function planPorts(declared, services) {
  const plan = { api: [], ui: void 0, workers: /* @__PURE__ */ new Map(), env: {} };
  const kept = declared.filter((port) => !isDevelopmentPort(port));
  const uiPort = findNamed(kept, uiNames);
  const apiPort2 = findNamed(kept, apiNames);
  if (services.api) {
    plan.api.push({ ...apiPort2 ?? {}, name: "api" });
    plan.env[apiPort2 === void 0 ? "API_PORT" : toPortVariable(apiPort2)] = "${api.api}";
  }
  if (services.ui) {
    plan.ui = { ...uiPort ?? {}, name: "ui" };
    plan.env[uiPort === void 0 ? "UI_PORT" : toPortVariable(uiPort)] = "${ui.ui}";
  }
  for (const port of kept) {
    if (port === apiPort2 || port === uiPort) continue;
    if (services.workers.includes(port.name)) {
      plan.workers.set(port.name, port);
      plan.env[toPortVariable(port)] = `\${${port.name}.${port.name}}`;
    } else if (services.api) {
      plan.api.push(port);
      plan.env[toPortVariable(port)] = `\${api.${port.name}}`;
    }
  }
  plan.env = Object.fromEntries(Object.entries(plan.env).sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_16__/* .byCodeUnit */ .X)(a, b)));
  return plan;
}
function toPortRequest({ name: name2, range, preferred }) {
  return { name: name2, ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ range, preferred }) };
}
function toBuildPorts(plan) {
  const declared = [
    ...plan.api,
    ...plan.ui === void 0 ? [] : [plan.ui],
    ...plan.workers.values()
  ];
  const numbers = Object.entries(plan.env).map(([variable, template2]) => {
    const name2 = /\.([^.}]+)\}$/.exec(template2)?.[1];
    const port = declared.find((one) => one.name === name2);
    return [variable, String(port?.preferred ?? port?.range?.min ?? usualPorts[name2 ?? ""] ?? otherPort)];
  });
  const usual2 = { API_PORT: String(usualPorts["api"]), UI_PORT: String(usualPorts["ui"]) };
  return { ...usual2, ...Object.fromEntries(numbers) };
}
var usualPorts = { api: 15e3, ui: 35e3 };
var otherPort = 47e3;

// pipeline/stages/analyze/scenarios/page-variable.ts
function toPageTemplate(services) {
  const ui = services.find((service) => service["type"] === "ui-bundle");
  if (ui !== void 0) return `\${${String(ui["id"])}.ui}`;
  const api = services.find((service) => {
    const metadata = service["metadata"] ?? {};
    return metadata["page_port"] !== void 0;
  });
  return api === void 0 ? void 0 : `\${${String(api["id"])}.api}`;
}
function withPageVariable({ config }, services, page) {
  const port = findPagePort(config.ports);
  if (port === void 0 || page === void 0) return [...services];
  const name2 = toPortVariable(port);
  return services.map((service) => {
    const env = service["env"] ?? {};
    if (Object.hasOwn(env, name2)) return service;
    const merged = Object.entries({ ...env, [name2]: page });
    return { ...service, env: Object.fromEntries(merged.sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_16__/* .byCodeUnit */ .X)(a, b))) };
  });
}

// pipeline/stages/analyze/scenarios/rebase.ts
function toPayloadPath(path, name2) {
  if (path === _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__/* .servicesFolder */ .xi) return (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__/* .toScenarioPath */ .Ni)(name2, ".");
  return path.startsWith(`${_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__/* .servicesFolder */ .xi}/`) ? (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__/* .toScenarioPath */ .Ni)(name2, path.slice(_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__/* .servicesFolder */ .xi.length + 1)) : path;
}
function mapTexts(value, change) {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]));
}
function toOwnFolder(path, id, newId) {
  return path === `data/${id}` || path === `logs/${id}` ? path.replace(/[^/]+$/, newId) : path;
}
function rebaseBinaries(binaries, name2) {
  return Object.fromEntries(
    Object.entries(binaries).map(([platform, binary]) => {
      const { path, ...rest } = binary;
      return [platform, { path: toPayloadPath(String(path), name2), ...rest }];
    })
  );
}
function rebaseMigration(migration, name2) {
  const [program, ...args] = migration["command"];
  return { ...migration, command: [toPayloadPath(String(program), name2), ...args] };
}
function renamePorts(value, ids) {
  const rename = (text) => text.replaceAll(
    /\$\{([^.}]+)\.([^}]+)\}/g,
    (whole, id, port) => ids.has(id) ? `\${${ids.get(id)}.${port}}` : whole
  );
  return mapTexts(value, rename);
}
function rebaseService(service, { name: name2, ids }) {
  const id = String(service["id"]);
  const newId = ids.get(id) ?? id;
  const { build, binaries, migrations, data_dirs, log_dir, dependencies, ...rest } = renamePorts(
    service,
    ids
  );
  const source = build?.["source_dir"];
  const own2 = (path) => toOwnFolder(String(path), id, newId);
  return {
    ...rest,
    id: newId,
    scenario: name2,
    binaries: rebaseBinaries(binaries, name2),
    build: { ...build, source_dir: (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__/* .toScenarioPath */ .Ni)(name2, String(source)) },
    ...Array.isArray(migrations) ? { migrations: migrations.map((one) => rebaseMigration(one, name2)) } : {},
    ...Array.isArray(data_dirs) ? { data_dirs: data_dirs.map(own2) } : {},
    log_dir: own2(log_dir),
    dependencies: Array.isArray(dependencies) ? dependencies.map((one) => ids.get(String(one)) ?? one) : []
  };
}
function rebaseArtifact(artifact, { name: name2, ids }) {
  if (artifact.kind === "download") return artifact;
  const isOfService = artifact.kind === "build" || artifact.loaded_by === void 0;
  return {
    ...artifact,
    service: isOfService ? ids.get(artifact.service) ?? artifact.service : artifact.service,
    path: (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__/* .toScenarioPath */ .Ni)(name2, artifact.path),
    scenario: name2
  };
}
function rebasePlan(plan, place) {
  const { services, working_tree: tree } = plan.skeleton;
  const own2 = Array.isArray(services) ? services : [];
  return {
    skeleton: {
      ...plan.skeleton,
      services: own2.map((service) => rebaseService(service, place)),
      ...tree === void 0 ? {} : {
        working_tree: {
          ...tree,
          source: toPayloadPath(String(tree["source"]), place.name)
        }
      }
    },
    artifacts: plan.artifacts.map((artifact) => rebaseArtifact(artifact, place))
  };
}

// pipeline/stages/analyze/skeleton/list-code.ts

var maxFiles2 = 1e3;
var maxDepth = 8;
var otherFolders = /^(?:node_modules|vendor|dist|build|out|coverage|target|venv|__pycache__|testdata|tests?|scripts|docs|examples?|\..*)$/;
async function listCode(source, folder2, found, depth = 0) {
  for (const name2 of await source.list(folder2)) {
    if (found.length >= maxFiles2 || otherFolders.test(name2)) continue;
    const path = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, name2);
    if (!(0,_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .isReadableCode */ .Yx)(path)) {
      if (depth < maxDepth) await listCode(source, path, found, depth + 1);
    } else if (await source.hasFile(path)) found.push(path);
  }
}

// pipeline/stages/analyze/requirements/signs.ts
var toPattern = (sign) => sign.split(/[-_. ]/).map((word) => word.replaceAll(/[*+?^${}()|[\]\\/]/g, "\\$&")).join("[-_. ]?");
var toSign = (sign) => /^\d+$/.test(sign) ? String.raw`(?<!\d)${sign}(?!\d)` : toPattern(sign);
function toResourceSigns(name2, stated, words) {
  const signs = [name2, stated, ...words];
  return new RegExp(signs.map(toSign).join("|"), "i");
}
var commonWords = /^(?:scenario|app|application|api|ui|web|service|server|system|core|hub|manager|tool|tools|the|of|to|for|and)$/;
var leastStem = 4;
function toScenarioSigns(name2, variables) {
  const words = (0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .toCanonicalName */ .V)(name2).split("-");
  const own2 = words.filter((word) => word.length >= leastStem && !commonWords.test(word));
  const stems = own2.map((word) => word.slice(0, leastStem).toUpperCase());
  const address4 = String.raw`[A-Z]*_(?:[A-Z]+_)*(?:URL|URI|HOST|PORT|ADDR|ADDRESS|ENDPOINT|BASE|API)\b`;
  const [only, ...others] = own2;
  const anyCase = (text) => text.replaceAll(/(?<!\\)[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
  return new RegExp(
    [
      words.map((word) => anyCase(toPattern(word))).join("[-_. ]?"),
      ...only !== void 0 && others.length === 0 ? [anyCase(toPattern(only))] : [],
      ...stems.map((stem) => String.raw`\b(?:[A-Z]+_)*${toPattern(stem)}${address4}`),
      ...variables.map((variable) => String.raw`\b${toPattern(variable)}\b`)
    ].join("|")
  );
}

// pipeline/stages/analyze/scenarios/variables.ts
var host = "127.0.0.1";
var ownPort = /^(?:(?:API|UI|WS)_)?PORT$/;
var middle = "(?:_(?:API|BASE|HTTP|INTERNAL|SCENARIO|SERVER|SERVICE))*";
var address = /_(?:(?:(WS|WEBSOCKET)_)?(URL|URI|ENDPOINT|API|BASE)|(ADDR|ADDRESS)|(HOST|HOSTNAME)|(PORT)|(SCHEME|PROTOCOL))$/;
function toValue(variable, port) {
  const found = address.exec(variable);
  if (found === null) return void 0;
  const [, socket, url, pair, name2, number] = found;
  if (url !== void 0) return `${socket === void 0 ? "http" : "ws"}://${host}:${port}`;
  if (pair !== void 0) return `${host}:${port}`;
  if (name2 !== void 0) return host;
  return number === void 0 ? "http" : port;
}
function toUsualVariables({ name: name2, port, ports }) {
  const prefix = toVariablePrefix(name2);
  const usual2 = ["URL", "API_URL", "BASE_URL", "HOST", "PORT", "API_PORT"].map((word) => {
    const variable = `${prefix}_${word}`;
    return [variable, toValue(variable, port) ?? ""];
  });
  const declared = Object.entries(ports).flatMap(([variable, template2]) => [
    [`${prefix}_${variable}`, template2],
    ...ownPort.test(variable) ? [] : [[variable, template2]]
  ]);
  return Object.fromEntries([...usual2, ...declared]);
}
function isShortForm(variable, name2) {
  const [stem = ""] = /^[A-Z]{4}/.exec(variable) ?? [];
  const isAddress = new RegExp(`^[A-Z]+${middle}_(?:URL|URI|ENDPOINT|ADDR|ADDRESS|HOST|HOSTNAME|PORT)$`).test(
    variable
  );
  return isAddress && stem !== "" && toScenarioSigns(name2, []).test(`${stem}_URL`);
}
function toReadVariable(variable, { name: name2, port }) {
  const prefix = toVariablePrefix(name2);
  const isNamed = new RegExp(`(?:^|_)${prefix}${middle}(?:_WS|_WEBSOCKET)?_[A-Z]+$`).test(variable);
  if (!isNamed && !isShortForm(variable, name2)) return void 0;
  return toValue(variable, port);
}

// pipeline/stages/analyze/scenarios/wire.ts
var template = /^\$\{([^.}]+)\.[^.}]+\}$/;
function envOf(service) {
  return service["env"] ?? {};
}
function toPortVariables(services) {
  const ids = new Set(services.map((service) => service["id"]));
  const entries2 = services.flatMap((service) => Object.entries(envOf(service)));
  return Object.fromEntries(
    entries2.filter(([name2, value]) => name2 !== "PORT" && ids.has(template.exec(value)?.[1]))
  );
}
function toCallee({ name: name2, services }) {
  const api = services.find((service) => service["type"] === "api-binary");
  return api === void 0 ? void 0 : { name: name2, port: `\${${String(api["id"])}.api}`, ports: toPortVariables(services) };
}
async function findRead(source, callees) {
  const files = [];
  await listCode(source, ".", files);
  const found = /* @__PURE__ */ new Map();
  for (const path of files) {
    for (const { name: name2 } of (0,_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .findEnvReads */ .wu)(path, await source.text(path) ?? "")) {
      const values = callees.flatMap((callee) => toReadVariable(name2, callee) ?? []);
      const [value] = values;
      if (value !== void 0 && values.length === 1) found.set(name2, value);
    }
  }
  return found;
}
function isLocal(value) {
  return /^[\d]+$|localhost|127\.0\.0\.1|0\.0\.0\.0|\$\{/.test(value);
}
function runsCode(service) {
  const build = service["build"];
  return service["type"] !== "ui-bundle" || build?.["entry_point"] !== void 0;
}
async function wireScenario({ source, services }, callees) {
  if (callees.length === 0) return services;
  const usual2 = callees.flatMap((callee) => Object.entries(toUsualVariables(callee)));
  const variables = new Map([...usual2, ...await findRead(source, callees)]);
  const own2 = toPortVariables(services);
  for (const name2 of [...variables.keys()].filter((one) => Object.hasOwn(own2, one))) {
    variables.delete(name2);
    source.report({
      code: "scenario-variable-taken",
      message: `${quote(name2)} carries a port of the scenario itself, and not that of ${callees.map((one) => one.name).join(" or ")}`,
      pointer: "/ports",
      remedy: "give the port of the scenario another variable in ports"
    });
  }
  const withVariables = (service) => {
    const env = envOf(service);
    const given = [...variables].filter(([name2]) => {
      const stated = env[name2];
      if (stated === void 0 || isLocal(stated)) return true;
      source.report({
        severity: "info",
        code: "scenario-variable-kept",
        message: `${quote(name2)} keeps the address that the scenario sets, ${quote(stated)}, although the scenario at it is in the bundle`,
        pointer: "/lifecycle",
        remedy: "remove the variable from the lifecycle step, so that the app gets the address of its own service"
      });
      return false;
    });
    const merged = Object.entries({ ...env, ...Object.fromEntries(given) });
    return { ...service, env: Object.fromEntries(merged.sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_16__/* .byCodeUnit */ .X)(a, b))) };
  };
  return services.map((service) => runsCode(service) ? withVariables(service) : service);
}

// pipeline/stages/analyze/scenarios/join.ts
function servicesOf({ skeleton }) {
  return Array.isArray(skeleton["services"]) ? skeleton["services"] : [];
}
var idsOf = (plan) => servicesOf(plan).map(({ id }) => String(id));
function reportRenamed({ source, name: name2 }, ids) {
  for (const [id, newId] of ids) {
    if (id === newId) continue;
    source.report({
      severity: "info",
      code: "scenario-service-renamed",
      message: `service "${id}" of scenario ${name2} has the id "${newId}" in the bundle: another service has its own`,
      remedy: `use "${newId}" in vrooli logs and vrooli port`
    });
  }
}
function findCalled(graph, id, required2) {
  const edges = graph.edges.filter(
    (edge) => edge.from === id && edge.enabled && (edge.required || !required2)
  );
  return new Set(edges.map(({ to }) => to));
}
function withDependencies(service, apis) {
  if (service["type"] !== "api-binary") return service;
  const before = Array.isArray(service["dependencies"]) ? service["dependencies"] : [];
  return { ...service, dependencies: [.../* @__PURE__ */ new Set([...before, ...apis])] };
}
async function wireAll(graph, parts) {
  const wired = [];
  for (const part of parts) {
    const others = (required2) => {
      const called = findCalled(graph, part.id, required2);
      return parts.filter(({ id }) => id !== part.id && called.has(id)).flatMap((one) => toCallee(one) ?? []);
    };
    const apis = others(true).map(({ port }) => port.slice(2, port.indexOf(".")));
    const services = await wireScenario(part, others(false));
    wired.push(services.map((service) => withDependencies(service, apis)));
  }
  return wired;
}
function mergeArtifacts(plans) {
  const merged = /* @__PURE__ */ new Map();
  for (const one of plans.flatMap(({ artifacts }) => artifacts)) {
    const key = `${one.kind} ${one.path}`;
    if (!merged.has(key)) merged.set(key, one);
  }
  return [...merged.values()];
}
async function joinPlans(graph, plans, kits) {
  const root = plans.find(({ member }) => member.isRoot);
  if (root === void 0) throw new Error("the graph has no plan of its own scenario");
  const others = plans.filter(({ member, plan }) => !member.isRoot && idsOf(plan).length > 0);
  const included = /* @__PURE__ */ new Set([root.member.id, ...others.map(({ member }) => member.id)]);
  if (others.length === 0) return { ...root.plan, scenarios: [], included };
  const chosen = chooseIds(
    others.map(({ member, plan }) => ({ name: member.name, ids: idsOf(plan) })),
    [...idsOf(root.plan), ...kits]
  );
  const rebased = others.map(({ member, plan }) => {
    const ids = chosen.get(member.name) ?? /* @__PURE__ */ new Map();
    reportRenamed(member, ids);
    return { member, plan: rebasePlan(plan, { name: member.name, ids }) };
  });
  const all = [...rebased, root];
  const page = toPageTemplate(servicesOf(root.plan));
  const parts = all.map(({ member, plan }) => ({
    ...member,
    services: member.isRoot ? servicesOf(plan) : withPageVariable(member.source, servicesOf(plan), page)
  }));
  const wired = await wireAll(graph, parts);
  const names2 = new Map(all.map(({ member }) => [member.id, member.name]));
  const toRequiredBy = (id) => graph.edges.flatMap((edge) => edge.to === id && edge.enabled ? names2.get(edge.from) ?? [] : []);
  return {
    skeleton: {
      ...root.plan.skeleton,
      services: wired.flat(),
      scenarios: rebased.map(({ member, plan }) => ({
        name: member.name,
        folder: member.source.folder,
        version: member.source.config.version,
        ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ working_tree: plan.skeleton["working_tree"] })
      }))
    },
    artifacts: mergeArtifacts([root.plan, ...rebased.map(({ plan }) => plan)]),
    scenarios: rebased.map(({ member, plan }) => ({
      name: member.name,
      folder: member.source.folder,
      services: idsOf(plan),
      required_by: [...new Set(toRequiredBy(member.id))].sort()
    })),
    included
  };
}

// pipeline/stages/analyze/requirements/content.ts
var maxEntries2 = 1e3;
var maxLength2 = 65536;
function readList(declaration2, fields) {
  for (const field of fields) {
    const value = field.split(".").reduce(child, declaration2);
    const list = Array.isArray(value) ? value : void 0;
    const entries2 = list?.slice(0, maxEntries2).filter((entry) => typeof entry === "string" || isRecord(entry));
    if (entries2 !== void 0 && entries2.length > 0) return entries2;
  }
  return [];
}
function withContent(dependencies, swaps, catalogue) {
  return swaps.map((swap) => {
    const known = catalogue.swapsOf(swap.original).find(({ replacement }) => replacement === swap.replacement);
    if (!swap.applied || known === void 0 || known.contentFields.length === 0) return swap;
    const declarations = dependencies.filter(
      ({ kind, enabled, name: name2 }) => kind === "resource" && enabled && catalogue.toName(name2) === swap.original
    ).flatMap((dependency) => dependency.declarations);
    const content = declarations.flatMap((declaration2) => readList(declaration2, known.contentFields));
    const isShort = JSON.stringify(content).length <= maxLength2;
    return content.length === 0 || !isShort ? swap : { ...swap, content };
  });
}

// pipeline/stages/analyze/requirements/split-addresses.ts
async function withSplitAddresses(sources, swaps, catalogue) {
  const toPairs = (swap) => {
    const known = swap.applied ? catalogue.swapsOf(swap.original) : [];
    return [...known.find(({ replacement }) => replacement === swap.replacement)?.split ?? []];
  };
  const pairs = swaps.map(toPairs);
  const hosts = pairs.flat().map(([host2]) => host2);
  if (hosts.length === 0) return [...swaps];
  const files = [];
  for (const source of sources) {
    const paths = [];
    await listCode(source, ".", paths);
    for (const path of paths) {
      const text = await source.text(path) ?? "";
      if (hosts.some((host2) => text.includes(host2)))
        files.push(new Set((0,_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .findEnvReads */ .wu)(path, text).map(({ name: name2 }) => name2)));
    }
  }
  return swaps.map((swap, at) => {
    const split = (pairs[at] ?? []).filter(([host2, port]) => files.some((names2) => names2.has(host2) && names2.has(port))).map(([host2]) => host2);
    return split.length === 0 ? swap : { ...swap, split_addresses: split };
  });
}

// pipeline/stages/analyze/requirements/logins.ts
async function listReads(source) {
  const files = [];
  await listCode(source, ".", files);
  const reads = /* @__PURE__ */ new Map();
  for (const path of files) {
    for (const { name: name2, line } of (0,_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .findEnvReads */ .wu)(path, await source.text(path) ?? ""))
      if (!reads.has(name2)) reads.set(name2, { path, line });
  }
  return reads;
}
function report(source, { original }, known, reads) {
  const { credentials, variables, login_on: targets2 = [] } = known;
  if (credentials.some((name2) => reads.has(name2))) return;
  const address4 = variables.find((name2) => reads.has(name2));
  const place = address4 === void 0 ? void 0 : reads.get(address4);
  if (address4 === void 0 || place === void 0) return;
  const finding = {
    code: "login-missing",
    message: `the code finds ${original} by ${address4} and reads no variable with its password: on ${targets2.join(", ")} ${known.replacement} refuses a client that does not log in; on other targets it answers`,
    remedy: `read ${credentials.slice(0, 3).join(" or ")}, or do not build for ${targets2.join(", ")}`
  };
  source.reportLine(finding, place.path, place.line);
}
async function reportLogins(source, swaps, catalogue) {
  const known = swaps.flatMap((swap) => {
    const found = swap.applied ? catalogue.swapsOf(swap.original).find(({ replacement }) => replacement === swap.replacement) : void 0;
    return found === void 0 || (found.login_on ?? []).length === 0 ? [] : [{ swap, found }];
  });
  if (known.length === 0) return;
  const reads = await listReads(source);
  for (const { swap, found } of known) report(source, swap, found, reads);
}

// pipeline/stages/analyze/requirements/code-text.ts
var toCode = (text) => (0,_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutComments */ .fx)(text).replaceAll(/[ \t]\/\/ .*$/gm, "");

// pipeline/stages/analyze/requirements/literal-ports.ts
var maxNamed = 10;
var toPattern2 = (name2, port) => new RegExp(
  String.raw`(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0|host\.docker\.internal|\b${name2}):${port}(?!\d)|port["'\w]{0,20}\W{1,12}${port}(?!\d)|["'\`]:?${port}["'\`]`,
  "gi"
);
function findIn(path, text, pattern, variables) {
  const code = toCode(text);
  const [first] = code.matchAll(pattern);
  if (first === void 0) return [];
  const variable = (0,_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .findEnvReads */ .wu)(path, text).find(({ name: name2 }) => variables.has(name2))?.name;
  return [{ path, line: (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_14__/* .positionIn */ .Nu)(code)(first.index).line, variable }];
}
function report2(source, swap, port, literals) {
  const { original, replacement } = swap;
  for (const { path, line, variable } of literals.slice(0, maxNamed)) {
    const where = `has the port ${port} of ${original} as a number`;
    source.findings.add(
      variable === void 0 ? {
        code: "port-literal",
        message: `the code ${where} (line ${line}), and reads no variable with its address there: ${replacement} takes port ${port} when it is free; when another program has it, this code reaches that program`,
        file: source.path(path),
        remedy: "read the address from a variable that the replacement sets, and use the number only without it"
      } : {
        severity: "info",
        code: "port-literal",
        message: `the code ${where} (line ${line}); ${variable} leads it to ${replacement}, so the number is not used`,
        file: source.path(path),
        remedy: "nothing has to be done"
      }
    );
  }
}
async function findLiterals(source, files, { original, port, variables }) {
  const pattern = toPattern2(original, port);
  const found = [];
  for (const path of files) {
    const text = await source.text(path) ?? "";
    if (text.includes(String(port))) found.push(...findIn(path, text, pattern, variables));
  }
  return found;
}
async function withLiteralPorts(source, swaps, catalogue) {
  const toKnown = (swap) => swap.applied ? catalogue.swapsOf(swap.original).find(({ replacement }) => replacement === swap.replacement) : void 0;
  const known = swaps.map(toKnown);
  if (known.every((one) => (one?.originalPorts ?? []).length === 0)) return [...swaps];
  const files = [];
  await listCode(source, ".", files);
  const all = [];
  for (const [at, swap] of swaps.entries()) {
    const variables = new Set(known[at]?.variables);
    const open = [];
    for (const port of known[at]?.originalPorts ?? []) {
      const literals = await findLiterals(source, files, { original: swap.original, port, variables });
      report2(source, swap, port, literals);
      if (literals.some(({ variable }) => variable === void 0)) open.push(port);
    }
    all.push(open.length === 0 ? swap : { ...swap, literal_ports: open });
  }
  return all;
}

// pipeline/stages/analyze/scenarios/literal-ports.ts
async function withPortsOfAll(members, swaps, catalogue) {
  const lists = [];
  for (const { source } of members) lists.push(await withLiteralPorts(source, swaps, catalogue));
  return swaps.map((swap, at) => {
    const ports = new Set(lists.flatMap((list) => list[at]?.literal_ports ?? []));
    return ports.size === 0 ? swap : { ...swap, literal_ports: [...ports].sort((a, b) => a - b) };
  });
}

// pipeline/stages/analyze/skeleton/source.ts

var ScenarioSource = class {
  folder;
  config;
  commands;
  findings;
  #repository;
  #loaded;
  constructor(repository, findings, loaded, config) {
    this.#repository = repository;
    this.#loaded = loaded;
    this.findings = findings;
    this.folder = loaded.folder;
    this.config = config;
    this.commands = config.steps.flatMap(
      (step) => (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommands */ .Gr)(step.run).map((command) => ({
        ...command,
        phase: step.phase,
        step: step.name,
        isBackground: step.isBackground === true,
        ...step.schedule === void 0 ? {} : { schedule: step.schedule }
      }))
    );
  }
  /** A finding about the scenario's service.json. */
  report(finding) {
    this.findings.add({ ...finding, file: this.#loaded.file, locate: this.#loaded.locate });
  }
  /** A finding about a line of another file of the scenario. */
  reportLine(finding, relative, line) {
    const { severity: severity2 = "warning", ...rest } = finding;
    this.findings.addAll([{ severity: severity2, ...rest, file: this.path(relative), line }]);
  }
  path(relative) {
    return node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(this.folder, relative);
  }
  hasFile(relative) {
    return this.#repository.hasFile(this.path(relative), this.findings);
  }
  hasFolder(relative) {
    return this.#repository.hasFolder(this.path(relative), this.findings);
  }
  /** Names in a folder of the scenario, sorted; empty when the folder does not exist. */
  list(relative) {
    return this.#repository.list(this.path(relative), this.findings);
  }
  /** The text of a source file; undefined when it does not exist. Bytes that are not UTF-8 become replacement characters. */
  async text(relative) {
    const source = await this.#repository.read(this.path(relative), this.findings);
    return source === void 0 ? void 0 : new TextDecoder().decode(source.bytes);
  }
  /** The first of several files that exists. */
  async firstFile(relatives) {
    for (const relative of relatives) if (await this.hasFile(relative)) return relative;
    return void 0;
  }
  /** Program calls in a folder of the scenario. */
  commandsIn(folder2) {
    return this.commands.filter((command) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.normalize(command.cwd).replace(/\/$/, "") === folder2);
  }
};

// pipeline/stages/analyze/requirements/names-only.ts
var declaration = /^\s*(?:(?:public|private|export|readonly)\s+)*(\w+)\??(?:\s*:\s*|\s+)\*?string\s*[;,]?\s*$/;
var reading = /^\s*(?:[\w.]+\.)?(\w+)\s*(?::=|=|:)\s*(?:await\s+)?(?:(?:[\w.]*[eE]nv\w*\s*\([^()]*\))|(?:process\.env[.[][^()]*))\s*[;,]?\s*$/;
function usesSigns(code, signs) {
  return code.split("\n").some((line) => {
    if (!signs.test(line)) return false;
    const setting = (declaration.exec(line) ?? reading.exec(line))?.[1];
    return setting === void 0 || !signs.test(setting);
  });
}

// pipeline/stages/analyze/requirements/unused.ts
function isProvided(name2, catalogue) {
  const entry = catalogue.get(name2);
  if (entry === void 0 || entry.embedded === true) return true;
  if (catalogue.swapsOf(name2).some((swap) => swap.shipped && swap.kind === "drop-in")) return true;
  return !entry.offline && entry.requirements?.network === "required";
}
var unreadCode = ["api/Cargo.toml", "Cargo.toml", "api/pom.xml", "api/Gemfile", "api/composer.json"];
async function readSources(source) {
  if (await source.firstFile(unreadCode) !== void 0) return void 0;
  const files = [];
  await listCode(source, ".", files);
  if (files.length === 0 || files.length >= maxFiles2) return void 0;
  return Promise.all(files.map(async (path) => toCode(await source.text(path) ?? "")));
}
async function toOpen({ kind, name: name2, required: required2, enabled, isAsked }, { folder: folder2 }, workspace) {
  if (!required2 || !enabled || isAsked === true) return void 0;
  const { catalogue } = workspace;
  const resource = catalogue.toName(name2);
  const isHere = await workspace.findScenario(name2, folder2) !== void 0;
  if (kind === "resource" && catalogue.get(resource) !== void 0)
    return isProvided(resource, catalogue) ? void 0 : { kind, name: resource };
  return isHere ? { kind: "scenario", name: name2 } : void 0;
}
async function listPortVariables(name2, folder2, workspace) {
  const place = await workspace.findScenario(name2, folder2);
  const other = place === void 0 ? void 0 : await workspace.scenario(place);
  return (other?.config?.ports ?? []).flatMap(
    ({ envVar }) => envVar === void 0 || /^(?:API_|UI_|WS_)?PORT$/.test(envVar) ? [] : envVar
  );
}
async function toSigns(one, open, { folder: folder2 }, workspace) {
  if (open.kind === "resource")
    return toResourceSigns(open.name, one.name, workspace.catalogue.get(open.name)?.signs ?? []);
  return toScenarioSigns(one.name, await listPortVariables(one.name, folder2, workspace));
}
async function isPrepared({ initialization }, source) {
  for (const { file } of initialization) {
    if ((0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_10__/* .findPathFault */ .PC)(file) !== void 0) continue;
    const path = (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_10__/* .normalizePath */ .Fd)(file);
    if (await source.hasFile(path) || await source.hasFolder(path)) return true;
  }
  return false;
}
var runsFiles = /* @__PURE__ */ new Set(["workflow-automation"]);
function findDoubt({ initialization }, { kind, name: name2 }, texts, { signs, catalogue }) {
  if (!texts.some((text) => signs.test(text))) return "not named";
  if (kind === "scenario") return void 0;
  if (!texts.some((text) => usesSigns(text, signs))) return "a setting only";
  const isEmpty = initialization.length > 0 && runsFiles.has(catalogue.get(name2)?.class ?? "");
  return isEmpty ? "nothing to run" : void 0;
}
function toFinding(one, { kind, name: name2 }, doubt) {
  const count = one.initialization.length;
  const files = count === 0 ? "" : `, and none of its ${count} initialization files exists`;
  const still = "a library or another program of the scenario can still use it";
  const why = {
    "not named": `no source of the scenario names it${files}; ${still}`,
    "a setting only": `the sources only read its address into a setting that none of them uses${files}; ${still}`,
    "nothing to run": `it runs the workflows of its initialization files, and none of the ${count} declared files exists: what the sources call there is missing too`
  };
  return {
    code: kind === "resource" ? "resource-unused" : "scenario-unused",
    message: `${kind === "resource" ? "" : "scenario "}${name2} is declared as required, but ${why[doubt]}`,
    pointer: one.pointer,
    remedy: `if the app runs without it, leave it out with --with-swap ${name2}=none (input with-swaps), or declare ${quote(name2)} with "required": false`
  };
}
async function findUnused(source, dependencies, workspace) {
  const opens = await Promise.all(dependencies.map((one) => toOpen(one, source, workspace)));
  if (opens.every((open) => open === void 0)) return [];
  const texts = await readSources(source);
  if (texts === void 0) return [];
  const found = [];
  for (const [at, one] of dependencies.entries()) {
    const open = opens[at];
    if (open === void 0 || await isPrepared(one, source)) continue;
    const signs = await toSigns(one, open, source, workspace);
    const doubt = findDoubt(one, open, texts, { signs, catalogue: workspace.catalogue });
    if (doubt === void 0) continue;
    source.findings.add({ ...toFinding(one, open, doubt), file: source.path(_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .serviceConfigPath */ .XB) });
    found.push(open);
  }
  return found;
}

// pipeline/stages/analyze/scenarios/settle.ts
function isRead(loaded) {
  return loaded?.config !== void 0;
}
var Asked = class {
  #names;
  #known = /* @__PURE__ */ new Set();
  #found = /* @__PURE__ */ new Set();
  constructor(words) {
    this.#names = new Set(words.map(_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .toCanonicalName */ .V));
  }
  /** Requires a scenario that was asked for. */
  apply(dependency) {
    this.#known.add(dependency.name);
    if (!this.#names.has(dependency.name)) return dependency;
    this.#found.add(dependency.name);
    return { ...dependency, required: true, enabled: true, isAsked: true };
  }
  /** @throws {PipelineError} with-scenario-unknown (usage) */
  assertFound() {
    for (const name2 of this.#names) {
      if (this.#found.has(name2)) continue;
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_15__/* .PipelineError */ .z({
        code: "with-scenario-unknown",
        blame: "usage",
        message: `--with-scenario ${quote(name2)}: the scenario does not depend on a scenario of this name in the repository`,
        remedy: `choose from ${[...this.#known].sort().join(", ") || "none: it depends on no other scenario"}`
      });
    }
  }
};
async function settleOne(workspace, scenario, findings, wishes) {
  const { repository, catalogue } = workspace;
  const dependencies = [];
  for (const one of scenario.config.dependencies) {
    const isHere = await workspace.findDependency(one, scenario.folder) !== void 0;
    dependencies.push(isHere ? wishes.asked.apply(one) : one);
  }
  const source = new ScenarioSource(repository, findings, scenario, scenario.config);
  const settled = leaveOut(dependencies, wishes.out, catalogue, findings, scenario);
  const demotions = await findUnused(source, settled.dependencies, workspace);
  const config = { ...scenario.config, dependencies: settled.dependencies };
  return { ...settled, demotions, scenario: { ...scenario, config } };
}
async function findRequired(workspace, { scenario }) {
  const folders = [];
  for (const one of scenario.config.dependencies) {
    if (!one.enabled || !one.required) continue;
    const folder2 = await workspace.findDependency(one, scenario.folder);
    if (folder2 !== void 0) folders.push(folder2);
  }
  return folders;
}
async function settleScenarios(workspace, root, findings, { out, withScenarios }) {
  const settled = /* @__PURE__ */ new Map();
  const asked = new Asked(withScenarios);
  const waiting = [root];
  for (let scenario = waiting.shift(); scenario !== void 0; scenario = waiting.shift()) {
    if (settled.has(scenario.folder)) continue;
    const one = await settleOne(workspace, scenario, findings, { out, asked });
    settled.set(scenario.folder, one);
    for (const folder2 of await findRequired(workspace, one)) {
      const required2 = await workspace.scenario(folder2);
      if (isRead(required2)) waiting.push(required2);
    }
  }
  assertLeftOut(out, [...settled.values()], workspace.catalogue);
  asked.assertFound();
  return settled;
}
function listLeftOut(settled, folder2) {
  return [...settled].flatMap(
    ([place, { leftOut, scenario }]) => leftOut.map((one) => place === folder2 ? one : { ...one, scenario: scenario.config.name })
  );
}

// pipeline/stages/analyze/scenarios/members.ts
function listMembers(graph, { nodes, rootId }, settled, { workspace, findings }) {
  const members = [];
  for (const id of [...graph.start_order.filter((one) => one !== rootId), rootId]) {
    const node = nodes.get(id);
    const scenario = node?.scenario;
    if (node === void 0 || !isRead(scenario) || !settled.has(scenario.folder)) continue;
    const source = new ScenarioSource(workspace.repository, findings, scenario, scenario.config);
    members.push({ id, name: node.name, source, isRoot: id === rootId });
  }
  return members;
}
function toScope({ id, isRoot }, graph, swaps, members) {
  const own2 = findDirectNeeds(graph, "any", /* @__PURE__ */ new Set([id]));
  const others = new Set(members.flatMap((one) => one.id === id ? [] : one.id));
  const ofOthers = findDirectNeeds(graph, "any", others);
  const kits = swaps.filter((swap) => swap.applied && swap.shipped).map(({ original }) => original).filter((name2) => own2.has(name2) || isRoot && !ofOthers.has(name2));
  const resources = [.../* @__PURE__ */ new Set([...findDirectNeeds(graph, "required", /* @__PURE__ */ new Set([id])), ...kits])].sort();
  return { resources, kits, hasPages: isRoot };
}

// pipeline/stages/analyze/skeleton/external-hosts.ts


// pipeline/stages/analyze/skeleton/network.ts
function withNetwork(skeleton, nodes) {
  const { services } = skeleton;
  if (!Array.isArray(services) || !nodes.some(needsNetwork)) return skeleton;
  return {
    ...skeleton,
    services: services.map(
      (service) => service["type"] === "ui-bundle" || service["type"] === "resource" ? service : { ...service, network: true }
    )
  };
}
function needsNetwork({ enabled, in_bundle, requirements }) {
  if (!enabled) return false;
  return in_bundle === "remote" || in_bundle === "service" && requirements.network !== "none";
}

// pipeline/stages/analyze/skeleton/external-hosts.ts
var maxFiles3 = 500;
var maxDepth2 = 8;
var maxNamed2 = 5;
var otherFolders2 = /^(?:node_modules|dist|build|out|coverage|__tests__|__mocks__|tests?|e2e|\..*)$/;
var pageFile = /\.(?:html?|s?css|less|m?[jt]sx?|vue|svelte)$/i;
var testFile = /(?:\.|_|-)(?:test|spec|stories)\.|\.config\.|^(?:server|vite|jest)\b/i;
async function listPageFiles(source, folder2, found = [], depth = 0) {
  for (const name2 of await source.list(folder2)) {
    if (found.length >= maxFiles3 || otherFolders2.test(name2)) continue;
    if (folder2 === "." && [..._chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .apiFolders */ .YT, "cli", "docs"].includes(name2)) continue;
    const path = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, name2);
    if (!pageFile.test(name2)) {
      if (depth < maxDepth2) await listPageFiles(source, path, found, depth + 1);
    } else if (!testFile.test(name2) && await source.hasFile(path)) found.push(path);
  }
  return found;
}
var own = String.raw`(?:https?:)?\/\/[^\s'"\x60<>()\\]+`;
var loads = [
  /(?:\bfrom|\bimport)\s*\(?\s*['"\x60](https?:\/\/[^'"\x60]+)/g,
  new RegExp(String.raw`(?<![\w.-])src\s*[=:]\s*\{?\s*['"\x60](${own})`, "g"),
  new RegExp(String.raw`\.src\s*=\s*['"\x60](${own})`, "g"),
  new RegExp(
    String.raw`<link\b(?![^>]*\brel=\W*(?:preconnect|dns-prefetch|canonical|alternate))[^>]*\bhref=\{?['"\x60](${own})`,
    "g"
  ),
  new RegExp(String.raw`\b(?:set\w*Path|importScripts|loadScript|loadStyle)\(\s*['"\x60](${own})`, "gi"),
  /['"\x60](https?:\/\/[^\s'"\x60]+\.(?:m?js|css|woff2?|ttf|otf|wasm|glb|gltf|hdr))(?:[?#][^'"\x60]*)?['"\x60]/g,
  /\burl\(\s*['"]?(https?:\/\/[^'")\s]+)/g
];
async function readUrls(path, text) {
  if (/\.html?$/i.test(path)) return (await (0,_chunk_B2VKQFVK_js__WEBPACK_IMPORTED_MODULE_1__/* .findHtmlReferences */ .DR)(text)).references.map(({ url }) => url);
  if (/\.(?:s?css|less)$/i.test(path)) return (0,_chunk_B2VKQFVK_js__WEBPACK_IMPORTED_MODULE_1__/* .findCssReferences */ .X2)(text).map(({ url }) => url);
  const code = (0,_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutComments */ .fx)(text);
  return loads.flatMap((pattern) => [...code.matchAll(pattern)].map(([, url = ""]) => url));
}
function toHost(url) {
  if (!/^(?:https?:)?\/\//i.test(url) || !URL.canParse(url, "https://page.invalid")) return void 0;
  const { hostname } = new URL(url, "https://page.invalid");
  const isHere = /^(?:localhost|127\.|0\.0\.0\.0$|\[::1?\]$)|\.localhost$|\$|%7B/i.test(hostname);
  const isExample = /(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid)$/.test(hostname);
  return isHere || isExample || !hostname.includes(".") ? void 0 : hostname;
}
function toLine(text, url) {
  const at = text.indexOf(url.split(/[?&#]/)[0] ?? url);
  return at < 0 ? 1 : text.slice(0, at).split("\n").length;
}
async function findExternalFiles(source, folder2) {
  const found = [];
  for (const path of await listPageFiles(source, folder2)) {
    const text = await source.text(path) ?? "";
    if (!text.includes("//")) continue;
    for (const url of await readUrls(path, text)) {
      const host2 = toHost(url);
      if (host2 !== void 0) found.push({ host: host2, path, line: toLine(text, url) });
    }
  }
  return found;
}
async function reportExternalHosts(source, folder2, isOffline) {
  const byHost = Map.groupBy(await findExternalFiles(source, folder2), ({ host: host2 }) => host2);
  const found = [];
  for (const [host2, files] of byHost) {
    const places = [...new Set(files.map(({ path, line }) => `${source.path(path)}:${line}`))];
    const more = places.length > maxNamed2 ? ` and ${places.length - maxNamed2} more` : "";
    const [first] = files;
    found.push({
      severity: isOffline ? "warning" : "info",
      code: "page-external-host",
      message: `the pages load files from ${host2}, which they do not reach without a network: ${places.slice(0, maxNamed2).join(", ")}${more}`,
      ...first === void 0 ? {} : { file: source.path(first.path), line: first.line },
      remedy: "ship the files with the pages, for example as packages of their package.json"
    });
  }
  source.findings.addAll(found);
}
async function reportPageHosts(source, skeleton, nodes) {
  for (const service of new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_9__/* .JsonNode */ .x(skeleton).at("services").items) {
    const folder2 = service.at("build", "source_dir").text;
    if (service.at("type").text === "ui-bundle" && folder2 !== void 0)
      await reportExternalHosts(source, folder2, !nodes.some(needsNetwork));
  }
}

// pipeline/stages/analyze/skeleton/user-tools.ts
function listUserTools(graph, direct, catalogue) {
  return graph.nodes.flatMap(({ kind, name: name2, enabled, in_bundle }) => {
    if (kind !== "resource" || !enabled || in_bundle !== "remote" || !direct.has(name2)) return [];
    const program = catalogue.swapsOf(name2).find((swap) => swap.program !== void 0)?.program;
    const { description } = catalogue.get(name2) ?? {};
    return program === void 0 ? [] : [{ name: name2, program, ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ description }) }];
  });
}
function withUserTools(skeleton, graph, direct, catalogue) {
  const tools = listUserTools(graph, direct, catalogue);
  return tools.length === 0 ? skeleton : { ...skeleton, user_tools: tools };
}

// pipeline/stages/analyze/skeleton/node-versions.ts

async function findWishes(source, folder2) {
  const text = await source.text(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, "package.json")) ?? "{}";
  const { value } = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .parseJsonText */ .l)(text);
  const node = (field) => ({ node: asText(child(child(value, field), "node")) });
  const read = (path) => source.text(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.relative("/", path));
  const place = { dir: node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join("/", folder2), top: "/" };
  return (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .listOwnWishes */ .K_)(read, place, { engines: node("engines"), volta: node("volta") });
}
function report3(source, id, wishes, nodes) {
  const olderOf = (target) => (nodes.older[target] ?? []).map(({ version }) => version);
  const choices = _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_11__/* .targets */ .zV.map((target) => ({
    target,
    version: (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseNode */ .oz)(wishes, [], { shipped: nodes.version, older: olderOf(target) })?.version
  }));
  if (choices.every(({ version }) => version === nodes.version)) return;
  const asked = wishes.map(({ range, from }) => `${from} asks for Node ${range}`).join(", ");
  const lacking = choices.flatMap(({ target, version }) => version === void 0 ? [target] : []);
  const older = [...new Set(choices.flatMap(({ version }) => version ?? []))];
  if (older.length > 0) {
    source.report({
      severity: "info",
      code: "node-version-other",
      message: `${id} excludes Node ${nodes.version}: ${asked}; Node ${older.join(" or ")} ships beside the runtime`,
      remedy: `let it allow Node ${nodes.version}, and test it with that, for a smaller installer`
    });
  }
  if (lacking.length === 0) return;
  const known = [.../* @__PURE__ */ new Set([nodes.version, ..._chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_11__/* .targets */ .zV.flatMap(olderOf)])];
  source.report({
    severity: older.length === 0 ? "error" : "warning",
    code: "node-version-unavailable",
    message: `${id}: ${asked}; an app for ${lacking.join(", ")} cannot have it. Known: ${known.join(", ")}`,
    remedy: "let it allow one of these versions, and test the service with it"
  });
}
async function reportNodeVersions(source, skeleton, nodes) {
  for (const service of new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_9__/* .JsonNode */ .x(skeleton).at("services").items) {
    const build = service.at("build");
    const isPages = service.at("type").text === "ui-bundle" && build.at("entry_point").text === void 0;
    if (build.at("type").text !== "npm" || build.at("bundle").value === true || isPages) continue;
    const wishes = await findWishes(source, build.at("source_dir").text ?? ".");
    report3(source, service.at("id").text ?? "", wishes, nodes);
  }
}

// pipeline/stages/analyze/skeleton/initialization.ts


// pipeline/stages/analyze/skeleton/undeclared-scripts.ts

var folder = "initialization";
var maxFiles4 = 200;
var maxDepth3 = 6;
var maxNamed3 = 5;
var undoes = /(?:\.down\.sql|^rollback[\w-]*\.sql|^down\.sql)$/i;
async function listFiles(source, path, isWanted, found = [], depth = 0) {
  for (const name2 of await source.list(path)) {
    const inner = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(path, name2);
    if (found.length >= maxFiles4 || name2.startsWith(".") || name2 === "node_modules") continue;
    if (isWanted(inner)) {
      if (await source.hasFile(inner)) found.push(inner);
    } else if (depth < maxDepth3) await listFiles(source, inner, isWanted, found, depth + 1);
  }
  return found;
}
function loads2({ program, args }) {
  const name2 = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.basename(program);
  return name2 === "psql" || name2 === "resource-postgres" || name2 === "docker" && args.includes("psql");
}
async function findLoaded(source) {
  const loading = new Set(source.commands.filter(loads2).map(({ phase, step }) => `${phase}\0${step}`));
  const found = [];
  for (const { phase, step, cwd, args } of source.commands) {
    if (!loading.has(`${phase}\0${step}`)) continue;
    for (const word of args) {
      const file = (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_10__/* .normalizePath */ .Fd)(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(cwd, word.replace(/^--?[\w-]+=/, "")));
      if (!/\.sql$/i.test(file) || (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_10__/* .findPathFault */ .PC)(file) !== void 0) continue;
      if (!found.some((one) => one.file === file) && await source.hasFile(file)) found.push({ file, step });
    }
  }
  return found;
}
async function makesTables(source, scripts) {
  const names2 = scripts.map((path) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.basename(path));
  for (const api of _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .apiFolders */ .YT) {
    const isProgram2 = (path) => (0,_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .isReadableCode */ .Yx)(path) && !/(?:_test|\.test|\.spec)\./.test(path);
    for (const path of await listFiles(source, api, isProgram2)) {
      const text = await source.text(path) ?? "";
      if (/create\s+table\b/i.test(text) || names2.some((name2) => text.includes(name2))) return true;
    }
  }
  return false;
}
function isOfAnother(source, path, dependency) {
  const others = source.config.dependencies.filter(({ name: name2 }) => name2 !== dependency.name);
  return others.some(({ name: name2 }) => path.split("/").includes(name2));
}
async function findUndeclaredScripts(source, dependency, declared) {
  const loaded = (await findLoaded(source)).filter(({ file }) => !declared.has(file));
  for (const { file, step } of loaded) {
    source.report({
      severity: "info",
      code: "initialization-from-step",
      message: `the lifecycle's step ${quote(step)} loads ${quote(file)}, which initialization does not list: the database of the bundle loads it too`,
      pointer: dependency.pointer,
      remedy: `to choose its place in the order, list it in ${dependency.pointer}/initialization`
    });
  }
  const known = /* @__PURE__ */ new Set([...declared, ...loaded.map(({ file }) => file)]);
  const scripts = await listFiles(source, folder, (path) => /\.sql$/i.test(path));
  const left = scripts.filter(
    (path) => !known.has(path) && !undoes.test(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.basename(path)) && !isOfAnother(source, path, dependency)
  );
  if (left.length > 0) {
    const named = left.slice(0, maxNamed3).map(quote).join(", ");
    const more = left.length > maxNamed3 ? ` and ${left.length - maxNamed3} more` : "";
    const isMinor = known.size > 0 || await makesTables(source, left);
    const list = left.slice(0, maxNamed3).map((file) => JSON.stringify({ file }));
    source.report({
      severity: isMinor ? "info" : "warning",
      code: "initialization-undeclared",
      message: `the database of the bundle starts without ${named}${more}: initialization does not list ${left.length === 1 ? "it" : "them"}, and no step of the lifecycle loads ${left.length === 1 ? "it" : "them"}`,
      pointer: dependency.pointer,
      remedy: `if the database needs ${left.length === 1 ? "it" : "them"}, add "initialization": [${list.join(", ")}] to ${dependency.pointer}`
    });
  }
  return loaded.map(({ file }) => ({ file, pointer: dependency.pointer }));
}

// pipeline/stages/analyze/skeleton/initialization.ts
var maxPath = 500;
var undoes2 = /\.down\.[a-z]+$/i;
function isLoadable(file, endings) {
  const path = file.toLowerCase();
  return endings.some((ending) => path.endsWith(ending)) && file.length <= maxPath && (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_10__/* .findPathFault */ .PC)(file) === void 0;
}
async function expand(source, { file, pointer }, endings) {
  if ((0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_10__/* .findPathFault */ .PC)(file) !== void 0 || !await source.hasFolder((0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_10__/* .normalizePath */ .Fd)(file)))
    return [{ file, pointer }];
  const folder2 = (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_10__/* .normalizePath */ .Fd)(file);
  const found = [];
  for (const name2 of await source.list(folder2)) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, name2);
    if (isLoadable(path, endings) && !undoes2.test(name2) && await source.hasFile(path))
      found.push({ file: path, pointer });
  }
  return found.length === 0 ? [{ file, pointer }] : found;
}
async function listFiles2(source, dependency, { endings, isPostgres }) {
  const files = [];
  for (const declared2 of dependency.initialization) files.push(...await expand(source, declared2, endings));
  if (!isPostgres) return files;
  const declared = new Set(files.map(({ file }) => (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_10__/* .normalizePath */ .Fd)(file)));
  return [...files, ...await findUndeclaredScripts(source, dependency, declared)];
}
async function planFiles(source, dependency, loader) {
  const artifacts = /* @__PURE__ */ new Map();
  const notLoaded = [];
  for (const { file, pointer } of await listFiles2(source, dependency, loader)) {
    const path = (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_10__/* .normalizePath */ .Fd)(file);
    if (artifacts.has(path)) continue;
    const isThere = await source.hasFile(path) || await source.hasFolder(path);
    const isLoaded = isLoadable(file, loader.endings);
    if (!isThere) {
      source.report({
        code: "initialization-missing",
        message: `${quote(file)}, which initializes ${dependency.name}, does not exist`,
        pointer,
        remedy: isLoaded ? "add the file or remove it from initialization; a bundle cannot be assembled without it" : "add the file or remove it from initialization"
      });
    }
    if (!isThere && !isLoaded) continue;
    if (!isLoaded) notLoaded.push(path);
    artifacts.set(path, {
      service: dependency.name,
      path,
      kind: "file",
      how: `prepares ${dependency.name}`,
      ...isLoaded ? { loaded_by: loader.replacement, pointer } : {},
      ...isLoaded && dependency.isStrict ? { strict: true } : {}
    });
  }
  return { artifacts: [...artifacts.values()], notLoaded };
}
async function reportExtensions(source, artifacts, replacement, available) {
  for (const { path, loaded_by: loadedBy, strict } of artifacts) {
    const text = loadedBy === replacement ? await source.text(path) : void 0;
    if (text === void 0) continue;
    for (const missing of (0,_chunk_XSWZNJV6_js__WEBPACK_IMPORTED_MODULE_0__/* .findMissingExtensions */ .ob)(text, available)) {
      const { line } = missing;
      const finding = {
        severity: strict === true ? "error" : "warning",
        code: "sql-extension-missing",
        message: `${path}:${line}: ${(0,_chunk_XSWZNJV6_js__WEBPACK_IMPORTED_MODULE_0__/* .toMissingExtensionText */ .sk)(missing, replacement)}`,
        remedy: (0,_chunk_XSWZNJV6_js__WEBPACK_IMPORTED_MODULE_0__/* .toExtensionRemedy */ .t)(available)
      };
      source.reportLine(finding, path, line);
    }
  }
}
async function planInitialization(source, swaps, catalogue, migrates) {
  const planned = [];
  for (const dependency of source.config.dependencies) {
    if (!dependency.enabled) continue;
    const name2 = catalogue.toName(dependency.name);
    const swap = swaps.find((one) => one.applied && one.original === name2);
    const known = catalogue.swapsOf(name2).find((one) => one.shipped && one.replacement === swap?.replacement);
    const { artifacts, notLoaded } = await planFiles(source, dependency, {
      replacement: swap?.replacement ?? "",
      endings: known?.loads ?? [],
      isPostgres: name2 === "postgres" && known !== void 0 && known.loads.includes(".sql")
    });
    planned.push(...artifacts);
    if (swap !== void 0 && known?.extensions !== void 0)
      await reportExtensions(source, artifacts, swap.replacement, known.extensions);
    if (swap === void 0 || notLoaded.length === 0 || migrates) continue;
    source.report({
      code: "initialization-not-applied",
      message: `${swap.replacement} starts without ${notLoaded.map(quote).join(", ")}: nothing in the bundle loads ${notLoaded.length === 1 ? "it" : "them"}`,
      pointer: dependency.pointer,
      remedy: known === void 0 || known.loads.length === 0 ? 'let the API create what it needs at start, or add a lifecycle step "migrate" that runs the API with an argument' : `list files of the scenario that end in ${known.loads.join(" or ")}, or let the API create what it needs at start`
    });
  }
  return planned;
}

// pipeline/stages/analyze/skeleton/joined.ts
function withJoined(source, id, part) {
  if (part.build.type !== "npm" || !source.config.joined.includes(id)) return part;
  return { ...part, build: { ...part.build, bundle: true } };
}
function reportUnjoined(source, services) {
  const isJoined = (id) => services.some(
    (service) => service["id"] === id && service["build"]?.bundle === true
  );
  for (const id of source.config.joined.filter((one) => !isJoined(one))) {
    source.report({
      code: "config-not-understood",
      message: `${quote(id)} is not a program of Node in this scenario, so that its build cannot join it into one file`,
      pointer: (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_14__/* .toPointer */ .rb)(["build", id, "bundle"]),
      remedy: 'name the id of a service with a package.json, such as "api", or remove the entry'
    });
  }
}

// pipeline/stages/analyze/skeleton/migrations.ts


// pipeline/shared/shell/python-call.ts
var interpreter = /^(?:.*\/)?(?:python|python3|python3\.\d+|py)(?:\.exe)?$/;
var environmentFolder = /(?:^|\/)\.?v?env\/(?:bin|Scripts)\//;
var launchers = /* @__PURE__ */ new Set(["uv", "poetry", "pipenv", "pdm", "rye", "hatch"]);
var commands = new Set(
  "uvicorn gunicorn hypercorn daphne granian waitress-serve flask fastapi celery dramatiq rq arq huey_consumer django-admin litestar sanic streamlit gradio".split(
    " "
  )
);
var ofDevelopment = /* @__PURE__ */ new Set([
  "venv",
  "virtualenv",
  "pip",
  "ensurepip",
  "pytest",
  "unittest",
  "compileall",
  "build"
]);
var withValue = /* @__PURE__ */ new Set(["-W", "-X", "--check-hash-based-pycs"]);
var launcherWithValue = /* @__PURE__ */ new Set([
  "--python",
  "-p",
  "--with",
  "--project",
  "--directory",
  "--env-file",
  "--group",
  "--extra"
]);
function skipOptions(words, start, valued) {
  let at = start;
  for (let word = words[at]; word?.startsWith("-") && word !== "-m" && word !== "-c"; word = words[at])
    at += valued.has(word) ? 2 : 1;
  return at;
}
function parseInterpreter(words, start) {
  const at = skipOptions(words, start, withValue);
  const word = words[at];
  if (word === "-m") {
    const name2 = words[at + 1];
    return name2 === void 0 || ofDevelopment.has(name2) ? void 0 : { run: "module", name: name2, after: at + 2 };
  }
  return word?.endsWith(".py") ? { run: "file", name: word, after: at + 1 } : void 0;
}
function parsePythonCall(program, args) {
  const words = [program, ...args];
  const at = launchers.has(program) && args[0] === "run" ? skipOptions(words, 2, launcherWithValue) : 0;
  const word = words[at];
  if (word === void 0) return void 0;
  if (interpreter.test(word)) return parseInterpreter(words, at + 1);
  if (at > 0 && word === "-m") return parseInterpreter(words, at);
  if (at > 0 && word.endsWith(".py")) return { run: "file", name: word, after: at + 1 };
  const name2 = environmentFolder.test(word) ? word.slice(word.lastIndexOf("/") + 1) : word;
  return commands.has(name2) || environmentFolder.test(word) && name2 !== "pip" ? { run: "command", name: name2, after: at + 1 } : void 0;
}

// pipeline/stages/analyze/skeleton/package-json.ts

async function findPackageManager(source, folder2) {
  const hasFile = (path) => source.hasFile(path);
  const readField = async (path) => {
    const text = await source.text(path);
    return text === void 0 ? void 0 : (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .readManagerField */ .GW)((0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .parseJsonText */ .l)(text).value);
  };
  const { manager, dir, lockfile } = await (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .choosePackageManager */ .DO)({ hasFile, readField }, folder2, ".");
  const others = (await (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .findLockfiles */ .wN)({ hasFile }, dir)).filter((name2) => name2 !== lockfile);
  if (lockfile !== void 0 && others.length > 0) {
    source.findings.add({
      code: "lockfiles-several",
      message: `${source.path(dir)} has ${[lockfile, ...others].join(", ")}; ${lockfile} is used`,
      file: source.path(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(dir, lockfile)),
      remedy: `remove ${others.join(", ")}, or name the package manager in "packageManager" of package.json`
    });
  }
  return manager.id;
}
function textsOf(value) {
  return Object.entries(isRecord(value) ? value : {}).filter(
    (entry) => typeof entry[1] === "string"
  );
}
async function readPackage(source, folder2) {
  const file = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, "package.json");
  const text = await source.text(file);
  if (text === void 0) return void 0;
  const document = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .parseJsonText */ .l)(text, { file: source.path(file) });
  source.findings.addAll(document.diagnostics);
  const scripts = child(document.value, "scripts");
  const main = asText(child(document.value, "main"));
  const dependencies = child(document.value, "dependencies");
  return {
    ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ main }),
    scripts: new Map(textsOf(scripts).map(([name2, command]) => [name2, command.slice(0, 16384)])),
    dependencies: new Map(textsOf(dependencies)),
    packageManager: await findPackageManager(source, folder2)
  };
}
function toScriptName(program, args) {
  if (_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .packageManagers */ .NN.every(({ id }) => id !== program)) return void 0;
  const words = args.filter((word) => !word.startsWith("-"));
  if (words[0] === "run" || words[0] === "run-script") return words[1];
  return /^(?:install|ci|i|add|exec|dlx)$/.test(words[0] ?? "") ? void 0 : words[0];
}

// pipeline/stages/analyze/skeleton/migrations.ts
var migrating = /\bmigrat(?:e|ion|ions|ing)\b/i;
function toOwnArgs(command, program, binaries) {
  const at = (file) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(command.cwd, file);
  if (program.language === "npm") {
    if (command.program !== "node") return void 0;
    const index = command.args.findIndex((arg) => !arg.startsWith("-"));
    const entry = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(program.folder, program.build.entry_point ?? "main.js");
    return index >= 0 && at(command.args[index] ?? "") === entry ? command.args.slice(index + 1) : void 0;
  }
  if (program.language === "python") return toPythonWords(command, program.folder);
  return command.program.includes("/") && binaries.includes(at(command.program)) ? command.args : void 0;
}
function toPythonWords({ cwd, program, args }, folder2) {
  const call = parsePythonCall(program, args);
  if (call === void 0) return void 0;
  const { run, name: name2 } = call;
  const file = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.relative(folder2, node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(cwd, name2));
  if (run === "file" ? file.startsWith("..") : node_path__WEBPACK_IMPORTED_MODULE_17__.posix.normalize(cwd) !== folder2) return void 0;
  return [...run === "file" ? [file] : ["-m", name2], ...args.slice(call.after - 1)];
}
function findBuiltBinaries(source, program) {
  return source.commandsIn(program.folder).flatMap((command) => {
    const index = command.program === "go" ? command.args.indexOf("-o") : -1;
    const output = index < 0 ? void 0 : command.args[index + 1];
    return output === void 0 ? [] : [node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(command.cwd, output)];
  });
}
function isMigrating({ step, phase, args }) {
  return migrating.test(`${step} ${phase}`) || args.some((arg) => migrating.test(arg));
}
function expandScript(command, folder2, scripts) {
  if (node_path__WEBPACK_IMPORTED_MODULE_17__.posix.normalize(command.cwd) !== folder2) return [command];
  const script2 = toScriptName(command.program, command.args);
  const text = script2 === void 0 ? void 0 : scripts?.get(script2);
  return text === void 0 ? [command] : (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommands */ .Gr)(text, folder2);
}
function canBePassed(args) {
  return args !== void 0 && args.length > 0 && !args.some((arg) => /[$`<>]/.test(arg));
}
async function findMigrations(source, program, binary) {
  const binaries = findBuiltBinaries(source, program);
  const manifest = program.language === "npm" ? await readPackage(source, program.folder) : void 0;
  const commands2 = source.commands.filter(isMigrating).flatMap((command) => expandScript(command, program.folder, manifest?.scripts)).map((call) => toOwnArgs(call, program, binaries)).filter(canBePassed).map((args) => [binary, ...args]);
  const distinct = [...new Map(commands2.map((command) => [command.join("\0"), command])).values()];
  return distinct.map((command, index) => ({
    version: distinct.length > 1 ? `${source.config.version}-${index + 1}` : source.config.version,
    command: [...command],
    ...program.language === "python" ? { env: { BUNDLED_PYTHON: "python" } } : {},
    run_on: "always"
  }));
}

// pipeline/stages/analyze/skeleton/plan-build-env.ts


// pipeline/shared/resources/variables.ts
var sqlResources = /* @__PURE__ */ new Set([
  "postgres",
  "postgis",
  "mysql",
  "sqlite",
  "duckdb"
]);
var address2 = "(?:URL|URI|DSN|HOST|HOSTNAME|ADDR|ADDRESS|ENDPOINT|BROKERS|SERVERS?|CONNECTION_STRING)";
var prefixes = [
  ["POSTGRES(?:QL)?", "postgres"],
  ["PG", "postgres"],
  ["MYSQL", "mysql"],
  ["MARIADB", "mysql"],
  ["REDIS", "redis"],
  ["MONGO(?:DB)?", "mongodb"],
  ["QDRANT", "qdrant"],
  ["MINIO", "minio"],
  ["RABBITMQ", "rabbitmq"],
  ["AMQP", "rabbitmq"],
  ["KAFKA", "kafka"],
  ["NATS", "nats"],
  ["NEO4J", "neo4j"],
  ["OLLAMA", "ollama"],
  ["ELASTIC(?:SEARCH)?", "elasticsearch"],
  ["MEILI(?:SEARCH)?", "meilisearch"]
];
var patterns = prefixes.map(
  ([prefix, resource]) => [new RegExp(`^${prefix}_?(?:BASE_)?${address2}$`), resource]
);
function toResourceOf(variable) {
  if (variable === "DATABASE_URL" || variable === "DB_URL") return "sql";
  return patterns.find(([pattern]) => pattern.test(variable))?.[1];
}

// pipeline/stages/analyze/skeleton/evaluate-word.ts
function evaluateWord(word, scope) {
  if (word.parts === void 0) return toConstant(word.value, !/["'\\]/.test(word.text));
  return join2(word.parts.map((part) => toText(part, scope)));
}
function join2(parts) {
  return parts.some((part) => part === void 0) ? void 0 : parts.join("");
}
function toConstant(text, isPlain) {
  return text.includes("${") || isPlain && text.startsWith("~") ? void 0 : text;
}
function toText(part, scope) {
  switch (part.type) {
    case "Literal":
      return toConstant(part.value, part.text === part.value);
    case "SingleQuoted":
    case "AnsiCQuoted":
      return toConstant(part.value, false);
    case "DoubleQuoted":
      return join2(part.parts.map((inner) => toText(inner, scope)));
    case "SimpleExpansion":
      return /^\$\w+$/.test(part.text) ? scope.find(part.text.slice(1)) : void 0;
    case "ParameterExpansion": {
      const { operation, parameter, prefix, index } = part;
      if (prefix !== void 0 || index !== void 0) return void 0;
      const value = scope.find(parameter);
      if (operation === void 0) return value;
      if (operation.type !== "Default" || value === void 0) return void 0;
      if (/^:?[-=]$/.test(operation.operator)) return value || evaluateWord(operation.operand, scope);
      return operation.operator.endsWith("?") ? value || void 0 : void 0;
    }
    case "CommandExpansion":
      return /^(?:\$\(\s*pwd\s*\)|`\s*pwd\s*`)$/.test(part.text) ? scope.cwd : void 0;
    case "Glob":
      return part.value;
    default:
      return void 0;
  }
}

// pipeline/stages/analyze/skeleton/lifecycle-variables.ts
var secretName = /SECRET|PASSWORD|PASSWD|PASSPHRASE|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|CREDENTIAL/i;
var hasLogin = /:\/\/[^/\s:@]*:[^/\s@]+@/;
var ofMachine = /^(?:HOME|PATH|PWD|OLDPWD|USER|LOGNAME|HOSTNAME|SHELL|TMPDIR|UID|RANDOM|PPID|SECONDS)$/;
function isCarried(name2, value) {
  return !secretName.test(name2) && toResourceOf(name2) === void 0 && !hasLogin.test(value);
}
function toScope2({ env, cwd }, known) {
  return {
    cwd,
    find: (name2) => {
      if (known.has(name2)) return known.get(name2);
      if (Object.hasOwn(env, name2)) return env[name2];
      return ofMachine.test(name2) || secretName.test(name2) || toResourceOf(name2) !== void 0 ? void 0 : "";
    }
  };
}
function parseSourced(text) {
  return (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommands */ .Gr)(`set -a
${text}
:`).at(-1)?.settings ?? [];
}
async function evaluateSettings(settings, given, read) {
  const known = /* @__PURE__ */ new Map();
  const scope = toScope2(given, known);
  const env = /* @__PURE__ */ new Map();
  const refused = /* @__PURE__ */ new Map();
  const expand2 = async (one) => "sourced" in one ? parseSourced(await read(one.sourced) ?? "") : [one];
  for (const setting of (await Promise.all(settings.map(expand2))).flat()) {
    if (!("name" in setting)) continue;
    const { name: name2, value: word, isExported } = setting;
    const value = evaluateWord(word, scope);
    known.set(name2, value);
    env.delete(name2);
    refused.delete(name2);
    if (!isExported || Object.hasOwn(given.env, name2)) continue;
    if (value === void 0) refused.set(name2, "its value is only known when the step runs");
    else if (!isCarried(name2, value))
      refused.set(name2, "the app gets it from its secrets or its resource kit");
    else env.set(name2, value);
  }
  return {
    scope,
    env: Object.fromEntries(env),
    refused: [...refused].map(([name2, why]) => ({ name: name2, why }))
  };
}

// pipeline/stages/analyze/skeleton/working-tree.ts

var checkoutFolder = "work";
function toTreePath(name2) {
  return node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(checkoutFolder, "scenarios", name2);
}
function toTreeFolder(name2, folder2) {
  return `\${data}/${node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(toTreePath(name2), folder2)}`;
}
var checkoutMarks = [node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(checkoutFolder, ".vrooli"), node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(checkoutFolder, "resources")];
function toTreeSource(apiFolder) {
  return apiFolder === "." ? node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__/* .servicesFolder */ .xi, "api") : _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_8__/* .servicesFolder */ .xi;
}

// pipeline/stages/analyze/skeleton/plan-build-env.ts
function isBuildIn({ cwd, program, args }, folder2) {
  return node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(cwd, ".").replace(/(.)\/$/, "$1") === folder2 && toScriptName(program, args) === "build";
}
async function withBuildEnv(source, build, ports) {
  const folder2 = build.source_dir;
  const manifest = build.type === "npm" ? await readPackage(source, folder2) : void 0;
  if (manifest?.scripts.has("build") !== true) return build;
  const env = toBuildPorts(ports);
  const step = source.commands.find((command) => isBuildIn(command, folder2));
  const given = { env, cwd: toTreeFolder(source.config.name, folder2) };
  const settled = await evaluateSettings(step?.settings ?? [], given, (path) => source.text(path));
  const constants = Object.entries(settled.env).filter(([, value]) => !value.includes("${"));
  const all = Object.entries({ ...build.env, ...Object.fromEntries(constants), ...env });
  return { ...build, env: Object.fromEntries(all.sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_16__/* .byCodeUnit */ .X)(a, b))) };
}

// pipeline/stages/analyze/skeleton/page-port.ts


// pipeline/stages/analyze/skeleton/built-in-port.ts


var configs = ["vite", "webpack", "rspack", "vue", "craco"].flatMap(
  (tool) => ["ts", "js", "mts", "mjs", "cts", "cjs"].map((suffix) => `${tool}.config.${suffix}`)
);
var copied = "(?:VITE|REACT_APP|NEXT_PUBLIC|PUBLIC)_\\w+";
async function findBuiltInVariable(source, folder2, variable) {
  const replaced = new RegExp(
    String.raw`["'](?:import\.meta|process)\.env\.\w+["']\s*:[^\n]*\bprocess\.env\.${variable}\b`
  );
  for (const name2 of configs) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, name2);
    const text = await source.text(path);
    const at = text === void 0 ? -1 : text.search(replaced);
    if (text !== void 0 && at !== -1)
      return `${source.path(path)}:${text.slice(0, at).split("\n").length}`;
  }
  const set = new RegExp(String.raw`\b${copied}=["']?[^\s"';]*\$\{?${variable}\b.*\bbuild\b`);
  const step = source.config.steps.find(({ run }) => set.test(run));
  return step === void 0 ? void 0 : `the step ${step.name}`;
}
function spreadPort(app, { min, max }) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_18__.createHash)("sha256").update(app).digest().readUInt32BE();
  return min + hash % (max - min + 1);
}

// pipeline/stages/analyze/skeleton/page-port.ts
var address3 = /\b(?:https?|wss?):\/\/(?:localhost|127\.0\.0\.1|\$\{[^}]*host[^}]*\}):(?:\d|\$\{)/i;
var constant = /(["'`])([1-9]\d{3,4})\1|(?:localhost|127\.0\.0\.1):([1-9]\d{3,4})\b/g;
var isProgram = (path) => /^(?:server|build|dev|start)\b|\.(?:config|test|spec|stories)\./.test(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.basename(path));
function findInText(text, range) {
  if (!address3.test(text)) return [];
  return [...text.matchAll(constant)].flatMap(({ index, 2: quoted, 3: addressed }) => {
    const port = Number(quoted ?? addressed);
    if (port < range.min || port > range.max) return [];
    return [{ port, line: text.slice(0, index).split("\n").length }];
  });
}
async function findFixedPorts(source, folder2, range) {
  const files = [];
  await listCode(source, folder2, files);
  const pages = (await source.list(folder2)).filter((name2) => name2.endsWith(".html"));
  const code = [.../* @__PURE__ */ new Set([...files, ...pages.map((name2) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, name2))])];
  const found = [];
  for (const path of code.filter((one) => !isProgram(one))) {
    for (const { port, line } of findInText(await source.text(path) ?? "", range))
      found.push({ port, place: `${source.path(path)}:${line}` });
  }
  return found;
}
async function findWritten(source, folder2, range) {
  const [first, ...others] = await findFixedPorts(source, folder2, range);
  return others.some(({ port }) => port !== first?.port) ? void 0 : first;
}
async function findBuiltIn(source, folder2, own2) {
  const place = await findBuiltInVariable(source, folder2, own2.envVar ?? "API_PORT");
  return place === void 0 ? void 0 : { port: spreadPort(source.config.name, own2.range), place };
}
async function preferPagePort(source, ui, { api }) {
  const own2 = api.find(({ name: name2 }) => name2 === "api");
  const range = own2?.range;
  if (ui === void 0 || own2 === void 0 || range === void 0) return;
  const found = await findWritten(source, ui.folder, range) ?? await findBuiltIn(source, ui.folder, { ...own2, range });
  if (found === void 0) return;
  own2.preferred = found.port;
  source.report({
    severity: "info",
    code: "ui-port-fixed",
    message: `the API takes port ${found.port} whenever it is free, because the pages have its number in their code: ${found.place}`,
    pointer: "/ports/api",
    remedy: "let the pages call a path of their own origin, such as /api"
  });
}

// pipeline/stages/analyze/skeleton/plan-start.ts


// pipeline/stages/analyze/skeleton/env-example.ts


// pipeline/stages/analyze/skeleton/find-read-files.ts


// pipeline/stages/analyze/skeleton/read-paths.ts

var literal = /"([^"\\\n]{1,200})"|'([^'\\\n]{1,200})'|`([^`\\$\n]{1,200})`/g;
var isPath = (text) => !/[\s<>|:;,!@#%^&(){}=?$~]/.test(text) && !text.startsWith("/") && !text.includes("//");
var joined = /\b(?:filepath|path|posix|Path)(?:\.|::)(?:Join|join|resolve|Resolve|new)\(|\bnew URL\(|\.join\(|\bjoin\(/g;
var comment = /^[ \t]*(?:\/\/|#|\*|\/\*).*$/gm;
function toArguments(text, from) {
  const args = [];
  let [depth, start] = [0, from];
  for (let at = from; at < text.length && at < from + 2e3; at += 1) {
    const character = text[at] ?? "";
    if ("\"'`".includes(character)) {
      const end = text.indexOf(character, at + 1);
      at = end < 0 ? text.length : end;
    } else if ("([{".includes(character)) depth += 1;
    else if (character === "," && depth === 0) {
      args.push(text.slice(start, at));
      start = at + 1;
    } else if (")]}".includes(character)) {
      depth -= 1;
      if (depth < 0) return [...args, text.slice(start, at)];
    }
  }
  return args;
}
function toJoined(args) {
  const texts = args.map((arg) => /^\s*(?:"([^"]*)"|'([^']*)'|`([^`$]*)`)\s*$/.exec(arg));
  const parts = texts.map((match) => match?.[1] ?? match?.[2] ?? match?.[3]);
  const first = parts.findIndex((part) => part !== void 0);
  if (first < 0) return void 0;
  const end = parts.findIndex((part, at) => at > first && part === void 0);
  const path = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(...parts.slice(first, end < 0 ? void 0 : end).map((part) => part ?? ""));
  return isPath(path) ? path : void 0;
}
function findReadPaths(source) {
  const text = source.replaceAll(comment, (found2) => " ".repeat(found2.length));
  const found = /* @__PURE__ */ new Map();
  const add = (path, offset) => {
    const at = found.get(path);
    if (at === void 0 || offset < at) found.set(path, offset);
  };
  for (const call of text.matchAll(joined)) {
    const path = toJoined(toArguments(text, call.index + call[0].length));
    if (path !== void 0) add(path, call.index);
  }
  for (const match of text.matchAll(literal)) {
    const path = match[1] ?? match[2] ?? match[3] ?? "";
    if (isPath(path) && /[/.]/.test(path) && !/^\.{1,2}\w*$/.test(path))
      add(path.replace(/\/?\*.*$/, ""), match.index);
  }
  const lines = [...found].map(([path, offset]) => ({
    path,
    line: text.slice(0, offset).split("\n").length
  }));
  return lines.filter(({ path }) => path !== "" && path !== ".").sort((a, b) => a.line - b.line);
}

// pipeline/stages/analyze/skeleton/find-read-files.ts
var builtIn = /\.(?:go|mod|sum|rs|toml|lock|[cm]?[jt]sx?|vue|svelte|py|pyc|map)$/;
var development = /^(?:node_modules|vendor|\.git|\.github|docs?|tests?|cli|coverage|target|__tests__|testdata)(?:\/|$)|(?:^|\/)(?:node_modules|testdata|__tests__)(?:\/|$)|_test\.\w+$/;
function withoutCheckout(path, name2) {
  const prefix = `scenarios/${name2}/`;
  const at = path.indexOf(prefix);
  return at < 0 ? path : path.slice(at + prefix.length);
}
function toCandidates(path, file, program, name2) {
  const inScenario = withoutCheckout(path, name2);
  const bases = inScenario === path ? [node_path__WEBPACK_IMPORTED_MODULE_17__.posix.dirname(file), program.folder, "."] : ["."];
  const all = bases.map((base) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(base, inScenario).replace(/(.)\/$/, "$1"));
  return [...new Set(all)].filter((one) => one !== "." && !one.startsWith(".."));
}
function isTooWide(path, parts) {
  return parts.some((folder2) => folder2 === path || folder2.startsWith(`${path}/`));
}
async function findExisting(source, found, file, program, parts) {
  for (const path of toCandidates(found.path, file, program, source.config.name)) {
    if (development.test(path) || isTooWide(path, parts)) continue;
    if (!builtIn.test(path) && await source.hasFile(path)) return { path, isFolder: false };
    if (!/\.\w+$/.test(path) && await source.hasFolder(path)) return { path, isFolder: true };
  }
  return void 0;
}
var helpers = /(?:^|[_./])(?:test_helpers?|testing|mocks?)[_.]|\.config\.[cm]?[jt]s$/;
async function listOwnCode(source, { id, folder: folder2, language }) {
  const code = [];
  await listCode(source, folder2, code);
  const isOfPages = (path) => id === "ui" && language === "npm" && /\.(?:[jt]sx|vue|svelte)$|^(?:src|public|app|components)\//.test(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.relative(folder2, path));
  return code.filter((path) => (0,_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .isReadableCode */ .Yx)(path) && !helpers.test(path) && !isOfPages(path));
}
async function findReadFiles(source, programs, parts) {
  const files = /* @__PURE__ */ new Map();
  for (const program of programs) {
    for (const file of await listOwnCode(source, program)) {
      for (const read of findReadPaths(await source.text(file) ?? "")) {
        const found = await findExisting(source, read, file, program, parts);
        if (found === void 0 || files.has(found.path)) continue;
        files.set(found.path, {
          ...found,
          service: program.id,
          evidence: `${source.path(file)}:${read.line}`
        });
      }
    }
  }
  const all = [...files.values()].sort((a, b) => a.path < b.path ? -1 : 1);
  const folders = all.filter(({ isFolder }) => isFolder);
  return all.filter(({ path }) => !folders.some((folder2) => path.startsWith(`${folder2.path}/`)));
}

// pipeline/stages/analyze/skeleton/env-example.ts
var names = [".env.example", ".env.sample", ".env.template", "env.example"];
var placeholder = /^(?:<.*>|your[-_ ].*|.*change[-_]?me.*|x{3,}|todo|\.\.\.)$/i;
async function findNeeded(source, program) {
  const needed = /* @__PURE__ */ new Set();
  for (const path of await listOwnCode(source, program)) {
    for (const read of (0,_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .findEnvReads */ .wu)(path, await source.text(path) ?? "")) {
      if (!read.isOptional) needed.add(read.name);
    }
  }
  return needed;
}
async function readEnvExample(source, program, given) {
  const places = [.../* @__PURE__ */ new Set([program.folder, "."])].flatMap(
    (folder2) => names.map((name2) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, name2))
  );
  const file = await source.firstFile(places);
  if (file === void 0) return {};
  const needed = await findNeeded(source, program);
  const env = {};
  const line = `set -a
${(await source.text(file) ?? "").slice(0, 65536)}
:`;
  for (const setting of (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommands */ .Gr)(line).at(-1)?.settings ?? []) {
    if (!("name" in setting) || given.has(setting.name) || !needed.has(setting.name)) continue;
    const value = evaluateWord(setting.value, { find: () => void 0, cwd: "" });
    if (value === void 0 || value === "" || placeholder.test(value) || !isCarried(setting.name, value))
      continue;
    env[setting.name] = value;
    source.findings.add({
      code: "env-example-used",
      message: `${program.id} needs ${setting.name}, which only the example environment sets; the app gets its value ${quote(value)}`,
      file: source.path(file),
      remedy: "set the variable in the step that starts the program if the app needs another value"
    });
  }
  return env;
}

// pipeline/stages/analyze/skeleton/made-folders.ts

var maxFolders = 100;
var innermostBraces = /\{([^{}]*,[^{}]*)\}/;
function expandBraces(word) {
  let words = [word];
  while (words.some((one) => innermostBraces.test(one))) {
    const expanded = words.flatMap((one) => {
      const [braces, list] = innermostBraces.exec(one) ?? [];
      if (braces === void 0 || list === void 0) return [one];
      return list.split(",").map((choice) => one.replace(braces, () => choice));
    });
    words = expanded.slice(0, maxFolders);
  }
  return words;
}
function toOperands(args) {
  return args.filter((arg, at) => !arg.startsWith("-") && !/^-\w*m$|^--mode$/.test(args[at - 1] ?? ""));
}
function isInside(folder2) {
  return folder2 !== "." && !/^(?:\.\.(?:\/|$)|[/~])|[$`*?[\]<>{}\\\u0000-\u001f]/.test(folder2);
}
function toFolders({ cwd, program, args }) {
  if (program !== "mkdir") return [];
  return toOperands(args).flatMap(expandBraces).filter((path) => !/^[/~]/.test(path)).map((path) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(cwd, path).replace(/\/$/, "")).filter(isInside);
}
function listMadeFolders({ commands: commands2 }) {
  const folders = commands2.flatMap(toFolders).filter((folder2) => !_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .uiFolders */ ._m.includes(folder2.split("/")[0] ?? ""));
  return [...new Set(folders)].sort().slice(0, maxFolders);
}

// pipeline/stages/analyze/skeleton/ui-server/api-address.ts
var name = "(?:API|BACKEND)(?:_BASE|_SERVER)?_(?:URL|URI|ORIGIN|TARGET|ENDPOINT)|API_BASE";
var fallback = new RegExp(
  String.raw`\b(?:process\.env|env)\.(${name})\s*(?:\|\||\?\?)\s*(["'\`])http:\/\/(?:localhost|127\.0\.0\.1):\d{2,5}(\/[\w./-]*)?\2`,
  "g"
);
function findApiAddresses(text, port) {
  const toPosition = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_14__/* .positionIn */ .Nu)(text);
  const found = /* @__PURE__ */ new Map();
  for (const { 1: variable = "", 3: path = "", index } of text.matchAll(fallback)) {
    if (found.has(variable)) continue;
    found.set(variable, { variable, value: `http://127.0.0.1:${port}${path}`, line: toPosition(index).line });
  }
  return [...found.values()];
}

// pipeline/stages/analyze/skeleton/start-command.ts

var phases = /* @__PURE__ */ new Set(["production", "develop", "dev", "start", "run"]);
var otherWork = /\b(?:build|compile|install|migrat\w*|stop|test|lint|deps|health|show|display|info)\b/i;
function isStart({ phase, step }) {
  return phases.has(phase) && !otherWork.test(step.replaceAll(/[_-]/g, " "));
}
function expandScripts(command, manifest, depth = 0) {
  const name2 = toScriptName(command.program, command.args);
  const text = name2 === void 0 ? void 0 : manifest?.scripts.get(name2);
  if (text === void 0 || depth > 3) return [command];
  return (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommands */ .Gr)(text, command.cwd).flatMap(
    (inner) => expandScripts({ ...inner, settings: [...command.settings, ...inner.settings] }, manifest, depth + 1)
  );
}
function toStart({ cwd, program, args, words, settings }, where) {
  return { cwd: node_path__WEBPACK_IMPORTED_MODULE_17__.posix.normalize(cwd).replace(/(.)\/$/, "$1"), program, args, words, settings, where };
}
function findStarts(source, folder2, manifest) {
  const isHere = ({ cwd }) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.normalize(cwd).replace(/(.)\/$/, "$1") === folder2;
  const steps = source.commands.filter(isStart);
  const found = steps.flatMap((step) => {
    const calls = isHere(step) ? expandScripts(step, manifest) : [step];
    return calls.map((call) => toStart(call, `the step ${step.step}`));
  });
  const own2 = found.filter((start) => runsIn(start, folder2));
  const script2 = manifest?.scripts.get("start");
  if (own2.length > 0 || script2 === void 0) return own2;
  return (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommands */ .Gr)(script2, folder2).flatMap((call) => expandScripts(call, manifest)).map((call) => toStart(call, 'the script "start"'));
}
function toStartedFile({ program, args }) {
  const python = parsePythonCall(program, args);
  return (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNodeCall */ .gd)(program, args)?.file ?? (python?.run === "file" ? python.name : program);
}
function listBackgroundFolders({
  commands: commands2
}) {
  const isWorker = (command) => command.isBackground === true || command.schedule !== void 0;
  const folders = /* @__PURE__ */ new Map();
  for (const command of commands2.filter((one) => isWorker(one) && isStart(one))) {
    const file = toStartedFile(command);
    const path = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(command.cwd, file?.includes("/") === true ? node_path__WEBPACK_IMPORTED_MODULE_17__.posix.dirname(file) : ".");
    const folder2 = path.replace(/(.)\/$/, "$1");
    folders.set(folder2, folders.get(folder2) ?? command.schedule);
  }
  return folders;
}
function runsIn({ cwd, program, args }, folder2) {
  const file = toStartedFile({ program, args });
  if (file?.includes("/")) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(cwd, file);
    return folder2 === "." ? !path.startsWith("..") : path.startsWith(`${folder2}/`);
  }
  return cwd === folder2;
}
function findCompiledStart(source, folder2) {
  return findStarts(source, folder2, void 0).find(
    ({ program, cwd }) => program.includes("/") && !node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(cwd, program).startsWith("..")
  );
}
function findPythonStart(source, folder2) {
  return findStarts(source, folder2, void 0).find(
    ({ program, args }) => parsePythonCall(program, args) !== void 0
  );
}
function findNodeStart(source, folder2, manifest) {
  return findStarts(source, folder2, manifest).find(
    ({ program, args }) => (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNodeCall */ .gd)(program, args) !== void 0
  );
}

// pipeline/stages/analyze/skeleton/plan-start.ts
function toLifecycleEnv(name2) {
  return { SCENARIO_NAME: name2, VROOLI_LIFECYCLE_MANAGED: "true", VROOLI_ROOT: `\${data}/${checkoutFolder}` };
}
var reloads = /* @__PURE__ */ new Set(["--reload", "--use-reloader"]);
function splitWords({ program, args, words }, language) {
  if (language === "python") {
    const after = parsePythonCall(program, args)?.after ?? 0;
    return {
      own: words.filter((_word, at) => at >= after - 1 && !reloads.has(args[at] ?? "")),
      nodeArgs: []
    };
  }
  const call = language === "npm" ? (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNodeCall */ .gd)(program, args) : void 0;
  if (call === void 0) return { own: words, nodeArgs: [] };
  const isKnown = call.options.every((word) => !/[$`*<>]/.test(word));
  return { own: words.slice(call.after), nodeArgs: isKnown ? call.options : [] };
}
function toArgs(own2, find, cwd) {
  const args = own2.map((word) => evaluateWord(word, { find, cwd }));
  const known = args.filter((arg) => arg !== void 0);
  const namesPort = known.some(
    (arg, at) => /^--?p(?:ort)?\b/i.test(arg) && /\d$/.test(`${arg}${known[at + 1] ?? ""}`)
  );
  return known.length < args.length || namesPort ? void 0 : known;
}
async function planStartCommand(source, start, given, language) {
  const { name: name2 } = source.config;
  const cwd = toTreeFolder(name2, start.cwd);
  const env = { ...toLifecycleEnv(name2), ...given };
  const files = (language === "npm" ? (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNodeCall */ .gd)(start.program, start.args)?.envFiles : void 0) ?? [];
  const sourced = files.map((file) => ({ sourced: node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(start.cwd, file) }));
  const settings = [...sourced, ...start.settings];
  const settled = await evaluateSettings(settings, { env, cwd }, (path) => source.text(path));
  for (const { name: variable, why } of settled.refused) {
    source.report({
      severity: "info",
      code: "start-not-carried",
      message: `${start.where} sets ${quote(variable)}, which is not part of the app: ${why}`,
      pointer: "/lifecycle",
      remedy: "set a constant in the step if the program needs it"
    });
  }
  const { own: own2, nodeArgs } = splitWords(start, language);
  const args = toArgs(own2, settled.scope.find, cwd);
  if (args === void 0) {
    source.report({
      code: "start-not-carried",
      message: `${start.where} starts ${quote(start.program)} with arguments that are not part of the app: they are only known when the step runs`,
      pointer: "/lifecycle",
      remedy: "pass constants and ${API_PORT} or ${UI_PORT}, or let the program read its environment"
    });
  }
  const { NODE_OPTIONS: more, ...others } = settled.env;
  const options2 = more === void 0 ? [] : (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNodeCall */ .gd)("node", [...more.split(/\s+/), "."])?.options ?? [];
  return { env: others, args: args ?? [], nodeArgs: [...options2, ...nodeArgs], cwd: start.cwd };
}
async function findStart(source, { language, folder: folder2 }) {
  if (language === "npm") return findNodeStart(source, folder2, await readPackage(source, folder2));
  return language === "python" ? findPythonStart(source, folder2) : findCompiledStart(source, folder2);
}
async function planStart(source, program, given) {
  const start = await findStart(source, program);
  const plan = start === void 0 || start.cwd.startsWith("..") ? { env: {}, args: [], nodeArgs: [], cwd: program.folder } : await planStartCommand(source, start, given, program.language);
  return withEnvExample(source, program, given, plan);
}
function toApiAddresses(source, { program: { folder: folder2, build }, text }, stated) {
  const open = findApiAddresses(text, apiPort).filter(({ variable }) => !Object.hasOwn(stated, variable));
  const path = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, build.entry_point ?? "");
  for (const { variable, line } of open) {
    const finding = {
      severity: "info",
      code: "ui-api-address",
      message: `the server of the user interface gets the address of the API as ${variable}: without it, it would look for the API at a fixed port`,
      remedy: "nothing to do"
    };
    source.reportLine(finding, path, line);
  }
  return Object.fromEntries(open.map(({ variable, value }) => [variable, value]));
}
var apiPort = "${api.api}";
async function planUiStart(source, server, given) {
  const plan = await planStartCommand(source, server.start, given, "npm");
  const hasApi = Object.values(given).includes(apiPort);
  const addresses = hasApi ? toApiAddresses(source, server, { ...given, ...plan.env }) : {};
  const start = await withEnvExample(source, server.program, { ...given, ...addresses }, plan);
  return { ...start, env: { ...addresses, ...start.env } };
}
var isNodeProgram = ({ language }) => language === "npm";
function toPayloadFolder({ id, folder: folder2 }, cwd) {
  if (cwd !== folder2 && !cwd.startsWith(`${folder2}/`)) return cwd;
  return folder2 === "." ? cwd : node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(id, node_path__WEBPACK_IMPORTED_MODULE_17__.posix.relative(folder2, cwd));
}
async function withEnvExample(source, program, given, plan) {
  const known = [
    "PORT",
    "NODE_ENV",
    ...[given, plan.env, toLifecycleEnv("")].flatMap((env2) => Object.keys(env2))
  ];
  const cwd = isNodeProgram(program) ? toPayloadFolder(program, plan.cwd) : plan.cwd;
  const env = { ...await readEnvExample(source, program, new Set(known)), ...plan.env };
  return { ...plan, cwd, env, folders: listMadeFolders(source) };
}

// pipeline/stages/analyze/skeleton/plan-working-tree.ts


// pipeline/stages/analyze/skeleton/services.ts

var readinessTimeoutMs = 3e4;
var retries = 3;
var longestIntervalMs = 1e4;
function toHealth(check, port) {
  if (check === void 0) {
    return {
      health: { type: "tcp", port_name: port, retries },
      readiness: { type: "port_open", port_name: port, timeout_ms: readinessTimeoutMs }
    };
  }
  return {
    health: {
      type: "http",
      path: check.path,
      port_name: port,
      ...check.intervalMs === void 0 ? {} : { interval_ms: Math.min(check.intervalMs, longestIntervalMs) },
      ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ timeout_ms: check.timeoutMs }),
      retries
    },
    readiness: { type: "health_success", timeout_ms: readinessTimeoutMs }
  };
}
function toBinaryPath(program) {
  return program.universalPath ?? `services/${program.id}/${program.id}`;
}
function toBuild(build, { args, nodeArgs }) {
  return build.type === "npm" && args.length + nodeArgs.length > 0 ? { ...build, node_args: nodeArgs } : build;
}
function toBinaries(program, start, name2) {
  const how = {
    ...start.args.length === 0 ? {} : { args: start.args },
    cwd: toTreeFolder(name2, start.cwd)
  };
  if (program.universalPath !== void 0) return { universal: { path: program.universalPath, ...how } };
  return Object.fromEntries(
    _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_11__/* .targets */ .zV.map((target) => [
      target,
      { path: `${toBinaryPath(program)}${target.startsWith("win-") ? ".exe" : ""}`, ...how }
    ])
  );
}
function toDataDirs(id, start, name2) {
  const tree = toTreePath(name2);
  const folders = [start.cwd, ...start.folders].map((folder2) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(tree, folder2));
  return [`data/${id}`, ...checkoutMarks, ...folders];
}
function toEnv(program, config, ports, port, start) {
  return {
    ...port === void 0 ? {} : { PORT: `\${${program.id}.${port}}` },
    ...toLifecycleEnv(config.name),
    ...program.language === "npm" ? { NODE_ENV: "production" } : {},
    ...start.env,
    ...ports.env
  };
}
function sorted(env) {
  return Object.fromEntries(Object.entries(env).sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_16__/* .byCodeUnit */ .X)(a, b)));
}
function toApiService(program, config, ports, start, extra) {
  const { health, readiness } = toHealth(config.health.get("api"), "api");
  const grace = Math.max(readinessTimeoutMs, config.startupGraceMs ?? 0);
  return {
    id: program.id,
    type: "api-binary",
    description: `API of ${config.name}`,
    binaries: toBinaries(program, start, config.name),
    build: toBuild(program.build, start),
    env: sorted(toEnv(program, config, ports, "api", start)),
    data_dirs: toDataDirs(program.id, start, config.name),
    log_dir: `logs/${program.id}`,
    ports: { requested: ports.api.map(toPortRequest) },
    health,
    readiness: { ...readiness, timeout_ms: grace },
    dependencies: [],
    ...extra,
    critical: true
  };
}
function toUiService(ui, config, ports, api) {
  const { health, readiness } = toHealth({ ...config.health.get("ui"), path: "/health" }, "ui");
  return {
    id: "ui",
    type: "ui-bundle",
    description: `User interface of ${config.name}`,
    binaries: { universal: { path: "services/ui" } },
    build: ui.build,
    env: ports.env,
    log_dir: "logs/ui",
    ports: { requested: ports.ui === void 0 ? [] : [toPortRequest(ports.ui)] },
    ...api === void 0 || ui.proxy.length === 0 ? {} : { proxy: ui.proxy },
    health,
    readiness,
    dependencies: api === void 0 ? [] : [api.id],
    critical: true,
    metadata: (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ package_manager: ui.packageManager })
  };
}
function toUiServerService(ui, config, ports, start, { api, resources }) {
  const check = config.health.get("ui");
  const isAnswered = check !== void 0 && ui.server.text.includes(check.path);
  const { health, readiness } = toHealth(isAnswered ? check : void 0, "ui");
  return {
    id: "ui",
    type: "ui-bundle",
    description: `User interface of ${config.name}`,
    binaries: toBinaries({ ...ui.server.program, id: "ui" }, start, config.name),
    build: toBuild(ui.build, start),
    env: sorted(toEnv({ id: "ui", language: "npm" }, config, ports, "ui", start)),
    data_dirs: toDataDirs("ui", start, config.name),
    log_dir: "logs/ui",
    ports: { requested: ports.ui === void 0 ? [] : [toPortRequest(ports.ui)] },
    health,
    readiness: { type: "port_open", port_name: "ui", timeout_ms: readiness["timeout_ms"] },
    dependencies: api === void 0 ? [] : [api.id],
    critical: true,
    metadata: {
      ...resources.length === 0 ? {} : { resources },
      ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ package_manager: ui.packageManager })
    }
  };
}
var portless = { health: { type: "log_match", pattern: "." }, readiness: { type: "dependencies_ready" } };
function toWorkerService(program, config, ports, start, resources) {
  const port = ports.workers.get(program.id);
  const probes = port === void 0 ? portless : toHealth(config.health.get(program.id), port.name);
  const isDriver = program.id.includes("playwright");
  return {
    id: program.id,
    type: "worker",
    description: `${program.id} of ${config.name}`,
    binaries: toBinaries(program, start, config.name),
    build: toBuild(program.build, start),
    env: sorted(toEnv(program, config, ports, port?.name, start)),
    data_dirs: toDataDirs(program.id, start, config.name),
    log_dir: `logs/${program.id}`,
    ...port === void 0 ? {} : { ports: { requested: [toPortRequest(port)] } },
    ...probes,
    dependencies: [],
    critical: false,
    ...program.schedule === void 0 ? {} : { schedule: program.schedule },
    metadata: {
      ...resources.length === 0 ? {} : { resources },
      ...isDriver ? { role: "playwright-driver" } : {},
      ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ package_manager: program.packageManager })
    }
  };
}

// pipeline/stages/analyze/skeleton/plan-working-tree.ts
var exclusions = ["!**/*.go", "!**/*_test.*", "!**/.DS_Store"];
async function planWorkingTree(source, programs, ui) {
  const { name: name2, files: declared } = source.config;
  const api = programs.find(({ id }) => id === "api");
  const server = ui?.server;
  const parts = [...programs.map(({ folder: folder2 }) => folder2), ...ui === void 0 ? [] : [ui.folder]];
  const all = server === void 0 ? programs : [...programs, server.program];
  const read = (await findReadFiles(source, all, parts)).filter(({ path }) => path !== _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .serviceConfigPath */ .XB);
  const globs = /* @__PURE__ */ new Set([_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .serviceConfigPath */ .XB, ...server?.files ?? [], ...read.map(toGlob)]);
  if (await source.hasFolder("initialization")) globs.add("initialization/**");
  const beside = await findLookingBeside(source, programs, toTreeSource(api?.folder));
  const ordered = [...globs].filter((glob) => !glob.startsWith("!")).sort();
  return {
    tree: {
      path: toTreePath(name2),
      source: toTreeSource(api?.folder),
      files: [...ordered, ...declared.filter((glob) => !globs.has(glob)), ...exclusions],
      ...beside.length === 0 ? {} : { programs: beside },
      ...server === void 0 || server.pages.length === 0 ? {} : { links: [...server.pages] }
    },
    artifacts: [
      ...read.map(({ path, service, evidence }) => {
        return { service, path, kind: "file", how: `read by the program: ${evidence}` };
      })
    ]
  };
}
var looksBeside = /\bos\.Executable\(|\bcurrent_exe\(/;
async function findLookingBeside(source, programs, treeSource) {
  const found = [];
  for (const program of programs.filter(({ language }) => language === "go" || language === "rust")) {
    const code = await listOwnCode(source, program);
    const texts = await Promise.all(code.map((file) => source.text(file)));
    if (texts.some((text) => looksBeside.test(text ?? "")))
      found.push(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.relative(treeSource, toBinaryPath(program)));
  }
  return found;
}
function toGlob({ path, isFolder }) {
  const literal2 = path.replaceAll(/[*?[\]{}]/g, "?");
  return isFolder ? `${literal2}/**` : literal2;
}

// pipeline/stages/analyze/skeleton/go-program.ts


// pipeline/stages/analyze/skeleton/cgo.ts

var cgoModules = [
  "fyne.io/fyne",
  "gocv.io/x/gocv",
  "github.com/chai2010/webp",
  "github.com/confluentinc/confluent-kafka-go",
  "github.com/davidbyttow/govips",
  "github.com/go-gl/glfw",
  "github.com/gordonklaus/portaudio",
  "github.com/h2non/bimg",
  "github.com/kolesa-team/go-webp",
  "github.com/libgit2/git2go",
  "github.com/linxGnu/grocksdb",
  "github.com/marcboeker/go-duckdb",
  "github.com/mattn/go-sqlite3",
  "github.com/mutecomm/go-sqlcipher",
  "github.com/otiai10/gosseract",
  "github.com/pebbe/zmq4",
  "github.com/yalue/onnxruntime_go"
];
var required = /^\s*(?:require\s+)?([\w.-]+\.[\w./-]+?)(?:\/v\d+)?\s+v[^\n]*$/gm;
var importsC = /^import\s+"C"\s*$|^import\s*\((?:[^)]*\n)?\s*"C"\s*\n/m;
var isWithoutC = /^\/\/go:build\s.*!cgo/m;
async function findOwn(source, folder2) {
  const files = [];
  await listCode(source, folder2, files);
  const withC = [];
  const withoutC = /* @__PURE__ */ new Set();
  for (const path of files) {
    if (!/(?<!_test)\.go$/.test(path)) continue;
    const text = await source.text(path) ?? "";
    if (isWithoutC.test(text)) withoutC.add(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.dirname(path));
    else if (importsC.test(text)) withC.push(path);
  }
  return withC.find((path) => !withoutC.has(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.dirname(path)));
}
async function needsCgo(source, folder2) {
  const file = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, "go.mod");
  const modules = [...(await source.text(file) ?? "").matchAll(required)].map(([, name2 = ""]) => name2);
  const known = modules.find((name2) => cgoModules.includes(name2));
  const own2 = known === void 0 ? await findOwn(source, folder2) : void 0;
  const found = known ?? own2;
  if (found === void 0) return false;
  source.findings.add({
    code: "go-needs-cgo",
    message: `${found} needs cgo: it is built with the C compiler of the machine, and for that machine's system alone`,
    file: source.path(own2 ?? file),
    remedy: `build on each system, or use ${known?.includes("sqlite") === true ? "a driver in plain Go such as modernc.org/sqlite" : "a package in plain Go"}`
  });
  return known !== void 0;
}

// pipeline/stages/analyze/skeleton/go-program.ts
var goFlagsWithValue = /^-(?:ldflags|tags|gcflags|asmflags|mod|buildmode|p|C|overlay|pgo|installsuffix|pkgdir|toolexec|modfile)$/;
function parseGoBuild(args) {
  const flags = [];
  let entry = ".";
  for (let i = 1; i < args.length; i += 1) {
    const arg = args[i] ?? "";
    if (arg === "-o") i += 1;
    else if (arg.startsWith("-o=") || />/.test(arg)) continue;
    else if (goFlagsWithValue.test(arg)) {
      flags.push(arg, args[i + 1] ?? "");
      i += 1;
    } else if (arg.startsWith("-")) flags.push(arg);
    else entry = arg;
  }
  const folder2 = /[^/]\.go$/.test(entry) ? entry.slice(0, Math.max(entry.lastIndexOf("/"), 0)) || "." : entry;
  return {
    entry: folder2 === "." || folder2.startsWith("./") ? folder2.replace(/(.)\/$/, "$1") : `./${folder2.replace(/\/$/, "")}`,
    flags
  };
}
async function findGoCommand(source, folder2) {
  if (await source.hasFile(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, "main.go"))) return ".";
  const commands2 = [];
  for (const name2 of await source.list(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, "cmd"))) {
    if (await source.hasFile(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, "cmd", name2, "main.go"))) commands2.push(`./cmd/${name2}`);
  }
  const [only, ...others] = commands2;
  if (only !== void 0 && others.length === 0) return only;
  source.report({
    code: "go-entry-unknown",
    message: only === void 0 ? `${folder2} has a go.mod, but no main.go and no "go build" line names the package to compile` : `${folder2} has several programs (${commands2.join(", ")}), and no "go build" line names the one to compile`,
    pointer: "/lifecycle/setup/steps",
    remedy: `add a setup step such as "cd ${folder2} && go build -o app ./cmd/app"`
  });
  return only ?? ".";
}
async function isNodeLauncher(source, folder2) {
  if (!await source.hasFile(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, "package.json"))) return false;
  const text = await source.text(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, "main.go"));
  const script2 = /exec\.Command\(\s*"node"\s*,\s*"([^"]+\.[cm]?js)"\s*\)/.exec(text ?? "")?.[1];
  return script2 !== void 0 && !script2.includes("..") && source.hasFile(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, script2));
}
function isBuildVariable(name2) {
  return /^(?:GO|CGO_)[A-Z]+$/.test(name2) && !/^GO(?:OS|ARCH|BIN|PATH|CACHE|MODCACHE)$/.test(name2);
}
async function findGo(source, id, folder2) {
  if (!await source.hasFile(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, "go.mod"))) return void 0;
  if (await isNodeLauncher(source, folder2)) return void 0;
  const line = source.commandsIn(folder2).find((command) => command.program === "go" && command.args[0] === "build");
  const { entry, flags } = line === void 0 ? { entry: await findGoCommand(source, folder2), flags: [] } : parseGoBuild(line.args);
  const env = {
    ...await needsCgo(source, folder2) ? { CGO_ENABLED: "1" } : {},
    ...Object.fromEntries(
      Object.entries(line?.env ?? {}).filter(
        ([name2, value]) => isBuildVariable(name2) && !value.includes("$")
      )
    )
  };
  return {
    id,
    folder: folder2,
    language: "go",
    build: {
      type: "go",
      source_dir: folder2,
      entry_point: entry,
      ...flags.length === 0 ? {} : { args: flags },
      ...Object.keys(env).length === 0 ? {} : { env }
    },
    how: `go build ${entry}`
  };
}

// pipeline/stages/analyze/skeleton/npm-program.ts

function toNodeEntry(command, manifest) {
  const script2 = toScriptName(command.program, command.args);
  const text = script2 === void 0 ? void 0 : manifest.scripts.get(script2);
  const calls = text === void 0 ? [command] : (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommands */ .Gr)(text);
  for (const { program, args } of calls) {
    const file = (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNodeCall */ .gd)(program, args)?.file;
    if (file === ".") return manifest.main ?? "index.js";
    if (file !== void 0 && !node_path__WEBPACK_IMPORTED_MODULE_17__.posix.isAbsolute(file) && !file.includes("..")) return node_path__WEBPACK_IMPORTED_MODULE_17__.posix.normalize(file);
  }
  return void 0;
}
async function findNpm(source, id, folder2) {
  const manifest = await readPackage(source, folder2);
  if (manifest === void 0) return void 0;
  const starts = source.commandsIn(folder2).filter((command) => !/build|install|migrat/i.test(command.step));
  const fromScript = ["start", "serve", "dev"].map((name2) => ({ program: "npm", args: ["run", name2] }));
  const [entry] = [...starts, ...fromScript].map((command) => toNodeEntry(command, manifest)).filter((file) => file !== void 0);
  const usual2 = _chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .usualEntries */ .rI.filter((file) => !manifest.scripts.has("build") || !file.startsWith("src/")).map((file) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, file));
  const found = await source.firstFile(usual2);
  const chosen = entry ?? manifest.main ?? (found === void 0 ? void 0 : node_path__WEBPACK_IMPORTED_MODULE_17__.posix.relative(folder2, found));
  if (chosen === void 0) {
    source.findings.add({
      code: "npm-entry-unknown",
      message: `cannot determine the entry point of ${folder2}`,
      file: source.path(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, "package.json")),
      pointer: "/main",
      remedy: 'set "main" in package.json, or add a lifecycle step such as "node dist/main.js"'
    });
  }
  return {
    id,
    folder: folder2,
    language: "npm",
    build: { type: "npm", source_dir: folder2, ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ entry_point: chosen }) },
    universalPath: node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join("services", id, chosen ?? "index.js"),
    packageManager: manifest.packageManager,
    how: `${manifest.scripts.has("build") ? `${manifest.packageManager} run build, then ` : ""}its files and the packages that it loads, started at ${chosen ?? "its entry point"}`
  };
}

// pipeline/stages/analyze/skeleton/python-program.ts

var projectFiles = ["pyproject.toml", "requirements.txt", "setup.py", "Pipfile"];
function toEntry({ cwd, program, args }, folder2) {
  const call = parsePythonCall(program, args);
  if (call === void 0) return void 0;
  const { run, name: name2 } = call;
  return { run, name: run === "file" ? node_path__WEBPACK_IMPORTED_MODULE_17__.posix.relative(folder2, node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(cwd, name2)) : name2 };
}
async function findPython(source, id, folder2) {
  const project = await source.firstFile(projectFiles.map((file) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, file)));
  if (project === void 0) return void 0;
  const start = findPythonStart(source, folder2);
  const started = start === void 0 ? void 0 : toEntry(start, folder2);
  const usual2 = await source.firstFile(_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_4__/* .usualEntries */ .rI.map((file) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, file)));
  const entry = started ?? {
    run: "file",
    name: usual2 === void 0 ? "main.py" : node_path__WEBPACK_IMPORTED_MODULE_17__.posix.relative(folder2, usual2)
  };
  return {
    id,
    folder: folder2,
    language: "python",
    build: { type: "python", source_dir: folder2, entry_point: (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_4__/* .formatEntry */ .WL)(entry) },
    how: `a frozen Python that runs ${(0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_4__/* .formatEntry */ .WL)(entry)}`
  };
}

// pipeline/stages/analyze/skeleton/rust-program.ts

function toCargoBinary(manifest) {
  const section = (header) => {
    const start = header.exec(manifest);
    if (start === null) return void 0;
    const body = manifest.slice(start.index + start[0].length).split(/^\s*\[/m)[0] ?? "";
    return /^\s*name\s*=\s*["']([\w-]{1,100})["']/m.exec(body)?.[1];
  };
  return section(/^\s*\[\[bin\]\]/m) ?? section(/^\s*\[package\]/m);
}
async function findRust(source, id, folder2) {
  const manifest = await source.text(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, "Cargo.toml"));
  if (manifest === void 0) return void 0;
  const name2 = toCargoBinary(manifest);
  return {
    id,
    folder: folder2,
    language: "rust",
    build: { type: "rust", source_dir: folder2, ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ entry_point: name2 }) },
    how: "cargo build --release"
  };
}

// pipeline/stages/analyze/skeleton/programs.ts
async function findProgram(source, id, folder2) {
  for (const find of [findGo, findRust, findNpm, findPython]) {
    const program = await find(source, id, folder2);
    if (program !== void 0) return program;
  }
  return void 0;
}

// pipeline/stages/analyze/skeleton/resource-uses.ts

async function findVariableUses(source, folder2, { isOptionalToo = false } = {}) {
  const files = [];
  await listCode(source, folder2, files);
  const uses = [];
  for (const path of files) {
    for (const { name: name2, line, isOptional } of (0,_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .findEnvReads */ .wu)(path, await source.text(path) ?? "")) {
      const resource = isOptional && !isOptionalToo ? void 0 : toResourceOf(name2);
      if (resource === void 0) continue;
      uses.push({ resource, evidence: `${source.path(path)}:${line} reads ${name2}` });
    }
  }
  return uses;
}
async function findLibraryUses(source, folder2) {
  const text = async (name2) => await source.text(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, name2)) ?? "";
  const dependencies = child((0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .parseJsonText */ .l)(await text("package.json") || "{}").value, "dependencies");
  const found = [
    ["package.json", (0,_chunk_FOSDJYJ5_js__WEBPACK_IMPORTED_MODULE_3__/* .findNpmClients */ .ZE)(isRecord(dependencies) ? dependencies : {})],
    ["go.mod", (0,_chunk_FOSDJYJ5_js__WEBPACK_IMPORTED_MODULE_3__/* .findGoClients */ ._)(await text("go.mod"))],
    ["Cargo.toml", (0,_chunk_FOSDJYJ5_js__WEBPACK_IMPORTED_MODULE_3__/* .findCargoClients */ .iF)(await text("Cargo.toml"))]
  ];
  return found.flatMap(
    ([name2, clients]) => clients.map(({ resource, library, line }) => ({
      resource,
      evidence: `${source.path(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, name2))}${line === void 0 ? "" : `:${line}`} requires ${library}`
    }))
  );
}
function chooseUses(libraries, reads) {
  const databases = libraries.filter(({ resource }) => sqlResources.has(resource));
  const isEmbedded = databases.some(({ resource }) => resource === "sqlite" || resource === "duckdb");
  const chosen = /* @__PURE__ */ new Map();
  const choose = (resource, evidence) => {
    if (!chosen.has(resource)) chosen.set(resource, evidence);
  };
  for (const { resource, evidence } of reads) {
    const server = databases.find((library) => library.resource !== "sqlite")?.resource;
    if (resource !== "sql") choose(resource, evidence);
    else if (server !== void 0 || !isEmbedded) choose(server ?? "postgres", evidence);
  }
  for (const { resource, evidence } of libraries) {
    if (!sqlResources.has(resource) || !isEmbedded) choose(resource, evidence);
  }
  return chosen;
}
async function findUsedResources(source, folder2, resources) {
  const reads = await findVariableUses(source, folder2, { isOptionalToo: true });
  const chosen = new Set(chooseUses(await findLibraryUses(source, folder2), reads).keys());
  const hasSql = [...chosen].some((name2) => sqlResources.has(name2));
  return resources.filter((name2) => chosen.has(name2) || hasSql && sqlResources.has(name2));
}

// pipeline/stages/analyze/skeleton/served-page.ts
var servesFiles = /\bexpress\.static\(|\bserveStatic\(|\bfastifyStatic\b|\.Handle\(\s*"\/"\s*,\s*http\.FileServer|\bPathPrefix\("\/"\)\.Handler\(\s*http\.FileServer|\.Static\(\s*"\/"\s*,|\bStaticFS\(\s*"\/"/;
var rootRoute = /(?:\.(?:get|GET|Get|HandleFunc|Handle|route)|HandleFunc)\(\s*['"`](?:GET )?\/(?:\{\$\})?['"`]\s*,/;
var html = /text\/html|\.HTML\(|\bsendFile\(|\bres\.render\(|index\.html/;
async function findServedPage(source, api) {
  const files = [];
  await listCode(source, api.folder, files);
  for (const path of files) {
    const text = await source.text(path) ?? "";
    const found = servesFiles.exec(text) ?? (html.test(text) ? rootRoute.exec(text) : null);
    if (found !== null) return `${source.path(path)}:${text.slice(0, found.index).split("\n").length}`;
  }
  return void 0;
}

// pipeline/stages/analyze/skeleton/ui.ts


// pipeline/stages/analyze/skeleton/raw-ui.ts

var bundlers = ["vite", "webpack", "rspack", "rollup", "svelte", "astro", "next", "nuxt"];
var suffixes = ["ts", "js", "mts", "mjs", "cts", "cjs"];
var bundlerConfigs = [
  ...bundlers.flatMap((name2) => suffixes.map((suffix) => `${name2}.config.${suffix}`)),
  "angular.json"
];
var entries = ["main", "index", "App", "app"].flatMap(
  (name2) => ["jsx", "tsx", "vue", "svelte"].map((suffix) => `src/${name2}.${suffix}`)
);
var sourceScript = /<script\b[^>]*\bsrc\s*=\s*["'][^"'?]+\.(?:jsx|tsx|ts|mts|vue|svelte)["'?]/i;
async function findRawSource(source, folder2, page) {
  if (page !== void 0) {
    if (sourceScript.test(await source.text(page) ?? "")) return page;
    if (node_path__WEBPACK_IMPORTED_MODULE_17__.posix.dirname(page) !== folder2) return void 0;
  }
  return source.firstFile(
    [...bundlerConfigs, ...page === void 0 ? entries : []].map((name2) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, name2))
  );
}
async function reportRawSource(source, folder2, raw) {
  const manifest = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, "package.json");
  const hasManifest = await source.hasFile(manifest);
  source.findings.add({
    severity: "error",
    code: "ui-not-built",
    message: hasManifest ? `${source.path(raw)} has to be built for browsers, but ${source.path(manifest)} has no script "build"` : `${source.path(raw)} has to be built for browsers, but ${source.path(folder2)} has no package.json with a script "build"`,
    file: source.path(hasManifest ? manifest : raw),
    ...hasManifest ? { pointer: "/scripts" } : {},
    remedy: 'add one, such as {"scripts": {"build": "vite build"}}'
  });
}

// pipeline/stages/analyze/skeleton/ui-server/decide.ts


// pipeline/stages/analyze/skeleton/ui-server/evaluate-path.ts


// pipeline/stages/analyze/skeleton/ui-server/parse-server.ts

var options = {
  ecmaVersion: "latest",
  locations: true,
  allowHashBang: true,
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true
};
function parseServer(text) {
  for (const sourceType of ["module", "script"]) {
    try {
      return (0,acorn__WEBPACK_IMPORTED_MODULE_21__/* .parse */ .qg)(text, { ...options, sourceType });
    } catch {
    }
  }
  return void 0;
}
function toMethodCall(node) {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return void 0;
  const { object, property, computed } = node.callee;
  if (computed || object.type !== "Identifier" || property.type !== "Identifier") return void 0;
  return { object: object.name, method: property.name, args: node.arguments };
}
function toCalledName(node) {
  return node.type === "CallExpression" && node.callee.type === "Identifier" ? node.callee.name : void 0;
}
function toText2(node) {
  if (node?.type === "Literal") return typeof node.value === "string" ? node.value : void 0;
  if (node?.type !== "TemplateLiteral" || node.expressions.length > 0) return void 0;
  return node.quasis[0]?.value.cooked ?? void 0;
}
function toRequired(node) {
  return node != null && toCalledName(node) === "require" && node.type === "CallExpression" ? toText2(node.arguments[0]) : void 0;
}
function isRemark(node) {
  if (node.type === "BlockStatement") return node.body.every(isRemark);
  if (node.type === "IfStatement")
    return isRemark(node.consequent) && (node.alternate == null || isRemark(node.alternate));
  if (node.type !== "ExpressionStatement") return false;
  const call = toMethodCall(node.expression);
  return call?.object === "console" || call?.object === "process" && call.method === "exit";
}
function toRoute(node) {
  if (node?.type === "Literal" && "regex" in node && node.regex != null) {
    return /^(?:\.\*|\^?\.\*\$?)$/.test(node.regex.pattern) ? "*" : void 0;
  }
  const text = toText2(node);
  return text !== void 0 && /^\/?(?:\*\w*|\{\*\w+\})$/.test(text) ? "*" : text;
}

// pipeline/stages/analyze/skeleton/ui-server/evaluate-path.ts
function evaluatePath(node, known) {
  const text = toText2(node);
  if (text !== void 0) return node_path__WEBPACK_IMPORTED_MODULE_17__.posix.isAbsolute(text) ? void 0 : node_path__WEBPACK_IMPORTED_MODULE_17__.posix.normalize(text);
  if (node.type === "Identifier") return node.name === "__dirname" ? "." : known.get(node.name);
  if (node.type === "MemberExpression") return isOwnFolder(node) ? "." : void 0;
  if (toCalledName(node) === "fileURLToPath" && node.type === "CallExpression") {
    return isOwnUrl(node.arguments[0]) ? "server.js" : void 0;
  }
  return evaluateCall(node, known);
}
function evaluateCall(node, known) {
  const call = toMethodCall(node);
  if (call?.object === "process" && call.method === "cwd") return ".";
  if (call?.object !== "path") return void 0;
  const parts = call.args.map((part) => evaluatePath(part, known));
  const given = parts.filter((part) => part !== void 0);
  if (given.length === 0 || given.length < parts.length) return void 0;
  if (call.method === "dirname") return node_path__WEBPACK_IMPORTED_MODULE_17__.posix.dirname(given[0] ?? "");
  return call.method === "join" || call.method === "resolve" ? node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(...given) : void 0;
}
function isMeta(node) {
  return node.type === "MetaProperty" && node.meta.name === "import";
}
function isOwnFolder(node) {
  return node.type === "MemberExpression" && isMeta(node.object) && node.property.type === "Identifier" && node.property.name === "dirname";
}
function isOwnUrl(node) {
  return node?.type === "MemberExpression" && isMeta(node.object) && node.property.type === "Identifier" && node.property.name === "url";
}

// pipeline/stages/analyze/skeleton/ui-server/choose-branch.ts
function chooseBranch({ test, consequent, alternate }, facts) {
  const isNegated = test.type === "UnaryExpression" && test.operator === "!";
  if (!isBuilt(isNegated ? test.argument : test, facts)) return void 0;
  return (isNegated ? alternate : consequent) ?? null;
}
function isBuilt(node, { output, paths, modules }) {
  if (node.type !== "CallExpression") return false;
  const call = toMethodCall(node);
  const isAsked = call?.method === "existsSync" && isFs(modules.get(call.object)) || toCalledName(node) === "existsSync" && isFs(modules.get("existsSync"));
  const [asked] = node.arguments;
  const path = isAsked && asked !== void 0 ? evaluatePath(asked, paths) : void 0;
  return path !== void 0 && (path === output || path === `${output}/index.html`);
}
var isFs = (name2) => name2 === "fs" || name2 === "node:fs";

// pipeline/stages/analyze/skeleton/ui-server/find-route-more.ts
var harmless = /^(?:cors|compression|morgan)$/;
var staticOptions = /^(?:maxAge|etag|lastModified|immutable|cacheControl)$/;
var proxyOptions = /^(?:target|changeOrigin|ws|logLevel|secure|timeout|proxyTimeout|xfwd)$/;
function findRouteMore(node, facts) {
  const call = toMethodCall(node);
  if (call === void 0) return "has code besides the serving of files";
  const { object, method, args } = call;
  if (object === "console" || facts.modules.get(object) === "dotenv" && method === "config")
    return void 0;
  if (object === "process") return method === "on" || method === "exit" ? void 0 : "changes its process";
  switch (method) {
    case "listen":
      return args.every((arg) => !isFunction(arg) || hasOnlyRemarks(arg)) ? void 0 : "does work at its start";
    case "disable":
      return void 0;
    case "on":
      return toText2(args[0]) === "error" ? void 0 : "listens to further events";
    case "use":
      return findInUse(args, facts);
    case "get":
      return findInGet(args, facts);
    default:
      return `answers ${method.toUpperCase()} ${toRoute(args[0]) ?? "requests"} itself`;
  }
}
function isFunction(node) {
  return node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression";
}
function hasOnlyRemarks(node) {
  return (node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression") && node.body.type === "BlockStatement" && isRemark(node.body);
}
function findInUse(args, facts) {
  const [first, second] = args;
  if (first === void 0 || args.length > 2) return "has code besides the serving of files";
  if (second === void 0) return findInMiddleware(first, facts);
  const route = toRoute(first);
  if (route === "/" || route === "*")
    return isFunction(second) && answersWithIndex(second, facts) ? void 0 : findInStatic(second, facts);
  if (route !== "/api" && route !== "/ws") return `answers ${route ?? "further paths"} itself`;
  return findInProxy(route, second, facts);
}
function findInMiddleware(node, facts) {
  if (harmless.test(facts.modules.get(toCalledName(node) ?? "") ?? "")) return void 0;
  if (isFunction(node)) return answersWithIndex(node, facts) ? void 0 : "has middleware of its own";
  return isBodyParser(node, facts) ? void 0 : findInStatic(node, facts);
}
function isBodyParser(node, { modules }) {
  const call = toMethodCall(node);
  return modules.get(call?.object ?? "") === "express" && /^(?:json|urlencoded)$/.test(call?.method ?? "");
}
function findInStatic(node, facts) {
  const call = toMethodCall(node);
  const isStatic = facts.modules.get(call?.object ?? "") === "express" && call?.method === "static" || facts.modules.get(toCalledName(node) ?? "") === "serve-static";
  if (!isStatic || node.type !== "CallExpression") return "has middleware of its own";
  const [folder2, options2] = node.arguments;
  const path = folder2 === void 0 ? void 0 : evaluatePath(folder2, facts.paths);
  if (path !== facts.output)
    return `serves ${path ?? "a folder that is chosen at its start"}, not ${facts.output}`;
  return options2 === void 0 || hasOnlyKeys(options2, staticOptions) ? void 0 : "serves files in its own way";
}
function hasOnlyKeys(node, allowed) {
  return node.type === "ObjectExpression" && node.properties.every(
    (one) => one.type === "Property" && one.key.type === "Identifier" && allowed.test(one.key.name)
  );
}
function findInProxy(route, node, facts) {
  const isProxy = facts.modules.get(toCalledName(node) ?? "") === "http-proxy-middleware";
  const options2 = node.type === "CallExpression" ? node.arguments[0] : void 0;
  const isPlain = isProxy && !facts.proxyStrips && options2 !== void 0 && hasOnlyKeys(options2, proxyOptions);
  return isPlain ? void 0 : `answers ${route} in its own way`;
}
function findInGet(args, facts) {
  const [first, handler] = args;
  const route = toRoute(first);
  if (route === "/health" && args.length === 2) return void 0;
  if (args.length === 1) return void 0;
  if ((route === "*" || route === "/") && handler !== void 0 && args.length === 2)
    return answersWithIndex(handler, facts) ? void 0 : "answers pages in its own way";
  return `answers GET ${route ?? "further paths"} itself`;
}
function answersWithIndex(node, facts) {
  const sent = toOnlyExpression(node);
  const call = sent === void 0 ? void 0 : toMethodCall(sent);
  const [file] = call?.args ?? [];
  if (call?.method !== "sendFile" || call.args.length !== 1 || file === void 0) return false;
  return evaluatePath(file, facts.paths) === (facts.output === "." ? "index.html" : `${facts.output}/index.html`);
}
function toOnlyExpression(node) {
  if (node.type !== "ArrowFunctionExpression" && node.type !== "FunctionExpression") return void 0;
  if (node.body.type !== "BlockStatement") return node.body;
  const [only, ...more] = node.body.body;
  if (more.length > 0) return void 0;
  if (only?.type === "ExpressionStatement") return only.expression;
  return only?.type === "ReturnStatement" ? only.argument ?? void 0 : void 0;
}

// pipeline/stages/analyze/skeleton/ui-server/find-more.ts
var plainModules = /^(?:node:)?(?:path|fs|url|http|process)$|^(?:express|cors|compression|morgan|dotenv|serve-static|http-proxy-middleware)$/;
function findMore(text, output, options2) {
  const program = parseServer(text);
  if (program === void 0) return { what: "is not plain JavaScript", line: 1 };
  const facts = { output, paths: /* @__PURE__ */ new Map(), modules: /* @__PURE__ */ new Map(), ...options2 };
  return firstIn(program.body, facts);
}
function firstIn(nodes, facts) {
  for (const node of nodes) {
    const what = findIn2(node, facts);
    if (what !== void 0) return { what, line: node.loc?.start.line ?? 1 };
  }
  return void 0;
}
function findIn2(node, facts) {
  switch (node.type) {
    case "EmptyStatement":
      return void 0;
    case "ImportDeclaration":
      for (const { local } of node.specifiers) facts.modules.set(local.name, String(node.source.value));
      return findModule(String(node.source.value));
    case "VariableDeclaration":
      return node.declarations.map((one) => findInVariable(one, facts)).find((what) => what !== void 0);
    case "ExpressionStatement":
      return findRouteMore(node.expression, facts);
    case "BlockStatement":
      return node.body.map((one) => findIn2(one, facts)).find((what) => what !== void 0);
    case "IfStatement": {
      const taken = chooseBranch(node, facts);
      if (taken !== void 0) return taken === null ? void 0 : findIn2(taken, facts);
      return isRemark(node.consequent) && (node.alternate == null || isRemark(node.alternate)) ? void 0 : "decides at its start what it does";
    }
    default:
      return "has code besides the serving of files";
  }
}
function findModule(name2) {
  return name2 === void 0 || plainModules.test(name2) ? void 0 : `uses ${name2}`;
}
function findInVariable({ id, init: given }, facts) {
  if (given == null) return void 0;
  const init = toTaken(given, facts);
  const required2 = toRequired(init);
  if (required2 !== void 0) return findInRequired(id, required2, facts);
  const path = evaluatePath(init, facts.paths);
  if (id.type === "Identifier" && path !== void 0) facts.paths.set(id.name, path);
  if (path !== void 0 || isValue(init)) return void 0;
  if (toCalledName(init) === "express") return void 0;
  const call = toMethodCall(init);
  if (call?.method === "listen") return findRouteMore(init, facts);
  return "has code besides the serving of files";
}
function toTaken(node, facts) {
  return node.type === "ConditionalExpression" ? chooseBranch(node, facts) ?? node : node;
}
function findInRequired(id, module, facts) {
  if (id.type === "Identifier") facts.modules.set(id.name, module);
  if (id.type === "ObjectPattern") {
    for (const one of id.properties) {
      if (one.type === "Property" && one.value.type === "Identifier")
        facts.modules.set(one.value.name, module);
    }
  }
  return findModule(module);
}
function isValue(node) {
  switch (node.type) {
    case "Literal":
      return true;
    case "TemplateLiteral":
      return node.expressions.every(isValue);
    case "Identifier":
      return true;
    case "MemberExpression":
      return isValue(node.object);
    case "LogicalExpression":
    case "BinaryExpression":
      return isValue(node.left) && isValue(node.right);
    case "ConditionalExpression":
      return [node.test, node.consequent, node.alternate].every(isValue);
    case "UnaryExpression":
      return isValue(node.argument);
    case "CallExpression":
      return /^(?:Number|String|parseInt)$/.test(toCalledName(node) ?? "") && node.arguments.every(isValue);
    default:
      return false;
  }
}

// pipeline/stages/analyze/skeleton/ui-server/decide.ts
var runner = /^(?:node|tsx|ts-node|nodemon|bun)$/;
var script = /\.(?:[cm]?[jt]s)$/;
var fileServers = /^(?:serve|http-server|sirv|sirv-cli|live-server|lite-server)$/;
var developmentServers = /^(?:vite|parcel|webpack|react-scripts|ng|astro)$/;
function toProgram({ program, args }) {
  if (!/^(?:npx|pnpx|bunx)$/.test(program) && !(args[0] === "exec" || args[0] === "dlx"))
    return { program, args };
  const words = args.filter((arg) => !arg.startsWith("-") && arg !== "exec" && arg !== "dlx");
  return { program: (words[0] ?? "").replace(/(?<=.)@.*$/, ""), args: words.slice(1) };
}
function stripsMount(range) {
  const major = /\d+/.exec(range ?? "")?.[0];
  return major === void 0 || Number(major) >= 3;
}
async function decideScript(source, folder2, found) {
  const { start, file, output, manifest } = found;
  const path = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(start.cwd, file);
  const entry = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.relative(folder2, path);
  const text = entry.startsWith("..") ? void 0 : await source.text(path);
  if (text === void 0) return void 0;
  const proxyStrips = stripsMount(manifest?.dependencies.get("http-proxy-middleware"));
  const isAtTop = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.dirname(entry) === ".";
  const more = isAtTop ? findMore(text, output, { proxyStrips }) : { what: "lies in a folder of its own", line: 1 };
  const place = `${source.path(path)}${more === void 0 ? "" : `:${more.line}`}`;
  return more === void 0 ? { kind: "static", why: `${place} only serves ${output}, which the runtime does too`, isScript: true } : { kind: "service", entry, start, why: `${start.where} runs it, and ${place} ${more.what}` };
}
async function decideUiServing(source, folder2, manifest, output) {
  for (const start of findStarts(source, folder2, manifest)) {
    const { program, args } = toProgram(start);
    if (program === "next" && args[0] === "start") {
      const why = `${start.where} runs next start; what ships is ${node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, nextEntry)}`;
      const isReady = copiesAssets.test(manifest?.scripts.get("build") ?? "");
      return { kind: "service", entry: nextEntry, start, why, ...isReady ? {} : { demand: nextCopies } };
    }
    if (developmentServers.test(program) && args[0] !== "preview") return void 0;
    if (fileServers.test(program) || developmentServers.test(program)) {
      return {
        kind: "static",
        why: `${start.where} runs ${program}, which serves files only`,
        isScript: false
      };
    }
    const file = runner.test(program) ? args.find((arg) => script.test(arg)) : void 0;
    if (file === void 0) continue;
    const decided = await decideScript(source, folder2, { start, file, output, manifest });
    if (decided !== void 0) return decided;
  }
  return void 0;
}

// pipeline/shared/scenario/object-literal.ts
var tokens = /"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`(?:[^`\\]|\\[\s\S])*`?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<=[(,=:[!&|?{;>]\s*)\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\]?)+\/?[a-z]*|[{}()[\],]/g;
function withoutComments2(source) {
  return source.replace(tokens, (token) => /^\/[/*]/.test(token) ? " " : token);
}
function readProperties(source, open) {
  const pieces = [];
  const search = new RegExp(tokens);
  search.lastIndex = open + 1;
  let [depth, from] = [0, open + 1];
  for (let match = search.exec(source); match !== null; match = search.exec(source)) {
    const [token] = match;
    if ("{[(".includes(token)) depth += 1;
    const isEnd = depth === 0 && token === "}";
    if (isEnd || depth === 0 && token === ",") {
      pieces.push(source.slice(from, match.index));
      from = search.lastIndex;
    }
    if (isEnd) return pieces.flatMap(toProperty);
    if ("}])".includes(token)) depth -= 1;
  }
  return void 0;
}
function toProperty(piece) {
  const match = /^\s*(?:"([^"\\]*)"|'([^'\\]*)'|([\w$]+))\s*:\s*(\S[\s\S]*)$/.exec(piece);
  if (match === null) return [];
  const [, double, single, name2, value = ""] = match;
  return [{ key: double ?? single ?? name2 ?? "", value: value.trim() }];
}

// pipeline/stages/analyze/skeleton/vite-proxy.ts
var usual = ["/api", "/ws", "/socket.io"];
function readViteProxy(config) {
  const source = withoutComments2(config);
  const paths = [];
  const refused = [];
  for (const { key, value } of findTable(source)) {
    const entry = toProxiedPath(key, value);
    if (typeof entry === "string") refused.push({ key, reason: entry });
    else if (entry.strip_prefix === true || !usual.includes(entry.path)) paths.push(entry);
  }
  return { paths, refused };
}
var maxPlaces = 20;
function findTable(source) {
  for (const match of [...source.matchAll(/\bserver\s*:\s*\{/g)].slice(0, maxPlaces)) {
    const server = readProperties(source, match.index + match[0].length - 1) ?? [];
    const table = server.find(({ key }) => key === "proxy")?.value;
    if (table?.startsWith("{")) return readProperties(table, 0) ?? [];
  }
  return [];
}
function toProxiedPath(key, value) {
  if (!/^\/[\w~.-][\w~./-]*$/.test(key)) return "it is not a plain path";
  const path = key.replace(/\/+$/, "");
  const options2 = value.startsWith("{") ? readProperties(value, 0) ?? [] : [];
  const find = (name2) => options2.find((option) => option.key === name2)?.value;
  const target = value.startsWith("{") ? find("target") : value;
  if (target === void 0) return "it has no target";
  const url = /^["'`](?:https?|wss?):\/\/(\[[^\]]*\]|[^/:"'`$[]+)(?::[^/"'`]*)?(\/[^"'`]*)?["'`]$/.exec(
    target
  );
  if (url !== null) {
    const [, host2 = "", rest = "/"] = url;
    if (!(0,_chunk_AIOMMFQG_js__WEBPACK_IMPORTED_MODULE_22__/* .isLoopbackHost */ .cW)(host2) && host2 !== "0.0.0.0") return `its target ${host2} is another computer`;
    if (rest !== "/") return "its target has a path";
  }
  const rewrite = find("rewrite");
  if (rewrite === void 0) return { path };
  return stripsPrefix(rewrite, path) ? { path, strip_prefix: true } : "its rewrite is more than leaving out the path";
}
function stripsPrefix(rewrite, path) {
  const match = /\.replace\(\s*(?:\/\^?((?:[^/\\]|\\.)+)\/[a-z]*|["'`]([^"'`]+)["'`])\s*,\s*(["'`])\/?\3\s*\)\s*,?\s*;?\s*\}?$/.exec(
    rewrite.trim()
  );
  const taken = (match?.[1]?.replaceAll("\\", "") ?? match?.[2])?.replace(/\/+$/, "");
  return taken === path;
}

// pipeline/stages/analyze/skeleton/ui.ts
var viteConfigs = ["ts", "js", "mts", "mjs", "cts", "cjs"].map((suffix) => `vite.config.${suffix}`);
function isRealBuild(script2) {
  return script2 !== void 0 && !/^\s*(?:echo\b[^&|;]*|true|:|exit 0)\s*$/.test(script2);
}
async function findViteConfig(source, folder2) {
  const file = await source.firstFile(viteConfigs.map((name2) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, name2)));
  if (file === void 0) return void 0;
  return { file, text: (await source.text(file))?.slice(0, 65536) ?? "" };
}
async function findViteOutDir(source, folder2) {
  const config = await findViteConfig(source, folder2);
  if (config === void 0) return void 0;
  const { text } = config;
  const named = /\boutDir\s*:\s*(?:(?:path\.)?(?:resolve|join)\(\s*__dirname\s*,\s*)?['"`]([^'"`$]+)['"`]/.exec(
    text
  )?.[1];
  return named ?? "dist";
}
var toolOutputs = [
  [/\breact-scripts\b/, "build"],
  [/\bnext\b/, "out"],
  [/\bvite\b/, "dist"]
];
async function findOutput(source, folder2, script2) {
  const vite = /\bvite\b/.test(script2) ? await findViteOutDir(source, folder2) : void 0;
  const stated = source.config.uiBundlePath;
  const fromCheck = stated === void 0 ? void 0 : node_path__WEBPACK_IMPORTED_MODULE_17__.posix.relative(folder2, node_path__WEBPACK_IMPORTED_MODULE_17__.posix.dirname(stated));
  const fromOption = /--(?:outdir|outDir|dist-dir|out-dir)[= ]\s*['"]?([\w./-]+)/.exec(script2)?.[1];
  const usual2 = toolOutputs.find(([tool]) => tool.test(script2))?.[1];
  for (const candidate of [fromCheck, vite, fromOption, usual2]) {
    if (candidate === void 0 || candidate === "") continue;
    const path = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.normalize(candidate).replace(/\/$/, "");
    if (node_path__WEBPACK_IMPORTED_MODULE_17__.posix.isAbsolute(path)) continue;
    if (!path.startsWith("..")) return { output: path, isBeside: false, isGuess: false };
    const beside = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, path);
    if (beside !== "." && !beside.startsWith("..")) return { output: beside, isBeside: true, isGuess: false };
  }
  return { output: "dist", isBeside: false, isGuess: true };
}
function findStatedFolder({ config: { uiBundlePath, uiSourceDir } }) {
  if (uiBundlePath === void 0 || uiSourceDir === void 0) return void 0;
  const built = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.dirname(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.normalize(uiBundlePath)).split("/");
  const sources = node_path__WEBPACK_IMPORTED_MODULE_17__.posix.normalize(uiSourceDir).replace(/\/$/, "").split("/");
  const end = sources.findIndex((name2, index) => name2 !== built[index]);
  return sources.slice(0, end === -1 ? void 0 : end).join("/") || ".";
}
async function findUserInterface(source) {
  const stated = findStatedFolder(source);
  const folders = stated === void 0 ? _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .uiFolders */ ._m : [..._chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .uiFolders */ ._m, stated];
  for (const folder2 of folders) {
    const found = await source.hasFolder(folder2) ? await findIn3(source, folder2) : void 0;
    if (found !== void 0) return found;
  }
  for (const folder2 of folders) {
    const raw = await findRawSource(source, folder2, void 0);
    if (raw !== void 0) await reportRawSource(source, folder2, raw);
  }
  return void 0;
}
async function findProxy(source, folder2) {
  const config = await findViteConfig(source, folder2);
  if (config === void 0) return [];
  const { paths, refused } = readViteProxy(config.text);
  for (const { key, reason } of refused) {
    source.findings.add({
      code: "ui-proxy-not-carried",
      message: `the entry ${quote(key)} of server.proxy is not part of the app: ${quote(reason).slice(1, -1)}`,
      file: source.path(config.file),
      remedy: "call the API below /api, or proxy a plain path without rewriting it"
    });
  }
  return paths;
}
async function hasNoPage(source, folder2) {
  if (source.config.ports.some(({ name: name2 }) => name2 === "ui") || source.config.uiBundlePath !== void 0)
    return false;
  const pages = _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .pageFolders */ .P2.map((place) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, place, "index.html"));
  if (await source.firstFile(pages) !== void 0) return false;
  if (await findRawSource(source, folder2, void 0) !== void 0) return false;
  source.findings.add({
    severity: "info",
    code: "ui-without-page",
    message: `${source.path(folder2)} has a build script, but neither a page nor a port: it is not part of the app as a user interface`,
    file: source.path(node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, "package.json")),
    remedy: 'if it builds pages, declare them: {"ports": {"ui": {"env_var": "UI_PORT"}}}'
  });
  return true;
}
async function findPages(source, folder2, manifest) {
  const script2 = manifest?.scripts.get("build");
  if (isRealBuild(script2)) {
    const output = await findOutput(source, folder2, script2);
    return output.isGuess && await hasNoPage(source, folder2) ? void 0 : { ...output, isBuilt: true };
  }
  const page = await source.firstFile(_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .pageFolders */ .P2.map((place) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, place, "index.html")));
  if (page === void 0) return void 0;
  const raw = await findRawSource(source, folder2, page);
  if (raw !== void 0) await reportRawSource(source, folder2, raw);
  return {
    output: node_path__WEBPACK_IMPORTED_MODULE_17__.posix.relative(folder2, node_path__WEBPACK_IMPORTED_MODULE_17__.posix.dirname(page)) || ".",
    isBeside: false,
    isGuess: false,
    isBuilt: false
  };
}
function toServedFolder(folder2, pages) {
  if (pages === void 0) return ".";
  return pages.isBeside ? node_path__WEBPACK_IMPORTED_MODULE_17__.posix.relative(folder2, pages.output) : pages.output;
}
async function findIn3(source, folder2) {
  const manifest = await readPackage(source, folder2);
  const pages = await findPages(source, folder2, manifest);
  const serving = await decideUiServing(source, folder2, manifest, toServedFolder(folder2, pages));
  if (serving?.kind === "service" || serving?.isScript === true) {
    const demand = serving.kind === "service" ? serving.demand : void 0;
    source.report({
      severity: demand === void 0 ? "info" : "warning",
      code: serving.kind === "service" ? "ui-server-shipped" : "ui-server-replaced",
      message: `${serving.kind === "service" ? "the server of the user interface ships" : "the runtime serves the user interface"}: ${serving.why}`,
      pointer: "/lifecycle",
      remedy: demand ?? "nothing to do"
    });
  }
  if (serving?.kind === "service") return toServed(source, folder2, manifest, { ...serving, pages });
  if (pages === void 0) return void 0;
  const { output, isGuess, isBuilt: isBuilt2 } = pages;
  return {
    folder: folder2,
    build: { type: "npm", source_dir: folder2, ...isGuess ? {} : { output_pattern: output } },
    ...manifest === void 0 ? {} : { packageManager: manifest.packageManager },
    proxy: isBuilt2 ? await findProxy(source, folder2) : [],
    how: `${describePages(folder2, pages, manifest)}${serving === void 0 ? "" : `; ${serving.why}`}`
  };
}
function describePages(folder2, { output, isBeside, isGuess, isBuilt: isBuilt2 }, manifest) {
  if (!isBuilt2) return `the pages of ${node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, output)} as they are`;
  const place = isGuess ? "where the build writes it" : `in ${node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(isBeside ? "." : folder2, output)}`;
  return `${manifest?.packageManager} run build, output ${place}`;
}
async function toServed(source, folder2, manifest, { entry, start, why, pages }) {
  const build = { type: "npm", source_dir: folder2, entry_point: entry };
  const at = (path) => node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join(folder2, path);
  const built = pages?.isBuilt === true && !entry.startsWith(".next/") ? [at(toServedFolder(folder2, pages))] : [];
  const beside = await source.hasFolder(at("public")) ? [`${at("public")}/**`] : [];
  const own2 = `${folder2 === "." ? "" : `${folder2}/`}**`;
  const packageManager = manifest?.packageManager;
  const how = `its own server ${at(entry)}: ${why}`;
  const program = {
    id: "ui",
    folder: folder2,
    language: "npm",
    build,
    universalPath: node_path__WEBPACK_IMPORTED_MODULE_17__.posix.join("services", "ui", entry),
    how,
    ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ packageManager })
  };
  return {
    folder: folder2,
    build,
    ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ packageManager }),
    proxy: [],
    how,
    server: {
      program,
      start,
      text: await source.text(at(entry)) ?? "",
      files: built.length > 0 ? [...built.map((path) => `${path}/**`), ...beside] : [own2],
      // Elsewhere the payload has another name for the folder.
      pages: folder2 === "ui" ? built : []
    }
  };
}

// pipeline/stages/analyze/skeleton/undeclared.ts
async function reportUndeclared(source, programs, catalogue) {
  const stated = source.config.dependencies;
  const disabled = new Map(
    stated.filter((one) => !one.enabled && one.isLeftOut !== true).map((one) => [catalogue.toName(one.name), one])
  );
  const declared = new Set(
    stated.filter((one) => one.enabled || one.isLeftOut === true).map(({ name: name2 }) => catalogue.toName(name2))
  );
  const hasDatabase = [...declared].some((name2) => sqlResources.has(name2));
  const folders = [...new Set(programs.map(({ folder: folder2 }) => folder2))];
  const libraries = (await Promise.all(folders.map((folder2) => findLibraryUses(source, folder2)))).flat();
  const reads = (await Promise.all(folders.map((folder2) => findVariableUses(source, folder2)))).flat();
  for (const [resource, evidence] of chooseUses(libraries, reads)) {
    if (declared.has(resource) || sqlResources.has(resource) && hasDatabase) continue;
    const off = disabled.get(resource);
    source.report({
      code: "resource-undeclared",
      message: `${resource} is used but ${off === void 0 ? "not declared" : 'declared with "enabled": false'}, so the bundle does not contain it: ${evidence}`,
      pointer: off?.pointer ?? "/dependencies/resources",
      remedy: off === void 0 ? `declare it: {"dependencies": {"resources": {"${resource}": {"required": true}}}}` : 'remove "enabled": false, or the code that uses it'
    });
  }
}

// pipeline/stages/analyze/skeleton/workers.ts
var otherFolders3 = /* @__PURE__ */ new Set([
  ..._chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .apiFolders */ .YT,
  ..._chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .uiFolders */ ._m,
  "cli",
  "test",
  "tests",
  "docs",
  "dist",
  "node_modules",
  "scripts",
  ".",
  ".."
]);
function toId(folder2) {
  const id = folder2.replaceAll("/", "-");
  return /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(id) ? id : void 0;
}
async function findWorkers(source) {
  const ports = source.config.ports.filter((port) => !isDevelopmentPort(port)).map(({ name: name2 }) => name2);
  const background = listBackgroundFolders(source);
  const folders = /* @__PURE__ */ new Set([...ports, ...background.keys()]);
  const workers = [];
  for (const folder2 of folders) {
    const id = toId(folder2);
    if (id === void 0 || otherFolders3.has(folder2.split("/")[0] ?? ".")) continue;
    if (workers.some((worker) => worker.id === id) || !await source.hasFolder(folder2)) continue;
    const program = await findProgram(source, id, folder2);
    const schedule = background.get(folder2);
    if (program !== void 0) workers.push({ ...program, ...schedule === void 0 ? {} : { schedule } });
  }
  return workers;
}

// pipeline/stages/analyze/skeleton/plan-skeleton.ts
async function findApi(source) {
  for (const folder2 of _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .apiFolders */ .YT) {
    const program = await findProgram(source, "api", folder2);
    if (program !== void 0) return program;
  }
  const rootStarts = source.commandsIn(".").some(({ program }) => ["go", "node", "cargo"].includes(program));
  return rootStarts ? await findProgram(source, "api", ".") : void 0;
}
async function reportCommandLine(source) {
  if (!await source.hasFolder("cli")) return;
  const compilable = await source.firstFile(["cli/go.mod", "cli/main.go", "cli/package.json"]) !== void 0;
  source.report({
    severity: "info",
    code: "cli-not-bundled",
    message: compilable ? "the command-line tool in cli can be compiled, but a bundle has no place for it: the runtime brings its own" : "the command-line tool in cli is a shell script and stays out of the bundle: the runtime brings its own",
    remedy: "use `vrooli status|port|logs|health` of the installed app"
  });
}
function reportMissing(source, api, ui) {
  if (api === void 0 && source.config.ports.some((port) => port.name === "api")) {
    source.report({
      code: "api-source-missing",
      message: "a port for an API is declared, but no sources were found: no go.mod, package.json, pyproject.toml, requirements.txt or Cargo.toml in api",
      pointer: "/ports/api",
      remedy: "add the API to the folder api, or remove the port"
    });
  }
  if (ui === void 0 && source.config.ports.some((port) => port.name === "ui")) {
    source.report({
      code: "ui-source-missing",
      message: "a port for a user interface is declared, but no sources were found: no build script and no index.html in ui",
      pointer: "/ports/ui",
      remedy: "add the interface to the folder ui, or remove the port"
    });
  }
  if (api === void 0 && ui === void 0) {
    source.report({
      code: "skeleton-empty",
      message: `nothing in ${quote(source.folder)} can be built into a service, so no bundle can be assembled`,
      remedy: "add an api or a ui folder with sources"
    });
  }
}
async function planServices(source, { api, workers, ui, ports }, resources, ofApi) {
  const { config } = source;
  const withEnv = async (part) => ({
    ...part,
    build: await withBuildEnv(source, part.build, ports)
  });
  const toProgram2 = async (program) => withJoined(source, program.id, await withEnv(program));
  const services = [];
  if (api !== void 0) {
    const start = await planStart(source, api, ports.env);
    services.push(toApiService(await toProgram2(api), config, ports, start, ofApi));
  }
  for (const worker of workers) {
    const start = await planStart(source, worker, ports.env);
    services.push(toWorkerService(await toProgram2(worker), config, ports, start, resources));
  }
  if (ui?.server !== void 0) {
    const start = await planUiStart(source, ui.server, ports.env);
    services.push(
      toUiServerService(
        { ...withJoined(source, "ui", await withEnv(ui)), server: ui.server },
        config,
        ports,
        start,
        { api, resources: await findUsedResources(source, ui.folder, resources) }
      )
    );
  } else if (ui !== void 0) services.push(toUiService(await withEnv(ui), config, ports, api));
  reportUnjoined(source, services);
  return services;
}
async function planServedPage(source, api, ui) {
  const place = api === void 0 || ui !== void 0 ? void 0 : await findServedPage(source, api);
  if (place === void 0) return {};
  source.report({
    severity: "info",
    code: "ui-served-by-api",
    message: `the app shows the page that the API serves at its own port: ${place}`,
    remedy: "nothing to do"
  });
  return { page_port: "api" };
}
function listBuilds({ api, workers, ui }) {
  const programs = [
    ...api === void 0 ? [] : [api],
    ...workers,
    ...ui === void 0 ? [] : [{ id: "ui", folder: ui.folder, how: ui.how }]
  ];
  return programs.map(({ id, folder: folder2, how }) => ({ service: id, path: folder2, kind: "build", how }));
}
async function planSkeleton(source, graph, swaps, catalogue, { resources, kits, hasPages }) {
  const { config } = source;
  const [api, ui, workers] = [
    await findApi(source),
    hasPages ? await findUserInterface(source) : void 0,
    await findWorkers(source)
  ];
  if (hasPages) reportMissing(source, api, ui);
  await reportUndeclared(source, api === void 0 ? workers : [api, ...workers], catalogue);
  if (hasPages) await reportCommandLine(source);
  const ports = planPorts(config.ports, {
    api: api !== void 0,
    ui: ui !== void 0,
    workers: workers.map(({ id }) => id)
  });
  await preferPagePort(source, ui, ports);
  const needsGpu = graph.nodes.some((node) => node.required && node.enabled && node.gpu === "required");
  const parts = { api, workers, ui, ports };
  const migrations = api === void 0 ? [] : await findMigrations(source, api, toBinaryPath(api));
  const services = await planServices(source, parts, resources, {
    ...migrations.length > 0 ? { migrations } : {},
    ...needsGpu ? { gpu: { requirement: "required" } } : {},
    metadata: {
      resources,
      ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ package_manager: api?.packageManager }),
      ...hasPages ? await planServedPage(source, api, ui) : {}
    }
  });
  const artifacts = listBuilds(parts);
  for (const swap of swaps.filter((one) => one.applied && one.shipped && kits.includes(one.original))) {
    artifacts.push({
      service: swap.replacement,
      path: `resources/${swap.replacement}`,
      kind: "download",
      how: `resource kit, in place of ${swap.original}`
    });
  }
  const initialization = await planInitialization(source, swaps, catalogue, migrations.length > 0);
  artifacts.push(...initialization);
  const programs = api === void 0 ? workers : [api, ...workers];
  const hasProgram = programs.length > 0 || ui?.server !== void 0;
  const planned = hasProgram ? await planWorkingTree(source, programs, ui) : void 0;
  const known = new Set(artifacts.map(({ path }) => path));
  artifacts.push(...(planned?.artifacts ?? []).filter(({ path }) => !known.has(path)));
  return {
    skeleton: {
      schema_version: "v0.1",
      target: "desktop",
      app: {
        name: config.name,
        version: config.version,
        ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ display_name: config.displayName, description: config.description })
      },
      ipc: { mode: "loopback-http", host: "127.0.0.1", port: 47710, auth_token_path: "runtime/auth-token" },
      telemetry: { file: "telemetry/deployment-telemetry.jsonl" },
      ports: { default_range: { min: 47e3, max: 47999 }, reserved: [] },
      services,
      ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_13__/* .omitUndefined */ .O)({ working_tree: planned?.tree })
    },
    artifacts
  };
}

// pipeline/stages/analyze/swaps.ts
var noSwap = { kind: "none", replacement: "", offline: false, shipped: false };
function toDeclaredCandidate(swap, catalogue, tier) {
  const entry = catalogue.get(swap.replacement);
  return {
    original: swap.original,
    replacement: swap.replacement,
    kind: entry !== void 0 && !entry.offline ? "remote" : "adapt",
    tiers: swap.tiers.length > 0 ? swap.tiers : [tier],
    shipped: false,
    offline: entry?.offline ?? true,
    fitness: scoreResource(entry, void 0, tier).value,
    reason: swap.reason || "The scenario names it as an alternative.",
    limitations: "Declared by the scenario; the bundle does not configure it."
  };
}
function toCandidates2(original, catalogue, declared, tier) {
  const known = catalogue.swapsOf(original).map((swap) => ({ ...swap, original }));
  const more = declared.filter((swap) => catalogue.toName(swap.original) === original).map((swap) => toDeclaredCandidate(swap, catalogue, tier)).filter(
    (swap) => swap.replacement !== original && !known.some((one) => one.replacement === swap.replacement)
  );
  return [...known, ...more.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_16__/* .byCodeUnit */ .X)(a.replacement, b.replacement))];
}
function wrongSwap(asked, problem, remedy) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_15__/* .PipelineError */ .z({
    code: "swap-unknown",
    blame: "usage",
    message: `--with-swap ${quote(`${asked.original}=${asked.replacement}`)}: ${problem}`,
    remedy
  });
}
function toProposal(candidate, rated, applied) {
  const { original, replacement, kind, tiers: tiers2, shipped, offline, reason, limitations, fitness } = candidate;
  const delta = kind === "none" ? 0 : roundScore(fitness - rated.score.value);
  return {
    original,
    replacement,
    tiers: tiers2,
    kind,
    applied,
    shipped,
    offline,
    reason,
    limitations,
    fitness_delta: delta
  };
}
function toRequested(rated, catalogue, asked) {
  const names2 = rated.filter(({ node }) => node.kind === "resource").map(({ node }) => node.name);
  const wanted = /* @__PURE__ */ new Map();
  for (const one of asked) {
    const original = catalogue.toName((0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .toCanonicalName */ .V)(one.original));
    if (!names2.includes(original)) {
      throw wrongSwap(
        one,
        `the scenario has no enabled resource ${quote(original)}`,
        `choose from ${names2.join(", ") || "none: it has no resources"}`
      );
    }
    wanted.set(original, (0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .toCanonicalName */ .V)(one.replacement));
  }
  return wanted;
}
function findAsked(name2, ask, candidates) {
  const real = candidates.filter((swap) => swap.kind !== "none");
  const found = real.find((swap) => swap.replacement === ask);
  if (found !== void 0) return found;
  throw wrongSwap(
    { original: name2, replacement: ask },
    `${quote(ask)} is not a known replacement of ${name2}`,
    `choose from ${real.map((swap) => swap.replacement).join(", ") || "none"}`
  );
}
function toNoSwap(name2, tier) {
  return {
    ...noSwap,
    fitness: 0,
    original: name2,
    tiers: [tier],
    reason: `No replacement for ${name2} is known.`,
    limitations: "Make it optional, or describe a swap under deployment."
  };
}
function planSwaps(rated, catalogue, config, options2) {
  const { tier, asked, findings } = options2;
  const wanted = toRequested(rated, catalogue, asked);
  const swaps = [];
  const fitness = /* @__PURE__ */ new Map();
  for (const one of rated) {
    if (one.node.kind !== "resource") continue;
    const { name: name2 } = one.node;
    const known = toCandidates2(name2, catalogue, config.deployment.swaps, tier);
    const candidates = known.length === 0 && isBlocking(one.score) ? [toNoSwap(name2, tier)] : known;
    const ask = wanted.get(name2);
    const isAutomatic = (swap) => swap.shipped && swap.kind === "drop-in" && swap.tiers.includes(tier) && options2.direct.has(name2);
    const chosen = ask === void 0 ? candidates.find(isAutomatic) : findAsked(name2, ask, candidates);
    if (ask !== void 0 && chosen?.shipped === false) {
      findings.add({
        code: "swap-not-shipped",
        message: `the resource kit does not ship ${chosen.replacement}; ${name2} is marked as replaced but no service is configured for it`,
        remedy: `make sure that the scenario runs without ${name2}: ${chosen.limitations}`
      });
    }
    for (const candidate of candidates) {
      const proposal = toProposal(candidate, one, candidate === chosen);
      if (candidate === chosen && !proposal.tiers.includes(tier)) proposal.tiers = [...proposal.tiers, tier];
      swaps.push(proposal);
      fitness.set(proposal, candidate.fitness);
    }
  }
  return { swaps, fitnessOf: (swap) => fitness.get(swap) ?? 0 };
}
function explainBlockers(blockers, swaps, tier) {
  const isOpen = (name2) => !swaps.some((swap) => swap.original === name2 && swap.tiers.includes(tier));
  return blockers.filter(isOpen).map((original) => {
    const missing = /^scenario:(.*)$/s.exec(original)?.[1];
    return {
      ...noSwap,
      original,
      tiers: [tier],
      applied: false,
      reason: missing === void 0 ? `No replacement for ${original} is known on this tier.` : `The scenario ${missing} is required, and it cannot be read in this repository: nothing can replace it.`,
      limitations: missing === void 0 ? "Make it optional." : "Add the scenario, or make it optional.",
      fitness_delta: 0
    };
  });
}
function proposeDemotions(swaps, demotions, tier) {
  const names2 = new Set(demotions.map(({ name: name2 }) => name2));
  const marked = swaps.map(
    (swap) => names2.has(swap.original) && swap.kind === "none" ? { ...swap, leaves_out: true } : swap
  );
  const known = new Set(marked.flatMap((swap) => swap.leaves_out === true ? [swap.original] : []));
  const more = [...names2].filter((name2) => !known.has(name2)).map((original) => ({
    ...noSwap,
    original,
    tiers: [tier],
    applied: false,
    leaves_out: true,
    reason: `No source of the scenario names ${original}: the app probably runs without it.`,
    limitations: `A library or another program of the scenario can still use ${original}.`,
    fitness_delta: 0
  }));
  return [...marked, ...more];
}

// pipeline/stages/analyze/index.ts
async function openWorkspace(ctx, root) {
  const [repository, catalogue, nodes] = await Promise.all([
    Repository.open(ctx.fs, root),
    (0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_5__/* .readCatalogue */ .Y)(ctx),
    (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_2__/* .readNodeVersions */ .wP)(ctx.fs, ctx.packageRoot)
  ]);
  return new Workspace(repository, catalogue, nodes);
}
function unreadable(loaded) {
  const diagnostics = loaded.findings.toDiagnostics();
  const [first] = diagnostics;
  const place = first?.line === void 0 ? "" : `:${first.line}:${first.column}`;
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_15__/* .PipelineError */ .z({
    code: first?.code ?? "config-unreadable",
    blame: "input",
    message: `${loaded.file}${place}: ${first?.message ?? "the file cannot be read"}`,
    remedy: first?.remedy ?? "correct the file",
    diagnostics
  });
}
async function analyzeFolder(workspace, folder2, options2) {
  const loaded = await workspace.scenario(folder2);
  if (loaded === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_15__/* .PipelineError */ .z({
      code: "service-config-missing",
      blame: "input",
      message: `${_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .serviceConfigPath */ .XB} not found in ${folder2 === "." ? "the scenario" : folder2}`,
      remedy: `name the folder of a scenario, or write the file: vrooli-bundle init ${folder2}`
    });
  }
  if (!isRead(loaded)) throw unreadable(loaded);
  const findings = new Findings();
  findings.addAll(loaded.findings.toDiagnostics());
  const { catalogue } = workspace;
  const asked = toAsked(options2.without, options2.withSwaps);
  const settled = await settleScenarios(workspace, loaded, findings, {
    out: asked.out,
    withScenarios: options2.withScenarios ?? []
  });
  const own2 = settled.get(folder2)?.scenario ?? loaded;
  const { config } = own2;
  const others = new Map([...settled].map(([place, { scenario }]) => [place, scenario]));
  const collected = await collectGraph(workspace, findings, own2, config, others);
  const drafted = toGraph(collected, catalogue, findings);
  const members = listMembers(drafted, collected, settled, { workspace, findings });
  const rated = rateDependencies(drafted, collected, catalogue, options2.tier);
  const direct = findDirectNeeds(drafted, "any", new Set(members.map(({ id }) => id)));
  const { swaps, fitnessOf } = planSwaps(rated, catalogue, config, {
    tier: options2.tier,
    asked: asked.swaps,
    findings,
    direct
  });
  const dependencies = members.flatMap(({ source: source2 }) => source2.config.dependencies);
  const filled = withContent(dependencies, swaps, catalogue);
  const split = await withSplitAddresses(
    members.map(({ source: source2 }) => source2),
    filled,
    catalogue
  );
  const wired = await withPortsOfAll(members, split, catalogue);
  for (const { source: source2 } of members) await reportLogins(source2, swaps, catalogue);
  const plans = [];
  for (const member of members) {
    const scope = toScope(member, drafted, swaps, members);
    const plan = await planSkeleton(member.source, drafted, swaps, catalogue, scope);
    await reportNodeVersions(member.source, plan.skeleton, workspace.nodes);
    plans.push({ member, plan });
  }
  const kits = swaps.filter((swap) => swap.applied).map(({ replacement }) => replacement);
  const { skeleton: draft, artifacts, scenarios, included } = await joinPlans(drafted, plans, kits);
  const graph = withProvision(drafted, catalogue, swaps, draft, included);
  const skeleton = withUserTools(withNetwork(draft, graph.nodes), graph, direct, catalogue);
  const source = new ScenarioSource(workspace.repository, findings, own2, config);
  await reportPageHosts(source, skeleton, graph.nodes);
  const refusals = await findRefusals(
    { graph, swaps, skeleton, artifacts },
    toPlaces(members, loaded, workspace)
  );
  const leftOut = listLeftOut(settled, folder2);
  const demotions = [...settled.values()].flatMap((one) => one.demotions);
  const fitness = toFitness({ graph, collected, catalogue, config, leftOut }, swaps, fitnessOf);
  const blockers = fitness[options2.tier]?.blockers ?? [];
  return _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_7__/* .analysisSchema */ .m.parse({
    schema_version: "analysis.v1",
    scenario: config.name,
    tier: options2.tier,
    source: { service_config: _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_6__/* .serviceConfigPath */ .XB, sha256: loaded.sha256 },
    graph,
    fitness,
    swaps: proposeDemotions(
      [...wired, ...explainBlockers(blockers, swaps, options2.tier)],
      demotions,
      options2.tier
    ),
    skeleton,
    ...scenarios.length === 0 ? {} : { scenarios },
    ...leftOut.length === 0 ? {} : { left_out: leftOut },
    artifacts,
    refusals,
    diagnostics: findings.toDiagnostics()
  });
}
async function analyze(ctx, options2) {
  const workspace = await openWorkspace(ctx, options2.root);
  const folder2 = await workspace.repository.toRelative(options2.scenarioDir);
  ctx.log.debug(`analyzing ${folder2}`);
  return analyzeFolder(workspace, folder2, options2);
}




/***/ }),

/***/ 44115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ analysisSchema),
/* harmony export */   tN: () => (/* binding */ proposedSwapSchema),
/* harmony export */   w: () => (/* binding */ requirementsSchema),
/* harmony export */   wb: () => (/* binding */ tierFitnessSchema)
/* harmony export */ });
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55895);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29245);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);




// schema/analysis.ts

var amountSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nonnegative().nullable();
var needSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["none", "optional", "required"]);
var gpuSchema = needSchema.describe(
  "none: runs without a GPU; optional: faster with one; required: does not run without"
);
var statuses = ["ready", "limited", "blocked"];
var statusSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(statuses).describe(
  "blocked: a required dependency cannot ship; limited: an optional one cannot, or there are warnings; ready: neither"
);
var requirementsSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  ram_mb: amountSchema.describe("megabytes of 2^20 bytes; null: unknown"),
  disk_mb: amountSchema.describe("megabytes of 2^20 bytes; null: unknown"),
  cpu_cores: amountSchema.describe("cores, possibly a fraction; null: unknown"),
  gpu: gpuSchema,
  network: needSchema.describe(
    "none: works offline; optional: loses something offline; required: useless offline"
  )
});
var nodeSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("resource:<name> or scenario:<name>"),
  kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["resource", "scenario"]).describe("resource: a server, tool or library it uses; scenario: another app of the repository"),
  name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("canonical: lower case, hyphens, without the prefix resource-"),
  required: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("a chain of required dependencies leads to it"),
  enabled: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("false: every dependency on it is switched off"),
  known: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("in the catalogue (resource) or found in the repository (scenario)"),
  class: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("class of the catalogue; scenario; unknown"),
  requirements: requirementsSchema.describe("what this node alone needs of the computer it runs on"),
  offline: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("works without a network once installed"),
  gpu: gpuSchema,
  in_bundle: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["service", "kit", "embedded", "remote", "absent"]).optional().describe(
    "how a bundle made now provides it: a service of the scenario, a member of the resource kit, a library inside a program, a service on a network, or not at all"
  )
});
var edgeSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  from: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("id of the node that depends"),
  to: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("id of the node it depends on"),
  required: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("whether the first node does not work without the second"),
  enabled: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(true).describe("false: declared, but switched off; not followed"),
  source: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["declared", "resource-config"]).describe("a scenario's declaration, or a resource's own configuration in the repository")
});
var graphSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  nodes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(nodeSchema).describe("each resource and scenario once, however many depend on it; the root is one"),
  edges: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(edgeSchema).describe("one for each declared dependency, switched-off ones included"),
  cycles: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())).describe("each a path of ids; the last leads back to the first"),
  depth: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().nonnegative().describe("edges of the longest path from the root"),
  start_order: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe("ids, dependencies first, the root last; without what is disabled")
});
var tierFitnessSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  score: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).max(1).describe("mean over the enabled dependencies"),
  status: statusSchema,
  blockers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe("dependencies that are unsupported or score below 0.75"),
  warnings: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe("what a user of this tier would miss, one sentence each"),
  requirements: requirementsSchema.describe(
    "sums over the enabled nodes; for gpu and network the strongest requirement"
  ),
  declared: requirementsSchema.partial().extend({
    score: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).max(1).optional().describe("fitness_score of the declaration, from 0 to 1"),
    status: statusSchema.optional().describe("status of the declaration")
  }).optional().describe("what the scenario itself declares for the tier, beside the computed values"),
  with_swaps: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    score: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).max(1).describe("mean with every replaced dependency at the fitness of its replacement"),
    status: statusSchema,
    blockers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe("dependencies that still block"),
    demotions: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional().describe("requirements that are left out, as asked; absent: none")
  }).optional().describe(
    "fitness after the applied swaps, without what is left out; score and blockers above describe the scenario as it is declared"
  )
});
var proposedSwapSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  original: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("the resource that is replaced"),
  replacement: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('empty for kind "none"'),
  tiers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__/* .tiers */ .cK)).describe("tiers in which the replacement makes sense"),
  kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["drop-in", "adapt", "remote", "none"]).describe(
    "drop-in: unmodified clients keep working; adapt: the scenario must change; remote: the resource stays outside; none: nothing exists"
  ),
  applied: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("assemble applies it; at most one for each original"),
  leaves_out: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional().describe(
    'kind "none": no source names the original, so that the app probably runs without it; --with-swap <original>=none leaves it out'
  ),
  literal_ports: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).max(65535)).optional().describe(
    "ports of the original that code has as a number where it reads no variable with its address; the replacement takes them when they are free. Absent: none"
  ),
  split_addresses: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional().describe(
    "variables with an address that code reads together with one that has the port: they get the host alone. Absent: none"
  ),
  content: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .json */ .Pq9())])).optional().describe(
    "what service.json declares for the original, such as its buckets; the replacement creates it. Absent: nothing"
  ),
  shipped: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(false).describe("the resource kit ships the replacement"),
  offline: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(true).describe("usable without a network"),
  reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().default("").describe("reason for the replacement, or for its absence; for people"),
  limitations: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().default("").describe("what the replacement does not do; empty: nothing known"),
  fitness_delta: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().default(0).describe("increase of the score of the original in the requested tier")
});
var plannedArtifactSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  service: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("id of the service, or name of the resource, that it is for"),
  path: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe(
    "build: source folder, file: source file, both relative to the scenario; download: place in the bundle"
  ),
  kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["build", "download", "file"]).describe("build: compiled from sources; download: fetched while packaging; file: copied unchanged"),
  how: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("one line for people"),
  loaded_by: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe(
    "member of the resource kit that loads the file on its first start; several in the order of this list"
  ),
  strict: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional().describe(
    "whether a part of the file that cannot be loaded ends the first start, instead of being reported"
  ),
  pointer: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe("place in the service config that asks for the file"),
  scenario: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe("the required scenario that it is from; absent: the app's own scenario")
});
var includedScenarioSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("its name in the graph"),
  folder: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("relative to the repository"),
  services: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe("ids of its services in the skeleton"),
  required_by: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe("names of the scenarios in the bundle that depend on it")
});
var analysisSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("analysis.v1").describe("format of this document; readers refuse any other"),
  scenario: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("name of the scenario, as its service.json gives it"),
  tier: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__/* .tiers */ .cK).describe("requested tier; the swaps and the skeleton are made for it"),
  source: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    service_config: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("relative to the scenario"),
    sha256: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("64 hex digits: SHA-256 of its bytes")
  }).describe("the file that was analyzed"),
  graph: graphSchema.describe("everything that the scenario depends on, directly or not"),
  fitness: zod__WEBPACK_IMPORTED_MODULE_3__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__/* .tiers */ .cK), tierFitnessSchema).describe("by tier: how well the scenario suits it"),
  swaps: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(proposedSwapSchema).describe("proposed replacements; assemble applies those with `applied`"),
  skeleton: zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({}).describe("bundle.json without secrets; assemble completes and validates it"),
  scenarios: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(includedScenarioSchema).optional().describe("further scenarios whose programs are in the bundle, dependencies first; absent: none"),
  left_out: _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_1__/* .leftOutListSchema */ .x,
  artifacts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(plannedArtifactSchema).describe("files that packaging has to build, fetch or copy"),
  refusals: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticSchema */ .f).default([]).describe(
    "errors of assemble and build: requirements that no bundle contains, services that no builder makes"
  ),
  diagnostics: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticSchema */ .f).describe("findings about the sources; one error makes the command exit 1")
});




/***/ })

};
