export const id = 7079;
export const ids = [7079];
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

/***/ 71831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ signGpg),
/* harmony export */   J: () => (/* binding */ describeGpgKey)
/* harmony export */ });
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97411);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53916);



// pipeline/signing/documents/gpg/sign.ts

function toFailure(name, stderr) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "document-signing-failed",
    blame: "environment",
    message: `gpg did not sign ${name}: ${stderr.trim().split("\n").slice(-3).join("; ")}`,
    remedy: "check that the secret key is in the key ring or key file, and that the file with its passphrase is right"
  });
}
async function withKeyRing(ctx, { keyFile, home, passphraseFile }, task) {
  if (keyFile === void 0) return task(home);
  return (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__/* .withGpgHome */ .kD)(ctx, async (own) => {
    const { exitCode, stderr } = await (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__/* .runGpg */ .O3)(ctx, own, [
      ...toPassphrase(passphraseFile),
      "--import",
      keyFile
    ]);
    if (exitCode !== 0) throw toFailure(keyFile, stderr);
    return task(own);
  });
}
var toPassphrase = (file) => [
  "--pinentry-mode",
  "loopback",
  ...file === void 0 ? ["--passphrase", ""] : ["--passphrase-file", file]
];
var toUser = (key) => key === void 0 ? [] : ["--local-user", key];
async function signGpg(ctx, identity, { name, bytes }, form = "detached") {
  return (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__/* .withGpgHome */ .kD)(
    ctx,
    async (work) => {
      const [document, signature] = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(work, name), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(work, `${name}.asc`)];
      await ctx.fs.write(document, bytes);
      const { exitCode, stderr } = await withKeyRing(
        ctx,
        identity,
        (home) => (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__/* .runGpg */ .O3)(ctx, home, [
          ...toPassphrase(identity.passphraseFile),
          ...toUser(identity.key),
          "--digest-algo",
          "SHA512",
          "--armor",
          form === "clear" ? "--clear-sign" : "--detach-sign",
          "--output",
          signature,
          document
        ])
      );
      if (exitCode !== 0) throw toFailure(name, stderr);
      return ctx.fs.readText(signature);
    },
    { hasAgent: false }
  );
}
async function describeGpgKey(ctx, identity) {
  const name = identity.key === void 0 ? [] : [identity.key];
  return withKeyRing(ctx, identity, async (home) => {
    const { exitCode, stdout, stderr } = await (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__/* .runGpg */ .O3)(ctx, home, [
      "--with-colons",
      "--list-secret-keys",
      ...name
    ]);
    const lines = stdout.split("\n").map((line) => line.split(":"));
    const [fingerprint, user] = ["fpr", "uid"].map((kind) => lines.find(([word]) => word === kind)?.[9]);
    if (exitCode !== 0 || fingerprint === void 0)
      throw toFailure("the release", stderr || "GnuPG has no secret key for it");
    const minimal = ["--export-options", "export-minimal", "--armor", "--export", fingerprint];
    const exported = await (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__/* .runGpg */ .O3)(ctx, home, minimal);
    return { by: (0,_chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_0__/* .toGpgSigner */ .sq)(user, fingerprint), publicKey: exported.stdout };
  });
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

/***/ 97411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ runGpg),
/* harmony export */   __: () => (/* binding */ parseStateLines),
/* harmony export */   kD: () => (/* binding */ withGpgHome),
/* harmony export */   sq: () => (/* binding */ toGpgSigner)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53916);
// pipeline/signing/documents/gpg/run.ts

async function runGpg({ exec }, home, args) {
  const where = home === void 0 ? [] : ["--homedir", home];
  return exec.run("gpg", ["--batch", "--no-tty", "--quiet", ...where, ...args], {
    env: { LC_ALL: "C", LANGUAGE: "C" },
    timeoutMs: 6e4
  });
}
async function withGpgHome(ctx, task, { hasAgent = true } = {}) {
  const parent = await ctx.fs.makeTempDir("gpg-");
  const home = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(parent, "h");
  await ctx.fs.mkdir(home);
  await ctx.fs.chmod(home, 448);
  try {
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(home, "gpg-agent.conf"), "s2k-count 65536\n");
    return await task(home);
  } finally {
    if (hasAgent)
      await ctx.exec.run("gpgconf", ["--homedir", home, "--kill", "gpg-agent"]).catch(() => void 0);
    await ctx.fs.remove(parent);
  }
}

// pipeline/signing/documents/gpg/state-lines.ts
var refusing = ["BADSIG", "ERRSIG", "EXPKEYSIG", "EXPSIG", "REVKEYSIG", "NODATA", "FAILURE", "UNEXPECTED"];
function parseStateLines(stdout) {
  const verdict = { fingerprint: void 0, user: void 0, missing: void 0, refusals: [] };
  for (const line of stdout.split("\n")) {
    const [prefix, word = "", ...rest] = line.split(" ");
    if (prefix !== "[GNUPG:]") continue;
    if (word === "VALIDSIG") verdict.fingerprint = rest.at(-1);
    else if (word === "GOODSIG") verdict.user = rest.slice(1).join(" ");
    else if (word === "NO_PUBKEY") verdict.missing = rest[0];
    else if (refusing.includes(word)) verdict.refusals.push(word);
  }
  return verdict;
}
function toGpgSigner(user, fingerprint) {
  return `${user ?? "no user id"} (OpenPGP key ${fingerprint})`;
}




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

/***/ 27079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeRepositories: () => (/* binding */ writeRepositories)
/* harmony export */ });
/* harmony import */ var _chunk_BYMU4ZJ7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71831);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44762);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59508);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48102);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19498);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(17961);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97411);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(10044);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(53916);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(77598);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(38522);

















// pipeline/stages/repository/index.ts


// pipeline/feeds/apt/packages.ts
var readField = (control, field) => {
  const value = control.split("\n").find((line) => line.startsWith(`${field}: `))?.slice(field.length + 2);
  if (value === void 0) throw new Error(`its control file has no field ${field}`);
  return value;
};
function formatParagraph({ size, sha256, texts }, place2) {
  const control = texts.get("DEBIAN/control") ?? "";
  const lines = control.trimEnd().split("\n");
  const at = lines.findIndex((line) => line.startsWith("Description: "));
  const own = [`Filename: ${place2}`, `Size: ${size}`, `SHA256: ${sha256}`];
  return `${[...lines.slice(0, at), ...own, ...lines.slice(at)].join("\n")}
`;
}
function planPackages(packages) {
  const places = /* @__PURE__ */ new Map();
  const paragraphs = /* @__PURE__ */ new Map();
  for (const one of packages) {
    const control = one.texts.get("DEBIAN/control") ?? "";
    const [name = "", version = "", architecture = ""] = ["Package", "Version", "Architecture"].map(
      (field) => readField(control, field)
    );
    const place2 = `pool/main/${name.slice(0, 1)}/${name}/${one.name}`;
    const key = `${name} ${version}`;
    const known = paragraphs.get(architecture) ?? [];
    if (known.some((other) => other.key === key))
      throw new Error(`another package is ${key} for ${architecture} as well`);
    places.set(one.name, place2);
    paragraphs.set(architecture, [...known, { key, text: formatParagraph(one, place2) }]);
  }
  const toIndex = (list) => [...list].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_13__/* .byCodeUnit */ .X)(a.key, b.key)).map(({ text }) => text).join("\n");
  const sorted = [...paragraphs].sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_13__/* .byCodeUnit */ .X)(a, b));
  return { places, indexes: new Map(sorted.map(([architecture, list]) => [architecture, toIndex(list)])) };
}

// pipeline/feeds/apt/release.ts


// pipeline/feeds/pack.ts

function packText(text) {
  const bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_15__.gzipSync)(text, { level: 9 });
  bytes[9] = 255;
  return bytes;
}

// pipeline/feeds/apt/release.ts
var suite = "stable";
var component = "main";
var digest = (content) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.createHash)("sha256").update(content).digest("hex");
function listIndexes(indexes) {
  return [...indexes].flatMap(([architecture, text]) => {
    const folder = `${component}/binary-${architecture}`;
    const files = [
      { path: `${folder}/Packages`, content: text },
      { path: `${folder}/Packages.gz`, content: packText(text) }
    ];
    const byHash = files.map(({ content }) => ({
      path: `${folder}/by-hash/SHA256/${digest(content)}`,
      content
    }));
    return [...files, ...byHash];
  });
}
var isNamed = ({ path }) => !path.includes("/by-hash/");
function formatRelease({ label, epoch }, architectures, files) {
  const date = new Date(epoch * 1e3).toUTCString().replace("GMT", "UTC");
  const sums = files.filter(isNamed).map(({ path, content }) => ` ${digest(content)} ${Buffer.byteLength(content)} ${path}`);
  return [
    `Origin: ${label}`,
    `Label: ${label}`,
    `Suite: ${suite}`,
    `Codename: ${suite}`,
    `Date: ${date}`,
    `Architectures: ${architectures.join(" ")}`,
    `Components: ${component}`,
    "Acquire-By-Hash: yes",
    "SHA256:",
    ...sums,
    ""
  ].join("\n");
}

// pipeline/feeds/apt/index.ts
var releasePath = `dists/${suite}/Release`;
function findRelease({ files }) {
  const found = files.find(({ path }) => path === releasePath)?.content;
  if (typeof found !== "string") throw new Error(`the plan has no ${releasePath}`);
  return found;
}
var apt = {
  id: "apt",
  title: "repository for apt",
  format: "deb",
  plan: async (_ctx, packages, facts) => {
    const { places, indexes } = planPackages(packages);
    const files = listIndexes(indexes);
    return {
      places,
      files: [
        ...files.map(({ path, content }) => ({ path: `dists/${suite}/${path}`, content })),
        { path: releasePath, content: formatRelease(facts, [...indexes.keys()], files) }
      ]
    };
  },
  sign: async (plan, signText) => {
    const release = findRelease(plan);
    return [
      { path: `dists/${suite}/InRelease`, content: await signText(release, "clear") },
      { path: `dists/${suite}/Release.gpg`, content: await signText(release, "detached") }
    ];
  }
};

// pipeline/feeds/dnf/xml.ts
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;"
};
var toXml = (text) => [...text].filter((one) => one >= " " || "	\n\r".includes(one)).join("").replaceAll(/[&<>"]/g, (one) => entities[one] ?? one);
var toAttributes = (values) => Object.entries(values).flatMap(([name, value]) => value === void 0 ? [] : [` ${name}="${toXml(String(value))}"`]).join("");

// pipeline/feeds/dnf/filelists.ts
function formatHead({ file, name, processor, version, release }) {
  return [
    `<package${toAttributes({ pkgid: file.sha256, name, arch: processor })}>
`,
    `  <version${toAttributes({ epoch: 0, ver: version, rel: release })}/>
`
  ].join("");
}
function formatPackage(facts) {
  const files = facts.files.map(
    ({ path, isFolder }) => isFolder ? `  <file type="dir">${toXml(path)}</file>
` : `  <file>${toXml(path)}</file>
`
  );
  return `${formatHead(facts)}${files.join("")}</package>
`;
}
function formatFilelists(packages) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<filelists xmlns="http://linux.duke.edu/metadata/filelists" packages="${packages.length}">
${packages.map(formatPackage).join("")}</filelists>
`;
}

// pipeline/feeds/dnf/other.ts
function formatOther(packages) {
  const all = packages.map((facts) => `${formatHead(facts)}</package>
`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<otherdata xmlns="http://linux.duke.edu/metadata/other" packages="${packages.length}">
${all}</otherdata>
`;
}

// pipeline/feeds/dnf/primary.ts
var [less, greater, equal] = [2, 4, 8];
var beforeScript = 512 | 1024;
var comparisons = /* @__PURE__ */ new Map([
  [less, "LT"],
  [greater, "GT"],
  [equal, "EQ"],
  [less | equal, "LE"],
  [greater | equal, "GE"]
]);
function toVersion(text) {
  const [, epoch = "0", ver = "", rel] = /^(?:(\d+):)?([^-]*)(?:-(.+))?$/.exec(text) ?? [];
  return text === "" ? {} : { epoch, ver, ...rel === void 0 ? {} : { rel } };
}
function formatEntry({ name, flags, version }) {
  const compared = version === "" ? void 0 : comparisons.get(flags & (less | greater | equal));
  const rest = compared === void 0 ? {} : { flags: compared, ...toVersion(version) };
  const pre = (flags & beforeScript) === 0 ? void 0 : 1;
  return `        <rpm:entry${toAttributes({ name, ...rest, pre })}/>
`;
}
function formatRelations(kind, all) {
  const entries = new Set(all.filter(({ name }) => !name.startsWith("rpmlib(")).map(formatEntry));
  return entries.size === 0 ? "" : `      <rpm:${kind}>
${[...entries].join("")}      </rpm:${kind}>
`;
}
var isPrimary = (path) => path.startsWith("/etc/") || path === "/usr/lib/sendmail" || /bin\//.test(path);
function formatPackage2(facts) {
  const { file, texts, files } = facts;
  const range = toAttributes({ start: facts.headerStart, end: facts.headerEnd });
  const sizes = { package: file.size, installed: facts.installedSize, archive: facts.archiveSize };
  const listed = files.filter(({ path, isFolder }) => !isFolder && isPrimary(path));
  return [
    '  <package type="rpm">\n',
    `    <name>${toXml(facts.name)}</name>
`,
    `    <arch>${toXml(facts.processor)}</arch>
`,
    `    <version${toAttributes({ epoch: 0, ver: facts.version, rel: facts.release })}/>
`,
    `    <checksum type="sha256" pkgid="YES">${file.sha256}</checksum>
`,
    `    <summary>${toXml(texts.summary)}</summary>
`,
    `    <description>${toXml(texts.description)}</description>
`,
    `    <packager>${toXml(texts.packager)}</packager>
`,
    "    <url/>\n",
    `    <time${toAttributes({ file: facts.buildTime, build: facts.buildTime })}/>
`,
    `    <size${toAttributes(sizes)}/>
`,
    `    <location${toAttributes({ href: facts.place })}/>
`,
    "    <format>\n",
    `      <rpm:license>${toXml(texts.license)}</rpm:license>
`,
    "      <rpm:vendor/>\n",
    `      <rpm:group>${toXml(texts.group)}</rpm:group>
`,
    `      <rpm:buildhost>${toXml(texts.buildHost)}</rpm:buildhost>
`,
    `      <rpm:sourcerpm>${toXml(texts.sourcePackage)}</rpm:sourcerpm>
`,
    `      <rpm:header-range${range}/>
`,
    formatRelations("provides", facts.provides),
    formatRelations("requires", facts.requires),
    formatRelations("recommends", facts.recommends),
    ...listed.map(({ path }) => `      <file>${toXml(path)}</file>
`),
    "    </format>\n",
    "  </package>\n"
  ].join("");
}
function formatPrimary(packages) {
  const names = 'xmlns="http://linux.duke.edu/metadata/common" xmlns:rpm="http://linux.duke.edu/metadata/rpm"';
  return `<?xml version="1.0" encoding="UTF-8"?>
<metadata ${names} packages="${packages.length}">
${packages.map(formatPackage2).join("")}</metadata>
`;
}

// pipeline/feeds/dnf/read-facts.ts
var textTags = [
  "summary",
  "description",
  "packager",
  "license",
  "group",
  "buildHost",
  "sourcePackage"
];
var maxFiles = 1e6;
function readRelations(header, names, flags, versions) {
  const [numbers, texts] = [(0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumbers */ .Pl)(header, _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .tags */ ._A[flags]), (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(header, _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .tags */ ._A[versions])];
  return (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(header, _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .tags */ ._A[names]).map((name, at) => ({
    name,
    flags: numbers[at] ?? 0,
    version: texts[at] ?? ""
  }));
}
var readOne = (header, tag) => (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(header, _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .tags */ ._A[tag])[0] ?? "";
var readNumber = (header, ...names) => names.flatMap((tag) => (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumbers */ .Pl)(header, _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .tags */ ._A[tag]))[0] ?? 0;
async function readRpmFacts(ctx, file) {
  const { header, signature, headerBytes, payloadAt } = await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .openRpm */ .wu)(ctx, file.path);
  const files = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .readFiles */ .Ul)(header, maxFiles);
  const name = readOne(header, "name");
  const texts = Object.fromEntries(textTags.map((tag) => [tag, readOne(header, tag)]));
  const packed = [_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .signatureTags */ .lO.payloadSize, _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .signatureTags */ .lO.longPayloadSize].flatMap(
    (tag) => (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumbers */ .Pl)(signature, tag)
  );
  return {
    file,
    place: `Packages/${name.slice(0, 1)}/${file.name}`,
    name,
    processor: readOne(header, "processor"),
    version: readOne(header, "version"),
    release: readOne(header, "release"),
    texts,
    buildTime: readNumber(header, "buildTime"),
    installedSize: readNumber(header, "size", "longSize"),
    archiveSize: packed[0] ?? readNumber(header, "archiveSize"),
    headerStart: payloadAt - headerBytes.length,
    headerEnd: payloadAt,
    provides: readRelations(header, "provides", "provideFlags", "provideVersions"),
    requires: readRelations(header, "requires", "requireFlags", "requireVersions"),
    recommends: readRelations(header, "recommends", "recommendFlags", "recommendVersions"),
    files: files.map(({ path, mode }) => ({ path, isFolder: (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .toKind */ .OF)(mode) === "dir" }))
  };
}

// pipeline/feeds/dnf/repomd.ts

var digest2 = (content) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.createHash)("sha256").update(content).digest("hex");
function toDataFile(type, text) {
  const packed = packText(text);
  return { type, path: `repodata/${digest2(packed)}-${type}.xml.gz`, packed, text };
}
function formatData({ type, path, packed, text }, epoch) {
  return [
    `  <data type="${type}">
`,
    `    <checksum type="sha256">${digest2(packed)}</checksum>
`,
    `    <open-checksum type="sha256">${digest2(text)}</open-checksum>
`,
    `    <location href="${path}"/>
`,
    `    <timestamp>${epoch}</timestamp>
`,
    `    <size>${packed.length}</size>
`,
    `    <open-size>${Buffer.byteLength(text)}</open-size>
`,
    "  </data>\n"
  ].join("");
}
function formatRepomd(data, epoch) {
  const names = 'xmlns="http://linux.duke.edu/metadata/repo" xmlns:rpm="http://linux.duke.edu/metadata/rpm"';
  return `<?xml version="1.0" encoding="UTF-8"?>
<repomd ${names}>
  <revision>${epoch}</revision>
${data.map((one) => formatData(one, epoch)).join("")}</repomd>
`;
}

// pipeline/feeds/dnf/index.ts
var repomdPath = "repodata/repomd.xml";
function findRepomd({ files }) {
  const found = files.find(({ path }) => path === repomdPath)?.content;
  if (typeof found !== "string") throw new Error(`the plan has no ${repomdPath}`);
  return found;
}
var dnf = {
  id: "dnf",
  title: "repository for dnf, yum and zypper",
  format: "rpm",
  plan: async (ctx, packages, { epoch }) => {
    const facts = [];
    for (const one of packages) facts.push(await readRpmFacts(ctx, one));
    const data = [
      toDataFile("primary", formatPrimary(facts)),
      toDataFile("filelists", formatFilelists(facts)),
      toDataFile("other", formatOther(facts))
    ];
    return {
      places: new Map(facts.map(({ file, place: place2 }) => [file.name, place2])),
      files: [
        ...data.map(({ path, packed }) => ({ path, content: packed })),
        { path: repomdPath, content: formatRepomd(data, epoch) }
      ]
    };
  },
  sign: async (plan, signText) => [
    { path: `${repomdPath}.asc`, content: await signText(findRepomd(plan), "detached") }
  ]
};

// pipeline/feeds/registry.ts
var feeds = [apt, dnf];

// pipeline/stages/repository/index.ts
function refuse(code, message, remedy) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_11__/* .PipelineError */ .z({ code, blame: "input", message, remedy });
}
var fetchAgain = "fetch the release again from its source, or build it again; `vrooli-bundle verify` lists its faults";
async function readPackage(ctx, path, feed) {
  const name = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_12__.basename)(path);
  const format = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .toFormat */ .Vr)(feed.format);
  const identity = format.identify(name);
  const size = (await ctx.fs.stat(path))?.size ?? 0;
  const damaged = (why) => refuse("repository-package-damaged", `${name}: ${why}`, fetchAgain);
  if (identity === void 0) throw damaged("its name is not that of a package");
  try {
    const content = await format.read(ctx, path, identity, (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .toArchiveLimits */ .KH)(void 0, size));
    const [fault] = content.faults;
    if (fault !== void 0) throw damaged(fault.message);
    const texts = content.outside.flatMap(
      (file) => file.text === void 0 ? [] : [[file.path, file.text]]
    );
    return { path, name, size, sha256: await ctx.fs.sha256(path), identity, texts: new Map(texts) };
  } catch (error) {
    if (error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_11__/* .PipelineError */ .z) throw error;
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}
async function findPackages(ctx, folders, feed) {
  const found = /* @__PURE__ */ new Map();
  for (const folder of folders) {
    for (const name of await ctx.fs.list(folder)) {
      if (!name.toLowerCase().endsWith((0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_1__/* .toFormat */ .Vr)(feed.format).extension)) continue;
      const one = await readPackage(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_12__.join)(folder, name), feed);
      const known = found.get(name);
      if (known !== void 0 && known.sha256 !== one.sha256)
        throw refuse(
          "repository-package-damaged",
          `${name} is in two folders with different bytes`,
          "give a new version to a package that changes: package managers do not fetch one version twice"
        );
      found.set(name, one);
    }
  }
  return [...found.values()].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_13__/* .byCodeUnit */ .X)(a.name, b.name));
}
async function planFeed(ctx, feed, packages, request) {
  try {
    return await feed.plan(ctx, packages, request);
  } catch (error) {
    if (error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_11__/* .PipelineError */ .z) throw error;
    throw refuse(
      "repository-package-damaged",
      `the ${feed.title}: ${error instanceof Error ? error.message : error}`,
      fetchAgain
    );
  }
}
async function place(ctx, folder, packages, plan) {
  for (const { name, path } of packages) {
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_12__.join)(folder, plan.places.get(name) ?? name);
    if (await ctx.fs.stat(to) !== void 0 && await ctx.fs.sha256(to) === await ctx.fs.sha256(path))
      continue;
    await ctx.fs.write(to, ctx.fs.read(path), 420);
  }
}
async function write(ctx, folder, files) {
  for (const { path, content } of files) await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_12__.join)(folder, path), content, 420);
}
async function writeRepositories(ctx, request) {
  const { identity, to } = request;
  const signText = async (text, form) => (0,_chunk_BYMU4ZJ7_js__WEBPACK_IMPORTED_MODULE_0__/* .signGpg */ .C)(ctx, identity ?? {}, { name: "metadata", bytes: Buffer.from(text) }, form);
  const planned = [];
  for (const feed of feeds) {
    const packages = await findPackages(ctx, request.from, feed);
    if (packages.length === 0) continue;
    const plan = await planFeed(ctx, feed, packages, request);
    const signatures = identity === void 0 ? [] : await feed.sign(plan, signText);
    planned.push({ feed, packages, plan, signatures });
  }
  if (planned.length === 0)
    throw refuse(
      "repository-empty",
      "no folder has a package for apt or dnf",
      "name a folder with .deb or .rpm files"
    );
  if (identity !== void 0) {
    const { publicKey = "" } = await (0,_chunk_BYMU4ZJ7_js__WEBPACK_IMPORTED_MODULE_0__/* .describeGpgKey */ .J)(ctx, identity);
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_12__.join)(to, "repository.asc"), publicKey, 420);
  }
  for (const { feed, packages, plan, signatures } of planned) {
    const folder = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_12__.join)(to, feed.id);
    await place(ctx, folder, packages, plan);
    await write(ctx, folder, [...plan.files, ...signatures]);
  }
  return planned.map(({ feed, packages, signatures }) => ({
    id: feed.id,
    folder: feed.id,
    packages: packages.map(({ name }) => name),
    signed: signatures.length > 0
  }));
}



/***/ })

};
