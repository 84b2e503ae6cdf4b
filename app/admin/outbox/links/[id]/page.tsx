import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { readServiceMessage } from '@/lib/dispatch/read-service-messages';
import { dateTime, say } from '@/lib/format/numbers';
import { outboxText } from '@/lib/format/text/outbox';
import { serviceOutboxText } from '@/lib/format/text/service-outbox';

export const generateMetadata = staffMetadata(({ locale }) => serviceOutboxText[locale].title);

/** One message that answers a person's own request. */
export default staffPage('outbox', async ({ ctx, locale, params: { id = '' } }) => {
  const { subject, recipient, at, body } = await readServiceMessage(ctx, Number.parseInt(id, 10) || 0);
  const { message: text } = serviceOutboxText[locale];
  return (
    <>
      <PageHead
        above={<a href="/admin/outbox">{outboxText[locale].message.above}</a>}
        title={subject}
        lead={<p>{say(text.lead, { when: dateTime(locale, at), recipient })}</p>}
      />
      <Card title={text.text}>
        <p className="max-w-measure text-quiet">{body === '' ? text.gone : text.help}</p>
        {body.split('\n\n').map((part) => (
          <p key={part} className="wrap-anywhere max-w-measure">
            {/^https?:\S+$/.test(part) ? <a href={part}>{part}</a> : part}
          </p>
        ))}
      </Card>
    </>
  );
});
