import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { MessageFrame, PlainText } from '@/components/staff/message-frame';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { readTest } from '@/lib/campaigns/send-test';
import { nameCampaign } from '@/lib/campaigns/summary';
import { builderMessageText } from '@/lib/format/text/builder-message';
import { readEmailSource } from '@/lib/message/read-source';

export const generateMetadata = staffMetadata(async ({ ctx, id }) => nameCampaign(await ctx(), id));

/** A test that was kept in place of being sent, as it would have arrived. */
export default staffPage('campaigns', async ({ ctx, locale, params: { id = '', testId = '' } }) => {
  const { source } = await readTest(ctx, id, testId);
  const { fields, html, text: plain } = readEmailSource(source);
  const text = builderMessageText[locale];
  const subject = fields.find(({ name }) => name.toLowerCase() === 'subject')?.value ?? '';
  return (
    <>
      <PageHead
        above={<a href={`/admin/campaigns/${id}/message#test`}>{text.test.list}</a>}
        title={subject}
      />
      <Card title={text.preview}>
        <MessageFrame html={html} title={text.preview} />
      </Card>
      <Card title={text.looks.plain}>
        <PlainText>{plain}</PlainText>
      </Card>
    </>
  );
});
