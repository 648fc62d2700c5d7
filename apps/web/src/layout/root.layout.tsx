import { Outlet } from 'react-router';
import { SpeechProvider } from '../i18n/speech.provider.js';
import { BareFrame } from './bare.frame.js';

/** Around pages that belong to no desk. */
export function RootLayout() {
  return (
    <SpeechProvider offered={['it', 'en']}>
      <BareFrame>
        <Outlet />
      </BareFrame>
    </SpeechProvider>
  );
}
