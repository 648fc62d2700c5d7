import { Component, type ReactNode } from 'react';
import { chooseLanguage } from '../i18n/choose-language.js';
import { message } from '../i18n/catalogue.js';
import { readLasting } from '../storage/browser.storage.js';

/** The last net: a page that broke says so and offers to reload, since drafts are kept. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    const language = chooseLanguage(['it', 'en'], readLasting('sportello.language'), navigator.languages);
    return (
      <main className="sp-main container" role="alert" lang={language}>
        <h1 className="sp-title">{message(language, 'crash.title')}</h1>
        <p className="lead">{message(language, 'crash.text')}</p>
        <button type="button" className="btn btn-primary" onClick={() => location.reload()}>
          {message(language, 'crash.reload')}
        </button>
      </main>
    );
  }
}
