import { useApi } from '../../api/api.context.js';
import { ArticleBody } from '../../articles/article.body.js';
import { ListChoice } from '../../components/choice-field.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { TextField } from '../../components/text-field.js';
import { usePortal } from '../../layout/portal.context.js';
import { KeptFormDialog } from '../kept-form.dialog.js';
import { useKeptForm } from '../kept.form.js';
import { useSpeech } from '../texts/index.js';
import { articleFrom, draftOf, FIELDS, placesOf, REQUIRED, type Article, type ArticleField } from './article.draft.js';

export interface ArticleDialogProps {
  /** The one that is changed; left out: a new one. */
  readonly article: Article | undefined;
  readonly saved: () => void;
  readonly close: () => void;
}

/** A frequent question or an announcement, in both languages, with what it will look like. */
export function ArticleDialog({ article, saved, close }: ArticleDialogProps) {
  const { t, of, language } = useSpeech();
  const portal = usePortal();
  const form = useArticleForm(article, saved);
  const { draft, set, problems } = form;
  const say = useProblemText();
  const field = (name: ArticleField) => ({
    ...{ name, value: draft[name], error: errorOf(problems, name, say), label: t(`faq.${name}`) },
    onChange: (value: string) => set({ ...draft, [name]: value }),
  });
  const body = { type: 'textarea', rows: 8, required: true, maxLength: 20_000, help: t('faq.marks') } as const;
  const kinds = (['faq', 'announcement'] as const).map((kind) => ({ value: kind, label: t(`faq.kind.${kind}`) }));
  const title = t(article === undefined ? 'faq.fresh' : 'faq.change');
  return (
    <KeptFormDialog {...{ id: 'article-form', title, form, close }}>
      <ListChoice {...field('kind')} required options={kinds} />
      <ListChoice {...field('place')} required={false} options={placesOf(portal, of)} />
      {draft.kind === 'announcement' && (
        <>
          <TextField {...field('until')} type="date" required={false} />
          <TextField {...field('problem')} type="text" required={false} help={t('faq.problem.help')} />
        </>
      )}
      <TextField {...field('title.it')} type="text" required />
      <TextField {...{ ...field('body.it'), ...body }} />
      <TextField {...field('title.en')} type="text" required />
      <TextField {...{ ...field('body.en'), ...body }} />
      <details>
        <summary>{t('faq.preview')}</summary>
        <ArticleBody text={draft[`body.${language}`]} />
      </details>
    </KeptFormDialog>
  );
}

function useArticleForm(article: Article | undefined, saved: () => void) {
  const { t } = useSpeech();
  const api = useApi();
  const { zone } = usePortal();
  return useKeptForm<ArticleField>({
    of: ['article', article?.id ?? 'new'],
    initial: draftOf(zone, article),
    ...{ fields: FIELDS, required: REQUIRED, saved },
    label: (name) => t(`faq.${name}`),
    send: (draft) => {
      const body = articleFrom(zone, draft);
      if (article === undefined) return api.post('/articles', { body });
      const { id, version } = article;
      return api.put('/articles/{id}', { path: { id }, body, version });
    },
  });
}
