// What the environment says of signing in elsewhere: all of it or nothing, and in clear only on this machine.
import { expect, test } from 'vitest';
import { readSettings } from '#app/settings.server.ts';

const staff = {
  STAFF_OIDC_ISSUER: 'https://sso.quangngai.gov.vn',
  STAFF_OIDC_CLIENT_ID: 'hoi-am',
  STAFF_OIDC_CLIENT_SECRET: 'secret',
};
const read = (more: Record<string, string>) =>
  readSettings({ PORTAL_MODE: 'demonstration', NODE_ENV: 'test', ...more });

test('nothing is offered where nothing is set', () => {
  expect(read({}).signOn).toEqual({ staff: null, citizen: null });
  expect(read({ STAFF_OIDC_ISSUER: '' }).signOn.staff).toBeNull();
});

test('a provider is taken with its name and the values that mean two proofs', () => {
  const settings = read({ ...staff, STAFF_OIDC_NAME: 'SSO Quảng Ngãi', STAFF_OIDC_TWO_FACTOR_ACR: 'loa3, loa4' });
  expect(settings.signOn.staff).toEqual({
    issuer: 'https://sso.quangngai.gov.vn',
    clientId: 'hoi-am',
    clientSecret: 'secret',
    name: 'SSO Quảng Ngãi',
  });
  expect(settings.twoFactorAcr).toEqual(['loa3', 'loa4']);
});

test.each([
  ['CITIZEN_OIDC_CLIENT_SECRET: is required', { CITIZEN_OIDC_ISSUER: 'https://vneid', CITIZEN_OIDC_CLIENT_ID: 'x' }],
  ['STAFF_OIDC_ISSUER: is required', { STAFF_OIDC_CLIENT_ID: 'x', STAFF_OIDC_CLIENT_SECRET: 'y' }],
  ['STAFF_OIDC_ISSUER: must start with https://', { ...staff, STAFF_OIDC_ISSUER: 'http://sso.example.vn' }],
  ['STAFF_OIDC_ISSUER: must start with https://', { ...staff, STAFF_OIDC_ISSUER: 'http://localhost.evil.vn' }],
])('stops the start: %s', (why, environment) => {
  expect(() => read(environment)).toThrow(why);
});

test.each(['http://localhost:4000', 'http://127.0.0.1:4000/realm'])('%s is on this machine', (issuer) => {
  expect(read({ ...staff, STAFF_OIDC_ISSUER: issuer }).signOn.staff?.issuer).toBe(issuer);
});
