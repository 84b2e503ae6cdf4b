import { openSync } from 'node:fs';
import { openMailbox } from './mailbox';

const [file = '', port, delayMs] = process.argv.slice(2);
await openMailbox({ journal: openSync(file, 'a'), port: Number(port), delayMs: Number(delayMs) });
