import smpp, { type PDU } from 'smpp';
import type { DeliveryState } from '@/db/vocabulary';

/** A text message as an SMS centre has it: numbers without a plus, or a sender's name. */
export type Text = { from: string; to: string; text: string };

/** What became of a text message; `code` in the centre's own words. */
export type Receipt = { id: string; state: DeliveryState; code: string };

const [GSM_7, UCS_2] = [0, 8];
/** In characters: so many fit in one message of a network. */
const SINGLE = { [GSM_7]: 160, [UCS_2]: 70 };
/** Characters of the GSM alphabet's second table take two places. */
const TWO_PLACES = /[\f^{}\\[~\]|€]/g;
/** The bits of `esm_class` that mark a receipt, which is nobody's words. */
const RECEIPT_BITS = 0b0011_1100;

/**
 * The fields of `submit_sm` (SMPP 3.4, 4.4.1). Only the networks' own alphabet or UCS-2, so that what is sent is what was counted; a
 * text that is longer than one message goes whole, in `message_payload`, so that all of it is taken or nothing.
 */
export function submitFields({ from, to, text }: Text) {
  const coding = smpp.encodings.ASCII.match(text) ? GSM_7 : UCS_2;
  const places = text.length + (coding === GSM_7 ? (text.match(TWO_PLACES)?.length ?? 0) : 0);
  const body = places <= (SINGLE[coding] ?? 0) ? { short_message: text } : { message_payload: text };
  return {
    ...address('source', from),
    ...address('dest', to),
    ...{ source_addr: digits(from), destination_addr: digits(to) },
    ...{ data_coding: coding, registered_delivery: 1 },
    ...body,
  };
}

const digits = (number: string) => number.replace(/^\+/, '');

/** An international number, a short one, or a name (5.2.5, 5.2.6). */
function address(whose: 'source' | 'dest', number: string) {
  const [ton, npi] = number.startsWith('+') ? [1, 1] : /^\d{3,8}$/.test(number) ? [3, 0] : [0, 0];
  return { [`${whose}_addr_ton`]: ton, [`${whose}_addr_npi`]: npi };
}

export function isReceipt({ esm_class: bits = 0 }: PDU): boolean {
  return (bits & RECEIPT_BITS) !== 0;
}

/** What a person wrote. */
export function textOf({ short_message: short, message_payload: long }: PDU): string {
  const body = [short, long].find((one) => typeof one === 'object' && String(one.message ?? '') !== '');
  const message = typeof body === 'object' ? body.message : '';
  return Buffer.isBuffer(message) ? message.toString('utf8') : String(message);
}

/** The states of `message_state` (5.2.28) that are final, as receipts write them. */
const FINAL: Readonly<Record<number, string>> = {
  2: 'DELIVRD',
  3: 'EXPIRED',
  4: 'DELETED',
  5: 'UNDELIV',
  7: 'UNKNOWN',
  8: 'REJECTD',
};

/** Reads a receipt, by its fields, or by its text where a centre sends no fields (appendix B); null for one that is not final. */
export function readReceipt(pdu: PDU): Receipt | null {
  const text = textOf(pdu);
  const id = String(pdu.receipted_message_id ?? /\bid:(\S+)/i.exec(text)?.[1] ?? '').replaceAll('\0', '');
  const word = /\bstat:([A-Z]+)/i.exec(text)?.[1]?.toUpperCase();
  const state = pdu.message_state === undefined ? word : FINAL[pdu.message_state];
  if (id === '' || state === undefined || !Object.values(FINAL).includes(state)) return null;
  const error = /\berr:(\S+)/i.exec(text)?.[1] ?? '';
  return { id, state: state === 'DELIVRD' ? 'delivered' : 'undelivered', code: `${state} ${error}`.trim() };
}
