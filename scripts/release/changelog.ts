/**
 * The changelog with a new section under its introduction. Links without a repository become plain text: the project does not state where
 * it is hosted.
 */
export function addSection(changelog: string, section: string): string {
  const plain = section.replaceAll(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1').trim();
  const firstHeading = changelog.search(/^## /m);
  const introduction = firstHeading === -1 ? changelog : changelog.slice(0, firstHeading);
  const earlier = firstHeading === -1 ? '' : changelog.slice(firstHeading);
  return `${introduction.trimEnd()}\n\n${plain}\n${earlier === '' ? '' : `\n${earlier}`}`;
}
