import { composeEmail } from '../campaigns/compose-email';
import { compileEmail, renderEmail } from '../message/compile';
import { inEachLocale, type Press, readingOf, type Setting } from './setting';

/** Prints a campaign's e-mails. */
export function emailPress(setting: Setting): Press {
  const { identity, slugs } = setting;
  const compiled = inEachLocale(setting, (words, locale) => compileEmail(words, identity, locale));
  return async ({ reader, to }, now) => {
    const { subject, values, locale } = readingOf(setting, reader, now);
    const email = renderEmail(compiled[locale], values);
    const { source, returnPath } = await composeEmail({ subject, identity, slugs, email, to, at: now });
    const { campaignId, contactId } = subject;
    return { campaignId, contactId, from: returnPath, to, subject: email.subject, source };
  };
}
