import { expect, test } from 'vitest';
import { identityProvider } from './identity-provider';

const whole = {
  AUTH_OIDC_ISSUER: 'https://id.example.org',
  AUTH_OIDC_ID: 'aval',
  AUTH_OIDC_SECRET: 'x',
};

test('none is set', () => {
  expect(identityProvider({})).toBeNull();
  expect(identityProvider({ AUTH_OIDC_ISSUER: '', AUTH_OIDC_ID: '' })).toBeNull();
});

test('all three make one', () => {
  expect(identityProvider(whole)).toEqual({
    issuer: 'https://id.example.org',
    clientId: 'aval',
    clientSecret: 'x',
  });
});

test.each(Object.keys(whole))('%s alone missing is refused by name', (name) => {
  expect(() => identityProvider({ ...whole, [name]: undefined })).toThrow(`${name}: `);
});

test('an issuer that is no address is refused', () => {
  expect(() => identityProvider({ ...whole, AUTH_OIDC_ISSUER: 'id.example.org' })).toThrow(
    'AUTH_OIDC_ISSUER: ',
  );
});
