import sprites from 'bootstrap-italia/dist/svg/sprites.svg?url';

/** An icon of Bootstrap Italia. Always decoration: what it means stands beside it in words. */
export function Icon({ name, className = '' }: { name: string; className?: string }) {
  return (
    <svg className={`icon ${className}`} aria-hidden="true" focusable="false">
      <use href={`${sprites}#it-${name}`} />
    </svg>
  );
}
