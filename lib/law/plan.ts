import { Temporal } from 'temporal-polyfill';
import type { Channel, ContactKind, Nature } from '@/db/vocabulary';
import { type Clock, nextOpening, openingAt } from './openings';
import { hasHours, windowOn } from './windows';
import { lawCountry, type Place, territoryOf, zonesOf } from './zones';

/** Somebody to be called or written to: how, what about, and where they are. */
export type Ask = {
  channel: Channel;
  nature: Nature;
  audience: ContactKind;
  place: Place;
  /** The exact date and time that the person agreed to be called at, with proof. */
  appointment?: Date;
  /** Whether the person expressly agreed, with proof, to be called at other hours. */
  anyHour?: boolean;
};

/** How long after the hour agreed a call still keeps the appointment. */
const PUNCTUAL_MS = 15 * 60_000;

/** Whether the hours allow it at `at`. */
export function within(ask: Ask, at: Date): boolean {
  return earliestLawful(ask, at)?.getTime() === at.getTime();
}

/**
 * The earliest moment at or after `notBefore` that the hours allow: `notBefore` itself for a means without hours. Where the
 * person's zone is unknown it is one that every zone of their territory allows. Null where three months have none, which no
 * row in force brings about.
 */
export function earliestLawful(ask: Ask, notBefore: Date): Date | null {
  if (!hasHours(ask.channel)) return notBefore;
  const from = notBefore.getTime();
  const moments = [openingFor(ask, from), agreedMoment(ask, from)].filter((moment) => moment !== null);
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}

/**
 * Until when the hours go on allowing what they allow at `at`; null where they do not allow it then, or the means has no hours. An
 * appointment is kept for as long as one may be late for it.
 */
export function lawfulUntil(ask: Ask, at: Date): Date | null {
  if (!hasHours(ask.channel) || !within(ask, at)) return null;
  const from = at.getTime();
  const ends = clocksOf(ask).map((clock) => openingAt(clock, from)?.end ?? null);
  const open = ends.every((end) => end !== null);
  if (open) return new Date(Math.min(...ends));
  return new Date((ask.appointment?.getTime() ?? from) + PUNCTUAL_MS);
}

/** Each zone moves the moment on until all agree. */
function openingFor(ask: Ask, from: number): number | null {
  const clocks = clocksOf(ask);
  let moment = from;
  for (let agreed = 0, turn = 0; agreed < clocks.length; turn++) {
    const clock = clocks[turn % clocks.length];
    const next = clock ? nextOpening(clock, moment) : null;
    if (next === null || turn > MOST_TURNS) return null;
    agreed = next === moment ? agreed + 1 : 1;
    moment = next;
  }
  return moment;
}

const MOST_TURNS = 10_000;

/** The appointment, or `from` where that still keeps it; null where none is ahead that the law of its day knows of. */
function agreedMoment(ask: Ask, from: number): number | null {
  const agreed = ask.appointment?.getTime();
  if (agreed === undefined || from >= agreed + PUNCTUAL_MS) return null;
  const known = clocksOf(ask).every(
    (clock) => windowOn(clock, dayIn(clock.zone, agreed))?.waivedBy === 'appointment',
  );
  return known ? Math.max(agreed, from) : null;
}

function clocksOf({ channel, nature, audience, place, anyHour = false }: Ask): Clock[] {
  const territory = territoryOf(place);
  const country = lawCountry(territory);
  return zonesOf(place).map((zone) => ({ channel, nature, audience, country, territory, zone, anyHour }));
}

/** The day that a zone's calendar shows, as `YYYY-MM-DD`. */
export function dayIn(zone: string, moment: number): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}
