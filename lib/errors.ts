/**
 * What can go wrong for a reason that the caller can mend, as codes. The edge turns a code into a status and a
 * sentence in the reader's language (`app/_server/problems.ts`, `lib/format/text`).
 */
export const errorStatus = {
  invalid_input: 400,
  not_signed_in: 401,
  not_allowed: 403,
  own_work: 403,
  not_found: 404,
  unknown_advertiser: 422,
  unknown_purpose: 422,
  unknown_family: 422,
  unknown_contact: 422,
  unknown_wording: 422,
  wording_incomplete: 409,
  unknown_reading: 422,
  changed_since: 409,
  nothing_to_adopt: 409,
  in_the_future: 422,
  duplicate_id: 409,
  wrong_state: 409,
  stale_fingerprint: 409,
  changed_meanwhile: 409,
  not_the_plan: 409,
  not_an_image: 422,
  not_addresses: 422,
  not_checked: 409,
  message_stops: 409,
  nobody_eligible: 409,
  indirect_has_no_recipients: 422,
  too_many_unrelated_families: 422,
  letters_to_take_out: 409,
  withdrawals_waiting: 409,
  call_over: 409,
  past_schedule: 422,
  link_expired: 410,
  gone: 410,
  too_many_attempts: 429,
  already_exists: 409,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** One thing wrong with one field of an input; `path` as in `families.0`. */
export type Issue = { path: string; message: string };

export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];

  /** `detail` names the thing concerned (a slug, an id the caller sent), never a person's data. */
  constructor(code: ErrorCode, detail?: string, issues: readonly Issue[] = []) {
    super(detail ?? code);
    this.name = 'DomainError';
    this.code = code;
    this.issues = issues;
  }
}
