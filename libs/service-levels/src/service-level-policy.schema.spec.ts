import { z } from 'zod';
import { calendarReferences } from './policy-references.js';
import { serviceLevelPolicySchema } from './service-level-policy.schema.js';

const takeCharge = {
  clock: 'take-charge',
  calendar: 'office',
  target: '30m',
  startOn: 'registered',
  stopOn: ['taken-charge'],
  warnAt: [50, 75],
};
const policy = {
  rules: [
    { id: 'portal', when: { channel: ['portal'], severity: [1, 2] }, clocks: [takeCharge] },
    {
      id: 'others',
      clocks: [
        { ...takeCharge, target: '90m' },
        {
          clock: 'resolution',
          calendar: 'night',
          target: '6h',
          startOn: 'taken-charge',
          stopOn: ['resolved'],
          pauseIn: ['waiting-requester'],
        },
      ],
    },
  ],
};
const complaints = (input: unknown): string[] => {
  const parsed = serviceLevelPolicySchema.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};
const withClock = (changes: object): unknown => ({ rules: [{ id: 'all', clocks: [{ ...takeCharge, ...changes }] }] });

describe('the service-level policy schema', () => {
  it('accepts a policy unchanged, so that it can be stored and exported', () => {
    expect(serviceLevelPolicySchema.parse(policy)).toEqual(policy);
  });

  it('tells which calendars a policy names and where', () => {
    expect(calendarReferences(serviceLevelPolicySchema.parse(policy))).toContainEqual({
      path: ['rules', 1, 'clocks', 1, 'calendar'],
      calendar: 'night',
    });
  });

  it.each([
    [withClock({ target: '30 minutes' }), /^rules.0.clocks.0.target: must be a whole number with a unit/],
    [withClock({ target: '0m' }), /^rules.0.clocks.0.target: must be/],
    [withClock({ stopOn: [] }), /stopOn: must name at least one event/],
    [
      withClock({ stopOn: ['registered'] }),
      /stopOn: the event that starts the clock \(registered\) cannot also stop it/,
    ],
    [withClock({ target: '5d', pauseIn: ['waiting-requester'] }), /target: a term in days or months cannot be paused/],
    [withClock({ warnAt: [75, 50] }), /warnAt: percentages must rise/],
    [withClock({ targetSeconds: 30 }), /targetSeconds/],
    [{ rules: [{ id: 'a', when: { chanel: ['portal'] }, clocks: [] }] }, /chanel/],
    [{ rules: [{ id: 'a', when: { channel: [] }, clocks: [] }] }, /rules.0.when.channel: must list at least one value/],
    [
      {
        rules: [
          { id: 'a', when: { channel: ['x'] }, clocks: [] },
          { id: 'a', clocks: [] },
        ],
      },
      /rules.1.id: the id a is already used/,
    ],
    [
      {
        rules: [
          { id: 'a', clocks: [] },
          { id: 'b', clocks: [] },
        ],
      },
      /rules.1: can never be reached: rule a before it/,
    ],
    [
      { rules: [{ id: 'a', clocks: [takeCharge, takeCharge] }] },
      /rules.0.clocks.1.clock: the clock take-charge is already in this rule/,
    ],
    [{ rules: [] }, /rules: must have at least one rule/],
  ])('refuses a policy that cannot work with the place and the reason (%#)', (input, message) => {
    expect(complaints(input)).toEqual([expect.stringMatching(message)]);
  });

  it('can be written as JSON Schema for forms', () => {
    expect(z.toJSONSchema(serviceLevelPolicySchema, { io: 'input' })).toMatchObject({
      type: 'object',
      additionalProperties: false,
    });
  });
});
