import type { ReactNode } from 'react';
import { useRead } from '../../api/use-read.js';
import { ReadState } from '../../components/read-state.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import type { TermsWords } from '../service-levels/levels.draft.js';
import { SectionEditor, type EditedSection, type SectionEditorProps } from './section.editor.js';

export interface WordedSectionProps<T> extends Omit<SectionEditorProps<T>, 'children'> {
  readonly title: string;
  /** What the section is for. */
  readonly text: string;
  readonly children: (edited: EditedSection<T>, words: TermsWords) => ReactNode;
}

/** A page that edits a section in which facts of requests are named: what they may be is read before it. */
export function WordedSection<T>({ title, text, section, shape, children }: WordedSectionProps<T>) {
  const words = useRead('/configuration/terms-words');
  return (
    <>
      <AreaHeading title={title} />
      <p className="sp-lead">{text}</p>
      <ReadState of={words}>
        {(shown) => <SectionEditor {...{ section, shape }}>{(edited) => children(edited, shown)}</SectionEditor>}
      </ReadState>
    </>
  );
}
