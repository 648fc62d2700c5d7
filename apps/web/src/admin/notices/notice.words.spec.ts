import { draftOf, isEmpty, missingIn, readDraft, templateFrom, wordsIn, withWords } from './notice.words.js';

const template = { subject: { it: 'La {number}', en: '{number}' }, text: { it: 'Ecco {link}', en: 'See {link}' } };
const section = { staff: { ordinary: 'at-once' }, requester: { closed: template } };

describe('the words of notices', () => {
  it('are those of the section, or the usual ones', () => {
    const words = wordsIn(section, 'closed');
    expect(words).toMatchObject({ 'subject.it': 'La {number}', 'text.en': 'See {link}' });
    expect(words === null ? null : templateFrom(words)).toEqual(template);
    expect(wordsIn(section, 'resolved')).toBeNull();
  });

  it('are put in and taken out without touching the rest of the section', () => {
    const words = wordsIn(section, 'closed');
    expect(withWords(section, 'resolved', words)).toEqual({
      staff: section.staff,
      requester: { closed: template, resolved: template },
    });
    expect(withWords(section, 'closed', null)).toEqual({ staff: section.staff, requester: {} });
  });

  it('are whole or none', () => {
    expect(isEmpty(draftOf(null))).toBe(true);
    expect(missingIn({ ...draftOf(null), 'text.it': 'x' })).toEqual(['subject.it', 'subject.en', 'text.en']);
    expect(readDraft({ 'subject.it': 'x' })).toBeNull();
  });
});
