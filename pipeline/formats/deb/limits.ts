/**
 * What a .deb can hold. A member of its ar archive (data.tar.xz is one) has a size of at most ten decimal digits, in bytes after
 * compression. dpkg-deb refuses more. https://manpages.debian.org/bookworm/dpkg-dev/deb.5.en.html
 */
export const debLimits = { memberBytes: 9_999_999_999 } as const;
