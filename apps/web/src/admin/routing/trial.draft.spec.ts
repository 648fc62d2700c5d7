import { namesOf, proposalIn, proposalOf, textOfProposal } from './proposal.draft.js';
import { replayFrom } from './replay.draft.js';
import { readTrial, trialFrom, withChoice } from './trial.draft.js';

const ROME = 'Europe/Rome';

describe('a request to try', () => {
  it('is sent with what was filled in alone, its time by the clock of the administration', () => {
    expect(trialFrom({ kind: ' support ', subject: ' ', at: '2026-03-04T09:00' }, ROME)).toEqual({
      kind: 'support',
      at: '2026-03-04T08:00:00.000Z',
    });
  });

  it('loses the topic with its area, and the subtopic with its topic', () => {
    const draft = { area: 'a', topic: 't', subtopic: 's', subject: 'x' };
    expect(withChoice(draft, 'area', 'b')).toEqual({ area: 'b', topic: '', subtopic: '', subject: 'x' });
    expect(withChoice(draft, 'topic', 'u')).toEqual({ area: 'a', topic: 'u', subtopic: '', subject: 'x' });
  });

  it('takes texts alone from what was kept', () => {
    expect(readTrial({ kind: 'support', area: 7, other: 'x' })).toEqual({ kind: 'support' });
    expect(readTrial('nothing')).toBeNull();
  });
});

describe('what to decide again', () => {
  const schema = {
    type: 'object',
    properties: { team: { type: 'string' }, score: { type: 'number' } },
    required: ['team'],
  };
  const plugins = [{ plugin: 'rule-one', title: { it: 'Una', en: 'One' }, schema }];
  const section = {
    ...{ strategy: 'first-match', fallback: { team: 'first' } },
    rules: [{ name: 'one', plugin: 'rule-one', enabled: false, isolation: 'worker', settings: { team: 'second' } }],
  };
  const draft = (routing: string) => ({ limit: '200', since: '2026-07-01', routing });

  it('is the rules in force when none are proposed', () => {
    expect(replayFrom(draft(''), ROME, plugins)).toEqual({ body: { limit: 200, since: '2026-06-30T22:00:00.000Z' } });
  });

  it('is the section as it was when nothing of a proposal was changed', () => {
    const proposal = proposalIn(textOfProposal(proposalOf(section)));
    expect(replayFrom(draft(textOfProposal(proposal ?? proposalOf(null))), ROME, plugins)).toMatchObject({
      body: { routing: section },
    });
  });

  it('says what is wrong with a number, and with the settings of a rule at their place', () => {
    const proposal = proposalOf(section);
    const rules = proposal.rules.map((rule) => ({ ...rule, typed: { team: '', score: 'much' } }));
    const made = replayFrom({ ...draft(textOfProposal({ ...proposal, rules })), limit: '0' }, ROME, plugins);
    expect(made).toMatchObject({
      wrong: {
        limit: true,
        settings: [
          { name: 'routing.rules.0.settings.team', wrong: 'missing' },
          { name: 'routing.rules.0.settings.score', wrong: 'number' },
        ],
      },
    });
    expect(namesOf(proposal, plugins)).toContain('routing.rules.0.settings.score');
  });
});
