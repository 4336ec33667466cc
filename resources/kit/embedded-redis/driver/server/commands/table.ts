import type { Command } from './command.ts';
import { bitCommands } from './bits.ts';
import { connectionCommands } from './connection.ts';
import { hashCommands } from './hashes.ts';
import { keyCommands } from './keys.ts';
import { listCommands } from './lists.ts';
import { missingCommands } from './missing.ts';
import { pubSubCommands } from './pub-sub.ts';
import { rankCommands } from './sorted-set-ranges.ts';
import { scanCommands } from './scans.ts';
import { serverCommands } from './server.ts';
import { setCommands } from './sets.ts';
import { sortedSetCommands } from './sorted-sets.ts';
import { combinationCommands } from './sorted-set-combinations.ts';
import { stringCommands } from './strings.ts';
import { counterCommands } from './counters.ts';
import { transactionCommands } from './transactions.ts';
import { waitingCommands } from './waiting-lists.ts';

const families = [
  ...[
    connectionCommands,
    serverCommands,
    keyCommands,
    scanCommands,
    stringCommands,
    counterCommands,
    bitCommands,
  ],
  ...[hashCommands, listCommands, waitingCommands, setCommands, sortedSetCommands, rankCommands],
  ...[combinationCommands, pubSubCommands, transactionCommands, missingCommands],
];

const table = new Map<string, Command>(families.flat().map((command) => [command.name, command]));

/** The command of a name in any case. */
export const findCommand = (name: string): Command | undefined => table.get(name.toLowerCase());

/** Every command. */
export const allCommands = (): readonly Command[] => [...table.values()];
