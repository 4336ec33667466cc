export const id = 685;
export const ids = [685];
export const modules = {

/***/ 62685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QB: () => (/* binding */ mergeSecrets),
/* harmony export */   fT: () => (/* binding */ assemble),
/* harmony export */   gX: () => (/* binding */ assertNotRefused)
/* harmony export */ });
/* unused harmony export toInvalidBundle */
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96813);
/* harmony import */ var _chunk_OOOVQZIG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38813);
/* harmony import */ var _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96316);
/* harmony import */ var _chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54517);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17961);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93390);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4573);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76760);







// pipeline/shared/analysis/assert-not-refused.ts
function assertNotRefused({
  refusals,
  diagnostics
}) {
  const [first] = refusals;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
    code: first.code === "build-type-unsupported" ? first.code : "requirement-not-provided",
    blame: "input",
    message: first.message,
    remedy: first.remedy ?? "",
    diagnostics: [...diagnostics, ...refusals]
  });
}

// pipeline/stages/assemble/raw-object.ts
function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
function objectsOf(parent, key) {
  const list = parent[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
}
function textsOf(parent, key) {
  const list = parent[key];
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}
function withAll(list, more) {
  return [.../* @__PURE__ */ new Set([...list, ...more])];
}
function mapServices(manifest, change) {
  const { services } = manifest;
  if (!Array.isArray(services)) return manifest;
  return {
    ...manifest,
    services: services.map((service) => isObject(service) ? change(service) : service)
  };
}

// pipeline/stages/assemble/apply-swaps.ts
function uses(service, original) {
  const metadata = isObject(service["metadata"]) ? service["metadata"] : {};
  return textsOf(metadata, "resources").includes(original) || textsOf(service, "dependencies").includes(original);
}
function runsCode(service) {
  return service["type"] !== "ui-bundle" && service["type"] !== "resource" && service["kit"] === void 0;
}
function rewire(service, original, kit) {
  const dependencies = textsOf(service, "dependencies").filter((id) => id !== original);
  const env = { ...isObject(service["env"]) ? service["env"] : {}, ...kit.provides.env };
  return {
    ...service,
    env: Object.fromEntries(Object.entries(env).sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_5__/* .byCodeUnit */ .X)(a, b))),
    secrets: withAll(textsOf(service, "secrets"), textsOf(kit.service, "secrets")),
    dependencies: withAll(dependencies, [kit.name])
  };
}
function toInitialization(kit, files) {
  if (kit.initialization === void 0 || files.length === 0) return {};
  return {
    assets: [...kit.service.assets ?? [], ...files.map((path) => ({ path }))],
    env: { ...kit.service.env, [kit.initialization.env]: JSON.stringify(files) }
  };
}
function toService(kit, files, present) {
  const { binaries } = present ?? {};
  return {
    ...kit.service,
    ...toInitialization(kit, files),
    id: kit.name,
    kit: { name: kit.name, version: kit.version },
    ...binaries === void 0 ? {} : { binaries }
  };
}
function applyKit(manifest, original, kit, files) {
  const services = objectsOf(manifest, "services").filter((service) => service["id"] !== original);
  const others = services.filter((service) => service["id"] !== kit.name);
  const present = services.find((service) => service["id"] === kit.name);
  const users = others.filter((service) => uses(service, original) || uses(service, kit.name));
  const rewired = new Set(users.length > 0 ? users : others.filter(runsCode));
  const secrets = objectsOf(manifest, "secrets");
  const added = kit.secrets.filter((secret) => !secrets.some((known) => known["id"] === secret.id));
  return {
    ...manifest,
    secrets: [...secrets, ...added],
    services: [
      toService(kit, files, present),
      ...others.map((service) => rewired.has(service) ? rewire(service, original, kit) : service)
    ]
  };
}
function record(manifest, { swap }) {
  const others = objectsOf(manifest, "swaps").filter((known) => known["original"] !== swap.original);
  const entry = {
    original: swap.original,
    replacement: swap.replacement,
    reason: swap.reason,
    ...swap.limitations === "" ? {} : { limitations: swap.limitations }
  };
  return { ...manifest, swaps: [...others, entry] };
}
function sortKitsFirst(manifest) {
  const services = objectsOf(manifest, "services");
  const kits = services.filter((service) => service["kit"] !== void 0);
  const byId = (a, b) => String(a["id"]) < String(b["id"]) ? -1 : 1;
  return {
    ...manifest,
    services: [...kits.toSorted(byId), ...services.filter((service) => service["kit"] === void 0)]
  };
}
function applySwaps(manifest, applied) {
  if (applied.length === 0) return manifest;
  const swapped = applied.reduce((draft, one) => {
    const rewired = one.kit === void 0 ? draft : applyKit(draft, one.swap.original, one.kit, one.files);
    return record(rewired, one);
  }, manifest);
  return sortKitsFirst(swapped);
}

// pipeline/stages/assemble/check-scripts.ts


// schema/sql/lines.ts
function countLineBreaks(text) {
  return text.split("\n").length - 1;
}
function lineCounter(text) {
  let line = 1;
  let counted = 0;
  return (at) => {
    if (at < counted) return line - countLineBreaks(text.slice(at, counted));
    line += countLineBreaks(text.slice(counted, at));
    counted = at;
    return line;
  };
}

// schema/sql/open-statement.ts
var routine = /^create (?:or replace )?(?:function|procedure) /;
var copyFromFile = /^copy (?:.* )?from stdin /;
var maxWords = 2e4;
function startStatement(start) {
  return { start, head: "", from: start, words: "", parentheses: 0, bodies: 0 };
}
function addWord(draft, word2) {
  if (draft.words.length < maxWords) draft.words += `${word2} `;
  if (!routine.test(draft.words)) return;
  if (word2 === "begin" || word2 === "case" && draft.bodies > 0) draft.bodies += 1;
  else if (word2 === "end" && draft.bodies > 0) draft.bodies -= 1;
}
function addToken(draft, text, token) {
  if (token.kind === "open") draft.parentheses += 1;
  else if (token.kind === "close") draft.parentheses = Math.max(0, draft.parentheses - 1);
  else if (token.kind === "word" && draft.parentheses === 0)
    addWord(draft, text.slice(token.start, token.end).toLowerCase());
}
function omit(draft, text, token) {
  draft.head += text.slice(draft.from, token.start);
  draft.from = token.end;
}
function canEnd({ parentheses, bodies }) {
  return parentheses === 0 && bodies === 0;
}
function readsRows({ start, words }, text) {
  return /^copy$/i.test(text.slice(start, start + 4)) && copyFromFile.test(words);
}

// schema/sql/string-mode.ts
var setting = /^set\s+(?:(session|local)\s+)?standard_conforming_strings\s*(?:=|\bto\b)\s*'?([a-z0-9]+)'?\s*$/i;
var endsTransaction = /^(?:commit|end|rollback|abort)\b/i;
function hasBackslashEscapes({ session, transaction }) {
  return transaction ?? session;
}
function toModeAfter(sql, mode) {
  if (endsTransaction.test(sql)) return { session: mode.session, transaction: void 0 };
  const found = setting.exec(sql);
  if (found === null) return mode;
  const escapes = /^(?:off|false|no|0)$/i.test(found[2] ?? "");
  return found[1]?.toLowerCase() === "local" ? { session: mode.session, transaction: escapes } : { session: escapes, transaction: void 0 };
}

// schema/sql/token.ts
var space = /[ \t\n\r\f\v]+|--[^\n\r]*/y;
var word = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
var number = /\$?\d+(?:[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)?/y;
var dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
var command = /\\[^\s\\]?(?:[^\\\n'"`]|'(?:[^'\\\n]|\\.)*'|"[^"\n]*"|`[^`\n]*`|['"`])*(?:\\\\)?/y;
function endOf(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : void 0;
}
function after(text, mark, from) {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}
function afterBlockComment(text, from) {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.startsWith("/*", at)) depth += 1;
    else if (text.startsWith("*/", at)) depth -= 1;
    else continue;
    at += 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
function afterEscapeString(text, from) {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\" || text.startsWith("''", at)) at += 1;
    else if (text[at] === "'") return at + 1;
  }
  return text.length;
}
function afterString(text, at, backslashEscapes) {
  return backslashEscapes ? afterEscapeString(text, at + 1) : after(text, "'", at + 1);
}
function endOfQuoted(text, at, backslashEscapes) {
  const character = text[at];
  if (character === '"') return after(text, '"', at + 1);
  if (character === "'") return afterString(text, at, backslashEscapes);
  if ((character === "e" || character === "E") && text[at + 1] === "'")
    return afterEscapeString(text, at + 2);
  const tagEnd = character === "$" ? endOf(dollarTag, text, at) : void 0;
  return tagEnd === void 0 ? void 0 : after(text, text.slice(at, tagEnd), tagEnd);
}
var punctuation = { ";": "semicolon", "(": "open", ")": "close" };
function readToken(text, start, backslashEscapes) {
  const token = (kind2, end) => ({ kind: kind2, start, end });
  const spaceEnd = endOf(space, text, start);
  if (spaceEnd !== void 0) return token("space", spaceEnd);
  if (text.startsWith("/*", start)) return token("space", afterBlockComment(text, start));
  const commandEnd = endOf(command, text, start);
  if (commandEnd !== void 0) return token("command", commandEnd);
  const quotedEnd = endOfQuoted(text, start, backslashEscapes);
  if (quotedEnd !== void 0) return token("other", quotedEnd);
  const wordEnd = endOf(word, text, start);
  if (wordEnd !== void 0) return token("word", wordEnd);
  const kind = punctuation[text[start] ?? ""] ?? "other";
  return token(kind, endOf(number, text, start) ?? start + 1);
}

// schema/sql/parse-script.ts
var harmless = /^\\(?:echo|encoding\s+utf-?8|pset|qecho|restrict|set\s+ON_ERROR_STOP|timing|unrestrict|warn)\b/i;
function readRows(text, from) {
  const lineEnd = text.indexOf("\n", from);
  const first = lineEnd === -1 ? text.length : lineEnd + 1;
  const stop = /(?<![^\n])\\\.\r?(?:\n|$)/g;
  stop.lastIndex = first;
  const found = stop.exec(text);
  return {
    rest: text.slice(from, first),
    rows: text.slice(first, found?.index ?? text.length),
    end: found === null ? text.length : stop.lastIndex
  };
}
var ScriptReader = class {
  script = { statements: [], faults: [] };
  #text;
  #lineOf;
  #draft;
  #mode = { session: false, transaction: void 0 };
  constructor(text) {
    this.#text = text;
    this.#lineOf = lineCounter(text);
  }
  read() {
    let at = this.#text.startsWith("\uFEFF") ? 1 : 0;
    while (at < this.#text.length)
      at = this.#take(readToken(this.#text, at, hasBackslashEscapes(this.#mode)));
    this.#end(at, at);
    return this.script;
  }
  /** Returns the index of the next token. */
  #take(token) {
    if (token.kind === "command") this.#takeCommand(token);
    else if (token.kind === "semicolon" && (this.#draft === void 0 || canEnd(this.#draft)))
      return this.#end(token.start, token.end);
    else if (token.kind !== "space") {
      this.#draft ??= startStatement(token.start);
      addToken(this.#draft, this.#text, token);
    }
    return token.end;
  }
  #takeCommand(token) {
    const command2 = this.#text.slice(token.start, token.end);
    if (this.#draft !== void 0) omit(this.#draft, this.#text, token);
    if (harmless.test(command2)) return;
    const name = /^\\\S{0,20}/.exec(command2)?.[0] ?? "\\";
    this.#report(token.start, `${name} is a psql command, which the database server does not support`);
  }
  /** Ends the statement at `end`. Returns the index of the next token: after `next`, or after the data rows there. */
  #end(end, next) {
    const draft = this.#draft;
    this.#draft = void 0;
    if (draft === void 0) return next;
    const statement = {
      sql: draft.head + this.#text.slice(draft.from, end),
      line: this.#lineOf(draft.start)
    };
    this.script.statements.push(statement);
    this.#mode = toModeAfter(statement.sql, this.#mode);
    if (!readsRows(draft, this.#text)) return next;
    const { rest, rows, end: rowsEnd } = readRows(this.#text, next);
    if (!/^\s*(?:--.*)?$/.test(rest.trimEnd()))
      this.#report(next, "a statement follows COPY \u2026 FROM stdin on the same line");
    statement.rows = rows;
    return rowsEnd;
  }
  #report(at, message) {
    this.script.faults.push({ line: this.#lineOf(at), message });
  }
};
function parseScript(text) {
  return new ScriptReader(text).read();
}

// pipeline/stages/assemble/fill-files.ts

async function findInSources(scope, path) {
  if ((0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_3__/* .findPathFault */ .PC)(path) !== void 0) return void 0;
  const full = node_path__WEBPACK_IMPORTED_MODULE_7__.posix.join(scope.scenarioDir, (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizePath */ .Fd)(path));
  if (await scope.fs.stat(full) === void 0) return void 0;
  const real = await scope.fs.realpath(full).catch(() => void 0);
  const root = await scope.fs.realpath(scope.root);
  if (real === void 0 || !(real === root || real.startsWith(root === "/" ? "/" : `${root}/`)))
    return void 0;
  const stat = await scope.fs.stat(real);
  if (stat === void 0) return void 0;
  return {
    kind: stat.kind === "file" || stat.kind === "dir" ? stat.kind : "other",
    path: real,
    size: stat.size
  };
}
function isBelow(path, folder) {
  return path === folder || path.startsWith(`${folder}/`);
}
function isProduced(path, service, analysis) {
  const normal = (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizePath */ .Fd)(path);
  const madeHere = (service["build"] ?? service["kit"]) !== void 0 && isBelow(normal, `services/${String(service["id"])}`);
  const fromKit = isObject(service["kit"]) && isBelow(normal, `resources/${String(service["kit"]["name"])}`);
  const planned = analysis.artifacts.some(
    (artifact) => artifact.kind !== "file" && isBelow(normal, (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizePath */ .Fd)(artifact.path))
  );
  return madeHere || fromKit || planned;
}
function isPlannedFile(path, analysis) {
  const normal = (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizePath */ .Fd)(path);
  return analysis.artifacts.some(
    ({ kind, path: planned }) => kind === "file" && (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizePath */ .Fd)(planned) === normal
  );
}
function missing(code, pointer, what, remedy) {
  return { code, pointer, message: what, remedy };
}
async function fillAsset(asset, pointer, service, scope) {
  const { path, sha256 } = asset;
  if (typeof path !== "string" || sha256 !== void 0 && typeof sha256 !== "string") return { asset };
  if ((0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_3__/* .findPathFault */ .PC)(path) !== void 0) return { asset };
  const found = await findInSources(scope, path);
  if (found?.kind === "file") {
    const digest = await scope.fs.sha256(found.path);
    if (sha256 !== void 0 && sha256 !== "pending" && sha256.toLowerCase() !== digest) {
      const what2 = `the asset ${path} has the SHA-256 ${digest}, not ${sha256}`;
      const remedy2 = "restore the file, or write its new digest";
      return { fault: missing("asset-digest-mismatch", `${pointer}/sha256`, what2, remedy2) };
    }
    return { asset: { ...asset, sha256: digest, size_bytes: found.size } };
  }
  if (isProduced(path, service, scope.analysis)) {
    return { asset: sha256 === void 0 ? { ...asset, sha256: "pending" } : asset };
  }
  if (isPlannedFile(path, scope.analysis)) return { asset };
  const what = `the asset ${path} is not in the scenario, and no build makes it`;
  const remedy = "add the file, correct the path, or remove the asset";
  return { fault: missing("asset-missing", `${pointer}/path`, what, remedy) };
}
async function findMissingSources(service, pointer, scope) {
  const place = new _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonNode */ .xZ(service);
  const folder = place.at("build", "source_dir").text;
  if (folder !== void 0) {
    if ((0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_3__/* .findPathFault */ .PC)(folder) !== void 0 || (await findInSources(scope, folder))?.kind === "dir")
      return [];
    const what = `${String(service["id"])} is built from ${folder}, which is not a folder of the scenario`;
    return [missing("source-missing", `${pointer}/build/source_dir`, what, "correct source_dir")];
  }
  if (service["kit"] !== void 0 || service["build"] !== void 0) return [];
  const faults = [];
  for (const [platform, binary] of place.at("binaries").entries) {
    const path = binary.at("path").text;
    if (path === void 0 || (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_3__/* .findPathFault */ .PC)(path) !== void 0 || isProduced(path, service, scope.analysis))
      continue;
    if (await findInSources(scope, path) !== void 0) continue;
    const what = `the program ${path} of ${String(service["id"])} for ${platform} is not in the scenario`;
    faults.push(
      missing(
        "binary-missing",
        `${pointer}/binaries/${platform}/path`,
        what,
        "add it, or a build that makes it"
      )
    );
  }
  return faults;
}
function toScenarioPrefix({ root, scenarioDir }) {
  const folder = node_path__WEBPACK_IMPORTED_MODULE_7__.posix.relative(root, scenarioDir);
  return folder === "" ? "" : `${folder}/`;
}
async function fillService(service, pointer, scope) {
  const faults = await findMissingSources(service, pointer, scope);
  if (!Array.isArray(service["assets"])) return { service, faults };
  const assets = [];
  for (const [index, asset] of service["assets"].entries()) {
    const filled = isObject(asset) ? await fillAsset(asset, `${pointer}/assets/${index}`, service, scope) : { asset };
    if ("fault" in filled) faults.push(filled.fault);
    assets.push("fault" in filled ? asset : filled.asset);
  }
  return { service: { ...service, assets }, faults };
}
async function findMissingArtifacts(scope) {
  const faults = [];
  for (const artifact of scope.analysis.artifacts) {
    if (artifact.kind !== "file" || await findInSources(scope, artifact.path) !== void 0) continue;
    const what = `the file ${artifact.path} (${artifact.how}) is not in the scenario`;
    const { pointer } = artifact;
    const fault = missing("file-missing", pointer ?? "", what, "add it, or remove what asks for it");
    faults.push(
      pointer === void 0 ? fault : { ...fault, file: `${toScenarioPrefix(scope)}${scope.analysis.source.service_config}` }
    );
  }
  return faults;
}
async function fillFiles(manifest, scope) {
  const faults = [];
  const services = [];
  const list = Array.isArray(manifest["services"]) ? manifest["services"] : [];
  for (const [index, service] of list.entries()) {
    if (!isObject(service)) {
      services.push(service);
      continue;
    }
    const filled = await fillService(service, `/services/${index}`, scope);
    faults.push(...filled.faults);
    services.push(filled.service);
  }
  faults.push(...await findMissingArtifacts(scope));
  return { manifest: Array.isArray(manifest["services"]) ? { ...manifest, services } : manifest, faults };
}

// pipeline/stages/assemble/check-scripts.ts
var checks = {
  postgresql: (path, bytes) => {
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_6__.isUtf8)(bytes)) {
      const message = `${path} is not UTF-8`;
      return [{ code: "sql-not-utf8", pointer: "", message, remedy: "save it as UTF-8" }];
    }
    return parseScript(new TextDecoder().decode(bytes)).faults.map(({ line, message }) => ({
      code: "sql-needs-psql",
      line,
      pointer: "",
      message: `${path}:${line}: ${message}`,
      remedy: "write plain SQL: the database already exists, and each file must be listed separately"
    }));
  }
};
async function checkScripts({ kit, files }, scope) {
  const syntax = kit?.initialization?.syntax;
  if (syntax === void 0) return [];
  const faults = [];
  for (const path of files) {
    const found = await findInSources(scope, path);
    if (found?.kind !== "file") continue;
    const file = `${toScenarioPrefix(scope)}${path}`;
    const bytes = await scope.fs.readBytes(found.path);
    faults.push(...checks[syntax](path, bytes).map((fault) => ({ ...fault, file })));
  }
  return faults;
}

// pipeline/stages/assemble/merge-secrets.ts
function toManifestSecret(secret) {
  const { services: _services, source: _source, ...rest } = secret;
  return rest;
}
function targetKey(secret) {
  const target = isObject(secret["target"]) ? secret["target"] : {};
  return `${String(target["type"])} ${String(target["name"])}`;
}
function findPresent(secrets, planned) {
  return secrets.find((secret) => secret["id"] === planned.id) ?? secrets.find((secret) => targetKey(secret) === targetKey(planned));
}
function mergeSecrets(manifest, plan) {
  const ids = new Set(objectsOf(manifest, "services").map((service) => service["id"]));
  const secrets = [...objectsOf(manifest, "secrets")];
  const faults = [];
  const links = /* @__PURE__ */ new Map();
  for (const planned of plan.secrets) {
    const present = findPresent(secrets, planned);
    const id = typeof present?.["id"] === "string" ? present["id"] : planned.id;
    const services = planned.services.filter((service) => ids.has(service));
    if (services.length === 0) {
      const named = planned.services.length === 0 ? "no service" : `${planned.services.join(", ")}, which the bundle does not have`;
      faults.push({
        code: "secret-unused",
        pointer: `/secrets/${secrets.length}`,
        message: `the secret ${planned.id} is used by ${named}`,
        remedy: "list the services that read it in the secret plan, or remove it"
      });
      continue;
    }
    if (present === void 0) secrets.push(toManifestSecret(planned));
    for (const service of services) links.set(service, withAll(links.get(service) ?? [], [id]));
  }
  const linked = mapServices(manifest, (service) => {
    const added = links.get(String(service["id"])) ?? [];
    return added.length === 0 ? service : { ...service, secrets: withAll(textsOf(service, "secrets"), added) };
  });
  const hasSecrets = secrets.length > 0 || manifest["secrets"] !== void 0;
  return { manifest: hasSecrets ? { ...linked, secrets } : linked, faults };
}

// pipeline/stages/assemble/index.ts
async function readApplied(ctx, analysis) {
  const byOriginal = new Map(
    analysis.swaps.filter((swap) => swap.applied && swap.replacement !== "").map((swap) => [swap.original, swap])
  );
  const swaps = [...byOriginal.values()].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_5__/* .byCodeUnit */ .X)(a.original, b.original));
  return await Promise.all(
    swaps.map(async (swap) => ({
      swap,
      kit: await (0,_chunk_OOOVQZIG_js__WEBPACK_IMPORTED_MODULE_1__/* .findKitMember */ .SQ)(ctx, swap.replacement),
      files: analysis.artifacts.filter((artifact) => artifact.loaded_by === swap.replacement).map((artifact) => (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizePath */ .Fd)(artifact.path))
    }))
  );
}
function findMissingKits(applied) {
  return applied.filter(({ swap, kit }) => swap.shipped && kit === void 0).map(({ swap }) => ({
    code: "kit-missing",
    pointer: "/swaps",
    message: `${swap.original} is to be replaced by ${swap.replacement}, which the resource kit does not have`,
    remedy: "choose another replacement with --with-swap, or install this product again"
  }));
}
function findForeignPlan(analysis, plan) {
  if (plan === void 0 || plan.scenario === analysis.scenario && plan.tier === analysis.tier) return [];
  return [
    {
      code: "secret-plan-foreign",
      pointer: "/secrets",
      message: `the secret plan is for ${plan.scenario} (${plan.tier}), the analysis for ${analysis.scenario} (${analysis.tier})`,
      remedy: 'write the plan with "vrooli-bundle plan-secrets" from this analysis'
    }
  ];
}
function toInvalidBundle(faults, warnings = []) {
  const [first] = faults;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : "";
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
    code: "bundle-invalid",
    blame: "input",
    message: `the bundle cannot be assembled: ${first?.message ?? ""}${more}`,
    remedy: first?.remedy ?? "correct what is listed",
    diagnostics: [...faults.map((fault) => ({ severity: "error", ...fault })), ...warnings]
  });
}
function assertServices(skeleton) {
  const { services } = skeleton;
  if (Array.isArray(services) && services.every(isObject)) return;
  const verdict = (0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_2__/* .validateBundle */ .T_)(skeleton);
  if (!verdict.ok) throw toInvalidBundle(verdict.faults, verdict.warnings);
}
async function assemble(ctx, options) {
  const { analysis, secretPlan, scenarioDir, root } = options;
  assertNotRefused(analysis);
  assertServices(analysis.skeleton);
  const applied = await readApplied(ctx, analysis);
  const swapped = applySwaps(analysis.skeleton, applied);
  const merged = secretPlan === void 0 ? { manifest: swapped, faults: [] } : mergeSecrets(swapped, secretPlan);
  const scope = { fs: ctx.fs, analysis, scenarioDir, root };
  const filled = await fillFiles(merged.manifest, scope);
  const scripts = await Promise.all(applied.map((swap) => checkScripts(swap, scope)));
  const verdict = (0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_2__/* .validateBundle */ .T_)(filled.manifest);
  const faults = [
    ...findForeignPlan(analysis, secretPlan),
    ...findMissingKits(applied),
    ...filled.faults,
    ...scripts.flat(),
    ...merged.faults,
    ...verdict.ok ? [] : verdict.faults
  ];
  if (!verdict.ok || faults.length > 0) throw toInvalidBundle(faults, verdict.warnings);
  return {
    bundle: verdict.bundle,
    text: (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(verdict.bundle),
    checksum: (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_0__/* .checksumOf */ .lf)(verdict.bundle),
    warnings: verdict.warnings
  };
}




/***/ }),

/***/ 96813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ prettyJson),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   lf: () => (/* binding */ checksumOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
// pipeline/shared/document/canonical.ts


function canonicalJson(value) {
  const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
  if (text === void 0) throw new TypeError("a value that JSON cannot carry has no canonical form");
  return text;
}
function checksumOf(value) {
  return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonicalJson(value), "utf8").digest("hex")}`;
}
function prettyJson(value) {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), void 0, 2)}
`;
}




/***/ })

};
