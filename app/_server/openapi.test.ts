import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answers } from '@/lib/registers/answers';
import { openApiDocument } from './openapi';
import { inputs, operations } from './operations';

const root = join(import.meta.dirname, '..', 'api', 'v1');
const catchAll = '[...path]/route.ts';
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('route.ts') && file !== catchAll);

const source = (file: string) => readFileSync(join(root, file), 'utf8');
const address = (file: string) => `/${file.replace(/\/route\.ts$/, '').replaceAll(/\[(\w+)\]/g, '{$1}')}`;
const exported = (file: string) =>
  [...source(file).matchAll(/^export (?:const|async function|function) (\w+)/gm)].map(
    ([, name]) => name ?? '',
  );

test('each handler of a route is described, and each description has its handler', () => {
  const handlers = files.flatMap((file) => exported(file).map((method) => `${method} ${address(file)}`));
  expect(handlers.sort()).toEqual(Object.keys(operations).sort());
});

test('each handler goes through the wrapper, and only the description is open', () => {
  for (const file of files) {
    const wrapper = file === 'openapi.json/route.ts' ? 'openRoute' : 'apiRoute';
    const wrapped = source(file).match(new RegExp(`^export const [A-Z]+ = ${wrapper}[<(]`, 'gm')) ?? [];
    expect(wrapped, file).toHaveLength(exported(file).length);
  }
  const open = Object.entries(operations).filter(([, { open }]) => open);
  expect(open.map(([key]) => key)).toEqual(['GET /openapi.json']);
});

test('the document is whole: every reference leads somewhere, every name is used once', () => {
  const document = openApiDocument();
  const text = JSON.stringify(document);
  const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(references.length).toBeGreaterThan(40);
  for (const path of new Set(references)) expect(followed(document, path), path).toBeDefined();
  const ids = Object.values(operations).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const names = [...Object.keys(inputs), ...Object.keys(answers), 'Problem'];
  expect(Object.keys(followed(document, 'components/schemas') ?? {}).sort()).toEqual(names.sort());
});

test('inputs are those that the verbs accept: closed, with what is required', () => {
  const advertiser = followed(openApiDocument(), 'components/schemas/Advertiser');
  expect(advertiser).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: ['name', 'legalName', 'address', 'email', 'country'],
  });
});

type Tree = { [key: string]: Tree };

function followed(document: object, path: string): Tree | undefined {
  return path.split('/').reduce<Tree | undefined>((at, key) => at?.[key], document as Tree);
}
