/** Writes one figure. */
export type Print = (name: string, value: string) => void;
