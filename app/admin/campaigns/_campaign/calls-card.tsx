import { Outcomes } from '@/app/admin/calls/_calls/outcomes';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { may } from '@/lib/access/permissions';
import type { CallList } from '@/lib/dispatch/calls/lists';
import { counted } from '@/lib/format/numbers';
import { callsText } from '@/lib/format/text/calls';
import type { PartProps } from './parts';

/** Of a campaign by phone: how the calls have ended so far, and the way to the agents' page. */
export function CallsCard({ ctx, view, stage, locale, list }: PartProps & { list: CallList | null }) {
  if (!list || !stage.begun) return null;
  const { card: text } = callsText[locale];
  return (
    <Card id="calls" title={text.title} aside={counted(locale, list.attempts, text.attempts)}>
      <p className="max-w-measure">{text.lead}</p>
      <Outcomes list={list} locale={locale} />
      {view.campaign.state === 'sending' && may(ctx.actor.role, 'calls.make') && (
        <div>
          <ButtonLink href="/admin/calls">{text.toDesk}</ButtonLink>
        </div>
      )}
    </Card>
  );
}
