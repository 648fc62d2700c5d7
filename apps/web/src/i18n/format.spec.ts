import { formatBytes, formatDay, formatMediaTypes, formatMoment } from './format.js';

describe('times', () => {
  it('are told in the desk’s zone, on both sides of daylight saving', () => {
    expect(formatMoment('2026-07-01T08:00:00Z', 'it', 'Europe/Rome')).toContain('10:00');
    expect(formatMoment('2026-12-01T08:00:00Z', 'it', 'Europe/Rome')).toContain('09:00');
  });

  it('of whole days are the desk’s dates', () => {
    expect(formatDay('2026-12-24', 'it')).toBe('giovedì 24 dicembre 2026');
    expect(formatDay('then', 'en')).toBe('then');
  });

  it('stay as they came when they are no time', () => {
    expect(formatMoment('soon', 'en')).toBe('soon');
  });
});

describe('sizes and formats', () => {
  it('are written as people read them', () => {
    expect(formatBytes(0, 'it')).toBe('0 B');
    expect(formatBytes(1_572_864, 'it')).toBe('1,5 MB');
    expect(formatBytes(10 * 1024 * 1024, 'en')).toBe('10 MB');
    expect(formatMediaTypes(['application/pdf', 'image/png', 'text/plain', 'image/svg+xml'])).toBe(
      'PDF, PNG, TXT, XML',
    );
  });
});
