import { clocksOf, explain, type ClockRun, type TicketEvent } from '@sportello/service-levels';
import { at, CALENDARS, TERMS } from './terms.fixture.js';

const events: readonly TicketEvent[] = [
  { type: 'registered', at: at('2026-12-05 10:00'), state: 'registered', facts: { channel: 'portal', level: 1 } },
  { type: 'taken-charge', at: at('2026-12-07 15:00'), state: 'in-charge' },
  { type: 'information-requested', at: at('2026-12-07 16:00'), state: 'waiting-requester' },
  { type: 'reply-recorded', at: at('2026-12-09 09:00'), state: 'in-progress' },
  { type: 'escalated', at: at('2026-12-09 10:00'), facts: { level: 2 } },
];
const run = (clock: string): ClockRun => {
  const found = clocksOf(TERMS, events).runs.find((one) => one.clock === clock);
  if (!found) throw new Error(clock);
  return found;
};

describe('the explanation of a clock', () => {
  it('says in Italian when it was asked, from when it counts, what counted and what did not, when it is due', () => {
    expect(explain(CALENDARS, run('take-charge'), new Date(at('2026-12-09 12:00'))).text.it.split('\n')).toEqual([
      'Presa in carico: 30 min sul calendario «desk» (regola «portal»).',
      'Chiesto sabato 5 dicembre 2026, 10:00; conta da lunedì 7 dicembre 2026, 09:00.',
      'sabato 5 dicembre 2026, 10:00 → lunedì 7 dicembre 2026, 00:00: – giorno senza servizio',
      'lunedì 7 dicembre 2026, 00:00 → lunedì 7 dicembre 2026, 08:00: – fuori orario',
      'lunedì 7 dicembre 2026, 08:00 → lunedì 7 dicembre 2026, 09:00: – la richiesta conta come fatta più tardi',
      'lunedì 7 dicembre 2026, 09:00 → lunedì 7 dicembre 2026, 13:00: + 4 h orario di servizio 08:00-13:00',
      'lunedì 7 dicembre 2026, 13:00 → lunedì 7 dicembre 2026, 14:00: – fuori orario',
      'lunedì 7 dicembre 2026, 14:00 → lunedì 7 dicembre 2026, 15:00: + 1 h orario di servizio 14:00-17:00',
      'Fermato lunedì 7 dicembre 2026, 15:00. Scadenza lunedì 7 dicembre 2026, 09:30; contati 5 h, termine superato.',
    ]);
  });

  it('says in English which pause, holiday and change of term moved it', () => {
    expect(explain(CALENDARS, run('resolution'), new Date(at('2026-12-09 12:00'))).text.en.split('\n')).toEqual([
      'Resolution: 8 h on the calendar “desk” (rule “level-2”).',
      'Requested Monday 7 December 2026, 15:00.',
      'Since Wednesday 9 December 2026, 10:00 the term is 8 h instead of 6 h (rule “level-2”).',
      'Monday 7 December 2026, 15:00 → Monday 7 December 2026, 16:00: + 1 h service hours 14:00-17:00',
      'Monday 7 December 2026, 16:00 → Wednesday 9 December 2026, 09:00: – paused (waiting for the requester)',
      'Wednesday 9 December 2026, 09:00 → Wednesday 9 December 2026, 13:00: + 4 h service hours 08:00-13:00',
      'Wednesday 9 December 2026, 13:00 → Wednesday 9 December 2026, 14:00: – outside service hours',
      'Wednesday 9 December 2026, 14:00 → Wednesday 9 December 2026, 17:00: + 3 h service hours 14:00-17:00',
      'Due Wednesday 9 December 2026, 17:00; counted 4 h, within the term.',
    ]);
  });

  it('names the holiday that cut the time, as data', () => {
    const holiday: readonly TicketEvent[] = [
      { type: 'registered', at: at('2026-12-07 16:50'), facts: { channel: 'portal' } },
    ];
    const [taken] = clocksOf(TERMS, holiday).runs;
    if (!taken) throw new Error('no clock');
    const explanation = explain(CALENDARS, taken, new Date(at('2026-12-07 16:55')));
    expect(explanation.stretches.map(({ reason, seconds }) => [reason.kind, seconds])).toEqual([
      ['hours', 600],
      ['outside-hours', 0],
      ['holiday', 0],
      ['outside-hours', 0],
      ['hours', 1200],
    ]);
    expect(explanation.stretches[2]?.reason).toEqual({
      kind: 'holiday',
      name: { it: 'Immacolata Concezione', en: 'Immaculate Conception' },
    });
    expect(explanation.stretches.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(
      explanation.standing.targetSeconds,
    );
  });
});
