/** Answers the exit code: 0 done, 1 refused or failed. Wrong usage is an exception. */
export type Run = (args: string[]) => Promise<number>;

export type Command = {
  /** After `aval`, as typed. */
  usage: string;
  about: string;
  /** Not shown in the list: for our own programs. */
  internal?: true;
  /** Loaded at need, so that no command waits for what another one needs. */
  load: () => Promise<{ run: Run }>;
};

/** The command line's words, and what each of them runs. */
export const commands: Readonly<Record<string, Command>> = {
  migrate: {
    usage: 'migrate',
    about: 'brings the database to this version',
    load: () => import('./migrate'),
  },
  prepare: {
    usage: 'prepare',
    about: 'migrates, and loads the demonstration the first time',
    internal: true,
    load: () => import('./prepare'),
  },
  import: {
    usage:
      'import families|contacts|purchases|consents FILE.csv [--mode add|update] [--list NAME] [--dry-run]',
    about: 'brings records in from a file',
    load: () => import('./import'),
  },
  decide: {
    usage:
      'decide --advertiser A --channel C --purpose P --families f,g [--nature commercial] [--professions p,q] [--at ISO] [--contact EXTERNAL_ID]',
    about: 'says who may be written to, and why the others may not',
    load: () => import('./decide'),
  },
  'api-key create': {
    usage: 'api-key create --name N --role marketer|approver|dpo|admin|auditor',
    about: 'makes a key for a program, shown once',
    load: () => import('./api-key-create'),
  },
  'staff create': {
    usage: 'staff create --email E --role marketer|approver|dpo|admin|auditor',
    about: 'makes a one-time link to choose a password, for a new person or a forgotten password',
    load: () => import('./staff-create'),
  },
  'ledger verify': {
    usage: 'ledger verify [--since DATE]',
    about: 'checks that no event of the ledger was changed',
    load: () => import('./ledger-verify'),
  },
  'ledger seal': {
    usage: 'ledger seal',
    about: 'makes a checkpoint now, as the worker does each day',
    load: () => import('./ledger-seal'),
  },
  'ledger export': {
    usage: 'ledger export --contact EXTERNAL_ID --out FILE',
    about: 'writes what shows what one person said, to be verified with bin/verify-proof.mjs',
    load: () => import('./ledger-export'),
  },
  erase: {
    usage: 'erase --contact EXTERNAL_ID',
    about: 'erases a person, and says what went and what stays',
    load: () => import('./erase'),
  },
  'import undo': {
    usage: 'import undo NUMBER',
    about: 'takes back, by new events, the consents that one import brought',
    load: () => import('./import-undo'),
  },
  worker: {
    usage: 'worker',
    about: 'does the work that waits, until it is stopped',
    load: () => import('./worker'),
  },
  clicks: {
    usage: 'clicks --port P',
    about: 'serves /u/TOKEN alone, without Next.js, for senders of millions',
    load: () => import('./clicks'),
  },
  'spool forget': {
    usage: 'spool forget ID',
    about: 'gives up a spool whose machine is gone, and the withdrawals that it may still hold',
    load: () => import('./spool-forget'),
  },
  backup: {
    usage: 'backup FOLDER',
    about: 'writes all records, as they are at this moment, into a new folder',
    load: () => import('./backup'),
  },
  restore: {
    usage: 'restore FOLDER',
    about: 'fills an empty database with a backup; nothing is sent from it until it is armed',
    load: () => import('./restore'),
  },
  arm: {
    usage: 'arm [--moved]',
    about: 'lets messages leave from a database that was restored or copied (--moved: it is the one at work)',
    load: () => import('./arm'),
  },
  doctor: {
    usage: 'doctor',
    about: 'says what is wrong with this set-up, and what to do',
    load: () => import('./doctor'),
  },
  'law check': {
    usage: 'law check',
    about: 'reads the law against itself',
    load: () => import('./law-check'),
  },
};

/** The command that the words begin with, and the words after it. */
export function findCommand(args: string[]): { command: Command; rest: string[] } | null {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ');
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command) return { command, rest: args.slice(words) };
  }
  return null;
}

/** The whole list, for who asks for help or mistypes. */
export function overview(): string {
  const shown = Object.values(commands).filter((command) => !command.internal);
  const lines = shown.map(({ usage, about }) => `  ${usage}\n      ${about}`);
  return `Usage: npm run --silent aval -- COMMAND\n\n${lines.join('\n')}`;
}
