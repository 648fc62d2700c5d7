import './mail-frame.css';

/** A mail as it looks. An empty sandbox: no scripts, no forms, no origin, whatever the mail contains. */
export function MailFrame({ html, title }: { html: string; title: string }) {
  return <iframe className="sp-mail-frame" sandbox="" srcDoc={html} title={title} />;
}
