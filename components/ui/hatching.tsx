import type { ReactNode } from 'react';

/*
 * Heralds and engravers say colours by hatching; so do we, so that a part of a picture is known without its
 * colour, in print and in the reader's own colours. Eight hatchings, then they begin again: past that, the
 * number of each part tells.
 */
const HATCHINGS: readonly ReactNode[] = [
  null,
  <path key="h" d="M-2 8 8-2M0 10 10 0M2 12 12 2" />,
  <path key="h" d="M0 2.5h10M0 7.5h10" />,
  <path key="h" d="M2.5 0v10M7.5 0v10" />,
  <path key="h" d="M-2 2 8 12M0 0 10 10M2-2 12 8" />,
  <path key="h" d="M2.5 1.8v1.4M7.5 6.8v1.4M1.8 2.5h1.4M6.8 7.5h1.4" strokeWidth="2.2" />,
  <path key="h" d="M0 5h10M5 0v10" />,
  <path key="h" d="M0 0 10 10M10 0 0 10" />,
];

export type Ground = 'eligible' | 'ineligible';

const GROUNDS: Record<Ground, { fill: string; stroke: string }> = {
  eligible: { fill: 'fill-yes', stroke: 'stroke-paper' },
  ineligible: { fill: 'fill-shade', stroke: 'stroke-edge' },
};

/** One pattern, to be defined inside an `svg` and used as `url(#id)`. */
export function Hatching({ id, ground, index }: { id: string; ground: Ground; index: number }) {
  const { fill, stroke } = GROUNDS[ground];
  return (
    <pattern id={id} width="10" height="10" patternUnits="userSpaceOnUse">
      <rect width="10" height="10" className={fill} />
      <g className={stroke} fill="none" strokeWidth="1.3">
        {HATCHINGS[index % HATCHINGS.length]}
      </g>
    </pattern>
  );
}
