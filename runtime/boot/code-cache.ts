/** What came of the code cache: V8 rejects one of another version, or made with other flags. */
export type CodeCache = 'used' | 'none' | 'rejected';
