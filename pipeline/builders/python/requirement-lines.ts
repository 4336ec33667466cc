/** The lines of a file of requirements, by what pip can check of them. */
export interface RequirementLines {
  /** Packages of an index, and options. */
  packages: string[];
  /** Folders and archives of the repository, which have no digest: `./lib`, `name @ file:///lib`. */
  local: string[];
}

/** The lines without comments; a line that ends with a backslash continues. */
function toLogicalLines(text: string): string[] {
  return text
    .replaceAll(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}

const localPath = /^(?:-e\s+|--editable[\s=]\s*)?(?:\.{0,2}\/|\.{1,2}(?:\[|\s|$)|file:)|\s@\s*file:/;

/** Splits an exported file of requirements: pip accepts no local folder in a file with digests. */
export function splitRequirements(text: string): RequirementLines {
  const lines = toLogicalLines(text);
  return {
    packages: lines.filter((line) => !localPath.test(line)),
    local: lines
      .filter((line) => localPath.test(line))
      .map((line) => line.replace(/^(?:-e|--editable)[\s=]\s*/, '').replace(/\s*;.*$/, '')),
  };
}

/** The names of packages in a requirements.txt that leave the version open. */
export function findOpenVersions(text: string): string[] {
  return toLogicalLines(text).flatMap((line) => {
    if (line.startsWith('-') || localPath.test(line) || /===?\s*[^*\s]+(?:\s|;|$)|@\s*\S+:/.test(line))
      return [];
    return /^[A-Za-z0-9][\w.-]*/.exec(line)?.[0] ?? [];
  });
}
