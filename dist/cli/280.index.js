export const id = 280;
export const ids = [280];
export const modules = {

/***/ 44591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ allowListPath),
/* harmony export */   Tu: () => (/* binding */ scanFiles),
/* harmony export */   jR: () => (/* binding */ parseAllowList),
/* harmony export */   q4: () => (/* binding */ listByGit)
/* harmony export */ });
/* harmony import */ var _chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54517);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2856);
/* harmony import */ var _secretlint_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(198);
/* harmony import */ var _secretlint_secretlint_rule_preset_recommend__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31577);



// schema/secret-allow-list.ts

var allowEntrySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  file: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe('relative to the scenario; "dir/**" means everything below').meta({ examples: ["api/testdata/token.txt", "api/testdata/**"] }),
  rule: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("id of the rule that found the literal, as the diagnostic gives it").meta({ examples: ["json-web-token"] }),
  line: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().positive().optional().describe("only this line, counted from 1; default: the whole file"),
  reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().trim().min(8, "state in a few words why this is not a secret").describe("reason why this is not a secret; copied to the audit record"),
  expires: zod__WEBPACK_IMPORTED_MODULE_3__/* .date */ .p6().describe("last day on which the entry is valid, in UTC; after it the finding is an error again").meta({ examples: ["2027-01-31"] })
});
var allowListSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  $schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  allow: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(allowEntrySchema).describe("literals that are not secrets")
});

// pipeline/shared/secret-scan/allow-list.ts
var allowListPath = ".vrooli/secret-scan-allow.json";
function parseAllowList(text, file) {
  const document = (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonText */ .lk)(text, { file });
  if (!document.ok) return { entries: [], diagnostics: document.diagnostics };
  const parsed = allowListSchema.safeParse(document.value);
  if (parsed.success) return { entries: parsed.data.allow, diagnostics: document.diagnostics };
  const faults = parsed.error.issues.map((issue) => {
    const pointer = (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_0__/* .toPointer */ .rb)(issue.path);
    const isMissing = issue.code === "invalid_type" && issue.message.endsWith("received undefined");
    return {
      severity: "error",
      code: "secret-allow-list-invalid",
      message: `${pointer === "" ? "the list" : pointer}${isMissing ? " is required" : `: ${issue.message}`}`,
      file,
      pointer,
      ...document.locate(pointer),
      remedy: 'write {"allow": [{"file", "rule", "reason", "expires": "YYYY-MM-DD"}]}'
    };
  });
  return { entries: [], diagnostics: [...document.diagnostics, ...faults] };
}
function covers(entry, file, rule, line) {
  const isFile = entry.file.endsWith("/**") ? file.startsWith(entry.file.slice(0, -2)) : entry.file === file;
  return isFile && entry.rule === rule && (entry.line === void 0 || entry.line === line);
}
function findAllowance(entries, place, now) {
  const matching = entries.filter((entry2) => covers(entry2, place.file, place.rule, place.line));
  const isValid = (entry2) => now < Date.parse(`${entry2.expires}T00:00:00Z`) + 864e5;
  const entry = matching.find(isValid) ?? matching[0];
  return entry === void 0 ? void 0 : { entry, isValid: isValid(entry) };
}

// pipeline/shared/secret-scan/patterns.ts


var patternsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  patterns: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
      id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
      pattern: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
      digits: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(false).describe("a match counts only when it contains a digit"),
      source: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe("where the token form is documented")
    })
  )
});
function isPlaceholder(literal) {
  return /x{8}|X{8}|0{8}|\*{8}|EXAMPLE$/.test(literal);
}
function toPattern(entry) {
  const expression = re2js__WEBPACK_IMPORTED_MODULE_4__/* .RE2JS */ .L3.compile(entry.pattern);
  return {
    id: entry.id,
    find(text) {
      const offsets = [];
      const matcher = expression.matcher(text);
      while (matcher.find()) {
        const literal = matcher.group() ?? "";
        if (isPlaceholder(literal)) continue;
        if (!entry.digits || /\d/.test(literal)) offsets.push(matcher.start());
      }
      return offsets;
    }
  };
}
async function loadPatterns(ctx) {
  const text = await ctx.fs.readText(`${ctx.packageRoot}/resources/secret-rules/literals.json`);
  return patternsSchema.parse(JSON.parse(text)).patterns.map(toPattern);
}

// pipeline/shared/secret-scan/scan-text.ts


var config = {
  rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: _secretlint_secretlint_rule_preset_recommend__WEBPACK_IMPORTED_MODULE_6__/* .creator */ .x, options: {} }]
};
var localHost = /@(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|[\w-]+|(?:[\w-]+\.)*example(?:\.(?:com|org|net))?|[\w.-]+\.(?:test|invalid|local|localhost))(?=[:/?"'`\s]|$)/i;
var placeholder = /:\/\/[^@\s]*(?:\$\{?[A-Za-z_]|<|\{\{|%s|\*\*\*|xxx)/i;
var maxFindings = 100;
async function scanText(file, text, patterns) {
  const toPosition = (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_0__/* .positionIn */ .Nu)(text);
  const found = /* @__PURE__ */ new Map();
  const add = (rule, offset, isLocal) => {
    const place = toPosition(offset);
    const key = String(place.line);
    if (!found.has(`${key} ${rule}`)) found.set(`${key} ${rule}`, { rule, ...place, isLocal });
  };
  for (const pattern of patterns) {
    for (const offset of pattern.find(text)) add(pattern.id, offset, false);
  }
  const covered = new Set([...found.values()].map((literal) => literal.line));
  const result = await (0,_secretlint_core__WEBPACK_IMPORTED_MODULE_5__/* .lintSource */ .n)({
    source: { filePath: file, content: text, contentType: "text" },
    options: { config, maskSecrets: true }
  });
  for (const message of result.messages) {
    const [start, end] = message.range;
    const rule = message.ruleId.replace("@secretlint/secretlint-rule-", "");
    const isConnection = rule === "basicauth" || rule === "database-connection-string";
    const literal = text.slice(start, end + 64).split(/[\s"'`]/, 1)[0] ?? "";
    const isLocal = isConnection && (localHost.test(literal) || placeholder.test(literal));
    if (!covered.has(toPosition(start).line) && !isPlaceholder(literal)) add(rule, start, isLocal);
  }
  return [...found.values()].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, maxFindings);
}

// pipeline/shared/secret-scan/scan-files.ts
var maxBytes = 2 * 1024 * 1024;
var kinds = {
  shipped: { severity: "error", code: "literal-secret", where: "" },
  local: { severity: "warning", code: "literal-secret-local", where: " of a local or example service" },
  test: { severity: "warning", code: "literal-secret-test", where: ", in a test that never ships" }
};
function toDiagnostic(file, rule, place, kind) {
  const { severity, code, where } = kinds[kind];
  return {
    severity,
    code,
    message: `line ${place.line} looks like a secret (${rule})${where}`,
    file,
    ...place,
    rule,
    remedy: "remove it, revoke it if it was ever real, and read it from the environment; or allow it in .vrooli/secret-scan-allow.json"
  };
}
async function readText(fs, path) {
  const stat = await fs.stat(path);
  if (stat?.kind !== "file" || stat.size > maxBytes || stat.size === 0) return void 0;
  const bytes = await fs.readBytes(path);
  return bytes.subarray(0, 8192).includes(0) ? void 0 : new TextDecoder().decode(bytes);
}
async function scanFiles(ctx, targets, options = {}) {
  const patterns = await loadPatterns(ctx);
  const report = { diagnostics: [], allowed: [], scanned: 0 };
  for (const target of targets) {
    const text = await readText(ctx.fs, target.path);
    if (text === void 0) continue;
    report.scanned += 1;
    for (const { rule, line, column, isLocal } of await scanText(target.path, text, patterns)) {
      const allowance = findAllowance(
        options.allow ?? [],
        { file: target.name, rule, line },
        ctx.clock.now()
      );
      if (allowance?.isValid) {
        const { reason, expires } = allowance.entry;
        report.allowed.push({ file: target.name, line, rule, reason, expires });
        continue;
      }
      const kind = isLocal ? "local" : options.isUnshipped?.(target.name) === true ? "test" : "shipped";
      const found = toDiagnostic(`${options.prefix ?? ""}${target.name}`, rule, { line, column }, kind);
      if (allowance !== void 0) found.message += `; its allowance ended on ${allowance.entry.expires}`;
      report.diagnostics.push(found);
    }
  }
  return report;
}

// pipeline/shared/sources/git-files.ts
function firstLine(stderr) {
  return stderr.trim().split("\n")[0]?.replace(/^fatal: /, "") ?? "";
}
function toRefusal(dir, stderr) {
  const owned = /^fatal: detected dubious ownership in repository at '(.*)'$/m.exec(stderr)?.[1];
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "git-refused",
    blame: "environment",
    message: `git does not list the files of ${dir}, so what it ignores cannot be left out: ${firstLine(stderr)}`,
    remedy: owned === void 0 ? "run `git status` in that folder and correct what it reports" : `the repository belongs to another user; if you trust it, run: git config --global --add safe.directory ${owned}`
  });
}
async function listByGit(ctx, dir, flags) {
  if (await ctx.exec.which("git") === void 0) return void 0;
  const args = ["-C", dir, "ls-files", "-z", ...flags, "--", "."];
  const { exitCode, stdout, stderr } = await ctx.exec.run("git", args, { env: { LC_ALL: "C" } });
  if (exitCode === 0) return stdout.split("\0").filter((path) => path !== "" && path !== "./");
  if (/^fatal: not a git repository \(or any /m.test(stderr)) return void 0;
  throw toRefusal(dir, stderr);
}




/***/ }),

/***/ 38813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ readKitMember),
/* harmony export */   SQ: () => (/* binding */ findKitMember),
/* harmony export */   VW: () => (/* binding */ readShippedDocument),
/* harmony export */   zY: () => (/* binding */ readKit)
/* harmony export */ });
/* harmony import */ var _chunk_KYLN4JSY_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86301);
/* harmony import */ var _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96316);
/* harmony import */ var _chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54517);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93390);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);






// schema/kit.ts

var relativePathSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1).regex(/^(?![/\\])(?![A-Za-z]:)(?!(?:.*[/\\])?\.\.(?:[/\\]|$))/, 'must be a relative path without ".."');
var npmSourceSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
  kind: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz("npm").describe("a tarball of the npm registry"),
  name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1).describe("name of the npm package"),
  version: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1).describe("exact version"),
  integrity: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^sha512-[A-Za-z0-9+/]{86}==$/).describe("Subresource Integrity of the tarball, sha512").meta({ examples: [`sha512-${"A".repeat(86)}==`] })
});
var kitSourceSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .discriminatedUnion */ .gMt("kind", [npmSourceSchema]);
var kitPartSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
  sources: zod__WEBPACK_IMPORTED_MODULE_5__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n([..._chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_3__/* .targets */ .zV, "any"]), kitSourceSchema).describe('source of the files for each target; "any" is for every target that is not named'),
  root: relativePathSchema.optional().describe("folder of the package that is shipped; the whole package when it is absent").meta({ examples: ["native"] }),
  to: relativePathSchema.optional().describe("folder of the resource that gets the files; the resource's root when it is absent").meta({ examples: ["models"] }),
  exclude: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1)).default([]).describe("globs below `root` that are not shipped"),
  symlinks: relativePathSchema.optional().describe(
    "JSON file in the package that lists [{source, target}], links that npm tarballs cannot contain"
  ).meta({ examples: ["native/pg-symlinks.json"] })
});
var scriptSyntaxes = ["postgresql"];
var initializationSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
  env: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]*$/).describe("variable in which the driver gets the files: a JSON array of paths below the bundle root").meta({ examples: ["POSTGRES_INITIALIZATION"] }),
  loads: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^\.[a-z0-9]+$/)).min(1).describe("endings of the files that the driver loads").meta({ examples: [[".sql"]] }),
  syntax: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(scriptSyntaxes).optional().describe("checked by assemble, so that a file which cannot be loaded is found before it ships")
});
var kitMemberSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
  $schema: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]*$/).describe("its folder below resources/kit/, and the id of its service").meta({ examples: ["embedded-postgres"] }),
  version: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1).describe("version of the member; a bundle is packaged only with the version it was assembled with"),
  description: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional().describe("what it is, in one sentence"),
  replaces: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1)).min(1).describe("catalogue names of the resources that it replaces"),
  parts: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(kitPartSchema).describe(
    "files beside the driver; empty for a driver that is the server itself. A target needs a source in every part"
  ),
  driver: relativePathSchema.describe("program that the supervisor starts, relative to the root").meta({ examples: ["driver.cjs"] }),
  service: _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceSchema */ .dh.omit({ binaries: true, build: true, kit: true }).describe("the service that joins bundle.json, without its binaries"),
  secrets: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_2__/* .secretSchema */ .cM).default([]).describe("secrets that join bundle.json"),
  provides: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    env: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).describe("environment variables; can contain ${data}, ${<service>.<port>} and ${secret:<id>}")
  }).describe("environment templates for every service that depended on the original"),
  initialization: initializationSchema.optional().describe("files that the driver loads on its first start")
});

// pipeline/shared/document/read-shipped.ts
function parsePlain(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}
async function readShippedDocument(fs, file, schema, remedy2) {
  const plain = schema.safeParse(parsePlain(await fs.readBytes(file.path)));
  return plain.success ? plain.data : (await (0,_chunk_KYLN4JSY_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocument */ .u)(fs, file, schema, remedy2)).value;
}

// pipeline/shared/kit/read-kit.ts
var folder = "resources/kit";
var remedy = "install this product again";
function findOtherNames(member, name) {
  const names = { "/name": member.name, "/service/id": member.service.id };
  return Object.entries(names).filter(([, found]) => found !== name).map(([pointer, found]) => `${pointer}: is "${found}", the folder is named "${name}"`);
}
function invalid(file, faults, cause) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
    code: "kit-invalid",
    blame: "environment",
    message: `${file} is not a valid member of the resource kit: ${faults.join("; ")}`,
    remedy,
    diagnostics: cause?.diagnostics ?? [],
    cause
  });
}
async function findKitMember(ctx, name) {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return void 0;
  const file = { path: `${ctx.packageRoot}/${folder}/${name}/kit.json`, name: `${folder}/${name}/kit.json` };
  if (await ctx.fs.stat(file.path) === void 0) return void 0;
  const value = await readShippedDocument(ctx.fs, file, kitMemberSchema, remedy).catch((error) => {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z)) throw error;
    const faults2 = error.diagnostics.map(({ message }) => message);
    throw invalid(file.name, faults2.length > 0 ? faults2 : [error.message], error);
  });
  const faults = findOtherNames(value, name);
  if (faults.length > 0) throw invalid(file.name, faults);
  return value;
}
async function readKit(ctx) {
  const path = `${ctx.packageRoot}/${folder}`;
  const names = await ctx.fs.stat(path) === void 0 ? [] : await ctx.fs.list(path);
  const members = await Promise.all(names.map((name) => findKitMember(ctx, name)));
  return members.filter((member) => member !== void 0);
}
async function readKitMember(ctx, kit) {
  const member = await findKitMember(ctx, kit.name);
  if (member === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
      code: "kit-unknown",
      blame: "input",
      message: `the resource kit does not have a member "${kit.name}"`,
      remedy: "assemble the bundle again with this version"
    });
  }
  if (member.version !== kit.version) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
      code: "kit-version-mismatch",
      blame: "input",
      message: `the bundle needs ${kit.name} ${kit.version}, the resource kit has ${member.version}`,
      remedy: "assemble the bundle again with this version"
    });
  }
  return member;
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




/***/ }),

/***/ 77817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ choosePackageManager),
/* harmony export */   GW: () => (/* binding */ readManagerField),
/* harmony export */   NN: () => (/* binding */ packageManagers),
/* harmony export */   g9: () => (/* binding */ toRefusedBuild),
/* harmony export */   pl: () => (/* binding */ isRefusedType),
/* harmony export */   rI: () => (/* binding */ usualEntries),
/* harmony export */   wN: () => (/* binding */ findLockfiles),
/* harmony export */   wm: () => (/* binding */ npm)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53916);
// pipeline/builders/refused.ts
var refusedBuilds = {
  python: {
    code: "build-type-unsupported",
    reason: 'a service with build.type "python" cannot be packaged',
    remedy: 'make an executable with a tool such as PyInstaller, and name its command in a build of type "custom"'
  }
};
function toRefusedBuild(id, type) {
  const { code, reason, remedy } = refusedBuilds[type];
  return { code, message: `service "${id}": ${reason}`, remedy };
}
function isRefusedType(type) {
  return type !== void 0 && Object.hasOwn(refusedBuilds, type);
}

// pipeline/shared/package-manager/table.ts
var requireTool = (name) => ({
  name,
  versionArgs: ["--version"],
  remedy: `run \`npm install --global ${name}\` or \`corepack enable\``
});
var npmFlags = ["--include=dev", "--no-audit", "--no-fund", "--loglevel", "error"];
var npm = {
  id: "npm",
  lockfiles: ["package-lock.json", "npm-shrinkwrap.json"],
  tool: { name: "npm", versionArgs: ["--version"], remedy: "install Node with npm (https://nodejs.org)" },
  toInstallArgs: ({ lockText }) => lockText === void 0 ? ["install", "--no-package-lock", ...npmFlags] : ["ci", ...npmFlags],
  toShownInstall: ({ lockText }) => lockText === void 0 ? "npm install" : "npm ci",
  // Only npm interprets arguments after the script's name, up to `--`.
  toRunArgs: (script, extra) => ["run", script, "--silent", ...extra.length > 0 ? ["--", ...extra] : []]
};
var pnpm = {
  id: "pnpm",
  lockfiles: ["pnpm-lock.yaml"],
  tool: requireTool("pnpm"),
  toInstallArgs: ({ lockText }) => [
    "install",
    lockText === void 0 ? "--no-lockfile" : "--frozen-lockfile",
    "--prod=false"
  ],
  toShownInstall: ({ lockText }) => lockText === void 0 ? "pnpm install" : "pnpm install --frozen-lockfile",
  toRunArgs: (script, extra) => ["--silent", "run", script, ...extra]
};
function toYarnFlag({ lockText, version }) {
  if (lockText !== void 0) return lockText.includes("__metadata:") ? "--immutable" : "--frozen-lockfile";
  return /^(?:[2-9]|\d\d)/.test(version ?? "") ? "--no-immutable" : "--no-lockfile";
}
var yarn = {
  id: "yarn",
  lockfiles: ["yarn.lock"],
  tool: requireTool("yarn"),
  toInstallArgs: (pinned) => ["install", toYarnFlag(pinned)],
  toShownInstall: (pinned) => `yarn install ${toYarnFlag(pinned)}`,
  toRunArgs: (script, extra) => ["run", script, ...extra]
};
var bun = {
  id: "bun",
  lockfiles: ["bun.lock", "bun.lockb"],
  // Corepack does not provide Bun.
  tool: { name: "bun", versionArgs: ["--version"], remedy: "run `npm install --global bun`" },
  toInstallArgs: ({ lockText }) => ["install", lockText === void 0 ? "--no-save" : "--frozen-lockfile"],
  toShownInstall: ({ lockText }) => lockText === void 0 ? "bun install" : "bun install --frozen-lockfile",
  toRunArgs: (script, extra) => ["run", "--silent", script, ...extra]
};
var packageManagers = [pnpm, yarn, bun, npm];

// pipeline/shared/package-manager/choose.ts

function readManagerField(manifest) {
  if (manifest === null || typeof manifest !== "object" || !("packageManager" in manifest)) return void 0;
  return typeof manifest.packageManager === "string" ? manifest.packageManager : void 0;
}
function listFolders(dir, top) {
  const folders = [];
  for (let at = dir; ; at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.dirname)(at)) {
    folders.push(at);
    if (at === top || at === (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.dirname)(at)) return folders;
  }
}
async function findLockfile(files, folder, managers) {
  for (const manager of managers) {
    for (const lockfile of manager.lockfiles) {
      if (await files.hasFile((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(folder, lockfile))) return { manager, lockfile };
    }
  }
  return void 0;
}
async function findLockfiles(files, folder) {
  const found = await Promise.all(packageManagers.map((manager) => findLockfile(files, folder, [manager])));
  return found.flatMap((one) => one === void 0 ? [] : one.lockfile);
}
async function choosePackageManager(files, dir, top) {
  const folders = listFolders(dir, top);
  for (const folder of folders) {
    const [id, version] = (await files.readField((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "package.json")))?.split("@") ?? [];
    const stated = packageManagers.find((manager) => manager.id === id);
    if (stated !== void 0) {
      const about = version === void 0 ? {} : { version };
      for (const place of folders) {
        const found2 = await findLockfile(files, place, [stated]);
        if (found2 !== void 0) return { ...found2, dir: place, ...about };
      }
      return { manager: stated, dir, ...about };
    }
    const found = await findLockfile(files, folder, packageManagers);
    if (found !== void 0) return { ...found, dir: folder };
  }
  return { manager: npm, dir };
}

// pipeline/shared/package-manager/usual-entries.ts
var usualEntries = [
  "dist/main.js",
  "dist/index.js",
  "dist/server.js",
  "server.js",
  "index.js",
  "main.js",
  "src/main.ts",
  "src/index.ts"
];




/***/ }),

/***/ 46280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packageDesktop: () => (/* reexport safe */ _chunk_YPI55N2A_js__WEBPACK_IMPORTED_MODULE_0__.HV)
/* harmony export */ });
/* harmony import */ var _chunk_YPI55N2A_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85688);
/* harmony import */ var _chunk_VXF7MEZB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97538);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96813);
/* harmony import */ var _chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16830);
/* harmony import */ var _chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77817);
/* harmony import */ var _chunk_3EKLI2ZT_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44591);
/* harmony import */ var _chunk_OOOVQZIG_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38813);
/* harmony import */ var _chunk_KYLN4JSY_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86301);
/* harmony import */ var _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96316);
/* harmony import */ var _chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54517);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(93390);
















/***/ })

};
