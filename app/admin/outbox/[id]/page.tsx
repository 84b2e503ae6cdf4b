import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { Folded, MessageFrame, PlainText } from '@/components/staff/message-frame';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { PageHead } from '@/components/ui/page-head';
import type { Channel, Locale } from '@/db/vocabulary';
import { sendId } from '@/lib/campaigns/schemas';
import { type OutboxMessage, readOutbox } from '@/lib/dispatch/read-outbox';
import { dateTime, say } from '@/lib/format/numbers';
import { names } from '@/lib/format/text/names';
import { type OutboxText, outboxText } from '@/lib/format/text/outbox';
import { parseInput } from '@/lib/input';
import { linksIn, type ReadEmail, readEmailSource } from '@/lib/message/read-source';

export const generateMetadata = staffMetadata(({ locale }) => outboxText[locale].title);

/** One kept message, as its reader would get it and as it would travel. */
export default staffPage('outbox', async ({ ctx, locale, params: { id = '' } }) => {
  const message = await readOutbox(ctx, parseInput(sendId, id));
  const { channel } = message;
  const { message: text } = outboxText[locale];
  return (
    <>
      <PageHead
        above={<a href="/admin/outbox">{text.above}</a>}
        title={message.subject}
        lead={<p>{say(text.lead, { when: dateTime(locale, message.at), recipient: message.recipient })}</p>}
      />
      {channel === 'email' ? (
        <KeptEmail message={message} locale={locale} />
      ) : (
        <KeptOrder message={message} channel={channel} locale={locale} />
      )}
    </>
  );
});

type KeptProps = { message: OutboxMessage; locale: Locale };

function KeptEmail({ message, locale }: KeptProps) {
  const email = readEmailSource(message.source);
  const { message: text } = outboxText[locale];
  return (
    <>
      <Card title={text.headers}>
        <DescriptionList items={headOf(email, text)} />
        <p>
          <a href={`/admin/campaigns/${message.campaignId}`}>{text.seeCampaign}</a>
        </p>
      </Card>
      <Card title={text.rendered}>
        <MessageFrame html={email.html} title={text.frame} />
      </Card>
      <Card title={text.links}>
        <p className="max-w-measure text-quiet">{text.linksHelp}</p>
        <ul className="grid gap-2">
          {linksIn(email.html).map(({ href, words }) => (
            <li key={href} className="wrap-anywhere">
              {words !== href && <span className="block">{words}</span>}
              <Destination href={href} />
            </li>
          ))}
        </ul>
      </Card>
      <Card title={text.text}>
        <PlainText>{email.text}</PlainText>
      </Card>
      <Folded title={text.source}>
        <PlainText>{message.source}</PlainText>
      </Folded>
    </>
  );
}

/** A text message as it would have gone out, or the order that a provider would have got. */
function KeptOrder({ message, channel, locale }: KeptProps & { channel: Channel }) {
  const { message: text } = outboxText[locale];
  const fax = channel === 'fax' ? (JSON.parse(message.source) as { html: string }).html : null;
  return (
    <>
      {fax && (
        <Card title={names[locale].channels[channel]}>
          <MessageFrame html={fax} title={text.sheet} />
        </Card>
      )}
      {channel === 'automated_call' && (
        <Card title={text.said}>
          <PlainText>{(JSON.parse(message.source) as { say: string[] }).say.join('\n\n')}</PlainText>
        </Card>
      )}
      {channel === 'sms' ? (
        <Card title={names[locale].channels[channel]}>
          <PlainText>{message.source}</PlainText>
        </Card>
      ) : (
        <Folded title={text.order}>
          <PlainText>{JSON.stringify(JSON.parse(message.source), null, 2)}</PlainText>
        </Folded>
      )}
      <p>
        <a href={`/admin/campaigns/${message.campaignId}`}>{text.seeCampaign}</a>
      </p>
    </>
  );
}

function headOf(email: ReadEmail, text: OutboxText['message']) {
  const shown = ['from', 'to', 'subject', 'date'] as const;
  return shown.flatMap((name) => {
    const field = email.fields.find((one) => one.name.toLowerCase() === name);
    return field ? [{ id: name, term: text.fields[name], value: field.value }] : [];
  });
}

/** What an author wrote as an address is followed only where it leads to a page or a mailbox. */
function Destination({ href }: { href: string }) {
  if (!/^(https?|mailto):/i.test(href)) return <span>{href}</span>;
  return (
    <a href={href} rel="noreferrer">
      {href}
    </a>
  );
}
