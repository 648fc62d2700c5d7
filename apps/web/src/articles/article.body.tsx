import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.context.js';
import { readArticle, type Line } from './article.text.js';

/** The text of an article, as elements: never as HTML. @param level of its headings */
export function ArticleBody({ text, level: Heading = 'h3' }: { text: string; level?: 'h2' | 'h3' | 'h4' }) {
  return (
    <div className="sp-article">
      {readArticle(text).map(({ kind, lines }, at) => {
        if (kind === 'heading') return <Heading key={at}>{inline(lines[0] ?? [])}</Heading>;
        if (kind === 'paragraph') return <p key={at}>{broken(lines)}</p>;
        const items = lines.map((line, index) => <li key={index}>{inline(line)}</li>);
        return kind === 'steps' ? <ol key={at}>{items}</ol> : <ul key={at}>{items}</ul>;
      })}
    </div>
  );
}

const broken = (lines: readonly Line[]): ReactNode =>
  lines.map((line, index) => (
    <span key={index}>
      {index > 0 && <br />}
      {inline(line)}
    </span>
  ));

const inline = (line: Line): ReactNode =>
  line.map((piece, index) => {
    if (piece.kind === 'strong') return <strong key={index}>{piece.text}</strong>;
    if (piece.kind === 'link') return <OutLink key={index} href={piece.href} text={piece.text} />;
    return <span key={index}>{piece.text}</span>;
  });

function OutLink({ href, text }: { href: string; text: string }) {
  const { t } = useSpeech();
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {text} <span className="visually-hidden">{t('link.external')}</span>
    </a>
  );
}
