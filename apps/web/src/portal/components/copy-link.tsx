import { Button } from 'design-react-kit';
import { useRef, useState } from 'react';
import { useSpeech } from '../texts/index.js';
import { Icon } from '../../components/icon.js';

/** A link to keep, with a button that copies it; where copying is not allowed it is selected for the reader's own keys. */
export function CopyLink({ link }: { link: string }) {
  const { t } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(t('copied'));
    } catch {
      input.current?.select();
      setSaid(t('copy.failed'));
    }
  };
  return (
    <div className="sp-field">
      <label htmlFor="private-link" className="sp-label">
        {t('sent.link.label')}
      </label>
      <div className="sp-copy">
        <input ref={input} id="private-link" className="form-control" readOnly value={link} />
        <Button color="primary" outline icon type="button" onClick={() => void copy()}>
          <Icon name="copy" className="icon-primary icon-sm" />
          <span>{t('copy')}</span>
        </Button>
      </div>
      <p role="status" className="sp-help">
        {said}
      </p>
    </div>
  );
}
