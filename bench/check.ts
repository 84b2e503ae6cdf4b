import { eq, sql } from 'drizzle-orm';
import type { Pool } from '@/db/client';
import { freezeSends } from '@/db/queries/freeze-sends';
import { profilesOf } from '@/db/queries/profiles-of';
import { consentState, contact, purchaseState } from '@/db/schema';
import { countAudience } from '@/lib/audience/count';
import { unpackProfile } from '@/lib/audience/profile';
import { type Inquiry, inquire } from '@/lib/audience/prospecting';
import { editionAt } from '@/lib/law/editions';
import { USUAL } from '@/lib/law/stance';
import type { Facts } from '@/lib/law/terms';
import { SIMILAR_FAMILIES } from './dataset';
import { type Decider, jsonLogicRules, jsonRulesEngine, ourFunction } from './engines';
import { insertConstants, mergeOneState, scanContacts } from './floors';
import { median, race } from './stopwatch';

const ROUNDS = 5;
/** Row-by-row engines are timed on so many facts already in memory: their rate does not depend on how many. */
const SAMPLE = 20_000;

type Set = { size: number; open: () => Pool };

export type Figures = Awaited<ReturnType<typeof measureCheck>>;

/** Measures the check of everybody, its freezing and one decision, beside their floors and peers, in one run. */
export async function measureCheck({ large, small }: { large: Set; small: Set }) {
  const [db, tenth] = [large.open(), small.open()];
  const now = new Date();
  const ask = (pool: Pool) =>
    inquire(
      pool,
      {
        ...{ advertiserId: 1, purposeId: 1, channel: 'email', nature: 'commercial' },
        families: SIMILAR_FAMILIES,
        professions: ['buyer'],
      },
      now,
      now,
    );
  const [inquiry, smaller] = [await ask(db), await ask(tenth)];
  const counted = await countAudience(db, inquiry);

  const check = await race(ROUNDS, {
    scan: () => scanContacts(db),
    merge: () => mergeOneState(db),
    check: () => timed(() => db.transaction((tx) => countAudience(tx, inquiry))),
    lanes: () => timed(() => countAudience(db, inquiry)),
    tenth: () => timed(() => tenth.transaction((tx) => countAudience(tx, smaller))),
  });
  const freeze = await race(3, {
    constants: () => insertConstants(db, counted.eligible),
    everybody: () => insertConstants(db, counted.audience),
    freeze: () => freezeOnce(db, inquiry, counted.answers),
  });
  const engines = await race(3, enginesOn(await factsOf(db, inquiry)));
  const one = await oneContact(db, inquiry);
  const orm = await ormLoop(db);
  await Promise.all([db.$client.end(), tenth.$client.end()]);
  return {
    groups: counted.groups,
    profiles: counted.answers.length,
    audience: counted.audience,
    eligible: counted.eligible,
    check,
    freeze,
    engines: Object.fromEntries(Object.entries(engines).map(([name, ms]) => [name, (SAMPLE / ms) * 1000])),
    one,
    orm,
  };
}

/** How long something takes, in milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

type Answers = Awaited<ReturnType<typeof countAudience>>['answers'];

/** Freezes all recipients into the real table, with its keys and indexes, and takes it back; times the freezing alone. */
async function freezeOnce(db: Pool, inquiry: Inquiry, answers: Answers): Promise<number> {
  const permitted = answers.flatMap(({ profile, decision }, index) =>
    decision.verdict === 'eligible'
      ? [
          {
            decisionId: index,
            profile,
            byConsent: decision.basis === 'consent',
            byPurchase: decision.basis === 'existing_customer',
          },
        ]
      : [],
  );
  const start = performance.now();
  await db.transaction((tx) => freezeSends(tx, 1, inquiry.question, { answers: permitted, plan: null }));
  const took = performance.now() - start;
  await db.execute(sql`set role none`);
  await db.execute(sql`truncate send`);
  await db.execute(sql`set role aval_app`);
  return took;
}

/** The facts of consumers in France, as a row-by-row engine is given them. */
async function factsOf(db: Pool, inquiry: Inquiry): Promise<Facts[]> {
  const ids = Array.from({ length: SAMPLE * 2 }, (_, index) => index + 1);
  const rows = await profilesOf(db, inquiry.question, ids);
  return rows
    .map(
      ({ profile }): Facts => ({
        ...unpackProfile(profile),
        nature: 'commercial',
        sector: 'none',
        assessed: 'yes',
      }),
    )
    .filter((facts) => facts.audience === 'consumer')
    .slice(0, SAMPLE);
}

function enginesOn(facts: Facts[]) {
  const ours = ourFunction(editionAt('FR', 'email', new Date(), USUAL));
  const same = (decider: Decider) => async () => {
    const [theirs, answer] = [await decider(facts), await ours(facts)];
    const differing = theirs.findIndex((each, index) => each !== answer[index]);
    if (differing >= 0) throw new Error(`an engine answers ${theirs[differing]}, we ${answer[differing]}`);
  };
  const timedOnce = (decider: Decider) => {
    let checked = false;
    return async () => {
      if (!checked) await same(decider)();
      checked = true;
      return timed(() => decider(facts));
    };
  };
  return {
    'json-rules-engine': timedOnce(jsonRulesEngine()),
    'json-logic-js': timedOnce(jsonLogicRules()),
    'our function': timedOnce(ours),
  };
}

/** One contact's decision beside one read by primary key, p50 in milliseconds. */
async function oneContact(db: Pool, inquiry: Inquiry): Promise<{ key: number; decision: number }> {
  const times = { key: [] as number[], decision: [] as number[] };
  for (let turn = 0; turn < 1500; turn++) {
    const id = 1 + ((turn * 7919) % 100_000);
    let start = performance.now();
    await db.execute(sql`select * from contact where id = ${id}`);
    times.key.push(performance.now() - start);
    start = performance.now();
    await profilesOf(db, inquiry.question, [id]);
    times.decision.push(performance.now() - start);
  }
  return { key: median(times.key.slice(500)), decision: median(times.decision.slice(500)) };
}

/** What many would write: for each contact its rows by the ORM, and the deciding for free; contacts a second. */
async function ormLoop(db: Pool): Promise<number> {
  const start = performance.now();
  const people = 1500;
  for (let id = 1; id <= people; id++) {
    await db.select().from(contact).where(eq(contact.id, id));
    await db.select().from(consentState).where(eq(consentState.contactId, id));
    await db.select().from(purchaseState).where(eq(purchaseState.contactId, id));
  }
  return (people / (performance.now() - start)) * 1000;
}
