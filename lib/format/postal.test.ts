import { expect, test } from 'vitest';
import { addressLines, sheetPlan } from './postal';

const zoe = {
  ...{ firstName: 'Zoé', lastName: 'Petit', company: null, address: '3 rue Haute\nBât. B' },
  ...{ postalCode: '44000', city: 'Nantes', country: 'FR' },
};

test('an address stands from the person to the town, and names the country only abroad', () => {
  expect(addressLines(zoe, 'FR')).toEqual(['Zoé Petit', '3 rue Haute', 'Bât. B', '44000 Nantes']);
  expect(addressLines({ ...zoe, country: 'DE' }, 'FR').at(-1)).toBe('ALLEMAGNE');
  expect(addressLines(zoe, 'DE').at(-1)).toBe('FRANCE');
  const london = { ...zoe, firstName: null, lastName: null, company: 'Garden Ltd', city: 'London' };
  expect(addressLines({ ...london, postalCode: 'N1 9GU', country: 'GB' }, 'GB')).toEqual([
    ...['Garden Ltd', '3 rue Haute', 'Bât. B', 'London N1 9GU'],
  ]);
});

test('the window is at the right where French envelopes are used, at the left elsewhere', () => {
  for (const country of ['FR', 'RE', 'MC']) expect(sheetPlan(country).window).toBe('right');
  for (const country of ['DE', 'GB', 'ES', '']) expect(sheetPlan(country).window).toBe('left');
  for (const country of ['FR', 'DE']) {
    const { address, text, sender } = sheetPlan(country);
    expect(address.top + address.height).toBeLessThan(text);
    expect(address.left + address.width).toBeLessThanOrEqual(200);
    expect(sender.top + 20).toBeLessThan(address.top);
  }
});
