import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_SIGNS, readTrackingCode, trackingCode } from '#app/domain/tracking-code.ts';

const code = fc
  .tuple(fc.integer({ min: 2025, max: 2099 }), fc.array(fc.nat(CODE_SIGNS.length - 1), { minLength: 5, maxLength: 5 }))
  .map(([year, drawn]) => trackingCode('QNG', year, () => drawn.shift()!));

describe('a tracking code', () => {
  it('names the province and the year', () => {
    expect(trackingCode('QNG', 2026, () => 0)).toMatch(/^QNG-26-22222-[2-9A-Z]$/);
  });

  it('uses only signs that neither eye nor ear mixes up', () => {
    expect(CODE_SIGNS).not.toMatch(/[01ILOUV]/);
  });

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(code, (made) => {
        const typings = [made, made.toLowerCase(), made.replaceAll('-', ''), ` ${made.replaceAll('-', ' ')} `];
        for (const typed of typings) expect(readTrackingCode(typed)).toBe(made);
      }),
    );
  });

  it('is told apart from itself with any one sign wrong', () => {
    fc.assert(
      fc.property(code, fc.nat(7), fc.constantFrom(...CODE_SIGNS), (made, place, sign) => {
        const bare = [...made.replaceAll('-', '')];
        const at = 3 + place;
        // The year holds digits only; letters there are refused by shape.
        fc.pre(bare[at] !== sign && (place > 1 || /\d/.test(sign)));
        bare[at] = sign;
        expect(readTrackingCode(bare.join(''))).toBeNull();
      }),
    );
  });

  it('is told apart from itself with two neighbours swapped', () => {
    fc.assert(
      fc.property(code, fc.nat(6), (made, place) => {
        const bare = [...made.replaceAll('-', '')];
        const at = 3 + place;
        fc.pre(bare[at] !== bare[at + 1]);
        [bare[at], bare[at + 1]] = [bare[at + 1]!, bare[at]!];
        expect(readTrackingCode(bare.join(''))).toBeNull();
      }),
    );
  });

  it.each(['', 'QNG', 'QNG-26-7K3M9', 'QNG-26-7K0M9-X', "' or 1=1 --", 'QNG-26-7K3M9-XX'])(
    'is not read from %j',
    (typed) => {
      expect(readTrackingCode(typed)).toBeNull();
    },
  );

  it('forgives O for 0 and I for 1 in the year', () => {
    const made = trackingCode('QNG', 2101, () => 7);
    expect(readTrackingCode(made.replace('-01-', '-OI-'))).toBe(made);
  });
});
