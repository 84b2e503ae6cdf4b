import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { gatherFacts, streaming } from './gather-facts';
import { joinPlan, type Plan } from './places';
import type { Question } from './question';

/** A decision that permits, for one profile, and which evidence it rests on. */
export type FrozenAnswer = {
  decisionId: number;
  profile: number;
  byConsent: boolean;
  byPurchase: boolean;
};

/**
 * Writes one queued send for each contact whose profile may be written to, with the evidence that the decision rests on: the
 * facts are gathered once more and joined to the law's answers. For a means that has hours, `plan` says for each place when.
 * Answers how many there are.
 */
export async function freezeSends(
  tx: Db,
  campaignId: number,
  question: Question,
  { answers, plan }: { answers: readonly FrozenAnswer[]; plan: Plan | null },
): Promise<number> {
  if (answers.length === 0) return 0;
  await tx.execute(streaming);
  const rows = sql.join(
    answers.map(
      (a) => sql`(${a.decisionId}::int, ${a.profile}::int, ${a.byConsent}::bool, ${a.byPurchase}::bool)`,
    ),
    sql`, `,
  );
  await tx.execute(sql`set local enable_hashjoin = on`);
  const [result] = await tx.execute<{ count: number }>(sql`
    with answer (decision_id, profile, by_consent, by_purchase) as materialized (values ${rows}),
    frozen as (
      insert into send (contact_id, campaign_id, state, decision_id, consent_seq, purchase_id, not_before)
      select f.id, ${campaignId}, 'queued', a.decision_id, case when a.by_consent then f.consent_seq end,
        case when a.by_purchase then f.purchase_id end, ${plan ? sql`p.not_before` : sql`null`}
      from (${gatherFacts(question, 'everyone')}) f join answer a on a.profile = f.profile
      ${plan ? joinPlan(plan) : sql``}
      returning 1
    )
    select count(*)::int as count from frozen`);
  return result?.count ?? 0;
}
