import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { Engine } from 'json-rules-engine';
import { decide } from '@/lib/law/decide';
import type { Edition, Facts } from '@/lib/law/terms';

/** Decides every one of some facts; answers what it found. */
export type Decider = (facts: readonly Facts[]) => Promise<string[]>;

const NOBODY_SAID = ['none', 'consent_invalid', 'consent_expired'];
const customerReasons = [
  'objection_not_offered',
  'details_not_collected_at_sale',
  'purchase_too_old',
  'not_similar',
  'other_seller',
];

/** Our own function, row by row on facts already in memory. */
export function ourFunction(edition: Edition | undefined): Decider {
  return async (facts) =>
    facts.map((each) => {
      const { basis, reason } = decide(edition, each);
      return basis ?? reason ?? '';
    });
}

/**
 * The rules for consumers and commercial e-mail as a user of json-rules-engine would write them: conditions as data, priorities for
 * their order, the first event wins.
 */
export function jsonRulesEngine(): Decider {
  const engine = new Engine([], { allowUndefinedFacts: true });
  const is = (fact: string, ...values: string[]) => ({ fact, operator: 'in', value: values });
  const rule = (type: string, priority: number, ...all: ReturnType<typeof is>[]) =>
    engine.addRule({ conditions: { all }, priority, event: { type } });
  const unsaid = is('standing', ...NOBODY_SAID);
  rule('objected', 90, is('standing', 'objected', 'refused'));
  rule('withdrawn', 89, is('standing', 'withdrawn'));
  rule('consent', 80, is('standing', 'consented'), is('active', 'yes'), is('address', 'personal', 'generic'));
  rule('unreachable', 79, is('standing', 'consented'), is('active', 'yes'));
  rule('inactive', 78, is('standing', 'consented'));
  rule(
    'existing_customer',
    70,
    unsaid,
    is('relation', 'similar'),
    is('assessed', 'yes'),
    is('address', 'personal', 'generic'),
  );
  rule('unreachable', 69, unsaid, is('relation', 'similar'), is('assessed', 'yes'));
  rule('no_assessment', 68, unsaid, is('relation', 'similar'));
  rule('consent_expired', 61, is('standing', 'consent_expired'));
  rule('consent_invalid', 60, is('standing', 'consent_invalid'));
  for (const [place, reason] of customerReasons.entries())
    rule(reason, 50 - place, unsaid, is('relation', reason));
  rule('no_consent', 10, unsaid);
  return async (facts) => {
    const answers: string[] = [];
    for (const each of facts) {
      const { events } = await engine.run(each);
      answers.push(events[0]?.type ?? '');
    }
    return answers;
  };
}

/** The same as one nested expression of json-logic-js. */
export function jsonLogicRules(): Decider {
  const is = (fact: string, ...values: string[]): RulesLogic => ({ in: [{ var: fact }, values] });
  const reachable = (basis: string): RulesLogic => ({ if: [is('address', 'none'), 'unreachable', basis] });
  const logic: RulesLogic = {
    if: [
      is('standing', 'objected', 'refused'),
      'objected',
      is('standing', 'withdrawn'),
      'withdrawn',
      is('standing', 'consented'),
      { if: [is('active', 'yes'), reachable('consent'), 'inactive'] },
      is('relation', 'similar'),
      { if: [is('assessed', 'yes'), reachable('existing_customer'), 'no_assessment'] },
      is('standing', 'consent_expired', 'consent_invalid'),
      { var: 'standing' },
      is('relation', ...customerReasons),
      { var: 'relation' },
      'no_consent',
    ],
  };
  return async (facts) => facts.map((each) => String(jsonLogic.apply(logic, each)));
}
