import type { LedgerReport } from '../verify';

/** What somebody who owns the database does to it, and what the verification must say of it. */
export type Manipulation = { name: string; does: string[]; found: LedgerReport['broken'][number] };

const who = (name: string) => `(select id from contact where external_id = '${name}')`;
const at = (name: string, seq: number) => `contact_id = ${who(name)} and seq = ${seq}`;

/** Makes everything of a chain from `seq` on fit what stands there now: texts, hashes, head. */
const rechain = (name: string) => `
  do $$
  declare e record; previous bytea := ''; place int := 0;
  begin
    for e in select * from consent_event where contact_id = ${who(name)} order by seq loop
      place := place + 1;
      update consent_event set
        hash = sha256(previous || sha256(convert_to(canonical, 'UTF8') || coalesce(evidence_digest, '')))
      where contact_id = e.contact_id and seq = e.seq returning hash into previous;
    end loop;
    update contact_gate set last_seq = place, last_hash = previous where contact_id = ${who(name)};
  end $$`;

const spell = (name: string, seq: number, from: string, to: string) =>
  `update consent_event set canonical = replace(canonical, '${from}', '${to}') where ${at(name, seq)}`;

const chain = (
  contact: string,
  seq: number,
  problem: 'hash' | 'number' | 'content' | 'head' | 'wording' | 'evidence',
) => ({
  ...{ contact, seq, problem },
});
const rewritten = (checkpoint: number, contact: string, seq: number) => ({
  ...{ checkpoint, contact, seq, problem: 'rewritten' as const },
});

/** The first twelve are those of the issue; the rest is what somebody who knows all of it would try next. */
export const MANIPULATIONS: Manipulation[] = [
  {
    name: 'an act edited',
    does: [`update consent_event set act = 'refused' where ${at('p-1', 2)}`],
    found: chain('p-1', 2, 'content'),
  },
  {
    name: 'an event deleted',
    does: [`delete from consent_event where ${at('p-1', 2)}`],
    found: chain('p-1', 3, 'number'),
  },
  {
    name: 'an event inserted between two',
    does: [
      `update consent_event set seq = seq + 1000 where contact_id = ${who('p-1')} and seq > 2`,
      `update consent_event set seq = seq - 999 where contact_id = ${who('p-1')} and seq > 1000`,
      `insert into consent_event select (e).* from (select jsonb_populate_record(e, '{"seq": 3}') as e from consent_event e where ${at('p-1', 2)}) x`,
    ],
    found: chain('p-1', 3, 'hash'),
  },
  {
    name: 'two events in the other order',
    does: [
      `update consent_event set seq = seq + 5000 where contact_id = ${who('p-1')} and seq in (2, 3)`,
      `update consent_event set seq = case seq when 5002 then 3 else 2 end where contact_id = ${who('p-1')} and seq > 5000`,
    ],
    found: chain('p-1', 2, 'hash'),
  },
  {
    name: 'the tail cut off, and the head with it',
    does: [
      `delete from consent_event where contact_id = ${who('p-1')} and seq > 1`,
      `update contact_gate g set last_seq = 1, last_hash = e.hash from consent_event e
        where g.contact_id = ${who('p-1')} and e.contact_id = g.contact_id and e.seq = 1`,
    ],
    found: rewritten(1, 'p-1', 2),
  },
  {
    name: 'the moments of two events swapped',
    does: [
      `update consent_event e set at = o.at from consent_event o
        where e.contact_id = ${who('p-1')} and o.contact_id = e.contact_id and (e.seq, o.seq) in ((1, 2), (2, 1))`,
    ],
    found: chain('p-1', 1, 'content'),
  },
  {
    name: 'the text of a wording replaced',
    does: [`update wording set text = 'Oui, à tout.' where slug = 'both'`],
    found: chain('p-0', 1, 'wording'),
  },
  {
    name: 'the text of a wording replaced, with its hash and that of every event that names it',
    does: [
      `update wording set text = 'Non.', sha256 = encode(sha256('Non.'), 'hex') where slug = 'both'`,
      `update consent_event set wording_sha256 = encode(sha256('Non.'), 'hex') where wording_sha256 is not null`,
    ],
    found: chain('p-0', 1, 'content'),
  },
  {
    name: 'a whole chain rewritten with hashes that fit',
    does: [
      `update consent_event set act = 'given' where contact_id = ${who('p-1')}`,
      ...['withdrawn', 'objected', 'refused', 'informed'].flatMap((act) =>
        [1, 2, 3, 4].map((seq) => spell('p-1', seq, `"${act}"`, '"given"')),
      ),
      rechain('p-1'),
    ],
    found: rewritten(1, 'p-1', 2),
  },
  {
    name: 'evidence exchanged',
    does: [`update consent_evidence set content = 'page 99' where ${at('p-1', 2)}`],
    found: chain('p-1', 2, 'evidence'),
  },
  {
    name: 'a whole person deleted, with everything about them',
    does: [
      `delete from consent_event where contact_id = ${who('p-1')}`,
      `delete from consent_evidence where contact_id = ${who('p-1')}`,
      `delete from contact_gate where contact_id = ${who('p-1')}`,
    ],
    found: rewritten(1, 'p-1', 2),
  },
  {
    name: 'one person’s chain put under another’s name, and the other way round',
    does: [
      `update contact set external_id = 'x' where external_id = 'p-1'`,
      `update contact set external_id = 'p-1' where external_id = 'p-2'`,
      `update contact set external_id = 'p-2' where external_id = 'x'`,
    ],
    found: chain('p-1', 1, 'content'),
  },
  {
    name: 'a chain rewritten, and what the checkpoints had noted of it',
    does: [
      `update consent_event set act = 'informed',
        canonical = regexp_replace(canonical, '"(given|withdrawn|objected|refused)"', '"informed"') where ${at('p-1', 2)}`,
      rechain('p-1'),
      `update checkpoint_head h set hash = e.hash from consent_event e
        where h.contact_id = ${who('p-1')} and e.contact_id = h.contact_id and e.seq = h.seq`,
    ],
    found: { checkpoint: 1, problem: 'root' },
  },
  {
    name: 'the root of a checkpoint exchanged',
    does: [`update checkpoint set root = sha256('x') where number = 1`],
    found: { checkpoint: 1, problem: 'note' },
  },
  {
    name: 'the note of a checkpoint exchanged',
    does: [`update checkpoint set note = regexp_replace(note, 'chains [0-9]+', 'chains 1') where number = 1`],
    found: { checkpoint: 1, problem: 'signature' },
  },
  {
    name: 'a checkpoint deleted between two',
    does: ['delete from checkpoint where number = 1', 'delete from checkpoint_head where checkpoint = 1'],
    found: { checkpoint: 1, problem: 'missing' },
  },
  {
    name: 'every checkpoint deleted',
    does: ['delete from checkpoint', 'delete from checkpoint_head'],
    found: { checkpoint: 2, problem: 'missing' },
  },
];
