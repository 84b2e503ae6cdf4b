import { DrizzleQueryError } from 'drizzle-orm';
import { DomainError, type ErrorCode } from '../errors';

const sentences: Record<ErrorCode, string> = {
  invalid_input: 'What was given cannot be used',
  not_signed_in: 'Nobody is signed in',
  not_allowed: 'This may not be done here',
  own_work: 'Somebody else has to approve it',
  not_found: 'There is no such thing',
  unknown_advertiser: 'There is no such advertiser',
  unknown_purpose: 'There is no such purpose',
  unknown_family: 'There is no such family',
  unknown_contact: 'There is no such contact',
  unknown_wording: 'There is no such wording',
  wording_incomplete: 'The text lacks something without which a consent is not valid',
  unknown_reading: 'There is no such reading of the law',
  changed_since: 'The text has changed since it was looked at',
  nothing_to_adopt: 'All of its texts are verified, so it is in force already',
  in_the_future: 'This cannot have happened yet',
  duplicate_id: 'The same id stands for two different things',
  wrong_state: 'It is not possible in the present state',
  stale_fingerprint: 'What was checked has changed since; check it again',
  changed_meanwhile: 'Somebody else has changed it in the meantime',
  not_the_plan: 'It was approved for another moment',
  not_addresses: 'Not one to five e-mail addresses',
  not_an_image: 'Not a picture that messages can show',
  not_checked: 'It was not checked yet',
  message_stops: 'The message lacks something that the law asks for',
  nobody_eligible: 'The law allows nobody of this audience',
  indirect_has_no_recipients: 'A campaign that is not direct has no recipients',
  letters_to_take_out: 'More people have said no since; take their letters out first',
  withdrawals_waiting: 'Withdrawals are being taken in; try again in a moment',
  call_over: 'This call is over, or somebody else’s',
  too_many_unrelated_families: 'There are too many families that are not similar to each other',
  past_schedule: 'The time asked for is over',
  link_expired: 'The link is not valid any more',
  gone: 'This person was erased',
  too_many_attempts: 'There were too many attempts; wait before the next',
  already_exists: 'It exists already, in another role or disabled',
};

/** What went wrong, in one sentence for the person at the keyboard. */
export function refusalOf(error: unknown): string {
  if (error instanceof DomainError) {
    const { code, issues, message } = error;
    const issue = issues[0];
    const detail = issue ? `${issue.path}: ${issue.message}` : message === code ? '' : message;
    return detail === '' ? `${sentences[code]}.` : `${sentences[code]} (${detail}).`;
  }
  const code = codeOf(error);
  const known = code === undefined ? undefined : databaseSentences[code];
  if (known !== undefined) return known;
  // Drizzle's own message quotes the statement's values, and a value may be a person's.
  if (error instanceof DrizzleQueryError) return refusedStatement(error, code ?? 'no code');
  return error instanceof Error ? error.message : String(error);
}

/** By the driver's or PostgreSQL's own code. */
const databaseSentences: Record<string, string> = {
  ECONNREFUSED: 'The database does not answer: check that it runs and that DATABASE_URL names it.',
  ENOTFOUND: 'The database’s host is unknown: check DATABASE_URL.',
  CONNECT_TIMEOUT: 'The database does not answer in time: check that DATABASE_URL names it.',
  '28P01': 'The database refuses the user or the password in DATABASE_URL.',
  '28000': 'The database refuses the user in DATABASE_URL.',
  '3D000': 'The database named in DATABASE_URL does not exist.',
  '42P01': 'The database is not ready for this version: run the command migrate first.',
  '22023': 'The database has no role aval_app: run the command migrate first.',
  '42501': 'The database’s user may not do that: it must own the database to migrate it.',
};

/** PostgreSQL's class 42 is about tables, roles and the like, and its messages name those alone. */
function refusedStatement({ cause }: DrizzleQueryError, code: string): string {
  const why = code.startsWith('42') && cause instanceof Error ? `: ${cause.message}` : '';
  return `The database refused a statement (${code}${why}).`;
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
