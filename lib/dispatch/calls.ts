import { messageId } from '../campaigns/compose-email';
import { compileScript, NO_KEY, renderScript } from '../message/script';
import { inEachLocale, type Press, readingOf, type Setting } from './setting';

/** Prints the orders by which a provider makes a campaign's recorded calls (docs/running.md has their shape). */
export function callPress(setting: Setting): Press {
  const { campaign, identity } = setting;
  const commercial = campaign.nature === 'commercial';
  const compiled = inEachLocale(setting, (words, locale) =>
    compileScript(words, { identity, commercial, channel: campaign.channel }, locale),
  );
  return async ({ reader, to }, now) => {
    const { subject, values, locale } = readingOf(setting, reader, now);
    const { opening, text } = renderScript(compiled[locale], values);
    const order = {
      type: 'call',
      id: messageId(subject),
      to,
      locale,
      say: [...opening, text],
      noKey: NO_KEY,
    };
    return {
      ...{ campaignId: subject.campaignId, contactId: subject.contactId, to, from: identity.name },
      ...{ subject: campaign.subject || campaign.name, source: Buffer.from(JSON.stringify(order)) },
    };
  };
}
