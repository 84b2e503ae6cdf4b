import type { AppendFigures } from './append';
import type { Figures } from './check';

type Setting = { machine: string; contacts: number; small: number };

const whole = (value: number) => Math.round(value).toLocaleString('en');
const ratio = (value: number) => value.toFixed(2).replace(/\.?0+$/, '');

/** The figures as a page: each beside its floor or peer, and what is asked of the ratio. */
export function report(
  figures: Figures & { append: AppendFigures },
  { machine, contacts, small }: Setting,
): string {
  const { check, freeze, engines, one, orm } = figures;
  // What a marketer's check does: ranges of contacts on two connections. The first line is on one, as its floor is.
  const perSecond = (contacts / check.lanes) * 1000;
  const linear = check.check / contacts / (check.tenth / small);
  const { append } = figures;
  const rows = [
    [
      'ledger appends a second with chain and state, 16 connections',
      whole(append.chained),
      'the same without the chain',
      whole(append.bare),
      `${ratio(append.chained / append.bare)} ×`,
      '≥ 0.75 ×',
    ],
    [
      'check of everybody, every reason',
      `${whole(check.check)} ms`,
      'sequential scan of the contact columns needed',
      `${whole(check.scan)} ms`,
      `${ratio(check.check / check.scan)} ×`,
      '≤ 14 ×',
    ],
    [
      'the same, as the application does it, on two connections',
      `${whole(check.lanes)} ms`,
      'on one connection',
      `${whole(check.check)} ms`,
      `${ratio(check.lanes / check.check)} ×`,
      '',
    ],
    [
      'the same, on one',
      `${whole(check.check)} ms`,
      'merge join of contacts and one state',
      `${whole(check.merge)} ms`,
      `${ratio(check.check / check.merge)} ×`,
      '',
    ],
    [
      `ms a contact, ${whole(contacts)} / ${whole(small)}`,
      `${whole(check.check)} ms`,
      'linear',
      `${whole(check.tenth)} ms`,
      `${ratio(linear)} ×`,
      '≤ 1.3 ×',
    ],
    [
      'decisions a second',
      whole(perSecond),
      'json-rules-engine, facts in memory',
      whole(engines['json-rules-engine'] ?? 0),
      `${ratio(perSecond / (engines['json-rules-engine'] ?? 1))} ×`,
      '≥ 50 ×',
    ],
    [
      'the same',
      whole(perSecond),
      'json-logic-js, facts in memory',
      whole(engines['json-logic-js'] ?? 0),
      `${ratio(perSecond / (engines['json-logic-js'] ?? 1))} ×`,
      '',
    ],
    [
      'the same',
      whole(perSecond),
      'our own function, facts in memory',
      whole(engines['our function'] ?? 0),
      `${ratio(perSecond / (engines['our function'] ?? 1))} ×`,
      '',
    ],
    [
      'the same',
      whole(perSecond),
      'a loop over contacts with an ORM',
      whole(orm),
      `${ratio(perSecond / orm)} ×`,
      '≥ 500 ×',
    ],
    [
      'freezing the recipients, with keys and indexes',
      `${whole(freeze.freeze)} ms`,
      `constant rows, one for each contact decided (${whole(figures.audience)})`,
      `${whole(freeze.everybody)} ms`,
      `${ratio(freeze.freeze / freeze.everybody)} ×`,
      '≤ 2.5 ×',
    ],
    [
      'the same',
      `${whole(freeze.freeze)} ms`,
      `constant rows, one for each recipient (${whole(figures.eligible)})`,
      `${whole(freeze.constants)} ms`,
      `${ratio(freeze.freeze / freeze.constants)} ×`,
      '',
    ],
    [
      'one decision, p50',
      `${one.decision.toFixed(2)} ms`,
      'one contact by its key',
      `${one.key.toFixed(2)} ms`,
      `${ratio(one.decision / one.key)} ×`,
      '≤ 2.5 ×',
    ],
  ];
  return [
    '# Results of the last `npm run bench`',
    '',
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC · ${machine} · ${whole(contacts)} contacts, ${whole(contacts * 3)} consent events, ${whole(contacts * 5)} purchases.`,
    'Medians of several rounds, each round taking everything by turns. Only ratios of one run mean anything; `bench/README.md` says what each floor is.',
    '',
    '| what | ours | beside | theirs | ratio | asked |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    `${whole(figures.profiles)} distinct profiles; ${whole(figures.eligible)} of ${whole(figures.audience)} eligible:`,
    '',
    '| rule | answer | contacts |',
    '|---|---|---|',
    ...figures.groups.map(
      ({ rule, basis, reason, count }) => `| ${rule} | ${basis ?? reason} | ${whole(count)} |`,
    ),
    '',
  ].join('\n');
}
