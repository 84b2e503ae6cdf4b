import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { PlanForm } from '@/components/staff/plan-form';
import { contentOf } from '@/lib/campaigns/content';
import { nameCampaign } from '@/lib/campaigns/summary';
import { campaignHours } from '@/lib/campaigns/windows';
import { STAFF_ZONE } from '@/lib/format/numbers';
import { parisClock } from '@/lib/format/paris-time';
import { builderText } from '@/lib/format/text/builder';
import { builderMessageText } from '@/lib/format/text/builder-message';
import { Builder } from '../../_campaign/builder';
import { HoursCard } from '../../_campaign/hours';
import { openStep } from '../../_campaign/open-step';
import { stepText } from '../../_campaign/step-text';
import { saveCampaignStep } from '../../actions';

export const generateMetadata = staffMetadata(async ({ ctx, id }) => nameCampaign(await ctx(), id));

const MS_IN_A_DAY = 86_400_000;

/** Step 4: when it goes out. */
export default staffPage('campaigns', async (visit) => {
  const part = await openStep(visit);
  const { ctx, view, locale } = part;
  const { campaign } = view;
  const tomorrow = parisClock(new Date(ctx.now.getTime() + MS_IN_A_DAY)).day;
  return (
    <Builder {...part} here="schedule">
      <PlanForm
        action={saveCampaignStep.bind(null, String(campaign.id), { step: 'schedule', next: 'review' })}
        revision={campaign.revision}
        direct={campaign.direct}
        initial={contentOf(campaign).plan}
        proposed={{ day: tomorrow, time: '09:00', zone: STAFF_ZONE }}
        zones={Intl.supportedValuesOf('timeZone')}
        today={parisClock(ctx.now).day}
        text={{
          ...stepText(locale, builderText[locale].next.review),
          schedule: builderMessageText[locale].schedule,
        }}
      >
        {campaign.direct && (
          <HoursCard hours={await campaignHours(ctx, String(campaign.id))} locale={locale} />
        )}
      </PlanForm>
    </Builder>
  );
});
