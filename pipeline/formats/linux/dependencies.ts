/** A library that the pinned Node executable links to. It is named by its soname. The installed app requires no other library. */
export interface LinuxLibrary {
  soname: string;
  /** The oldest version that works; any when absent. */
  minimum?: string;
}

/** The dependencies of a Linux package; each format names the packages of its distribution. */
export const libraries = [
  { soname: 'libc.so.6', minimum: '2.28' },
  { soname: 'libatomic.so.1' },
  { soname: 'libgcc_s.so.1' },
  { soname: 'libstdc++.so.6', minimum: '8' },
] as const satisfies readonly LinuxLibrary[];

export type Soname = (typeof libraries)[number]['soname'];
