import { CommandForm } from '@/components/staff/command-form';
import { Folded } from '@/components/staff/message-frame';
import { ScheduleForm } from '@/components/staff/schedule-form';
import { Card } from '@/components/ui/card';
import { TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { contentOf } from '@/lib/campaigns/content';
import { planMoment } from '@/lib/campaigns/plan';
import type { Plan } from '@/lib/campaigns/schemas';
import { counted, dateTime, midSentence, say } from '@/lib/format/numbers';
import { parisClock } from '@/lib/format/paris-time';
import { campaignText } from '@/lib/format/text/campaign';
import { campaignNextText } from '@/lib/format/text/campaign-next';
import { names } from '@/lib/format/text/names';
import { reviewText } from '@/lib/format/text/review';
import { approve, askForChanges, check, pause, resume, schedule, unschedule } from '../actions';
import { commandText, type PartProps } from './parts';
import { planWords } from './plan-words';

/** The one thing that the campaign waits for, and the buttons of those who may do it. */
export function NextCard(props: PartProps) {
  const { view, locale, stage } = props;
  const { state } = view.campaign;
  if (state === 'sent' || state === 'cancelled') return null;
  const { next: text } = campaignNextText[locale];
  return (
    <Card id="next" title={text.title} framed>
      {stage.stale && (
        <Notice kind="warning" word={text.stale.word}>
          <p>{text.stale.sentence}</p>
          {state === 'scheduled' && <p>{text.stale.scheduled}</p>}
        </Notice>
      )}
      {(state === 'draft' || state === 'approved') && <BeforeSchedule {...props} />}
      {state === 'scheduled' && <Scheduled {...props} />}
      {(state === 'sending' || state === 'paused') && <UnderWay {...props} />}
      {stage.can.cancel && (
        <p>
          <a
            href={`/admin/campaigns/${view.campaign.id}/cancel`}
            className="inline-flex min-h-11 items-center"
          >
            {text.cancel.link}
          </a>
        </p>
      )}
    </Card>
  );
}

function BeforeSchedule(props: PartProps) {
  const { view, stage, locale } = props;
  const { next: text } = campaignNextText[locale];
  const { campaign, own } = view;
  const checked = view.check?.current === true;
  return (
    <>
      {stage.stops && <p className="max-w-measure">{text.stops}</p>}
      {campaign.direct && checked && view.check?.eligible === 0 && (
        <p className="max-w-measure">{text.nobody}</p>
      )}
      {!checked && stage.can.check && <CheckAll {...props} />}
      {stage.fit && campaign.state === 'draft' && !stage.can.approve && (
        <p className="max-w-measure">
          {own && props.ctx.actor.role === 'approver' ? text.ownWork : text.needsApprover}
        </p>
      )}
      {stage.can.approve && <Approve {...props} />}
      {campaign.state === 'approved' && stage.can.schedule && <Schedule {...props} />}
      {campaign.state === 'approved' && stage.fit && !stage.can.schedule && !stage.can.approve && (
        <p className="max-w-measure">{text.needsMarketer}</p>
      )}
      {stage.can.ask && <AskForChanges {...props} />}
    </>
  );
}

function CheckAll({ view, locale, stage }: PartProps) {
  const { check: text } = campaignNextText[locale].next;
  const button = view.check ? text.again : text.button;
  return (
    <CommandForm
      action={check.bind(null, String(view.campaign.id))}
      text={commandText(locale, button, text.busy)}
      variant={stage.stops ? 'quiet' : 'primary'}
    >
      <p className="max-w-measure">{text.help}</p>
    </CommandForm>
  );
}

function Approve({ view, locale }: PartProps) {
  const { approve: text } = campaignNextText[locale].next;
  const { approve: review } = reviewText[locale];
  const { indirect } = campaignNextText[locale];
  if (!view.check) return null;
  const { direct } = view.campaign;
  const approval = direct ? say(text.button, { what: whatGoesOut(view, locale) }) : indirect.approve;
  return (
    <CommandForm
      action={approve.bind(null, String(view.campaign.id))}
      text={commandText(locale, approval, text.busy)}
      variant="primary"
    >
      <p className="max-w-measure">{direct ? text.help : indirect.approveHelp}</p>
      <p className="flex flex-wrap gap-x-6">
        {(['check', 'message'] as const).map((part) => (
          <a key={part} href={`#${part}`} className="inline-flex min-h-11 items-center">
            {campaignText[locale][part].title}
          </a>
        ))}
      </p>
      <input type="hidden" name="fingerprint" value={view.check.fingerprint} />
      {direct && (
        <TextField
          id="mayGrowPercent"
          name="mayGrowPercent"
          type="number"
          min={0}
          max={1000}
          defaultValue={10}
          label={review.grow}
          hint={review.growHint}
        />
      )}
    </CommandForm>
  );
}

/** The other answer of an approver's. */
function AskForChanges({ view, locale }: PartProps) {
  const { approve: text } = reviewText[locale];
  return (
    <Folded title={text.ask}>
      <CommandForm
        action={askForChanges.bind(null, String(view.campaign.id))}
        text={commandText(locale, text.askButton)}
      >
        <p className="max-w-measure">{text.askHelp}</p>
        <TextArea id="note" name="note" label={text.note} rows={4} required maxLength={2000} />
      </CommandForm>
    </Folded>
  );
}

const MS_IN_A_DAY = 86_400_000;

/** "12,410 letters", by the means of the campaign. */
function whatGoesOut({ check, campaign }: PartProps['view'], locale: PartProps['locale']): string {
  return counted(locale, check?.eligible ?? 0, names[locale].units[campaign.channel]);
}

function scheduleWords(view: PartProps['view'], locale: PartProps['locale']): string {
  const { indirect, next } = campaignNextText[locale];
  return view.campaign.direct
    ? say(next.schedule.button, { what: whatGoesOut(view, locale) })
    : indirect.schedule;
}

function Schedule({ ctx, view, locale }: PartProps) {
  const { schedule: text } = campaignNextText[locale].next;
  const { plan } = contentOf(view.campaign);
  if (plan && planMoment(plan, ctx.now) >= ctx.now)
    return <AsPlanned {...{ ctx, view, locale }} plan={plan} />;
  const tomorrow = parisClock(new Date(ctx.now.getTime() + MS_IN_A_DAY)).day;
  return (
    <ScheduleForm
      action={schedule.bind(null, String(view.campaign.id))}
      text={text}
      command={commandText(locale, scheduleWords(view, locale), text.busy)}
      proposed={{ day: tomorrow, time: '09:00' }}
      today={parisClock(ctx.now).day}
    />
  );
}

/** What was approved with the rest need not be chosen again. */
function AsPlanned({ view, locale, plan }: Pick<PartProps, 'ctx' | 'view' | 'locale'> & { plan: Plan }) {
  const text = reviewText[locale];
  const { schedule: says } = campaignNextText[locale].next;
  return (
    <CommandForm
      action={schedule.bind(null, String(view.campaign.id))}
      text={commandText(locale, scheduleWords(view, locale), says.busy)}
      variant="primary"
    >
      <p className="max-w-measure">{say(text.plannedHelp, { when: midSentence(planWords(plan, locale)) })}</p>
      <input type="hidden" name="planned" value="yes" />
    </CommandForm>
  );
}

function Scheduled({ ctx, view, stage, locale }: PartProps) {
  const { scheduled: text } = campaignNextText[locale].next;
  const { id, scheduledAt } = view.campaign;
  const due = scheduledAt !== null && scheduledAt <= ctx.now;
  const when = scheduledAt ? dateTime(locale, scheduledAt) : '';
  return (
    <>
      <p className="max-w-measure">{due ? text.soon : text.sentence.replace('{when}', when)}</p>
      {stage.can.unschedule && (
        <CommandForm action={unschedule.bind(null, String(id))} text={commandText(locale, text.takeBack)}>
          <p>{text.takeBackHelp}</p>
        </CommandForm>
      )}
    </>
  );
}

function UnderWay({ view, stage, locale }: PartProps) {
  const { next: text } = campaignNextText[locale];
  const id = String(view.campaign.id);
  if (view.campaign.state === 'sending') {
    if (!stage.can.pause) return <p>{text.pause.help}</p>;
    return (
      <CommandForm action={pause.bind(null, id)} text={commandText(locale, text.pause.button)}>
        <p>{text.pause.help}</p>
      </CommandForm>
    );
  }
  if (!stage.can.resume) return <p>{text.resume.help}</p>;
  return (
    <CommandForm
      action={resume.bind(null, id)}
      text={commandText(locale, text.resume.button)}
      variant="primary"
    >
      <p>{text.resume.help}</p>
    </CommandForm>
  );
}
