import { expect, test } from 'vitest';
import { readJson } from './json-body';

const request = (body: BodyInit | null) => new Request('http://localhost/', { method: 'POST', body });

test('reads JSON, whatever the type that it is sent as, and knows an absent body', async () => {
  expect(await readJson(request('{"name":"é"}'), 100)).toEqual({ name: 'é' });
  expect(await readJson(request(null), 100)).toBeUndefined();
  expect(await readJson(request(''), 100)).toBeUndefined();
});

test('refuses what is not JSON in UTF-8', async () => {
  for (const body of ['{', 'name=x', '[1,]', new Uint8Array([0x22, 0xff, 0x22])]) {
    await expect(readJson(request(body), 100)).rejects.toMatchObject({ code: 'invalid_input' });
  }
});

test('refuses U+0000 in names and values, and not a backslash before u0000', async () => {
  for (const body of ['{"a":"x\\u0000"}', '{"a\\u0000":1}', '["\\u0000"]']) {
    await expect(readJson(request(body), 100)).rejects.toMatchObject({ code: 'invalid_input' });
  }
  expect(await readJson(request('["\\\\u0000"]'), 100)).toEqual(['\\u0000']);
});

test('gives up at the limit, whether the length is declared or not', async () => {
  const text = JSON.stringify('x'.repeat(98));
  expect(await readJson(request(text), 100)).toHaveLength(98);
  await expect(readJson(request(text), 99)).rejects.toMatchObject({ name: 'BodyTooLarge' });
  const declared = new Request('http://localhost/', {
    method: 'POST',
    body: text,
    headers: { 'Content-Length': '100' },
  });
  await expect(readJson(declared, 99)).rejects.toMatchObject({ name: 'BodyTooLarge' });
  let given = 0;
  const endless = new ReadableStream({
    pull(controller) {
      given += 1;
      controller.enqueue(new Uint8Array(50));
    },
  });
  const unbounded = new Request('http://localhost/', {
    method: 'POST',
    body: endless,
    duplex: 'half',
  } as RequestInit);
  await expect(readJson(unbounded, 99)).rejects.toMatchObject({ name: 'BodyTooLarge' });
  expect(given).toBeLessThan(5);
});
