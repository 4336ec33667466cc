/** The bills of materials of an installer, as files beside it: CycloneDX and SPDX. */
export const toSbomNames = (installer: string): { name: string; spdx: string } => ({
  name: `${installer}.cdx.json`,
  spdx: `${installer}.spdx.json`,
});

/** The statement about how the installers of a release were built. */
export const provenanceName = 'provenance.intoto.json';
