/** System and architecture of this machine, in Node's names. No other module reads `process.platform` or `process.arch`. */
export const thisMachine: { readonly system: NodeJS.Platform; readonly architecture: NodeJS.Architecture } = {
  system: process.platform,
  architecture: process.arch,
};
