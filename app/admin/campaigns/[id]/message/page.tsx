import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { MessageForm, type MessageKind } from '@/components/staff/message-form';
import type { Channel } from '@/db/vocabulary';
import { contentOf } from '@/lib/campaigns/content';
import { nameCampaign } from '@/lib/campaigns/summary';
import { builderText } from '@/lib/format/text/builder';
import { builderMessageText } from '@/lib/format/text/builder-message';
import { campaignFormText } from '@/lib/format/text/campaign-form';
import { Builder } from '../../_campaign/builder';
import { DutiesCard } from '../../_campaign/duties-card';
import { FindingsCard, MessageCard } from '../../_campaign/message-cards';
import { openStep } from '../../_campaign/open-step';
import { stepText } from '../../_campaign/step-text';
import { TestCard } from '../../_campaign/test-card';
import { addPicture, saveCampaignStep } from '../../actions';

export const generateMetadata = staffMetadata(async ({ ctx, id }) => nameCampaign(await ctx(), id));

const kinds: Record<Channel, MessageKind> = {
  ...{ email: 'email', sms: 'sms', post: 'letter', fax: 'letter', phone: 'script', automated_call: 'script' },
};

/** Step 3: what it says, and beside it what will arrive and what is wrong with that. */
export default staffPage('campaigns', async (visit) => {
  const part = await openStep(visit);
  const { view, locale } = part;
  const { campaign } = view;
  const { versions } = contentOf(campaign);
  return (
    <Builder {...part} here="message">
      <MessageForm
        action={saveCampaignStep.bind(null, String(campaign.id), { step: 'message', next: 'schedule' })}
        addPicture={addPicture}
        revision={campaign.revision}
        kind={campaign.direct ? kinds[campaign.channel] : 'display'}
        initial={{ subject: campaign.subject, body: campaign.body, versions }}
        text={{
          ...stepText(locale, builderText[locale].next.schedule),
          form: campaignFormText[locale],
          message: builderMessageText[locale],
        }}
      >
        {campaign.direct && (
          <>
            <FindingsCard {...part} />
            <MessageCard {...part} />
            <DutiesCard {...part} />
            <TestCard {...part} sent={visit.query['done'] === 'tested'} />
          </>
        )}
      </MessageForm>
    </Builder>
  );
});
