import { chromium } from '@playwright/test';

const base = 'http://localhost:4303';
const accounts = {
  dpo: ['dpo@maison-tilleul.example', 'marche-demo-2026-delegue'],
  marketer: ['marketing@maison-tilleul.example', 'marche-demo-2026-marketing'],
};
const b = await chromium.launch({ executablePath: '/usr/bin/chromium' });
export async function session(role, locale, size, scheme) {
  const c = await b.newContext({ locale, viewport: size, colorScheme: scheme, baseURL: base });
  const p = await c.newPage();
  if (role) {
    await p.goto('/admin', { timeout: 120000 });
    await p.fill('input[type=email]', accounts[role][0]);
    await p.fill('input[type=password]', accounts[role][1]);
    await p.click('main button');
    await p.waitForURL(/admin$/, { timeout: 60000 });
  }
  return p;
}
const desk = { width: 1280, height: 900 },
  phone = { width: 390, height: 844 };
const jobs = JSON.parse(process.argv[2]);
const pages = {};
for (const [name, role, locale, size, scheme, url] of jobs) {
  const key = [role, locale, size, scheme].join();
  pages[key] ??= await session(role, locale, size === 'desk' ? desk : phone, scheme);
  const p = pages[key];
  const r = await p.goto(url, { timeout: 120000 });
  await p.waitForTimeout(400);
  const o = await p.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
    document.documentElement.scrollHeight,
  ]);
  await p.screenshot({ path: `/tmp/w3shots/${name}.png`, fullPage: false });
  await p.screenshot({
    path: `/tmp/w3shots/${name}-full.png`,
    fullPage: true,
    ...(o[2] > 3200 ? { clip: { x: 0, y: 0, width: o[1], height: 3200 }, fullPage: true } : {}),
  });
  console.log(name, r?.status(), o.join(' '), p.url());
}
await b.close();
