export const id = 5013;
export const ids = [5013];
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

/***/ 48102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   s: () => (/* binding */ updateSettingsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
// schema/update/settings.ts

var channels = ["stable", "beta", "dev"];
var updateSettingsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
  url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("folder of the feeds, with https; http only for this computer").meta({ examples: ["https://updates.example.org/field-notes/"] }),
  keys: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(56)).min(1).describe(
    "one or two public keys of minisign: the second line of a public key file; the second one is for rotation"
  ).meta({ examples: [[`RW${"Q".repeat(54)}`]] }),
  channel: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(channels).optional().describe("channel of a new installation; absent: stable"),
  check: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["auto", "manual"]).optional().describe("auto: once a day while the app runs; manual: only when asked. Absent: auto"),
  ready_timeout_ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1e3).optional().describe("time in which a new version has to become ready, in milliseconds; absent: 120000"),
  settle_ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional().describe("time for which a new version has to stay ready, in milliseconds; absent: 3000"),
  busy: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    service: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("service that knows"),
    port: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("name of its port"),
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("path of the request, with a slash at its begin")
  }).optional().describe('a GET that answers {"busy": true} while the app must not be stopped')
});




/***/ }),

/***/ 19441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ npmPack),
/* harmony export */   Pv: () => (/* binding */ fetchPinned),
/* harmony export */   X7: () => (/* binding */ fetchPackage),
/* harmony export */   iF: () => (/* binding */ toTail)
/* harmony export */ });
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10044);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53916);



// pipeline/shared/npm/npm-pack.ts


// pipeline/shared/fetch-pinned.ts
async function fetchPinned({ fs }, { cached, shown, digest, measure, download, to, remedy }) {
  const inCache = await fs.stat(cached) !== void 0;
  if (inCache) await fs.copy(cached, to);
  else await fs.rename(await download(), to);
  const actual = await measure(to);
  if (actual !== digest) {
    await fs.remove(to);
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
      code: "package-digest-mismatch",
      blame: "environment",
      message: `${shown}${inCache ? ` in ${cached}` : ""} has the digest ${actual}, pinned is ${digest}`,
      remedy: inCache ? `delete ${cached} and run this again` : remedy?.(actual) ?? "the registry or mirror returned a different file: use another registry or mirror"
    });
  }
  if (!inCache) await fs.write(cached, fs.read(to));
  return to;
}

// pipeline/shared/npm/npm-pack.ts
function toTail(output, lines = 20) {
  return output.trimEnd().split(/\r?\n/).slice(-lines).join("\n");
}
async function npmPack(ctx, spec, dir) {
  await ctx.fs.mkdir(dir);
  const wanted = `${spec.name}@${spec.version}`;
  const result = await ctx.exec.run(
    "npm",
    ["pack", wanted, "--pack-destination", dir, "--loglevel", "error"],
    {
      cwd: dir
    }
  );
  const tarball = (await ctx.fs.list(dir)).find((name) => name.endsWith(".tgz"));
  if (result.exitCode !== 0 || tarball === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
      code: "download-failed",
      blame: "environment",
      message: `npm could not download ${wanted} (exit code ${result.exitCode}):
${toTail(result.stderr || result.stdout)}`,
      remedy: "check the network and the registry that npm is configured for (`npm ping`), then run this again"
    });
  }
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(dir, tarball);
}
async function toIntegrity(chunks) {
  const { digests } = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_0__/* .measureStream */ .f)(chunks, ["sha512"]);
  return `sha512-${Buffer.from(digests.sha512, "hex").toString("base64")}`;
}
function fetchPackage(ctx, spec, dir) {
  const file = `${spec.name.replaceAll(/[@/]/g, "_")}-${spec.version}.tgz`;
  return fetchPinned(ctx, {
    cached: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(ctx.cacheDir, "npm", file),
    shown: `${spec.name}@${spec.version}`,
    digest: spec.integrity,
    measure: (path) => toIntegrity(ctx.fs.read(path)),
    download: () => npmPack(ctx, spec, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(dir, "download")),
    to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(dir, file)
  });
}




/***/ }),

/***/ 10044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ measureStream),
/* harmony export */   r: () => (/* binding */ readAtMost)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);


// pipeline/shared/archive/chunks.ts

async function measureStream(chunks, algorithms, keep = 0) {
  const hashes = algorithms.map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)(algorithm)]);
  let kept = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    for (const [, hash] of hashes) hash.update(chunk);
    if (size <= keep) kept.push(chunk);
    else kept = [];
  }
  const digests = Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest("hex")]));
  return {
    size,
    digests,
    bytes: size <= keep ? Buffer.concat(kept) : void 0
  };
}
async function readAtMost(chunks, limit, name) {
  const { bytes, size } = await measureStream(chunks, [], limit);
  if (bytes !== void 0) return bytes;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "file-too-large",
    blame: "input",
    message: `${name} has ${size} bytes; at most ${limit} are read`,
    remedy: "make the file smaller"
  });
}




/***/ }),

/***/ 35148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ identifyFormat),
/* harmony export */   q: () => (/* binding */ identifyApp)
/* harmony export */ });
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44762);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66748);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4322);




// pipeline/stages/release/identify-content.ts
var headBytes = 16;
async function identifyFormat({ fs }, path) {
  const chunks = [];
  for await (const chunk of fs.read(path, { start: 0, end: headBytes })) chunks.push(chunk);
  return (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__/* .recognizeFormat */ .oL)(Buffer.concat(chunks));
}
async function identifyApp(ctx, path, format, limits) {
  const text = await format.readBundle(ctx, path, limits);
  if (text === void 0) return void 0;
  const app = new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonNode */ .x((0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonText */ .l)(text, {}).value).at("app");
  const [name, version, vendor] = ["name", "version", "vendor"].map((key) => app.at(key).text);
  return name === void 0 || version === void 0 ? void 0 : { name, version, vendor };
}




/***/ }),

/***/ 8831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ magic),
/* harmony export */   Kh: () => (/* binding */ isScript),
/* harmony export */   QR: () => (/* binding */ splitScript),
/* harmony export */   Rs: () => (/* binding */ maxScriptBytes),
/* harmony export */   U0: () => (/* binding */ formatPlist),
/* harmony export */   bW: () => (/* binding */ signatureMember),
/* harmony export */   gE: () => (/* binding */ toXmlText),
/* harmony export */   i_: () => (/* binding */ formatArHeader),
/* harmony export */   lL: () => (/* binding */ readDebMembers),
/* harmony export */   m9: () => (/* binding */ isSignaturePackets),
/* harmony export */   wB: () => (/* binding */ maxSignatureBytes)
/* harmony export */ });
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10044);


// pipeline/shared/unsigned/script.ts
var maxScriptBytes = 16 * 1024 * 1024;
var begin = "\r\n# SIG # Begin signature block\r\n";
var end = "# SIG # End signature block\r\n";
var isScript = (path) => /\.ps[dm]?1$/i.test(path);
function splitScript(script) {
  const at = script.indexOf(begin);
  if (at === -1) return { text: script, signature: void 0 };
  const block = script.slice(at + begin.length);
  if (!block.endsWith(end)) throw new Error("its signature block does not end the script");
  const lines = block.slice(0, -end.length).split("\r\n").slice(0, -1);
  const isEncoded = lines.length > 0 && lines.every((line) => /^# [A-Za-z0-9+/]{1,76}={0,2}$/.test(line));
  if (!isEncoded) throw new Error("its signature block has other lines than base64");
  const signature = Buffer.from(lines.map((line) => line.slice(2)).join(""), "base64");
  return { text: script.slice(0, at), signature };
}

// pipeline/formats/linux/signature-packets.ts
var maxSignatureBytes = 64 * 1024;
var signatureTag = 2;
function findPacketEnd(bytes, at) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = view.getUint8(at);
  const left = bytes.length - at;
  if ((tag & 192) === 128 && (tag >> 2) % 16 === signatureTag) {
    if ((tag & 3) === 0 && left >= 2) return at + 2 + view.getUint8(at + 1);
    if ((tag & 3) === 1 && left >= 3) return at + 3 + view.getUint16(at + 1);
    if ((tag & 3) === 2 && left >= 5) return at + 5 + view.getUint32(at + 1);
  }
  if ((tag & 192) !== 192 || (tag & 63) !== signatureTag || left < 2) return void 0;
  const first = view.getUint8(at + 1);
  if (first < 192) return at + 2 + first;
  if (first < 224 && left >= 3) return at + 3 + (first - 192) * 256 + view.getUint8(at + 2) + 192;
  return first === 255 && left >= 6 ? at + 6 + view.getUint32(at + 2) : void 0;
}
function isSignaturePackets(bytes) {
  let at = 0;
  while (at < bytes.length) {
    const end2 = findPacketEnd(bytes, at);
    if (end2 === void 0 || end2 > bytes.length) return false;
    at = end2;
  }
  return at > 0;
}

// pipeline/formats/deb/ar.ts
var magic = "!<arch>\n";
var headerBytes = 60;
var isSignature = /^_gpgorigin$/;
var signatureMember = "_gpgorigin";
var names = [/^debian-binary$/, /^control\.tar(?:\.(?:xz|gz|zst))?$/, /^data\.tar(?:\.(?:xz|gz|zst))?$/];
async function readAt({ fs }, path, start, end2) {
  const { bytes } = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_0__/* .measureStream */ .f)(fs.read(path, { start, end: end2 }), [], end2 - start);
  return Buffer.from(bytes ?? []).toString("latin1");
}
async function readMember(ctx, path, at) {
  const header = await readAt(ctx, path, at, at + headerBytes);
  const [, name, time, size] = /^([a-z._-]+)\/? *(\d+) *0 {5}0 {5}100644 {2}(\d+) *`\n$/.exec(header) ?? [];
  if (header.length !== headerBytes || name === void 0 || time === void 0 || size === void 0)
    throw new Error(`the ar member at byte ${at} has a header that dpkg-deb does not write`);
  return { name, time, start: at + headerBytes, end: at + headerBytes + Number(size) };
}
async function assertContent(ctx, path, member) {
  if (member.name === "debian-binary" && await readAt(ctx, path, member.start, member.end) !== "2.0\n")
    throw new Error("debian-binary is not 2.0");
  if (member.name.endsWith(".xz") && await readAt(ctx, path, member.end - 2, member.end) !== "YZ")
    throw new Error(`${member.name} does not end with its xz stream`);
  if (member.name === signatureMember) {
    const length = member.end - member.start;
    const end2 = Math.min(member.end, member.start + maxSignatureBytes);
    const bytes = Buffer.from(await readAt(ctx, path, member.start, end2), "latin1");
    if (length > maxSignatureBytes || !isSignaturePackets(bytes))
      throw new Error(`${member.name} is not a signature`);
  }
}
async function readDebMembers(ctx, path) {
  const { size = 0 } = await ctx.fs.stat(path) ?? {};
  if (await readAt(ctx, path, 0, magic.length) !== magic)
    throw new Error("it does not begin as an ar archive");
  const members = [];
  let at = magic.length;
  let time;
  for (const pattern of [...names, isSignature]) {
    if (pattern === isSignature && at === size) break;
    const member = await readMember(ctx, path, at);
    members.push(member);
    time ??= member.time;
    if (member.time !== time)
      throw new Error(`the ar member ${member.name} has another time than the first one`);
    if (!pattern.test(member.name)) throw new Error(`the ar member ${member.name} is not expected here`);
    await assertContent(ctx, path, member);
    const isOdd = (member.end - member.start) % 2 === 1;
    if (isOdd && await readAt(ctx, path, member.end, member.end + 1) !== "\n")
      throw new Error(`${member.name} is not filled with a line break`);
    at = member.end + (isOdd ? 1 : 0);
  }
  if (at !== size) throw new Error(`${size - at} bytes after the last member`);
  return members;
}
function formatArHeader(name, size, time) {
  return `${name.padEnd(16)}${time.padEnd(12)}${"0".padEnd(6)}${"0".padEnd(6)}${"100644".padEnd(8)}${String(size).padEnd(10)}\`
`;
}

// pipeline/formats/macos/plist.ts
var toXmlText = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
function formatValue(value, indent) {
  if (typeof value === "string") return `${indent}<string>${toXmlText(value)}</string>
`;
  if (typeof value === "boolean") return `${indent}<${value}/>
`;
  if (typeof value === "number") {
    const kind = Number.isInteger(value) ? "integer" : "real";
    return `${indent}<${kind}>${value}</${kind}>
`;
  }
  const inner = `${indent}	`;
  if (Array.isArray(value))
    return `${indent}<array>
${value.map((one) => formatValue(one, inner)).join("")}${indent}</array>
`;
  const entries = Object.entries(value).map(([key, one]) => `${inner}<key>${toXmlText(key)}</key>
${formatValue(one, inner)}`).join("");
  return `${indent}<dict>
${entries}${indent}</dict>
`;
}
function formatPlist(value) {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n',
    `<plist version="1.0">
${formatValue(value, "")}</plist>
`
  ].join("");
}




/***/ }),

/***/ 4322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ omitUndefined),
/* harmony export */   l: () => (/* binding */ parseJsonText)
/* harmony export */ });
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22217);
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99547);


// pipeline/shared/document/parse-json.ts


// schema/omit-undefined.ts
function omitUndefined(members) {
  const present = Object.entries(members).filter(([, value]) => value !== void 0);
  return Object.fromEntries(present);
}

// pipeline/shared/document/syntax-messages.ts
function syntax(message, remedy, cascades = true) {
  return { code: "json-syntax", message, remedy, cascades };
}
var trailingComma = {
  code: "json-trailing-comma",
  message: "unexpected comma before the closing bracket",
  remedy: "remove the trailing comma",
  cascades: false
};
var byName = {
  InvalidSymbol: syntax(
    "not a JSON value or name",
    'quote names and texts with " and use true, false or null'
  ),
  InvalidNumberFormat: syntax("not a JSON number", "write the number in decimal, such as 10, -2.5 or 1e3"),
  PropertyNameExpected: syntax("a property name in double quotes is expected", 'quote the name with "'),
  ValueExpected: syntax("a value is expected", "add a value or remove the surplus comma or colon"),
  ColonExpected: syntax(
    "a colon is expected after the property name",
    "put : between the name and its value"
  ),
  CommaExpected: syntax("a comma is expected", "put a comma between the two entries", false),
  CloseBraceExpected: syntax("the object is not closed", "add the missing }"),
  CloseBracketExpected: syntax("the array is not closed", "add the missing ]"),
  EndOfFileExpected: syntax(
    "there is more text after the end of the document",
    "remove what follows the value"
  ),
  InvalidCommentToken: syntax("JSON has no comments", "remove the comment", false),
  UnexpectedEndOfComment: syntax("a comment is not closed, and JSON has none", "remove the comment"),
  UnexpectedEndOfString: syntax(
    "the text is not closed on its line",
    'close it with " and write line breaks as \\n'
  ),
  UnexpectedEndOfNumber: syntax("the number is incomplete", "complete the number"),
  InvalidUnicode: syntax("not a Unicode escape", "write \\u followed by four hex digits", false),
  InvalidEscapeCharacter: syntax("not an escape that JSON knows", "write a backslash as \\\\", false),
  InvalidCharacter: syntax(
    "a string contains a control character",
    "write it as an escape, such as \\t",
    false
  )
};
var unknown = syntax("not valid JSON", "correct the document at this place");
function toSyntaxMessage(name) {
  return byName[name] ?? unknown;
}

// pipeline/shared/document/parse-json.ts
var defaultMaxDepth = 200;
var openBrace = 1;
var closeBrace = 2;
var openBracket = 3;
var closeBracket = 4;
var endOfFile = 17;
function findTooDeep(text, maxDepth) {
  const scanner = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.createScanner)(text, true);
  let depth = 0;
  for (; ; ) {
    const token = scanner.scan();
    if (token === endOfFile) return void 0;
    if (token === openBrace || token === openBracket) depth += 1;
    if (token === closeBrace || token === closeBracket) depth -= 1;
    if (depth > maxDepth) {
      return { line: scanner.getTokenStartLine() + 1, column: scanner.getTokenStartCharacter() + 1 };
    }
  }
}
var Findings = class {
  diagnostics = [];
  text;
  file;
  keys = [];
  silent = false;
  constructor(text, file) {
    this.text = text;
    this.file = file;
  }
  onObjectBegin = () => {
    this.keys.push(/* @__PURE__ */ new Set());
  };
  onObjectEnd = () => {
    this.keys.pop();
  };
  onObjectProperty = (name, _offset, _length, line, column, path) => {
    const seen = this.keys.at(-1);
    if (seen?.has(name)) {
      this.add("json-key-duplicate", `the key ${JSON.stringify(name)} occurs twice in the same object`, {
        remedy: "keep one of the two",
        at: { line: line + 1, column: column + 1 },
        pointer: (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__/* .toPointer */ .rb)([...path(), name])
      });
    }
    seen?.add(name);
    this.checkText(name, line, column);
  };
  onLiteralValue = (value, _offset, _length, line, column) => {
    if (typeof value === "string") this.checkText(value, line, column);
    if (typeof value === "number" && !Number.isFinite(value)) {
      this.add("json-number-range", "the number is too large", {
        remedy: "use a number below 1.8e308",
        at: { line: line + 1, column: column + 1 }
      });
    }
  };
  onError = (error, offset, _length, line, column) => {
    const at = { line: line + 1, column: column + 1 };
    if (this.silent || this.diagnostics.some((found2) => found2.line === at.line && found2.code !== "json-key-duplicate"))
      return;
    const name = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.printParseErrorCode)(error);
    const isTrailing = /,\s*$/.test(this.text.slice(Math.max(0, offset - 256), offset)) && /[}\]]/.test(this.text.charAt(offset));
    const found = isTrailing ? trailingComma : toSyntaxMessage(name);
    this.silent = found.cascades;
    this.add(found.code, found.message, { remedy: found.remedy, at });
  };
  checkText(value, line, column) {
    if (value.isWellFormed()) return;
    this.add("json-lone-surrogate", "the text contains half of a surrogate pair, which is not a character", {
      remedy: "write the whole character, or both \\u escapes of it",
      at: { line: line + 1, column: column + 1 }
    });
  }
  add(code, message, more) {
    this.diagnostics.push({
      severity: "error",
      code,
      message,
      ...omitUndefined({ file: this.file, pointer: more.pointer }),
      ...more.at,
      remedy: more.remedy
    });
  }
};
function parseJsonText(source, options = {}) {
  const file = options.file === void 0 ? {} : { file: options.file };
  const hasMark = source.startsWith("\uFEFF");
  const text = hasMark ? source.slice(1) : source;
  const diagnostics = [];
  if (hasMark) {
    const message = "the file begins with a byte order mark";
    const remedy = "save it as UTF-8 without a byte order mark";
    diagnostics.push({ severity: "warning", code: "json-bom", message, ...file, line: 1, column: 1, remedy });
  }
  const failed = () => ({ ok: false, value: void 0, diagnostics, locate: () => void 0 });
  const maxDepth = options.maxDepth ?? defaultMaxDepth;
  const tooDeep = findTooDeep(text, maxDepth);
  if (tooDeep !== void 0) {
    const message = `objects and arrays are nested more than ${maxDepth} deep`;
    diagnostics.push({
      severity: "error",
      code: "json-too-deep",
      message,
      ...file,
      ...tooDeep,
      remedy: "flatten the document"
    });
    return failed();
  }
  if (text.trim() === "") {
    const message = "the file is empty";
    diagnostics.push({
      severity: "error",
      code: "json-empty",
      message,
      ...file,
      line: 1,
      column: 1,
      remedy: "write a JSON document"
    });
    return failed();
  }
  const findings = new Findings(text, options.file);
  (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.visit)(text, findings, { disallowComments: true });
  diagnostics.push(...findings.diagnostics);
  if (findings.diagnostics.length > 0) return failed();
  return { ok: true, value: JSON.parse(text), diagnostics, locate: (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__/* .locator */ .fl)(text) };
}




/***/ }),

/***/ 22217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ positionIn),
/* harmony export */   fl: () => (/* binding */ locator),
/* harmony export */   rb: () => (/* binding */ toPointer)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99547);
// schema/bundle/pointer.ts
function toPointer(path) {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function parsePointer(pointer) {
  if (pointer === "") return [];
  return pointer.slice(1).split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// pipeline/shared/document/locate.ts

function lineStarts(text) {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}
function toPosition(starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
function positionIn(text) {
  const starts = lineStarts(text);
  return (offset) => toPosition(starts, offset);
}
function findDeepest(root, segments) {
  let node = root;
  for (const segment of segments) {
    const key = [node.type === "array" ? Number(segment) : segment];
    const child = Number.isNaN(key[0]) ? void 0 : (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.findNodeAtLocation)(node, key);
    if (child === void 0) return node;
    node = child;
  }
  return node;
}
function locator(text) {
  let index;
  return (pointer) => {
    index ??= { root: (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(text), toPlace: positionIn(text) };
    if (index.root === void 0) return void 0;
    const node = findDeepest(index.root, parsePointer(pointer));
    const place = node.parent?.type === "property" ? node.parent : node;
    return index.toPlace(place.offset);
  };
}




/***/ }),

/***/ 66748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ toDotted),
/* harmony export */   x: () => (/* binding */ JsonNode)
/* harmony export */ });
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22217);


// schema/bundle/json-node.ts
var JsonNode = class _JsonNode {
  value;
  path;
  constructor(value, path = []) {
    this.value = value;
    this.path = path;
  }
  get pointer() {
    return (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__/* .toPointer */ .rb)(this.path);
  }
  get isPresent() {
    return this.value !== void 0 && this.value !== null;
  }
  get isObject() {
    return this.value !== null && typeof this.value === "object" && !Array.isArray(this.value);
  }
  /** The value of a key of an object or of an index of an array; a node without a value when it does not exist. */
  at(...keys) {
    let value = this.value;
    for (const key of keys) {
      const isContainer = value !== null && typeof value === "object";
      value = isContainer && Object.hasOwn(value, key) ? value[key] : void 0;
    }
    return new _JsonNode(value, [...this.path, ...keys]);
  }
  get text() {
    return typeof this.value === "string" ? this.value : void 0;
  }
  get number() {
    return typeof this.value === "number" ? this.value : void 0;
  }
  /** The items of an array; empty for another value. */
  get items() {
    return Array.isArray(this.value) ? this.value.map((item, index) => new _JsonNode(item, [...this.path, index])) : [];
  }
  /** The entries of an object; empty for another value. */
  get entries() {
    if (!this.isObject) return [];
    return Object.entries(this.value).map(([key, value]) => [
      key,
      new _JsonNode(value, [...this.path, key])
    ]);
  }
};
function toDotted(path) {
  return path.reduce((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}




/***/ }),

/***/ 45013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diffReleases: () => (/* binding */ diffReleases)
/* harmony export */ });
/* harmony import */ var _chunk_FNDDYGYT_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35148);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44762);
/* harmony import */ var _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(83534);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59508);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48102);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19498);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(17961);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(10044);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(53916);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(77598);



















// pipeline/stages/release/diff.ts


// pipeline/shared/unsigned/container-digest.ts

var arMagic = "!<arch>\n";
var rpmMagic = Buffer.from("edabeedb", "hex");
var leadBytes = 96;
async function digestRest(reader) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_15__.createHash)("sha256");
  for await (const chunk of reader.rest()) hash.update(chunk);
  return hash.digest("hex");
}
async function digestAr(reader) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_15__.createHash)("sha256").update(await reader.read(arMagic.length));
  while (!await reader.isAtEnd()) {
    const header = await reader.read(60);
    const text = Buffer.from(header).toString("latin1");
    const size = Number(text.slice(48, 58));
    const isSignature = text.startsWith("_gpg");
    if (!isSignature) hash.update(header);
    for await (const piece of reader.take(size + size % 2)) if (!isSignature) hash.update(piece);
  }
  return hash.digest("hex");
}
async function digestRpm(reader) {
  await reader.read(leadBytes);
  const intro = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .toView */ .P1)(await reader.read(16));
  const size = intro.getUint32(8) * 16 + intro.getUint32(12);
  for await (const _ of reader.take(size + (8 - size % 8) % 8)) ;
  return digestRest(reader);
}
async function digestProgram(reader) {
  const program = new _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramDigest */ .ng();
  for await (const chunk of reader.rest()) program.update(chunk);
  return program.digest();
}
async function withReader(open, task) {
  const reader = new _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .ByteReader */ .kP(open(), "the installer");
  try {
    return await task(reader);
  } finally {
    await reader.close();
  }
}
async function digestUnsigned(open) {
  const head = await withReader(open, (reader) => reader.read(arMagic.length));
  if (head.toString("latin1") === arMagic) return withReader(open, digestAr);
  if (head.subarray(0, 4).equals(rpmMagic)) return withReader(open, digestRpm);
  return withReader(open, digestProgram);
}

// pipeline/stages/release/compare-files.ts
var signatures = /(?:\.asc|\.sig|\.minisig|\.sigstore\.json|\.p7s|(?:^|\/)CodeResources|(?:^|\/)_gpgorigin)$/;
var lists = /* @__PURE__ */ new Set([`payload/${_chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_16__/* .payloadListFile */ .L4}`, "installer/DEBIAN/md5sums"]);
var properties = ["size", "mode", "sha256", "target", "owner"];
var toPayloadFile = (entry) => entry.type === "symlink" ? { path: `payload/${entry.path}`, target: entry.target } : (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_11__/* .omitUndefined */ .O)({
  path: `payload/${entry.path}`,
  size: entry.size,
  mode: entry.mode,
  sha256: entry.sha256,
  unsigned: entry.unsigned_sha256
});
function listContent({ entries, outside }) {
  const around = outside.map((file) => {
    const { path, size, mode, sha256, unsigned_sha256: unsigned, target, owner, type } = file;
    const place = `installer/${path}`;
    return type === "symlink" ? (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_11__/* .omitUndefined */ .O)({ path: place, target, owner }) : (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_11__/* .omitUndefined */ .O)({ path: place, size, mode: (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_3__/* .toModeText */ .El)(mode), sha256, unsigned, owner });
  });
  return [...entries.map(toPayloadFile), ...around];
}
function isResigned(a, b, what) {
  if (a.unsigned === void 0 || a.unsigned !== b.unsigned) return false;
  return what.every((property) => property === "size" || property === "sha256");
}
function compareFiles(a, b) {
  const [inA, inB] = [a, b].map((files) => new Map(files.map((file) => [file.path, file])));
  const paths = [.../* @__PURE__ */ new Set([...inA?.keys() ?? [], ...inB?.keys() ?? []])].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_17__/* .byCodeUnit */ .X);
  return paths.flatMap((path) => {
    const [left, right] = [inA?.get(path), inB?.get(path)];
    const kind = { signature: signatures.test(path), derived: lists.has(path) };
    if (left === void 0 && right !== void 0)
      return [{ path, is: "only-in-b", what: [], ...kind, b: right }];
    if (left !== void 0 && right === void 0)
      return [{ path, is: "only-in-a", what: [], ...kind, a: left }];
    const what = properties.filter((property) => left?.[property] !== right?.[property]);
    if (what.length === 0 || left === void 0 || right === void 0) return [];
    const signature = kind.signature || isResigned(left, right, what);
    return [{ path, is: "changed", what, ...kind, signature, a: left, b: right }];
  });
}

// pipeline/stages/release/read-installer.ts

function refuse(code, message, remedy) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_13__/* .PipelineError */ .z({ code, blame: "usage", message, remedy });
}
async function readInstaller(ctx, path) {
  const name = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_14__.basename)(path);
  const guessed = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .identifyFile */ .Zn)(name);
  const format = guessed?.format ?? await (0,_chunk_FNDDYGYT_js__WEBPACK_IMPORTED_MODULE_0__/* .identifyFormat */ .e)(ctx, path);
  if (format === void 0)
    throw refuse(
      "format-unknown",
      `${name} has no format that this version reads`,
      "name an installer or the folder of a release"
    );
  const limits = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .toArchiveLimits */ .KH)(void 0, (await ctx.fs.stat(path))?.size ?? 0);
  const unknown = { app: { name: "", version: "" }, target: void 0, shell: void 0 };
  try {
    const app = await (0,_chunk_FNDDYGYT_js__WEBPACK_IMPORTED_MODULE_0__/* .identifyApp */ .q)(ctx, path, format, limits);
    const identity = guessed?.identity ?? unknown;
    const content = await format.read(ctx, path, app === void 0 ? identity : { ...identity, app }, limits);
    return { format: format.id, content };
  } catch (error) {
    if (error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_13__/* .PipelineError */ .z) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw refuse(
      "installer-unreadable",
      `${name} cannot be read: ${reason}`,
      "check it with `vrooli-bundle verify`"
    );
  }
}

// pipeline/stages/release/diff.ts
var degrees = ["equal", "container", "signatures", "content"];
var worst = (found) => degrees.findLast((degree) => found.includes(degree)) ?? "equal";
function judge(differences, otherwise) {
  if (differences.length === 0) return otherwise;
  const own = differences.filter(({ derived }) => !derived);
  return own.length === 0 || own.some(({ signature }) => !signature) ? "content" : "signatures";
}
async function isResigned2({ fs }, a, b) {
  const [left, right] = await Promise.all(
    [a, b].map((path) => digestUnsigned(() => fs.read(path)).catch(() => void 0))
  );
  return left !== void 0 && left === right;
}
async function comparePair(ctx, a, b) {
  const names = { a: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_14__.basename)(a), b: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_14__.basename)(b) };
  if (await ctx.fs.sha256(a) === await ctx.fs.sha256(b))
    return { ...names, degree: "equal", differences: [] };
  if (await isResigned2(ctx, a, b)) return { ...names, degree: "signatures", differences: [] };
  const [left, right] = [await readInstaller(ctx, a), await readInstaller(ctx, b)];
  const differences = compareFiles(listContent(left.content), listContent(right.content));
  return { ...names, degree: judge(differences, "container"), differences };
}
function toKey(name) {
  const found = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .identifyFile */ .Zn)(name);
  if (found === void 0) return void 0;
  const { app, target } = found.identity;
  return `${found.format.id} ${target} ${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_2__/* .toAppSlug */ .ug)(app.name)}`;
}
async function describe({ fs }, dir, names) {
  const files = [];
  for (const name of names) {
    const stat = await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_14__.join)(dir, name));
    if (stat?.kind === "file")
      files.push({ path: name, size: stat.size, sha256: await fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_14__.join)(dir, name)) });
  }
  return files;
}
async function compareFolders(ctx, a, b) {
  const [inA, inB] = [await ctx.fs.list(a), await ctx.fs.list(b)];
  const byKey = new Map(inB.flatMap((name) => toKey(name) === void 0 ? [] : [[toKey(name), name]]));
  const installers = [];
  const paired = /* @__PURE__ */ new Set();
  for (const name of inA) {
    const other = inB.includes(name) ? name : byKey.get(toKey(name));
    if (toKey(name) === void 0 || other === void 0 || paired.has(`b/${other}`)) continue;
    paired.add(`a/${name}`).add(`b/${other}`);
    installers.push(await comparePair(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_14__.join)(a, name), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_14__.join)(b, other)));
  }
  const rest = (side, names) => names.filter((name) => !paired.has(`${side}/${name}`));
  const files = compareFiles(await describe(ctx, a, rest("a", inA)), await describe(ctx, b, rest("b", inB)));
  const found = worst(installers.map(({ degree }) => degree));
  const isMeaningful = found === "equal" || files.some(({ path, is }) => is !== "changed" && toKey(path) !== void 0);
  return { degree: isMeaningful ? worst([found, judge(files, "equal")]) : found, installers, files };
}
async function diffReleases(ctx, a, b) {
  const kinds = [];
  for (const path of [a, b]) {
    const kind = (await ctx.fs.stat(await ctx.fs.realpath(path).catch(() => path)))?.kind;
    if (kind !== "file" && kind !== "dir") {
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_13__/* .PipelineError */ .z({
        code: "file-missing",
        blame: "usage",
        message: `${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_14__.basename)(path)}: no such file or folder`,
        remedy: "name two installers, or the folders of two releases"
      });
    }
    kinds.push(kind);
  }
  if (kinds[0] !== kinds[1]) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_13__/* .PipelineError */ .z({
      code: "argument-invalid",
      blame: "usage",
      message: "one of the two is a folder, the other a file",
      remedy: "name two installers, or the folders of two releases"
    });
  }
  if (kinds[0] === "dir") return compareFolders(ctx, a, b);
  const pair = await comparePair(ctx, a, b);
  return { degree: pair.degree, installers: [pair], files: [] };
}



/***/ })

};
