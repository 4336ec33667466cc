/** The machine that this runs on, in Node's words. Nothing else reads `process.platform` and `process.arch`. */
export const thisMachine: { readonly system: NodeJS.Platform; readonly architecture: NodeJS.Architecture } = {
  system: process.platform,
  architecture: process.arch,
};
