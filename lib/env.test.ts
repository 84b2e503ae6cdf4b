import { describe, expect, it } from 'vitest';
import { parseEnv } from './env';

const needed = {
  DATABASE_URL: 'postgres://aval@localhost/aval',
  AVAL_SECRET: 'a secret of more than thirty-two characters',
};

describe('settings', () => {
  it('have defaults, and an address made of the port', () => {
    expect(parseEnv(needed)).toMatchObject({ PORT: 3000, APP_URL: 'http://localhost:3000', AVAL_DEMO: '0' });
    expect(parseEnv({ ...needed, PORT: '4000', SMTP_URL: '' })).toMatchObject({
      APP_URL: 'http://localhost:4000',
    });
  });

  it('lose the slash at the end of the address, which links would double', () => {
    expect(parseEnv({ ...needed, APP_URL: 'https://aval.example/' }).APP_URL).toBe('https://aval.example');
  });

  it('ask for what signs orders to a provider, where there is one', () => {
    const asked = { ...needed, FAX_URL: 'https://provider.example/fax' };
    expect(() => parseEnv(asked)).toThrow(/PROVIDER_SECRET: needed/);
    const PROVIDER_SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    expect(parseEnv({ ...asked, PROVIDER_SECRET }).FAX_URL).toBe(asked.FAX_URL);
  });

  it.each([
    ['PORT', '70000'],
    ['APP_URL', 'aval.example'],
    ['DATABASE_URL', 'mysql://localhost/aval'],
    ['AVAL_SECRET', 'short'],
    ['AVAL_DEMO', 'yes'],
    ['SMTP_URL', 'mail.example.org'],
    ['LOG_LEVEL', 'loud'],
  ])('refuse %s = %s by its name, without its value', (name, value) => {
    expect(() => parseEnv({ ...needed, [name]: value })).toThrow(new RegExp(`${name}: `));
    expect(() => parseEnv({ ...needed, [name]: value })).not.toThrow(value);
  });
});
