// Two proofs: when a provider has asked for them, who must set up a second, and which browser it was.
import { expect, test } from 'vitest';
import { browserNamed } from '#app/domain/browser.ts';
import { areTwo, mustEnrolNow, OBLIGED_AT_FIRST, provesTwo } from '#app/domain/second-factor.ts';

test.each([
  [[], null, false],
  [['pwd'], null, false],
  [['otp'], null, false],
  [['pwd', 'pin'], null, false],
  [['otp', 'sms'], null, false],
  [['pwd', 'otp'], null, true],
  [['pin', 'sc'], null, true],
  [['face', 'hwk'], null, true],
  [['mfa'], null, true],
  [['pwd', 'constructor'], null, false],
  [['pwd'], 'urn:vn:loa:3', true],
  [[], 'urn:vn:loa:1', false],
])('a provider that says %j and %j has asked for two proofs: %s', (amr, acr, isTwo) => {
  expect(provesTwo({ amr, acr }, ['urn:vn:loa:3'])).toBe(isTwo);
});

test.each([
  ['password', null, false],
  ['provider', null, false],
  [null, null, false],
  ['passkey', null, true],
  ['password', 'totp', true],
  ['password', 'recoveryCode', true],
  ['provider', 'provider', true],
] as const)('%s and %s are two: %s', (first, second, isTwo) => {
  expect(areTwo({ first, second })).toBe(isTwo);
});

const password = { first: 'password', second: null } as const;
test.each([
  ['an obliged role without', { role: 'administrator', hasSecondFactor: false, mustEnrol: false }, password, true],
  ['an obliged role with one', { role: 'inspector', hasSecondFactor: true, mustEnrol: false }, password, false],
  ['another role', { role: 'handler', hasSecondFactor: false, mustEnrol: false }, password, false],
  ['another role that lost it', { role: 'handler', hasSecondFactor: false, mustEnrol: true }, password, true],
  [
    'an obliged role whose provider asked for two',
    { role: 'administrator', hasSecondFactor: false, mustEnrol: false },
    { first: 'provider', second: 'provider' },
    false,
  ],
] as const)('%s must set one up now: %#', (_who, obligation, proofs, mustNow) => {
  expect(mustEnrolNow(obligation, proofs, OBLIGED_AT_FIRST)).toBe(mustNow);
});

const MOZILLA = 'Mozilla/5.0';
test.each([
  [`${MOZILLA} (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'Firefox, Windows'],
  [`${MOZILLA} (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0`, 'Edge, Windows'],
  [`${MOZILLA} (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/130 Chrome/124 Safari/537.36`, 'Cốc Cốc, Windows'],
  [`${MOZILLA} (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36`, 'Chrome, Android'],
  [`${MOZILLA} (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1`, 'Safari, iPhone'],
  ['curl/8', null],
  ['', null],
  [null, null],
])('%s is %s', (userAgent, name) => {
  expect(browserNamed(userAgent)).toBe(name);
});
