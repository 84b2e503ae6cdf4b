import localFont from 'next/font/local';

// From the packages in node_modules: the build must work without a network, and no reader's address goes
// to a font service. Newsreader with its optical sizes, as titles and figures are set large.
export const newsreader = localFont({
  src: '../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
  weight: '200 800',
  variable: '--face-serif',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

export const instrumentSans = localFont({
  src: '../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  weight: '400 700',
  variable: '--face-sans',
  display: 'swap',
  adjustFontFallback: 'Arial',
});
