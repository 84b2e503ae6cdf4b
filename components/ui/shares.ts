/**
 * Shares of a whole in tenths of a percent that add up to exactly 1,000 (or to 0 when the whole is nothing).
 *
 * Rounding each share by itself gives columns that say 99.9 %: a check whose figures do not add up is not
 * believed. The largest remainders get the tenths that are left (Hamilton's method); ties go to the first.
 */
export function sharesOf(counts: readonly number[]): number[] {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  if (whole === 0) return counts.map(() => 0);
  const parts = counts.map((count, index) => {
    const exact = (count * 1000) / whole;
    return { index, floor: Math.floor(exact), remainder: exact - Math.floor(exact) };
  });
  const left = 1000 - parts.reduce((sum, part) => sum + part.floor, 0);
  const lucky = new Set(
    [...parts]
      .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, left)
      .map((part) => part.index),
  );
  return parts.map((part) => part.floor + (lucky.has(part.index) ? 1 : 0));
}
