import { detailFields } from '@/lib/forms/schemas';

const ANSWER = /^c\.(\d{1,10})\.(\d{1,10})\.([a-z_]{1,20})$/;

/** What a browser sent: as the verb takes it, and as the page shows it again. */
export type SentForm = { input: unknown; kept: Record<string, string> };

/** Reads `c.ADVERTISER.PURPOSE.CHANNEL`, beside each the id of the text that was shown, `w.…`, and the details by their names. */
export function readSentForm(form: FormData): SentForm {
  const texts = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
  const kept = Object.fromEntries(texts);
  const answers = texts.flatMap(([name, answer]) => {
    const [, advertiserId, purposeId, channel] = ANSWER.exec(name) ?? [];
    if (channel === undefined) return [];
    return [{ advertiserId, purposeId, channel, answer, wordingId: kept[name.replace('c', 'w')] }];
  });
  const details = Object.fromEntries(
    detailFields.flatMap((field) => (kept[field] === undefined ? [] : [[field, kept[field]]])),
  );
  return { input: { answers, details }, kept };
}
