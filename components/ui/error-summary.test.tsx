import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ErrorSummary } from './error-summary';
import { TextField } from './field';

describe('ErrorSummary', () => {
  it('links each fault to its field, which says the same and is tied to it', () => {
    const html = renderToStaticMarkup(
      <>
        <ErrorSummary title="There is a problem" faults={[{ field: 'email', message: 'Enter an address' }]} />
        <TextField id="email" label="E-mail" hint="As in our mails" error="Enter an address" />
      </>,
    );
    expect(html).toContain('href="#email"');
    expect(html).toMatch(/<input[^>]*id="email"[^>]*aria-describedby="email-hint email-error"/);
    expect(html).toMatch(/<input[^>]*aria-invalid="true"/);
    expect(html).toContain('id="email-error"');
  });

  it('is not there when nothing is wrong', () => {
    expect(renderToStaticMarkup(<ErrorSummary title="There is a problem" faults={[]} />)).toBe('');
  });
});
