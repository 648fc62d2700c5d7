import { useId, useRef } from 'react';
import type { FileLimits } from '../form/files.validation.js';
import { formatBytes, formatMediaTypes } from '../i18n/format.js';
import { useSpeech } from '../i18n/language.context.js';
import { useAnnounce } from '../layout/announcer.js';
import { FieldError, fieldId } from './field.js';
import { Icon } from './icon.js';

export interface FilesFieldProps {
  readonly files: readonly File[];
  readonly limits: FileLimits;
  /** Whether at least one must be given. */
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly onChange: (files: readonly File[]) => void;
}

/** Attachments: a native file input under a button, and the chosen files, each of which can be taken away. */
export function FilesField({ files, limits, required = false, error, onChange }: FilesFieldProps) {
  const { t, language } = useSpeech();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const help = useId();
  const change = (next: readonly File[]) => {
    onChange(next);
    announce(t('files.added', { count: next.length }));
  };
  return (
    <div className={`sp-field ${error ? 'has-error' : ''}`}>
      <p className="sp-label" id={`${help}-label`}>
        {t('files.label')} {!required && <span className="sp-optional">{t('optional')}</span>}
      </p>
      <p className="sp-help" id={help}>
        {t('files.help', { max: limits.max, size: formatBytes(limits.maxBytes, language) })}{' '}
        {limits.mediaTypes.length > 0 && t('files.formats', { types: formatMediaTypes(limits.mediaTypes) })}
      </p>
      <input
        ref={input}
        id={fieldId('attachments')}
        className="sp-file-input"
        type="file"
        multiple
        accept={limits.mediaTypes.join(',') || undefined}
        aria-describedby={`${help}-label ${help}${error ? ` ${fieldId('attachments')}-error` : ''}`}
        aria-invalid={error ? true : undefined}
        onChange={(event) => {
          change([...files, ...(event.target.files ?? [])]);
          // The same file may be chosen again after it was taken away.
          event.target.value = '';
        }}
      />
      <label htmlFor={fieldId('attachments')} className="btn btn-outline-primary btn-sm btn-icon sp-file-button">
        <Icon name="upload" className="icon-primary icon-sm" />
        <span>{t('files.add')}</span>
      </label>
      <FieldError name="attachments" error={error} />
      {files.length > 0 && (
        <ul className="sp-files" aria-label={t('files.list')}>
          {files.map((file, index) => (
            <li key={`${file.name}-${file.size}-${index}`}>
              <Icon name="clip" className="icon-sm" />
              <span className="sp-file-name">{file.name}</span>
              <span className="sp-file-size">{formatBytes(file.size, language)}</span>
              <button
                type="button"
                className="sp-icon-button"
                aria-label={t('files.remove', { name: file.name })}
                onClick={() => {
                  change(files.filter((_, at) => at !== index));
                  input.current?.focus();
                }}
              >
                <Icon name="close" className="icon-sm" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
