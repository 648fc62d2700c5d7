import { useState } from 'react';
import { DataTable, type Column } from '../../components/data-table.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { SectionEditor } from '../configuration/section.editor.js';
import { NoticePart } from './notice.part.js';
import { OCCASIONS, withWords, wordsIn, type Occasion } from './notice.words.js';
import { useSpeech } from './texts/index.js';

const asIs = (value: unknown): unknown => value;

/** What requesters are told, by occasion, in both languages, with what it will look like (A6, B6). */
export default function NoticesPage() {
  const { t } = useSpeech();
  const [occasion, open] = useState<Occasion | null>(null);
  return (
    <>
      <AreaHeading title={t('notices.title')} />
      <p className="sp-lead">{t('notices.text')}</p>
      <SectionEditor section="notices" shape={asIs}>
        {({ value, set }) =>
          occasion === null ? (
            <Occasions section={value} open={open} />
          ) : (
            <NoticePart
              key={occasion}
              {...{ occasion, words: wordsIn(value, occasion), close: () => open(null) }}
              keep={(words) => set(withWords(value, occasion, words))}
            />
          )
        }
      </SectionEditor>
    </>
  );
}

function Occasions({ section, open }: { section: unknown; open: (occasion: Occasion) => void }) {
  const { t } = useSpeech();
  const columns: readonly Column<Occasion>[] = [
    { id: 'occasion', title: t('notices.occasion'), cell: (occasion) => <strong>{t(`occasion.${occasion}`)}</strong> },
    {
      id: 'words',
      title: t('notices.words'),
      cell: (occasion) => t(wordsIn(section, occasion) === null ? 'notices.usual' : 'notices.own'),
    },
    {
      id: 'acts',
      title: t('notices.acts'),
      cell: (occasion) => (
        <button
          type="button"
          className="btn btn-outline-primary btn-xs"
          aria-label={t('notices.openOne', { occasion: t(`occasion.${occasion}`) })}
          onClick={() => open(occasion)}
        >
          {t('notices.open')}
        </button>
      ),
    },
  ];
  return (
    <DataTable
      {...{ caption: t('notices.list'), columns, rows: OCCASIONS, empty: '' }}
      keyOf={(occasion) => occasion}
    />
  );
}
