const sectionTableAt = 40;
const sectionSizeAt = 58;
const sectionCountAt = 60;

/** The image begins at a multiple of the size of a page. */
const alignment = 4096;

/**
 * A 64-bit ELF program as the runtime of an AppImage: with the mark `AI` and the number 2 in the unused bytes of its header, and with its table of
 * sections as its last part, where readers of AppImages expect the end of the program. https://github.com/AppImage/AppImageSpec/blob/master/draft.md
 */
export function finishRuntime(program: Uint8Array): Uint8Array {
  const bytes = Buffer.from(program);
  const length = bytes.readUInt16LE(sectionSizeAt) * bytes.readUInt16LE(sectionCountAt);
  const from = Number(bytes.readBigUInt64LE(sectionTableAt));
  const table = bytes.subarray(from, from + length);
  const end = Math.ceil((bytes.length + length) / alignment) * alignment;
  const finished = Buffer.alloc(end);
  finished.set(bytes);
  finished.set(table, end - length);
  finished.writeBigUInt64LE(BigInt(end - length), sectionTableAt);
  finished.set([0x41, 0x49, 0x02], 8);
  return finished;
}
