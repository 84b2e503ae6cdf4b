import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { Folded, MessageFrame, PlainText } from '@/components/staff/message-frame';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { readFormLetter } from '@/lib/dispatch/read-form-letters';
import { dateTime, say } from '@/lib/format/numbers';
import { outboxText } from '@/lib/format/text/outbox';
import { linksIn, readEmailSource } from '@/lib/message/read-source';

export const generateMetadata = staffMetadata(({ locale }) => outboxText[locale].title);

/** One kept letter of a form, as its reader would get it. */
export default staffPage('outbox', async ({ ctx, locale, params: { id = '' } }) => {
  const letter = await readFormLetter(ctx, Number(id) || 0);
  const email = readEmailSource(letter.source);
  const { message: text } = outboxText[locale];
  return (
    <>
      <PageHead
        above={<a href="/admin/outbox">{text.above}</a>}
        title={letter.subject}
        lead={<p>{say(text.lead, { when: dateTime(locale, letter.at), recipient: letter.recipient })}</p>}
      />
      <Card title={text.rendered}>
        <MessageFrame html={email.html} title={text.frame} />
      </Card>
      <Card title={text.links}>
        <ul className="grid gap-2">
          {linksIn(email.html).map(({ href, words }) => (
            <li key={href} className="wrap-anywhere">
              <span className="block">{words}</span>
              <a href={href} rel="noreferrer">
                {href}
              </a>
            </li>
          ))}
        </ul>
      </Card>
      <Folded title={text.source}>
        <PlainText>{letter.source}</PlainText>
      </Folded>
    </>
  );
});
