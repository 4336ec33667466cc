/** Text as it is written between tags of HTML. */
export function escapeText(text: string): string {
  return text.replaceAll(/[&<]/g, (mark) => (mark === '&' ? '&amp;' : '&lt;'));
}

/** Replaces the text of `<title>`, which the window shows before a script of the page runs. */
export function withTitle(page: string, title: string): string {
  return page.replace(/<title>[^<]*<\/title>/, () => `<title>${escapeText(title)}</title>`);
}
