/** The build embeds `.sql` files as text. */
declare module '*.sql' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the text loader of esbuild exports the file's content as default
  export default text;
}
