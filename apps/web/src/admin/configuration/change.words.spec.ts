import { english } from '../texts/en.js';
import type { AdminKey } from '../texts/index.js';
import { italian } from '../texts/it.js';
import { pathWords, valueWords } from './change.words.js';

const it_ = (key: AdminKey): string => italian[key];
const en = (key: AdminKey): string => english[key];

describe('a change in words', () => {
  it('names places in the language of the page, and what the tenant named in its own words', () => {
    const path = 'calendars.office.holidays.local[06-29].name.it';
    expect(pathWords(path, it_)).toBe('Calendari › office › Festività › Locali › 06-29 › Nome › Italiano');
    expect(pathWords('calendars.service.zone', en)).toBe('Calendars › service › Time zone');
    expect(pathWords(path, en)).toBe('Calendars › office › Holidays › Local › 06-29 › Name › Italian');
  });

  it('counts entries without a name from one, and keeps keys that hold dots whole', () => {
    expect(pathWords('calendars.office.week[0].hours', en)).toBe('Calendars › office › Week › 1 › Hours');
    expect(pathWords('texts["portal.title"].it', en)).toBe('Texts › portal.title › Italian');
    expect(pathWords('', en)).toBe('The whole configuration');
  });

  it('says values as people would', () => {
    expect(valueWords(['mon', 'tue'], en)).toBe('Monday, Tuesday');
    expect(valueWords(true, it_)).toBe('sì');
    expect(valueWords({ on: '06-29', name: { it: 'x', en: 'y' } }, en)).toBe('On: 06-29; Name: Italian: x; English: y');
  });
});
