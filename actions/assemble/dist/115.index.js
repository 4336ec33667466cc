export const id = 115;
export const ids = [115];
export const modules = {

/***/ 115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planSettings: () => (/* binding */ planSettings)
/* harmony export */ });
/* harmony import */ var _chunk_LSZBL75J_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9562);
/* harmony import */ var _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7325);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2088);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7598);
/* harmony import */ var asn1js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4549);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8816);



// pipeline/signing/settings.ts
function refuseSetting(name, what, remedy) {
  throw new _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "signing-settings-invalid",
    blame: "usage",
    message: `${name}: ${what}`,
    remedy
  });
}
var base64 = /^(?:data:[\w.+/-]+;base64,)?((?:[A-Za-z0-9+/_-]|\s)+={0,2}\s*)$/;
function readFileSetting(source, name, held) {
  const text = source.get(name);
  if (text === void 0) return void 0;
  if (/^https?:\/\//i.test(text))
    refuseSetting(name, "it is an address", "store the file as base64 in the secret, or name a file");
  const path = source.toPath(text.replace(/^file:\/\//, ""));
  if (text.length < 1024 && source.isFile(path)) return path;
  if (/^(?:file:|[/~.\\]|[A-Za-z]:[\\/])/.test(text) || /\.(?:p12|pfx|pem|crt|cer)$/i.test(text))
    refuseSetting(name, "the file does not exist", "correct the path, or set the content in base64");
  const content = base64.exec(text)?.[1];
  if (content === void 0)
    refuseSetting(
      name,
      "it is neither a path nor base64",
      "set it to the output of `base64 -w0 <file>`, or to a path"
    );
  return source.hold(held, Buffer.from(content, "base64"));
}

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

// pipeline/signing/authenticode/index.ts


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

// pipeline/signing/authenticode/inspect.ts


// pipeline/signing/authenticode/cms.ts


// pipeline/signing/authenticode/der.ts

var limits = { maxDepth: 40, maxNodes: 2e4, maxContentLength: 16 * 1024 * 1024 };
var sequenceTag = 48;
var setTag = 49;
var octetsTag = 4;
var integerTag = 2;
var contextTag = (number) => 160 + number;
function toElement(node) {
  if (node.lenBlock.isIndefiniteForm) throw new Error("it is not DER: a length is indefinite");
  const bytes = node.valueBeforeDecodeView;
  const isConstructed = node instanceof asn1js__WEBPACK_IMPORTED_MODULE_5__/* .Constructed */ .BL || node instanceof asn1js__WEBPACK_IMPORTED_MODULE_5__/* .Sequence */ .gd || node instanceof asn1js__WEBPACK_IMPORTED_MODULE_5__/* .Set */ .NZ;
  return {
    tag: bytes[0] ?? 0,
    bytes,
    content: bytes.subarray(bytes.length - node.lenBlock.length),
    parts: isConstructed ? node.valueBlock.value.map(toElement) : [],
    oid: node instanceof asn1js__WEBPACK_IMPORTED_MODULE_5__/* .ObjectIdentifier */ .dS ? node.valueBlock.toString() : void 0
  };
}
function parse(data) {
  try {
    return (0,asn1js__WEBPACK_IMPORTED_MODULE_5__/* .fromBER */ .mH)(Uint8Array.from(data), limits);
  } catch (error) {
    throw new Error(`it is not DER: ${error instanceof Error ? error.message : String(error)}`);
  }
}
function readElement(data) {
  const { offset, result } = parse(data);
  if (offset === -1) throw new Error(`it is not DER: ${result.error}`);
  return toElement(result);
}
function expectTag(element, tag, what) {
  if (element?.tag !== tag) throw new Error(`the signature has no ${what}`);
  return element;
}

// pipeline/signing/authenticode/cms.ts
var signedDataOid = "1.2.840.113549.1.7.2";
var messageDigestOid = "1.2.840.113549.1.9.4";
var timestampOids = /* @__PURE__ */ new Set([
  // Microsoft's attribute, and that of RFC 3161.
  "1.3.6.1.4.1.311.3.3.1",
  "1.2.840.113549.1.9.16.2.14"
]);
var digests = {
  "1.3.14.3.2.26": "sha1",
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512"
};
var byTag = (elements, tag) => elements.find((one) => one.tag === tag);
var oidOf = (sequence) => expectTag(sequence, sequenceTag, "algorithm").parts[0]?.oid ?? "";
function readAttributes(set) {
  const found = /* @__PURE__ */ new Map();
  for (const { parts } of set?.parts ?? []) {
    const [type, values] = parts;
    const value = values?.parts[0];
    if (type?.oid !== void 0 && value !== void 0) found.set(type.oid, value);
  }
  return found;
}
var withoutZeros = (hex) => hex.toLowerCase().replace(/^(?:00)+(?=..)/, "");
function findCertificate(certificates, signer) {
  const [issuer, serial] = expectTag(signer, sequenceTag, "name of its signer").parts;
  const wanted = Buffer.from(expectTag(serial, integerTag, "number of its certificate").content).toString(
    "hex"
  );
  for (const found of certificates) {
    const parts = readElement(found.raw).parts[0]?.parts ?? [];
    const named = parts.filter(({ tag }) => tag === sequenceTag)[1];
    const isIssued = named !== void 0 && issuer !== void 0 && Buffer.compare(named.bytes, issuer.bytes) === 0;
    if (isIssued && withoutZeros(found.serialNumber) === withoutZeros(wanted)) return found;
  }
  throw new Error("the signature has no certificate of its signer");
}
function areConsistent(certificates) {
  return certificates.every((one) => {
    const issuers = certificates.filter((other) => other.subject === one.issuer);
    return issuers.length === 0 || issuers.some(({ publicKey }) => one.verify(publicKey));
  });
}
function readSignature(element) {
  const [type, wrapped] = expectTag(element, sequenceTag, "content").parts;
  if (type?.oid !== signedDataOid) throw new Error("it is not a signature of PKCS #7");
  const [outer] = expectTag(wrapped, contextTag(0), "content").parts;
  const { parts } = expectTag(outer, sequenceTag, "content");
  const [, explicit] = expectTag(parts[2], sequenceTag, "content").parts;
  const [content] = expectTag(explicit, contextTag(0), "content").parts;
  if (content === void 0) throw new Error("the signature has no content");
  const [signer] = expectTag(parts.at(-1), setTag, "signer").parts;
  const [, name, digest, ...rest] = expectTag(signer, sequenceTag, "signer").parts;
  const list = byTag(parts, contextTag(0))?.parts ?? [];
  const certificates = list.map(({ bytes }) => new node_crypto__WEBPACK_IMPORTED_MODULE_4__.X509Certificate(bytes));
  const certificate = findCertificate(certificates, name);
  const attributes = expectTag(rest[0], contextTag(0), "signed attributes");
  const signature = expectTag(byTag(rest, octetsTag), octetsTag, "signature").content;
  const algorithm = digests[oidOf(digest)];
  return {
    certificate,
    isGenuine: algorithm !== void 0 && areConsistent(certificates) && isGenuine({ content: content.content, algorithm, attributes, signature, certificate }),
    content,
    signature,
    unsigned: readAttributes(byTag(rest, contextTag(1)))
  };
}
function isStampOf(token, signature) {
  const { isGenuine: isOwn, content } = readSignature(token);
  const stamp = readElement(expectTag(content, octetsTag, "content of its time stamp").content);
  const [, , imprint] = stamp.parts;
  const [algorithm, digest] = expectTag(imprint, sequenceTag, "digest in its time stamp").parts;
  const name = digests[oidOf(algorithm)];
  if (!isOwn || name === void 0 || digest === void 0) return false;
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)(name).update(signature).digest().equals(digest.content);
}
function readSignedMessage(der) {
  const { certificate, isGenuine: isOwn, content, signature, unsigned: unsigned4 } = readSignature(readElement(der));
  const tokens = [...unsigned4].flatMap(([oid, value]) => timestampOids.has(oid) ? [value] : []);
  return {
    certificate,
    isGenuine: isOwn && tokens.every((token) => isStampOf(token, signature)),
    isTimestamped: tokens.length > 0,
    readDigest: () => readIndirectDigest(content)
  };
}
function readIndirectDigest(content) {
  const [algorithm, value] = expectTag(content.parts[1], sequenceTag, "digest of a file").parts;
  const name = digests[oidOf(algorithm)];
  if (name === void 0) throw new Error("the signature has a digest of a file that is not known");
  return { algorithm: name, value: expectTag(value, octetsTag, "digest of a file").content };
}
function isGenuine(parts) {
  const { content, algorithm, attributes, signature, certificate } = parts;
  const stated = readAttributes(attributes).get(messageDigestOid);
  const actual = (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)(algorithm).update(content).digest();
  if (stated === void 0 || Buffer.compare(stated.content, actual) !== 0) return false;
  const signed = Buffer.from(attributes.bytes);
  signed[0] = setTag;
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.verify)(algorithm, signed, certificate.publicKey, signature);
}
function toSubject(certificate) {
  return certificate.subject.split("\n").reverse().join(", ");
}

// pipeline/signing/authenticode/sign.ts


// pipeline/signing/authenticode/identity.ts
var services = {
  "azure-artifact-signing": {
    type: "TRUSTEDSIGNING",
    title: "Azure Artifact Signing",
    keystore: "the host of the region, such as `weu.codesigning.azure.net`",
    alias: "`<account>/<profile>`",
    credential: "an access token for `https://codesigning.azure.net`",
    needs: ["WIN_SIGN_KEYSTORE", "WIN_SIGN_ALIAS"]
  },
  "azure-key-vault": {
    type: "AZUREKEYVAULT",
    title: "Azure Key Vault",
    keystore: "the name of the vault",
    alias: "the name of the certificate",
    credential: "an access token for `https://vault.azure.net`",
    needs: ["WIN_SIGN_KEYSTORE", "WIN_SIGN_ALIAS"]
  },
  "aws-kms": {
    type: "AWS",
    title: "AWS KMS",
    keystore: "the region",
    alias: "the id or alias of the key",
    credential: "`<access key>|<secret key>|<session token>`",
    needs: ["WIN_SIGN_KEYSTORE", "WIN_SIGN_ALIAS", "WIN_SIGN_CERTIFICATES"]
  },
  "google-kms": {
    type: "GOOGLECLOUD",
    title: "Google Cloud KMS",
    keystore: "`projects/<project>/locations/<location>/keyRings/<ring>`",
    alias: "`<key>/cryptoKeyVersions/<version>`",
    credential: "an access token",
    needs: ["WIN_SIGN_KEYSTORE", "WIN_SIGN_ALIAS", "WIN_SIGN_CERTIFICATES"]
  },
  "digicert-one": {
    type: "DIGICERTONE",
    title: "DigiCert ONE",
    keystore: "the host, when it is not `one.digicert.com`",
    alias: "the id of the certificate",
    credential: "`<API key>|<password of WIN_SIGN_CLIENT_CERTIFICATE>`",
    needs: ["WIN_SIGN_ALIAS", "WIN_SIGN_CLIENT_CERTIFICATE"]
  },
  "ssl-esigner": {
    type: "ESIGNER",
    title: "SSL.com eSigner",
    keystore: "the address, when it is not that of SSL.com",
    alias: "the id of the credential",
    credential: "`<user>|<password>`",
    needs: ["WIN_SIGN_KEY_SECRET"]
  }
};
var serviceIds = Object.keys(services);

// pipeline/signing/authenticode/commands.ts
var osslsigncode = (args) => ({ file: "osslsigncode", args });
var option = (name, value) => value === void 0 ? [] : [name, value];
function planFileOrToken({ key }, { from, to, isMsi }) {
  const rest = ["-h", "sha256", ...isMsi ? ["-add-msi-dse"] : [], "-in", from, "-out", to];
  if (key.store === "pkcs12")
    return osslsigncode(["sign", "-pkcs12", key.file, ...option("-readpass", key.password), ...rest]);
  if (key.store !== "pkcs11") return void 0;
  const certificate = key.certificates === void 0 ? ["-pkcs11cert", key.key] : ["-certs", key.certificates];
  return osslsigncode([
    "sign",
    "-pkcs11module",
    key.module,
    ...certificate,
    "-key",
    key.key,
    ...option("-readpass", key.pin),
    ...rest
  ]);
}
var planOwnStamp = ({ store }, { servers, pauses: pauses2 }) => store === "azure-artifact-signing" ? ["--tsaurl", servers.join(","), "--tsmode", "RFC3161", "--tsretries", String(pauses2.length + 1)] : [];
function planService(key, { jsignJar: jar, timestamping }, to) {
  const { type } = services[key.store];
  const args = [
    "sign",
    ...["--storetype", type],
    ...option("--keystore", key.keystore),
    ...option("--alias", key.alias),
    ...option("--certfile", key.certificates),
    ...["--storepass", `file:${key.credential}`],
    ...option("--keypass", key.keySecret === void 0 ? void 0 : `file:${key.keySecret}`),
    ...planOwnStamp(key, timestamping),
    ...["--alg", "SHA-256", "--replace"],
    to
  ];
  return jar === void 0 ? { file: "jsign", args } : { file: "java", args: ["-jar", jar, ...args] };
}
function planSign(identity, files) {
  const { key } = identity;
  const command = planFileOrToken(identity, files);
  if (command !== void 0) return { command, inPlace: false };
  if (key.store === "pkcs12" || key.store === "pkcs11") throw new Error(`${key.store} is not a service`);
  return { command: planService(key, identity, files.to), inPlace: true };
}
function planTimestamp(from, to, server) {
  return osslsigncode(["add", "-ts", server, "-in", from, "-out", to]);
}
function planVerify(file, roots) {
  const trusted = roots === void 0 ? [] : ["-CAfile", roots, "-TSA-CAfile", roots];
  return osslsigncode(["verify", "-ignore-cdp", ...trusted, "-in", file]);
}
function planExtract(file, to) {
  return osslsigncode(["extract-signature", "-in", file, "-out", to]);
}

// pipeline/shared/archive/chunks.ts

async function measureStream(chunks, algorithms, keep = 0) {
  const hashes = algorithms.map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)(algorithm)]);
  let kept = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    for (const [, hash] of hashes) hash.update(chunk);
    if (size <= keep) kept.push(chunk);
    else kept = [];
  }
  const digests2 = Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest("hex")]));
  return {
    size,
    digests: digests2,
    bytes: size <= keep ? Buffer.concat(kept) : void 0
  };
}

// pipeline/shared/npm/npm-pack.ts
function toTail(output, lines = 20) {
  return output.trimEnd().split(/\r?\n/).slice(-lines).join("\n");
}

// pipeline/signing/authenticode/run.ts
var signMs = 18e4;
async function runCommand(ctx, { file, args }, timeoutMs = signMs) {
  return await ctx.exec.run(file, args, { env: { LC_ALL: "C" }, timeoutMs });
}
function toReason({ stdout, stderr, exitCode }, secrets) {
  const text = secrets.filter((secret4) => secret4 !== "").reduce((line, secret4) => line.replaceAll(secret4, "***"), `${stderr}
${stdout}`);
  const isNoise = (line) => /^(?:Failed|\.\.\. \d+ more|at [\w.$]+\/?[\w.$]*[<(].*)?$/.test(line.trim());
  const lines = text.split("\n").filter((line) => !isNoise(line));
  return lines.length === 0 ? `exit code ${exitCode}` : toTail(lines.join("\n"));
}
function toSigningError(message, remedy, cause) {
  return new _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({ code: "signing-failed", blame: "environment", message, remedy, cause });
}

// pipeline/signing/authenticode/timestamp.ts


// pipeline/signing/authenticode/verify.ts


async function readScript({ fs }, path) {
  const { size = 0 } = await fs.stat(path) ?? {};
  if (size > maxScriptBytes) throw new Error(`it is longer than ${maxScriptBytes} bytes`);
  return splitScript(await fs.readText(path));
}
async function readEmbedded(ctx, path) {
  if (isScript(path)) {
    const { signature } = await readScript(ctx, path);
    if (signature === void 0) throw new Error("it has no signature");
    return readSignedMessage(signature);
  }
  const dir = await ctx.fs.makeTempDir("vrooli-signature-");
  try {
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(dir, "signature");
    const result = await runCommand(ctx, planExtract(path, to));
    if (result.exitCode !== 0 || await ctx.fs.stat(to) === void 0)
      throw new Error("it has no signature");
    return readSignedMessage(await ctx.fs.readBytes(to));
  } finally {
    await ctx.fs.remove(dir);
  }
}
function matchesFile(output) {
  const read = (word) => [...output.matchAll(new RegExp(`^${word} (.*\\S)\\s*: *([0-9A-F]{40,128})\\b`, "gm"))].map(
    ([, name = "", digest = ""]) => [name, digest]
  );
  const stated = read("Current").filter(([name]) => name !== "PE checksum");
  const actual = new Map(read("Calculated"));
  const isSame = stated.every(([name, digest]) => actual.get(name) === digest);
  return stated.length > 0 && isSame && !output.includes("MISMATCH");
}
async function matchesScript(ctx, path, message) {
  const { text } = await readScript(ctx, path);
  const { algorithm, value } = message.readDigest();
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)(algorithm).update(Buffer.from(text, "utf16le")).digest().equals(value);
}
var unsigned = (why) => ({ signed: false, why });
async function verifyAuthenticode(ctx, { path }, { roots }) {
  const isText = isScript(path);
  const checked = isText && roots === void 0 ? void 0 : await runCommand(ctx, planVerify(path, roots));
  let message;
  let isOfFile;
  try {
    message = await readEmbedded(ctx, path);
    isOfFile = isText ? await matchesScript(ctx, path, message) : matchesFile(checked?.stdout ?? "");
  } catch (error) {
    return unsigned(`no Authenticode signature: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isOfFile) return unsigned("its Authenticode signature is of other bytes");
  if (!message.isGenuine)
    return unsigned(
      "its Authenticode signature was not made by the key of its certificate, or its time stamp is of another one"
    );
  if (checked !== void 0 && roots !== void 0 && checked.exitCode !== 0)
    return unsigned(
      `its certificate or time stamp leads to none of the given roots: ${toReason(checked, [])}`
    );
  return {
    signed: true,
    by: toSubject(message.certificate),
    chain: roots === void 0 ? "not-judged" : "trusted",
    timestamped: message.isTimestamped
  };
}

// pipeline/signing/authenticode/timestamp.ts
var answerMs = 2e4;
var pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function ask(ctx, from, to, server, timeoutMs) {
  await ctx.fs.remove(to);
  const result = await runCommand(ctx, planTimestamp(from, to, server), timeoutMs);
  if (result.exitCode !== 0) return toReason(result, []).replaceAll("\n", "; ");
  try {
    const { isTimestamped, isGenuine: isGenuine2 } = await readEmbedded(ctx, to);
    return isTimestamped && isGenuine2 ? void 0 : "its answer is not a time stamp of this signature";
  } catch (error) {
    return `its answer cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
async function addTimestamp(ctx, { servers, pauses: pauses2 }, from, name, timeoutMs = answerMs) {
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.dirname)(from), `stamped-${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.basename)(from)}`);
  const reasons = /* @__PURE__ */ new Map();
  for (const wait of [0, ...pauses2]) {
    await pause(wait);
    for (const server of servers) {
      const reason = await ask(ctx, from, to, server, timeoutMs);
      if (reason === void 0) return to;
      reasons.set(server, reason);
    }
  }
  const each2 = [...reasons].map(([server, reason]) => `${server}: ${reason}`).join("\n");
  throw toSigningError(
    `${name} got no time stamp:
${each2}`,
    "check the network, or name other servers in WIN_TIMESTAMP_SERVERS (input win-timestamp-servers)"
  );
}

// pipeline/signing/authenticode/sign.ts
function listSecretFiles({ key }) {
  const files = key.store === "pkcs12" ? [key.password] : key.store === "pkcs11" ? [key.pin] : [key.credential, key.keySecret];
  return files.filter((path) => path !== void 0);
}
async function readSecrets(ctx, identity) {
  const texts = [];
  for (const path of listSecretFiles(identity)) texts.push((await ctx.fs.readText(path)).trim());
  return texts.flatMap((text) => [text, ...text.split("|").filter((part) => part.length > 3)]);
}
var isWrongPassword = (reason) => /mac verify failure|password was incorrect|CKR_PIN_INCORRECT|PIN incorrect/i.test(reason);
async function signInto(ctx, identity, from, to, name = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.basename)(from)) {
  const { command, inPlace } = planSign(identity, { from, to, isMsi: name.endsWith(".msi") });
  if (inPlace) await ctx.fs.copy(from, to);
  const result = await runCommand(ctx, command);
  if (result.exitCode === 0 && await ctx.fs.stat(to) !== void 0) return;
  const reason = toReason(result, await readSecrets(ctx, identity));
  throw toSigningError(
    isWrongPassword(reason) ? `${name} cannot be signed with ${identity.label}: the password or PIN is wrong` : `${name} cannot be signed with ${identity.label}: ${command.file} failed:
${reason}`,
    "check the certificate, its password and the settings of the signer"
  );
}
async function signAuthenticode(ctx, identity, path) {
  const mode = (await ctx.fs.stat(path))?.mode;
  if (mode === void 0)
    throw new _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
      code: "signing-failed",
      blame: "environment",
      message: `${path} does not exist`,
      remedy: "report this as a bug"
    });
  const work = await ctx.fs.makeTempDir("vrooli-sign-");
  try {
    const signed = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(work, `signed${isScript(path) ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.extname)(path) : ""}`);
    await signInto(ctx, identity, path, signed, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.basename)(path));
    const isStamped = (await readEmbedded(ctx, signed)).isTimestamped;
    const stamped = isStamped ? signed : await addTimestamp(ctx, identity.timestamping, signed, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.basename)(path));
    const beside = `${path}.signed`;
    await ctx.fs.copy(stamped, beside);
    await ctx.fs.chmod(beside, mode);
    await ctx.fs.rename(beside, path);
  } finally {
    await ctx.fs.remove(work);
  }
}

// pipeline/signing/authenticode/trial-program.ts
function createTrialProgram() {
  const bytes = new Uint8Array(1024);
  const view = new DataView(bytes.buffer);
  const word = (at, value) => view.setUint16(at, value, true);
  const double = (at, value) => view.setUint32(at, value, true);
  view.setUint16(0, 19802);
  double(60, 64);
  view.setUint32(64, 1346699264);
  word(68, 34404);
  word(70, 1);
  word(84, 240);
  word(86, 34);
  const optional = 88;
  word(optional, 523);
  double(optional + 16, 4096);
  double(optional + 32, 4096);
  double(optional + 36, 512);
  word(optional + 40, 6);
  word(optional + 48, 6);
  double(optional + 56, 8192);
  double(optional + 60, 512);
  word(optional + 68, 3);
  double(optional + 108, 16);
  const section = optional + 240;
  bytes.set(new TextEncoder().encode(".text"), section);
  double(section + 8, 1);
  double(section + 12, 4096);
  double(section + 16, 512);
  double(section + 20, 512);
  double(section + 36, 1610612768);
  bytes[512] = 195;
  return bytes;
}

// pipeline/signing/authenticode/inspect.ts
var day = 24 * 60 * 60 * 1e3;
var warningDays = 60;
function judgeValidity(subject, validity, now) {
  const until = validity.to.toISOString().slice(0, 10);
  const remedy = "renew the certificate; certificates for code are valid for at most 460 days";
  if (now > validity.to.getTime())
    return [
      {
        severity: "error",
        code: "certificate-expired",
        message: `the certificate of ${subject} expired on ${until}`,
        remedy
      }
    ];
  if (now < validity.from.getTime()) {
    const message2 = `the certificate of ${subject} is valid from ${validity.from.toISOString()} on`;
    return [
      { severity: "error", code: "certificate-expired", message: message2, remedy: "check the clock of this machine" }
    ];
  }
  const left = Math.floor((validity.to.getTime() - now) / day);
  if (left >= warningDays) return [];
  const message = `the certificate of ${subject} is valid for ${left} more ${left === 1 ? "day" : "days"}, until ${until}`;
  return [{ severity: "warning", code: "certificate-expires", message, remedy }];
}
async function inspectAuthenticode(ctx, identity) {
  const dir = await ctx.fs.makeTempDir("vrooli-sign-");
  try {
    const [from, to] = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(dir, "trial.exe"), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(dir, "signed.exe")];
    await ctx.fs.write(from, createTrialProgram());
    await signInto(ctx, identity, from, to, "a trial program");
    const { certificate } = await readEmbedded(ctx, to);
    const validity = { from: new Date(certificate.validFrom), to: new Date(certificate.validTo) };
    return judgeValidity(toSubject(certificate), validity, ctx.clock.now());
  } catch (error) {
    if (!(error instanceof _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z) || error.code === "tool-missing") throw error;
    const { code, message, remedy } = error;
    return [{ severity: "error", code, message, remedy }];
  } finally {
    await ctx.fs.remove(dir);
  }
}

// pipeline/signing/authenticode/settings.ts
var open2 = (description) => ({ description, secret: false });
var secret2 = (description) => ({ description, secret: true });
var each = (part) => serviceIds.map((id) => `${id}: ${services[id][part]}`).join("; ");
var authenticodeSettings = {
  WIN_CSC_LINK: secret2(
    "PKCS #12 file (.p12, .pfx) with the certificate and key for Windows: its content in base64, or a path. Without it `CSC_LINK` is used."
  ),
  WIN_CSC_KEY_PASSWORD: secret2(
    "Password of the file of `WIN_CSC_LINK`. Without it `CSC_KEY_PASSWORD` is used."
  ),
  CSC_LINK: secret2("PKCS #12 file for the systems that have none of their own."),
  CSC_KEY_PASSWORD: secret2("Password of the file of `CSC_LINK`."),
  WIN_SIGN_STORE: open2(
    `Where the key for Windows is, when it is not in a file: pkcs11 (a token), ${serviceIds.join(", ")}.`
  ),
  WIN_SIGN_KEYSTORE: open2(`Name of the store. pkcs11: path of the PKCS #11 library; ${each("keystore")}.`),
  WIN_SIGN_ALIAS: open2(`The key in the store. pkcs11: its \`pkcs11:\` address; ${each("alias")}.`),
  WIN_SIGN_CERTIFICATES: open2(
    "Certificate and chain in PEM, as base64 or a path, for stores that keep the key alone: aws-kms, google-kms, and tokens without certificates."
  ),
  WIN_SIGN_CREDENTIAL: secret2(`What opens the store. pkcs11: the PIN; ${each("credential")}.`),
  WIN_SIGN_CLIENT_CERTIFICATE: secret2(
    "digicert-one: the client certificate (.p12) that opens the service: its content in base64, or a path."
  ),
  WIN_SIGN_KEY_SECRET: secret2("ssl-esigner: the secret of the one-time passwords, in base64."),
  WIN_TIMESTAMP_SERVERS: open2(
    "Servers of time stamps (RFC 3161), separated by commas, tried in order. Default: those of DigiCert, Sectigo, SSL.com and Microsoft."
  ),
  JSIGN_JAR: open2("Path of jsign.jar, for keys in a service. Default: the command `jsign`.")
};
var defaultServers = [
  "http://timestamp.digicert.com",
  "http://timestamp.sectigo.com",
  "http://ts.ssl.com",
  "http://timestamp.acs.microsoft.com"
];
var pauses = [2e3, 1e4];
function readServers(source) {
  const name = "WIN_TIMESTAMP_SERVERS";
  const words = (source.get(name) ?? "").split(/[\s,]+/).filter((word) => word !== "");
  for (const word of words) {
    if (!/^https?:\/\/[^\s@]+$/.test(word))
      refuseSetting(
        name,
        `"${word}" is not an address of a server`,
        "write addresses that begin with http:// or https://"
      );
  }
  return words.length === 0 ? defaultServers : words;
}
function readSecret(source, name) {
  const text = source.get(name);
  return text === void 0 ? void 0 : source.hold(name.toLowerCase(), text);
}
function readFileKey(source) {
  for (const [link, password] of [
    ["WIN_CSC_LINK", "WIN_CSC_KEY_PASSWORD"],
    ["CSC_LINK", "CSC_KEY_PASSWORD"]
  ]) {
    const file = readFileSetting(source, link, "authenticode.p12");
    if (file === void 0) continue;
    const found = readSecret(source, password);
    return { key: { store: "pkcs12", file, password: found }, label: `the certificate of ${link}` };
  }
  return void 0;
}
function require2(source, name, store) {
  const text = source.get(name);
  if (text === void 0)
    refuseSetting(
      name,
      `it is not set, and WIN_SIGN_STORE is ${store}`,
      "set it, or leave out WIN_SIGN_STORE"
    );
  return text;
}
function readTokenKey(source) {
  const module = source.toPath(require2(source, "WIN_SIGN_KEYSTORE", "pkcs11"));
  const key = require2(source, "WIN_SIGN_ALIAS", "pkcs11");
  if (!key.startsWith("pkcs11:"))
    refuseSetting("WIN_SIGN_ALIAS", "it is not a pkcs11: address", "write pkcs11:token=\u2026;object=\u2026");
  if (/[;?&]pin-(?:value|source)=/.test(key))
    refuseSetting("WIN_SIGN_ALIAS", "it has a PIN", "set the PIN in WIN_SIGN_CREDENTIAL");
  const certificates = readFileSetting(source, "WIN_SIGN_CERTIFICATES", "authenticode.pem");
  const pin = readSecret(source, "WIN_SIGN_CREDENTIAL");
  return {
    key: { store: "pkcs11", module, key, certificates, pin },
    label: "the certificate of the token in WIN_SIGN_KEYSTORE"
  };
}
function holdCredential(source, store) {
  const text = require2(source, "WIN_SIGN_CREDENTIAL", store);
  if (store !== "digicert-one") return source.hold("win_sign_credential", text);
  const client = readFileSetting(source, "WIN_SIGN_CLIENT_CERTIFICATE", "client.p12");
  const [apiKey = "", password, ...more] = text.split("|");
  if (password === void 0 || more.length > 0)
    refuseSetting("WIN_SIGN_CREDENTIAL", "it does not have two parts", `write ${services[store].credential}`);
  return source.hold("win_sign_credential", `${apiKey}|${client}|${password}`);
}
function readServiceKey(source, store) {
  for (const name of services[store].needs) require2(source, name, store);
  const credential = holdCredential(source, store);
  const certificates = readFileSetting(source, "WIN_SIGN_CERTIFICATES", "authenticode.pem");
  return {
    key: {
      store,
      keystore: source.get("WIN_SIGN_KEYSTORE"),
      alias: source.get("WIN_SIGN_ALIAS"),
      certificates,
      credential,
      keySecret: readSecret(source, "WIN_SIGN_KEY_SECRET")
    },
    label: `a certificate of ${services[store].title}`
  };
}
function readKey(source) {
  const store = source.get("WIN_SIGN_STORE");
  if (store === void 0) return readFileKey(source);
  if (store === "pkcs11") return readTokenKey(source);
  const service = serviceIds.find((id) => id === store);
  if (service === void 0)
    refuseSetting(
      "WIN_SIGN_STORE",
      `"${store}" is not a store`,
      `choose one of: pkcs11, ${serviceIds.join(", ")}`
    );
  return readServiceKey(source, service);
}
function readAuthenticodeIdentity(source) {
  const found = readKey(source);
  if (found === void 0) return void 0;
  const jar = source.get("JSIGN_JAR");
  return {
    ...found,
    timestamping: { servers: readServers(source), pauses },
    jsignJar: jar === void 0 ? void 0 : source.toPath(jar)
  };
}

// pipeline/signing/authenticode/index.ts
var osslsigncode2 = {
  name: "osslsigncode",
  versionArgs: ["--version"],
  // Extracts the signature of an .msi, and adds a time stamp to any signature
  minimum: "2.5",
  remedy: "install osslsigncode (`apt-get install osslsigncode`, `brew install osslsigncode`)"
};
var java = {
  name: "java",
  versionArgs: ["--version"],
  minimum: "11",
  remedy: "install a Java runtime (`apt-get install default-jre-headless`), which runs Jsign"
};
var jsign = {
  name: "jsign",
  versionArgs: ["--version"],
  remedy: "install Jsign 7 or later, or name jsign.jar in JSIGN_JAR (input jsign-jar)"
};
function listTools({ key, jsignJar }) {
  if (key.store === "pkcs12" || key.store === "pkcs11") return [osslsigncode2];
  return [osslsigncode2, jsignJar === void 0 ? jsign : java];
}
var scriptsSince = "2.8";
async function findRefusal(ctx, { path }) {
  if (!isScript(path)) return void 0;
  const { stdout } = await runCommand(ctx, { file: osslsigncode2.name, args: osslsigncode2.versionArgs });
  const version = semver__WEBPACK_IMPORTED_MODULE_2__.coerce(/\d+(?:\.\d+)+/.exec(stdout)?.[0]);
  if (version === null || semver__WEBPACK_IMPORTED_MODULE_2__.gte(version, semver__WEBPACK_IMPORTED_MODULE_2__.coerce(scriptsSince) ?? scriptsSince)) return void 0;
  return `osslsigncode ${version.major}.${version.minor} signs no scripts, ${scriptsSince} and later do`;
}
var authenticode = {
  id: "authenticode",
  title: "Authenticode",
  settings: authenticodeSettings,
  readIdentity: readAuthenticodeIdentity,
  covers: ({ target, kind, signing }) => target.startsWith("win-") && kind !== "bundle" && signing === "embedded",
  tools: listTools,
  findRefusal,
  plan: (_host, { label }) => ({ signed: true, by: label }),
  inspect: inspectAuthenticode,
  sign: (ctx, identity, { path }) => signAuthenticode(ctx, identity, path),
  verify: verifyAuthenticode
};

// pipeline/signing/codesign/inspect.ts


// pipeline/signing/codesign/run.ts


// pipeline/signing/codesign/commands.ts


// pipeline/signing/codesign/scripts.ts
var signScript = `
import json, sys, time
from apple_platform import models, signing
request = json.load(sys.stdin)
signer = models.Signer(p12=models.P12Key(path=request["p12"], password_path=request["password_path"]))
settings = {"code_signature_flags": request["flags"]}
if request["identifier"]: settings["binary_identifier"] = request["identifier"]
if request["entitlements"]: settings["entitlements_xml_file"] = request["entitlements"]
for pause in (2, 10, None):
    try:
        signing.sign(request["path"], signer=signer, shallow=True, timestamp_url=request["timestamp_url"], **settings)
        break
    except Exception as error:
        if pause is None or "timestamp" not in str(error).lower() and "http" not in str(error).lower():
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
            sys.exit(1)
        time.sleep(pause)
`;
var readScript2 = `
import base64, hashlib, json, os, plistlib, re, struct, sys
from apple_platform import reading
path = json.load(sys.stdin)["path"]
problems, sealed = [], None
def digest(data): return hashlib.sha256(data).hexdigest()
def digest_of(name):
    sum = hashlib.sha256()
    with open(name, "rb") as file:
        while chunk := file.read(1 << 20): sum.update(chunk)
    return sum.hexdigest()
def slot(directory, number):
    found = [text for text in directory["slot_digests"] if f"({number}):" in text]
    return found[0].split(": ")[1] if found else None
def check_bundle(directory):
    contents = os.path.join(path, "Contents")
    resources = os.path.join(contents, "_CodeSignature/CodeResources")
    if slot(directory, 1) != digest_of(os.path.join(contents, "Info.plist")): problems.append("Info.plist differs from the signature")
    if not os.path.exists(resources) or slot(directory, 3) != digest_of(resources):
        problems.append("CodeResources differs from the signature")
        return
    with open(resources, "rb") as file: listed = plistlib.load(file)["files2"]
    main = os.path.join("MacOS", plistlib.load(open(os.path.join(contents, "Info.plist"), "rb"))["CFBundleExecutable"])
    apart = {"Info.plist", "PkgInfo", "CodeResources", "_CodeSignature/CodeResources", main}
    there = set()
    for folder, folders, files in os.walk(contents):
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        for name in files + links:
            full = os.path.join(folder, name)
            inside = os.path.relpath(full, contents)
            if inside in apart: continue
            there.add(inside)
            rule = listed.get(inside)
            if rule is None: problems.append(f"{inside} is not sealed")
            elif os.path.islink(full):
                if not isinstance(rule, dict) or rule.get("symlink") != os.readlink(full): problems.append(f"{inside} is another link")
            elif not isinstance(rule, dict) or rule.get("hash2", b"").hex() != digest_of(full): problems.append(f"{inside} differs from its seal")
    problems.extend(f"{name} is missing" for name in listed if name not in there and not listed[name].get("optional"))
def check_image(image):
    with open(path, "rb") as file: data = file.read()
    start, size = image["code_signature_offset"], image["code_signature_size"]
    blob = data[start:start + size]
    count = struct.unpack(">I", blob[8:12])[0]
    slots = dict(struct.unpack(">II", blob[12 + 8 * i:20 + 8 * i]) for i in range(count))
    code = blob[slots[0]:slots[0] + struct.unpack(">I", blob[slots[0] + 4:slots[0] + 8])[0]]
    hashes, = struct.unpack(">I", code[16:20])
    limit, = struct.unpack(">I", code[32:36])
    if limit != start or code[hashes:hashes + 32].hex() != digest(data[:limit]): problems.append("the image differs from its signature")
    koly = bytearray(data[-512:])
    koly[304:312] = bytes(8)
    if slot(image["signature"]["code_directory"], 6) != digest(bytes(koly)): problems.append("the trailer differs from its signature")
    signers = image["signature"]["cms"]["signers"]
    if [one["message_digest"] for one in signers] != [digest(code)]: problems.append("the signature is of another directory")
kind = reading.path_type(path)
entities = reading.read_signature(path)
program = path
if kind == "bundle":
    with open(os.path.join(path, "Contents/Info.plist"), "rb") as file: program = os.path.join(path, "Contents/MacOS", plistlib.load(file)["CFBundleExecutable"])
    entities = [one for one in entities if os.path.join(path, one["path"]) == program]
directories = reading.find_values(entities, "code_directory")
signers = [one for part in reading.find_values(entities, "signers") for one in part]
certificates = [one for part in reading.find_values(entities, "certificates") for one in part]
if kind in ("macho", "bundle"): problems += [one["description"] for one in reading.verify_macho(program)]
if signers:
    if kind == "bundle": check_bundle(directories[0])
    if kind == "dmg": check_image(reading.find_entities(entities, "dmg")[0])
    for toc in reading.find_entities(entities, "xar_table_of_contents"):
        problems += [f"{name} is false" for name in ("checksum_verifies", "cms_signature_verifies", "rsa_signature_verifies") if toc.get(name) is not True]
    problems += ["the signature was not made by the key of its certificate" for one in signers if one.get("signature_verifies") is not True]
text = json.dumps(entities)
print(json.dumps({
    "kind": kind,
    "is_signed": len(signers) > 0,
    "problems": problems,
    "subject": certificates[0]["subject"] if certificates else None,
    "is_apples": any(one["chains_to_apple_root_ca"] for one in certificates),
    "is_timestamped": "time_stamp" in text or "timestamp" in text,
    "flags": [one.get("flags") for one in directories],
}))
`;

// pipeline/signing/codesign/commands.ts
var toIdentifier = (path) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.basename)(path).replaceAll(/[^A-Za-z0-9.-]/g, "-");
var option2 = (name, value) => value === void 0 ? [] : [name, value];
function planKeychain({ timestampServer }, name, { kind, format }, { path, entitlements }) {
  if (format === "pkg")
    return { file: "productsign", args: ["--sign", name, "--timestamp", path, `${path}.signed`] };
  const identifier = kind === "bundle" ? [] : ["--identifier", toIdentifier(path)];
  const runtime = kind === "installer" ? [] : ["--options", "runtime"];
  return {
    file: "codesign",
    args: [
      "--force",
      "--sign",
      name,
      `--timestamp=${timestampServer}`,
      ...identifier,
      ...runtime,
      ...option2("--entitlements", entitlements),
      path
    ]
  };
}
function planSign2(identity, file, files) {
  const { key, timestampServer, python } = identity;
  if (key.store === "keychain") return planKeychain(identity, key.name, file, files);
  const request = {
    path: files.path,
    p12: key.file,
    password_path: key.password,
    timestamp_url: timestampServer,
    identifier: file.kind === "bundle" || file.format === "pkg" ? null : toIdentifier(file.path),
    flags: file.kind === "installer" ? [] : ["runtime"],
    entitlements: files.entitlements ?? null
  };
  return { file: python, args: ["-I", "-c", signScript], input: JSON.stringify(request) };
}
var planRead = (python, path) => ({
  file: python,
  args: ["-I", "-c", readScript2],
  input: JSON.stringify({ path })
});

// pipeline/signing/codesign/run.ts
var signMs2 = 3e5;
async function runCommand2(ctx, { file, args, input }) {
  return await ctx.exec.run(file, args, {
    env: { LC_ALL: "C.UTF-8" },
    timeoutMs: signMs2,
    ...input === void 0 ? {} : { input }
  });
}
var toReason2 = ({ stdout, stderr, exitCode }) => toTail(stderr.trim() || stdout.trim() || `exit code ${exitCode}`);
function toSigningError2(message, remedy) {
  return new _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({ code: "signing-failed", blame: "environment", message, remedy });
}
var lacksPackage = ({ stderr }) => stderr.includes("No module named 'apple_platform'");
var installRemedy = "install it (`python3 -m venv <folder>`, `<folder>/bin/pip install apple-platform-py==0.1.0`) and name <folder>/bin/python3 in APPLE_SIGN_PYTHON (input apple-sign-python)";
var answerSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
  kind: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
  is_signed: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
  problems: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
  subject: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
  is_apples: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
  is_timestamped: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
  flags: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable())
});
async function readFacts(ctx, python, path) {
  const result = await runCommand2(ctx, planRead(python, path));
  if (lacksPackage(result))
    throw new _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
      code: "tool-missing",
      blame: "environment",
      message: `${python} does not have the package apple-platform-py, which reads signatures of macOS`,
      remedy: installRemedy
    });
  if (result.exitCode !== 0) throw new Error(toReason2(result));
  return answerSchema.parse(JSON.parse(result.stdout));
}

// pipeline/signing/codesign/inspect.ts
var certificateScript = `
import json, sys
from apple_platform import certificates
request = json.load(sys.stdin)
with open(request["p12"], "rb") as file: data = file.read()
with open(request["password_path"], encoding="utf-8") as file: password = file.read().rstrip("\\r\\n")
try:
    found = certificates.parse_p12(data, password)
except Exception as error:
    print(f"{type(error).__name__}: {error}", file=sys.stderr)
    sys.exit(1)
print(json.dumps({name: found[name] for name in ("subject_common_name", "guessed_profile", "not_valid_before", "not_valid_after", "has_private_key")}))
`;
var certificateSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
  subject_common_name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
  guessed_profile: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
  not_valid_before: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
  not_valid_after: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
  has_private_key: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY()
});
var fault = (message, remedy, severity = "error") => ({
  severity,
  code: severity === "error" ? "signing-failed" : "certificate-unsuitable",
  message,
  remedy
});
function judgeCertificate({ subject_common_name, guessed_profile, has_private_key, ...dates }, profile, label, now) {
  const subject = subject_common_name ?? label;
  const validity = { from: new Date(dates.not_valid_before), to: new Date(dates.not_valid_after) };
  return [
    ...has_private_key ? [] : [fault(`${label} has no private key`, "export the certificate together with its key")],
    ...judgeValidity(subject, validity, now),
    ...guessed_profile === profile ? [] : [
      fault(
        `${subject} is not a certificate of the kind ${profile}: macOS refuses what it signs on other Macs`,
        "use a Developer ID certificate of the Apple Developer Program",
        "warning"
      )
    ]
  ];
}
async function inspectApple(ctx, identity, profile) {
  const { key, label, python } = identity;
  if (key.store === "keychain") return [];
  const input = JSON.stringify({ p12: key.file, password_path: key.password });
  const result = await runCommand2(ctx, { file: python, args: ["-I", "-c", certificateScript], input });
  if (lacksPackage(result))
    return [
      fault(`${python} does not have the package apple-platform-py, which signs for macOS`, installRemedy)
    ];
  if (result.exitCode !== 0)
    return [fault(`${label} cannot be used: ${toReason2(result)}`, "check the file and its password")];
  return judgeCertificate(
    certificateSchema.parse(JSON.parse(result.stdout)),
    profile,
    label,
    ctx.clock.now()
  );
}

// pipeline/signing/codesign/settings.ts
var open3 = (description) => ({ description, secret: false });
var secret3 = (description) => ({ description, secret: true });
var shared = {
  APPLE_TIMESTAMP_SERVER: open3(
    "Server of time stamps (RFC 3161) for macOS. Default: Apple's, the only one that notarization accepts."
  ),
  APPLE_SIGN_PYTHON: open3(
    "Python with the package apple-platform-py 0.1.0, which signs for macOS. Default: `python3`."
  )
};
var codesignSettings = {
  CSC_LINK: secret3("PKCS #12 file for the systems that have none of their own."),
  CSC_KEY_PASSWORD: secret3("Password of the file of `CSC_LINK`."),
  CSC_NAME: open3(
    "Name of a Developer ID Application certificate in a keychain of this Mac, used by codesign when `CSC_LINK` is not set."
  ),
  ...shared
};
var productsignSettings = {
  CSC_INSTALLER_LINK: secret3(
    "PKCS #12 file with the Developer ID Installer certificate and key for .pkg files: its content in base64, or a path."
  ),
  CSC_INSTALLER_KEY_PASSWORD: secret3("Password of the file of `CSC_INSTALLER_LINK`."),
  CSC_INSTALLER_NAME: open3(
    "Name of a Developer ID Installer certificate in a keychain of this Mac, used by productsign when `CSC_INSTALLER_LINK` is not set."
  ),
  ...shared
};
var defaultServer = "http://timestamp.apple.com/ts01";
function readServer(source) {
  const name = "APPLE_TIMESTAMP_SERVER";
  const server = source.get(name) ?? defaultServer;
  if (!/^https?:\/\/[^\s@]+$/.test(server))
    refuseSetting(
      name,
      `"${server}" is not an address of a server`,
      "write an address that begins with http:// or https://"
    );
  return server;
}
function readIdentity(source, { link, password, name }) {
  const rest = { timestampServer: readServer(source), python: source.get("APPLE_SIGN_PYTHON") ?? "python3" };
  const file = readFileSetting(source, link, `${link.toLowerCase()}.macos.p12`);
  if (file !== void 0) {
    const held = source.hold(`${password.toLowerCase()}.macos`, source.get(password) ?? "");
    return { key: { store: "pkcs12", file, password: held }, label: `the certificate of ${link}`, ...rest };
  }
  const found = source.get(name);
  return found === void 0 ? void 0 : { key: { store: "keychain", name: found }, label: found, ...rest };
}
var readApplicationIdentity = (source) => readIdentity(source, { link: "CSC_LINK", password: "CSC_KEY_PASSWORD", name: "CSC_NAME" });
var readInstallerIdentity = (source) => readIdentity(source, {
  link: "CSC_INSTALLER_LINK",
  password: "CSC_INSTALLER_KEY_PASSWORD",
  name: "CSC_INSTALLER_NAME"
});

// pipeline/signing/codesign/sign.ts


// pipeline/signing/codesign/entitlements.ts


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

// pipeline/signing/codesign/entitlements.ts
var nodeEntitlements = {
  "com.apple.security.cs.allow-jit": true,
  "com.apple.security.cs.allow-unsigned-executable-memory": true
};
var nodeNames = ["node", "runtime"];
function toEntitlements(path, kind) {
  return kind === "program" && nodeNames.includes((0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.basename)(path)) ? formatPlist(nodeEntitlements) : void 0;
}

// pipeline/signing/codesign/sign.ts
async function signCopy(ctx, identity, file, path, work) {
  const text = toEntitlements(file.path, file.kind);
  const entitlements = text === void 0 ? void 0 : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(work, "entitlements.plist");
  if (text !== void 0 && entitlements !== void 0) await ctx.fs.write(entitlements, text);
  const command = planSign2(identity, file, { path, entitlements });
  const result = await runCommand2(ctx, command);
  if (result.exitCode === 0) return;
  if (lacksPackage(result))
    throw toSigningError2(`${command.file} does not have the package apple-platform-py`, installRemedy);
  throw toSigningError2(
    `${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.basename)(file.path)} cannot be signed with ${identity.label}: ${toReason2(result)}`,
    "check the certificate, its password, and that the server of time stamps can be reached"
  );
}
async function signForMac(ctx, identity, file) {
  const work = await ctx.fs.makeTempDir("vrooli-sign-");
  try {
    if (file.kind === "bundle") {
      await signCopy(ctx, identity, file, file.path, work);
      return;
    }
    const { mode = 420 } = await ctx.fs.stat(file.path) ?? {};
    const copy = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(work, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.basename)(file.path));
    await ctx.fs.copy(file.path, copy);
    await signCopy(ctx, identity, file, copy, work);
    const made = await ctx.fs.stat(`${copy}.signed`) === void 0 ? copy : `${copy}.signed`;
    const beside = `${file.path}.signed`;
    await ctx.fs.copy(made, beside);
    await ctx.fs.chmod(beside, mode);
    await ctx.fs.rename(beside, file.path);
  } finally {
    await ctx.fs.remove(work);
  }
}

// pipeline/signing/codesign/tools.ts
var versionScript = 'from importlib.metadata import version; print(version("apple-platform-py"))';
function listAppleTools({ key, python }, apples) {
  if (key.store === "keychain")
    return [
      { name: apples, versionArgs: ["--help"], remedy: "build on a Mac, or give the certificate as a file" }
    ];
  return [
    { name: python, versionArgs: ["-I", "-c", versionScript], minimum: "0.1.0", remedy: installRemedy }
  ];
}

// pipeline/signing/codesign/verify.ts
var unsigned2 = (why) => ({ signed: false, why });
function judgeFacts({
  is_signed,
  problems,
  subject,
  is_apples,
  is_timestamped
}) {
  if (!is_signed || subject === null) return unsigned2("it has no signature with a certificate");
  if (problems.length > 0)
    return unsigned2(`its signature is not of this file: ${problems.slice(0, 5).join("; ")}`);
  return {
    signed: true,
    by: subject,
    chain: is_apples ? "trusted" : "not-judged",
    timestamped: is_timestamped
  };
}
async function verifyForMac(ctx, { path }, trust, python = trust.python ?? "python3") {
  try {
    return judgeFacts(await readFacts(ctx, python, path));
  } catch (error) {
    if (error instanceof Error && error.constructor === Error)
      return unsigned2(`its signature cannot be read: ${error.message}`);
    throw error;
  }
}

// pipeline/signing/codesign/index.ts
var codesign = {
  id: "codesign",
  title: "Apple code signing",
  settings: codesignSettings,
  readIdentity: readApplicationIdentity,
  covers: ({ target, signing, format }) => target.startsWith("darwin-") && signing === "embedded" && format !== "pkg",
  tools: (identity) => listAppleTools(identity, "codesign"),
  plan: (_host, { label }) => ({ signed: true, by: label }),
  inspect: (ctx, identity) => inspectApple(ctx, identity, "DeveloperIdApplication"),
  sign: signForMac,
  verify: (ctx, file, trust, identity) => verifyForMac(ctx, file, trust, identity?.python)
};

// pipeline/signing/openpgp/index.ts


// pipeline/signing/openpgp/deb.ts


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
  const { bytes } = await measureStream(fs.read(path, { start, end: end2 }), [], end2 - start);
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
  const home = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(parent, "h");
  await ctx.fs.mkdir(home);
  await ctx.fs.chmod(home, 448);
  try {
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(home, "gpg-agent.conf"), "s2k-count 65536\n");
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

// pipeline/signing/openpgp/key.ts
var day2 = 86400;
var warningDays2 = 60;
var shortestRsa = 2048;
var toPassphrase = ({ passphraseFile }) => [
  "--pinentry-mode",
  "loopback",
  ...passphraseFile === void 0 ? ["--passphrase", ""] : ["--passphrase-file", passphraseFile]
];
function refuse(message, remedy) {
  return new _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({ code: "signing-key-invalid", blame: "environment", message, remedy });
}
var toWords = (stderr) => stderr.trim().split("\n").slice(-3).join("; ");
async function withKey(ctx, identity, task) {
  return withGpgHome(ctx, async (home) => {
    const imported = await runGpg(ctx, home, [...toPassphrase(identity), "--import", identity.keyFile]);
    if (imported.exitCode !== 0)
      throw refuse(
        `GPG_PRIVATE_KEY cannot be read: ${toWords(imported.stderr)}`,
        "set it to the output of `gpg --armor --export-secret-keys <id>`, and GPG_PASSPHRASE to its passphrase"
      );
    const { stdout } = await runGpg(ctx, home, ["--with-colons", "--list-secret-keys"]);
    const key = parseKey(stdout);
    if (key === void 0)
      throw refuse(
        "GPG_PRIVATE_KEY has no secret key",
        "export it with --export-secret-keys, not with --export"
      );
    return task(home, key);
  });
}
function parseKey(stdout) {
  const lines = stdout.split("\n").map((line) => line.split(":"));
  const [secret4, fingerprint, user] = ["sec", "fpr", "uid"].map(
    (kind) => lines.find(([word]) => word === kind)
  );
  const name = fingerprint?.[9];
  if (secret4 === void 0 || name === void 0) return void 0;
  const [, validity = "", length = "", algorithm = "", , , expires = ""] = secret4;
  return {
    fingerprint: name,
    label: toGpgSigner(user?.[9], name),
    validity,
    length: Number(length),
    algorithm: Number(algorithm),
    expires: expires === "" ? void 0 : Number(expires)
  };
}
function findKeyFaults(key, now) {
  const { label, validity, length, algorithm, expires } = key;
  const fault2 = (severity, code, what, remedy) => [
    { severity, code, message: `the key of ${label} ${what}`, remedy }
  ];
  if (validity === "r") return fault2("error", "signing-key-invalid", "was revoked", "sign with another key");
  if (validity === "e" || expires !== void 0 && expires <= now)
    return fault2(
      "error",
      "certificate-expired",
      "has expired",
      "give it a later end with `gpg --quick-set-expire`, and publish it again"
    );
  if (algorithm === 17)
    return fault2("error", "signing-key-invalid", "is of DSA", "make a key of Ed25519 or RSA with 3072 bits");
  if (algorithm <= 3 && length < shortestRsa)
    return fault2(
      "error",
      "signing-key-invalid",
      `has ${length} bits`,
      "make a key of Ed25519 or RSA with 3072 bits: apt and rpm refuse shorter ones than 2048"
    );
  if (expires !== void 0 && expires - now < warningDays2 * day2)
    return fault2(
      "warning",
      "certificate-expires",
      `expires in ${Math.floor((expires - now) / day2)} days`,
      "give it a later end with `gpg --quick-set-expire`, and publish it again"
    );
  return [];
}
async function exportPublicKey(ctx, home, key) {
  const args = ["--export-options", "export-minimal", "--armor", "--export", key.fingerprint];
  return (await runGpg(ctx, home, args)).stdout;
}

// pipeline/signing/openpgp/deb.ts
var maxSignatureBytes2 = 64 * 1024;
async function* readSigned(ctx, path) {
  for (const { name, start, end: end2 } of await readDebMembers(ctx, path))
    if (name !== signatureMember) yield* ctx.fs.read(path, { start, end: end2 });
}
async function* withSignature(ctx, path, signature) {
  const members = await readDebMembers(ctx, path);
  const last = members.filter(({ name }) => name !== signatureMember).at(-1);
  const end2 = last === void 0 ? 0 : last.end + (last.end - last.start) % 2;
  yield* ctx.fs.read(path, { start: 0, end: end2 });
  yield Buffer.from(formatArHeader(signatureMember, signature.length, members[0]?.time ?? "0"));
  yield signature;
  if (signature.length % 2 === 1) yield Buffer.from("\n");
}
async function signDeb(ctx, identity, { fingerprint }, home, path) {
  const [signed, made] = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(home, "signed"), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(home, "signature")];
  await ctx.fs.write(signed, readSigned(ctx, path));
  const { exitCode, stderr } = await runGpg(ctx, home, [
    ...toPassphrase(identity),
    ...["--local-user", fingerprint, "--digest-algo", "SHA512", "--detach-sign", "--output", made, signed]
  ]);
  if (exitCode !== 0) throw new Error(toWords(stderr));
  const signature = await ctx.fs.readBytes(made);
  const { mode = 420 } = await ctx.fs.stat(path) ?? {};
  await ctx.fs.write(path, withSignature(ctx, path, signature), mode);
}
async function judgeDeb(ctx, home, path) {
  const member = (await readDebMembers(ctx, path)).find(({ name }) => name === signatureMember);
  if (member === void 0) return void 0;
  const { start, end: end2 } = member;
  if (end2 - start > maxSignatureBytes2) throw new Error(`a signature of ${end2 - start} bytes`);
  const [signed, signature] = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(home, "signed"), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(home, "signature")];
  await ctx.fs.write(signed, readSigned(ctx, path));
  await ctx.fs.write(signature, ctx.fs.read(path, { start, end: end2 }));
  const options = ["--status-fd", "1", "--trust-model", "always", "--weak-digest", "SHA1"];
  const { stdout } = await runGpg(ctx, home, [...options, "--verify", signature, signed]);
  return parseStateLines(stdout);
}

// pipeline/signing/openpgp/detached.ts


// pipeline/signing/documents/gpg/armour.ts
var form = /^-----BEGIN PGP SIGNATURE-----\n\n((?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{1,64}={0,2}\n)(=[A-Za-z0-9+/]{4})\n-----END PGP SIGNATURE-----\n$/;
function toCrc24(bytes) {
  let crc = 11994318;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 8388608) === 0 ? crc << 1 : crc << 1 ^ 25578747;
  }
  return crc & 16777215;
}
function isPlainArmour(file) {
  const [, body, checksum] = form.exec((0,_chunk_LSZBL75J_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)(file, "the signature")) ?? [];
  if (body === void 0 || checksum === void 0) return false;
  const text = body.replaceAll("\n", "");
  const bytes = Buffer.from(text, "base64");
  const crc = toCrc24(bytes);
  const expected = Buffer.from([crc >> 16, crc >> 8 & 255, crc & 255]).toString("base64");
  return bytes.toString("base64") === text && checksum === `=${expected}`;
}

// pipeline/signing/openpgp/detached.ts
var toSignatureName = (path) => `${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.asc`;
async function signDetached(ctx, identity, { fingerprint }, home, path) {
  const made = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(home, "signature");
  const { exitCode, stderr } = await runGpg(ctx, home, [
    ...toPassphrase(identity),
    ...["--local-user", fingerprint, "--digest-algo", "SHA512", "--armor", "--detach-sign"],
    ...["--output", made, path]
  ]);
  if (exitCode !== 0) throw new Error(toWords(stderr));
  await ctx.fs.write(`${path}.asc`, await ctx.fs.readBytes(made), 420);
}
async function judgeDetached(ctx, home, path) {
  const stat = await ctx.fs.stat(`${path}.asc`);
  if (stat?.kind !== "file") return void 0;
  if (stat.size > maxSignatureBytes) throw new Error(`a signature of ${stat.size} bytes`);
  const bytes = await ctx.fs.readBytes(`${path}.asc`);
  if (!isPlainArmour(bytes)) throw new Error(`${toSignatureName(path)} has bytes that are not signed`);
  const signature = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(home, "signature");
  await ctx.fs.write(signature, bytes);
  const options = ["--status-fd", "1", "--trust-model", "always"];
  const { stdout } = await runGpg(ctx, home, [...options, "--verify", signature, path]);
  return parseStateLines(stdout);
}

// pipeline/signing/openpgp/rpm.ts

var clean = (home) => ({
  LC_ALL: "C",
  GNUPGHOME: home,
  HOME: home,
  RPM_CONFIGDIR: void 0
});
function toMacroWord(text) {
  if (/[\s%'"\\]/.test(text))
    throw new Error(`rpm cannot pass the path ${text} on; set TMPDIR to one without spaces`);
  return text;
}
async function signRpm(ctx, identity, { fingerprint }, home, path) {
  const words = [...toPassphrase(identity).map((word) => word === "" ? '""' : toMacroWord(word))];
  const command = `%{__gpg} gpg --batch --no-tty --no-armor --no-secmem-warning ${words.join(" ")} --digest-algo sha512 -u ${fingerprint} -sbo %{__signature_filename} %{__plaintext_filename}`;
  const copy = `${path}.signed`;
  const gpg2 = await ctx.exec.which("gpg") ?? "gpg";
  const args = [
    ...["--define", `_gpg_name ${fingerprint}`, "--define", `_gpg_path ${toMacroWord(home)}`],
    ...["--define", `__gpg ${gpg2}`, "--define", `__gpg_sign_cmd ${command}`],
    ...["--resign", copy]
  ];
  try {
    const { mode = 420 } = await ctx.fs.stat(path) ?? {};
    await ctx.fs.write(copy, ctx.fs.read(path), mode);
    const options = { env: clean(home), timeoutMs: 3e5 };
    const { exitCode, stdout, stderr } = await ctx.exec.run("rpmsign", args, options);
    if (exitCode !== 0) throw new Error(toWords(`${stdout}${stderr}`));
    await ctx.fs.rename(copy, path);
  } finally {
    await ctx.fs.remove(copy);
  }
}
async function judgeRpm(ctx, home, publicKey, path) {
  const database = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(home, "rpmdb");
  const keyFile = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(home, "public.asc");
  await ctx.fs.mkdir(database);
  await ctx.fs.write(keyFile, publicKey);
  const rpmkeys = (...args) => ctx.exec.run("rpmkeys", ["--dbpath", database, ...args], { env: clean(home), timeoutMs: 3e5 });
  const imported = await rpmkeys("--import", keyFile);
  if (imported.exitCode !== 0) throw new Error(toWords(imported.stderr));
  const { exitCode, stdout } = await rpmkeys("--checksig", "--verbose", path);
  const signatures = stdout.split("\n").filter((line) => /Signature, key ID/i.test(line));
  if (signatures.length === 0) return "unsigned";
  const bad = stdout.split("\n").filter((line) => /: (?:BAD|NOKEY|NOTTRUSTED|NOTFOUND)/.test(line));
  return exitCode === 0 && bad.length === 0 ? "valid" : { refused: bad.map((line) => line.trim()).join("; ") || `rpmkeys ended with ${exitCode}` };
}

// pipeline/signing/openpgp/settings.ts
var openPgpSettings = {
  GPG_PRIVATE_KEY: {
    description: "OpenPGP secret key for .deb, .rpm, .AppImage and .tar.zst files of Linux: the output of `gpg --armor --export-secret-keys <id>`, this text in base64, or a path.",
    secret: true
  },
  GPG_PASSPHRASE: { description: "Passphrase of the key of `GPG_PRIVATE_KEY`.", secret: true }
};
function readOpenPgpIdentity(source) {
  const text = source.get("GPG_PRIVATE_KEY");
  const keyFile = text?.startsWith("-----BEGIN PGP") ? source.hold("openpgp-key.asc", `${text}
`) : readFileSetting(source, "GPG_PRIVATE_KEY", "openpgp-key.asc");
  if (keyFile === void 0) return void 0;
  const passphrase = source.get("GPG_PASSPHRASE");
  return passphrase === void 0 ? { keyFile } : { keyFile, passphraseFile: source.hold("openpgp-passphrase", passphrase) };
}

// pipeline/signing/openpgp/verify.ts

var unsigned3 = (why) => ({ signed: false, why });
async function readLabel(ctx, home) {
  const { stdout } = await runGpg(ctx, home, ["--with-colons", "--list-keys"]);
  const lines = stdout.split("\n").map((line) => line.split(":"));
  const [fingerprint, user] = ["fpr", "uid"].map((kind) => lines.find(([word]) => word === kind)?.[9]);
  return fingerprint === void 0 ? void 0 : toGpgSigner(user, fingerprint);
}
async function judge(ctx, file, home, publicKey, label) {
  const signed = { signed: true, by: label, public_key: publicKey };
  if (file.path.endsWith(".rpm")) {
    const verdict2 = await judgeRpm(ctx, home, publicKey, file.path);
    if (verdict2 === "valid") return signed;
    return unsigned3(verdict2 === "unsigned" ? "it has no signature" : `rpm refuses it: ${verdict2.refused}`);
  }
  const isDetached = file.signing === "detached";
  const verdict = await (isDetached ? judgeDetached : judgeDeb)(ctx, home, file.path);
  if (verdict === void 0) return unsigned3("it has no signature");
  const { fingerprint, missing, refusals } = verdict;
  if (fingerprint !== void 0 && refusals.length === 0)
    return isDetached ? { ...signed, detached: toSignatureName(file.path) } : signed;
  return unsigned3(
    missing === void 0 ? `gpg refuses its signature (${refusals.join(", ") || "there is none in it"})` : `it was signed with the OpenPGP key ${missing}, which is not the given one`
  );
}
async function verifyOpenPgp(ctx, file, { openPgpKeys = [] }) {
  let last = unsigned3("no public key was given to check its signature with");
  for (const publicKey of openPgpKeys) {
    last = await withGpgHome(ctx, async (home) => {
      const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.join)(home, "key.asc");
      await ctx.fs.write(path, publicKey);
      const { stdout } = await runGpg(ctx, home, ["--status-fd", "1", "--import", path]);
      const label = await readLabel(ctx, home);
      if (!stdout.includes("[GNUPG:] IMPORT_OK") || label === void 0)
        return unsigned3("what was given is not an OpenPGP public key");
      try {
        return await judge(ctx, file, home, publicKey, label);
      } catch (error) {
        if (error instanceof Error && error.name === "Error") return unsigned3(error.message);
        throw error;
      }
    });
    if (last.signed) return last;
  }
  return last;
}

// pipeline/signing/openpgp/index.ts
var gpg = {
  name: "gpg",
  versionArgs: ["--version"],
  // Passphrases from a file
  minimum: "2.1",
  remedy: "install GnuPG (`apt-get install gnupg`, `dnf install gnupg2`, `brew install gnupg`)"
};
var rpmsign = {
  name: "rpmsign",
  versionArgs: ["--version"],
  minimum: "4.14",
  remedy: "install rpmsign (`apt-get install rpm`, `dnf install rpm-sign`), or leave out the format rpm"
};
var kinds = ["embedded", "repository", "detached"];
function toMethod({ path, signing }) {
  if (signing === "detached") return signDetached;
  return path.endsWith(".rpm") ? signRpm : signDeb;
}
var openpgp = {
  id: "openpgp",
  title: "OpenPGP",
  settings: openPgpSettings,
  readIdentity: readOpenPgpIdentity,
  covers: ({ target, kind, signing }) => target.startsWith("linux-") && kind === "installer" && kinds.includes(signing),
  tools: (_identity, { format }) => format === "rpm" ? [gpg, rpmsign] : [gpg],
  plan: () => ({ signed: true, by: "the key of GPG_PRIVATE_KEY" }),
  inspect: (ctx, identity) => withKey(ctx, identity, async (_home, key) => findKeyFaults(key, ctx.clock.now() / 1e3)),
  sign: (ctx, identity, file) => withKey(ctx, identity, async (home, key) => {
    try {
      await toMethod(file)(ctx, identity, key, home, file.path);
    } catch (error) {
      if (error instanceof _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z || !(error instanceof Error)) throw error;
      throw new _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
        code: "signing-failed",
        blame: "environment",
        message: `${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_3__.basename)(file.path)} was not signed: ${error.message}`,
        remedy: "check GPG_PRIVATE_KEY and GPG_PASSPHRASE"
      });
    }
  }),
  trustOf: (ctx, identity) => withKey(ctx, identity, async (home, key) => ({ openPgpKeys: [await exportPublicKey(ctx, home, key)] })),
  verify: verifyOpenPgp
};

// pipeline/signing/productsign/index.ts
var productsign = {
  id: "productsign",
  title: "Apple installer signing",
  settings: productsignSettings,
  readIdentity: readInstallerIdentity,
  covers: ({ target, format }) => target.startsWith("darwin-") && format === "pkg",
  tools: (identity) => listAppleTools(identity, "productsign"),
  plan: (_host, { label }) => ({ signed: true, by: label }),
  inspect: (ctx, identity) => inspectApple(ctx, identity, "DeveloperIdInstaller"),
  sign: signForMac,
  verify: (ctx, file, trust, identity) => verifyForMac(ctx, file, trust, identity?.python)
};

// pipeline/signing/registry.ts
var signers = { authenticode, codesign, openpgp, productsign };
var signerById = signers;
var signerIds = Object.keys(signers);

// pipeline/signing/list-settings.ts
function listSettings() {
  const found = /* @__PURE__ */ new Map();
  const add = (title, settings) => {
    for (const [name, setting] of Object.entries(settings)) {
      const earlier = found.get(name);
      const signers2 = [...earlier?.signers ?? [], title];
      const input = name.toLowerCase().replaceAll("_", "-");
      found.set(name, { ...earlier ?? setting, name, input, signers: signers2 });
    }
  };
  for (const id of signerIds) add(signerById[id].title, signerById[id].settings);
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
    if ((0,_chunk_LSZBL75J_js__WEBPACK_IMPORTED_MODULE_0__/* .isReference */ .A_)(text)) references.set(name, text);
    else if (!isSecret) others.set(name, text);
  };
  for (const setting of listSettings()) for (const name of toNames(setting)) add(name, setting.secret);
  for (const name of buildVariables) add(name, true);
  const toList = (map) => [...map].map(([name, text]) => ({ name, text }));
  return { references: toList(references), others: toList(others) };
}



/***/ })

};
