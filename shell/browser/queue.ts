/** An ordered queue of events for one reader. */
export interface Queue<T> {
  push(item: T): void;
  next(): Promise<T>;
}

/** Creates an empty queue. */
export function createQueue<T>(): Queue<T> {
  const items: T[] = [];
  let reader: ((item: T) => void) | undefined;
  return {
    push: (item) => {
      const waiting = reader;
      reader = undefined;
      if (waiting) waiting(item);
      else items.push(item);
    },
    next: () =>
      new Promise((resolve) => {
        const [first] = items.splice(0, 1);
        if (first === undefined) reader = resolve;
        else resolve(first);
      }),
  };
}
