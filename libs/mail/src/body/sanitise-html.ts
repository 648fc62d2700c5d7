import sanitizeHtml from 'sanitize-html';
import { boundHtml } from './html.bounds.js';
import { htmlFromText } from './html.text.js';

/** How pictures of a message are shown. */
export interface SanitiseOptions {
  /**
   * Where an inline picture is served from, by its content id; null leaves the picture out.
   * Without this function no inline picture is shown.
   */
  readonly inlineImage?: (contentId: string) => string | null;
  /** Whether pictures may load from other servers, which tells the sender that and where the message is read. Default false. */
  readonly remoteImages?: boolean;
}

/** Deeper elements lose their tags and keep their text. */
const MAX_DEPTH = 100;

const TAGS = [
  'a',
  'abbr',
  'address',
  'article',
  'b',
  'big',
  'blockquote',
  'br',
  'caption',
  'center',
  'cite',
  'code',
  'col',
  'colgroup',
  'dd',
  'del',
  'div',
  'dl',
  'dt',
  'em',
  'figcaption',
  'figure',
  'font',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'i',
  'img',
  'ins',
  'kbd',
  'li',
  'main',
  'mark',
  'ol',
  'p',
  'pre',
  'q',
  's',
  'samp',
  'section',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'tt',
  'u',
  'ul',
  'var',
  'wbr',
];
const COLOUR = /^(?:#[0-9a-f]{3,8}|[a-z]{3,20}|rgb\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*\))$/i;
/** Only what cannot hide, move, cover or fetch anything. */
const STYLES = {
  '*': {
    color: [COLOUR],
    'background-color': [COLOUR],
    'font-weight': [/^(?:normal|bold|[1-9]00)$/],
    'font-style': [/^(?:normal|italic)$/],
    'text-align': [/^(?:left|right|center|justify)$/],
    'text-decoration': [/^(?:none|underline|line-through)$/],
    'font-family': [/^[a-z0-9 ,'"-]{1,100}$/i],
  },
};
const DATA_IMAGE = /^data:image\/(?:png|gif|jpe?g|webp);base64,[a-z0-9+/=\s]*$/i;

/**
 * HTML from a message made safe to put on a page: no scripts, forms, frames, remote loads or styles beyond colour and weight.
 * Links open elsewhere and do not tell where they were clicked.
 */
export function sanitiseHtml(html: string, options: SanitiseOptions = {}): string {
  const bounded = boundHtml(html);
  const clean = sanitizeHtml(bounded.html, rules(options));
  return bounded.rest === '' ? clean : `${clean}<p>${htmlFromText(bounded.rest)}</p>`;
}

function rules(options: SanitiseOptions): sanitizeHtml.IOptions {
  return {
    allowedTags: TAGS,
    allowedAttributes: {
      '*': ['style', 'dir', 'lang', 'title', 'align'],
      a: ['href', 'rel', 'target'],
      img: ['src', 'alt', 'width', 'height'],
      td: ['colspan', 'rowspan', 'valign', 'width'],
      th: ['colspan', 'rowspan', 'valign', 'width', 'scope'],
      table: ['width', 'border', 'cellpadding', 'cellspacing'],
      font: ['color'],
      ol: ['start', 'type'],
      blockquote: ['type'],
    },
    allowedStyles: STYLES,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    // What passes the picture rule below is what the caller decided on; `data:` only as listed there.
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    allowProtocolRelative: false,
    nestingLimit: MAX_DEPTH,
    disallowedTagsMode: 'discard',
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'title',
      'template',
      'svg',
      'math',
      'iframe',
      'object',
    ],
    transformTags: {
      a: (tagName, attribs) => ({
        tagName,
        attribs: { ...withAddress(attribs), rel: 'noopener noreferrer nofollow', target: '_blank' },
      }),
      img: (tagName, attribs) => ({ tagName, attribs: withSource(attribs, options) }),
    },
  };
}

/** A link without a server would lead into the page it is shown on. */
function withAddress(attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const { href = '', ...rest } = attribs;
  return /^\s*(?:https?|mailto|tel):/i.test(href) ? { ...rest, href } : rest;
}

function withSource(attribs: sanitizeHtml.Attributes, options: SanitiseOptions): sanitizeHtml.Attributes {
  const { src = '', ...rest } = attribs;
  const source = imageSource(src.trim(), options);
  return source === null ? rest : { ...rest, src: source };
}

function imageSource(src: string, options: SanitiseOptions): string | null {
  if (/^cid:/i.test(src)) return options.inlineImage?.(decodeId(src.slice(4))) ?? null;
  if (/^data:/i.test(src)) return DATA_IMAGE.test(src) ? src : null;
  return options.remoteImages === true && /^https?:\/\//i.test(src) ? src : null;
}

function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
