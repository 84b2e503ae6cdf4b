import { redirect } from 'next/navigation';
import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import type { CampaignDraft } from '@/components/staff/campaign-draft';
import { CampaignForm } from '@/components/staff/campaign-form';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/lib/access/require';
import { nameCampaign } from '@/lib/campaigns/summary';
import { type ViewedCampaign, viewCampaign } from '@/lib/campaigns/view';
import { say } from '@/lib/format/numbers';
import { campaignFormText } from '@/lib/format/text/campaign-form';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { campaignChoices } from '../../_campaign/choices';
import { edit } from '../../actions';

export const generateMetadata = staffMetadata(async ({ ctx, locale, id }) =>
  say(campaignFormText[locale].editTitle, { name: await nameCampaign(await ctx(), id) }),
);

export default staffPage('campaigns', async ({ ctx, locale, params: { id = '' } }) => {
  requirePermission(ctx.actor, 'campaigns.write');
  const view = await viewCampaign(ctx, id, locale);
  const { campaign } = view;
  const page = `/admin/campaigns/${campaign.id}`;
  if (campaign.state !== 'draft' && campaign.state !== 'approved') redirect(page);
  const text = campaignFormText[locale];
  return (
    <>
      <PageHead
        above={<a href={page}>{campaign.name}</a>}
        title={say(text.editTitle, { name: campaign.name })}
        lead={<p>{text.editLead}</p>}
      />
      <CampaignForm
        action={edit.bind(null, id)}
        initial={draftFrom(view)}
        choices={await campaignChoices(ctx, locale, campaign.channel)}
        submit={text.save}
        backTo={page}
        text={text}
        desk={deskText[locale]}
        errors={errorText[locale]}
      />
    </>
  );
});

function draftFrom({ campaign, names, families }: ViewedCampaign): CampaignDraft {
  const { name, channel, direct, nature, professions, subject, body } = campaign;
  return {
    ...{ name, channel, nature, subject, body },
    advertiser: names.advertiserSlug,
    purpose: names.purposeSlug,
    direct: String(direct),
    families: Object.fromEntries(families.map(({ slug }) => [slug, true])),
    professions: professions.join('\n'),
  };
}
