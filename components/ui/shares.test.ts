import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf } from './shares';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('sharesOf', () => {
  it('adds up to the whole, each share within a tenth of its exact value', () => {
    const counts = fc.array(fc.nat(5_000_000), { minLength: 1, maxLength: 25 }).filter((c) => sum(c) > 0);
    fc.assert(
      fc.property(counts, (parts) => {
        const shares = sharesOf(parts);
        expect(sum(shares)).toBe(1000);
        shares.forEach((share, index) => {
          expect(Math.abs(share - ((parts[index] ?? 0) * 1000) / sum(parts))).toBeLessThan(1);
        });
      }),
    );
  });

  it('gives a nobody no share, and a whole of nobody none at all', () => {
    expect(sharesOf([3, 0, 1])).toEqual([750, 0, 250]);
    expect(sharesOf([0, 0])).toEqual([0, 0]);
  });
});
