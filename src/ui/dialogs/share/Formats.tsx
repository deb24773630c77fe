import type { ReactNode } from 'react';
import { useId, useMemo, useState } from 'react';
import type { About } from '../../../export/about.ts';
import { aboutRun } from '../../../export/about.ts';
import type { Stretch } from '../../../export/format.ts';
import { wholeRun } from '../../../export/format.ts';
import type { FormatId } from '../../../export/index.ts';
import { formats } from '../../../export/index.ts';
import { isOfThisComputer, withoutFolder } from '../../../store/linkOfCopy.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { QrPicture } from '../../atoms/QrPicture.tsx';
import { saveFile } from '../../atoms/saveFile.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import forms from '../forms.module.css';
import { useDialogTexts } from '../useDialogTexts.ts';
import { addressOf, PNG, pngOf, sizeOf } from './png.ts';
import styles from './share.module.css';

/** Every format but the pictures, in the order of the registry. */
const textFormats = (Object.keys(formats) as FormatId[]).filter((id) => id !== 'svg' && id !== 'animatedSvg');

/** A frame takes longer the longer the run is; the command line has the time for all of them. In steps. */
const ANIMATED_MOST = 400;

/** How many times the size of the picture a PNG may have. */
const scales = [1, 2, 4] as const;
type Scale = (typeof scales)[number];

interface Props {
  readonly link: string;
}

/** Saves the step as a picture, and the run as a text for another program. */
export function Formats({ link }: Props) {
  const texts = useAllTexts();
  const words = useDialogTexts().formats;
  const { history, scenario, cursor } = useAppState(activeRun);
  const about = useMemo(
    () => aboutRun(scenario.setup, texts.scenarios[scenario.base].title, withoutFolder(link)),
    [scenario, texts, link],
  );
  const [saved, setSaved] = useState('');
  const save: Save = (content, name, mediaType) =>
    setSaved(content !== null && saveFile(content, name, mediaType) ? words.saved(name) : words.notSaved);
  const { step } = cursor;
  const { base } = scenario;
  const svg = useMemo(
    () => formats.svg.write(history, { first: 0, last: step - 1 }, about, texts),
    [history, step, about, texts],
  );
  return (
    <section className={styles.formats}>
      <div className={styles.pictures}>
        <img className={styles.preview} src={addressOf(svg)} alt={words.previewOf(step)} />
        {link !== '' && !isOfThisComputer(link) && (
          <div className={styles.code}>
            <QrPicture text={link} name={words.qrOf} tooLong={words.noQr} />
          </div>
        )}
      </div>
      <div className={styles.choices}>
        <h3>{words.pictureOfStep}</h3>
        <PictureButtons svg={svg} name={`${base}-${step}`} onSave={save}>
          <AnimationButton about={about} onSave={save} />
        </PictureButtons>
        {history.steps.length > ANIMATED_MOST && <p className={forms.hint}>{words.notAnimated(ANIMATED_MOST)}</p>}
        <h3>{words.forPrograms}</h3>
        <TextButtons about={about} onSave={save} />
        <p role="status" className={forms.hint}>
          {saved}
        </p>
      </div>
    </section>
  );
}

type Save = (content: string | Blob | null, name: string, mediaType: string) => void;

interface PictureProps {
  readonly svg: string;
  /** The name of the file without its end. */
  readonly name: string;
  readonly onSave: Save;
  /** More buttons of the row. */
  readonly children: ReactNode;
}

function PictureButtons({ svg, name, onSave, children }: PictureProps) {
  const words = useDialogTexts().formats;
  const [scale, setScale] = useState<Scale>(2);
  const { width, height } = useMemo(() => sizeOf(svg), [svg]);
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={controls.button}
        onClick={() => onSave(svg, `${name}.svg`, formats.svg.mediaType)}
      >
        {formats.svg.name}
      </button>
      <button
        type="button"
        className={controls.button}
        onClick={() => void pngOf(svg, scale).then((png) => onSave(png, `${name}.png`, 'image/png'))}
      >
        {PNG}
      </button>
      <select
        className={controls.field}
        aria-label={words.size}
        value={scale}
        onChange={({ target }) => setScale(Number(target.value) as Scale)}
      >
        {scales.map((times) => (
          <option key={times} value={times}>
            {words.sizeInPixels(Math.round(width * times), Math.round(height * times))}
          </option>
        ))}
      </select>
      {children}
    </div>
  );
}

/** The run up to the step as a picture that moves by itself. */
function AnimationButton({ about, onSave }: TextProps) {
  const texts = useAllTexts();
  const words = useDialogTexts().formats;
  const { history, scenario, cursor } = useAppState(activeRun);
  const { extension, mediaType, write } = formats.animatedSvg;
  if (history.steps.length > ANIMATED_MOST) return null;
  const save = (): void => {
    const stretch = { first: 0, last: cursor.step - 1 };
    onSave(write(history, stretch, about, texts), `${scenario.base}-${cursor.step}.${extension}`, mediaType);
  };
  return (
    <button type="button" className={controls.button} onClick={save}>
      {words.animation}
    </button>
  );
}

interface TextProps {
  readonly about: About;
  readonly onSave: Save;
}

function TextButtons({ about, onSave }: TextProps) {
  const texts = useAllTexts();
  const words = useDialogTexts().formats;
  const { history, scenario, cursor } = useAppState(activeRun);
  const { step } = cursor;
  const canBeShorter = step > 0 && step < history.steps.length;
  const [isShorter, setShorter] = useState(true);
  const stretch: Stretch = canBeShorter && isShorter ? { first: 0, last: step - 1 } : wholeRun(history);
  const box = useId();
  return (
    <>
      {canBeShorter && (
        <label className={forms.check} htmlFor={box}>
          <input id={box} type="checkbox" checked={isShorter} onChange={({ target }) => setShorter(target.checked)} />
          <span>{words.toThisStep}</span>
        </label>
      )}
      <div className={styles.row}>
        {textFormats.map((id) => {
          const { name, extension, mediaType, write } = formats[id];
          const save = (): void =>
            onSave(write(history, stretch, about, texts), `${scenario.base}.${extension}`, mediaType);
          return (
            <button key={id} type="button" className={controls.button} onClick={save}>
              {name}
            </button>
          );
        })}
      </div>
      {history.end === 'unfinished' && <p className={forms.hint}>{words.stillComputed(history.steps.length)}</p>}
    </>
  );
}
