/** Who acts. Stored on every event, so names are what people read, ids what machines match. */
export type Actor =
  | { readonly type: 'staff'; readonly id: string; readonly name: string }
  | { readonly type: 'requester'; readonly id: string; readonly name: string }
  | { readonly type: 'supplier'; readonly id: string; readonly name: string }
  | { readonly type: 'system'; readonly id: string; readonly name: string };

/** Sportello itself: jobs, timers, intake. @param part which part of it, e.g. `intake` */
export const systemActor = (part: string): Actor => ({ type: 'system', id: part, name: 'Sportello' });
