import { desc, eq } from 'drizzle-orm';
import { contact, send } from '@/db/schema';
import { type ArrivalEffect, EVERY, type Locale } from '@/db/vocabulary';
import { recordOpposition } from '../consent/oppose';
import type { Ctx } from '../context';
import { env } from '../env';
import { readerLocale } from '../format/locale';
import { normalisePhone } from '../format/phone';
import { replyText } from '../format/text/replies';
import { parseInput } from '../input';
import { linkPath } from '../links/path';
import { dayNumber } from '../links/token';
import { type Asked, readKeyword } from './keywords';
import { noteArrival, onlyOnce } from './note';
import { textSchema } from './schemas';

/** What a text message did, to how many people, and what to answer it; nothing where it had been told before. */
export type TextTaken = { effect: ArrivalEffect; people: number; reply: string | null };

type Person = { id: number; locale: string | null; country: string };

/**
 * Takes a text message from a person. STOP stops all prospecting by text for everybody who has the number; START opens a
 * confirmation and gives no consent back by itself; what is neither is kept for somebody to read.
 * @throws DomainError `invalid_input`
 */
export async function takeText(
  ctx: Ctx,
  input: unknown,
  { way, externalId }: { way: string; externalId: string },
): Promise<TextTaken | null> {
  const { from, text } = parseInput(textSchema, input);
  return onlyOnce(ctx, { way, externalId }, async (inside) => {
    // Some carriers leave the plus out of an international number; a number without a country is read as French.
    const number = normalisePhone(from, 'FR') ?? normalisePhone(`+${from}`, 'FR');
    const people = number === null ? [] : await peopleOf(inside, number);
    return act(inside, people, { asked: readKeyword(text), text, way });
  });
}

async function peopleOf({ db }: Ctx, phone: string): Promise<Person[]> {
  return db
    .select({ id: contact.id, locale: contact.locale, country: contact.country })
    .from(contact)
    .where(eq(contact.phone, phone))
    .orderBy(contact.id);
}

type Said = { asked: Asked; text: string; way: string };

async function act(ctx: Ctx, people: readonly Person[], { asked, text, way }: Said): Promise<TextTaken> {
  const [first] = people;
  if (!first) {
    const effect = await noteArrival(ctx, { kind: 'text', way, effect: 'untied', detail: asked });
    return { effect, people: 0, reply: asked === 'stop' ? replyText.fr.stopped : null };
  }
  const said = replyText[localeOf(first)];
  if (asked === 'stop') {
    const effect = await stopAll(ctx, people, way);
    return {
      effect,
      people: people.length,
      reply: people.length === 1 ? said.stopped : said.shared(people.length),
    };
  }
  const link = people.length === 1 ? await linkOf(ctx, first.id) : null;
  const effect = EFFECTS[asked];
  // What nobody's list knows may be a no in somebody's own words: it is kept for a person to read.
  const detail = asked === 'none' ? text.slice(0, 160) : sharedBy(people);
  for (const { id } of people) await noteArrival(ctx, { kind: 'text', way, contactId: id, effect, detail });
  if (asked === 'start') {
    return { effect, people: people.length, reply: link ? said.confirm(link) : said.confirmElsewhere };
  }
  return { effect, people: people.length, reply: asked === 'help' ? said.help(link) : null };
}

const EFFECTS = { start: 'confirmation_opened', help: 'help_sent', none: 'noted' } as const;

const localeOf = ({ locale, country }: Person): Locale => readerLocale(locale, country);
const sharedBy = (people: readonly Person[]) => (people.length === 1 ? null : `×${people.length}`);

async function stopAll(ctx: Ctx, people: readonly Person[], way: string): Promise<ArrivalEffect> {
  let effect: ArrivalEffect = 'already_stopped';
  for (const { id } of people) {
    const { already } = await recordOpposition(
      ctx,
      { contactId: id, advertiserId: EVERY, purposeId: EVERY, channel: 'sms' },
      {
        ...{ arrivedAt: ctx.now, recordedAt: ctx.now, method: 'STOP by text', source: 'person' },
        arrival: { kind: 'text', way, suspicion: null, detail: sharedBy(people) },
      },
    );
    if (!already) effect = 'stopped';
  }
  return effect;
}

/** The person's own page, through the last message that they got. */
async function linkOf({ db, now }: Ctx, contactId: number): Promise<string | null> {
  const [last] = await db
    .select({ campaignId: send.campaignId })
    .from(send)
    .where(eq(send.contactId, contactId))
    .orderBy(desc(send.campaignId))
    .limit(1);
  if (!last) return null;
  const subject = { contactId, campaignId: last.campaignId, issuedOn: dayNumber(now) };
  return `${env().APP_URL}${linkPath(env().AVAL_SECRET, 'preferences', subject)}`;
}
