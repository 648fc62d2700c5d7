import { Dialog } from '../components/dialog.js';
import { useSpeech } from '../i18n/language.context.js';
import type { Shortcut } from './shortcut.registry.js';

export interface KeyboardHelpProps {
  readonly shortcuts: readonly Shortcut[];
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
  readonly close: () => void;
}

/** What the keys do on this page. */
export function KeyboardHelp({ shortcuts, on, turn, close }: KeyboardHelpProps) {
  const { t } = useSpeech();
  return (
    <Dialog title={t('keys.title')} onClose={close}>
      <div className="form-check">
        <input id="shortcuts-on" type="checkbox" checked={on} onChange={(event) => turn(event.target.checked)} />
        <label htmlFor="shortcuts-on">{t('keys.on')}</label>
      </div>
      <table className="sp-keys">
        <caption className="visually-hidden">{t('keys.title')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('keys.key')}</th>
            <th scope="col">{t('keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {[{ keys: '?', label: t('keys.help') }, ...shortcuts].map(({ keys, label }) => (
            <tr key={keys}>
              <td>
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{label}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sp-help">{t('keys.tables')}</p>
    </Dialog>
  );
}
