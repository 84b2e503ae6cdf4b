import type { ReactNode } from 'react';
import { type Ground, Hatching } from './hatching';
import { sharesOf } from './shares';

export type BreakdownPart = {
  id: string;
  label: ReactNode;
  /** Under the label: the rule's sentence, a link to the people. */
  detail?: ReactNode;
  count: number;
};

export type BreakdownProps = {
  /** Begins the ids of the patterns: unique on the page. */
  id: string;
  caption: ReactNode;
  locale: string;
  eligible: readonly BreakdownPart[];
  ineligible: readonly BreakdownPart[];
  text: { eligible: string; ineligible: string; total: string; part: string; people: string; share: string };
};

type Drawn = BreakdownPart & {
  ground: Ground;
  number: number;
  pattern: string;
  hatch: number;
  share: number;
};

/* Parts in the order of the bar, with the shares of the whole: what is drawn and what is listed is one list. */
function draw({ id, eligible, ineligible }: BreakdownProps): Drawn[] {
  const parts = [
    ...eligible.map((part, hatch) => ({ ...part, ground: 'eligible' as const, hatch })),
    ...ineligible.map((part, hatch) => ({ ...part, ground: 'ineligible' as const, hatch })),
  ];
  const shares = sharesOf(parts.map((part) => part.count));
  return parts.map((part, index) => ({
    ...part,
    number: index + 1,
    pattern: `${id}-${index + 1}`,
    share: shares[index] ?? 0,
  }));
}

const sum = (parts: readonly { count: number }[]) => parts.reduce((total, part) => total + part.count, 0);

function Bar({ parts }: { parts: readonly Drawn[] }) {
  const whole = sum(parts);
  let start = 0;
  const placed = parts.map((part) => {
    const width = whole === 0 ? 0 : (part.count * 100) / whole;
    const place = { part, x: start, width };
    start += width;
    return place;
  });
  return (
    <svg aria-hidden="true" width="100%" height="56" className="block border border-edge" data-bar="">
      <defs>
        {parts.map((part) => (
          <Hatching key={part.id} id={part.pattern} ground={part.ground} index={part.hatch} />
        ))}
      </defs>
      {placed.map(({ part, x, width }) => (
        <g key={part.id}>
          <rect x={`${x}%`} width={`${width}%`} height="100%" fill={`url(#${part.pattern})`} />
          {x > 0 && <rect x={`${x}%`} width="1.5" height="100%" className="fill-paper" />}
          {width >= 6 && <Numeral x={x + width / 2} number={part.number} />}
        </g>
      ))}
    </svg>
  );
}

/* A number on a disc of paper is read on any hatching. */
function Numeral({ x, number }: { x: number; number: number }) {
  return (
    <>
      <circle cx={`${x}%`} cy="50%" r="10" className="fill-leaf stroke-ink" />
      <text
        x={`${x}%`}
        y="50%"
        dy="0.36em"
        textAnchor="middle"
        className="fill-ink text-small font-semibold tabular-nums"
      >
        {number}
      </text>
    </>
  );
}

function Group(props: {
  title: string;
  parts: readonly Drawn[];
  share: (part: { count: number; share: number }) => string;
  count: (n: number) => string;
}) {
  const { title, parts, share, count } = props;
  if (parts.length === 0) return null;
  const subtotal = { count: sum(parts), share: parts.reduce((total, part) => total + part.share, 0) };
  return (
    <tbody>
      <tr className="font-semibold *:pt-6!">
        <th scope="rowgroup">{title}</th>
        <td data-numeric="">{count(subtotal.count)}</td>
        <td data-numeric="">{share(subtotal)}</td>
      </tr>
      {parts.map((part) => (
        <tr key={part.id}>
          <th scope="row" className="font-normal">
            <span className="flex gap-3">
              <svg aria-hidden="true" width="28" height="22" className="mt-0.5 flex-none border border-edge">
                <rect width="100%" height="100%" fill={`url(#${part.pattern})`} />
              </svg>
              <span>
                {part.number}. {part.label}
                {part.detail && <span className="block text-small text-quiet">{part.detail}</span>}
              </span>
            </span>
          </th>
          <td data-numeric="">{count(part.count)}</td>
          <td data-numeric="">{share(part)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/**
 * An audience and what the law answers for it: one bar that adds up, and the table that says the same in
 * words and figures. The bar is hidden from assistive technology, since the table is all of it and more.
 * The whole is the sum of the parts and cannot be given, so that nobody can be missing.
 */
export function Breakdown(props: BreakdownProps) {
  const { caption, locale, text } = props;
  const parts = draw(props);
  const whole = sum(parts);
  const integer = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const count = (n: number) => integer.format(n);
  // Somebody is never "0.0 %" of an audience.
  const share = (part: { count: number; share: number }) =>
    part.count > 0 && part.share === 0 ? `< ${percent.format(0.001)}` : percent.format(part.share / 1000);
  const group = { count, share };
  return (
    <figure className="grid gap-3">
      <Bar parts={parts} />
      <table className="rows">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.part}</th>
            <th scope="col" data-numeric="">
              {text.people}
            </th>
            <th scope="col" data-numeric="">
              {text.share}
            </th>
          </tr>
        </thead>
        <Group {...group} title={text.eligible} parts={parts.filter((p) => p.ground === 'eligible')} />
        <Group {...group} title={text.ineligible} parts={parts.filter((p) => p.ground === 'ineligible')} />
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <td data-numeric="" className="font-semibold">
              {count(whole)}
            </td>
            <td data-numeric="" className="font-semibold">
              {percent.format(whole === 0 ? 0 : 1)}
            </td>
          </tr>
        </tfoot>
      </table>
    </figure>
  );
}
