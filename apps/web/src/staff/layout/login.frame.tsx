import { Container } from 'design-react-kit';
import type { ReactNode } from 'react';
import { usePortal } from '../../layout/portal.context.js';
import { LanguageChooser } from '../../layout/language-chooser.js';
import { useSpeech } from '../texts/index.js';

/** Around what somebody sees before they are known. */
export function LoginFrame({ children }: { children: ReactNode }) {
  const { of } = useSpeech();
  const { name, languages } = usePortal();
  return (
    <>
      <header className="sp-bar">
        <Container>
          <span className="sp-bar-name">{of(name)}</span>
          <LanguageChooser offered={languages} />
        </Container>
      </header>
      <main className="sp-main sp-login" id="main" tabIndex={-1}>
        <Container>
          <div className="sp-narrow">{children}</div>
        </Container>
      </main>
    </>
  );
}
