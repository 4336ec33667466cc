export const id = 162;
export const ids = [162];
export const modules = {

/***/ 49730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ toApprovers),
/* harmony export */   On: () => (/* binding */ toRevokedEntry),
/* harmony export */   TR: () => (/* binding */ isSameEntry),
/* harmony export */   UF: () => (/* binding */ isSamePromotion),
/* harmony export */   WL: () => (/* binding */ formatEntry),
/* harmony export */   kd: () => (/* binding */ refuse),
/* harmony export */   sI: () => (/* binding */ checkMetadata),
/* harmony export */   y4: () => (/* binding */ toPromotedEntry),
/* harmony export */   yQ: () => (/* binding */ toTag),
/* harmony export */   zX: () => (/* binding */ toPromotion)
/* harmony export */ });
/* harmony import */ var _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15738);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24998);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96813);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17961);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4322);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93390);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2503);







// pipeline/stages/promote/request.ts
function refuse(code, message, remedy, blame = "input") {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({ code, blame, message, remedy });
}

// pipeline/stages/promote/check-metadata.ts
var passed = (id, detail) => ({ id, result: "passed", detail });
function checkOrigin({ run_id, commit }, run) {
  const differ = (what, stated, actual) => refuse(
    "release-invalid",
    `metadata.json states ${what} ${stated}, and the files are those of ${what} ${actual}`,
    "promote the run that built the files"
  );
  if (run_id !== void 0 && run_id !== run.id) throw differ("the run", run_id, run.id);
  if (commit !== void 0 && commit !== run.commit) throw differ("the commit", commit, run.commit);
  return passed("origin", `metadata.json states run ${run_id ?? run.id} and commit ${commit ?? run.commit}`);
}
function checkRehearsal({ targets }, allowUnrehearsed) {
  const missing = targets.filter(({ rehearsal }) => rehearsal?.rehearsed !== true);
  const started = targets.filter((one) => !missing.includes(one)).map(({ target }) => target);
  if (missing.length === 0)
    return passed("rehearsal", `started before it was released: ${started.join(", ")}`);
  const why = missing.map(
    ({ target, rehearsal }) => rehearsal?.rehearsed === false ? `${target} (${rehearsal.why})` : target
  );
  if (!allowUnrehearsed)
    throw refuse(
      "rehearsal-missing",
      `these payloads were not started before they were released: ${why.join(", ")}`,
      "build them on runners of their own systems, with the rehearsal on, or allow it with --allow-unrehearsed"
    );
  return { id: "rehearsal", result: "not-required", detail: `not started: ${why.join(", ")}` };
}
function checkMetadata(metadata, run, { allowUnrehearsed }) {
  return [checkOrigin(metadata, run), checkRehearsal(metadata, allowUnrehearsed)];
}
function toTag(asked, { app }, { commit, found }) {
  const tag = asked ?? `v${app.version}`;
  const isOfVersion = tag === app.version || /(?:^|[^0-9A-Za-z.])v?$/.test(tag.slice(0, -app.version.length));
  if (!tag.endsWith(app.version) || !isOfVersion)
    throw refuse(
      "tag-elsewhere",
      `the tag ${tag} does not end with the version ${app.version} of ${app.name}`,
      `name a tag such as v${app.version} or ${app.name}-v${app.version}`,
      "usage"
    );
  return assertTagCommit(tag, { commit, found });
}
function assertTagCommit(tag, { commit, found }) {
  if (found === void 0 || found === commit) return tag;
  throw refuse(
    "tag-elsewhere",
    `the tag ${tag} is on the commit ${found}, and the run built ${commit}`,
    "promote the run of the tag, or choose another tag",
    "usage"
  );
}
function toApprovers(approvals, environment) {
  const by = approvals.filter(({ environments, isApproved }) => isApproved && environments.includes(environment)).map((one) => one.by);
  if (by.length > 0) return [...new Set(by)].sort();
  throw refuse(
    "approval-missing",
    `the promotion was not approved in the environment "${environment}"`,
    `give the environment a required reviewer (Settings, Environments), and let the job name it: "environment: ${environment}"`
  );
}

// pipeline/stages/promote/statement.ts
var toTime = (now) => `${new Date(now).toISOString().slice(0, 19)}Z`;
function toPromotion(facts) {
  const { request, metadata, repositoryUrl, run, artifact, tag, approvers, ownRun } = {
    ...facts,
    ownRun: facts.request.ownRun
  };
  const files = facts.files.map(({ name, size, sha256, url: url2 }) => ({ name, size, sha256, url: url2 })).sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_5__/* .byCodeUnit */ .X)(a.name, b.name));
  const { environment } = request;
  const { id, attempt, commit, workflow, event, url } = run;
  return _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionSchema */ .xS.parse({
    _type: _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionStatementType */ .lP,
    subject: files.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicateType: _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionPredicateType */ .tN,
    predicate: {
      schema_version: "promotion.v1",
      app: { name: metadata.app.name, version: metadata.app.version },
      repository: repositoryUrl,
      run: { id, attempt, commit, workflow, event, url },
      artifact: {
        id: artifact.id,
        name: artifact.name,
        size: artifact.size,
        sha256: artifact.sha256,
        url: artifact.url
      },
      release: {
        tag,
        commit,
        url: `${repositoryUrl}/releases/tag/${encodeURIComponent(tag)}`,
        channel: request.channel,
        rollout: request.rollout
      },
      files,
      checks: facts.checks,
      ...environment === void 0 || ownRun === void 0 ? {} : { approval: { environment, by: [...approvers], url: ownRun.url } },
      promoted: (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_3__/* .omitUndefined */ .O)({ by: facts.by, at: toTime(facts.now), run_url: ownRun?.url })
    }
  });
}
function toChain({ subject, predicate }) {
  const { app, repository, run, artifact, release, files } = predicate;
  const { attempt: _attempt, ...origin } = run;
  return (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)({ subject, app, repository, run: origin, artifact, release, files });
}
var isSamePromotion = (a, b) => toChain(a) === toChain(b);

// schema/governance-log.ts

var governanceEntrySchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz("governance-entry.v1").describe("format of this line; readers refuse any other"),
  action: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(["promoted", "revoked"]).describe("what was done"),
  at: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().describe("when: UTC, to the second").meta({ examples: ["2026-01-15T12:00:00Z"] }),
  who: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().describe("account that did it"),
  approved_by: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()).describe("accounts that approved it; empty where no approval is required"),
  app: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().describe("name of the app"),
  version: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().describe("version of the app"),
  tag: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().describe("tag of the release"),
  release_url: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().describe("address of the release"),
  run_url: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional().describe("address of the run that built the files"),
  artifact_url: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional().describe("address of the artifact with the files"),
  artifact_sha256: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Schema */ .bL.optional().describe("digest of the archive of the artifact"),
  reason: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional().describe("why a release was withdrawn")
});

// pipeline/stages/promote/log-entry.ts
function toPromotedEntry({ predicate }) {
  const { app, run, artifact, release, approval, promoted } = predicate;
  return {
    schema_version: "governance-entry.v1",
    action: "promoted",
    at: promoted.at,
    who: promoted.by,
    approved_by: approval?.by ?? [],
    app: app.name,
    version: app.version,
    tag: release.tag,
    release_url: release.url,
    run_url: run.url,
    artifact_url: artifact.url,
    artifact_sha256: artifact.sha256
  };
}
function toRevokedEntry(facts) {
  return {
    schema_version: "governance-entry.v1",
    action: "revoked",
    at: toTime(facts.now),
    who: facts.who,
    approved_by: [...facts.approvers],
    app: facts.app.name,
    version: facts.app.version,
    tag: facts.tag,
    release_url: facts.releaseUrl,
    reason: facts.reason
  };
}
var formatEntry = (entry) => (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(entry);
function isSameEntry(entry) {
  return (line) => {
    let value;
    try {
      value = JSON.parse(line);
    } catch {
      return false;
    }
    const parsed = governanceEntrySchema.safeParse(value);
    if (!parsed.success) return false;
    const { action, app, tag, release_url, artifact_sha256 } = parsed.data;
    return action === entry.action && app === entry.app && tag === entry.tag && release_url === entry.release_url && artifact_sha256 === entry.artifact_sha256;
  };
}




/***/ }),

/***/ 51183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openEmptyFolder)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);


// pipeline/shared/open-empty-folder.ts
async function openEmptyFolder(fs, dir) {
  const kind = (await fs.stat(dir))?.kind;
  if (kind === "dir" && (await fs.list(dir)).length > 0)
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
      code: "system-eexist",
      blame: "usage",
      message: `${dir} is not empty`,
      remedy: "name a folder that does not exist: a release has no other files"
    });
  await fs.mkdir(dir);
}




/***/ }),

/***/ 37932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readForeignZip)
/* harmony export */ });
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44762);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10044);



// pipeline/shared/archive/unzip.ts
var signatures = { local: 67324752, central: 33639248, end: 101010256 };
var fixedBytes = { local: 30, central: 46, end: 22 };
var maxComment = 65535;
var maxDirectory = 16 * 1024 * 1024;
var encrypted = 1;
var unix = 3;
var methods = /* @__PURE__ */ new Map([
  [0, "stored"],
  [8, "deflated"]
]);
async function readEnd(read, size) {
  const start = Math.max(0, size - fixedBytes.end - maxComment);
  const tail = await read(start, size);
  for (let at = tail.length - fixedBytes.end; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== signatures.end) continue;
    if (at + fixedBytes.end + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const [count, bytes, offset] = [
      tail.readUInt16LE(at + 10),
      tail.readUInt32LE(at + 12),
      tail.readUInt32LE(at + 16)
    ];
    if (tail.readUInt32LE(at + 4) !== 0 || tail.readUInt16LE(at + 8) !== count)
      throw new Error("the zip file has several parts");
    if (offset === 4294967295 || bytes === 4294967295 || count === 65535)
      throw new Error("the zip file uses zip64, which is not read");
    if (offset + bytes > start + at)
      throw new Error("the central directory of the zip file is not in the file");
    return { count, bytes, offset };
  }
  throw new Error("the file does not have the end of a zip file");
}
function toPath(name) {
  let path;
  try {
    path = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(name).replace(/\/$/, "");
  } catch (cause) {
    throw new Error("the name of a zip entry is not UTF-8", { cause });
  }
  const isPlain = path.split("/").every((part) => !["", ".", ".."].includes(part));
  if (!isPlain || /[\\\0:]/.test(path))
    throw new Error(`the zip file has an entry at ${JSON.stringify(path)}`);
  return path;
}
function toKind(name, attributes) {
  if (name.at(-1) === 47) return "dir";
  return attributes !== void 0 && (attributes & 61440) === 40960 ? "symlink" : "file";
}
function parseEntry(bytes) {
  if (bytes.length < fixedBytes.central || bytes.readUInt32LE(0) !== signatures.central)
    throw new Error("the central directory of the zip file is broken");
  const nameEnd = fixedBytes.central + bytes.readUInt16LE(28);
  const length = nameEnd + bytes.readUInt16LE(30) + bytes.readUInt16LE(32);
  if (length > bytes.length) throw new Error("the central directory of the zip file is cut off");
  const name = bytes.subarray(fixedBytes.central, nameEnd);
  const path = toPath(name);
  if ((bytes.readUInt16LE(8) & encrypted) !== 0) throw new Error(`${path} is encrypted`);
  const method = methods.get(bytes.readUInt16LE(10));
  if (method === void 0) throw new Error(`${path} is compressed by a method other than deflate`);
  const [compressedSize, size, offset] = [
    bytes.readUInt32LE(20),
    bytes.readUInt32LE(24),
    bytes.readUInt32LE(42)
  ];
  const attributes = bytes.readUInt8(5) === unix ? bytes.readUInt16LE(40) : void 0;
  const kind = toKind(name, attributes);
  const mode = (attributes ?? 0) & 4095;
  const crc32 = bytes.readUInt32LE(16);
  return { entry: { path, name, kind, mode, method, crc32, compressedSize, size, offset }, length };
}
function parseDirectory(directory, count, limits) {
  const entries = [];
  const seen = /* @__PURE__ */ new Set();
  let at = 0;
  let total = 0;
  for (let index = 0; index < count; index++) {
    const { entry, length } = parseEntry(directory.subarray(at));
    if (seen.has(entry.path)) throw new Error(`the zip file has ${entry.path} twice`);
    total += entry.size;
    if (total > limits.bytes)
      throw new Error(`the archive has more than ${limits.bytes} bytes when it is unpacked`);
    seen.add(entry.path);
    entries.push(entry);
    at += length;
  }
  if (at !== directory.length) throw new Error("bytes after the last entry of the central directory");
  return entries.sort((a, b) => a.offset - b.offset);
}
async function findContent(read, { path, name, offset, compressedSize }, limit) {
  const header = await read(offset, offset + fixedBytes.local);
  const own = await read(offset + fixedBytes.local, offset + fixedBytes.local + name.length);
  if (header.readUInt32LE(0) !== signatures.local || header.readUInt16LE(26) !== name.length || !own.equals(name))
    throw new Error(`the header of ${path} differs from the central directory`);
  const start = offset + fixedBytes.local + name.length + header.readUInt16LE(28);
  const end = start + compressedSize;
  if (end > limit) throw new Error(`the content of ${path} overlaps another part of the zip file`);
  return { start, end };
}
async function readForeignZip(fs, path, limits, visit) {
  const { size = 0 } = await fs.stat(path) ?? {};
  const read = async (start, end) => {
    const bytes2 = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_1__/* .readAtMost */ .r)(fs.read(path, { start, end }), end - start, path);
    if (bytes2.length !== end - start) throw new Error("unexpected end of the zip file");
    return Buffer.from(bytes2);
  };
  const { count, bytes, offset } = await readEnd(read, size);
  if (count > limits.entries) throw new Error(`the archive has more than ${limits.entries} entries`);
  if (bytes > maxDirectory) throw new Error(`the central directory has ${bytes} bytes`);
  const entries = parseDirectory(await read(offset, offset + bytes), count, limits);
  for (const [index, entry] of entries.entries()) {
    const place = await findContent(read, entry, entries[index + 1]?.offset ?? offset);
    const content = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__/* .inflateEntry */ .Yj)(entry, fs.read(path, place));
    const { kind, mode } = entry;
    await visit({ path: entry.path, kind, mode, size: entry.size, content });
  }
}




/***/ }),

/***/ 59114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ verifySigstore),
/* harmony export */   a: () => (/* binding */ formatBundle)
/* harmony export */ });
/* harmony import */ var _chunk_3OQG3VK7_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61928);
/* harmony import */ var _chunk_QA3IRV4Q_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74723);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44300);
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61040);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77598);
/* harmony import */ var _sigstore_verify__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54187);




// pipeline/signing/documents/sigstore/verify.ts


// pipeline/signing/documents/sigstore/public-trusted-root.ts
var publicTrustedRoot = `{
 "mediaType": "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
 "tlogs": [
  {
   "baseUrl": "https://rekor.sigstore.dev",
   "hashAlgorithm": "SHA2_256",
   "publicKey": {
    "rawBytes": "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE2G2Y+2tabdTV5BcGiBIx0a9fAFwrkBbmLSGtks4L3qX6yYY0zufBnhC8Ur/iy55GhWP/9A/bY2LhC30M9+RYtw==",
    "keyDetails": "PKIX_ECDSA_P256_SHA_256",
    "validFor": {
     "start": "2021-01-12T11:53:27Z"
    }
   },
   "logId": {
    "keyId": "wNI9atQGlz+VWfO6LRygH4QUfY/8W4RFwiT5i5WRgB0="
   }
  },
  {
   "baseUrl": "https://log2025-1.rekor.sigstore.dev",
   "hashAlgorithm": "SHA2_256",
   "publicKey": {
    "rawBytes": "MCowBQYDK2VwAyEAt8rlp1knGwjfbcXAYPYAkn0XiLz1x8O4t0YkEhie244=",
    "keyDetails": "PKIX_ED25519",
    "validFor": {
     "start": "2025-09-23T00:00:00Z"
    }
   },
   "logId": {
    "keyId": "zxGZFVvd0FEmjR8WrFwMdcAJ9vtaY/QXf44Y1wUeP6A="
   }
  }
 ],
 "certificateAuthorities": [
  {
   "subject": {
    "organization": "sigstore.dev",
    "commonName": "sigstore"
   },
   "uri": "https://fulcio.sigstore.dev",
   "certChain": {
    "certificates": [
     {
      "rawBytes": "MIIB+DCCAX6gAwIBAgITNVkDZoCiofPDsy7dfm6geLbuhzAKBggqhkjOPQQDAzAqMRUwEwYDVQQKEwxzaWdzdG9yZS5kZXYxETAPBgNVBAMTCHNpZ3N0b3JlMB4XDTIxMDMwNzAzMjAyOVoXDTMxMDIyMzAzMjAyOVowKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTB2MBAGByqGSM49AgEGBSuBBAAiA2IABLSyA7Ii5k+pNO8ZEWY0ylemWDowOkNa3kL+GZE5Z5GWehL9/A9bRNA3RbrsZ5i0JcastaRL7Sp5fp/jD5dxqc/UdTVnlvS16an+2Yfswe/QuLolRUCrcOE2+2iA5+tzd6NmMGQwDgYDVR0PAQH/BAQDAgEGMBIGA1UdEwEB/wQIMAYBAf8CAQEwHQYDVR0OBBYEFMjFHQBBmiQpMlEk6w2uSu1KBtPsMB8GA1UdIwQYMBaAFMjFHQBBmiQpMlEk6w2uSu1KBtPsMAoGCCqGSM49BAMDA2gAMGUCMH8liWJfMui6vXXBhjDgY4MwslmN/TJxVe/83WrFomwmNf056y1X48F9c4m3a3ozXAIxAKjRay5/aj/jsKKGIkmQatjI8uupHr/+CxFvaJWmpYqNkLDGRU+9orzh5hI2RrcuaQ=="
     }
    ]
   },
   "validFor": {
    "start": "2021-03-07T03:20:29Z",
    "end": "2022-12-31T23:59:59.999Z"
   }
  },
  {
   "subject": {
    "organization": "sigstore.dev",
    "commonName": "sigstore"
   },
   "uri": "https://fulcio.sigstore.dev",
   "certChain": {
    "certificates": [
     {
      "rawBytes": "MIICGjCCAaGgAwIBAgIUALnViVfnU0brJasmRkHrn/UnfaQwCgYIKoZIzj0EAwMwKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTAeFw0yMjA0MTMyMDA2MTVaFw0zMTEwMDUxMzU2NThaMDcxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEeMBwGA1UEAxMVc2lnc3RvcmUtaW50ZXJtZWRpYXRlMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE8RVS/ysH+NOvuDZyPIZtilgUF9NlarYpAd9HP1vBBH1U5CV77LSS7s0ZiH4nE7Hv7ptS6LvvR/STk798LVgMzLlJ4HeIfF3tHSaexLcYpSASr1kS0N/RgBJz/9jWCiXno3sweTAOBgNVHQ8BAf8EBAMCAQYwEwYDVR0lBAwwCgYIKwYBBQUHAwMwEgYDVR0TAQH/BAgwBgEB/wIBADAdBgNVHQ4EFgQU39Ppz1YkEZb5qNjpKFWixi4YZD8wHwYDVR0jBBgwFoAUWMAeX5FFpWapesyQoZMi0CrFxfowCgYIKoZIzj0EAwMDZwAwZAIwPCsQK4DYiZYDPIaDi5HFKnfxXx6ASSVmERfsynYBiX2X6SJRnZU84/9DZdnFvvxmAjBOt6QpBlc4J/0DxvkTCqpclvziL6BCCPnjdlIB3Pu3BxsPmygUY7Ii2zbdCdliiow="
     },
     {
      "rawBytes": "MIIB9zCCAXygAwIBAgIUALZNAPFdxHPwjeDloDwyYChAO/4wCgYIKoZIzj0EAwMwKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTAeFw0yMTEwMDcxMzU2NTlaFw0zMTEwMDUxMzU2NThaMCoxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjERMA8GA1UEAxMIc2lnc3RvcmUwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAT7XeFT4rb3PQGwS4IajtLk3/OlnpgangaBclYpsYBr5i+4ynB07ceb3LP0OIOZdxexX69c5iVuyJRQ+Hz05yi+UF3uBWAlHpiS5sh0+H2GHE7SXrk1EC5m1Tr19L9gg92jYzBhMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBRYwB5fkUWlZql6zJChkyLQKsXF+jAfBgNVHSMEGDAWgBRYwB5fkUWlZql6zJChkyLQKsXF+jAKBggqhkjOPQQDAwNpADBmAjEAj1nHeXZp+13NWBNa+EDsDP8G1WWg1tCMWP/WHPqpaVo0jhsweNFZgSs0eE7wYI4qAjEA2WB9ot98sIkoF3vZYdd3/VtWB5b9TNMea7Ix/stJ5TfcLLeABLE4BNJOsQ4vnBHJ"
     }
    ]
   },
   "validFor": {
    "start": "2022-04-13T20:06:15Z"
   }
  }
 ],
 "ctlogs": [
  {
   "baseUrl": "https://ctfe.sigstore.dev/test",
   "hashAlgorithm": "SHA2_256",
   "publicKey": {
    "rawBytes": "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEbfwR+RJudXscgRBRpKX1XFDy3PyudDxz/SfnRi1fT8ekpfBd2O1uoz7jr3Z8nKzxA69EUQ+eFCFI3zeubPWU7w==",
    "keyDetails": "PKIX_ECDSA_P256_SHA_256",
    "validFor": {
     "start": "2021-03-14T00:00:00Z",
     "end": "2022-10-31T23:59:59.999Z"
    }
   },
   "logId": {
    "keyId": "CGCS8ChS/2hF0dFrJ4ScRWcYrBY9wzjSbea8IgY2b3I="
   }
  },
  {
   "baseUrl": "https://ctfe.sigstore.dev/2022",
   "hashAlgorithm": "SHA2_256",
   "publicKey": {
    "rawBytes": "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEiPSlFi0CmFTfEjCUqF9HuCEcYXNKAaYalIJmBZ8yyezPjTqhxrKBpMnaocVtLJBI1eM3uXnQzQGAJdJ4gs9Fyw==",
    "keyDetails": "PKIX_ECDSA_P256_SHA_256",
    "validFor": {
     "start": "2022-10-20T00:00:00Z"
    }
   },
   "logId": {
    "keyId": "3T0wasbHETJjGR4cmWc3AqJKXrjePK3/h4pygC8p7o4="
   }
  }
 ],
 "timestampAuthorities": [
  {
   "subject": {
    "organization": "sigstore.dev",
    "commonName": "sigstore-tsa-selfsigned"
   },
   "uri": "https://timestamp.sigstore.dev/api/v1/timestamp",
   "certChain": {
    "certificates": [
     {
      "rawBytes": "MIICEDCCAZagAwIBAgIUOhNULwyQYe68wUMvy4qOiyojiwwwCgYIKoZIzj0EAwMwOTEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MSAwHgYDVQQDExdzaWdzdG9yZS10c2Etc2VsZnNpZ25lZDAeFw0yNTA0MDgwNjU5NDNaFw0zNTA0MDYwNjU5NDNaMC4xFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEVMBMGA1UEAxMMc2lnc3RvcmUtdHNhMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE4ra2Z8hKNig2T9kFjCAToGG30jky+WQv3BzL+mKvh1SKNR/UwuwsfNCg4sryoYAd8E6isovVA3M4aoNdm9QDi50Z8nTEyvqgfDPtTIwXItfiW/AFf1V7uwkbkAoj0xxco2owaDAOBgNVHQ8BAf8EBAMCB4AwHQYDVR0OBBYEFIn9eUOHz9BlRsMCRscsc1t9tOsDMB8GA1UdIwQYMBaAFJjsAe9/u1H/1JUeb4qImFMHic6/MBYGA1UdJQEB/wQMMAoGCCsGAQUFBwMIMAoGCCqGSM49BAMDA2gAMGUCMDtpsV/6KaO0qyF/UMsX2aSUXKQFdoGTptQGc0ftq1csulHPGG6dsmyMNd3JB+G3EQIxAOajvBcjpJmKb4Nv+2Taoj8Uc5+b6ih6FXCCKraSqupe07zqswMcXJTe1cExvHvvlw=="
     },
     {
      "rawBytes": "MIIB9zCCAXygAwIBAgIUV7f0GLDOoEzIh8LXSW80OJiUp14wCgYIKoZIzj0EAwMwOTEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MSAwHgYDVQQDExdzaWdzdG9yZS10c2Etc2VsZnNpZ25lZDAeFw0yNTA0MDgwNjU5NDNaFw0zNTA0MDYwNjU5NDNaMDkxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEgMB4GA1UEAxMXc2lnc3RvcmUtdHNhLXNlbGZzaWduZWQwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAQUQNtfRT/ou3YATa6wB/kKTe70cfJwyRIBovMnt8RcJph/COE82uyS6FmppLLL1VBPGcPfpQPYJNXzWwi8icwhKQ6W/Qe2h3oebBb2FHpwNJDqo+TMaC/tdfkv/ElJB72jRTBDMA4GA1UdDwEB/wQEAwIBBjASBgNVHRMBAf8ECDAGAQH/AgEAMB0GA1UdDgQWBBSY7AHvf7tR/9SVHm+KiJhTB4nOvzAKBggqhkjOPQQDAwNpADBmAjEAwGEGrfGZR1cen1R8/DTVMI943LssZmJRtDp/i7SfGHmGRP6gRbuj9vOK3b67Z0QQAjEAuT2H673LQEaHTcyQSZrkp4mX7WwkmF+sVbkYY5mXN+RMH13KUEHHOqASaemYWK/E"
     }
    ]
   },
   "validFor": {
    "start": "2025-07-04T00:00:00Z"
   }
  }
 ]
}`;

// pipeline/signing/documents/sigstore/unsigned-parts.ts


var entrySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  spec: zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ signature: zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ publicKey: zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ content: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) }) })
});
function readLoggedCertificate({ kindVersion, canonicalizedBody }) {
  if (kindVersion.kind !== "hashedrekord" || kindVersion.version !== "0.0.1") return void 0;
  const body = JSON.parse(canonicalizedBody.toString("utf8"));
  const { content } = entrySchema.parse(body).spec.signature.publicKey;
  return Buffer.from(content, "base64").toString("latin1");
}
var toDer = (pem) => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ""), "base64");
function isOfCheckpoint({ inclusionProof: proof }) {
  if (proof?.checkpoint === void 0) return true;
  const { envelope } = proof.checkpoint;
  const [, size, root] = envelope.split("\n");
  const lines = /\n\n((?:\u2014 \S+ \S+\n)+)$/.exec(envelope)?.[1]?.trimEnd().split("\n") ?? [];
  const isCanonical = lines.every((line) => {
    const text = line.split(" ")[2] ?? "";
    return Buffer.from(text, "base64").toString("base64") === text;
  });
  return lines.length > 0 && isCanonical && proof.treeSize === size && proof.rootHash.toString("base64") === root;
}
function findUnsignedChange(bundle) {
  const { content, tlogEntries } = bundle.verificationMaterial;
  const expected = content.$case === "certificate" ? _sigstore_bundle__WEBPACK_IMPORTED_MODULE_2__.BUNDLE_V03_MEDIA_TYPE : _sigstore_bundle__WEBPACK_IMPORTED_MODULE_2__.BUNDLE_V02_MEDIA_TYPE;
  if (bundle.mediaType !== expected) return `its media type is ${bundle.mediaType}`;
  const certificate = content.$case === "certificate" ? content.certificate : content.$case === "x509CertificateChain" ? content.x509CertificateChain.certificates[0] : void 0;
  for (const entry of tlogEntries) {
    if (!isOfCheckpoint(entry)) return "the proof of its entry does not repeat its checkpoint";
    const logged = readLoggedCertificate(entry);
    if (logged !== void 0 && certificate !== void 0 && !toDer(logged).equals(certificate.rawBytes))
      return "its certificate is not the one that the log has entered";
  }
  return void 0;
}

// pipeline/signing/documents/sigstore/verify-bundle.ts




// pipeline/signing/documents/sigstore/subjects.ts


var statementSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  _type: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["https://in-toto.io/Statement/v1", "https://in-toto.io/Statement/v0.1"]),
  subject: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ digest: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) })).min(1)
});
function findSubjectFault(envelope, bytes) {
  if (envelope.payloadType !== "application/vnd.in-toto+json")
    return `it signs a document of the type ${envelope.payloadType}`;
  let value;
  try {
    value = JSON.parse(Buffer.from(envelope.payload).toString("utf8"));
  } catch {
    return "its statement is not JSON";
  }
  const parsed = statementSchema.safeParse(value);
  if (!parsed.success) return "its statement is not an in-toto statement";
  const actual = (algorithm) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)(algorithm).update(bytes).digest("hex");
  const isAbout = parsed.data.subject.some(({ digest }) => digest["sha256"] === actual("sha256"));
  return isAbout ? void 0 : "none of the subjects of its statement has the digest of this file";
}

// pipeline/signing/documents/sigstore/verify-bundle.ts
var toThresholds = ({ tlogs, ctlogs }) => ({
  tlogThreshold: tlogs.length > 0 ? 1 : 0,
  ctlogThreshold: ctlogs.length > 0 ? 1 : 0,
  timestampThreshold: 1
});
function verifyWith(root, entity, publicKey) {
  const trust = (0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_5__/* .toTrustMaterial */ .jO)(root, () => {
    if (publicKey === void 0) throw new Error("it was made with a key, and no public key was given");
    return { publicKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createPublicKey)(publicKey), validFor: () => true };
  });
  const { identity } = new _sigstore_verify__WEBPACK_IMPORTED_MODULE_5__/* .Verifier */ .BL(trust, toThresholds(root)).verify(entity);
  if (entity.key.$case === "public-key") return { kind: "key" };
  const { subjectAlternativeName: subject, extensions } = identity ?? {};
  if (subject === void 0 || extensions?.issuer === void 0)
    throw new Error("its certificate names no identity or no issuer");
  return { kind: "certificate", identity: { subject, issuer: extensions.issuer } };
}
function verifyBundle(bytes, json, roots, publicKeys) {
  const bundle = (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_2__.bundleFromJSON)(json);
  const entity = (0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_5__/* .toSignedEntity */ .DC)(bundle, Buffer.from(bytes));
  if ((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_2__.isBundleWithDsseEnvelope)(bundle)) {
    const fault = findSubjectFault(bundle.content.dsseEnvelope, bytes);
    if (fault !== void 0) throw new Error(fault);
  }
  const keys = entity.key.$case === "public-key" && publicKeys.length > 0 ? publicKeys : [void 0];
  const faults = [];
  for (const root of roots) {
    for (const key of keys) {
      try {
        return verifyWith(root, entity, key);
      } catch (error) {
        faults.push(error);
      }
    }
  }
  throw faults[0] ?? new Error("no trusted root was given");
}

// pipeline/signing/documents/sigstore/verify.ts
var wrong = (error) => ({
  is: "wrong",
  why: error instanceof Error ? error.message : String(error)
});
var formatBundle = (bundle) => `${JSON.stringify((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_2__.bundleToJSON)(bundle))}
`;
function judgeIdentity(identity, policy, { repository }) {
  const by = `${identity.subject} (${identity.issuer})`;
  if (policy !== void 0) {
    const fault2 = (0,_chunk_3OQG3VK7_js__WEBPACK_IMPORTED_MODULE_6__/* .findIdentityFault */ .E)(identity, policy);
    return fault2 === void 0 ? { is: "confirmed", by } : { is: "wrong", why: fault2 };
  }
  const hint = "no identity was given to compare it with";
  if (repository === void 0) return { is: "self-stated", by, why: hint };
  const fault = (0,_chunk_3OQG3VK7_js__WEBPACK_IMPORTED_MODULE_6__/* .findIdentityFault */ .E)(identity, { repository });
  if (fault !== void 0) return { is: "wrong", why: `${fault}, which metadata.json states` };
  return {
    is: "self-stated",
    by,
    why: `${hint}; it is a workflow of the repository that metadata.json states`
  };
}
function verifySigstore(document, file, trust, stated) {
  const roots = (0,_chunk_QA3IRV4Q_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTrustedRoots */ .u)(trust.trustedRoot ?? publicTrustedRoot);
  try {
    const text = (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeUtf8 */ ._)(file, "the bundle");
    const json = JSON.parse(text);
    const signer = verifyBundle(document.bytes, json, roots, trust.publicKeys);
    if (stated.listed !== void 0) {
      const bundle = (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_2__.bundleFromJSON)(json);
      const change = findUnsignedChange(bundle);
      if (change !== void 0) return wrong(change);
      if (text !== formatBundle(bundle)) return wrong("it has bytes that are not signed");
    }
    if (signer.kind === "key") return { is: "confirmed", by: "the key that was given" };
    return judgeIdentity(signer.identity, trust.keyless, stated);
  } catch (error) {
    return wrong(error);
  }
}




/***/ }),

/***/ 20162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49730);
/* harmony import */ var _chunk_FFOMGMSK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51183);
/* harmony import */ var _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15738);
/* harmony import */ var _chunk_N6KKSRCE_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59114);
/* harmony import */ var _chunk_L2J26SEB_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64103);
/* harmony import */ var _chunk_FNDDYGYT_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35148);
/* harmony import */ var _chunk_XVR6JJUV_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78944);
/* harmony import */ var _chunk_SI335TAW_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59686);
/* harmony import */ var _chunk_BYMU4ZJ7_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71831);
/* harmony import */ var _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(68012);
/* harmony import */ var _chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22152);
/* harmony import */ var _chunk_QA3IRV4Q_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(74723);
/* harmony import */ var _chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(74660);
/* harmony import */ var _chunk_R7XSCULV_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5981);
/* harmony import */ var _chunk_5KCZIWY3_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4592);
/* harmony import */ var _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(16461);
/* harmony import */ var _chunk_GNQMZWIP_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(37932);
/* harmony import */ var _chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(5042);
/* harmony import */ var _chunk_RH2O53EI_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(12830);
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(80092);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(24998);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(96813);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(44762);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(59508);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(55895);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(19498);
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(90803);
/* harmony import */ var _chunk_OH2VOKZR_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(65028);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(97411);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(53916);





















































// pipeline/compose/promote/promote.ts


// pipeline/stages/promote/apply-assets.ts


// pipeline/stages/promote/plan-assets.ts
var maxAssetBytes = 2 * 1024 ** 3;
var maxAssets = 1e3;
var isEqual = (file, asset) => asset.size === file.size && (asset.sha256 === void 0 || asset.sha256 === file.sha256);
function assertAssetsFit(files) {
  const large = files.filter(({ size }) => size >= maxAssetBytes);
  if (large.length === 0 && files.length <= maxAssets) return;
  const what = large.length > 0 ? `${large.map(({ name }) => name).join(", ")}: a file of a release on GitHub has less than 2 GiB` : `the release has ${files.length} files, and one on GitHub has at most ${maxAssets}`;
  throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
    "release-invalid",
    what,
    "leave large models and assets out of the installers, or make fewer formats"
  );
}
function planAssets(files, assets, isDraft) {
  const plan = { keep: [], remove: [], upload: [] };
  const byName = new Map(files.map((file) => [file.name, file]));
  const complete = /* @__PURE__ */ new Set();
  for (const asset of assets) {
    const file = byName.get(asset.name);
    if (asset.isComplete && file !== void 0 && isEqual(file, asset)) {
      plan.keep.push(asset);
      complete.add(asset.name);
    } else if (!asset.isComplete && isDraft) plan.remove.push(asset);
    else
      throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
        "asset-differs",
        file === void 0 ? `the release has the file ${asset.name}, which the run did not build` : `the release has a ${asset.name} of ${asset.size} bytes${asset.sha256 === void 0 ? "" : ` and sha256 ${asset.sha256}`}; the run built one of ${file.size} bytes and sha256 ${file.sha256}`,
        isDraft ? "promote the run that the draft was begun with, or delete the draft; files are never replaced" : "raise the version of the app: a published release is never changed"
      );
  }
  plan.upload.push(...files.filter(({ name }) => !complete.has(name)));
  const [missing] = plan.upload;
  if (isDraft || missing === void 0) return plan;
  throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
    "asset-differs",
    `the release was published without ${missing.name}, which the run built`,
    "raise the version of the app: a published release is never changed"
  );
}

// pipeline/stages/promote/apply-assets.ts
var maxRounds = 5;
var roundMs = 2e3;
async function uploadAll({ clock, log }, host, releaseId, files, isOther) {
  for (let round = 1; ; round++) {
    const release = await host.readRelease(releaseId);
    const assets = release.assets.filter(({ name }) => !isOther(name));
    const plan = planAssets(files, assets, release.isDraft);
    if (plan.upload.length === 0 && plan.remove.length === 0) return release;
    if (round > maxRounds)
      throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
        "asset-incomplete",
        `GitHub has not stored ${plan.upload.map(({ name }) => name).join(", ")} completely, also after ${maxRounds} tries`,
        "run the same command again: it keeps what is complete",
        "environment"
      );
    if (round > 1) await clock.pause(roundMs * (round - 1));
    for (const { id, name } of plan.remove) {
      log.warn(`${name}: an earlier upload was cut off, so that it is removed and uploaded again`);
      await host.deleteAsset(id);
    }
    for (const file of plan.upload) {
      const result = await host.uploadAsset(release, file);
      if (result === "done") log.info(`uploaded ${file.name}: ${file.size} bytes, sha256:${file.sha256}`);
      else
        log.warn(
          `${file.name}: ${result === "taken" ? "a file of this name appeared meanwhile" : "the upload failed"}`
        );
    }
  }
}
async function measure({ fs }, work, fetch) {
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_42__.join)(work, "fetched");
  try {
    await fetch(to);
    return await fs.stat(to) === void 0 ? void 0 : await fs.sha256(to);
  } finally {
    await fs.remove(to);
  }
}
async function assertStored(ctx, host, work, pairs) {
  for (const { file, asset } of pairs) {
    const sha256 = await measure(ctx, work, (to) => host.fetchAsset(asset, to));
    if (sha256 === file.sha256) continue;
    throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
      "asset-incomplete",
      `GitHub sends ${file.name} back with the sha256 ${sha256 ?? "of nothing"}, the run built ${file.sha256}; the release is a draft and stays one`,
      "delete this file of the draft and run the same command again",
      "environment"
    );
  }
}
function pairAssets(files, { assets }) {
  return files.map((file) => {
    const asset = assets.find(({ name }) => name === file.name);
    if (asset !== void 0) return { file, asset };
    throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
      "asset-incomplete",
      `the release does not have ${file.name}`,
      "run the same command again: it keeps what is complete",
      "environment"
    );
  });
}

// pipeline/stages/promote/check-run.ts
var foreignEvents = /* @__PURE__ */ new Set(["pull_request", "pull_request_target", "workflow_run"]);
function assertPromotable(run, { repository, ownRunId }) {
  const name = `run ${run.id} (${run.url})`;
  if (run.headRepository?.toLowerCase() !== repository.toLowerCase())
    throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
      "run-not-promotable",
      `${name} built the code of ${run.headRepository ?? "a repository that was deleted"}, not of ${repository}`,
      "merge the change, let the workflow run on a branch or tag of this repository, and promote that run"
    );
  if (foreignEvents.has(run.event))
    throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
      "run-not-promotable",
      `${name} was started by ${run.event}, so that it built code which was not merged`,
      "promote a run of a branch or tag"
    );
  if (run.id === ownRunId) return;
  if (run.status !== "completed")
    throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)("run-not-promotable", `${name} is ${run.status}`, "wait until it has completed");
  if (run.conclusion !== "success")
    throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
      "run-not-promotable",
      `${name} ended with ${run.conclusion ?? "no conclusion"}`,
      "run its failed jobs again, or promote another run"
    );
}

// pipeline/stages/promote/choose-artifact.ts
function isLike(name, pattern) {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".*")}$`).test(name);
}
var toDay = (date) => date === void 0 ? "" : ` on ${date.slice(0, 10)}`;
function newest(artifacts) {
  const byName = /* @__PURE__ */ new Map();
  for (const one of artifacts) {
    const known = byName.get(one.name);
    if (known === void 0 || Number(one.id) > Number(known.id)) byName.set(one.name, one);
  }
  return [...byName.values()];
}
function chooseArtifact(artifacts, pattern, run) {
  const found = newest(artifacts.filter(({ name }) => isLike(name, pattern)));
  const [artifact, ...others] = found;
  if (artifact === void 0) {
    const names = [...new Set(artifacts.map(({ name }) => name))].sort().join(", ");
    throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
      "artifact-missing",
      `run ${run.id} has no artifact with a name like ${pattern}${names === "" ? ": it has none" : `; it has ${names}`}`,
      "name the run that built the app, or the artifact with --artifact; the job `merge` of bundle.yml uploads it"
    );
  }
  if (others.length > 0)
    throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
      "artifact-ambiguous",
      `run ${run.id} has several artifacts with a name like ${pattern}: ${found.map(({ name }) => name).join(", ")}`,
      "name one of them with --artifact: a release has the files of one app"
    );
  if (artifact.isExpired)
    throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
      "artifact-expired",
      `the artifact "${artifact.name}" of ${run.url} was deleted${toDay(artifact.expiresAt)}, when its retention ended`,
      'run the workflow again and promote the new run; "retention-days" keeps artifacts longer, at most as long as the repository allows'
    );
  return artifact;
}

// pipeline/stages/promote/open-draft.ts
function findRelease(releases) {
  return releases.find(({ isDraft }) => !isDraft) ?? releases[0];
}
function isOwnDraftFirst(releases, own) {
  return releases.every(({ id, isDraft }) => isDraft && Number(id) >= Number(own.id));
}
var settleMs = 2e3;
async function create({ clock }, host, request) {
  try {
    return await host.createDraft(request);
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_41__/* .PipelineError */ .z) || error.code !== "github-unreachable") throw error;
    await clock.pause(settleMs);
    const found = findRelease(await host.listReleases(request.tag));
    return found ?? await host.createDraft(request);
  }
}
async function openDraft(ctx, host, request) {
  const found = findRelease(await host.listReleases(request.tag));
  if (found !== void 0) {
    ctx.log.info(
      found.isDraft ? `continues with the draft ${found.id} of ${request.tag}` : `${request.tag} was published already: ${found.url}`
    );
    return found;
  }
  const own = await create(ctx, host, request);
  await ctx.clock.pause(settleMs);
  if (isOwnDraftFirst(await host.listReleases(request.tag), own)) return own;
  await host.deleteRelease(own.id);
  throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
    "promotion-running",
    `another promotion of ${request.tag} began at the same time; the draft of this one was removed`,
    "wait for the other one, then run the same command again: it finds the release complete or completes it",
    "environment"
  );
}

// pipeline/stages/promote/unpack-artifact.ts

var maxFiles = 1e3;
var maxBytes = 64 * 1024 ** 3;
async function unpackArtifact({ fs }, { archive, artifact, to }) {
  const sha256 = await fs.sha256(archive);
  if (artifact.sha256 !== void 0 && artifact.sha256 !== sha256)
    throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
      "artifact-digest-mismatch",
      `the archive of "${artifact.name}" has the sha256 ${sha256}, GitHub states ${artifact.sha256}`,
      "run the command again; if the digest differs again, build the app again"
    );
  await fs.mkdir(to);
  try {
    await (0,_chunk_GNQMZWIP_js__WEBPACK_IMPORTED_MODULE_15__/* .readForeignZip */ .U)(fs, archive, { entries: maxFiles, bytes: maxBytes }, async (entry) => {
      if (entry.kind !== "file" || entry.path.includes("/"))
        throw new Error(`it has ${entry.path}, and the folder of a release has files only`);
      await fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_42__.join)(to, entry.path), entry.content, 420);
    });
  } catch (error) {
    throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
      "artifact-invalid",
      `the archive of "${artifact.name}" is not a release: ${error instanceof Error ? error.message : error}`,
      "upload the folder that `vrooli-bundle merge` or `package` wrote, unchanged"
    );
  }
}
async function listLocalFiles({ fs }, dir) {
  const files = [];
  for (const name of await fs.list(dir)) {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_42__.join)(dir, name);
    const size = (await fs.stat(path))?.size ?? 0;
    files.push({ name, path, size, sha256: await fs.sha256(path) });
  }
  return files;
}

// pipeline/compose/promote/assert-public.ts
var maxTries = 5;
var firstPauseMs = 2e3;
async function assertPublic(ctx, host, release, { predicate }, work) {
  const isPublic = await host.isPublic();
  if (!isPublic) ctx.log.warn("the repository is private: its files are fetched with credentials");
  for (const file of predicate.files) {
    const [pair] = pairAssets([{ ...file, path: "" }], release);
    let status = 200;
    for (let tries = 1; ; tries++) {
      const sha256 = await measure(ctx, work, async (to) => {
        if (isPublic) status = await host.fetchPublic(file.url, to);
        else if (pair !== void 0) await host.fetchAsset(pair.asset, to);
      });
      if (status === 200 && sha256 === file.sha256) break;
      if (tries === maxTries)
        throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
          "release-not-public",
          status === 200 ? `${file.url} has the sha256 ${sha256}, the run built ${file.sha256}` : `${file.url} answers ${status}`,
          "run the same command again; if it fails again, withdraw the release with `vrooli-bundle revoke`; no feed was changed",
          "environment"
        );
      await ctx.clock.pause(firstPauseMs * tries);
    }
  }
}

// pipeline/compose/promote/check-files.ts

async function checkAttestation({ fs }, { host, verify: { trust }, request, outDir }) {
  if (!request.requireAttestation)
    return { id: "attestation", result: "not-required", detail: "not asked for" };
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_42__.join)(outDir, "SHA256SUMS");
  const bytes = await fs.readBytes(path);
  const bundles = await host.listAttestations(await fs.sha256(path));
  const policy = { ...trust, keyless: trust.keyless ?? { repository: host.repositoryUrl } };
  const verdicts = bundles.map(
    (bundle) => (0,_chunk_N6KKSRCE_js__WEBPACK_IMPORTED_MODULE_3__/* .verifySigstore */ .Q)({ name: "SHA256SUMS", bytes }, Buffer.from(JSON.stringify(bundle)), policy, {
      repository: void 0,
      listed: void 0
    })
  );
  const confirmed = verdicts.find((one) => one.is === "confirmed");
  if (confirmed?.is === "confirmed")
    return { id: "attestation", result: "passed", detail: `SHA256SUMS is attested by ${confirmed.by}` };
  const why = verdicts.map((one) => "why" in one ? one.why : one.is).join("; ");
  throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
    "release-invalid",
    `no attestation about SHA256SUMS is confirmed${why === "" ? ": GitHub has none" : ` (${why})`}`,
    "let the job that merges the release run actions/attest on SHA256SUMS, with id-token: write and attestations: write"
  );
}
async function checkFiles(ctx, options, artifact) {
  const { outDir } = options;
  const found = await ctx.log.group("verify", () => (0,_chunk_L2J26SEB_js__WEBPACK_IMPORTED_MODULE_4__/* .verify */ .MX)(ctx, outDir, options.verify));
  const faults = found.diagnostics.filter(({ severity }) => severity === "error");
  const { metadata } = await (0,_chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_9__/* .readReleaseDocuments */ .mE)(ctx, outDir);
  if (faults.length > 0 || metadata === void 0)
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_41__/* .PipelineError */ .z({
      code: "release-invalid",
      blame: "input",
      message: `the files of "${artifact.name}" have ${faults.length} faults: ${faults[0]?.file ?? ""}: ${faults[0]?.message ?? "no metadata.json"}`,
      remedy: "build the app again; nothing was published",
      diagnostics: found.diagnostics
    });
  const signed = (found.signatures ?? []).map((one) => `${one.file}: ${"by" in one ? one.by : one.is}`);
  const signatures = options.verify.requireSignature ? { id: "signatures", result: "passed", detail: signed.join("; ") } : { id: "signatures", result: "not-required", detail: signed.join("; ") || "SHA256SUMS is not signed" };
  return {
    metadata,
    checks: [
      {
        id: "verify",
        result: "passed",
        detail: `${found.checked.length} files have the digests of SHA256SUMS and metadata.json, and the content of manifest.json`
      },
      signatures,
      await checkAttestation(ctx, options)
    ]
  };
}

// pipeline/compose/promote/write-statement.ts

async function findStored(ctx, host, release, own, to) {
  const asset = release.assets.find(({ name, isComplete }) => name === _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_43__/* .promotionName */ .X && isComplete);
  if (asset === void 0) return void 0;
  await host.fetchAsset(asset, to);
  const parsed = _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_2__/* .promotionSchema */ .xS.safeParse((await (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_38__/* .readJsonFile */ .J)(ctx.fs, to, _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_43__/* .promotionName */ .X)).value);
  if (parsed.success && (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePromotion */ .UF)(parsed.data, own)) return parsed.data;
  const of = parsed.success ? `run ${parsed.data.predicate.run.id}` : "something else";
  throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
    "release-differs",
    `the ${release.isDraft ? "draft" : "release"} of ${release.tag} has a ${_chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_43__/* .promotionName */ .X} of ${of}`,
    release.isDraft ? "promote that run, or delete the draft" : "raise the version of the app: a published release is never changed"
  );
}
async function addOnce(ctx, { host, outDir }, release, name, work) {
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_42__.join)(outDir, name);
  const size = (await ctx.fs.stat(path))?.size ?? 0;
  const files = [{ name, path, size, sha256: await ctx.fs.sha256(path) }];
  try {
    const complete = await uploadAll(ctx, host, release.id, files, (other) => other !== name);
    await assertStored(ctx, host, work, pairAssets(files, complete));
    return true;
  } catch (error) {
    if (error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_41__/* .PipelineError */ .z && error.code === "asset-differs") return false;
    throw error;
  }
}
async function addSignatures(ctx, options, release, work) {
  const { identity, outDir } = options;
  const bytes = await ctx.fs.readBytes((0,node_path_posix__WEBPACK_IMPORTED_MODULE_42__.join)(outDir, _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_43__/* .promotionName */ .X));
  for (const signer of _chunk_XVR6JJUV_js__WEBPACK_IMPORTED_MODULE_6__/* .allDocumentSigners */ .q) {
    if (identity === void 0 || !signer.covers(identity)) continue;
    const name = `${_chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_43__/* .promotionName */ .X}${signer.suffix}`;
    if (release.assets.some((asset) => asset.name === name && asset.isComplete)) continue;
    const epoch = Math.floor(ctx.clock.now() / 1e3);
    const text = await signer.sign(ctx, identity, { name: _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_43__/* .promotionName */ .X, bytes }, epoch);
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_42__.join)(outDir, name), text);
    await addOnce(ctx, options, release, name, work);
  }
}
function assertOpen(release) {
  if (release.isDraft) return;
  throw (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .kd)(
    "release-differs",
    `the release ${release.tag} was published without a ${_chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_43__/* .promotionName */ .X}, so that it is not one of a promotion`,
    "raise the version of the app and promote that run; a published release is never changed"
  );
}
async function writeStatement(ctx, options, release, own, work) {
  const { host, outDir } = options;
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_42__.join)(outDir, _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_43__/* .promotionName */ .X);
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_42__.join)(work, _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_43__/* .promotionName */ .X);
  let stored = await findStored(ctx, host, release, own, to);
  if (stored === void 0) {
    assertOpen(release);
    await ctx.fs.write(path, (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_20__/* .prettyJson */ .D_)(own));
    if (!await addOnce(ctx, options, release, _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_43__/* .promotionName */ .X, work))
      stored = await findStored(ctx, host, await host.readRelease(release.id), own, to);
  }
  if (stored !== void 0) await ctx.fs.write(path, ctx.fs.read(to));
  if (release.isDraft) await addSignatures(ctx, options, await host.readRelease(release.id), work);
  return { promotion: stored ?? own, complete: await host.readRelease(release.id) };
}

// pipeline/compose/promote/promote.ts
async function findApprovers({ host, request }) {
  const { environment, ownRun } = request;
  if (environment === void 0) return [];
  return (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .toApprovers */ .Cx)(ownRun === void 0 ? [] : await host.listApprovals(ownRun.id), environment);
}
async function fetchRelease(ctx, options, work) {
  const { host, request, outDir } = options;
  const run = await host.readRun(request.runId);
  assertPromotable(run, { repository: host.repository, ownRunId: request.ownRun?.id });
  const artifact = chooseArtifact(await host.listArtifacts(run.id), request.artifact, run);
  const approvers = await findApprovers(options);
  const archive = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_42__.join)(work, "artifact.zip");
  await host.fetchArtifact(artifact, archive);
  await unpackArtifact(ctx, { archive, artifact, to: outDir });
  return { run, artifact: { ...artifact, sha256: await ctx.fs.sha256(archive) }, approvers };
}
function toChecks({ artifact, approvers }, { environment }, others) {
  const digest = {
    id: "artifact",
    result: "passed",
    detail: `the archive has the sha256 ${artifact.sha256} that GitHub stated when it was uploaded`
  };
  const approval = environment === void 0 ? { id: "approval", result: "not-required", detail: "no environment was named" } : { id: "approval", result: "passed", detail: `${environment}: ${approvers.join(", ")}` };
  return [digest, ...others, approval];
}
async function fill(ctx, host, draft, files, work) {
  const isStatement = (name) => name.startsWith(_chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_43__/* .promotionName */ .X);
  const release = await ctx.log.group("upload", () => uploadAll(ctx, host, draft.id, files, isStatement));
  if (release.isDraft)
    await ctx.log.group("compare", () => assertStored(ctx, host, work, pairAssets(files, release)));
  return release;
}
async function promote(ctx, options) {
  const { host, request, outDir } = options;
  await (0,_chunk_FFOMGMSK_js__WEBPACK_IMPORTED_MODULE_1__/* .openEmptyFolder */ .c)(ctx.fs, outDir);
  const work = await ctx.fs.makeTempDir("promote-");
  try {
    const fetched = await fetchRelease(ctx, options, work);
    const { run, artifact, approvers } = fetched;
    const { metadata, checks } = await checkFiles(ctx, options, artifact);
    const found = [...checks, ...(0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .checkMetadata */ .sI)(metadata, run, request)];
    const asked = request.tag ?? `v${metadata.app.version}`;
    const tag = (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .toTag */ .yQ)(asked, metadata, { commit: run.commit, found: await host.findTag(asked) });
    const files = await listLocalFiles(ctx, outDir);
    assertAssetsFit(files);
    const isPrerelease = request.channel !== "stable";
    const title = `${metadata.app.name} ${metadata.app.version}`;
    const notes = request.notes ?? `${title}, built by ${run.url}.`;
    const draft = await openDraft(ctx, host, { tag, commit: run.commit, title, notes, isPrerelease });
    const release = await fill(ctx, host, draft, files, work);
    const pairs = pairAssets(files, release);
    const facts = {
      ...{ request, metadata, run, artifact, tag, approvers },
      repositoryUrl: host.repositoryUrl,
      files: pairs.map(({ file, asset }) => ({ ...file, url: host.toPublicUrl(tag, asset.storedName) })),
      checks: toChecks(fetched, request, found),
      by: await host.readActor(),
      now: ctx.clock.now()
    };
    const { promotion, complete } = await writeStatement(ctx, options, release, (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .toPromotion */ .zX)(facts), work);
    const entry = (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .toPromotedEntry */ .y4)(promotion);
    const { log } = request;
    const logUrl = log === void 0 ? void 0 : await host.appendLog(log, (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .formatEntry */ .WL)(entry), (0,_chunk_BW4XHRTB_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameEntry */ .TR)(entry));
    const isLatest = request.channel === "stable";
    const published = complete.isDraft ? await host.publish(complete.id, { isPrerelease, isLatest }) : complete;
    await ctx.log.group("public addresses", () => assertPublic(ctx, host, published, promotion, work));
    const status = complete.isDraft ? "published" : "published-before";
    return { status, release: published, promotion, metadata, outDir, logUrl };
  } finally {
    await ctx.fs.remove(work);
  }
}



/***/ })

};
