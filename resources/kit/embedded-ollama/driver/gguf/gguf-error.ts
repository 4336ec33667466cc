/** A file that is not GGUF, or is damaged. */
export class GgufError extends Error {}
