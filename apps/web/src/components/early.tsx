import { lazy, useState, type ComponentType } from 'react';

/** A part of the pages in files of its own. */
export type Early<Props> = ComponentType<Props> & {
  /** Fetches it before it is drawn; fulfilled as well when it cannot be had, which then shows where it is drawn. */
  readonly begin: () => Promise<void>;
};

/**
 * As React's lazy, but what has come before it is drawn is drawn at once: a fallback, even one shown for a moment, keeps the page
 * from appearing for a third of a second.
 */
export function early<Props extends object = object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): Early<Props> {
  let here: ComponentType<Props> | null = null;
  const Later = lazy(load);
  function Drawn(props: Props) {
    // Chosen once: another component halfway would throw away what is on the page.
    const [Part] = useState<ComponentType<Props>>(() => here ?? Later);
    return <Part {...props} />;
  }
  const begin = () =>
    load().then(
      (part) => void (here = part.default),
      () => undefined,
    );
  return Object.assign(Drawn, { begin });
}
