/** Source of the present moment, as everywhere in Sportello. */
export interface Clock {
  now(): Date;
}
