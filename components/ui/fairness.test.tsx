import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ButtonPair } from './button';
import { YesNo } from './yes-no';

const classes = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}[^>]* class="([^"]*)"`, 'g'))].map((match) => match[1]);

describe('yes and no weigh the same', () => {
  it('in a pair of buttons', () => {
    const html = renderToStaticMarkup(
      <ButtonPair first={{ children: 'Stop everything' }} second={{ children: 'Agree to everything' }} />,
    );
    const [first, second] = classes(html, 'button');
    expect(first).toBeDefined();
    expect(first).toBe(second);
  });

  it('in a question', () => {
    const html = renderToStaticMarkup(<YesNo id="q" name="q" legend="By e-mail" yes="Yes" no="No" />);
    const [first, second] = classes(html, 'label');
    expect(first).toBeDefined();
    expect(first).toBe(second);
  });

  it('and silence is neither of them', () => {
    const silent = renderToStaticMarkup(<YesNo id="q" name="q" legend="By e-mail" yes="Yes" no="No" />);
    expect(silent).not.toContain('checked');
    const no = renderToStaticMarkup(
      <YesNo id="q" name="q" legend="By e-mail" yes="Yes" no="No" answer="no" />,
    );
    expect(no).toMatch(/<input[^>]*id="q-no"[^>]*checked/);
    expect(no.match(/checked/g)).toHaveLength(1);
  });
});
