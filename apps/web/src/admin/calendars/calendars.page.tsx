import { useState } from 'react';
import { ListChoice } from '../../components/choice-field.js';
import { Empty } from '../../components/empty.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { SectionEditor, type EditedSection } from '../configuration/section.editor.js';
import { useSpeech } from '../texts/index.js';
import { asCalendars, type CalendarDraft, type Calendars } from './calendar.draft.js';
import { ClosuresPart, HolidaysPart } from './closed-days.part.js';
import { HoursPart } from './hours.part.js';
import { SuspensionsPart } from './suspensions.part.js';
import { YearPart } from './year.part.js';
import './calendars.css';

/** When the service is given: hours, holidays, closures, suspensions, and the year that comes of them (C6, C7). */
export default function CalendarsPage() {
  const { t } = useSpeech();
  return (
    <>
      <AreaHeading title={t('calendars.title')} />
      <p className="sp-lead">{t('calendars.text')}</p>
      <SectionEditor section="calendars" shape={asCalendars}>
        {(edited) => <CalendarsEditor edited={edited} />}
      </SectionEditor>
    </>
  );
}

function CalendarsEditor({ edited }: { edited: EditedSection<Calendars> }) {
  const { t } = useSpeech();
  const names = Object.keys(edited.value);
  const [chosen, choose] = useState(names[0] ?? '');
  const calendar = edited.value[chosen];
  if (calendar === undefined) return <Empty text={t('calendars.empty')} />;
  const change = (next: CalendarDraft) => edited.set({ ...edited.value, [chosen]: next });
  return (
    <>
      {names.length > 1 && (
        <ListChoice
          {...{ name: 'calendar', label: t('calendars.which'), required: true, value: chosen }}
          options={names.map((name) => ({ value: name, label: name }))}
          onChange={(name) => name !== '' && choose(name)}
        />
      )}
      <YearPart calendar={calendar} />
      <HoursPart calendar={calendar} change={change} />
      <HolidaysPart calendar={calendar} change={change} />
      <ClosuresPart calendar={calendar} change={change} />
      <SuspensionsPart name={chosen} rules={calendar.suspensionRules} unsaved={edited.changed} />
    </>
  );
}
