export const id = 536;
export const ids = [536];
export const modules = {

/***/ 84155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   signKeyless: () => (/* binding */ signKeyless)
/* harmony export */ });
/* harmony import */ var _chunk_LFWT7VKQ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96157);
/* harmony import */ var _chunk_OPZEQ27W_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84694);
/* harmony import */ var _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4369);
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61040);




// pipeline/signing/documents/sigstore/sign.ts

var publicFulcio = "https://fulcio.sigstore.dev";
var publicRekor = "https://rekor.sigstore.dev";
var patience = { timeout: 3e4, retry: { retries: 3 } };
function withOneCertificate(bundle) {
  const { content, tlogEntries } = bundle.verificationMaterial;
  const certificate = content.$case === "x509CertificateChain" ? content.x509CertificateChain.certificates[0] : void 0;
  if (certificate === void 0 || tlogEntries.some(({ inclusionProof }) => inclusionProof === void 0))
    return bundle;
  return {
    ...bundle,
    mediaType: _sigstore_bundle__WEBPACK_IMPORTED_MODULE_3__.BUNDLE_V03_MEDIA_TYPE,
    verificationMaterial: { ...bundle.verificationMaterial, content: { $case: "certificate", certificate } }
  };
}
async function signKeyless(identity, document) {
  const { fetchToken, fulcio = publicFulcio, rekor = publicRekor, timestamp } = identity;
  const { FulcioSigner, MessageSignatureBundleBuilder, RekorWitness, TSAWitness } = await __webpack_require__.e(/* import() */ 179).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19));
  const stamps = timestamp === void 0 ? [] : [new TSAWitness({ tsaBaseURL: timestamp, ...patience })];
  try {
    const builder = new MessageSignatureBundleBuilder({
      signer: new FulcioSigner({
        fulcioBaseURL: fulcio,
        identityProvider: { getToken: fetchToken },
        ...patience
      }),
      witnesses: [new RekorWitness({ rekorBaseURL: rekor, ...patience }), ...stamps]
    });
    const bundle = await builder.create({ data: Buffer.from(document.bytes) });
    return (0,_chunk_LFWT7VKQ_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBundle */ .a1)(withOneCertificate(bundle));
  } catch (error) {
    if (error instanceof _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_2__/* .PipelineError */ .z) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_2__/* .PipelineError */ .z({
      code: "document-signing-failed",
      blame: "environment",
      message: `${document.name} cannot be signed without a key: ${reason}`,
      remedy: `check that ${fulcio} and ${rekor} can be reached, and that the token of the identity is for the audience sigstore`,
      cause: error
    });
  }
}



/***/ })

};
