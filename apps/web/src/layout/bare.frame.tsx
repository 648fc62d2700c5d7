import { Container } from 'design-react-kit';
import type { ReactNode } from 'react';

/** Around what belongs to no desk: not yet loaded, not reachable, not there. */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="sp-bare">
        <Container>Sportello</Container>
      </header>
      <main className="sp-main" id="main" tabIndex={-1}>
        <Container>{children}</Container>
      </main>
    </>
  );
}
