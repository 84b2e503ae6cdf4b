import type { Locale } from '@/db/vocabulary';
import { dayInWords, timeOfDay } from '../format/dates';
import { receiptText } from '../format/text/receipt';
import type { Receipt } from './receipt';

export type ReceiptFact = { id: string; term: string; value: string };

/** What a receipt says, term by term, in a language: the same on its page and on paper. */
export function receiptFacts({ event, id, proof }: Receipt, locale: Locale): ReceiptFact[] {
  const text = receiptText[locale];
  const moment = (at: Date) => text.moment(dayInWords(at, locale), timeOfDay(at, locale));
  const purpose = locale === 'fr' ? event.purpose_fr : event.purpose_en;
  const values: [keyof typeof text.terms, string][] = [
    ['who', event.legal_name ? `${event.legal_name}, ${event.address}` : text.every.advertiser],
    ['what', purpose ?? text.every.purpose],
    ['means', text.channels[event.channel]],
    ['when', moment(event.at)],
    ['recorded', moment(event.recorded_at)],
    ['how', event.method === null ? text.unknownMethod : (text.methods[event.method] ?? event.method)],
    ['number', id],
    ['sealed', sealed(proof?.checkpoint.note, locale)],
  ];
  return values.map(([term, value]) => ({ id: term, term: text.terms[term], value }));
}

function sealed(note: string | undefined, locale: Locale): string {
  const text = receiptText[locale];
  const number = /^number (\d+)$/m.exec(note ?? '')?.[1];
  const at = /^at (\S+)$/m.exec(note ?? '')?.[1];
  if (number === undefined || at === undefined) return text.notSealed;
  return text.sealedAt(number, dayInWords(new Date(at), locale));
}
