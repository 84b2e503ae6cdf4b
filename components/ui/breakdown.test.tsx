import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Breakdown } from './breakdown';

const text = {
  eligible: 'Will receive it',
  ineligible: 'Will not',
  total: 'Everybody',
  part: 'Answer',
  people: 'People',
  share: 'Share',
};

function render(eligible: number[], ineligible: number[]) {
  const part = (count: number, index: number) => ({ id: `${index}-${count}`, label: `n${index}`, count });
  return renderToStaticMarkup(
    <Breakdown
      id="b"
      caption="Audience"
      locale="en"
      text={text}
      eligible={eligible.map((count, index) => part(count, index))}
      ineligible={ineligible.map((count, index) => part(count, index + 100))}
    />,
  );
}

describe('Breakdown', () => {
  it('draws a bar whose parts fill it exactly, in the order of the table', () => {
    const bar = render([8421, 3777, 212], [4310, 1611, 1669]).split('</svg>')[0] ?? '';
    const widths = [...bar.matchAll(/width="([\d.]+)%" height="100%" fill="url/g)].map((m) => Number(m[1]));
    expect(widths).toHaveLength(6);
    expect(widths.reduce((total, width) => total + width, 0)).toBeCloseTo(100, 8);
  });

  it('says the same in words: parts, both subtotals and the whole', () => {
    const html = render([8421, 3777, 212], [4310, 1611, 1669]);
    for (const figure of ['8,421', '12,410', '62.1%', '7,590', '37.9%', '20,000', '100.0%']) {
      expect(html).toContain(`>${figure}<`);
    }
  });

  it('never calls somebody 0.0 %', () => {
    expect(render([1_000_000], [1])).toContain('&lt; 0.1%');
  });

  it('gives each part a hatching of its own, and shows an empty audience without dividing by it', () => {
    const html = render([1, 1], [1, 1]);
    expect(new Set([...html.matchAll(/<pattern id="([^"]+)"/g)].map((m) => m[1])).size).toBe(4);
    expect(render([], [])).not.toContain('NaN');
  });

  it('needs no style attribute, which the documents’ policy would drop', () => {
    expect(render([1], [2])).not.toContain('style=');
  });
});
