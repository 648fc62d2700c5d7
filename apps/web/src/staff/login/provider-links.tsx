import type { MouseEvent } from 'react';
import type { LoginWays } from '../session/session.api.js';
import { useSpeech } from '../texts/index.js';

export interface ProviderLinksProps {
  readonly ways: LoginWays;
  /** Path to come back to. */
  readonly returnTo: string;
  /** Whose door it is; left out: that of the staff. */
  readonly door?: 'staff' | 'requesters';
  /** Whether the provider opens in a window of its own, so that this page stays as it is. */
  readonly apart?: boolean;
}

const WINDOW = 'popup,width=620,height=760';

/** A button for each OpenID provider of one door. */
export function ProviderLinks({ ways, returnTo, door = 'staff', apart = false }: ProviderLinksProps) {
  const { t, of } = useSpeech();
  const providers = ways.providers.filter((provider) => provider.for === door);
  if (providers.length === 0) return null;
  return (
    <ul className="sp-providers">
      {providers.map(({ id, name, href }) => {
        const address = `${new URL(href, location.href).pathname}?return_to=${encodeURIComponent(returnTo)}`;
        return (
          <li key={id}>
            <a
              className="btn btn-outline-primary"
              href={address}
              onClick={(event) => apart && openApart(event, address)}
            >
              {t('login.with', { name: of(name) })}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** Where windows are not allowed to open, the link leads there itself: drafts are kept. */
function openApart(event: MouseEvent, address: string): void {
  if (window.open(address, 'sportello-login', WINDOW) !== null) event.preventDefault();
}
