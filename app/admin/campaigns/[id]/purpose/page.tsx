import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { PurposeForm } from '@/components/staff/purpose-form';
import { nameCampaign } from '@/lib/campaigns/summary';
import { builderText } from '@/lib/format/text/builder';
import { campaignFormText } from '@/lib/format/text/campaign-form';
import { Builder } from '../../_campaign/builder';
import { purposeChoices } from '../../_campaign/choices';
import { openStep } from '../../_campaign/open-step';
import { stepText } from '../../_campaign/step-text';
import { saveCampaignStep } from '../../actions';

export const generateMetadata = staffMetadata(async ({ ctx, id }) => nameCampaign(await ctx(), id));

/** Step 1: who speaks, by which means, about what. */
export default staffPage('campaigns', async (visit) => {
  const part = await openStep(visit);
  const { ctx, view, locale } = part;
  const { campaign, names, families } = view;
  const { name, channel, direct, medium, place, nature, professions } = campaign;
  return (
    <Builder {...part} here="purpose">
      <PurposeForm
        action={saveCampaignStep.bind(null, String(campaign.id), { step: 'purpose', next: 'audience' })}
        revision={campaign.revision}
        initial={{
          ...{ name, channel, nature, direct: String(direct), professions: professions.join('\n') },
          ...{ medium: medium ?? '', place: place ?? '' },
          advertiser: names.advertiserSlug,
          purpose: names.purposeSlug,
          families: families.map(({ slug }) => slug),
        }}
        choices={await purposeChoices(ctx, locale)}
        text={{ ...stepText(locale, builderText[locale].next.audience), form: campaignFormText[locale] }}
        selfSaving
      />
    </Builder>
  );
});
