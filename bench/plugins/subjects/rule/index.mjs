// The least a rule can be: always the same team.
import { definePlugin } from '@sportello/plugin-sdk';
import { z } from 'zod';

export default definePlugin({
  id: 'bench-rule',
  title: { it: 'Un solo gruppo', en: 'One team' },
  description: { it: 'Manda tutto allo stesso gruppo.', en: 'Sends everything to one team.' },
  host: '^1.0.0',
  config: z.strictObject({ team: z.string() }),
  configVersion: 1,
  scopes: [],
  isolation: ['in-process', 'worker'],
  contributes: {
    'routing.rule': {
      evaluate: (_facts, { team }) => ({ decision: 'route', team, reason: { it: 'sempre', en: 'always' } }),
    },
  },
});
