import { keepsMessages } from '@/app/admin/outbox/keeps-messages';
import { LiveRefresh } from '@/components/staff/live-refresh';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Channel, Locale, SkipReason } from '@/db/vocabulary';
import { may } from '@/lib/access/permissions';
import { paceOf } from '@/lib/campaigns/pace';
import { type ShownState, shownStates } from '@/lib/campaigns/recipients';
import { counted, figure, listed, midSentence, say } from '@/lib/format/numbers';
import { campaignText } from '@/lib/format/text/campaign';
import { meansProgressText } from '@/lib/format/text/means-progress';
import { names } from '@/lib/format/text/names';
import { reviewText } from '@/lib/format/text/review';
import { sendAgainText } from '@/lib/format/text/send-again';
import type { PartProps } from './parts';

const REFRESH_SECONDS = 3;

export type Skips = readonly { reason: SkipReason; count: number }[];

/** How far the sending has come: five figures that add up to those fixed at the start. */
export function ProgressCard(props: PartProps & { skips: Skips }) {
  const { view, stage, locale } = props;
  const { progress: text } = campaignText[locale];
  if (!stage.begun || !view.campaign.direct) return null;
  const { queued, uncertain } = view.progress;
  const done = stage.recipients - queued;
  const page = `/admin/campaigns/${view.campaign.id}`;
  return (
    <Card id="progress" title={text.title}>
      <Progress
        id="sending"
        label={names[locale].states[view.campaign.state]}
        value={done}
        max={Math.max(1, stage.recipients)}
      >
        {say(text.dealtWith, { done: figure(locale, done), total: figure(locale, stage.recipients) })}
        <PaceWords {...props} />
      </Progress>
      {uncertain > 0 && (
        <Notice kind="warning" word={text.uncertain.word}>
          <p>{meansProgressText[locale][view.campaign.channel]?.uncertain ?? text.uncertain.sentence}</p>
          {stage.can.again && (
            <p>
              <a href={`${page}/send-again`} className="inline-flex min-h-11 items-center">
                {sendAgainText[locale].link}
              </a>
            </p>
          )}
        </Notice>
      )}
      <Figures {...props} />
      <Deliveries {...props} />
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        {stage.can.see && (
          <a href={`${page}/sends`} className="inline-flex min-h-11 items-center">
            {text.all}
          </a>
        )}
        {stage.can.see && inOutbox(props) && (
          <a href="/admin/outbox" className="inline-flex min-h-11 items-center">
            {text.outbox}
          </a>
        )}
      </p>
      {view.campaign.state === 'sending' && <Live href={`${page}#progress`} text={text} />}
    </Card>
  );
}

/** Letters and calls are never kept in place of being sent. */
const inOutbox = ({ ctx, view }: PartProps) =>
  meansProgressText.en[view.campaign.channel] === undefined &&
  may(ctx.actor.role, 'outbox.read') &&
  keepsMessages();

/** What became of those handed over, by a means whose carriers say. */
function Deliveries({ view, locale }: PartProps) {
  if (!view.deliveries) return null;
  const { title, ...words } = campaignText[locale].progress.deliveries;
  const { delivered, undelivered, waiting } = view.deliveries;
  const counts = [
    { id: 'delivered', term: words.delivered, value: figure(locale, delivered) },
    { id: 'undelivered', term: words.undelivered, value: figure(locale, undelivered) },
    { id: 'waiting', term: words.waiting, value: figure(locale, waiting) },
  ];
  return (
    <section className="grid gap-2" aria-labelledby="deliveries">
      <h3 id="deliveries" className="font-semibold">
        {title}
      </h3>
      <DescriptionList items={counts} />
    </section>
  );
}

/** How fast it goes and how long it still takes, as long as it goes. */
function PaceWords({ ctx, view, locale }: PartProps) {
  const pace = paceOf(view, ctx.now);
  if (!pace || view.campaign.state !== 'sending') return null;
  const { rate, left } = reviewText[locale].results;
  const words = say(rate, { n: figure(locale, pace.perMinute) });
  return `, ${words}${pace.minutesLeft === null ? '' : `, ${counted(locale, pace.minutesLeft, left)}`}`;
}

function Live({ href, text }: { href: string; text: { live: string; reload: string } }) {
  return (
    <>
      <LiveRefresh seconds={REFRESH_SECONDS} />
      <p className="text-quiet">
        <noscript>
          <a href={href}>{text.reload}</a>
        </noscript>
      </p>
    </>
  );
}

function Figures({ view, stage, locale, skips }: PartProps & { skips: Skips }) {
  const { progress: text } = campaignText[locale];
  return (
    <table className="rows">
      <caption className="sr-only">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.state}</th>
          <th scope="col" data-numeric="">
            {text.recipients}
          </th>
        </tr>
      </thead>
      <tbody>
        {shownStates.map((state) => (
          <tr key={state}>
            <th scope="row" className="font-normal">
              <StateWords state={state} skips={skips} {...{ view, stage, locale }} />
            </th>
            <td data-numeric="">{figure(locale, countOf(view.progress, state))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.total}</th>
          <td data-numeric="" className="font-semibold">
            {figure(locale, stage.recipients)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function StateWords(props: Omit<PartProps, 'ctx'> & { state: ShownState; skips: Skips }) {
  const { view, stage, locale, state, skips } = props;
  const { progress: text } = campaignText[locale];
  const name = names[locale].manySends[state];
  const reasons = skips.map(
    ({ reason, count }) => `${midSentence(names[locale].reasons[reason])} (${figure(locale, count)})`,
  );
  return (
    <>
      {name}
      <span className="block text-small text-quiet">
        {helpOf(view.campaign.channel, state, locale)}{' '}
        {state === 'skipped' && reasons.length > 0 && say(text.of, { reasons: listed(locale, reasons) })}
      </span>
      {stage.can.see && countOf(view.progress, state) > 0 && (
        <a
          href={`/admin/campaigns/${view.campaign.id}/sends?state=${state}`}
          className="flex min-h-6 w-fit items-center py-0.5 text-small"
        >
          {text.see}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </a>
      )}
    </>
  );
}

/** Letters and calls are worked by people, and their states mean other things. */
function helpOf(channel: Channel, state: ShownState, locale: Locale): string {
  const own = state === 'skipped' ? undefined : meansProgressText[locale][channel]?.[state];
  return own ?? campaignText[locale].progress.helps[state];
}

function countOf(progress: PartProps['view']['progress'], state: ShownState): number {
  return state === 'handed_off' ? progress.handedOff : progress[state];
}
