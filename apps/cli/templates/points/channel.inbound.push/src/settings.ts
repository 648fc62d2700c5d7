import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';

export const settings = z.strictObject({
  /** Shared with whoever pushes, who signs with it. */
  signingKey: secretRef(),
});

export type Settings = z.output<typeof settings>;
