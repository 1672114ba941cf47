// By which networks an address is counted.
import { expect, test } from 'vitest';
import { networksOf } from '#app/domain/origin.ts';

test.each<[address: string, networks: string[]]>([
  ['203.0.113.7', ['203.0.113.7']],
  ['::ffff:203.0.113.7', ['203.0.113.7']],
  ['::FFFF:cb00:7107', ['203.0.113.7']],
  ['2402:800:61c5:a1ff:1:2:3:4', ['2402:800:61c5:a1ff::/64', '2402:800:61c5:a100::/56']],
  ['2402:0800:61C5:A1FF::9', ['2402:800:61c5:a1ff::/64', '2402:800:61c5:a100::/56']],
  ['[2402:800:61c5:a1ff::9]', ['2402:800:61c5:a1ff::/64', '2402:800:61c5:a100::/56']],
  ['fe80::1%eth0', ['fe80:0:0:0::/64', 'fe80:0:0:0::/56']],
  ['::1', ['0:0:0:0::/64', '0:0:0:0::/56']],
  ['64:ff9b::203.0.113.7', ['64:ff9b:0:0::/64', '64:ff9b:0:0::/56']],
  ['unknown', ['unknown']],
  ['1:2:3', ['1:2:3']],
  ['1::2::3', ['1::2::3']],
  ['1:2:3:4:5:6:7:8:9', ['1:2:3:4:5:6:7:8:9']],
  ['g::1', ['g::1']],
])('%s', (address, networks) => {
  expect(networksOf(address)).toEqual(networks);
});

test('a subscriber who changes the address stays who they are; the next subscriber is another', () => {
  const near = (address: string) => networksOf(address)[0];
  const wide = (address: string) => networksOf(address)[1];
  expect(near('2402:800:1:2a01::1')).toBe(near('2402:800:1:2a01:ffff:ffff:ffff:ffff'));
  expect(near('2402:800:1:2a01::1')).not.toBe(near('2402:800:1:2a02::1'));
  expect(wide('2402:800:1:2a01::1')).toBe(wide('2402:800:1:2aff::1'));
  expect(wide('2402:800:1:2a01::1')).not.toBe(wide('2402:800:1:2b01::1'));
});
