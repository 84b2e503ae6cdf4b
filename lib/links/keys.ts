import { hkdfSync } from 'node:crypto';

/**
/**
 * What a link may do, and for how many days it may. `unsubscribe` stops things and shows nothing of the person; it never
 * expires. `preferences` and `why` show what somebody receives, and keep stopping when their time is over. `records` (a copy of
 * the data, its correction, its erasure) and `address` (that a new address is one's own) are asked for each time: the day on
 * which they were made and those after it. `undo` says yes again on the page that says that a stop was made. `confirm` confirms
 * what was sent by a form (whose number stands in the person's place) and `receipt` shows one receipt (whose event stands in the
 * message's place); what keeps their time says how long.
 */
export const lifeInDays = {
  unsubscribe: null,
  preferences: 30,
  why: 30,
  records: 1,
  address: 7,
  undo: 1,
  confirm: null,
  receipt: null,
} as const;
export type LinkPurpose = keyof typeof lifeInDays;

/**
 * What is signed besides links: that a page was shown (`page`), that a press may be taken back by the page that followed it
 * (`press`), and a message's name for those who carry it (`message`), which does nothing by itself.
 */
export type KeyPurpose = LinkPurpose | 'page' | 'press' | 'message';

/** Whether a link made on day `issuedOn` may still do all that its purpose lets it do on day `today`; days as in tokens. */
export function isInTime(purpose: LinkPurpose, issuedOn: number, today: number): boolean {
  const life = lifeInDays[purpose];
  return life === null || today - issuedOn <= life;
}

export type LinkKeys = { mac: Buffer; cipher: Buffer };

const derived = new Map<string, LinkKeys>();

/** The two keys of one purpose, derived from the secret: a link for one purpose is nothing for another. Derived once. */
export function linkKeys(secret: string, purpose: KeyPurpose): LinkKeys {
  const name = `${purpose} ${secret}`;
  const known = derived.get(name);
  if (known) return known;
  const derive = (use: string) =>
    Buffer.from(hkdfSync('sha256', secret, 'aval', `link ${purpose} ${use}`, 32));
  const keys = { mac: derive('mac'), cipher: derive('cipher') };
  derived.set(name, keys);
  return keys;
}
