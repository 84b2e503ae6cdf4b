import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReactNode } from 'react';

/*
 * Public documents load one stylesheet and their images from here, post their forms here, and nothing else:
 * an injected script, frame or beacon has nowhere to run or to go. `no-referrer` keeps the token in the
 * address out of the logs of whatever a person clicks next.
 */
const GUARDS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Cache-Control': 'no-store',
};

let stylesheet: Promise<string> | undefined;

/* The address of the sheet carries its hash, so that a new sheet is never mixed with an old document. */
async function readStylesheetAddress(): Promise<string> {
  const sheet = await readFile(join(process.cwd(), 'public', 'document.css'));
  return `/document.css?v=${createHash('sha256').update(sheet).digest('hex').slice(0, 12)}`;
}

async function stylesheetAddress(): Promise<string> {
  stylesheet ??= readStylesheetAddress();
  try {
    return await stylesheet;
  } catch {
    // Not built yet: the document stays readable without it, and the next one looks again.
    stylesheet = undefined;
    return '/document.css';
  }
}

export type DocumentParts = {
  lang: string;
  /** Without the advertiser's name it must still say where one is; "Error: " first where a form was refused. */
  title: string;
  body: ReactNode;
  /** 200 unless said otherwise. */
  status?: number;
  /** Further headers (`Allow`, `Retry-After`); those that guard the document cannot be replaced. */
  headers?: Readonly<Record<string, string>>;
  /** May stand in a frame of somebody else's page: for forms that are made for it. */
  framed?: boolean;
};

/**
 * A public document: React components rendered once, here, to HTML without any script.
 * The one place that renders documents, so that each of them has the same guards.
 */
export async function renderDocument(parts: DocumentParts): Promise<Response> {
  // Imported at need: the App Router refuses a static import of react-dom/server.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const html = renderToStaticMarkup(
    <html lang={parts.lang}>
      <head>
        <meta charSet="utf-8" />
        <title>{parts.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="stylesheet" href={await stylesheetAddress()} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>{parts.body}</body>
    </html>,
  );
  const headers = new Headers(parts.headers);
  for (const [name, value] of Object.entries(GUARDS)) headers.set(name, value);
  if (parts.framed) {
    headers.set(
      'Content-Security-Policy',
      GUARDS['Content-Security-Policy']?.replace(/frame-ancestors .*/, 'frame-ancestors *') ?? '',
    );
  }
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(`<!doctype html>${html}`, { status: parts.status ?? 200, headers });
}

/** After a form has acted: the browser goes and gets the page that says what happened. */
export function seeOther(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: location, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' },
  });
}
