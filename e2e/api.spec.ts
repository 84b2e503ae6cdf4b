import { type APIResponse, expect, test } from '@playwright/test';

async function problemOf(answer: APIResponse, status: number): Promise<{ code: string; instance: string }> {
  expect(answer.status()).toBe(status);
  expect(answer.headers()['content-type']).toBe('application/problem+json');
  const problem = await answer.json();
  expect(problem).toMatchObject({ status, title: expect.any(String) });
  expect(problem.instance).toBe(`urn:uuid:${answer.headers()['x-request-id']}`);
  return problem;
}

test('whoever has no key gets one answer, whatever they ask and whatever is wrong with it', async ({
  request,
}) => {
  const headers = [
    {},
    { Authorization: 'Bearer aval_not-a-key' },
    { Authorization: 'Basic YWRtaW46YWRtaW4=' },
  ];
  for (const one of headers) {
    for (const path of ['campaigns/1', 'campaigns/999999', 'contacts/nobody']) {
      const answer = await request.get(`/api/v1/${path}`, { headers: one });
      expect(await problemOf(answer, 401)).toMatchObject({ code: 'not_signed_in' });
      expect(answer.headers()['www-authenticate']).toBe('Bearer realm="aval"');
    }
    const written = await request.post('/api/v1/consents', { headers: one, data: [{}] });
    expect(await problemOf(written, 401)).toMatchObject({ code: 'not_signed_in' });
  }
});

test('an address that means nothing answers as the rest of the API does', async ({ request }) => {
  for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
    const answer = await request.fetch('/api/v1/nothing/here', { method });
    expect(await problemOf(answer, 404)).toMatchObject({ code: 'not_found' });
  }
});

test('the API describes itself to everybody', async ({ request }) => {
  const answer = await request.get('/api/v1/openapi.json');
  expect(answer.status()).toBe(200);
  const description = await answer.json();
  expect(description).toMatchObject({ openapi: expect.stringMatching(/^3\.1/), info: { title: 'Aval' } });
  const paths = Object.keys(description.paths);
  for (const path of ['/campaigns/{id}/check', '/consents', '/decisions', '/contacts/{externalId}']) {
    expect(paths).toEqual(expect.arrayContaining([expect.stringContaining(path)]));
  }
});

test('its health is one word for each part', async ({ request }) => {
  const answer = await request.get('/healthz');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ status: 'ok', database: 'ok', worker: 'ok' });
});
