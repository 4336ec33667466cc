/** A key without a password that was made for tests with `minisign -G -W`. */
export const testMinisignKey = {
  id: '6B0CC0C23E2BDA50',
  public: 'RWRQ2is+wsAMa89fzGJhTQB4kpa5HZ+ImhSzs6KKh2eiSXivT+gQVHt8',
  secret: `untrusted comment: minisign encrypted secret key
RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAUNorPsLADGvEFB/q8JbfGWo/qcoxaRdKqe/OtT1nTK/kLJ7PMmHca89fzGJhTQB4kpa5HZ+ImhSzs6KKh2eiSXivT+gQVHt8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
`,
};
