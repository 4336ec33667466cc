/**
 * SIGUSR1 starts no debugger: it would listen on a port that every user of the machine can connect to, and run what they send. Part of
 * the runtime's executable. https://nodejs.org/api/cli.html#--disable-sigusr1
 */
export const noDebuggerOption = '--disable-sigusr1';
