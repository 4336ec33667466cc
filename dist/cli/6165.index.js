export const id = 6165;
export const ids = [6165];
export const modules = {

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

/***/ 77162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SR: () => (/* binding */ releaseUseSchema),
/* harmony export */   VG: () => (/* binding */ telemetryReportSchema),
/* harmony export */   cV: () => (/* binding */ failureKinds),
/* harmony export */   ph: () => (/* binding */ failureGroupSchema)
/* harmony export */ });
/* harmony import */ var _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93892);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);



// schema/telemetry/report.ts

var failureKinds = [
  "dependency",
  "asset",
  "migration",
  "update",
  "exit",
  "crash",
  "limit",
  "disk"
];
var count = zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().nonnegative();
var releaseFields = {
  app: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("name of the app; empty where no line says it"),
  version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("version of the app; empty where no line says it"),
  target: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("target of the installer, such as linux-x64; empty where no line says it")
};
var releaseUseSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
  ...releaseFields,
  installations: count.describe("installations that sent lines"),
  starts: count.describe("starts of the app"),
  ready: count.describe("starts in which every service became ready")
});
var failureGroupSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
  kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(failureKinds).describe("what failed"),
  ...releaseFields,
  event: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("the event that reports it"),
  service: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("the service that it is about; empty for the app"),
  subject: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("the dependency, file, migration or exit code that it is about; empty where there is none"),
  swap: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    original: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("the resource that the scenario declares"),
    replacement: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("what ships in its place")
  }).optional().describe("the swap whose replacement takes part in the failure: a gap of the swap"),
  events: count.describe("events of the group"),
  installations: count.describe("installations that report it"),
  first: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("time of the first event, UTC"),
  last: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("time of the last event, UTC"),
  message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("one message of the group; empty where there is none")
});
var evidenceSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
  apps: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe("names of the apps that report the failure"),
  events: count.describe("events that report it"),
  installations: count.describe("installations that report the failure"),
  of: count.describe("installations of the same apps and target that sent lines")
});
var proposalFields = {
  evidence: evidenceSchema.describe("how often it was reported"),
  reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("why it is proposed; for people")
};
var proposalSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt("kind", [
  zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("swap").describe("apply this swap when the apps are analyzed: --with-swap"),
    original: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("the resource that the scenario declares"),
    replacement: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("what is to ship in its place"),
    tier: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__/* .tiers */ .cK).describe("the deployment tier"),
    ...proposalFields
  }),
  zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("catalogue").describe("replace the swap of the same name in the catalogue by this rule"),
    resource: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("name of the resource in the catalogue"),
    target: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("the target on which the replacement failed"),
    rule: _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogueSwapSchema */ .m.describe("the swap for the catalogue"),
    ...proposalFields
  })
]);
var telemetryReportSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("telemetry-report.v1").describe("format of this document; readers refuse any other"),
  events: count.describe("events in the database"),
  releases: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(releaseUseSchema).describe("use of each release"),
  failures: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(failureGroupSchema).describe("the most frequent first, at most 1000"),
  days: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
      day: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("date, UTC"),
      kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(failureKinds).describe("what failed"),
      events: count.describe("failures of the kind on that day")
    })
  ).describe("failures by day"),
  proposals: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(proposalSchema).describe("what the failures suggest")
});




/***/ }),

/***/ 55895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ diagnosticSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
// schema/diagnostic.ts

var diagnosticSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  severity: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["error", "warning", "info"]).describe(
    "error: the command exits 1; warning: to be reviewed by a person; info: a decision of the command"
  ),
  // A document of another release can contain a code that this release does not know: reading accepts any text.
  code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("stable identifier of the rule, kebab-case"),
  message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("the fault, in one sentence"),
  file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("path relative to the repository root, with forward slashes"),
  pointer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("JSON pointer (RFC 6901) to the value"),
  line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional().describe("line in the file, counted from 1"),
  column: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional().describe("column in UTF-16 code units, counted from 1"),
  rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("id of the rule that found it"),
  remedy: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("instruction to correct it")
});




/***/ }),

/***/ 57950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ toPage)
/* harmony export */ });
/* harmony import */ var _chunk_FP5QUYQD_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77162);


// pipeline/stages/telemetry/page/html.ts
var names = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function toText(part) {
  if (part === void 0) return "";
  if (typeof part === "string" || typeof part === "number")
    return String(part).replace(/[&<>"']/g, (character) => names[character] ?? "");
  return "html" in part ? part.html : part.map((one) => one.html).join("");
}
function html(texts, ...parts) {
  return { html: texts.map((text, index) => text + toText(parts[index])).join("") };
}

// pipeline/stages/telemetry/page/charts.ts
var rowHeight = 26;
var labelWidth = 230;
var barWidth = 380;
function barChart(id, title, bars) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const height = bars.length * rowHeight + 4;
  const width = labelWidth + barWidth + 70;
  const rows = bars.map(({ label, value }, index) => {
    const y = index * rowHeight;
    const length = Math.max(1, Math.round(value / most * barWidth));
    const shown = label.length > 34 ? `${label.slice(0, 33)}\u2026` : label;
    return html`<text x="${labelWidth - 8}" y="${y + 18}" text-anchor="end">${shown}</text><rect x="${labelWidth}" y="${y + 4}" width="${length}" height="${rowHeight - 8}"/><text x="${labelWidth + length + 6}" y="${y + 18}">${value}</text>`;
  });
  const words = bars.map(({ label, value }) => `${label}: ${value}`).join("; ");
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${title}</title><desc id="${id}-text">${words}</desc>${rows}</svg>`;
}
var columnsHeight = 140;
function columnChart(id, title, bars) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = Math.max(4, Math.min(28, Math.floor(660 / Math.max(1, bars.length))));
  const width = Math.max(240, bars.length * step + 40);
  const columns = bars.map(({ value }, index) => {
    const height = Math.max(1, Math.round(value / most * columnsHeight));
    return html`<rect x="${36 + index * step}" y="${10 + columnsHeight - height}" width="${Math.max(3, step - 3)}" height="${height}"/>`;
  });
  const words = bars.map(({ label, value }) => `${label}: ${value}`).join("; ");
  return html`<svg viewBox="0 0 ${width} ${columnsHeight + 34}" width="${width}" height="${columnsHeight + 34}" role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${title}</title><desc id="${id}-text">${words}</desc><text x="30" y="18" text-anchor="end">${most}</text><text x="30" y="${columnsHeight + 10}" text-anchor="end">0</text>${columns}<text x="36" y="${columnsHeight + 28}">${bars[0]?.label ?? ""}</text>${bars.length > 1 ? html`<text x="${width - 4}" y="${columnsHeight + 28}" text-anchor="end">${bars.at(-1)?.label ?? ""}</text>` : void 0}</svg>`;
}

// pipeline/stages/telemetry/page/page.ts
var kindNames = {
  dependency: "Dependency not reached",
  asset: "File missing or changed",
  migration: "Migration failed",
  update: "Update failed",
  exit: "Service ended",
  crash: "Crash of the runtime",
  limit: "Limit exceeded",
  disk: "Disk full"
};
var style = `:root{color-scheme:light dark;--bar:#2f6f9f;--line:#8886}@media(prefers-color-scheme:dark){:root{--bar:#6fb1e0}}
body{font:16px/1.5 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem}h2{margin-top:2.5rem}
svg{max-width:100%;height:auto}svg text{font-size:13px;fill:currentColor}svg rect{fill:var(--bar)}
.table{overflow-x:auto}table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}figure{margin:1rem 0}`;
var orUnknown = (text) => text === "" ? "unknown" : text;
function table(caption, columns, rows) {
  const className = ({ isNumber }) => isNumber === true ? html` class="number"` : void 0;
  const heads = columns.map((column) => html`<th scope="col"${className(column)}>${column.title}</th>`);
  const body = rows.map((cells) => {
    const fields = cells.map(
      (cell, index) => html`<td${className(columns[index] ?? { title: "" })}>${cell}</td>`
    );
    return html`<tr>${fields}</tr>`;
  });
  return html`<div class="table" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
}
function sum(groups, toLabel) {
  const sums = /* @__PURE__ */ new Map();
  for (const group of groups) sums.set(toLabel(group), (sums.get(toLabel(group)) ?? 0) + group.events);
  return [...sums].map(([label, value]) => ({ label, value })).sort((a, b) => b.value - a.value);
}
function toDays({ days }) {
  const sums = /* @__PURE__ */ new Map();
  for (const { day, events } of days) sums.set(day, (sums.get(day) ?? 0) + events);
  return [...sums].map(([label, value]) => ({ label, value })).slice(-180);
}
var isGap = (bars) => bars.length === 0;
function chart(draw, id, title, bars) {
  if (isGap(bars)) return html`<p>No event.</p>`;
  return html`<figure>${draw(id, title, bars)}<figcaption>${title}</figcaption></figure>`;
}
var number = (title) => ({ title, isNumber: true });
function failures(title, groups) {
  const columns = [
    ...["What", "App", "Version", "Target", "Service", "About", "Swap"].map((name) => ({ title: name })),
    ...["Events", "Installations"].map(number),
    ...["Last", "Message"].map((name) => ({ title: name }))
  ];
  const rows = groups.map((group) => [
    kindNames[group.kind],
    ...[group.app, group.version, group.target].map(orUnknown),
    group.service,
    group.subject,
    group.swap === void 0 ? "" : `${group.swap.original} \u2192 ${group.swap.replacement}`,
    group.events,
    group.installations,
    group.last.slice(0, 19).replace("T", " "),
    group.message
  ]);
  return rows.length === 0 ? html`<p>None.</p>` : table(title, columns, rows);
}
function toProposalRow(proposal) {
  const what = proposal.kind === "swap" ? `--with-swap ${proposal.original}=${proposal.replacement}` : `catalogue: ${proposal.resource} \u2192 ${proposal.rule.replacement}, fitness ${proposal.rule.fitness}`;
  return [what, proposal.reason, proposal.evidence.events];
}
function toPage(report) {
  const { failures: groups, releases, proposals, events } = report;
  const kinds = sum(groups, ({ kind }) => kindNames[kind]);
  const ordered = _chunk_FP5QUYQD_js__WEBPACK_IMPORTED_MODULE_0__/* .failureKinds */ .cV.flatMap((kind) => kinds.filter(({ label }) => label === kindNames[kind]));
  const uses = releases.map(({ app, version, target, installations, starts, ready }) => [
    ...[app, version, target].map(orUnknown),
    ...[installations, starts, ready],
    starts === 0 ? "" : `${Math.round(Math.min(ready, starts) / starts * 100)} %`
  ]);
  const useColumns = [
    ...["App", "Version", "Target"].map((title) => ({ title })),
    ...["Installations", "Starts", "Ready", "Share ready"].map(number)
  ];
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Telemetry of installed apps</title><style>${{ html: style }}</style></head>
<body><main><h1>Telemetry of installed apps</h1><p>${events} events of ${releases.length} releases.</p>
<h2>Failures by kind</h2>${chart(barChart, "kinds", "Events of each kind of failure", ordered)}
<h2>Failures by release</h2>${chart(barChart, "releases", "Failures of each app and version", sum(groups, ({ app, version }) => `${orUnknown(app)} ${version}`).slice(0, 30))}
<h2>Failures by target</h2>${chart(
    barChart,
    "targets",
    "Failures on each target",
    sum(groups, ({ target }) => orUnknown(target))
  )}
<h2>Failures by day</h2>${chart(columnChart, "days", "Failures of each day (UTC)", toDays(report))}
<h2>Releases in use</h2>${uses.length === 0 ? html`<p>None.</p>` : table("Starts of each release", useColumns, uses)}
<h2>Gaps of swaps</h2>${failures(
    "Failures in which a replacement takes part",
    groups.filter(({ swap }) => swap !== void 0)
  )}
<h2>All failures</h2>${failures("Failures in groups, the most frequent first", groups)}
<h2>Proposals</h2>${proposals.length === 0 ? html`<p>None.</p>` : table("Rules that would have avoided failures", [{ title: "Rule" }, { title: "Because" }, number("Events")], proposals.map(toProposalRow))}
</main></body></html>
`;
  return page.html;
}




/***/ }),

/***/ 29245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ leftOutListSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
// schema/left-out.ts

var leftOutSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
  kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["resource", "scenario"]).describe("as in the graph of the analysis"),
  name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("its name in the graph"),
  reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["asked", "unused"]).describe(
    "asked: the build was asked to leave it out; unused: only in documents of earlier versions, which left out what no source of the scenario names"
  ),
  scenario: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("the required scenario whose requirement it is; absent: the app's own scenario")
});
var leftOutListSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(leftOutSchema).optional().describe("requirements of service.json that the bundle is made without; absent: none");




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




/***/ }),

/***/ 6165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toPage: () => (/* reexport safe */ _chunk_GSOL3MIE_js__WEBPACK_IMPORTED_MODULE_0__.Z)
/* harmony export */ });
/* harmony import */ var _chunk_GSOL3MIE_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57950);
/* harmony import */ var _chunk_FP5QUYQD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77162);
/* harmony import */ var _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93892);
/* harmony import */ var _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44115);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55895);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29245);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19498);











/***/ })

};
