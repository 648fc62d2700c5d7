import type { Api } from '../../apps/server/test/support/api.js';

/** How tickets end, and what they are to each other. */
export async function endings(
  desk: Api,
  page: (token: string) => Api,
  ask: (
    api: Api,
    method: 'get' | 'post',
    template: string,
    values?: Readonly<Record<string, string>>,
    json?: object,
  ) => Promise<unknown>,
  settled: () => Promise<void>,
): Promise<void> {
  const opened = async (): Promise<{ number: string }> => {
    const requester = { name: 'Ida', email: 'ida@person.example' };
    const { number } = await desk.register({ requester, subject: 'x', text: 'y' });
    return { number };
  };
  const [first, second, third, fourth] = [await opened(), await opened(), await opened(), await opened()];
  const link = { other: second.number, relation: 'related' };
  await ask(desk, 'post', 'tickets/{number}/link', first, link);
  await ask(desk, 'get', 'tickets/{number}/relations', first);
  await ask(desk, 'post', 'tickets/{number}/unlink', first, { ...link, reason: 'r' });
  await ask(desk, 'post', 'tickets/{number}/split', first, { subject: 's', text: 't' });
  await ask(desk, 'post', 'tickets/{number}/merge', first, { into: second.number });
  await ask(desk, 'post', 'tickets/{number}/duplicate', third, { of: second.number, inform: true });
  await ask(desk, 'get', 'tickets/{number}/out-of-scope', fourth);
  await ask(desk, 'post', 'tickets/{number}/out-of-scope', fourth, { office: 'building-office' });
  const solved = async (): Promise<{ number: string }> => {
    const ticket = await opened();
    await desk.act(ticket.number, 'take-charge');
    await desk.act(ticket.number, 'resolve', { reason: 'solved', text: 'a', told: 'call' });
    await settled();
    return ticket;
  };
  await ask(desk, 'get', 'closure-checks');
  const check = { outcome: 'confirmed', how: 'phone', remarks: 'r', rating: 5 };
  await ask(desk, 'post', 'tickets/{number}/check-closure', await solved(), check);
  const { number } = await solved();
  const mails = await desk.mailsTo('ida@person.example');
  const mail = mails.find(({ ticketNumber }) => ticketNumber === number);
  const token = /\/request#(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  await ask(page(token), 'post', 'my-ticket/confirm', {}, { rating: 4 });
}
