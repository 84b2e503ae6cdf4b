import type { Locale } from '@/db/vocabulary';
import { say, shortDateTime } from '@/lib/format/numbers';
import { names } from '@/lib/format/text/names';
import { recordsText } from '@/lib/format/text/records';
import type { Person } from '@/lib/registers/person';

type Moment = Person['timeline'][number];

/** What happened with a contact, the latest first: what they said, what they bought, what they were sent. */
export function PersonTimeline({ timeline, locale }: { timeline: readonly Moment[]; locale: Locale }) {
  if (timeline.length === 0) return <p className="text-quiet">{recordsText[locale].person.nothing}</p>;
  return (
    <ol className="border-s-2 border-line ps-5">
      {timeline.map((moment) => (
        <li
          key={keyOf(moment)}
          className="relative py-2.5 before:absolute before:top-5 before:-start-6.5 before:size-2.5 before:rounded-round before:bg-edge"
        >
          <time dateTime={moment.at.toISOString()} className="block text-small text-quiet">
            {shortDateTime(locale, moment.at)}
          </time>
          <Words moment={moment} locale={locale} />
        </li>
      ))}
    </ol>
  );
}

function keyOf(moment: Moment): string {
  if (moment.kind === 'said') return `said ${moment.seq}`;
  return moment.kind === 'bought' ? `bought ${moment.external_id}` : `sent ${moment.campaign_id}`;
}

function Words({ moment, locale }: { moment: Moment; locale: Locale }) {
  const { person: text } = recordsText[locale];
  const { channels, sends, reasons } = names[locale];
  if (moment.kind === 'bought') {
    return <p>{say(text.bought, { family: moment.family, advertiser: moment.advertiser })}</p>;
  }
  if (moment.kind === 'said') {
    const channel = moment.channel === '*' ? text.everything : channels[moment.channel];
    return (
      <p>
        <span className="font-semibold">{text.acts[moment.act]}</span>{' '}
        <span className="text-quiet">
          {[moment.advertiser ?? text.everyone, moment.purpose, channel].filter(Boolean).join(', ')}
        </span>
      </p>
    );
  }
  const state = moment.state === 'in_flight' ? 'queued' : moment.state;
  return (
    <p>
      <a href={`/admin/campaigns/${moment.campaign_id}`}>
        {say(text.sent, { campaign: moment.campaign, channel: channels[moment.channel] })}
      </a>{' '}
      <span className="text-quiet">
        {[sends[state], moment.skip_reason && reasons[moment.skip_reason]].filter(Boolean).join(', ')}
      </span>
    </p>
  );
}
