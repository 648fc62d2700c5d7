import type { Clock } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { LoginBrake, type Door } from '../people/brake/login.brake.js';

/**
 * Programs log in many at once, and each try counts until it was judged. A secret is 256 random bits: what is slowed down is not
 * the guess that would be right but the work of judging all the others.
 */
const PROGRAMS: Door = {
  name: 'client-',
  pair: { free: 20, first: 2, most: 900 },
  address: { free: 100, first: 2, most: 900 },
  account: { free: 200, first: 2, most: 60 },
};

/** Slows down whoever tries secrets of clients, for all processes together. */
export class ClientBrake extends LoginBrake {
  constructor(unitOfWork: UnitOfWork, clock: Clock) {
    super(unitOfWork, clock, PROGRAMS);
  }
}
