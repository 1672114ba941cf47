// The days of an iCalendar (RFC 5545): which each event covers in Việt Nam, however it says so; or why it cannot be taken, by its name.
import ICAL from 'ical.js';
import { daysUntil } from '../../domain/calendar-edits.ts';
import { addDays, type Day, dayOf, instantAt, isDay } from '../../domain/deadline.ts';

export interface IcalEvent {
  name: string;
  /** As the event says; '' where it says nothing. */
  kind: string;
  /** Only what is marked as one: a description is written for readers of a calendar. */
  basis: string;
  isTentative: boolean;
  isCancelled: boolean;
  /** A day that is observed and worked. */
  isObservance: boolean;
  days: Day[];
  /** Why its days are not known; null when they are. */
  fault: 'notADay' | 'repeats' | 'unknownZone' | null;
  /** What stands there. */
  about: string;
}

/** Repetitions of one event; more than any calendar of days off has. */
const OCCURRENCES_AT_MOST = 400;
const OBSERVED = /observance|(?:kỷ|kỉ) niệm/iu;
const MS_PER_SECOND = 1_000;

/** Throws as the parser does, where it is no calendar. */
export function eventsIn(text: string): IcalEvent[] {
  const parsed = ICAL.parse(text) as unknown[];
  const calendars = (Array.isArray(parsed[0]) ? parsed : [parsed]) as ConstructorParameters<typeof ICAL.Component>[0][];
  return calendars.flatMap((one) => new ICAL.Component(one).getAllSubcomponents('vevent').map(eventOf));
}

const textOf = (event: ICAL.Component, name: string): string => String(event.getFirstPropertyValue(name) ?? '').trim();

function eventOf(event: ICAL.Component): IcalEvent {
  const status = textOf(event, 'status').toUpperCase();
  const categories = event.getAllProperties('categories').flatMap((one) => one.getValues().map(String));
  const [firstLine = ''] = textOf(event, 'description').split('\n');
  return {
    name: textOf(event, 'summary'),
    kind: textOf(event, 'x-hoi-am-kind'),
    basis: textOf(event, 'x-hoi-am-basis'),
    isTentative: status === 'TENTATIVE',
    isCancelled: status === 'CANCELLED',
    isObservance: [firstLine, ...categories].some((words) => OBSERVED.test(words)),
    ...daysOf(event),
  };
}

function daysOf(event: ICAL.Component): Pick<IcalEvent, 'days' | 'fault' | 'about'> {
  const no = (fault: IcalEvent['fault'], about: string) => ({ days: [], fault, about });
  const start = event.getFirstProperty('dtstart');
  const written = writtenDay(start);
  if (!start || !isDay(written)) return no('notADay', written);
  const first = start.getFirstValue() as ICAL.Time;
  const end = endOf(event, start, first);
  if (end === null) return no('notADay', writtenDay(event.getFirstProperty('dtend')));
  const starts = startsOf(event, first);
  if (!starts || event.hasProperty('recurrence-id')) return no('repeats', textOf(event, 'rrule') || 'RECURRENCE-ID');
  const zone = String(start.getFirstParameter('tzid') ?? '');
  const days = new Set<Day>();
  for (const from of starts) {
    const span = spanOf(from, end, zone);
    if (span === null) return no('unknownZone', zone);
    if (span.length === 0) return no('notADay', written);
    for (const day of span) days.add(day);
  }
  return { days: [...days].sort(), fault: null, about: '' };
}

/** As it is written: the parser would carry the 31st of February over into March. */
const writtenDay = (property: ICAL.Property | null): string => String(property?.toJSON()[3] ?? '').slice(0, 10);

/** How many seconds lie between beginning and end; a day where nothing is said of either. Null for an end that is no day. */
function endOf(event: ICAL.Component, start: ICAL.Property, first: ICAL.Time): number | null {
  const end = event.getFirstProperty('dtend');
  if (end && !isDay(writtenDay(end))) return null;
  if (end) return secondsBetween(first, end.getFirstValue() as ICAL.Time);
  const duration = event.getFirstPropertyValue('duration') as ICAL.Duration | null;
  return duration ? duration.toSeconds() : start.type === 'date' ? 86_400 : 0;
}

const secondsBetween = (from: ICAL.Time, to: ICAL.Time): number => to.subtractDateTz(from).toSeconds();

/** Every beginning of an event that repeats so and so often; null for one that never ends. */
function startsOf(event: ICAL.Component, first: ICAL.Time): ICAL.Time[] | null {
  if (!event.hasProperty('rrule') && !event.hasProperty('rdate')) return [first];
  const rules = event.getAllProperties('rrule').map((one) => one.getFirstValue() as ICAL.Recur);
  if (rules.some(({ count, until }) => !count && !until)) return null;
  const expansion = new ICAL.Event(event).iterator();
  const starts: ICAL.Time[] = [];
  for (let next = expansion.next(); next; next = expansion.next())
    if (starts.push(next.clone()) > OCCURRENCES_AT_MOST) return null;
  return starts;
}

/** The days in Việt Nam between a beginning and its end; none for an end before it, null where nobody knows the zone. */
function spanOf(from: ICAL.Time, seconds: number, zone: string): Day[] | null {
  if (from.isDate) {
    const day = from.toString().slice(0, 10);
    return daysUntil(day, addDays(day, Math.ceil(seconds / 86_400)));
  }
  const begins = instantOf(from, zone);
  if (begins === null) return null;
  // What ends at midnight has not begun the next day.
  const last = new Date(begins.getTime() + Math.max(seconds - 1, 0) * MS_PER_SECOND);
  return seconds < 0 ? [] : daysUntil(dayOf(begins), addDays(dayOf(last), 1));
}

/** Without a zone it is the time on the wall, here. */
function instantOf(time: ICAL.Time, zone: string): Date | null {
  if (time.zone && time.zone.tzid !== 'floating') return new Date(time.toUnixTime() * MS_PER_SECOND);
  const wall = time.toString();
  const here = instantAt(wall.slice(0, 10), wall.slice(11, 16));
  if (zone === '') return here;
  try {
    const ahead = aheadOfUtc(zone, here);
    return new Date(Date.parse(`${wall.slice(0, 19)}Z`) - ahead);
  } catch {
    return null;
  }
}

/** Milliseconds. Throws a RangeError for a zone that nobody knows by this name. */
function aheadOfUtc(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
    at,
  );
  return Date.parse(`${parts.replace(' ', 'T')}Z`) - Math.floor(at.getTime() / MS_PER_SECOND) * MS_PER_SECOND;
}
