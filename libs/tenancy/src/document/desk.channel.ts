/** Channel of requests that a person at the desk takes in, by phone or at the counter; every tenant has it. */
export const DESK_CHANNEL = { instance: 'desk', kind: 'phone' } as const;
