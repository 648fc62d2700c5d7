import { AreaHeading } from '../staff/layout/area-heading.js';
import { useSpeech } from './texts/index.js';

/** The first page of the area. */
export function DeskHomePage() {
  const { t } = useSpeech();
  return <AreaHeading title={t('desk.title')} />;
}
