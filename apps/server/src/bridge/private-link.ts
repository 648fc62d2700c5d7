import type { TicketAccess, TicketAccessTokens } from '@sportello/identity';

/** The requester's own page. The key is in the fragment, which browsers never send and servers never log. */
export class PrivateLinks {
  constructor(
    private readonly tokens: TicketAccessTokens,
    private readonly publicUrl: string,
  ) {}

  async of(access: TicketAccess): Promise<{ token: string; link: string }> {
    const token = await this.tokens.issue(access);
    return { token, link: `${this.publicUrl}/${access.tenant}/request#${token}` };
  }
}
