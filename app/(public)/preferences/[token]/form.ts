import { EVERYTHING } from '@/components/document/choices-page';

type Field = { advertiserId: string; purposeId: string; channel: string };

const ANSWER = /^c\.(\d{1,10})\.(\d{1,10})\.([a-z_]{1,20})$/;

/** What a form of choices holds, as `savePreferences` takes it; whether the values make sense is its schema's to say. */
export type Answers = {
  answers: (Field & { answer: string; wordingId?: string })[];
  stopEverything: boolean;
};

/** Reads `c.ADVERTISER.PURPOSE.CHANNEL` and, beside a yes, the id of the text that was shown, `w.…`. */
export function readAnswers(form: FormData): Answers {
  const answers: Answers['answers'] = [];
  for (const [name, value] of form) {
    const [, advertiserId, purposeId, channel] = ANSWER.exec(name) ?? [];
    if (advertiserId === undefined || purposeId === undefined || channel === undefined) continue;
    const wording = form.get(name.replace('c', 'w'));
    answers.push({
      ...{ advertiserId, purposeId, channel, answer: String(value) },
      ...(value === 'yes' && typeof wording === 'string' && { wordingId: wording }),
    });
  }
  return { answers, stopEverything: form.has(EVERYTHING) };
}
