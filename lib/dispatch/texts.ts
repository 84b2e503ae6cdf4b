import { env } from '../env';
import { compileSms, renderSms } from '../message/sms';
import { inEachLocale, type Press, readingOf, type Setting } from './setting';

/** So much of a text stands for it in a list, in characters. */
const TITLE = 60;

/** Prints a campaign's text messages: the words, who sends them, and how to stop them. */
export function textPress(setting: Setting): Press {
  const compiled = inEachLocale(setting, (words, locale) => compileSms(words, setting.identity, locale));
  return async ({ reader, to }, now) => {
    const { subject, values, locale } = readingOf(setting, reader, now);
    const { text } = renderSms(compiled[locale], values);
    const { campaignId, contactId } = subject;
    const [line = ''] = text.split('\n');
    const title = line.length > TITLE ? `${line.slice(0, TITLE - 1)}…` : line;
    return {
      ...{ campaignId, contactId, to, from: env().SMS_FROM ?? '' },
      ...{ subject: title, source: Buffer.from(text) },
    };
  };
}
