import type { Localized } from '@sportello/kernel';

export interface NationalHoliday {
  readonly on: string;
  /** First year in which it is a holiday; always when absent. */
  readonly since?: number;
  readonly name: Localized;
}

/** Law 260/1949, art. 2, as amended. Sundays are left to the week's hours. A test compares this table with `date-holidays`. */
export const ITALIAN_HOLIDAYS: readonly NationalHoliday[] = [
  { on: '01-01', name: { it: 'Capodanno', en: "New Year's Day" } },
  { on: '01-06', name: { it: 'Epifania', en: 'Epiphany' } },
  { on: 'easter', name: { it: 'Pasqua', en: 'Easter Sunday' } },
  { on: 'easter+1', name: { it: "Lunedì dell'Angelo", en: 'Easter Monday' } },
  { on: '04-25', name: { it: 'Festa della Liberazione', en: 'Liberation Day' } },
  { on: '05-01', name: { it: 'Festa dei lavoratori', en: 'Labour Day' } },
  { on: '06-02', name: { it: 'Festa della Repubblica', en: 'Republic Day' } },
  { on: '08-15', name: { it: 'Ferragosto', en: 'Assumption Day' } },
  // Law 151/2025, in force since 1 January 2026.
  { on: '10-04', since: 2026, name: { it: "San Francesco d'Assisi", en: 'Saint Francis of Assisi' } },
  { on: '11-01', name: { it: 'Ognissanti', en: "All Saints' Day" } },
  { on: '12-08', name: { it: 'Immacolata Concezione', en: 'Immaculate Conception' } },
  { on: '12-25', name: { it: 'Natale', en: 'Christmas Day' } },
  { on: '12-26', name: { it: 'Santo Stefano', en: "Saint Stephen's Day" } },
];
