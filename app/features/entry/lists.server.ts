// What the entry form is filled and chosen from: a fresh form of the moment, and the names that the browser offers.
import { dayOf, minuteOfDay } from '../../domain/deadline-day.ts';
import type { Typed } from '../../http/forms.server.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Language } from '../../i18n/translate.ts';
import { findProcedures } from '../sending/index.server.ts';
import { typedText } from './draft.server.ts';
import { placesFor } from './places.server.ts';
import { ENTRY_CHANNELS } from './types.ts';

/** Today, now, and the channel of the one before: who types forty letters of one post bag changes little. */
export function freshEntry(query: URLSearchParams, now: Date): Typed {
  const channel = ENTRY_CHANNELS.find((one) => one === query.get('kenh')) ?? 'counter';
  const minutes = minuteOfDay(now);
  const two = (number: number) => String(number).padStart(2, '0');
  const arrivedTime = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return { channel, arrivedDay: formatDay(dayOf(now)), arrivedTime };
}

export async function listsFor(typed: Typed, language: Language, now: Date) {
  const [{ units, communes, fields }, procedures] = await Promise.all([
    placesFor(now),
    findProcedures(typedText(typed, 'procedureSearch'), typedText(typed, 'procedure'), language, now),
  ]);
  return {
    units: units.filter(({ hasEnded }) => !hasEnded).map(({ name }) => name),
    communes: communes.map(({ name }) => name),
    fields: fields.map(({ code, name, depth }) => ({ code, name, depth })),
    procedures,
  };
}
