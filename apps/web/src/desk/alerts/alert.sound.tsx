import { useEffect, useRef, useState } from 'react';
import { readLasting, writeLasting } from '../../storage/browser.storage.js';
import { useSpeech } from '../queue/texts/index.js';

const CONSENT = 'sportello.alert.sound';

/** Two short notes for each new alert, for whoever has asked for them. @param newest id of the last alert */
export function AlertSound({ newest }: { newest: string }) {
  const { t } = useSpeech();
  const [on, setOn] = useState(() => readLasting(CONSENT) === 'on');
  const played = useRef('');
  useEffect(() => {
    if (!on || played.current === newest) return;
    played.current = newest;
    playNotes();
  }, [on, newest]);
  return (
    <label className="sp-alert-sound">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          writeLasting(CONSENT, event.target.checked ? 'on' : 'off');
          setOn(event.target.checked);
        }}
      />{' '}
      {t('alert.sound')}
    </label>
  );
}

const NOTES = [880, 660] as const;
/** Seconds. */
const [NOTE, LOUD] = [0.25, 0.2];

/** Made by the browser: no file to load. Where sound is not allowed, there is none. */
function playNotes(): void {
  try {
    const audio = new AudioContext();
    const volume = audio.createGain();
    volume.gain.value = LOUD;
    volume.connect(audio.destination);
    NOTES.forEach((pitch, index) => {
      const tone = audio.createOscillator();
      tone.frequency.value = pitch;
      tone.connect(volume);
      tone.start(audio.currentTime + index * NOTE);
      tone.stop(audio.currentTime + (index + 1) * NOTE);
    });
    setTimeout(() => void audio.close(), 2_000);
  } catch {
    // The banner is there all the same.
  }
}
