import { compileAlternative } from '../campaigns/alternative';
import { composeEmail } from '../campaigns/compose-email';
import { compileEmail } from '../message/compile';
import { fill } from '../message/placeholders';
import { inEachLocale, type Press, readingOf, type Setting } from './setting';

/** Prints a campaign's e-mails. */
export function emailPress(setting: Setting): Press {
  const { identity, slugs } = setting;
  const compiled = inEachLocale(setting, (words, locale) => {
    const email = compileEmail(words, identity, locale);
    return { line: email.subject, body: compileAlternative(email) };
  });
  return async ({ reader, to }, now) => {
    const { subject, values, locale } = readingOf(setting, reader, now);
    const { line: parts, body } = compiled[locale];
    const line = fill(parts, values);
    const { source, returnPath } = await composeEmail({
      ...{ subject, identity, slugs, line, body, values, to, at: now },
    });
    const { campaignId, contactId } = subject;
    return { campaignId, contactId, from: returnPath, to, subject: line, source };
  };
}
