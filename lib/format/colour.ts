/** The papers that colours are looked at on: `--color-paper` of `app/_language/tokens.css`, light and dark. */
export const papers = { light: '#faf6ec', dark: '#171512' } as const;

/** Parts and marks without text have to stand out by this much (WCAG 2.2, 1.4.11). */
const VISIBLE = 3;

type Rgb = readonly [number, number, number];

const channelsOf = (colour: string): Rgb => {
  const n = Number.parseInt(colour.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
};
const written = (rgb: Rgb) =>
  `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/**
 * `colour` as it can be seen on `paper`: itself, where it stands out enough, else mixed with just so much black or white that it
 * does.
 */
export function seenOn(colour: string, paper: string): string {
  const towards: Rgb = luminance(paper) > 0.5 ? [0, 0, 0] : [255, 255, 255];
  const from = channelsOf(colour);
  for (let part = 0; part < 1; part += 0.02) {
    const mixed = written(
      from.map((value, i) => value + ((towards[i] ?? 0) - value) * part) as unknown as Rgb,
    );
    if (contrast(mixed, paper) >= VISIBLE) return mixed;
  }
  return written(towards);
}
