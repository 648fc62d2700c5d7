/** What windows of one tenant tell each other about the session they share. */
export type SessionNews =
  /** Somebody logged in, in another window or in the provider's own. */
  | 'signed-in'
  | 'locked'
  | 'logged-out'
  /** Somebody is at one of the windows. */
  | 'active';

const NEWS: readonly string[] = ['signed-in', 'locked', 'logged-out', 'active'] satisfies SessionNews[];

export interface SessionChannel {
  readonly tell: (news: SessionNews) => void;
  readonly close: () => void;
}

export function sessionChannel(tenant: string, hear: (news: SessionNews) => void): SessionChannel {
  const channel = new BroadcastChannel(`sportello.session.${tenant}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isNews(data)) hear(data);
  };
  return { tell: (news) => channel.postMessage(news), close: () => channel.close() };
}

const isNews = (data: unknown): data is SessionNews => typeof data === 'string' && NEWS.includes(data);
