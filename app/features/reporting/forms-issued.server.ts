// Duties that an official form fulfils: which offices have issued it for the period that ends with the last day.
import type { SentView } from './types.ts';

/** Nothing issues official forms yet: whoever does answers here. */
export const issuedForms = async (
  _formCode: string,
  _lastDay: string,
): Promise<(SentView & { organisationId: number })[]> => [];
