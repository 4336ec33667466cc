/** Why a file has no lock of this process. */
export type Unlocked = { result: 'held' } | { result: 'unsupported'; reason: string };

/** The descriptor of a file that was opened with its lock, or why there is none. */
export type Opened = { result: 'taken'; file: number } | Unlocked;
