import { type Channel, type Requirement, requirements, type Statement, statements } from '@/db/vocabulary';

/** `met`; `missing`: a consent given to such a text is not valid; `look`: the text itself seems to say otherwise. */
export type Finding = { requirement: Requirement; state: 'met' | 'missing' | 'look' };

/** What is examined of a version: what its author says of it, and the text. */
export type Examined = {
  kind: 'consent' | 'notice';
  text: string;
  channels: readonly Channel[];
  advertisers: readonly unknown[];
  purposes: readonly unknown[];
  namesAdvertiser: boolean;
  specific: boolean;
  freelyGiven: boolean;
  preTicked: boolean;
  /** Null where nobody went through the list: then what it asks for is taken on the author's word. */
  statements: readonly Statement[] | null;
};

const PHONE: readonly Statement[] = statements.filter((statement) => statement.startsWith('phone_'));

/** The statements that such a text must make: how to withdraw, and by phone the five of the Code de la consommation, R223-1. */
export function neededStatements({ kind, channels }: Pick<Examined, 'kind' | 'channels'>): Statement[] {
  if (kind !== 'consent') return [];
  return channels.includes('phone') ? ['withdrawal', ...PHONE] : ['withdrawal'];
}

/**
 * Goes through what a valid wording needs (GDPR, articles 4(11) and 7; for phone calls the five statements). `names` are the
 * advertisers' names and legal names, to be looked for in the text.
 */
export function examineWording(text: Examined, names: readonly string[]): Finding[] {
  const states: Record<Requirement, Finding['state'] | null> = {
    names_advertiser:
      !text.namesAdvertiser || text.advertisers.length === 0 ? 'missing' : namedIn(text.text, names),
    specific: text.specific && text.purposes.length > 0 && text.channels.length > 0 ? 'met' : 'missing',
    informed: text.text.trim().length < 20 ? 'look' : 'met',
    free: text.freelyGiven ? 'met' : 'missing',
    unticked: text.preTicked ? 'missing' : /[☑☒✅✔]/u.test(text.text) ? 'look' : 'met',
    ...(Object.fromEntries(statements.map((statement) => [statement, stateOf(text, statement)])) as Record<
      Statement,
      Finding['state'] | null
    >),
  };
  return requirements.flatMap((requirement) => {
    const state = states[requirement];
    return state === null ? [] : [{ requirement, state }];
  });
}

function namedIn(text: string, names: readonly string[]): Finding['state'] {
  const plain = text.toLowerCase();
  return names.length === 0 || names.some((name) => plain.includes(name.toLowerCase())) ? 'met' : 'look';
}

function stateOf(text: Examined, statement: Statement): Finding['state'] | null {
  if (!neededStatements(text).includes(statement)) return null;
  if (text.statements === null) return 'look';
  return text.statements.includes(statement) ? 'met' : 'missing';
}

/** Whether a consent to such a text would be valid: nothing of what was examined is missing. */
export function asksProperly(text: Examined): boolean {
  return text.kind === 'consent' && examineWording(text, []).every(({ state }) => state !== 'missing');
}

/** Whether somebody went through the list and found something missing: then nobody approves it. */
export function isIncomplete(text: Examined): boolean {
  return text.kind === 'consent' && text.statements !== null && !asksProperly(text);
}
