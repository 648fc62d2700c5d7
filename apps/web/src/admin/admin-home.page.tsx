import { AreaHeading } from '../staff/layout/area-heading.js';
import { useSpeech } from './texts/index.js';

/** The first page of the area. */
export function AdminHomePage() {
  const { t } = useSpeech();
  return <AreaHeading title={t('admin.title')} />;
}
