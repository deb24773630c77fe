import { useId, useMemo, useState } from 'react';
import type { About } from '../../../export/about.ts';
import { aboutRun } from '../../../export/about.ts';
import type { Stretch } from '../../../export/format.ts';
import { wholeRun } from '../../../export/format.ts';
import type { FormatId } from '../../../export/index.ts';
import { formats } from '../../../export/index.ts';
import { pngWithText } from '../../../export/pngText.ts';
import { isOfThisComputer, withoutFolder } from '../../../store/linkOfCopy.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { lazyPart } from '../../atoms/Lazy.tsx';
import { QrPicture } from '../../atoms/QrPicture.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import forms from '../forms.module.css';
import { useDialogTexts } from '../useDialogTexts.ts';
import { EmbedCode } from './EmbedCode.tsx';
import { Films } from './Films.tsx';
import { addressOf, PNG, pngOf, sizeOf } from './painting.ts';
import styles from './share.module.css';
import { filmWorker } from './useFilm.ts';
import { useSaving } from './useSaving.ts';

/** Every format but the pictures, in the order of the registry. */
const textFormats = (Object.keys(formats) as FormatId[]).filter((id) => id !== 'svg' && id !== 'animatedSvg');

/** How many times the size of the picture a PNG may have. */
const scales = [1, 2, 4] as const;
type Scale = (typeof scales)[number];

/** A file that moves is made by a worker: without it there is no use in asking for one. */
const FilmsWithWorker = lazyPart(() => filmWorker().then(() => Films));

interface Props {
  readonly link: string;
}

/** Saves the step as a picture, and the run as a text for another program. */
export function Formats({ link }: Props) {
  const texts = useAllTexts();
  const words = useDialogTexts().formats;
  const { history, scenario, cursor } = useAppState(activeRun);
  const [isCaptioned, setCaptioned] = useState(false);
  const [scale, setScale] = useState<Scale>(2);
  const about = useMemo(
    () => aboutRun(scenario.setup, texts.scenarios[scenario.base].title, withoutFolder(link)),
    [scenario, texts, link],
  );
  const pictured = useMemo(() => ({ ...about, isInPicture: isCaptioned }), [about, isCaptioned]);
  const { step } = cursor;
  const svg = useMemo(
    () => formats.svg.write(history, { first: 0, last: step - 1 }, pictured, texts),
    [history, step, pictured, texts],
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
        <PictureButtons svg={svg} about={pictured} name={`${scenario.base}-${step}`} scale={scale} onScale={setScale} />
        <Check isChecked={isCaptioned} onCheck={setCaptioned}>
          {words.withCaption}
        </Check>
        {history.steps.length > 0 && (
          <>
            <h3>{words.picturesOfStretch}</h3>
            <FilmsWithWorker about={pictured} scale={scale} />
          </>
        )}
        <h3>{words.forPrograms}</h3>
        <TextButtons about={about} />
        {link !== '' && !isOfThisComputer(link) && <EmbedCode link={link} />}
      </div>
    </section>
  );
}

interface PictureProps {
  readonly svg: string;
  readonly about: About;
  /** The name of the file without its end. */
  readonly name: string;
  readonly scale: Scale;
  onScale(scale: Scale): void;
}

function PictureButtons({ svg, about, name, scale, onScale }: PictureProps) {
  const words = useDialogTexts().formats;
  const { said, say, save } = useSaving();
  const { width, height } = useMemo(() => sizeOf(svg), [svg]);
  const savePng = async (): Promise<void> => {
    const png = await pngOf(svg, scale);
    if (png === null) say(words.notPainted);
    else save(new Blob([pngWithText(png, about)]), `${name}.png`, 'image/png');
  };
  return (
    <>
      <div className={styles.row}>
        <button
          type="button"
          className={controls.button}
          onClick={() => save(svg, `${name}.svg`, formats.svg.mediaType)}
        >
          {formats.svg.name}
        </button>
        <button type="button" className={controls.button} onClick={() => void savePng()}>
          {PNG}
        </button>
        <select
          className={controls.field}
          aria-label={words.size}
          value={scale}
          onChange={({ target }) => onScale(Number(target.value) as Scale)}
        >
          {scales.map((times) => (
            <option key={times} value={times}>
              {words.sizeInPixels(Math.round(width * times), Math.round(height * times))}
            </option>
          ))}
        </select>
      </div>
      <p role="status" className={forms.hint}>
        {said}
      </p>
    </>
  );
}

interface CheckProps {
  readonly isChecked: boolean;
  onCheck(isChecked: boolean): void;
  readonly children: string;
}

function Check({ isChecked, onCheck, children }: CheckProps) {
  const box = useId();
  return (
    <label className={forms.check} htmlFor={box}>
      <input id={box} type="checkbox" checked={isChecked} onChange={({ target }) => onCheck(target.checked)} />
      <span>{children}</span>
    </label>
  );
}

interface TextProps {
  readonly about: About;
}

function TextButtons({ about }: TextProps) {
  const texts = useAllTexts();
  const words = useDialogTexts().formats;
  const { history, scenario, cursor } = useAppState(activeRun);
  const { step } = cursor;
  const { said, save } = useSaving();
  const canBeShorter = step > 0 && step < history.steps.length;
  const [isShorter, setShorter] = useState(true);
  const stretch: Stretch = canBeShorter && isShorter ? { first: 0, last: step - 1 } : wholeRun(history);
  return (
    <>
      {canBeShorter && (
        <Check isChecked={isShorter} onCheck={setShorter}>
          {words.toThisStep}
        </Check>
      )}
      <div className={styles.row}>
        {textFormats.map((id) => {
          const { name, extension, mediaType, write } = formats[id];
          const saveText = (): void =>
            save(write(history, stretch, about, texts), `${scenario.base}.${extension}`, mediaType);
          return (
            <button key={id} type="button" className={controls.button} onClick={saveText}>
              {name}
            </button>
          );
        })}
      </div>
      <p role="status" className={forms.hint}>
        {said}
      </p>
      {history.end === 'unfinished' && <p className={forms.hint}>{words.stillComputed(history.steps.length)}</p>}
    </>
  );
}
