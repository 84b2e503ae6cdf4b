import {
  type Address,
  addresses,
  type Basis,
  type ContactKind,
  contactKinds,
  type Nature,
  natures,
  type Reason,
  type Relation,
  relations,
  type Sector,
  type Standing,
  sectors,
  standings,
  type Verdict,
} from '@/db/vocabulary';
import type { SourceId } from './sources';

/** All that the law looks at: about the person (the profile) and about the campaign. */
export type Facts = {
  nature: Nature;
  sector: Sector | 'none';
  assessed: 'no' | 'yes';
  audience: ContactKind;
  address: Address;
  standing: Standing;
  relation: Relation;
  contract: 'no' | 'yes';
  informed: 'no' | 'yes';
  active: 'no' | 'yes';
  related: 'no' | 'yes';
};
export type Fact = keyof Facts;

/** Every value of every fact, for tests that try them all. */
export const factValues: { readonly [K in Fact]: readonly Facts[K][] } = {
  nature: natures,
  sector: ['none', ...sectors],
  assessed: ['no', 'yes'],
  audience: contactKinds,
  address: addresses,
  standing: standings,
  relation: relations,
  contract: ['no', 'yes'],
  informed: ['no', 'yes'],
  active: ['no', 'yes'],
  related: ['no', 'yes'],
};

/** A pattern of facts: each that it names has one of the values given. */
export type Match = { readonly [K in Fact]?: readonly Facts[K][] };

/** One thing that a permission asks, and the reason given where it is lacking. */
export type Condition = {
  readonly [K in Fact]: {
    readonly fact: K;
    readonly is: readonly Facts[K][];
    readonly otherwise: Reason | { readonly [V in Facts[K]]?: Reason };
  };
}[Fact];

type Dated = {
  /** First day in force, `YYYY-MM-DD`, at midnight in the country's own time. */
  readonly from: string;
  /** First day no longer in force. */
  readonly to?: string;
  /** What the text says, in its own language. */
  readonly quote: string;
  readonly sources: readonly [SourceId, ...SourceId[]];
};

/** A row that forbids, whatever else holds. */
export type Prohibition = Dated & {
  readonly id: string;
  readonly when: Match;
  readonly reason: Reason;
};

/** A row that permits those it is about (`when`, but not `unless`) if they have all that it asks (`asks`). */
export type Permission = Dated & {
  readonly id: string;
  readonly basis: Basis;
  readonly when: Match;
  readonly unless?: readonly Match[];
  readonly asks: readonly Condition[];
};

/** The law of one country for one channel on one day. */
export type Edition = {
  readonly id: string;
  readonly from: string;
  readonly prohibitions: readonly Prohibition[];
  readonly permissions: readonly Permission[];
};

/** The law's answer to one set of facts. `rule` names the row that answered, also when it answered no. */
export type Decision = {
  readonly verdict: Verdict;
  readonly basis: Basis | null;
  readonly reason: Reason | null;
  readonly rule: string;
  readonly sources: readonly SourceId[];
};
