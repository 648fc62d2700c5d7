import { offeredAreas } from './offered.areas.js';

const name = { it: 'x', en: 'x' };
const subtopic = (id: string, retired = false) => ({ id, name, ...(retired ? { retired } : {}) });

describe('what is offered of a classification', () => {
  it('is neither what is retired nor what has nothing else in it', () => {
    const areas = [
      {
        ...{ id: 'a', name },
        topics: [
          { id: 't', name, subtopics: [subtopic('s'), subtopic('old', true)] },
          { id: 'emptied', name, subtopics: [subtopic('old', true)] },
        ],
      },
      { id: 'b', name, topics: [{ id: 't', name, subtopics: [subtopic('old', true)] }] },
      { id: 'c', name, retired: true, topics: [{ id: 't', name, subtopics: [subtopic('s')] }] },
    ];
    expect(offeredAreas(areas)).toEqual([{ id: 'a', name, topics: [{ id: 't', name, subtopics: [subtopic('s')] }] }]);
  });
});
