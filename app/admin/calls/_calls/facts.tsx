import type { Locale } from '@/db/vocabulary';
import type { CurrentCall } from '@/lib/dispatch/calls/current';
import { clockIn, dayAndTimeIn, figure, say, zonePlace } from '@/lib/format/numbers';
import { callsText } from '@/lib/format/text/calls';

/** What an agent has to know before dialling: the clock there, until when, and what was tried. */
export function Facts({ current, now, locale }: { current: CurrentCall; now: Date; locale: Locale }) {
  const { call: text } = callsText[locale];
  const { person, until, appointment, tries } = current;
  const due = appointment !== null && appointment <= now;
  return (
    <div className="grid gap-1">
      {person.company && <p className="font-semibold">{person.company}</p>}
      <p className="font-serif text-lead">
        {say(text.clock, { time: clockIn(locale, now, person.zone), zone: zonePlace(person.zone) })}
      </p>
      {until && <p>{say(text.until, { time: clockIn(locale, until, person.zone) })}</p>}
      {due && <p>{say(text.appointment, { when: dayAndTimeIn(locale, appointment, person.zone) })}</p>}
      <p className="text-quiet">
        {tries === 0 ? text.tries.first : say(text.tries.more, { n: figure(locale, tries) })}{' '}
        {current.limit && say(text.tries.of, { most: current.limit.attempts, days: current.limit.days })}
      </p>
    </div>
  );
}
