import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** The actions that stand before the sign-in. Every other one asks who is there. */
const open = [/^app\/admin\/(sign-in|sign-out|choose-password\/\[token\])\/actions\.ts$/];

const sources = ['app', 'components']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.posix.join(folder, name.split(path.sep).join('/')),
    ),
  )
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));

const begins = (text: string, directive: string) => new RegExp(`^s*['"]${directive}['"]`).test(text);
const actions = sources.filter(({ text }) => begins(text, 'use server'));
const leaves = sources.filter(({ text }) => begins(text, 'use client'));

describe('server actions', () => {
  test('there are some', () => {
    expect(actions.length).toBeGreaterThan(2);
  });

  test.each(actions)('$name: each goes through its wrapper', ({ name, text }) => {
    const wrappers = open.some((pattern) => pattern.test(name))
      ? 'staffAction|openAction|buttonAction'
      : 'staffAction|buttonAction\\(\\s*staffAction';
    const exported = text.match(/^export .*$/gm) ?? [];
    const wrapped = text.match(new RegExp(`^export const \\w+ = (${wrappers})\\b`, 'gm')) ?? [];
    expect(exported.filter((line) => !/^export type /.test(line))).toHaveLength(wrapped.length);
  });

  test('none stands inside another file, where no wrapper is looked for', () => {
    const inline = sources.filter(({ text }) => /^\s+['"]use server['"]/m.test(text));
    expect(inline.map(({ name }) => name)).toEqual([]);
  });

  test('none is bound in the browser’s part: a form sent without scripts would hang the server', () => {
    const binding = leaves.filter(({ text }) => /\buseActionState\b/.test(text) && /\.bind\(/.test(text));
    expect(binding.map(({ name }) => name)).toEqual([]);
  });
});
