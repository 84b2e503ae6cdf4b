// Compiles the stylesheet of the public pages. They are plain documents outside Next's rendering (no script, one
// small stylesheet at a fixed address), so Next does not compile it for them.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './project.mjs';

const source = path.join(root, 'app', 'document.css');
export const compiledStylesheet = path.join(root, 'public', 'document.css');

/** app/document.css → public/document.css, minified. */
export async function compileStylesheet() {
  const { default: postcss } = await import('postcss');
  const { default: tailwind } = await import('@tailwindcss/postcss');
  const css = fs.readFileSync(source, 'utf8');
  const result = await postcss([tailwind({ base: root, optimize: { minify: true } })]).process(css, {
    from: source,
    to: compiledStylesheet,
  });
  const unfinished = `${compiledStylesheet}.${process.pid}`;
  fs.mkdirSync(path.dirname(compiledStylesheet), { recursive: true });
  fs.writeFileSync(unfinished, result.css);
  fs.renameSync(unfinished, compiledStylesheet);
}

/** Compiles again whenever something changes that may name a class. For development. */
export function watchStylesheet(report = console.error) {
  let waiting;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => compileStylesheet().catch(report), 200);
  };
  const watchers = ['app', 'components'].map((folder) =>
    fs.watch(path.join(root, folder), { recursive: true }, later),
  );
  return () => {
    clearTimeout(waiting);
    for (const watcher of watchers) watcher.close();
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileStylesheet();
