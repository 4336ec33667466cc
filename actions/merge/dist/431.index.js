export const id = 431;
export const ids = [431];
export const modules = {

/***/ 5211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ verifySigstore),
/* harmony export */   a: () => (/* binding */ formatBundle)
/* harmony export */ });
/* harmony import */ var _chunk_3OQG3VK7_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8704);
/* harmony import */ var _chunk_OPZEQ27W_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5006);
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1040);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9654);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8816);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7598);
/* harmony import */ var _sigstore_verify__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4187);



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

// pipeline/signing/documents/sigstore/trusted-root.ts

function assertValidity(root) {
  const keys = [...root.tlogs, ...root.ctlogs].map(({ publicKey }) => publicKey?.validFor);
  const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities].map(
    ({ validFor }) => validFor
  );
  if ([...keys, ...authorities].some((one) => one?.start === void 0))
    throw new Error("a log or an authority has no begin of its validity");
  if (root.certificateAuthorities.length === 0 && root.tlogs.length === 0)
    throw new Error("it names neither a certificate authority nor a log");
}
function parseTrustedRoots(text) {
  const parse = (part) => _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_2__.TrustedRoot.fromJSON(JSON.parse(part));
  const lines = text.trim().split("\n");
  const isOneALine = lines.length > 1 && lines.every((line) => line.trim() === "" || /^\{.*\}\s*$/.test(line));
  const roots = isOneALine ? lines.filter((line) => line.trim() !== "").map(parse) : [parse(text)];
  for (const root of roots) assertValidity(root);
  return roots;
}

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
  const expected = content.$case === "certificate" ? _sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.BUNDLE_V03_MEDIA_TYPE : _sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.BUNDLE_V02_MEDIA_TYPE;
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
  const bundle = (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.bundleFromJSON)(json);
  const entity = (0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_5__/* .toSignedEntity */ .DC)(bundle, Buffer.from(bytes));
  if ((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.isBundleWithDsseEnvelope)(bundle)) {
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
var formatBundle = (bundle) => `${JSON.stringify((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.bundleToJSON)(bundle))}
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
  const roots = parseTrustedRoots(trust.trustedRoot ?? publicTrustedRoot);
  try {
    const text = (0,_chunk_OPZEQ27W_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)(file, "the bundle");
    const json = JSON.parse(text);
    const signer = verifyBundle(document.bytes, json, roots, trust.publicKeys);
    if (stated.listed !== void 0) {
      const bundle = (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.bundleFromJSON)(json);
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

/***/ 3431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifySigstore: () => (/* reexport safe */ _chunk_V566RMLB_js__WEBPACK_IMPORTED_MODULE_0__.Q)
/* harmony export */ });
/* harmony import */ var _chunk_V566RMLB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5211);
/* harmony import */ var _chunk_OPZEQ27W_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5006);
/* harmony import */ var _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(697);







/***/ })

};
