// Every path of this repository that README.md or docs/ names in backticks must exist: a document that points at
// what has moved is worse than none.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './project.mjs';

/** At the root a name alone is a path when it ends like one of our files. */
const rootFile = /^[\w.-]+\.(ts|tsx|mjs|cjs|js|json|css|md)$/;
/** What only exists once something has run. */
const made = ['.aval', '.next', 'node_modules', 'bench/results.md', 'public/document.css', 'e2e/screenshots'];

/**
 * @returns {string[]} a sentence for each path that does not exist
 */
export function brokenReferences() {
  const names = fs.readdirSync(root).filter((name) => !name.startsWith('.') || name === '.ci');
  const bare = fileNames();
  return documents().flatMap((document) => {
    const text = withoutCodeBlocks(fs.readFileSync(path.join(root, document), 'utf8'));
    const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1].trim());
    return [...new Set(quoted)]
      .filter((quote) => isPath(quote, names))
      .filter((quote) => !bare.has(quote) && !existsFrom(document, quote))
      .map((quote) => `${document} names \`${quote}\`, which does not exist`);
  });
}

/** A name alone may stand for a file that the sentence has already placed: it must be some file's. */
function fileNames() {
  const folders = ['app', 'bench', 'bin', 'components', 'db', 'docs', 'e2e', 'lib'];
  const inside = folders
    .filter((folder) => fs.existsSync(path.join(root, folder)))
    .flatMap((folder) => fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }));
  return new Set(inside.map((file) => path.basename(file)));
}

function documents() {
  const docs = path.join(root, 'docs');
  const inDocs = fs.existsSync(docs) ? fs.readdirSync(docs, { recursive: true, encoding: 'utf8' }) : [];
  return ['README.md', ...inDocs.map((name) => path.join('docs', name))].filter(
    (name) => name.endsWith('.md') && fs.existsSync(path.join(root, name)),
  );
}

const withoutCodeBlocks = (text) => text.replaceAll(/^ *```[\s\S]*?^ *```/gm, '');

function isPath(quote, names) {
  // Globs, placeholders (/u/TOKEN, <country>-<channel>), addresses, commands and settings are no paths.
  if (/[\s*<>{}|=:$"'…?,;]|^[/@#-]|^https?/.test(quote)) return false;
  const file = quote.replace(/^\.\//, '').replace(/#.*$/, '');
  if (made.some((place) => file === place || file.startsWith(`${place}/`))) return false;
  if (rootFile.test(file)) return true;
  const [first] = file.split('/');
  // A first part that is no folder of ours is a npm package, a media type, or a slash between two words.
  return file.includes('/') && (names.includes(first) || first === '..');
}

/** From the root, or as a link would be read: from the document's own folder. A module may be named without its ending. */
function existsFrom(document, quote) {
  const file = quote.replace(/#.*$/, '');
  const places = [path.join(root, file), path.join(root, path.dirname(document), file)];
  return places.some((place) => ['', '.ts', '.tsx', '.mjs'].some((ending) => fs.existsSync(place + ending)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const broken = brokenReferences();
  for (const sentence of broken) console.error(sentence);
  process.exitCode = broken.length > 0 ? 1 : 0;
}
