import { CallFault, type CallHandlers, type Sender } from './bridge/calls.ts';

/** Links that wait for a page; more are dropped, the oldest first. */
const mostWaiting = 20;

/** The links of the app's scheme on their way to its pages. */
export interface Links extends Pick<CallHandlers, 'takeLinks'> {
  open(url: string): void;
}

/** Keeps links until a page of the app takes them, and sends later ones to it. */
export function createLinks(): Links {
  let waiting: string[] = [];
  const takers = new Set<Sender>();
  return {
    open: (url) => {
      if (takers.size === 0) waiting = [...waiting, url].slice(-mostWaiting);
      for (const taker of takers) taker.send({ kind: 'link', url });
    },
    takeLinks: (values, sender) => {
      if (values.length > 0) throw new CallFault('takeLinks takes no value');
      takers.add(sender);
      sender.onGone(() => takers.delete(sender));
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}
