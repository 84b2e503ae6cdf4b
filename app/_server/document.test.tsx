import { describe, expect, it } from 'vitest';
import { renderDocument, seeOther } from './document';

describe('renderDocument', () => {
  it('answers a whole document in its language, with one stylesheet and no script', async () => {
    const response = await renderDocument({ lang: 'fr', title: 'Vos choix', body: <main>Bonjour</main> });
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toMatch(/^<!doctype html><html lang="fr"><head><meta charSet="utf-8"/);
    expect(html).toContain('<title>Vos choix</title>');
    expect(html.match(/rel="stylesheet"/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|style=|https?:/);
  });

  it('guards every document, whatever headers the page asks for', async () => {
    const { headers } = await renderDocument({
      lang: 'en',
      title: 'T',
      body: null,
      status: 404,
      headers: { 'Content-Security-Policy': '*', 'Cache-Control': 'public', 'Retry-After': '60' },
    });
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('retry-after')).toBe('60');
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('escapes what people wrote', async () => {
    const response = await renderDocument({ lang: 'en', title: '</title><script>', body: '<script>' });
    expect(await response.text()).not.toContain('<script>');
  });
});

describe('seeOther', () => {
  it('sends the browser on, uncached', () => {
    const response = seeOther('/preferences/abc?saved');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/preferences/abc?saved');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
