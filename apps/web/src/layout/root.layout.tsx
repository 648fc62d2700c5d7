import { Container } from 'design-react-kit';
import { Outlet } from 'react-router';
import { SpeechProvider } from '../i18n/speech.provider.js';

/** Around pages that belong to no desk. */
export function RootLayout() {
  return (
    <SpeechProvider offered={['it', 'en']}>
      <main className="sp-main" id="main">
        <Container>
          <Outlet />
        </Container>
      </main>
    </SpeechProvider>
  );
}
