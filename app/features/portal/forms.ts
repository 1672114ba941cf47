// What an administrator says of the portal and puts on its pages; messages are locale keys.
import { z } from 'zod';
import { BANNER_LEVELS } from '../../domain/banner.ts';
import { isDay } from '../../domain/deadline.ts';
import { isLicence } from '../../domain/licences.ts';
import { FEWEST_SHOWN } from '../../domain/satisfaction.ts';
import { PREFIX_SHAPE } from '../../domain/tracking-code.ts';

const text = (atMost: number) => z.string().trim().min(1, 'petition:form.missing').max(atMost, 'petition:form.tooLong');
const day = z.string().trim().refine(isDay, 'petition:form.notADate');

export const provinceForm = z.object({
  provinceName: text(100),
  provinceNameEn: text(100),
  operator: text(200),
  operatorEn: text(200),
  responsible: text(200),
  hotline: text(50),
  contactEmail: z.email('sending:errors.email'),
  contactAddress: text(300),
  /** With fewer cases or ballots than this an office is listed without a rank. */
  fewestRanked: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, 'administration:fault.fewestRanked')
    .refine((number) => Number(number) >= FEWEST_SHOWN, 'administration:fault.fewestRanked'),
  /** '' as long as the province has not decided. */
  dataLicence: z
    .string()
    .default('')
    .refine((code): boolean => code === '' || isLicence(code), 'administration:form.choose'),
  /** The office, by its code, that receives what no rule sends elsewhere. */
  focalPoint: z.string().trim().min(1, 'administration:form.choose'),
  codePrefix: z.string().trim().toUpperCase().regex(PREFIX_SHAPE, 'administration:fault.wrongPrefix'),
});
export type ProvinceGiven = z.output<typeof provinceForm>;

export const bannerForm = z.object({
  bannerLevel: z.enum(BANNER_LEVELS, 'administration:form.choose'),
  text: text(500),
  textEn: text(500),
  validFrom: day,
  validTo: day,
});
export type BannerGiven = z.output<typeof bannerForm>;
