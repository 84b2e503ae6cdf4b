import { messageId } from '../campaigns/compose-email';
import { compileLetter, renderLetter } from '../message/letter';
import { inEachLocale, type Press, readingOf, type Setting } from './setting';

/** Prints the orders by which a provider sends a campaign's faxes (docs/running.md has their shape): each a sheet as HTML. */
export function faxPress(setting: Setting): Press {
  const { campaign, identity } = setting;
  const compiled = inEachLocale(setting, (words, locale) => compileLetter(words, identity, locale));
  return async ({ reader, to }, now) => {
    const { subject, values, locale } = readingOf(setting, reader, now);
    const name = [reader.first_name, reader.last_name].filter(Boolean).join(' ');
    const postalAddress = [name, reader.company].filter(Boolean).join('\n');
    const html = renderLetter(compiled[locale], { ...values, postalAddress });
    const order = { type: 'fax', id: messageId(subject), to, locale, html };
    return {
      ...{ campaignId: subject.campaignId, contactId: subject.contactId, to, from: identity.name },
      ...{ subject: campaign.subject || campaign.name, source: Buffer.from(JSON.stringify(order)) },
    };
  };
}
