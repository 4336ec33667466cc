/** Characters. The first message holds the state of all services, some hundred characters for each. */
export const longestMessage = 1024 * 1024;

/**
 * Splits a stream of server-sent events (WHATWG HTML section 9.2, lines that end with LF) into messages, without their empty line.
 *
 * @throws {Error} when a message is longer than {@link longestMessage} characters; the stream is then unusable
 */
export function createMessageSplitter(): (chunk: string) => string[] {
  let rest = '';
  return (chunk) => {
    const messages = `${rest}${chunk}`.split('\n\n');
    rest = messages.pop() ?? '';
    if ([rest, ...messages].some((message) => message.length > longestMessage))
      throw new Error(`an event has more than ${longestMessage} characters`);
    return messages;
  };
}
