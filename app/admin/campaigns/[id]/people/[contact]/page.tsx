import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { TraceView } from '@/app/admin/law/_law/trace-view';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { nameCampaign } from '@/lib/campaigns/summary';
import { tracePerson } from '@/lib/campaigns/trace-person';
import { lawTraceText } from '@/lib/format/text/law-trace';
import { recordsText } from '@/lib/format/text/records';

export const generateMetadata = staffMetadata(async ({ ctx, id }) => nameCampaign(await ctx(), id));

/** How it is decided about one person, from the facts to the texts, and the records that it rests on. */
export default staffPage('campaigns', async ({ ctx, locale, params: { id = '', contact = '' } }) => {
  const { campaign, name, externalId, trace, evidence } = await tracePerson(ctx, id, contact);
  const { person: text } = recordsText[locale];
  const rests = Object.values(evidence).filter(Boolean);
  return (
    <>
      <PageHead
        above={<a href={`/admin/campaigns/${campaign.id}#check`}>{campaign.name}</a>}
        title={name}
        lead={<p>{lawTraceText[locale].trace.lead}</p>}
      />
      <TraceView trace={trace} locale={locale} />
      {rests.length > 0 && (
        <Card title={text.evidence}>
          <p>
            <code>{rests.join(' ')}</code> <span className="text-quiet">({externalId})</span>
          </p>
        </Card>
      )}
    </>
  );
});
