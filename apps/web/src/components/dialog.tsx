import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useSpeech } from '../i18n/language.context.js';
import { Icon } from './icon.js';

export interface DialogProps {
  readonly title: string;
  /** Asked for by Escape and the closing button; without it the dialog stays until it is answered. */
  readonly onClose?: (() => void) | undefined;
  /** Buttons at the foot. */
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A question in front of the page, shown as long as it is rendered. The browser's own modal dialog: it keeps the focus inside,
 * makes the page behind inert, and gives the focus back where it was.
 */
export function Dialog({ title, onClose, actions, className = '', children }: DialogProps) {
  const { t } = useSpeech();
  const element = useRef<HTMLDialogElement>(null);
  const label = useId();
  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={`sp-dialog ${className}`}
      aria-labelledby={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      // Chromium closes at the second Escape whatever `cancel` says: only the owner closes it.
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose?.();
      }}
    >
      <div className="sp-dialog-head">
        <h2 id={label} tabIndex={-1} autoFocus={onClose === undefined}>
          {title}
        </h2>
        {onClose && (
          <button type="button" className="sp-icon-button" aria-label={t('dialog.close')} onClick={onClose}>
            <Icon name="close" className="icon-sm" />
          </button>
        )}
      </div>
      <div className="sp-dialog-body">{children}</div>
      {actions && <div className="sp-actions sp-dialog-actions">{actions}</div>}
    </dialog>
  );
}
