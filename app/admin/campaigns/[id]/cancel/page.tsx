import { redirect } from 'next/navigation';
import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { CommandForm } from '@/components/staff/command-form';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/lib/access/require';
import { nameCampaign } from '@/lib/campaigns/summary';
import { viewCampaign } from '@/lib/campaigns/view';
import { counted, say } from '@/lib/format/numbers';
import { campaignNextText } from '@/lib/format/text/campaign-next';
import { commandText } from '../../_campaign/parts';
import { stageOf } from '../../_campaign/stage';
import { cancel } from '../../actions';

export const generateMetadata = staffMetadata(async ({ ctx, locale, id }) =>
  say(campaignNextText[locale].cancelPage.title, { name: await nameCampaign(await ctx(), id) }),
);

/** What will be lost, before it is. */
export default staffPage('campaigns', async ({ ctx, locale, params: { id = '' } }) => {
  requirePermission(ctx.actor, 'campaigns.write');
  const view = await viewCampaign(ctx, id);
  const stage = stageOf(view, ctx.actor.role);
  const page = `/admin/campaigns/${view.campaign.id}`;
  if (!stage.can.cancel) redirect(page);
  const { cancelPage: text } = campaignNextText[locale];
  return (
    <>
      <PageHead
        above={<a href={page}>{view.campaign.name}</a>}
        title={say(text.title, { name: view.campaign.name })}
        lead={<p>{stage.begun ? counted(locale, view.progress.queued, text.during) : text.before}</p>}
      />
      <CommandForm
        action={cancel.bind(null, id)}
        text={commandText(locale, text.button, text.busy)}
        variant="danger"
      >
        <p className="max-w-measure">{text.forGood}</p>
      </CommandForm>
      <p>
        <a href={page} className="inline-flex min-h-11 items-center">
          {text.keep}
        </a>
      </p>
    </>
  );
});
