import { DomainError, type ErrorCode, errorStatus, type Issue } from '@/lib/errors';
import { log } from '@/lib/log';
import { describeFault } from './fault';
import { BodyTooLarge } from './json-body';

/** What a program is told of an error, as RFC 9457 has it; `code`, `errors` and the request's id are ours. */
type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  instance: string;
  detail?: string;
  errors?: readonly Issue[];
};

const titles: Record<ErrorCode, string> = {
  invalid_input: 'The request does not have the shape that this call expects',
  not_signed_in: 'A valid API key is needed',
  not_allowed: 'This key may not do that',
  own_work: 'Somebody else has to approve what this key made',
  not_found: 'There is no such thing',
  unknown_advertiser: 'An advertiser that does not exist',
  unknown_purpose: 'A purpose that does not exist',
  unknown_family: 'A family that does not exist',
  unknown_contact: 'A contact that does not exist',
  unknown_wording: 'A wording that does not exist',
  wording_incomplete: 'The text lacks something without which a consent is not valid',
  unknown_reading: 'There is no such reading of the law',
  changed_since: 'The text has changed since it was looked at',
  nothing_to_adopt: 'All of its texts are verified, so it is in force already',
  in_the_future: 'This cannot have happened yet',
  duplicate_id: 'The same id stands for two different things',
  wrong_state: 'Not possible in the present state',
  stale_fingerprint: 'What was checked has changed since; check it again',
  changed_meanwhile: 'Somebody else has changed this in the meantime',
  not_the_plan: 'The campaign was approved for another moment',
  not_addresses: 'Not one to five e-mail addresses',
  not_an_image: 'Not a picture that messages can show',
  not_checked: 'Not checked yet',
  message_stops: 'The message lacks something that the law asks for',
  nobody_eligible: 'The law allows nobody of this audience',
  indirect_has_no_recipients: 'A campaign that is not direct has no recipients',
  letters_to_take_out: 'More people have said no since; take their letters out first',
  withdrawals_waiting: 'Withdrawals are being taken in; try again in a moment',
  call_over: 'This call is over, or somebody else’s',
  too_many_unrelated_families: 'Too many families that are not similar to each other',
  past_schedule: 'The time asked for is over',
  link_expired: 'The link is no longer valid',
  gone: 'This person was erased',
  too_many_attempts: 'Too many attempts; wait before the next',
  already_exists: 'It exists already',
};

/**
 * The answer to an error: what the caller can mend is said, anything else shows the request's id only and is logged
 * under it.
 */
export function problemResponse(error: unknown, requestId: string): Response {
  const problem = problemOf(error, `urn:uuid:${requestId}`);
  if (problem.status === 500) log.error({ requestId, fault: describeFault(error) }, 'unexpected error');
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  if (problem.status === 401) headers.set('WWW-Authenticate', 'Bearer realm="aval"');
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

function problemOf(error: unknown, instance: string): Problem {
  if (error instanceof DomainError) {
    const { code, issues, message } = error;
    const detail = message === code ? {} : { detail: message.replace(/^: /, '') };
    const errors = issues.length === 0 ? {} : { errors: issues };
    const type = `/problems/${code}`;
    return { type, title: titles[code], status: errorStatus[code], ...detail, code, ...errors, instance };
  }
  if (error instanceof BodyTooLarge) {
    const [title, code, detail] = ['The body is too large', 'body_too_large', error.message];
    return { type: `/problems/${code}`, title, status: 413, detail, code, instance };
  }
  const code = 'unexpected';
  return { type: `/problems/${code}`, title: 'Something went wrong here', status: 500, code, instance };
}
